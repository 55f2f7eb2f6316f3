import SignModel
import SignScene
import SignTouch
import Testing

/// Nobody touches anything; staff clean; an emergency message comes; the content changes.
@Suite(.timeLimit(.minutes(10))) struct WaitingTests {
    private static let points = [PixelPoint(300, 250), PixelPoint(10, 590), PixelPoint(600, 200)]

    /// 90 s, then 30 s of the question, then the slides; a column is 10 s.
    @Test func nobodyThere() {
        var stand = Stand.at()
        #expect(stand.timeline("", ms: 10_000, length: 15) == "hhhhhhhhhwwwsss")
        #expect(stand.session == stand.session.fresh)
    }

    @Test func anyTouchContinuesAsOftenAsOneLikes() {
        var stand = Stand.at(.theme("ageing"))
        for _ in 0..<12 {
            stand.wait(100_000)
            #expect(stand.display == .warning)
            // Beside all buttons, where a row was: it only continues.
            stand.tap(600, 50)
            #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 0))
        }
    }

    @Test func theQuestionCountsDown() {
        var stand = Stand.at()
        stand.wait(90_000 - 600)
        #expect(stand.secondsLeft == 30)
        stand.wait(1_000)
        #expect(stand.secondsLeft == 29)
        stand.wait(28_000)
        #expect(stand.secondsLeft == 1)
        stand.wait(999)
        #expect(stand.display == .warning)
        stand.wait(1)
        #expect(stand.display == .slides)
    }

    /// A finger's time may lie a little before the last tick's.
    @Test func theNumberNeverGoesUp() {
        var stand = Stand.at()
        stand.wait(100_000)
        let left = stand.secondsLeft
        stand.now -= 600
        stand.down(300, 300)
        stand.now += 20
        stand.up(300, 300)
        #expect(stand.secondsLeft == left)
    }

    @Test func calmCountsByTens() {
        var stand = Stand.at()
        stand.send(.act(.calm(true)))
        stand.wait(130_000)
        let numbers = stand.all.map(\.description).filter { $0.hasPrefix("warn") }
        #expect(numbers == ["warn 30", "warn 20", "warn 10"])
    }

    @Test func longTextsHaveLonger() {
        var stand = Stand(slide: nil)
        stand.pages.readingSeconds = 60
        stand.tap(300, 300)
        stand.wait(118_000)
        #expect(stand.display == .page)
        stand.wait(2_000)
        #expect(stand.display == .warning)
    }

    @Test func thePlaylistSaysHowLong() {
        var rules = PaperPages.rules
        rules.idleSeconds = 200
        var stand = Stand(slide: nil, rules: rules)
        stand.tap(300, 300)
        stand.wait(198_000)
        #expect(stand.display == .page)
        stand.wait(2_000)
        #expect(stand.display == .warning)
        #expect(TouchRules(canvas: rules.canvas, pixelPitchMm: 1, languages: [], idleSeconds: 5).idleSeconds == 30)
    }

    /// Another look or mount in the playlist: the open page is laid out anew; another waiting time alone changes nothing.
    @Test func theOpenPageFollowsThePlaylist() {
        var rules = PaperPages.rules
        var stand = Stand.at()
        rules.idleSeconds = 120
        stand.send(.rules(rules))
        #expect(!stand.latest.contains { if case .show = $0 { true } else { false } })
        let display = Display(panel: PixelSize(1000, 600), diagonalInches: 23, touch: true)
        rules.appearance = TouchRules.Appearance(display: display, look: .plain)
        stand.send(.rules(rules))
        #expect(stand.latest.contains { if case .show = $0 { true } else { false } })
        #expect(stand.display == .page)
    }

    @Test func moreTimeIsTenTimesAsLong() {
        var stand = Stand.at()
        stand.wait(100_000)
        stand.tap(.moreTime)
        #expect(stand.page == .home(page: 0))
        stand.wait(899_000)
        #expect(stand.display == .page)
        stand.wait(1_000)
        #expect(stand.display == .warning)
        stand.tap(.finish)
        #expect(stand.display == .slides)
        // The next one has as long as anybody.
        stand.tap(300, 300)
        stand.wait(100_000)
        #expect(stand.display == .warning)
    }

    /// Field lesson 29: a finger that is down is somebody who is there.
    @Test func nobodyIsAskedUnderTheirFinger() {
        var stand = Stand.at(.theme("ageing"))
        stand.wait(80_000)
        stand.down(200, 175)
        stand.wait(20_000)
        #expect(stand.display == .page)
        stand.up(200, 175)
        #expect(stand.page == .activity("a0", page: 0))
        stand.wait(115_000)
        #expect(stand.display == .warning)
        stand.down(200, 300)
        stand.wait(20_000)
        #expect(stand.display == .warning)
        stand.up(200, 300)
        #expect(stand.page == .activity("a0", page: 0))
    }

    /// Somebody who steadies a hand on the screen is there; what a panel makes up in passing is nobody.
    @Test func aPalmContinuesAndNoiseDoesNot() {
        var stand = Stand.at()
        stand.wait(100_000)
        stand.down(300, 300)
        stand.now += 10
        stand.up(300, 300)
        #expect(stand.display == .warning)
        stand.down(300, 300, widthMm: 60)
        stand.now += 200
        stand.up(300, 300)
        #expect(stand.display == .page)
    }

    /// `guides/accessibility.md`, 3.6: whoever wipes the screen changes nothing.
    @Test func wipingChangesNothing() {
        var stand = Stand.at(.theme("ageing"))
        let before = stand.all.count
        for step in 0..<500 {
            stand.down((step * 37) % 1000, (step * 91) % 600, finger: Int64(step), widthMm: 45)
            stand.now += 90
            stand.up((step * 53) % 1000, (step * 17) % 600, finger: Int64(step))
        }
        #expect(stand.all.count == before)
    }

    // MARK: - Cleaning

    /// Five seconds in the lower left corner; then a minute of nothing; a column is 5 s.
    @Test func staffLockTheScreen() {
        var stand = Stand.at()
        #expect(stand.timeline("1=  00 0", ms: 5_000, points: Self.points, length: 15) == "hccccccccccccss")
        #expect(stand.session == stand.session.fresh)
    }

    @Test func aFingerThatLeavesTheCornerLocksNothing() {
        var stand = Stand()
        stand.down(10, 590)
        stand.wait(4_900)
        #expect(stand.isHeld)
        stand.up(10, 590)
        #expect(stand.display == .page)
        stand.now += 600
        stand.down(10, 590)
        stand.wait(3_000)
        stand.move(60, 590)
        stand.move(10, 590)
        stand.wait(4_000)
        #expect(stand.display == .page)
    }

    @Test func theLockCountsDown() {
        var stand = Stand()
        stand.down(10, 590)
        stand.wait(5_000)
        #expect(stand.secondsLeft == 60)
        stand.up(10, 590)
        stand.wait(15_000)
        #expect(stand.secondsLeft == 45)
    }

    // MARK: - An emergency message

    @Test func anAlertLiesOverEverythingAndThePageIsStillThere() {
        var stand = Stand.at(.theme("ageing"))
        #expect(stand.timeline("  0=  0  ", events: "   !   . ", ms: 500, points: Self.points) == "ll*!!!!ll")
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 0))
    }

    @Test func anAlertThatLastsEndsTheVisit() {
        var stand = Stand.at(.search, .key("q"))
        stand.send(.alert(true))
        stand.wait(90_000)
        stand.send(.alert(false))
        #expect(stand.display == .slides)
        #expect(stand.session == stand.session.fresh)
    }

    @Test func anAlertInTheMiddleOfADragAndOfTheQuestion() {
        var stand = Stand.at(.theme("ageing"))
        stand.down(200, 400)
        stand.now += 50
        stand.move(200, 300)
        stand.send(.alert(true))
        #expect(stand.latest == [.scroll(0), .showSlides])
        stand.send(.alert(false))
        #expect(stand.page?.kind == .list)
        stand.wait(100_000)
        #expect(stand.display == .warning)
        stand.send(.alert(true))
        stand.wait(40_000)
        stand.send(.alert(false))
        #expect(stand.page?.kind == .list)
    }

    @Test func aPageThatIsMadeDuringAnAlertIsNotShown() {
        var stand = Stand.at()
        stand.isSlow = true
        stand.tap(.help)
        stand.send(.alert(true))
        stand.answer()
        #expect(stand.display == .slides)
        stand.send(.alert(false))
        stand.answer()
        #expect(stand.page == .help(.use))
    }

    @Test func anAlertWhileTheScreenIsCleaned() {
        var stand = Stand()
        stand.down(10, 590)
        stand.wait(5_000)
        stand.send(.alert(true))
        #expect(stand.display == .slides)
        stand.wait(20_000)
        stand.send(.alert(false))
        #expect(stand.display == .cleaning)
        #expect(stand.secondsLeft == 40)
    }

    // MARK: - Content

    /// It stays where it was, disabled, for 5 s; a column is a second.
    @Test func whatIsCancelledGoesFromAnOpenListWithinFiveSeconds() {
        var stand = Stand.at(.theme("ageing"))
        stand.pages.gone = ["a0"]
        stand.send(.contentChanged)
        #expect(stand.facts?.scene.allNodes.first { $0.id == "activity:a0" }?.enabled == false)
        let second = stand.centre(of: .activity("a1"))
        stand.wait(4_999)
        #expect(stand.centre(of: .activity("a1")) == second)
        stand.wait(1)
        #expect(stand.centre(of: .activity("a0")) == nil)
        #expect(stand.centre(of: .activity("a1")) != second)
    }

    @Test func whatIsCancelledGoesAtTheNextTouch() {
        var stand = Stand.at(.theme("ageing"))
        stand.pages.gone = ["a0"]
        stand.send(.contentChanged)
        stand.down(200, 175)
        #expect(stand.latest == [.point(control: "activity:a0", .gone)])
        #expect(stand.centre(of: .activity("a0")) != nil)
        stand.wait(10_000)
        #expect(stand.centre(of: .activity("a0")) != nil)
        stand.up(200, 175)
        #expect(stand.centre(of: .activity("a0")) == nil)
    }

    @Test func nothingChangesUnderAFinger() {
        var stand = Stand.at(.theme("ageing"))
        stand.down(200, 235)
        stand.pages.gone = ["a0"]
        stand.send(.contentChanged)
        #expect(stand.latest == [])
        stand.wait(8_000)
        #expect(stand.pressed == ["activity:a1"])
        stand.up(200, 235)
        #expect(stand.page == .activity("a1", page: 0))
        stand.tap(.back)
        #expect(stand.centre(of: .activity("a0")) == nil)
    }

    /// The page was read anew for the key before; the finger is on the next key already.
    @Test func aKeyThatIsStillThereStaysPressed() {
        var stand = Stand.at(.search)
        stand.isSlow = true
        stand.tap(.key("q"))
        stand.down(200, 235)
        stand.answer()
        #expect(stand.pressed == ["key:x"])
        stand.now += 100
        stand.up(200, 235)
        stand.answer()
        #expect(stand.typed == "qx")
    }
}
