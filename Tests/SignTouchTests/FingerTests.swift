import SignModel
import SignScene
import SignTouch
import Testing

/// What one touches is what acts, once, when the finger is lifted.
@Suite(.timeLimit(.minutes(10))) struct FingerTests {
    /// The row of the first activity, of 280 × 50 pixels, and the gap of 10 below it.
    private let row = PixelPoint(200, 175)

    private func list() -> Stand { Stand.at(.theme("ageing")) }

    @Test func pressesAtOnceAndActsWhenLifted() {
        var stand = list()
        stand.down(row.x, row.y)
        #expect(stand.latest == [.press("activity:a0")])
        #expect(stand.page?.kind == .list)
        stand.now += 100
        stand.up(row.x, row.y)
        #expect(stand.latest.first == .release("activity:a0"))
        #expect(stand.page == .activity("a0", page: 0))
    }

    @Test func slidingOffCancelsAndSlidingBackDoesNot() {
        var stand = Stand.at()
        stand.down(200, 175)
        stand.now += 50
        stand.move(450, 175)
        #expect(stand.pressed == [])
        stand.now += 50
        stand.move(200, 175)
        #expect(stand.pressed == ["theme:ageing"])
        stand.move(450, 175)
        stand.now += 50
        stand.up(450, 175)
        #expect(stand.page == .home(page: 0))
    }

    /// Beside the control but still nearest to it, and no more than 10 mm (20 pixels) from where it came down.
    @Test(arguments: [(345, 360, true), (345, 366, false), (335, 355, true)])
    func aTrembleBesideTheEdgeIsStillMeant(_ from: Int, _ to: Int, _ acts: Bool) {
        var stand = Stand.at(.help)
        stand.down(min(from, 344), 175)
        stand.now += 100
        stand.up(to, 175)
        #expect((stand.page == .help(.accessibility)) == acts)
    }

    @Test func anotherControlUnderTheFingerIsNotPressed() {
        var stand = list()
        stand.down(row.x, 198)
        stand.now += 100
        stand.up(row.x, 212)
        #expect(stand.page?.kind == .list)
    }

    @Test(arguments: [(29, false), (30, true)]) func tooShortIsNone(_ ms: Int64, _ acts: Bool) {
        var stand = list()
        stand.down(row.x, row.y)
        stand.now += ms
        stand.up(row.x, row.y)
        #expect((stand.page?.kind == .activity) == acts)
        #expect(stand.pressed == [])
    }

    @Test(arguments: [(30.0, true), (30.5, false)]) func aPalmIsNone(_ width: Double, _ acts: Bool) {
        var stand = list()
        stand.down(row.x, row.y, widthMm: width)
        #expect(stand.pressed.isEmpty != acts)
        stand.now += 200
        stand.up(row.x, row.y)
        #expect((stand.page?.kind == .activity) == acts)
    }

    @Test func aSecondFingerNeitherActsNorDisturbs() {
        var stand = list()
        stand.down(row.x, row.y)
        stand.now += 50
        stand.down(200, 235, finger: 2)
        #expect(stand.latest == [])
        stand.now += 100
        stand.up(200, 235, finger: 2)
        #expect(stand.latest == [])
        #expect(stand.pressed == ["activity:a0"])
        stand.now += 50
        stand.up(row.x, row.y)
        #expect(stand.page == .activity("a0", page: 0))
    }

    /// A hand that rests on the screen beside what is pressed.
    @Test func aRestingHandDoesNotBlockAFinger() {
        var stand = list()
        stand.down(800, 300, finger: 2, widthMm: 60)
        stand.now += 500
        stand.down(row.x, row.y)
        stand.now += 100
        stand.up(row.x, row.y)
        #expect(stand.page == .activity("a0", page: 0))
    }

    /// Field lesson 28: the page that comes is dead to the finger that is still down, and to a second, unmeant tap.
    @Test func whatComesUnderAFingerIsDeadToIt() {
        var stand = list()
        stand.isSlow = true
        stand.tap(row.x, row.y)
        stand.down(row.x, 235)
        stand.answer()
        #expect(stand.page == .activity("a0", page: 0))
        stand.now += 300
        stand.up(row.x, 235)
        stand.answer()
        #expect(stand.page == .activity("a0", page: 0))
    }

    @Test(arguments: [(399, false), (401, true)]) func aSecondTapMeansWhatWasThereAtFirst(_ ms: Int64, _ acts: Bool) {
        var stand = list()
        stand.down(row.x, row.y)
        stand.now += 80
        stand.up(row.x, row.y)
        stand.now += ms
        stand.down(row.x + 4, row.y)
        stand.now += 80
        stand.up(row.x + 4, row.y)
        #expect((stand.page?.kind == .contact) == acts)
    }

    /// `kk` is typed as fast as one can; a finger that bounces is not.
    @Test(arguments: [(79, "q"), (81, "qq")]) func aBounceIsNoSecondLetter(_ ms: Int64, _ typed: String) {
        var stand = Stand.at(.search)
        for _ in 0..<2 {
            stand.down(200, 175)
            stand.now += 60
            stand.up(200, 175)
            stand.now += ms
        }
        #expect(stand.typed == typed)
    }

    /// Field lesson 31.
    @Test func aStuckContactIsDroppedAndEndsNothingNorKeepsItAlive() {
        var stand = list()
        stand.down(row.x, row.y)
        stand.wait(29_000)
        #expect(stand.pressed == ["activity:a0"])
        stand.move(row.x + 2, row.y)
        stand.wait(2_000)
        #expect(stand.pressed == [])
        #expect(stand.stuck == 1)
        stand.wait(130_000)
        #expect(stand.display == .slides)
        stand.up(row.x, row.y)
        #expect(stand.display == .slides)
        stand.tap(300, 300)
        #expect(stand.display == .page)
    }

    @Test func aFingerThatIsTakenAwayDoesNothing() {
        var stand = list()
        stand.down(row.x, row.y)
        stand.now += 100
        stand.send(.cancelled(finger: 1))
        #expect(stand.pressed == [])
        stand.up(row.x, row.y)
        #expect(stand.page?.kind == .list)
    }

    // MARK: - Never silence

    @Test func aTouchBesideAllControlsShowsTheNearest() {
        var stand = Stand.at()
        stand.down(800, 40)
        #expect(stand.pointed.first?.description == "point controlsAreBelow")
        stand.now += 100
        stand.up(800, 40)
        #expect(stand.page == .home(page: 0))
        stand.wait(1_899)
        #expect(!stand.pointed.isEmpty)
        stand.wait(1)
        #expect(stand.pointed.isEmpty)
    }

    @Test func aDisabledControlSaysWhy() throws {
        var stand = Stand.at()
        let back = try #require(stand.centre(of: .back))
        stand.down(back.x, back.y)
        #expect(stand.latest == [.point(control: "back", .atStart)])
        stand.now += 10
        stand.up(back.x, back.y)
        // It was too short to be meant.
        #expect(stand.pointed.isEmpty)
    }

    // MARK: - Dragging

    @Test(arguments: [(60, 0), (88, 1)]) func rowsArePulledAPage(_ pull: Int, _ page: Int) {
        var stand = list()
        stand.down(200, 400)
        stand.now += 50
        stand.move(200, 400 - 21)
        #expect(stand.scroll == 21)
        #expect(stand.pressed == [])
        stand.now += 50
        stand.up(200, 400 - pull)
        #expect(stand.scroll == 0)
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: page))
    }

    @Test func beforeTheFirstPageIsNothing() {
        var stand = list()
        stand.down(200, 175)
        stand.now += 50
        stand.up(200, 400)
        #expect(stand.scroll == 0)
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 0))
    }

    @Test func rowsArePulledAtARow() {
        var stand = list()
        stand.down(200, 355)
        stand.now += 50
        stand.move(200, 255)
        #expect(stand.latest == [.release("activity:a3"), .scroll(100)])
        stand.now += 50
        stand.up(200, 255)
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 1))
    }

    /// No further than the next page's rows are; where there is no page, a little.
    @Test func rowsGoNoFurtherThanAPage() {
        var stand = list()
        stand.down(200, 490)
        stand.now += 50
        stand.move(200, -400)
        #expect(stand.scroll == 350)
        stand.move(200, 900)
        #expect(stand.scroll == -350 / 8)
        stand.move(200, 490)
        #expect(stand.scroll == 0)
        stand.now += 50
        stand.up(200, 490)
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 0))
    }

    @Test func calmRowsDoNotMove() {
        var stand = list()
        stand.send(.act(.calm(true)))
        stand.down(200, 400)
        stand.now += 50
        stand.up(200, 300)
        #expect(!stand.all.contains { $0.description == "scroll" })
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 1))
    }

    /// Until the other page is there, rows are not where they were laid out.
    @Test func pulledRowsAreDeadUntilTheirPageIsThere() {
        var stand = list()
        stand.isSlow = true
        stand.down(200, 400)
        stand.now += 50
        stand.up(200, 300)
        stand.now += 600
        stand.tap(200, 175)
        #expect(stand.pressed == [])
        stand.answer()
        #expect(stand.page == .list(ListQuery(theme: "ageing"), page: 1))
    }

    @Test func turningTheDisplayLetsGo() {
        var stand = list()
        stand.down(row.x, row.y)
        var turned = PaperPages.rules
        turned.canvas = PixelSize(600, 1000)
        stand.send(.rules(turned))
        #expect(stand.pressed == [])
        #expect(stand.page?.kind == .list)
        stand.now += 100
        stand.up(row.x, row.y)
        #expect(stand.page?.kind == .list)
    }
}
