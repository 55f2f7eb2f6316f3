public import SignModel

/// What is counted per day: that something was opened, not by whom, when, after what or from where.
public enum Usage: Hashable, Sendable {
    case page(PageKind)
    case theme(ThemeID)
    case association(AssociationID)
    case activity(ActivityID)

    /// `theme:ageing`; round-trips.
    public var text: String {
        switch self {
        case .page(let kind): "page:\(kind.rawValue)"
        case .theme(let id): "theme:\(id)"
        case .association(let id): "association:\(id)"
        case .activity(let id): "activity:\(id)"
        }
    }

    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let rest = String(text[text.index(after: colon)...])
        guard !rest.isEmpty else { return nil }
        switch text[..<colon] {
        case "page":
            guard let kind = PageKind(rawValue: rest) else { return nil }
            self = .page(kind)
        case "theme": self = .theme(ThemeID(rest))
        case "association": self = .association(AssociationID(rest))
        case "activity": self = .activity(ActivityID(rest))
        default: return nil
        }
    }
}
