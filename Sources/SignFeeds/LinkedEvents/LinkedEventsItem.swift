internal import SignModel
internal import SignWords

/// One object of Linked Events while it is read.
struct LinkedEventsItem {
    let value: JSONValue
    let context: FeedContext
    var item: FeedItem

    init(_ value: JSONValue, _ position: String, _ context: FeedContext) {
        self.value = value
        self.context = context
        item = FeedItem(position)
        item.id = LinkedEventsItem.id(of: value)
    }

    /// The event; nil when it is left out, for which the faults say why.
    mutating func entry() -> FeedEntry? {
        guard let id = item.id else {
            item.refuse(.missing, "", value: "id")
            return nil
        }
        var entry = FeedEntry(id: id, position: item.position, title: localized("name", limit: Limits.titleCharacters))
        entry.replacedBy = value["replaced_by"].flatMap { LinkedEventsItem.id(of: $0) }
        entry.parent = value["super_event"].flatMap { LinkedEventsItem.id(of: $0) }
        if value["deleted"]?.flag == true {
            entry.status = .deleted
            return entry
        }
        guard !entry.title.isEmpty else {
            item.refuse(.missing, "", value: "name")
            return nil
        }
        if let type = value["super_event_type"]?.text { entry.series = FeedEntry.Series(rawValue: type) }
        let status = LinkedEventsItem.lastPart(value["event_status"]?.text ?? "")
        if status == "EventCancelled" { entry.status = .cancelled }
        // A postponed event has no time any more, whatever stands there.
        if status != "EventPostponed", let time = time() { entry.times = [time] }
        guard !item.isRefused else { return nil }

        entry.text = text()
        entry.kind = kind
        takePlace(&entry)
        takeAudience(&entry)
        takeKeywords(&entry)
        takeOffers(&entry)
        takeContact(&entry)
        entry.languages = languages()
        let provider = localized("provider")
        entry.organizer = provider.best(.finnish)?.text
        entry.source = value["@id"]?.text.flatMap { $0.hasPrefix("http") ? item.web($0, "@id") : nil }
        return entry
    }

    private mutating func time() -> ActivityTime? {
        item.time(
            (value["start_time"]?.text, "start_time"), (value["end_time"]?.text, "end_time"), zone: context.zone)
    }

    private var kind: Activity.Kind? {
        switch value["type_id"]?.text {
        case "Course": .course
        case "Volunteering": .volunteering
        case "Hobbies": .group
        // "General" is everything else.
        default: nil
        }
    }

    /// The long description, in each language else the short one, and what is said of the place besides.
    private mutating func text() -> LocalizedText {
        let short = localized("short_description", limit: Limits.textCharacters, lines: true)
        var text = localized("description", limit: Limits.textCharacters, lines: true)
        for language in short.languages where text[language] == nil { text[language] = short[language] }
        let extra = localized("location_extra_info")
        for language in extra.languages {
            guard let more = extra[language] else { continue }
            let body = text[language] ?? ""
            guard !body.contains(more) else { continue }
            let whole = body.isEmpty ? more : body + "\n\n" + more
            if whole.unicodeScalars.count <= Limits.textCharacters { text[language] = whole }
        }
        return text
    }

    private mutating func takePlace(_ entry: inout FeedEntry) {
        entry.online = value["is_virtualevent"]?.flag == true
        guard let location = value["location"] else { return }
        // The place that stands for the internet: helsinki:internet.
        let id = LinkedEventsItem.id(of: location)
        if id?.hasSuffix(":internet") == true {
            entry.online = true
        } else {
            entry.place = place(location, "location")
        }
    }

    private mutating func takeKeywords(_ entry: inout FeedEntry) {
        var ids: Set<String> = []
        for field: StaticString in ["keywords", "audience"] {
            for (index, reference) in (value[field]?.items ?? value.none).enumerated() {
                guard index < Limits.feedKeywords else {
                    item.note(.tooMany, field.description, number: index + 1, limit: Limits.feedKeywords)
                    break
                }
                guard let keyword = keyword(reference, "\(field)[\(index)]"), ids.insert(keyword.id ?? "").inserted
                else { continue }
                entry.keywords.append(keyword)
            }
        }
    }

    private mutating func takeAudience(_ entry: inout FeedEntry) {
        var words: [Language: [String]] = [:]
        for (index, group) in (value["audience"]?.items ?? value.none).prefix(Limits.feedKeywords).enumerated() {
            let name = localized(group["name"], "audience[\(index)].name")
            for language in name.languages { words[language, default: []].append(name[language] ?? "") }
        }
        let ages = AgeWords.text(from: value["audience_min_age"]?.integer, to: value["audience_max_age"]?.integer)
        let isNamed = !words.isEmpty
        for language in ages.languages where !isNamed || words[language] != nil {
            words[language, default: []].append(ages[language] ?? "")
        }
        var audience = LocalizedText()
        for (language, parts) in words {
            audience[language] = item.line(parts.joined(separator: ", "), "audience")
        }
        entry.audience = audience
    }

    private mutating func languages() -> [Language] {
        var languages: [Language] = []
        for reference in (value["in_language"]?.items ?? value.none).prefix(Limits.languagesPerText) {
            guard let id = LinkedEventsItem.id(of: reference) else { continue }
            let language = Language(id.lowercased())
            if language.isWellFormed, !languages.contains(language) { languages.append(language) }
        }
        return languages
    }

    // MARK: - References and texts

    /// The id of an object or a reference to one: `yso:p4354` of `…/keyword/yso:p4354/`.
    static func id(of value: JSONValue) -> String? {
        if let id = value["id"]?.scalar, !id.isEmpty { return id }
        guard let text = value.isObject ? value["@id"]?.text : value.text, !text.isEmpty else { return nil }
        return text.utf8.contains(0x2F) ? lastPart(text) : text
    }

    /// The last part of a path: what follows its last slash but a final one.
    static func lastPart(_ address: String) -> String {
        let path = address.utf8.prefix { $0 != 0x3F && $0 != 0x23 }
        return path.split(separator: 0x2F).last.map { String(Substring($0)) } ?? ""
    }

    mutating func localized(
        _ key: StaticString, limit: Int = Limits.shortTextCharacters, lines: Bool = false
    ) -> LocalizedText {
        localized(value[key], key.description, limit: limit, lines: lines)
    }

    /// A text in the languages that have one; a bare text is in the first language of the country.
    mutating func localized(
        _ value: JSONValue?, _ field: String, limit: Int = Limits.shortTextCharacters, lines: Bool = false
    ) -> LocalizedText {
        guard let value else { return [:] }
        var result = LocalizedText()
        func take(_ raw: String, _ tag: String, _ item: inout FeedItem) {
            let language = Language(String(tag.lowercased().prefix { $0 != "_" && $0 != "-" }))
            guard !raw.isEmpty, language.isWellFormed, result[language] == nil else { return }
            let place = "\(field).\(tag)"
            result[language] =
                lines ? item.lines(raw, place, limit: limit) : item.line(raw, place, limit: limit)
        }
        if let text = value.text { take(text, "fi", &item) }
        for (tag, text) in value.members.prefix(4 * Limits.languagesPerText)
        where result.languages.count < Limits.languagesPerText {
            if let raw = text.text { take(raw, tag, &item) }
        }
        return result
    }
}
