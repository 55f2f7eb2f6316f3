public import SignModel

/// A wellbeing services county, as people and playlists call it.
public struct County: Hashable, Sendable, Identifiable {
    public var id: String
    public var name: LocalizedText
    /// Finnish names, as in the table.
    public var municipalities: [String]
}

/// What a place is said to be in.
public enum Area: Hashable, Sendable {
    case county(County)
    /// A municipality by its Finnish name, in a county.
    case municipality(String, name: LocalizedText, county: County)
    /// A district or village of a municipality.
    case part(String, municipality: String, county: County)

    /// The municipality it is or is in; nil for a county.
    public var municipality: String? {
        switch self {
        case .county: nil
        case .municipality(let name, _, _): name
        case .part(_, let municipality, _): municipality
        }
    }

    public var county: County {
        switch self {
        case .county(let county), .municipality(_, _, let county), .part(_, _, let county): county
        }
    }

    /// What it is called in `language`.
    public func title(_ language: Language) -> String {
        switch self {
        case .county(let county): county.name.best(language)?.text ?? county.id
        case .municipality(let finnish, let name, _): name.best(language)?.text ?? finnish
        case .part(let name, _, _): name
        }
    }

    /// Whether what is in `other` is in this: a county holds its municipalities, they hold their parts.
    public func contains(_ other: Area) -> Bool {
        switch self {
        case .county(let county): other.county.id == county.id
        case .municipality(let name, _, _): other.municipality == name
        case .part: other == self
        }
    }
}
