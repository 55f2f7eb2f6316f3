internal import SignModel

/// What a table says of how something repeats: an RFC 5545 rule, or words in Finnish, Swedish or English.
///
/// `joka viikko`, `joka toinen tiistai`, `joka kuukauden 2. tiistai`, `ma ja to`, `ma–pe klo 9–12`, `parittomat viikot`,
/// each with `31.5.2027 asti`, `10 kertaa`, `ei 24.12. ja 31.12.`. A word that means nothing here is a refusal: half of a
/// rule would be a wrong one.
struct RepeatWords: Hashable {
    /// One rule, without its end.
    struct Rule: Hashable {
        var frequency: RecurrenceRule.Frequency
        var interval = 1
        var days: [RecurrenceRule.Day] = []
        var monthDays: [Int] = []
        /// Odd or even weeks of the year.
        var weeks: [Int] = []
        var from: CivilTime?
        var until: CivilTime?
    }

    /// Why words are not taken.
    enum Problem: Error, Hashable {
        /// The word that means nothing here.
        case unknown(String)
        /// A date among them.
        case date(String, WrittenTime.Problem)
        case incomplete
    }

    var rules: [Rule] = []
    /// The last day.
    var until: CivilDate?
    /// The first day.
    var since: CivilDate?
    var count: Int?
    var except: [CivilDate] = []
    /// Months in which there is none.
    var pause: Set<Int> = []

    /// The rules written as RFC 5545 has them, each with its time of day.
    var written: [(rrule: String, from: CivilTime?, until: CivilTime?)] {
        rules.map { rule in
            var parts = ["FREQ=\(rule.frequency.rawValue)"]
            if rule.interval > 1 { parts.append("INTERVAL=\(rule.interval)") }
            if !rule.weeks.isEmpty { parts.append("BYWEEKNO=" + rule.weeks.map(String.init).joined(separator: ",")) }
            if !rule.monthDays.isEmpty {
                parts.append("BYMONTHDAY=" + rule.monthDays.map(String.init).joined(separator: ","))
            }
            if !rule.days.isEmpty { parts.append("BYDAY=" + rule.days.map(\.code).joined(separator: ",")) }
            if !pause.isEmpty {
                let months = (1...12).filter { !pause.contains($0) }
                parts.append("BYMONTH=" + months.map(String.init).joined(separator: ","))
            }
            if let count { parts.append("COUNT=\(count)") }
            if let until { parts.append("UNTIL=" + until.description.filter { $0 != "-" }) }
            return (parts.joined(separator: ";"), rule.from, rule.until)
        }
    }
}

extension RecurrenceRule.Day {
    /// `TU`, `2TU`, `-1FR`.
    var code: String {
        (ordinal == 0 ? "" : String(ordinal)) + ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday.rawValue - 1]
    }
}
