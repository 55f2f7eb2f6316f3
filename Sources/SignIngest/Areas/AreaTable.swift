import SignModel

/// The municipalities of Finland and their wellbeing services counties, `assets/areas.yaml`.
public struct AreaTable: Sendable {
    /// Where it is among the assets.
    public static let fileName = "areas.yaml"
    private static let listLimit = 2_000

    public private(set) var counties: [County] = []
    private var areas: [String: Area] = [:]
    /// All names, as written, for hints.
    public private(set) var names: [String] = []

    /// The table at `path`.
    public init(path: String) throws(IngestError) {
        try self.init(yaml: try AssetFile.read(path), file: path)
    }

    /// The table in the bytes of a file.
    public init(yaml: [UInt8], file: String) throws(IngestError) {
        let root = try YAMLField(yaml, file: file).block(["counties", "parts"])
        for (id, field) in try root["counties"]?.pairs() ?? [] { try read(county: id, field) }
        for (name, field) in try root["parts"]?.pairs() ?? [] {
            guard case .municipality(let municipality, _, let county)? = self[name] else {
                throw field.refuse(.wrongValue(name, expected: "a municipality of the table"))
            }
            for item in try field.items(limit: AreaTable.listLimit) {
                let part = try item.text(limit: Limits.titleCharacters)
                try add(part, .part(part, municipality: municipality, county: county), item)
            }
        }
    }

    /// The area of this name, in Finnish or Swedish, however it is written; nil when the table has none.
    public subscript(name: String) -> Area? { areas[AreaTable.key(name)] }

    /// The first of the names that the table knows.
    public func first(of names: [String?]) -> Area? {
        names.lazy.compactMap { name in name.flatMap { self[$0] } }.first
    }

    private mutating func read(county id: String, _ field: YAMLField) throws(IngestError) {
        let fields = try field.block(["name", "also", "municipalities"])
        guard let name = try fields["name"]?.localized(limit: Limits.titleCharacters) else {
            throw field.refuse(.missingField("name"))
        }
        let municipalities = try fields["municipalities"]?.pairs() ?? []
        let county = County(id: id, name: name, municipalities: municipalities.map(\.0))
        counties.append(county)
        // Its municipalities come first: Helsinki is called like its county.
        for (finnish, field) in municipalities {
            var names: LocalizedText = [.finnish: finnish]
            if !field.isNothing { names[.swedish] = try field.text(limit: Limits.titleCharacters) }
            let area = Area.municipality(finnish, name: names, county: county)
            for language in names.languages { try add(names[language] ?? "", area, field) }
        }
        var own = Set<String>()
        for item in try fields["also"]?.items(limit: AreaTable.listLimit) ?? [] {
            own.insert(try item.text(limit: Limits.titleCharacters))
        }
        own.formUnion(name.languages.compactMap { name[$0] })
        for name in own.sorted() { try add(name, .county(county), field) }
        let key = AreaTable.key(id)
        if areas[key] == nil { areas[key] = .county(county) }
    }

    private mutating func add(_ name: String, _ area: Area, _ field: YAMLField) throws(IngestError) {
        let key = AreaTable.key(name)
        guard areas[key] == nil || areas[key] == area else {
            throw field.refuse(.wrongValue(name, expected: "once in the file"))
        }
        areas[key] = area
        names.append(name)
    }

    private static func key(_ name: String) -> String {
        NeedTable.folded(name.replacing("-", with: " ")).joined(separator: " ")
    }
}
