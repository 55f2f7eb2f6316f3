internal import SignModel

/// The objects of a JSON-LD file by their ids, and how its values are read.
struct JSONLDGraph {
    private var objects: [String: Int] = [:]
    private let document: JSONDocument

    init(_ root: JSONValue) {
        document = root.document
        for (index, node) in document.nodes.enumerated() where node.kind == .object && node.next > index + 3 {
            let value = JSONValue(document: document, index: index)
            guard let id = value["@id"]?.text, objects[id] == nil else { continue }
            objects[id] = index
        }
    }

    /// The object that a reference names, when it is in the file; else the value itself.
    func resolved(_ value: JSONValue) -> JSONValue {
        guard value.isObject, value.members.prefix(2).count == 1, let id = value["@id"]?.text, let index = objects[id]
        else { return value }
        return JSONValue(document: document, index: index)
    }

    /// The value of a property, with or without `schema:` before its name, resolved.
    func property(_ value: JSONValue, _ key: StaticString, _ prefixed: StaticString) -> JSONValue? {
        (value[key] ?? value[prefixed]).map { resolved($0) }
    }

    /// The names of an object's types without what stands before them: `Event` of `http://schema.org/Event`.
    func types(_ value: JSONValue) -> [String] {
        (value["@type"]?.several ?? value.none).prefix(10).compactMap { type in
            type.text.map { String($0.split(whereSeparator: { $0 == "/" || $0 == ":" || $0 == "#" }).last ?? "") }
        }
    }

    func isEvent(_ value: JSONValue) -> Bool {
        guard value.isObject, value["@type"] != nil else { return false }
        return types(value).contains { name in
            (name.hasSuffix("Event") && name != "BroadcastEvent") || JSONLDGraph.eventTypes.contains(name)
        }
    }

    private static let eventTypes: Set<String> = ["Festival", "Hackathon", "EventSeries", "CourseInstance"]

    /// The language that a context names for the texts in it.
    static func language(of value: JSONValue) -> Language? {
        guard let context = value["@context"] else { return nil }
        for part in context.several.prefix(10) {
            if let language = language(part["@language"]?.text) { return language }
        }
        return nil
    }

    /// `fi-FI` as `fi`; nil for what is no tag.
    static func language(_ tag: String?) -> Language? {
        guard let tag else { return nil }
        let language = Language(String(tag.lowercased().prefix { $0 != "-" && $0 != "_" }))
        return language.isWellFormed ? language : nil
    }
}
