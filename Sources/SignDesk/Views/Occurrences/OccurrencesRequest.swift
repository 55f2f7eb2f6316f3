import SignModel
import SignPlaylist
internal import SignWords

/// One question about a recurrence, as a line of `occurrences --stdin` or as arguments, and its answer.
public struct OccurrencesRequest: Decodable, Sendable {
    public var start: String
    public var zone: String?
    /// Without a rule the set is the start and what `also` puts in.
    public var rrule: String?
    public var except: [String]?
    public var also: [String]?
    public var from: String?
    public var to: String?
    /// A whole number; read as any JSON number, so that one out of range is refused as a limit.
    public var limit: Double?

    /// Without a limit of its own: times of a rule that has an end (COUNT, UNTIL or `to`), and of one that has none.
    static let boundedLimit = 100_000
    static let endlessLimit = 1_000
    /// The largest limit that may be asked for.
    static let limitMax = 1_000_000

    public init(
        start: String, zone: String? = nil, rrule: String? = nil, except: [String]? = nil, also: [String]? = nil,
        from: String? = nil, to: String? = nil, limit: Double? = nil
    ) {
        self.start = start
        self.zone = zone
        self.rrule = rrule
        self.except = except
        self.also = also
        self.from = from
        self.to = to
        self.limit = limit
    }

    /// Why a question cannot be answered.
    public struct Refusal: Error, Encodable {
        /// Stable: the codes of `RecurrenceError`, or `badJSON`, `missingField`, `badField`, `badTime`, `unknownZone`,
        /// `badLimit`, `tooManyDates`, `lineTooLong`.
        public var code: String
        public var text: String
    }

    /// The times as they are printed.
    public struct Answer: Sendable {
        public var times: [String]
        /// There are more than the limit.
        public var isTruncated: Bool
        /// The rule misses the start, which is dropped (`guides/data-formats.md`).
        public var dropsStart: Bool
    }

    /// Works the times out.
    ///
    /// Without a zone civil times float: no clock ever changes, and an UNTIL in UTC is read as written. With one, a
    /// time in a spring gap is given as the wall shows it. A start that is a bare date means whole days: the answer is
    /// dates, and BYHOUR, BYMINUTE and BYSECOND are ignored (RFC 5545, 3.3.10).
    public func answer(zones: inout OccurrenceZones) throws(Refusal) -> Answer {
        let begins = TimeText.dated(start)
        guard let first = begins?.civil else { throw Refusal.time("start", start) }
        let isDate = begins?.day != nil
        let rule = try rule(ofDates: isDate)
        let rules = try zone.map { id throws(Refusal) in try zones.rules(id) }
        let set = RecurrenceSet(
            start: first, rule: rule, except: try moments("except", except, ofDates: isDate),
            also: try moments("also", also, ofDates: isDate))
        let begin = try bound("from", from, endOfDay: false)
        let end = try bound("to", to, endOfDay: true)
        let most = try most(rule)
        let times = set.times(zone: isDate ? nil : rules, from: begin, to: end, limit: most == .max ? most : most + 1)
        let isTruncated = times.count > most
        return Answer(
            times: times.prefix(most).map { isDate ? $0.date.description : $0.description },
            isTruncated: isTruncated, dropsStart: set.dropsStart)
    }

    private func rule(ofDates isDate: Bool) throws(Refusal) -> RecurrenceRule? {
        guard let rrule else { return nil }
        do throws(RecurrenceError) {
            var rule = try RecurrenceRule(rrule)
            if isDate {
                rule.byHour = []
                rule.byMinute = []
                rule.bySecond = []
            }
            return rule
        } catch {
            throw Refusal(code: error.code, text: error.text)
        }
    }

    private func most(_ rule: RecurrenceRule?) throws(Refusal) -> Int {
        guard let limit else {
            guard let rule else { return OccurrencesRequest.boundedLimit }
            let isBounded = rule.count != nil || rule.until != nil || to != nil
            return isBounded ? OccurrencesRequest.boundedLimit : OccurrencesRequest.endlessLimit
        }
        guard limit >= 0, limit <= Double(OccurrencesRequest.limitMax), limit == limit.rounded() else {
            let found = limit == limit.rounded() && abs(limit) < 1e15 ? "\(Int(limit))" : "\(limit)"
            throw Refusal(
                code: "badLimit",
                text: "The limit \(found) is no whole number within 0…\(OccurrencesRequest.limitMax).")
        }
        return Int(limit)
    }

    private func moments(
        _ name: String, _ list: [String]?, ofDates isDate: Bool
    ) throws(Refusal) -> [RecurrenceSet.Moment] {
        guard let list else { return [] }
        guard list.count <= Limits.datesPerList else {
            throw Refusal(
                code: "tooManyDates",
                text: "\(name) has \(list.count) dates; \(Limits.datesPerList) are allowed.")
        }
        var moments: [RecurrenceSet.Moment] = []
        for text in list {
            let read = TimeText.dated(text)
            guard let time = read?.civil else { throw Refusal.time(name, text) }
            moments.append(isDate || read?.day != nil ? .date(time.date) : .time(time))
        }
        return moments
    }

    private func bound(_ name: String, _ text: String?, endOfDay: Bool) throws(Refusal) -> CivilDateTime? {
        guard let text else { return nil }
        let read = TimeText.dated(text)
        guard let time = read?.civil else { throw Refusal.time(name, text) }
        return read?.day != nil && endOfDay ? CivilDateTime(wallSeconds: time.wallSeconds + 86_399) : time
    }
}

extension OccurrencesRequest.Refusal {
    /// A line of a stream that was not read to its end.
    public static func lineTooLong(limit: Int) -> Self {
        Self(code: "lineTooLong", text: "A line has at most \(limit) bytes.")
    }

    static func time(_ name: String, _ text: String) -> Self {
        Self(
            code: "badTime",
            text: "\(name) '\(text.shortened(to: 40))' is no civil time; write 2026-01-05T10:00:00 or 2026-01-05.")
    }
}
