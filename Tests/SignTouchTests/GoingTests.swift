import SignModel
import SignScene
import SignTouch
import Testing

/// From page to page, and back.
@Suite(.timeLimit(.minutes(10))) struct GoingTests {
    @Test func anActivityIsThreeTouchesFromHome() {
        var stand = Stand.at()
        stand.tap(.theme("ageing"))
        stand.tap(.page(1))
        stand.tap(.activity("a5"))
        #expect(stand.page == .activity("a5", page: 0))
        #expect(stand.counts == ["page:home", "page:list", "theme:ageing", "page:activity", "activity:a5"])
    }

    @Test func backRestoresFiltersAndPage() {
        var stand = Stand.at(.theme("ageing"), .filter(.when(.today)), .page(1), .activity("a5"), .back)
        #expect(stand.page == .list(ListQuery(theme: "ageing", when: .today), page: 1))
        stand.tap(.back)
        #expect(stand.page == .home(page: 0))
        // Coming back is not opening.
        #expect(stand.counts.count == 5)
    }

    @Test func backRestoresTheWord() {
        let stand = Stand.at(.search, .key("q"), .key("x"), .activity("a1"), .back)
        #expect(stand.typed == "qx")
    }

    @Test func homeClearsNothing() {
        var stand = Stand.at(.theme("ageing"), .page(1), .settings, .contrast(true), .home)
        #expect(stand.page == .home(page: 0))
        #expect(stand.request?.settings.contrast == true)
        stand.tap(.back)
        #expect(stand.page == .settings)
        stand.tap(.back)
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 1))
    }

    @Test func finishClears() {
        var stand = Stand.at(.search, .key("q"), .settings, .textSize(.largest), .finish)
        #expect(stand.display == .slides)
        #expect(stand.session == stand.session.fresh)
        stand.tap(300, 300)
        #expect(stand.request?.settings == TouchSettings(language: .finnish))
        #expect(stand.request?.canGoBack == false)
    }

    @Test func filtersToggleOnTheirPageAndTheListFollows() {
        var stand = Stand.at(.theme("ageing"), .page(1), .filters, .filter(.kind(.group)), .filter(.area("Tuira")))
        #expect(stand.page == .filters(ListQuery(theme: "ageing", area: "Tuira", kind: .group)))
        stand.tap(.back)
        #expect(stand.page == .list(ListQuery(theme: "ageing", area: "Tuira", kind: .group), page: 0))
        stand.tap(.back)
        #expect(stand.page == .home(page: 0))
    }

    @Test func daysAndFiltersLeadBackToTheList() {
        var stand = Stand.at(.theme("ageing"), .days, .page(2))
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 2))
        stand.tap(.filters)
        stand.tap(.filter(.when(.today)))
        stand.tap(.showAll)
        #expect(stand.page == .list(ListQuery(theme: "ageing", when: .today), page: 0))
        stand.tap(.back)
        #expect(stand.page == .home(page: 0))
    }

    @Test func theCalendarBeginsTodayAndShowsAnotherDay() {
        var stand = Stand.at(.today)
        #expect(stand.page == .calendar(CivilDate(dayNumber: 20_700), page: 0))
        stand.tap(.day(CivilDate(dayNumber: 20_701)))
        #expect(stand.page == .calendar(CivilDate(dayNumber: 20_701), page: 0))
        stand.tap(.back)
        #expect(stand.page == .home(page: 0))
    }

    @Test func withoutAClockTodayIsAllThereIs() {
        var stand = Stand.at()
        stand.send(.day(nil))
        stand.tap(.today)
        #expect(stand.page == .list(ListQuery(), page: 0))
    }

    @Test func theHistoryIsBounded() {
        var stand = Stand.at()
        for _ in 0..<100 {
            stand.tap(.help)
            stand.tap(.home)
        }
        var steps = 0
        while stand.request?.canGoBack == true, steps < 1_000 {
            stand.tap(.back)
            steps += 1
        }
        #expect(steps <= Limits.touchHistory + 1)
        #expect(stand.page == .home(page: 0))
    }

    // MARK: - Settings

    @Test func aSettingShowsItselfOnTheSamePage() {
        var stand = Stand.at(.theme("ageing"), .page(1), .page(2))
        let screen = stand.request?.screen
        stand.tap(.language(.swedish))
        #expect(stand.request?.settings.language == .swedish)
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 2))
        #expect(stand.request?.screen == screen)
        stand.tap(.settings)
        for action: Action in [.textSize(.largest), .contrast(true), .low(true), .calm(true)] { stand.tap(action) }
        #expect(
            stand.request?.settings
                == TouchSettings(language: .swedish, text: .largest, contrast: true, low: true, calm: true))
        stand.tap(.resetSettings)
        #expect(stand.request?.settings == TouchSettings(language: .swedish))
    }

    @Test func thePageOfLanguagesLeadsBack() {
        var stand = Stand.at(.theme("ageing"), .languages)
        stand.tap(180, 295)
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 0))
        #expect(stand.request?.settings.language == .english)
    }

    @Test func aLanguageThatIsNotOfferedIsNotTaken() {
        var stand = Stand.at()
        stand.send(.act(.language("se")))
        #expect(stand.request?.settings.language == .finnish)
    }

    /// There were six pages of large text; of normal text there are three.
    @Test func aPageThatIsNoMoreIsTheLastOne() {
        var stand = Stand.at(.theme("ageing"))
        stand.send(.act(.textSize(.largest)))
        stand.send(.act(.page(5)))
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 5))
        stand.send(.act(.textSize(.normal)))
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 2))
    }

    /// The frame of a page, before it is known how many pages there are of it, and then all of it.
    @Test func aPageComesInTwoSteps() throws {
        var session = Session(rules: PaperPages.rules)
        _ = session.handle(.act(.theme("ageing")), atMs: 1_000)
        _ = session.handle(.act(.page(2)), atMs: 1_100)
        let request = try #require(session.request)
        var frame = PaperPages().page(request)
        let whole = frame
        frame.pageCount = nil
        #expect(
            session.handle(.made(generation: request.generation, frame), atMs: 1_110)
                == [.present(generation: request.generation)])
        #expect(
            session.handle(.made(generation: request.generation, whole), atMs: 1_120)
                == [.present(generation: request.generation)])
        #expect(session.request?.page == .list(ListQuery(theme: "ageing"), page: 2))
        #expect(
            session.handle(.made(generation: request.generation - 1, whole), atMs: 1_130)
                == [.discard(generation: request.generation - 1)])
    }

    @Test func pagesFadeAndWhatChangesOnAPageIsCut() {
        var stand = Stand.at(.theme("ageing"))
        #expect(stand.request?.motion == .fade)
        stand.tap(.page(1))
        #expect(stand.request?.motion == .cut)
        stand.send(.act(.calm(true)))
        stand.tap(.home)
        #expect(stand.request?.motion == .cut)
    }

    // MARK: - Typing

    @Test func typingChangesTheSamePage() {
        var stand = Stand.at(.search)
        let screen = stand.request?.screen
        for action: Action in [.key(" "), .key("Q"), .key("x"), .key(" "), .key(" "), .key("z")] {
            stand.send(.act(action))
        }
        #expect(stand.typed == "qx z")
        stand.tap(.suggestion("qxzmuisti"))
        #expect(stand.typed == "qx qxzmuisti")
        stand.tap(.erase)
        #expect(stand.typed == "qx qxzmuist")
        #expect(stand.request?.screen == screen)
        stand.tap(.showAll)
        #expect(stand.page == .search("qx qxzmuist", all: true, page: 0))
        stand.tap(.back)
        stand.tap(.clear)
        #expect(stand.typed == "")
        stand.tap(.erase)
        #expect(stand.typed == "")
    }

    @Test func aWordHasAnEnd() {
        var stand = Stand.at(.search)
        for _ in 0..<100 { stand.send(.act(.key("ä"))) }
        #expect(stand.typed?.count == Limits.searchLetters)
    }

    /// Results come late; letters do not get lost, and what is shown is the last.
    @Test func fastTypingLosesNothing() {
        var stand = Stand.at(.search)
        stand.isSlow = true
        for action: Action in [.key("q"), .key("x"), .key("z")] { stand.tap(action) }
        #expect(stand.typed == "")
        stand.answer()
        #expect(stand.typed == "qxz")
        #expect(stand.all.suffix(5).filter { $0.description.hasPrefix("discard") }.count == 2)
    }

    @Test func whatIsTypedIsInNoDescription() {
        var stand = Stand.at(.search, .key("q"), .key("x"), .key("z"))
        #expect(stand.typed == "qxz")
        stand.tap(.activity("a1"))
        #expect(!"\(stand.session)".contains("qxz"))
        #expect(!stand.all.contains { "\($0)".contains("q") })
        #expect(!"\(Session.Event.act(.suggestion("qxz")))".contains("qxz"))
    }
}
