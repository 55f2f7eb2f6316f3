internal import SignModel

/// One activity of Lähellä.fi while it is read.
struct LahellaItem {
    let value: JSONValue
    let traits: JSONValue
    let context: FeedContext
    var item: FeedItem

    init(_ value: JSONValue, _ position: String, _ context: FeedContext) {
        self.value = value
        self.context = context
        traits = value["traits"] ?? value
        item = FeedItem(position)
        item.id = value["_key"]?.scalar ?? value["id"]?.scalar ?? value["_id"]?.scalar
    }

    /// The activity; nil when it is left out.
    mutating func entry() -> FeedEntry? {
        guard value.isObject else {
            item.refuse(.wrongValue, "", value: value.scalar, expected: "{…}")
            return nil
        }
        guard let id = item.id, !id.isEmpty else {
            item.refuse(.missing, "", value: "_key")
            return nil
        }
        var entry = FeedEntry(id: id, position: item.position)
        entry.title = translated("name", limit: Limits.titleCharacters)
        switch value["status"]?.text?.lowercased() {
        case "draft", "pending", "hidden", "unpublished", "rejected": return nil
        case "deleted", "archived", "removed", "expired":
            entry.status = .deleted
            return entry
        case "cancelled", "canceled": entry.status = .cancelled
        default: break
        }
        guard !entry.title.isEmpty else {
            item.refuse(.missing, "traits.translations", value: "name")
            return nil
        }
        takeChannels(&entry)
        guard !item.isRefused else { return nil }
        let summary = translated("summary", limit: Limits.textCharacters, lines: true)
        entry.text = translated("description", limit: Limits.textCharacters, lines: true)
        for language in summary.languages where entry.text[language] == nil {
            entry.text[language] = summary[language]
        }
        entry.price = translated("pricing")
        let registration = translated("registration")
        if !registration.isEmpty { entry.registration = registration }
        let pricing = words("pricing")
        if pricing.contains("free") || pricing.contains("paid") { entry.free = !pricing.contains("paid") }
        switch traits["type"]?.text {
        case "hobby": entry.kind = .group
        case "support": entry.kind = .support
        case "voluntary": entry.kind = .volunteering
        default: break
        }
        for id in words("theme") + words("format") where entry.keywords.count < Limits.feedKeywords {
            if id.utf8.count <= Limits.feedIDBytes { entry.keywords.append(FeedEntry.Keyword(id: id)) }
        }
        for tag in words("locale") {
            if let language = JSONLDGraph.language(tag), !entry.languages.contains(language),
                entry.languages.count < Limits.languagesPerText
            {
                entry.languages.append(language)
            }
        }
        entry.audience = audience()
        takeContacts(&entry)
        if entry.place?.municipality == nil, let city = words("region").first(where: { $0.hasPrefix("city/") }) {
            let name = item.line(JSONLDEvent.lastPart(city), "traits.region")
            if entry.place != nil || !(entry.online || entry.byPhone) {
                entry.place = entry.place ?? FeedEntry.Place()
                entry.place?.municipality = name
            }
        }
        return entry
    }

    /// A list of texts among the traits.
    private func words(_ key: StaticString) -> [String] {
        (traits[key]?.several ?? value.none).prefix(Limits.feedKeywords).compactMap(\.text)
    }

    private mutating func translated(
        _ key: StaticString, limit: Int = Limits.shortTextCharacters, lines: Bool = false
    ) -> LocalizedText {
        var result = LocalizedText()
        for (tag, texts) in (traits["translations"]?.members ?? []).prefix(4 * Limits.languagesPerText) {
            guard let raw = texts[key]?.text, let language = JSONLDGraph.language(tag), result[language] == nil else {
                continue
            }
            let field = "traits.translations.\(tag).\(key)"
            result[language] = lines ? item.lines(raw, field, limit: limit) : item.line(raw, field, limit: limit)
        }
        return result
    }

    /// `ageGroup/range:65-99`: the youngest and the oldest of all the groups it is for.
    private func audience() -> LocalizedText {
        var ages: [(Int, Int)] = []
        for word in words("demographic") {
            guard let range = word.split(separator: ":").last, word.hasPrefix("ageGroup") else { continue }
            let ends = range.split(separator: "-").compactMap { Int($0) }
            if ends.count == 2 { ages.append((ends[0], ends[1])) }
        }
        return AgeWords.text(from: ages.map(\.0).min(), to: ages.map(\.1).max())
    }

    private mutating func takeContacts(_ entry: inout FeedEntry) {
        for (index, contact) in (traits["contacts"]?.items ?? value.none).prefix(50).enumerated() {
            guard let value = contact["value"]?.scalar else { continue }
            let field = "traits.contacts[\(index)]"
            switch contact["type"]?.text {
            case "phone": if entry.contact.phone == nil { entry.contact.phone = item.phone(value, field) }
            case "email": if entry.contact.email == nil { entry.contact.email = item.email(value, field) }
            case "www": if entry.contact.web == nil { entry.contact.web = item.web(value, field) }
            default: break
            }
        }
    }
}
