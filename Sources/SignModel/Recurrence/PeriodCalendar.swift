/// Which days of its n-th period a rule names; integer day arithmetic only.
struct PeriodCalendar {
    /// 31 December 9999, as a day number.
    static let lastDay = 2_932_896

    private let rule: RecurrenceRule
    private let start: CivilDate
    private let startYear: Int
    private let startMonth: Int
    /// Parts with what the start gives them where the rule is silent.
    private let monthDays: [Int]
    private let months: Set<Int>
    private let plainDays: [Bool]
    private let numberedDays: [RecurrenceRule.Day]
    private let anyDay: Bool
    /// Offsets of the named weekdays from the week's first day, ascending; weekly rules only, else empty.
    let weekOffsets: [Int]

    init(rule: RecurrenceRule, start: CivilDate) {
        self.rule = rule
        self.start = start
        let (year, month, day) = start.components
        startYear = year
        startMonth = month
        var byDay = rule.byDay
        var monthDays = rule.byMonthDay
        var months = Set(rule.byMonth)
        if byDay.isEmpty, monthDays.isEmpty, rule.byYearDay.isEmpty {
            switch rule.frequency {
            case .daily: break
            case .weekly: byDay = [RecurrenceRule.Day(start.weekday)]
            case .monthly: monthDays = [day]
            case .yearly:
                if rule.byWeekNo.isEmpty {
                    monthDays = [day]
                    if months.isEmpty { months = [month] }
                } else {
                    byDay = [RecurrenceRule.Day(start.weekday)]
                }
            }
        }
        self.monthDays = monthDays
        self.months = months
        var plain = [Bool](repeating: false, count: 8)
        for item in byDay where item.ordinal == 0 { plain[item.weekday.rawValue] = true }
        plainDays = plain
        numberedDays = byDay.filter { $0.ordinal != 0 }
        anyDay = byDay.isEmpty
        let week = rule.weekStart.rawValue
        weekOffsets = rule.frequency == .weekly ? (0..<7).filter { plain[(week - 1 + $0) % 7 + 1] } : []
    }

    /// Periods in a Gregorian cycle of 400 years; as many without a day prove that none will come.
    var cycle: Int {
        switch rule.frequency {
        case .daily: 146_097
        case .weekly: 20_871
        case .monthly: 4_800
        case .yearly: 400
        }
    }

    /// The last period that begins at or before `date`, but one, so that nothing at or after `date` is missed.
    func period(near date: CivilDate) -> Int {
        let units: Int
        switch rule.frequency {
        case .daily: units = date - start
        case .weekly: units = (date - start) / 7
        case .monthly:
            let (year, month, _) = date.components
            units = (year - startYear) * 12 + month - startMonth
        case .yearly: units = date.year - startYear
        }
        return max(0, units / rule.interval - 1)
    }

    /// The day number on which period `n` begins; nil past the year 9999.
    func start(ofPeriod n: Int) -> Int? {
        let (steps, overflow) = n.multipliedReportingOverflow(by: rule.interval)
        guard !overflow, steps <= PeriodCalendar.lastDay else { return nil }
        let day: Int
        switch rule.frequency {
        case .daily: day = start.dayNumber + steps
        case .weekly: day = firstWeek + steps * 7
        case .monthly:
            let months = startYear * 12 + startMonth - 1 + steps
            guard let first = CivilDate(year: months / 12, month: months % 12 + 1, day: 1) else { return nil }
            day = first.dayNumber
        case .yearly:
            guard let first = CivilDate(year: startYear + steps, month: 1, day: 1) else { return nil }
            day = first.dayNumber
        }
        return day <= PeriodCalendar.lastDay ? day : nil
    }

    private var firstWeek: Int {
        start.dayNumber - (start.weekday.rawValue - rule.weekStart.rawValue + 7) % 7
    }

    /// Appends the days of period `n`, ascending; a period that does not exist has none.
    func days(ofPeriod n: Int, into days: inout [Int]) {
        guard let first = start(ofPeriod: n) else { return }
        switch rule.frequency {
        case .daily: appendMatching(first...first, into: &days)
        case .weekly:
            for offset in weekOffsets where inMonths(first + offset) { days.append(first + offset) }
        case .monthly:
            let (year, month, _) = CivilDate(dayNumber: first).components
            guard months.isEmpty || months.contains(month) else { return }
            appendMatching(first...(first + CivilDate.daysIn(month: month, year: year) - 1), into: &days)
        case .yearly:
            let year = CivilDate(dayNumber: first).year
            let last = first + (CivilDate.isLeap(year) ? 365 : 364)
            guard !months.isEmpty, rule.byWeekNo.isEmpty, rule.byYearDay.isEmpty else {
                appendMatching(first...last, into: &days)
                return
            }
            for month in months.sorted() {
                guard let begin = CivilDate(year: year, month: month, day: 1)?.dayNumber else { continue }
                appendMatching(begin...(begin + CivilDate.daysIn(month: month, year: year) - 1), into: &days)
            }
        }
    }

    private func inMonths(_ day: Int) -> Bool {
        months.isEmpty || months.contains(CivilDate(dayNumber: day).month)
    }

    private func appendMatching(_ range: ClosedRange<Int>, into days: inout [Int]) {
        for number in range {
            let date = CivilDate(dayNumber: number)
            // The weekday is the cheapest question and rules most days out.
            if !anyDay, numberedDays.isEmpty, !plainDays[date.weekday.rawValue] { continue }
            let (year, month, day) = date.components
            if !months.isEmpty, !months.contains(month) { continue }
            let length = CivilDate.daysIn(month: month, year: year)
            if !monthDays.isEmpty, !monthDays.contains(day), !monthDays.contains(day - length - 1) { continue }
            if !rule.byYearDay.isEmpty, !matchesYearDay(number, year) { continue }
            if !rule.byWeekNo.isEmpty, !matchesWeek(date) { continue }
            if !anyDay, !matchesDay(date, year: year, day: day, length: length) { continue }
            days.append(number)
        }
    }

    private func matchesYearDay(_ number: Int, _ year: Int) -> Bool {
        guard let january = CivilDate(year: year, month: 1, day: 1)?.dayNumber else { return false }
        let length = CivilDate.isLeap(year) ? 366 : 365
        let position = number - january + 1
        return rule.byYearDay.contains(position) || rule.byYearDay.contains(position - length - 1)
    }

    /// Whether the weekday is named plainly, or is the n-th of its month (MONTHLY, or with BYMONTH) or year.
    private func matchesDay(_ date: CivilDate, year: Int, day: Int, length: Int) -> Bool {
        let weekday = date.weekday
        if plainDays[weekday.rawValue] { return true }
        for item in numberedDays where item.weekday == weekday {
            var position = day
            var span = length
            if rule.frequency == .yearly, rule.byMonth.isEmpty {
                guard let january = CivilDate(year: year, month: 1, day: 1)?.dayNumber else { continue }
                position = date.dayNumber - january + 1
                span = CivilDate.isLeap(year) ? 366 : 365
            }
            let fromStart = (position - 1) / 7 + 1
            let fromEnd = -((span - position) / 7 + 1)
            if item.ordinal == fromStart || item.ordinal == fromEnd { return true }
        }
        return false
    }

    /// Weeks as RFC 5545 counts them: week 1 is the first with at least four days in its year, weeks begin on WKST.
    private func matchesWeek(_ date: CivilDate) -> Bool {
        let middle = date - (date.weekday.rawValue - rule.weekStart.rawValue + 7) % 7 + 3
        let year = middle.year
        guard let january = CivilDate(year: year, month: 1, day: 1) else { return false }
        let week = (middle - january) / 7 + 1
        let last = CivilDate(dayNumber: january.dayNumber + (CivilDate.isLeap(year) ? 365 : 364))
        // The year's last week: it holds the last day whose week's middle is in this year.
        let lastMiddle = last - (last.weekday.rawValue - rule.weekStart.rawValue + 7) % 7 + 3
        let weeks = lastMiddle.year == year ? (lastMiddle - january) / 7 + 1 : (lastMiddle - 7 - january) / 7 + 1
        // A day of a neighbouring year's week is judged in the calendar year it lies in, as the period is that year.
        return rule.byWeekNo.contains(week) || rule.byWeekNo.contains(week - weeks - 1)
    }
}
