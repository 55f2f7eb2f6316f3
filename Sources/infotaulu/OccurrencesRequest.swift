import Foundation
import SignModel
import SignPlaylist

/// One question about a recurrence, as a line of `occurrences --stdin` or as arguments, and its answer.
struct OccurrencesRequest: Decodable {
    var start: String
    var zone: String?
    /// Without a rule the set is the start and what `also` puts in.
    var rrule: String?
    var except: [String]?
    var also: [String]?
    var from: String?
    var to: String?
    /// A whole number; read as any JSON number, so that one out of range is refused as a limit.
    var limit: Double?

    /// Without a limit of its own: times of a rule that has an end (COUNT, UNTIL or `to`), and of one that has none.
    static let boundedLimit = 100_000
    static let endlessLimit = 1_000
    /// The largest limit that may be asked for.
    static let limitMax = 1_000_000

    /// Why a question cannot be answered.
    struct Refusal: Error, Encodable {
        /// Stable: the codes of `RecurrenceError`, or `badJSON`, `missingField`, `badField`, `badTime`, `unknownZone`,
        /// `badLimit`, `tooManyDates`, `lineTooLong`.
        var code: String
        var text: String
    }

    /// The times as they are printed.
    struct Answer {
        var times: [String]
        /// There are more than the limit.
        var isTruncated: Bool
        /// The rule misses the start, which is dropped (`guides/data-formats.md`).
        var dropsStart: Bool
    }

    /// Works the times out.
    ///
    /// Without a zone civil times float: no clock ever changes, and an UNTIL in UTC is read as written. With one, a
    /// time in a spring gap is given as the wall shows it. A start that is a bare date means whole days: the answer is
    /// dates, and BYHOUR, BYMINUTE and BYSECOND are ignored (RFC 5545, 3.3.10).
    func answer(zones: inout OccurrenceZones) throws(Refusal) -> Answer {
        let isDate = start.utf8.count == 10
        guard let first = OccurrencesRequest.civil(start) else { throw Refusal.time("start", start) }
        let rule = try rule(ofDates: isDate)
        let rules = try zone.map { id throws(Refusal) in try zones.rules(id) }
        let set = RecurrenceSet(
            start: first, rule: rule, except: try moments("except", except), also: try moments("also", also))
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

    private func moments(_ name: String, _ list: [String]?) throws(Refusal) -> [RecurrenceSet.Moment] {
        guard let list else { return [] }
        guard list.count <= Limits.datesPerList else {
            throw Refusal(
                code: "tooManyDates",
                text: "\(name) has \(list.count) dates; \(Limits.datesPerList) are allowed.")
        }
        var moments: [RecurrenceSet.Moment] = []
        for text in list {
            if let date = CivilDate(text) {
                moments.append(.date(date))
            } else if let time = CivilDateTime(text) {
                moments.append(start.utf8.count == 10 ? .date(time.date) : .time(time))
            } else {
                throw Refusal.time(name, text)
            }
        }
        return moments
    }

    private func bound(_ name: String, _ text: String?, endOfDay: Bool) throws(Refusal) -> CivilDateTime? {
        guard let text else { return nil }
        if let date = CivilDate(text) {
            return endOfDay
                ? CivilDateTime(wallSeconds: CivilDateTime(date, .midnight).wallSeconds + 86_399)
                : CivilDateTime(date, .midnight)
        }
        guard let time = CivilDateTime(text) else { throw Refusal.time(name, text) }
        return time
    }

    private static func civil(_ text: String) -> CivilDateTime? {
        CivilDate(text).map { CivilDateTime($0, .midnight) } ?? CivilDateTime(text)
    }
}

extension OccurrencesRequest.Refusal {
    static func time(_ name: String, _ text: String) -> Self {
        Self(
            code: "badTime",
            text: "\(name) '\(text.prefix(40))' is no civil time; write 2026-01-05T10:00:00 or 2026-01-05.")
    }
}

/// The zones asked for so far, each read once.
struct OccurrenceZones {
    private var known: [String: ZoneRules] = [:]

    mutating func rules(_ id: String) throws(OccurrencesRequest.Refusal) -> ZoneRules {
        if let found = known[id] { return found }
        guard let rules = ZoneFiles.rules(for: id) else {
            throw OccurrencesRequest.Refusal(
                code: "unknownZone", text: "This machine knows no time zone '\(id.prefix(40))'.")
        }
        known[id] = rules
        return rules
    }
}
