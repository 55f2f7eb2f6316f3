internal import SignModel
internal import SignWords

/// One event of schema.org while it is read.
struct JSONLDEvent {
    let value: JSONValue
    let graph: JSONLDGraph
    let context: FeedContext
    /// Of texts that do not say theirs.
    let language: Language
    var item: FeedItem

    init(
        _ value: JSONValue, _ graph: JSONLDGraph, _ position: String, _ language: Language?, _ context: FeedContext
    ) {
        self.value = value
        self.graph = graph
        self.context = context
        item = FeedItem(position)
        let spoken = (value["inLanguage"]?.several ?? value.none).prefix(3).compactMap(JSONLDEvent.language)
        self.language = language ?? (spoken.count == 1 ? spoken[0] : .finnish)
    }

    /// What the source calls it: `@id`, `identifier`, `url`; empty when it has none of them.
    var givenID: String {
        if let id = value["@id"]?.text, !id.isEmpty, !id.hasPrefix("_:") { return id }
        let identifier = own("identifier", "schema:identifier")
        if let id = identifier?.scalar ?? identifier?["value"]?.scalar, !id.isEmpty { return id }
        return own("url", "schema:url")?.text ?? ""
    }

    /// The beginning as it is written, to tell events of one id apart.
    var start: String { own("startDate", "schema:startDate")?.text ?? "" }

    func own(_ key: StaticString, _ prefixed: StaticString) -> JSONValue? {
        graph.property(value, key, prefixed)
    }

    /// The event; nil when it is left out.
    mutating func entry(id given: String) -> FeedEntry? {
        let title = texts(own("name", "schema:name"), "name", limit: Limits.titleCharacters)
        let id = given.isEmpty ? "event-" + StableHash.of([title.best(.finnish)?.text ?? "", start]) : given
        item.id = id
        guard !title.isEmpty else {
            item.refuse(.missing, "", value: "name")
            return nil
        }
        var entry = FeedEntry(id: id, position: item.position, title: title)
        let status = JSONLDEvent.lastPart(own("eventStatus", "schema:eventStatus")?.text)
        if status == "EventCancelled" { entry.status = .cancelled }
        if status != "EventPostponed" { entry.times = times(title: title) }
        guard !item.isRefused else { return nil }
        entry.text = texts(
            own("description", "schema:description"), "description", limit: Limits.textCharacters, lines: true)
        if let parent = own("superEvent", "schema:superEvent") {
            entry.parent = parent["@id"]?.text ?? parent["url"]?.text ?? parent.text
        }
        let mode = JSONLDEvent.lastPart(own("eventAttendanceMode", "schema:eventAttendanceMode")?.text)
        entry.online =
            mode == "OnlineEventAttendanceMode" || mode == "MixedEventAttendanceMode"
            || status == "EventMovedOnline"
        takePlace(&entry)
        if mode == "OnlineEventAttendanceMode" { entry.place = nil }
        takePrice(&entry)
        takeAudience(&entry)
        takeKeywords(&entry)
        takePeople(&entry)
        for spoken in (value["inLanguage"]?.several ?? value.none).prefix(Limits.languagesPerText) {
            if let language = JSONLDEvent.language(spoken), !entry.languages.contains(language) {
                entry.languages.append(language)
            }
        }
        let types = graph.types(value)
        if types.contains("EducationEvent") || types.contains("CourseInstance") { entry.kind = .course }
        if let url = own("url", "schema:url")?.text, let web = item.web(url, "url") {
            entry.source = web
            if entry.contact.web == nil { entry.contact.web = web }
        }
        return entry
    }

    /// Parts that are events of another name than this one: they are read by themselves.
    func ownParts(_ path: String) -> [(path: String, part: JSONValue)] {
        let name = own("name", "schema:name")?.text
        var parts: [(String, JSONValue)] = []
        for (index, part) in (value["subEvent"]?.several ?? value["subEvents"]?.several ?? value.none).enumerated() {
            let part = graph.resolved(part)
            guard let own = part["name"]?.text, own != name else { continue }
            parts.append(((path.isEmpty ? "" : path + ".") + "subEvent[\(index)]", part))
        }
        return parts.reversed()
    }

    // MARK: - Texts

    static func lastPart(_ text: String?) -> String {
        text.flatMap { $0.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) } ?? ""
    }

    /// Of a tag, or a `Language` with one.
    private static func language(_ value: JSONValue) -> Language? {
        if let text = value.text { return JSONLDGraph.language(text) }
        return JSONLDGraph.language(value["alternateName"]?.text) ?? JSONLDGraph.language(value["@value"]?.text)
            ?? JSONLDGraph.language(value["name"]?.text)
    }

    /// A text, `{"@value": …, "@language": …}`, a list of them, or a map by languages.
    mutating func texts(
        _ value: JSONValue?, _ field: String, limit: Int = Limits.shortTextCharacters, lines: Bool = false
    ) -> LocalizedText {
        var result = LocalizedText()
        func take(_ raw: String, _ language: Language, _ item: inout FeedItem) {
            guard result[language] == nil, result.languages.count < Limits.languagesPerText else { return }
            result[language] = lines ? item.lines(raw, field, limit: limit) : item.line(raw, field, limit: limit)
        }
        for part in (value?.several ?? self.value.none).prefix(4 * Limits.languagesPerText) {
            if let text = part.scalar {
                take(text, language, &item)
            } else if let text = part["@value"]?.scalar {
                take(text, JSONLDGraph.language(part["@language"]?.text) ?? language, &item)
            } else {
                for (tag, text) in part.members.prefix(4 * Limits.languagesPerText) {
                    if let text = text.text, let language = JSONLDGraph.language(tag), !tag.hasPrefix("@") {
                        take(text, language, &item)
                    }
                }
            }
        }
        return result
    }

    /// The one text that there is room for.
    mutating func text(_ value: JSONValue?, _ field: String) -> String? {
        texts(value, field).best(language)?.text
    }
}
