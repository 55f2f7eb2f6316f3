import SignModel
import SignScene

extension Visit {
    /// What the list, or a page about it, is restricted to.
    var query: ListQuery? {
        switch page {
        case .list(let query, _), .filters(let query), .days(let query): query
        default: nil
        }
    }

    mutating func go(_ next: TouchPage, _ usage: [Usage] = []) -> VisitChange {
        guard next != page else { return .none }
        history.append(page)
        if history.count > Limits.touchHistory { history.removeFirst(history.count - Limits.touchHistory) }
        page = next
        return .move([.page(next.kind)] + usage)
    }

    /// Home clears nothing: one can go back from it.
    mutating func goHome() -> VisitChange {
        guard case .home(let n) = page else { return go(.home(page: 0)) }
        page = .home(page: 0)
        return n == 0 ? .none : .page
    }

    mutating func goBack() -> VisitChange {
        if let last = history.popLast() {
            page = last
            return .move([])
        }
        if case .home = page { return goHome() }
        page = .home(page: 0)
        return .move([])
    }

    /// To the list that the page is about, at `list`; it takes the place of the one that was left for it.
    mutating func goBack(to list: TouchPage) -> VisitChange {
        if case .list = history.last { history.removeLast() }
        page = list
        return .move([])
    }
}
