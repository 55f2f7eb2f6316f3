public import SignModel

extension DateWords {
    /// `joka maanantai`, `joka toinen tiistai`, `kuukauden 2. tiistai`, `ma, to joka viikko`; in Swedish
    /// `varje måndag`, `varannan tisdag`, `månadens andra tisdag`, in English `every Monday`, `every second Tuesday`,
    /// `second Tuesday of the month`.
    public func repetition(_ repetition: Repetition) -> String {
        switch repetition {
        case .everyDay: pick("joka päivä", "varje dag", "every day")
        case .everyWorkday: pick("joka arkipäivä", "varje vardag", "every weekday")
        case .weekly(let days):
            days.count == 1
                ? pick("joka", "varje", "every") + DateWords.nbsp + name(days[0])
                : pick("joka viikko ", "varje vecka ", "every week ") + self.days(days)
        case .everyNthWeek(let n, let days): everyNthWeek(n, days)
        case .nthOfMonth(-1, let day):
            pick(
                "kuukauden viimeinen \(name(day))", "månadens sista \(name(day))", "last \(name(day)) of the month")
        case .nthOfMonth(let n, let day):
            pick(
                "kuukauden \(n). \(name(day))", "månadens \(ordinal(n)) \(name(day))",
                "\(ordinal(n)) \(name(day)) of the month")
        case .monthly: pick("kerran kuussa", "en gång i månaden", "once a month")
        case .yearly: pick("kerran vuodessa", "en gång om året", "once a year")
        case .severalTimes: pick("useita kertoja", "flera gånger", "several times")
        }
    }

    /// `joka toinen tiistai`, `joka 3. viikko ma, to`.
    private func everyNthWeek(_ n: Int, _ days: [Weekday]) -> String {
        guard days.count == 1 else {
            return pick(
                n == 2 ? "joka toinen viikko " : "joka \(n). viikko ",
                n == 2 ? "varannan vecka " : "var \(n):e vecka ",
                n == 2 ? "every second week " : "every \(n) weeks ") + self.days(days)
        }
        let day = name(days[0])
        return n == 2
            ? pick("joka toinen ", "varannan ", "every second ") + day
            : pick("joka \(n). \(day)", "\(day) var \(n):e vecka", "\(day) every \(n) weeks")
    }

    /// `andra`, `second`; 1…5.
    private func ordinal(_ n: Int) -> String {
        guard (1...5).contains(n) else { return "\(n)." }
        return pick(
            "\(n).", ["första", "andra", "tredje", "fjärde", "femte"][n - 1],
            ["first", "second", "third", "fourth", "fifth"][n - 1])
    }
}
