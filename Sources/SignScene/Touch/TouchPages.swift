public import SignModel

/// Lays out the touch pages of one display: pure, the same for the same matter and settings.
///
/// What it has measured it keeps for the next page, so it belongs to one thread.
public struct TouchPages {
    public let surroundings: TouchSurroundings
    let shelf = KitShelf()

    public init(_ surroundings: TouchSurroundings) {
        self.surroundings = surroundings
    }

    /// Keeps nothing of what pages said, as when somebody's search is over.
    public func forgetTexts() { shelf.measured.forget() }

    /// The page of `matter`. `canGoBack`: whether there is a page before it. `says`: one sentence for who pressed
    /// nothing, or something that is off; it takes the place of the page's lead until the next touch.
    public func layout(
        matter: PageMatter, settings: TouchSettings, canGoBack: Bool, says: TouchPhrase? = nil
    ) -> PageLayout {
        let kit = TouchKit(surroundings, settings: settings, languages: matter.frame.languages, shelf: shelf)
        return kit.layout(matter, canGoBack: canGoBack, says: says.map { kit.words[$0] })
    }

    /// Which rows of a list, a calendar's day, a search's results or an association's activities a page shows: what its
    /// matter must have at the least. `0..<0` for pages without rows.
    public func window(of page: TouchPage, settings: TouchSettings, languages: [Language]) -> Range<Int> {
        let kit = TouchKit(surroundings, settings: settings, languages: languages, shelf: shelf)
        func window(_ page: Int, _ size: Int) -> Range<Int> { page * size..<(page + 1) * size }
        switch page {
        case .list(_, let page): return window(page, kit.listPlan.rows)
        case .calendar(_, let page): return window(page, kit.calendarRows)
        case .association(_, let page): return window(page, kit.associationRows)
        case .search(_, let all, let page): return all ? window(page, kit.resultRows) : 0..<kit.searchRows
        default: return 0..<0
        }
    }

    /// What is asked while nobody touches the screen; it stands in the page's place.
    public func idle(secondsLeft: Int, settings: TouchSettings, frame: FrameMatter) -> PageLayout {
        TouchKit(surroundings, settings: settings, languages: frame.languages, shelf: shelf).idlePage(
            secondsLeft: secondsLeft, frame: frame)
    }

    /// What the screen says while it is cleaned: nothing on it can be pressed.
    public func cleaning(secondsLeft: Int, settings: TouchSettings, frame: FrameMatter) -> PageLayout {
        TouchKit(surroundings, settings: settings, languages: frame.languages, shelf: shelf).cleaningPage(
            secondsLeft: secondsLeft, frame: frame)
    }
}

/// What every page's layout gets beside its own matter.
struct PageContext {
    var page: TouchPage
    var frame: FrameMatter
    var canGoBack: Bool
    /// What the page says instead of its lead.
    var says: String?

    var today: CivilDate { frame.now.date }
}

extension TouchKit {
    func layout(_ matter: PageMatter, canGoBack: Bool, says: String?) -> PageLayout {
        let context = PageContext(page: matter.page, frame: matter.frame, canGoBack: canGoBack, says: says)
        switch (matter.page, matter.body) {
        case (_, .pending): return pendingPage(context)
        case (_, .gone): return gonePage(context)
        case (_, .home(let home)): return homePage(home, context)
        case (.filters, .list(let list)): return filtersPage(list, context)
        case (.days, .list(let list)): return daysPage(list, context)
        case (_, .list(let list)): return listPage(list, context)
        case (_, .calendar(let calendar)): return calendarPage(calendar, context)
        case (_, .search(let search)): return searchPage(search, context)
        case (_, .activity(let activity)): return activityPage(activity, context)
        case (_, .association(let association)): return associationPage(association, context)
        case (_, .announcement(let announcement)): return announcementPage(announcement, context)
        case (.calendarCode, .contact(let contact)): return calendarCodePage(contact, context)
        case (.route, .contact(let contact)): return routePage(contact, context)
        case (_, .contact(let contact)): return contactPage(contact, context)
        case (.help(let topic), .plain): return helpPage(topic, context)
        case (.settings, .plain): return settingsPage(context)
        case (.languages, .plain): return languagesPage(context)
        case (.urgent, .plain): return urgentPage(context)
        case (_, .plain): return gonePage(context)
        }
    }
}
