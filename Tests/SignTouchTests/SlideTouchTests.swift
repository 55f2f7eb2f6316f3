import SignModel
import SignScene
import SignTouch
import Testing

/// From a slide into its announcement, and back to the slides.
@Suite(.timeLimit(.minutes(10))) struct SlideTouchTests {
    private static let points = [PixelPoint(300, 300), PixelPoint(330, 300)]

    @Test func theFirstTouchAnswersAtOnceAndOpensWhenItIsLifted() {
        var stand = Stand()
        #expect(stand.timeline("  0==  ", ms: 100, points: Self.points) == "ssSSSaa")
        #expect(stand.page == .announcement("kahvila", page: 0))
        #expect(stand.counts == ["page:announcement"])
    }

    @Test func anythingElseOpensHome() {
        var stand = Stand(slide: nil)
        #expect(stand.timeline("0= ", ms: 100, points: Self.points) == "SSh")
    }

    /// The slide waits while a finger is on it.
    @Test func theSlideIsHeldUntilTheFingerIsLifted() {
        var stand = Stand()
        stand.down(300, 300)
        #expect(stand.session.holdsSlide)
        #expect(stand.latest == [.holdSlide(at: PixelPoint(300, 300))])
        stand.now += 100
        stand.isSlow = true
        stand.up(300, 300)
        // Until the page is there.
        #expect(stand.session.holdsSlide)
        stand.answer()
        #expect(!stand.session.holdsSlide)
    }

    @Test(arguments: [(20, true), (21, false)]) func aTrembleOpensAndAStrokeDoesNot(_ pixels: Int, _ opens: Bool) {
        var stand = Stand()
        stand.down(300, 300)
        stand.now += 100
        stand.move(300 + pixels, 300)
        #expect(stand.isHeld == opens)
        stand.now += 100
        stand.up(300, 300)
        #expect((stand.display == .page) == opens)
    }

    @Test func aPalmUndoesIt() {
        var stand = Stand()
        stand.down(300, 300)
        stand.now += 50
        stand.move(300, 300, widthMm: 31)
        #expect(!stand.isHeld)
        stand.now += 50
        stand.up(300, 300)
        #expect(stand.display == .slides)
    }

    /// A slide that was taken off under a finger is not opened, nor is the one that came.
    @Test func anotherSlideIsDeadToTheFinger() {
        var stand = Stand()
        #expect(stand.timeline(" 0== 1 ", events: "  n", ms: 200, points: Self.points) == "sSsssSa")
        #expect(stand.page == .announcement("seuraava", page: 0))
    }

    @Test func backFromASlidesAnnouncementGoesHomeAndNoFurther() {
        var stand = Stand.at(slide: "kahvila")
        #expect(stand.request?.canGoBack == true)
        stand.tap(.back)
        #expect(stand.page == .home(page: 0))
        #expect(stand.request?.canGoBack == false)
        stand.tap(.back)
        #expect(stand.page == .home(page: 0))
    }

    /// Field lesson 29.
    @Test func theFirstTouchAfterTheEndActs() {
        var stand = Stand.at()
        stand.wait(130_000)
        #expect(stand.display == .slides)
        stand.tap(300, 300)
        #expect(stand.display == .page)
    }

    @Test func aSecondTapOnFinishDoesNotTouchTheSlide() throws {
        var stand = Stand.at()
        let finish = try #require(stand.centre(of: .finish))
        stand.down(finish.x, finish.y)
        stand.now += 80
        stand.up(finish.x, finish.y)
        #expect(stand.display == .slides)
        stand.now += 200
        stand.down(finish.x + 4, finish.y)
        stand.now += 80
        stand.up(finish.x + 4, finish.y)
        #expect(stand.display == .slides)
        stand.now += 200
        stand.send(.tick)
        #expect(stand.session == stand.session.fresh)
    }
}
