public import SignScene

/// Which kind of page one is; all that figures and the log say of it.
public enum PageKind: String, CaseIterable, Hashable, Sendable {
    case home, list, filters, days, calendar, activity, association, announcement, contact
    case calendarCode = "calendar-code"
    case route, search, help, settings, languages, urgent
}

extension TouchPage {
    public var kind: PageKind {
        switch self {
        case .home: .home
        case .list: .list
        case .filters: .filters
        case .days: .days
        case .calendar: .calendar
        case .activity: .activity
        case .association: .association
        case .announcement: .announcement
        case .contact: .contact
        case .calendarCode: .calendarCode
        case .route: .route
        case .search: .search
        case .help: .help
        case .settings: .settings
        case .languages: .languages
        case .urgent: .urgent
        }
    }

    /// Which of its pages it is, from 0; nil for what has only one.
    public var number: Int? {
        switch self {
        case .home(let n), .list(_, let n), .calendar(_, let n), .activity(_, let n), .association(_, let n),
            .announcement(_, let n), .search(_, _, let n):
            n
        default: nil
        }
    }

    /// Its page `n` instead; itself when it has only one.
    public func turned(to n: Int) -> TouchPage {
        switch self {
        case .home: .home(page: n)
        case .list(let query, _): .list(query, page: n)
        case .calendar(let day, _): .calendar(day, page: n)
        case .activity(let id, _): .activity(id, page: n)
        case .association(let id, _): .association(id, page: n)
        case .announcement(let id, _): .announcement(id, page: n)
        case .search(let text, let all, _): .search(text, all: all, page: n)
        default: self
        }
    }
}
