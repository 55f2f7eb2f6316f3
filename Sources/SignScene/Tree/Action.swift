public import SignModel

/// What pressing a control does. Its ``text`` is what the tree says and what `--touch` takes.
public enum Action: Hashable, Sendable {
    // On every page.
    case home, back, settings, help, urgent, finish
    case language(Language)
    /// The page that offers all languages, where there are more than three.
    case languages

    // Going somewhere.
    case theme(ThemeID)
    case volunteer
    /// The calendar at today.
    case today
    case search
    /// Every activity there is.
    case all
    case activity(ActivityID)
    case association(AssociationID)
    case announcement(AnnouncementID)
    case contact(ContactSubject)
    case calendarCode(ActivityID)
    case route(ActivityID)
    case accessibility, privacy

    // On a page.
    /// Page `n` of what is shown, from 0.
    case page(Int)
    /// Turns a filter on, or off when it is on.
    case filter(ListFilter)
    /// The filters, and the days, of a list as pages of their own.
    case filters, days
    case day(CivilDate)
    /// A letter, figure, hyphen or space of the keyboard.
    case key(Character)
    case erase, clear
    /// A whole word in place of the one being typed.
    case suggestion(String)
    case showAll

    // Settings.
    case textSize(TextSize)
    case contrast(Bool)
    case low(Bool)
    case calm(Bool)
    case resetSettings

    // While the screen asks whether anybody is there.
    case proceed, moreTime
}

/// Whom a page of contacts is about.
public enum ContactSubject: Hashable, Sendable {
    case activity(ActivityID)
    case association(AssociationID)
    case announcement(AnnouncementID)
}

/// How large text is, beside what distance and display ask for.
public enum TextSize: Int, CaseIterable, Hashable, Sendable, Comparable {
    case normal = 100
    case larger = 140
    case largest = 200

    public static func < (a: TextSize, b: TextSize) -> Bool { a.rawValue < b.rawValue }
}

extension Action {
    /// `home`, `theme:ageing`, `page:2`: round-trips through ``init(_:)``.
    public var text: String {
        switch self {
        case .home: "home"
        case .back: "back"
        case .settings: "settings"
        case .help: "help"
        case .urgent: "urgent"
        case .finish: "finish"
        case .language(let language): "language:\(language)"
        case .languages: "languages"
        case .theme(let id): "theme:\(id)"
        case .volunteer: "volunteer"
        case .today: "today"
        case .search: "search"
        case .all: "all"
        case .activity(let id): "activity:\(id)"
        case .association(let id): "association:\(id)"
        case .announcement(let id): "announcement:\(id)"
        case .contact(.activity(let id)): "contact:activity:\(id)"
        case .contact(.association(let id)): "contact:association:\(id)"
        case .contact(.announcement(let id)): "contact:announcement:\(id)"
        case .calendarCode(let id): "calendar-code:\(id)"
        case .route(let id): "route:\(id)"
        case .accessibility: "accessibility"
        case .privacy: "privacy"
        case .page(let n): "page:\(n + 1)"
        case .filter(let filter): "filter:\(filter.text)"
        case .filters: "filters"
        case .days: "days"
        case .day(let date): "day:\(date)"
        case .key(let letter): "key:\(letter)"
        case .erase: "erase"
        case .clear: "clear"
        case .suggestion(let word): "suggestion:\(word)"
        case .showAll: "show-all"
        case .textSize(let size): "text:\(size.rawValue)"
        case .contrast(let on): "contrast:\(on ? "on" : "off")"
        case .low(let on): "low:\(on ? "on" : "off")"
        case .calm(let on): "calm:\(on ? "on" : "off")"
        case .resetSettings: "reset-settings"
        case .proceed: "continue"
        case .moreTime: "more-time"
        }
    }

    /// The action that ``text`` writes; nil for anything else.
    public init?(_ text: String) {
        if let plain = Self.plain.first(where: { $0.text == text }) {
            self = plain
            return
        }
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let rest = String(text[text.index(after: colon)...])
        guard let action = Self.action(String(text[..<colon]), rest) else { return nil }
        self = action
    }

    private static let plain: [Action] = [
        .home, .back, .settings, .help, .urgent, .finish, .languages, .volunteer, .today, .search, .all,
        .accessibility, .privacy, .filters, .days, .erase, .clear, .showAll, .resetSettings, .proceed, .moreTime,
    ]

    private static func action(_ name: String, _ rest: String) -> Action? {
        guard !rest.isEmpty else { return nil }
        switch name {
        case "language": return Language(rest).isWellFormed ? .language(Language(rest)) : nil
        case "theme": return .theme(ThemeID(rest))
        case "activity": return .activity(ActivityID(rest))
        case "association": return .association(AssociationID(rest))
        case "announcement": return .announcement(AnnouncementID(rest))
        case "contact": return subject(rest).map { .contact($0) }
        case "calendar-code": return .calendarCode(ActivityID(rest))
        case "route": return .route(ActivityID(rest))
        case "page": return Int(rest).flatMap { $0 > 0 ? .page($0 - 1) : nil }
        case "filter": return ListFilter(rest).map { .filter($0) }
        case "day": return CivilDate(rest).map { .day($0) }
        case "key": return rest.count == 1 ? rest.first.map { .key($0) } : nil
        case "suggestion": return .suggestion(rest)
        case "text": return Int(rest).flatMap(TextSize.init(rawValue:)).map { .textSize($0) }
        case "contrast": return onOff(rest).map { .contrast($0) }
        case "low": return onOff(rest).map { .low($0) }
        case "calm": return onOff(rest).map { .calm($0) }
        default: return nil
        }
    }

    private static func onOff(_ text: String) -> Bool? {
        switch text {
        case "on": true
        case "off": false
        default: nil
        }
    }

    private static func subject(_ text: String) -> ContactSubject? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let id = String(text[text.index(after: colon)...])
        guard !id.isEmpty else { return nil }
        switch text[..<colon] {
        case "activity": return .activity(ActivityID(id))
        case "association": return .association(AssociationID(id))
        case "announcement": return .announcement(AnnouncementID(id))
        default: return nil
        }
    }
}
