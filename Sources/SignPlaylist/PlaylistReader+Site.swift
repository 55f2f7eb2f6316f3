import SignModel
import SignYAML

/// The site: its names, zone, opening hours and exceptions.
extension PlaylistReader.Reading {
    func site(_ top: YAMLBlock) -> Site? {
        let id: SiteID? = top.required("site", advice: "a short id of the centre, as in 'site: kaakkuri'")
            .flatMap { self.id($0) }
        let name = top.required("name", advice: "as in 'name: {fi: Kaakkurin sote-keskus}'")
            .map { localized($0, limit: Limits.titleCharacters) }
        let zone = top["zone"].map(zone) ?? "Europe/Helsinki"
        var hours = OpeningHours(weekly: [:])
        if let value = top.required("hours", advice: "as in 'hours: {mon-fri: \"8-16\"}'") { hours = self.hours(value) }
        if let value = top["exceptions"] { hours.exceptions = exceptions(value) }
        let area = top["area"].map(area) ?? []
        let position = top["position"].flatMap(position)
        guard let id, let name, let zone else { return nil }
        return Site(id: id, name: name, zone: zone, hours: hours, area: area, position: position)
    }

    /// Names of municipalities, or of a county; whether there are such is looked up where they are used.
    private func area(_ value: YAMLValue) -> [String] {
        let items = value.list()
        if items.count > Limits.areasPerSite {
            value.report(.outOfRange, "\(items.count) areas; the limit is \(Limits.areasPerSite)")
            return []
        }
        return items.compactMap { $0.text(limit: Limits.titleCharacters) }
    }

    private func zone(_ value: YAMLValue) -> String? {
        guard let text = value.text() else { return nil }
        guard ZoneFiles.rules(for: text) != nil else {
            value.report(
                .badValue, "this machine knows no zone '\(text)'",
                suggestion: NearestWord.find(text, in: ZoneFiles.ids()),
                advice: "zones are written as in Europe/Helsinki")
            return nil
        }
        return text
    }

    private func hours(_ value: YAMLValue) -> OpeningHours {
        var hours = OpeningHours(weekly: [:])
        if value.raw == "always" {
            let all = [TimeWindow(from: .midnight, until: .endOfDay)]
            for day in Weekday.allCases { hours.weekly[day] = all }
            hours.publicHolidays = all
            hours.eves = all
            return hours
        }
        for (key, value) in value.pairs(of: "days and their hours") {
            guard let name = key.raw else {
                key.report(.wrongShape, "a day is a plain word")
                continue
            }
            let windows = windows(value)
            switch name {
            case "holidays": hours.publicHolidays = windows.flatMap { $0.isEmpty ? nil : $0 }
            case "eves": hours.eves = windows.flatMap { $0.isEmpty ? nil : $0 }
            default:
                guard let days = days(key, name) else { continue }
                for day in days {
                    if hours.weekly[day] != nil {
                        key.report(
                            .contradiction, "'\(HoursText.name(day))' already has hours", advice: "keep one of them")
                    }
                    hours.weekly[day] = windows ?? []
                }
            }
        }
        return hours
    }

    private func days(_ key: YAMLValue, _ name: String) -> [Weekday]? {
        if let days = HoursText.days(name) { return days }
        let other = PlaylistKeys.otherNames[name.lowercased()].flatMap { PlaylistKeys.hours.contains($0) ? $0 : nil }
        key.log.add(
            .unknownKey, at: key.place, "unknown day '\(name)'",
            suggestion: HoursText.translated(name) ?? other
                ?? NearestWord.find(name, in: PlaylistKeys.hours + ["mon-fri"]),
            advice: "days are mon, tue, wed, thu, fri, sat, sun, ranges as mon-fri, holidays and eves")
        return nil
    }

    /// The windows of a day: a text, a list of texts, or `closed`; nil, with a finding, when they cannot be read.
    private func windows(_ value: YAMLValue) -> [TimeWindow]? {
        var windows: [TimeWindow] = []
        guard !value.isBlock else {
            value.report(.wrongShape, "'\(value.key)' is a text or a list, not a block", advice: hoursAdvice)
            return nil
        }
        let items = value.list()
        guard !items.isEmpty else {
            value.report(.badValue, "'\(value.key)' has no hours", advice: hoursAdvice)
            return nil
        }
        for item in items {
            guard let text = item.text() else { return nil }
            if text.lowercased() == "closed" {
                if items.count > 1 { item.report(.contradiction, "'closed' beside other hours") }
                return []
            }
            switch HoursText.windows(text) {
            case .success(let found): windows += found
            case .failure(let problem):
                item.report(.badValue, "'\(problem.piece)' \(problem.reason)", advice: hoursAdvice)
                return nil
            }
        }
        if windows.count > Limits.windowsPerAnnouncement {
            value.report(
                .outOfRange, "\(windows.count) windows in a day; the limit is \(Limits.windowsPerAnnouncement)")
        }
        if let (early, late) = HoursText.overlap(windows) {
            value.report(
                .contradiction, "\(HoursText.describe(early)) and \(HoursText.describe(late)) overlap",
                advice: "write them as one, or move a boundary")
        }
        return windows.sorted { $0.from < $1.from }
    }

    private var hoursAdvice: String { "write hours as \"8-16\", \"8.30-16\", [\"8-11\", \"12-16\"] or closed" }

    private func exceptions(_ value: YAMLValue) -> [OpeningException] {
        let items = value.list()
        if items.count > Limits.exceptionsPerSite {
            value.report(.outOfRange, "\(items.count) exceptions; the limit is \(Limits.exceptionsPerSite)")
            return []
        }
        var result: [(exception: OpeningException, value: YAMLValue)] = []
        for item in items {
            guard let exception = exception(item) else { continue }
            if let other = result.first(where: {
                $0.exception.first <= exception.last && exception.first <= $0.exception.last
            }) {
                item.report(
                    .contradiction,
                    "\(max(exception.first, other.exception.first)) is in the exception of line"
                        + " \(other.value.place?.line ?? 0) as well",
                    advice: "a day belongs to one exception: shorten one of them")
            }
            result.append((exception, item))
        }
        return result.map(\.exception)
    }

    private func exception(_ value: YAMLValue) -> OpeningException? {
        guard let block = YAMLBlock(value.named("exception"), keys: PlaylistKeys.exception)
        else { return nil }
        let dates = dates(block)
        let closed = block["closed"]?.flag()
        let hours = block["hours"].map(windows)
        if let hours, let windows = hours, closed == true, !windows.isEmpty {
            block["hours"]?.report(.contradiction, "an exception is either closed or has hours", advice: "keep one")
        } else if closed != true, block["hours"] == nil {
            value.report(
                .missingKey, "the exception says neither 'closed: true' nor 'hours'",
                advice: "as in 'hours: \"8-12\"' or 'closed: true'")
        }
        let reason = block["reason"].map { localized($0, limit: Limits.shortTextCharacters) } ?? [:]
        let replacement = block["replacement"].map { localized($0, limit: Limits.titleCharacters) } ?? [:]
        guard let dates else { return nil }
        return OpeningException(
            first: dates.first, last: dates.last, windows: closed == true ? [] : hours.flatMap { $0 } ?? [],
            reason: reason, replacement: replacement)
    }

    /// `on`, or `from` and `until`, both included.
    private func dates(_ block: YAMLBlock) -> (first: CivilDate, last: CivilDate)? {
        if let on = block["on"] {
            for key in ["from", "until"] {
                block[key]?.report(
                    .contradiction, "'\(key)' beside 'on'", advice: "one day is 'on', several are from … until")
            }
            return date(on).map { ($0, $0) }
        }
        let from = block.required("from", advice: "the first day, or 'on' for one day, as in 'on: 2026-12-31'")
        let until = from == nil ? nil : block.required("until", advice: "the last day; it is included")
        let first = from.flatMap(date)
        let last = until.flatMap(date)
        guard let first, let last else { return nil }
        guard first <= last else {
            until?.report(.contradiction, "'until' is \(last), before 'from', \(first)")
            return nil
        }
        return (first, last)
    }

    private func date(_ value: YAMLValue) -> CivilDate? {
        guard let text = value.text() else { return nil }
        if let date = TimeText.dated(text)?.day { return date }
        value.report(
            .badValue, "'\(text)' is not a day of the calendar",
            advice: "days are written 2026-12-31 or 31.12.2026")
        return nil
    }
}
