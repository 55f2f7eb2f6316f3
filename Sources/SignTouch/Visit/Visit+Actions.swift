import SignModel
import SignScene

/// What has to be done about an action, once the visit has taken it in.
enum VisitChange: Hashable {
    /// Nothing that is seen.
    case none
    /// The same page, read or laid out anew; what is counted of it.
    case change([Usage])
    /// Another page; what is counted of it.
    case move([Usage])
    /// Somebody is finished.
    case end

    static let page = VisitChange.change([])
}

extension Visit {
    /// Does what pressing a control is for.
    ///
    /// - Parameter today: the date at the site; nil while the clock is not trusted.
    mutating func perform(_ action: Action, rules: TouchRules, today: CivilDate?) -> VisitChange {
        switch action {
        case .home: goHome()
        case .back: goBack()
        case .settings: go(.settings)
        case .help: go(.help(.use))
        case .urgent: go(.urgent)
        case .finish: .end
        case .language(let language): choose(language, rules)
        case .languages: go(.languages)
        case .theme(let id): go(.list(ListQuery(theme: id), page: 0), [.theme(id)])
        case .volunteer: go(.list(.volunteers, page: 0))
        // Without a clock one believes there is no today, but what there is can be looked at.
        case .today: go(today.map { .calendar($0, page: 0) } ?? .list(ListQuery(), page: 0))
        case .search: go(.search("", all: false, page: 0))
        case .all: go(.list(ListQuery(), page: 0))
        case .activity(let id): go(.activity(id, page: 0), [.activity(id)])
        case .association(let id): go(.association(id, page: 0), [.association(id)])
        case .announcement(let id): go(.announcement(id, page: 0))
        case .contact(let subject): go(.contact(subject))
        case .calendarCode(let id): go(.calendarCode(id))
        case .route(let id): go(.route(id))
        case .accessibility: go(.help(.accessibility))
        case .privacy: go(.help(.privacy))
        case .page(let n): turn(to: n)
        case .filter(let filter): toggle(filter)
        case .filters: query.map { go(.filters($0)) } ?? .none
        case .days: query.map { go(.days($0)) } ?? .none
        case .day(let date): look(at: date)
        case .key(let letter): type { SearchText.typing(letter, after: $0) }
        case .erase: type(SearchText.erasing)
        case .clear: type { _ in "" }
        case .suggestion(let word): type { SearchText.taking(word, in: $0) }
        case .showAll: showAll()
        case .textSize(let size): set { $0.text = size }
        case .contrast(let on): set { $0.contrast = on }
        case .low(let on): set { $0.low = on }
        case .calm(let on): set { $0.calm = on }
        // Who reads Swedish goes on in Swedish: the language is chosen, and put back, in its own place.
        case .resetSettings: set { $0 = TouchSettings(language: $0.language) }
        case .proceed: .none
        case .moreTime: extend()
        }
    }

    // MARK: - On the page

    private mutating func turn(to n: Int) -> VisitChange {
        switch page {
        // The days of a list name the pages they begin on.
        case .days(let query), .filters(let query): return goBack(to: .list(query, page: max(0, n)))
        default: break
        }
        guard let number = page.number else { return .none }
        let last = touchable?.pageCount.map { $0 - 1 } ?? .max
        let wanted = min(max(0, n), last)
        guard wanted != number else { return .none }
        page = page.turned(to: wanted)
        return .page
    }

    private mutating func toggle(_ filter: ListFilter) -> VisitChange {
        guard let query else { return go(.list(ListQuery().toggling(filter), page: 0)) }
        let toggled = query.toggling(filter)
        switch page {
        case .filters:
            page = .filters(toggled)
            // Going back from the filters leads to the list they leave.
            if case .list(query, _) = history.last { history[history.count - 1] = .list(toggled, page: 0) }
        default: page = .list(toggled, page: 0)
        }
        if case .theme(let id) = filter, toggled.theme == id { return .change([.theme(id)]) }
        return .page
    }

    private mutating func look(at date: CivilDate) -> VisitChange {
        guard case .calendar(let shown, _) = page else { return go(.calendar(date, page: 0)) }
        guard shown != date else { return turn(to: 0) }
        page = .calendar(date, page: 0)
        return .page
    }

    private mutating func type(_ edit: (String) -> String) -> VisitChange {
        guard case .search(let text, let all, _) = page else {
            let text = edit("")
            return text.isEmpty ? .none : go(.search(text, all: false, page: 0))
        }
        let edited = edit(text)
        guard edited != text || all else { return .none }
        page = .search(edited, all: false, page: 0)
        return .page
    }

    private mutating func showAll() -> VisitChange {
        switch page {
        case .search(_, true, _): .none
        case .search(let text, false, _): go(.search(text, all: true, page: 0))
        case .filters(let query), .days(let query): goBack(to: .list(query, page: 0))
        default: go(.list(ListQuery(), page: 0))
        }
    }

    // MARK: - How it looks

    private mutating func set(_ change: (inout TouchSettings) -> Void) -> VisitChange {
        let before = settings
        change(&settings)
        return settings == before ? .none : .page
    }

    private mutating func choose(_ language: Language, _ rules: TouchRules) -> VisitChange {
        guard rules.languages.contains(language) else { return .none }
        settings.language = language
        // The page of languages has done what it is for.
        if page == .languages { return goBack() }
        return .page
    }

    private mutating func extend() -> VisitChange {
        isExtended = true
        return .none
    }
}
