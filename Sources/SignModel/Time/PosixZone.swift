/// The POSIX `TZ` rule that ends a zone file: what holds for the years after its table.
///
/// `EET-2EEST,M3.5.0/3,M10.5.0/4`: standard UTC+2, summer one hour more, from the last Sunday of March 03:00 to the
/// last Sunday of October 04:00, wall time before the change. RFC 9636, section 3.3.
struct PosixZone: Hashable, Sendable {
    enum Day: Hashable, Sendable {
        /// Month 1…12, week 1…5 (5 is the last), weekday with Sunday 0.
        case month(Int, week: Int, weekday: Int)
        /// Day 1…365, 29 February never counted.
        case julian(Int)
        /// Day 0…365, 29 February counted.
        case zeroBased(Int)
    }

    struct Change: Hashable, Sendable {
        var day: Day
        /// Seconds after midnight, -167…167 hours.
        var seconds: Int
    }

    struct Summer: Hashable, Sendable {
        var offsetSeconds: Int
        var start: Change
        var end: Change
    }

    /// As it was read.
    let text: String
    var standardOffsetSeconds: Int
    var summer: Summer?

    /// nil when `text` is not such a rule.
    init?(_ text: String) {
        var reader = Reader(text)
        self.text = text
        guard reader.skipName(), let standard = reader.offset() else { return nil }
        standardOffsetSeconds = -standard
        if reader.atEnd { return }
        guard reader.skipName() else { return nil }
        var summerOffset = standardOffsetSeconds + 3600
        if reader.peek != 0x2C {
            guard let offset = reader.offset() else { return nil }
            summerOffset = -offset
        }
        guard reader.skip(0x2C), let start = reader.change(), reader.skip(0x2C), let end = reader.change(),
            reader.atEnd
        else { return nil }
        summer = Summer(offsetSeconds: summerOffset, start: start, end: end)
    }

    func offsetSeconds(at instant: Instant) -> Int {
        guard let summer else { return standardOffsetSeconds }
        let year = CivilDateTime(wallSeconds: instant.seconds + standardOffsetSeconds).date.year
        let start = PosixZone.instant(of: summer.start, year: year, offset: standardOffsetSeconds)
        let end = PosixZone.instant(of: summer.end, year: year, offset: summer.offsetSeconds)
        let isSummer = start < end ? (start <= instant && instant < end) : !(end <= instant && instant < start)
        return isSummer ? summer.offsetSeconds : standardOffsetSeconds
    }

    /// Both changes of each year, in order; none where clocks never change.
    func changes(in years: ClosedRange<Int>) -> [ZoneRules.Transition] {
        guard let summer else { return [] }
        var found: [ZoneRules.Transition] = []
        for year in years {
            let start = PosixZone.instant(of: summer.start, year: year, offset: standardOffsetSeconds)
            let end = PosixZone.instant(of: summer.end, year: year, offset: summer.offsetSeconds)
            let changes = [
                ZoneRules.Transition(at: start, offsetSeconds: summer.offsetSeconds),
                ZoneRules.Transition(at: end, offsetSeconds: standardOffsetSeconds),
            ]
            found += start < end ? changes : changes.reversed()
        }
        // A rule may end one year's summer where the next one's begins (all-year summer time): keep what is in order.
        return found.enumerated().allSatisfy { $0 == 0 || found[$0 - 1].at < $1.at } ? found : []
    }

    private static func instant(of change: Change, year: Int, offset: Int) -> Instant {
        guard let january = CivilDate(year: year, month: 1, day: 1) else { return .distantFuture }
        let date: CivilDate
        switch change.day {
        case .month(let month, let week, let weekday):
            guard let first = CivilDate(year: year, month: month, day: 1) else { return .distantFuture }
            let firstMatch = first + (weekday - first.weekday.rawValue % 7 + 7) % 7
            let lastDay = CivilDate.daysIn(month: month, year: year)
            var day = firstMatch.day + (week - 1) * 7
            if day > lastDay { day -= 7 }
            date = first + (day - 1)
        case .julian(let day):
            date = january + (day - 1 + (CivilDate.isLeap(year) && day >= 60 ? 1 : 0))
        case .zeroBased(let day):
            date = january + day
        }
        return Instant(seconds: date.dayNumber * 86_400 + change.seconds - offset)
    }

    private struct Reader {
        let bytes: [UInt8]
        var index = 0

        init(_ text: String) {
            bytes = Array(text.utf8)
        }

        var atEnd: Bool { index >= bytes.count }
        var peek: UInt8 { atEnd ? 0 : bytes[index] }

        mutating func skip(_ byte: UInt8) -> Bool {
            guard peek == byte else { return false }
            index += 1
            return true
        }

        mutating func skipName() -> Bool {
            let start = index
            if skip(0x3C) {
                while !atEnd, peek != 0x3E { index += 1 }
                return skip(0x3E)
            }
            while (0x41...0x5A).contains(peek) || (0x61...0x7A).contains(peek) { index += 1 }
            return index - start >= 3
        }

        mutating func number() -> Int? {
            let start = index
            var value = 0
            while (0x30...0x39).contains(peek), index - start < 5 {
                value = value * 10 + Int(peek - 0x30)
                index += 1
            }
            return index > start ? value : nil
        }

        /// `[+-]hh[:mm[:ss]]` in seconds.
        mutating func offset() -> Int? {
            let negative = peek == 0x2D
            if peek == 0x2D || peek == 0x2B { index += 1 }
            guard let hours = number() else { return nil }
            var seconds = hours * 3600
            if skip(0x3A) {
                guard let minutes = number() else { return nil }
                seconds += minutes * 60
                if skip(0x3A) {
                    guard let rest = number() else { return nil }
                    seconds += rest
                }
            }
            return negative ? -seconds : seconds
        }

        mutating func change() -> Change? {
            var day: Day
            if skip(0x4D) {
                guard let month = number(), (1...12).contains(month), skip(0x2E),
                    let week = number(), (1...5).contains(week), skip(0x2E),
                    let weekday = number(), (0...6).contains(weekday)
                else { return nil }
                day = .month(month, week: week, weekday: weekday)
            } else if skip(0x4A) {
                guard let value = number(), (1...365).contains(value) else { return nil }
                day = .julian(value)
            } else {
                guard let value = number(), (0...365).contains(value) else { return nil }
                day = .zeroBased(value)
            }
            guard skip(0x2F) else { return Change(day: day, seconds: 7200) }
            guard let seconds = offset() else { return nil }
            return Change(day: day, seconds: seconds)
        }
    }
}
