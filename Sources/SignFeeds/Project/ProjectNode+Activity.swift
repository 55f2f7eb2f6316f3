internal import SignModel
internal import SignWords
internal import SignYAML

/// An activity of the project's form.
extension ProjectNode {
    private static let keys: Set<String> = [
        "id", "title", "text", "kind", "themes", "place", "online", "byPhone", "start", "end", "rrule", "except",
        "also", "times", "cancelled", "cancelledDates", "free", "price", "registration", "audience", "languages",
        "contact",
    ]

    mutating func activity(of association: AssociationID, _ context: FeedContext) -> FeedEntry? {
        guard let pairs = node.pairs else {
            item.refuse(.wrongValue, "", value: node.text, expected: "id: …, title: …")
            return nil
        }
        guard let id: ActivityID = id("id") else { return nil }
        item.id = id.raw
        for pair in pairs {
            if let key = pair.key.text, !ProjectNode.keys.contains(key) { item.note(.unknownColumn, "", value: key) }
        }
        let title = texts("title", limit: Limits.titleCharacters)
        guard !title.isEmpty else {
            item.refuse(.missing, "", value: "title")
            return nil
        }
        var entry = FeedEntry(id: id.raw, position: item.position, title: title)
        entry.association = association
        takeTimes(&entry, context)
        guard !item.isRefused else { return nil }
        if flag("cancelled") == true { entry.status = .cancelled }
        entry.text = texts("text", limit: Limits.textCharacters, lines: true)
        if let kind = value("kind")?.text {
            entry.kind = Activity.Kind(rawValue: kind)
            if entry.kind == nil {
                item.note(
                    .wrongValue, "kind", value: kind,
                    expected: Activity.Kind.allCases.map(\.rawValue).joined(separator: ", "))
            }
        }
        entry.themes = themes()
        takePlace(&entry)
        entry.online = flag("online") ?? false
        entry.byPhone = flag("byPhone") ?? false
        entry.free = flag("free")
        entry.price = texts("price")
        entry.registration = texts("registration")
        entry.audience = texts("audience")
        entry.contact = contact()
        for node in list("languages") {
            let language = Language(node.text ?? "")
            guard language.isWellFormed else {
                item.note(.wrongValue, "languages", value: node.text, expected: "fi, sv, en …")
                continue
            }
            if !entry.languages.contains(language), entry.languages.count < Limits.languagesPerText {
                entry.languages.append(language)
            }
        }
        return entry
    }

    /// The id of a known place, or one that is described here.
    private mutating func takePlace(_ entry: inout FeedEntry) {
        guard let value = value("place") else { return }
        if let text = value.text {
            entry.place =
                PlaceID(text).isWellFormed
                ? FeedEntry.Place(id: text)
                : FeedEntry.Place(name: [.finnish: item.line(text, "place", limit: Limits.titleCharacters)])
            return
        }
        var inner = ProjectNode(value, "place")
        let place = FeedEntry.Place(
            name: inner.texts("name", limit: Limits.titleCharacters), address: inner.text("address"),
            municipality: inner.text("municipality"), accessibility: inner.accessibility())
        for fault in inner.item.faults {
            item.note(
                fault.code, "place", value: fault.value, expected: fault.expected, number: fault.number,
                limit: fault.limit)
        }
        if !place.name.isEmpty || place.address != nil { entry.place = place }
    }

    // MARK: - Times

    private mutating func takeTimes(_ entry: inout FeedEntry, _ context: FeedContext) {
        if let times = value("times") {
            for (index, node) in (times.items ?? [times]).enumerated() {
                if let time = time(node, "times[\(index)].", context) { entry.times.append(time) }
            }
        } else if value("start") != nil {
            if let time = time(node, "", context) { entry.times = [time] }
        } else if value("rrule") != nil || value("end") != nil {
            item.refuse(.missing, "", value: "start")
        }
    }

    private mutating func time(_ block: YAMLNode, _ path: String, _ context: FeedContext) -> ActivityTime? {
        let count = item.faults.count
        guard let text = block["start"]?.text, let start = moment(text, path + "start", context) else {
            if item.faults.count == count { item.refuse(.missing, path + "start", value: "start") }
            return nil
        }
        var time = ActivityTime(start: start.from, allDay: start.isDay)
        if let until = start.until {
            time.end = until
        } else if let text = block["end"]?.text {
            guard let end = end(text, from: time, path + "end", context) else { return nil }
            time.end = end
        }
        if let end = time.end, end <= time.start {
            item.refuse(.wrongValue, path + "end", value: block["end"]?.text, expected: "≥ \(text)")
            return nil
        }
        if let rule = block["rrule"]?.text, block["rrule"]?.isNothing == false {
            do throws(RecurrenceError) {
                if try !RecurrenceRule(rule).hits(time.start) { item.note(.startDropped, path + "start", value: text) }
            } catch {
                item.refuse(.badRule, path + "rrule", value: rule, expected: error.code)
                return nil
            }
            time.rrule = rule
        }
        for key in ["except", "cancelledDates"] {
            for node in items(block[key]) {
                guard let moment = moment(node.text ?? "", path + key, context) else { return nil }
                time.except.append(moment.isDay ? .date(moment.from.date) : .time(moment.from))
            }
        }
        for node in items(block["also"]) {
            guard let text = node.text ?? node["start"]?.text, let moment = moment(text, path + "also", context) else {
                if item.faults.count == count { item.refuse(.wrongValue, path + "also", expected: "2026-12-01") }
                return nil
            }
            // A day alone has the time of the others.
            let begins = moment.isDay && !time.allDay ? CivilDateTime(moment.from.date, time.start.time) : moment.from
            var addition = ActivityTime(start: begins, allDay: time.allDay)
            if let text = node["end"]?.text {
                guard let end = end(text, from: addition, path + "also.end", context) else { return nil }
                addition.end = end
            }
            time.also.append(ActivityTime.Addition(start: begins, end: addition.end))
        }
        return time
    }

    private func items(_ node: YAMLNode?) -> [YAMLNode] {
        guard let node, !node.isNothing else { return [] }
        return node.items ?? [node]
    }

    private mutating func moment(
        _ text: String, _ field: String, _ context: FeedContext
    ) -> (from: CivilDateTime, until: CivilDateTime?, isDay: Bool)? {
        guard let time = written(text, field, context), let day = time.day ?? nil,
            Limits.feedYears.contains(day.year)
        else {
            if !item.isRefused { item.refuse(.wrongValue, field, value: text, expected: "2026-12-01T10:00") }
            return nil
        }
        guard let from = time.from else {
            let last = time.lastDay.map { CivilDateTime($0 + 1, .midnight) }
            return (CivilDateTime(day, .midnight), last, true)
        }
        let until = time.until.map { CivilDateTime($0 <= from ? day + 1 : day, $0) }
        return (CivilDateTime(day, from), until, false)
    }

    /// `12:00`, a day, itself included, or a day with a time.
    private mutating func end(
        _ text: String, from time: ActivityTime, _ field: String, _ context: FeedContext
    ) -> CivilDateTime? {
        guard let end = written(text, field, context) else { return nil }
        if let clock = end.from {
            let day = end.day ?? (clock <= time.start.time ? time.start.date + 1 : time.start.date)
            return CivilDateTime(day, clock)
        }
        guard let day = end.lastDay ?? end.day else {
            item.refuse(.wrongValue, field, value: text, expected: "12:00")
            return nil
        }
        return CivilDateTime(day + 1, .midnight)
    }

    private mutating func written(_ text: String, _ field: String, _ context: FeedContext) -> WrittenTime? {
        do throws(WrittenTime.Problem) {
            var time = try TimeText.written(text, today: context.today)
            if let exact = time.exact {
                let civil = context.zone.civil(at: exact)
                (time.day, time.from) = (civil.date, civil.time)
            }
            return time
        } catch {
            switch error {
            case .ambiguous(let one, let other):
                item.refuse(.ambiguous, field, value: text, expected: "\(one) / \(other)")
            case .weekdayDiffers(let date):
                item.refuse(.ambiguous, field, value: text, expected: DateWords(.finnish).day(date).withPlainSpaces)
            case .unreadable, .impossible:
                item.refuse(.wrongValue, field, value: text, expected: "2026-12-01T10:00")
            }
            return nil
        }
    }
}
