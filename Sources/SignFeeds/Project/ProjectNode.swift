internal import SignModel
internal import SignWords
internal import SignYAML

/// A block of the project's form while it is read.
struct ProjectNode {
    let node: YAMLNode
    var item: FeedItem

    /// - Parameter path: where it stands among the others, `activities[2]`; empty for the whole file.
    init(_ node: YAMLNode, _ path: String) {
        self.node = node
        let line = ProjectNode.line(node)
        item = FeedItem(path.isEmpty ? line : line + ", " + path, joint: path.isEmpty ? ", " : ".")
    }

    /// Keys of the file itself.
    static let known: Set<String> = [
        "association", "name", "about", "contact", "area", "themes", "logo", "activities", "places",
    ]

    static func line(_ node: YAMLNode) -> String { node.place.map { "line \($0.line)" } ?? "line 1" }

    /// What stands under a key; nil for nothing.
    func value(_ key: String) -> YAMLNode? {
        node[key].flatMap { $0.isNothing ? nil : $0 }
    }

    // MARK: - The association and its places

    mutating func association() -> Association? {
        guard let id: AssociationID = id("association") else { return nil }
        let name = texts("name", limit: Limits.titleCharacters)
        guard !name.isEmpty else {
            item.refuse(.missing, "", value: "name")
            return nil
        }
        return Association(
            id: id, name: name, about: texts("about", limit: Limits.textCharacters, lines: true), contact: contact(),
            area: text("area"), themes: themes())
    }

    mutating func place() -> Place? {
        guard let id: PlaceID = id("id") else { return nil }
        let name = texts("name", limit: Limits.titleCharacters)
        guard !name.isEmpty else {
            item.refuse(.missing, "", value: "name")
            return nil
        }
        return Place(
            id: id, name: name, address: text("address"), area: text("area"), accessibility: accessibility())
    }

    // MARK: - Values

    /// An id as people type it; refused when it is none.
    mutating func id<Of>(_ key: String) -> ID<Of>? {
        guard let text = value(key)?.text else {
            item.refuse(.missing, "", value: key)
            return nil
        }
        let id = ID<Of>(text)
        guard id.isWellFormed else {
            item.refuse(.wrongValue, key, value: text, expected: "a–z, 0–9, - _")
            return nil
        }
        return id
    }

    /// A text of one line.
    mutating func text(_ key: String) -> String? {
        guard let text = value(key)?.text else { return nil }
        let line = item.line(text, key)
        return line.isEmpty ? nil : line
    }

    /// `{fi: …, sv: …}`; a bare text is Finnish.
    mutating func texts(
        _ key: String, limit: Int = Limits.shortTextCharacters, lines: Bool = false
    ) -> LocalizedText {
        guard let value = value(key) else { return [:] }
        return texts(value, key, limit: limit, lines: lines)
    }

    mutating func texts(
        _ value: YAMLNode, _ field: String, limit: Int, lines: Bool = false
    ) -> LocalizedText {
        if let text = value.text {
            return [.finnish: lines ? item.lines(text, field, limit: limit) : item.line(text, field, limit: limit)]
        }
        var result = LocalizedText()
        for pair in value.pairs ?? [] {
            let language = Language(pair.key.text ?? "")
            guard language.isWellFormed, result.languages.count < Limits.languagesPerText, let text = pair.value.text
            else {
                item.note(.wrongValue, field, value: pair.key.text, expected: "{fi: …, sv: …, en: …}")
                continue
            }
            if pair.value.isNothing { continue }
            let place = "\(field).\(language)"
            result[language] = lines ? item.lines(text, place, limit: limit) : item.line(text, place, limit: limit)
        }
        return result
    }

    mutating func contact() -> Contact {
        guard let block = value("contact") else { return Contact() }
        var contact = Contact()
        if let phone = block["phone"]?.text { contact.phone = item.phone(phone, "contact.phone") }
        if let email = block["email"]?.text { contact.email = item.email(email, "contact.email") }
        if let web = block["web"]?.text { contact.web = item.web(web, "contact.web") }
        return contact
    }

    /// Themes by their ids; others are left out with a note.
    mutating func themes() -> [ThemeID] {
        var themes: [ThemeID] = []
        for node in list("themes") {
            let id = ThemeID(node.text ?? "")
            guard NeedTheme.all.contains(where: { $0.id == id }) else {
                item.note(
                    .wrongValue, "themes", value: node.text,
                    expected: NeedTheme.all.map(\.id.raw).joined(separator: ", "))
                continue
            }
            if !themes.contains(id) { themes.append(id) }
        }
        if themes.count > Limits.themesPerItem {
            item.note(.tooMany, "themes", number: themes.count, limit: Limits.themesPerItem)
        }
        return Array(themes.prefix(Limits.themesPerItem))
    }

    mutating func accessibility() -> [AccessibilityFeature] {
        list("accessibility").compactMap { node in
            let feature = AccessibilityFeature(rawValue: node.text ?? "")
            if feature == nil {
                item.note(
                    .wrongValue, "accessibility", value: node.text,
                    expected: AccessibilityFeature.allCases.map(\.rawValue).joined(separator: ", "))
            }
            return feature
        }
    }

    /// `yes` or `no`; anything else is a note and no.
    mutating func flag(_ key: String) -> Bool? {
        guard let text = value(key)?.text else { return nil }
        let flag = YAMLNode.flag(text)
        if flag == nil { item.note(.wrongValue, key, value: text, expected: "true, false") }
        return flag
    }

    /// A list; a single value is a list of one.
    func list(_ key: String) -> [YAMLNode] {
        guard let value = value(key) else { return [] }
        return value.items ?? [value]
    }
}
