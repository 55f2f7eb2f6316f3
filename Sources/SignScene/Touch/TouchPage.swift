public import SignModel

/// One page of the touch mode, as somebody has it open: enough to read what is on it, and to come back to it.
public enum TouchPage: Hashable, Sendable {
    case home(page: Int)
    case list(ListQuery, page: Int)
    /// The filters of a list, and its days, where they have no room beside it.
    case filters(ListQuery)
    case days(ListQuery)
    /// The coming weeks, with a day's activities.
    case calendar(CivilDate, page: Int)
    case activity(ActivityID, page: Int)
    case association(AssociationID, page: Int)
    case announcement(AnnouncementID, page: Int)
    case contact(ContactSubject)
    case calendarCode(ActivityID)
    case route(ActivityID)
    /// `all`: the results as a list instead of the keyboard.
    case search(String, all: Bool, page: Int)
    case help(HelpTopic)
    case settings
    case languages
    case urgent
}

/// What the help pages tell.
public enum HelpTopic: String, CaseIterable, Hashable, Sendable {
    case use, accessibility, privacy
}

/// Which activities a list shows.
public struct ListQuery: Hashable, Sendable {
    public var theme: ThemeID?
    public var when: ListFilter.When?
    /// A district or municipality, as ``ListMatter`` names it.
    public var area: String?
    public var kind: Activity.Kind?

    public init(
        theme: ThemeID? = nil, when: ListFilter.When? = nil, area: String? = nil, kind: Activity.Kind? = nil
    ) {
        self.theme = theme
        self.when = when
        self.area = area
        self.kind = kind
    }

    /// What is for volunteers.
    public static let volunteers = ListQuery(kind: .volunteering)
}

/// One restriction of a list.
public enum ListFilter: Hashable, Sendable {
    public enum When: String, CaseIterable, Hashable, Sendable {
        case today
        case thisWeek = "this-week"
        case nextWeek = "next-week"
        /// Without any time: whenever one likes.
        case anyTime = "any-time"
    }

    case theme(ThemeID)
    case when(When)
    case area(String)
    case kind(Activity.Kind)

    /// `when:today`; round-trips.
    public var text: String {
        switch self {
        case .theme(let id): "theme:\(id)"
        case .when(let when): "when:\(when.rawValue)"
        case .area(let area): "area:\(area)"
        case .kind(let kind): "kind:\(kind.rawValue)"
        }
    }

    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let rest = String(text[text.index(after: colon)...])
        guard !rest.isEmpty else { return nil }
        switch text[..<colon] {
        case "theme": self = .theme(ThemeID(rest))
        case "when":
            guard let when = When(rawValue: rest) else { return nil }
            self = .when(when)
        case "area": self = .area(rest)
        case "kind":
            guard let kind = Activity.Kind(rawValue: rest) else { return nil }
            self = .kind(kind)
        default: return nil
        }
    }
}

extension ListQuery {
    /// With `filter` turned on, or off when it was on.
    public func toggling(_ filter: ListFilter) -> ListQuery {
        var query = self
        switch filter {
        case .theme(let id): query.theme = theme == id ? nil : id
        case .when(let value): query.when = when == value ? nil : value
        case .area(let value): query.area = area == value ? nil : value
        case .kind(let value): query.kind = kind == value ? nil : value
        }
        return query
    }
}
