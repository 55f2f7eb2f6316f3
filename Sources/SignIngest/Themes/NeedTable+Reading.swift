import SignModel

extension NeedTable {
    /// Where it is among the assets.
    public static let fileName = "needs.yaml"
    /// Lines of one list.
    private static let listLimit = 2_000

    /// The table at `path`.
    public init(path: String) throws(IngestError) {
        try self.init(yaml: try AssetFile.read(path), file: path)
    }

    /// The table in the bytes of a file.
    public init(yaml: [UInt8], file: String) throws(IngestError) {
        self.init()
        let root = try YAMLField(yaml, file: file)
        let needs = NeedTheme.all.map(\.id.raw)
        for (name, field) in try root.pairs() {
            guard needs.contains(name) || name == "ignore" else {
                throw field.refuse(.wrongValue(name, expected: needs.joined(separator: ", ") + ", ignore"))
            }
            let theme = name == "ignore" ? nil : ThemeID(name)
            if let theme { order[theme] = order.count }
            try read(field, theme)
        }
        for theme in NeedTheme.all {
            if order[theme.id] == nil { order[theme.id] = order.count }
            for language in theme.name.languages {
                categories[NeedTable.key(theme.name[language] ?? "")] = .themes([theme.id])
            }
        }
        addStems()
    }

    private mutating func read(_ field: YAMLField, _ theme: ThemeID?) throws(IngestError) {
        let fields = try field.block(["yso", "ptv", "ids", "words", "categories"])
        for (key, prefix) in [("yso", "yso:"), ("ptv", "ptv:"), ("ids", "")] {
            for (id, word) in try fields[key]?.pairs() ?? [] {
                try add(id: prefix + id, theme, word)
            }
        }
        for (tag, list) in try fields["words"]?.pairs() ?? [] {
            let language = Language(tag)
            guard Language.interface.contains(language) else {
                throw list.refuse(.wrongValue(tag, expected: "fi, sv, en"))
            }
            for item in try list.items(limit: NeedTable.listLimit) {
                let word = NeedTable.key(try item.text(limit: Limits.titleCharacters))
                try NeedTable.add(word, theme, item, to: &words[language, default: [:]])
            }
        }
        for item in try fields["categories"]?.items(limit: NeedTable.listLimit) ?? [] {
            try NeedTable.add(
                NeedTable.key(try item.text(limit: Limits.titleCharacters)), theme, item, to: &categories)
        }
    }

    private mutating func add(id: String, _ theme: ThemeID?, _ field: YAMLField) throws(IngestError) {
        let key = NeedTable.key(id: id)
        let before = ids[key]
        guard let theme else {
            guard before == nil else { throw field.refuse(.wrongValue(id, expected: "once in the file")) }
            ids[key] = .nothing
            return
        }
        let themes = before?.themes ?? []
        guard before != .nothing, !themes.contains(theme), themes.count < NeedTable.themesPerItem else {
            throw field.refuse(.wrongValue(id, expected: "at most \(NeedTable.themesPerItem) times in the file"))
        }
        ids[key] = .themes(themes + [theme])
    }

    private static func add(
        _ word: String, _ theme: ThemeID?, _ field: YAMLField, to table: inout [String: Meaning]
    ) throws(IngestError) {
        guard table[word] == nil, !word.isEmpty else {
            throw field.refuse(.wrongValue(word, expected: "once in the file"))
        }
        table[word] = theme.map { .themes([$0]) } ?? .nothing
    }

    private static func key(_ label: String) -> String { folded(label).joined(separator: " ") }

    /// Stems of Swedish and English words beside them; one that would mean two things means neither.
    private mutating func addStems() {
        for language in [Language.swedish, .english] {
            var stems: [String: Meaning?] = [:]
            for (word, meaning) in words[language] ?? [:] {
                let parts = word.split(separator: " ").map(String.init)
                let found =
                    parts.count > 1
                    ? [WordEnding.stem(ofPhrase: parts, language)] : WordEnding.stems(of: word, language)
                for stem in found {
                    if let other = stems[stem] {
                        if other != meaning { stems[stem] = .some(nil) }
                    } else {
                        stems[stem] = meaning
                    }
                }
            }
            for (stem, meaning) in stems {
                if let meaning, words[language]?[stem] == nil { words[language]?[stem] = meaning }
            }
        }
    }
}
