import SignMedia
import SignModel
import SignScene
import SignShow
import SignStage
import SignTouch
import Testing

@testable import infotaulu_player

/// The touch mode between a finger, the maker of pages and the glass: one step after the other by a made-up clock.
@Suite struct TouchPaneTests {
    private static let canvas = PixelSize(960, 540)
    private static let wall = Instant(seconds: 1_796_000_000)

    /// A screen, its maker of pages played by hand.
    private final class World {
        let box = TouchBox()
        let painter: Painter
        var pane: TouchPane
        var now = MonotonicTime(ns: 10_000_000_000)
        var cue: Cue
        var isAlert = false
        private var finger = 0

        init() throws {
            let assets = StageAssets(root: Bench.root + "/assets")
            let foundry = try TypeFoundry(assets: assets)
            painter = Painter(assets: assets, foundry: foundry, media: MediaFolder(path: "/nowhere"))
            let display = Display(panel: TouchPaneTests.canvas, diagonalInches: 43, touch: true)
            let look = try ScreenSetup.look("paper", assets: assets.root)
            pane = TouchPane(
                rules: TouchRules(
                    canvas: TouchPaneTests.canvas, pixelPitchMm: display.pixelPitchMm, languages: [.finnish, .swedish]),
                pages: TouchPages(
                    TouchSurroundings(
                        display: display, look: look, contrast: look, measurer: foundry,
                        words: TouchVocabulary(assets: assets.root).words)),
                painter: painter, rotation: .none, box: box)
            let scene = TouchPaneTests.scene(.white, [])
            cue = Cue(
                play: 1, span: Span(from: TouchPaneTests.wall, until: TouchPaneTests.wall.adding(seconds: 600)),
                picture: painter.draw(scene), transition: .cut, name: "announcement/kahvila/0", scene: scene,
                announcement: "kahvila")
            pass()
        }

        var wall = TouchPaneTests.wall

        /// Some milliseconds go by.
        func pass(_ ms: Int64 = 20, _ events: [StageEvent] = []) {
            now = now.adding(ms: ms)
            pane.take(events, now: now)
            pane.take(
                slide: cue, isAlert: isAlert, date: CivilDate(dayNumber: 20_700), wall: wall, now: now)
        }

        func down(_ x: Int, _ y: Int) {
            finger += 1
            pass(20, [.contactDown(contact(x, y, after: 20))])
        }

        func move(_ x: Int, _ y: Int) { pass(20, [.contactMoved(contact(x, y, after: 20))]) }

        func up(_ x: Int, _ y: Int) { pass(80, [.contactUp(contact(x, y, after: 80))]) }

        private func contact(_ x: Int, _ y: Int, after ms: Int64) -> SignStage.Contact {
            SignStage.Contact(id: finger, point: PixelPoint(x, y), time: now.adding(ms: ms))
        }

        /// What is asked for, answered by a page with these controls.
        @discardableResult
        func answer(_ color: Color, _ controls: [(Action, PixelRect)] = []) -> (request: PageRequest?, made: MadePage?)
        {
            guard case .page(let request)? = box.next().ask else { return (nil, nil) }
            let scene = TouchPaneTests.scene(color, controls)
            let made = MadePage(
                generation: request.generation, purpose: .page, facts: PageFacts(scene: scene),
                picture: painter.draw(scene), look: .plain, workMs: 1)
            box.leave(made)
            return (request, made)
        }

        /// All that comes to the glass until nothing moves any more.
        func glasses() -> [Glass] {
            var seen: [Glass] = []
            for _ in 0..<40 {
                if let glass = pane.turn(now: now) { seen.append(glass) }
                guard pane.isFading else { break }
                pass(17)
            }
            return seen
        }

        /// The last picture on the glass.
        func picture() -> PixelPicture? { glasses().last.map(TouchPaneTests.picture) }
    }

    private static func scene(_ color: Color, _ controls: [(Action, PixelRect)]) -> Scene {
        Scene(
            size: canvas, pixelPitchMm: 0.99, designDistanceMm: 600, background: color,
            nodes: controls.map { action, rect in
                Node(
                    id: action.text, role: .button, label: action.text, language: .finnish, rect: rect,
                    action: action, paints: [.fill(rect, Color(0xFDFBF6), radius: 0)])
            })
    }

    private static func picture(_ glass: Glass) -> PixelPicture {
        switch glass {
        case .still(let picture), .changed(let picture, _): picture
        case .patched(let picture, let patches, _): patches.laid(over: picture)
        case .mixed(_, let to, _, _): to
        }
    }

    private static let finish = PixelRect(100, 400, 200, 80)
    private static let theme = PixelRect(400, 200, 200, 80)

    /// From the slide into its announcement's page, by fading; pressed and let go; away again.
    @Test func aPageComesIsPressedAndGoes() throws {
        let world = try World()
        world.down(500, 100)
        #expect(world.pane.holdsSlide)
        let held = try #require(world.picture())
        #expect(held.pixels != world.cue.picture.pixels)
        world.up(500, 100)
        let (request, made) = world.answer(.black, [(.finish, Self.finish), (.theme("mind"), Self.theme)])
        #expect(request?.page == .announcement("kahvila", page: 0))
        world.pass()
        #expect(world.pane.covers)
        let steps = world.glasses()
        #expect(steps.count > 4, "no fade")
        let page = try #require(made).picture
        #expect(Self.picture(try #require(steps.last)).pixels == page.pixels)

        world.pass(500)
        world.down(500, 240)
        let glass = world.pane.turn(now: world.now)
        guard case .patched(let under, let patches, let parts)? = glass else {
            Issue.record("a press changes its own place")
            return
        }
        #expect(parts.allSatisfy { Self.theme.inset(-4, -4).contains($0) })
        // The page itself is neither copied nor changed.
        #expect(under.isSame(as: page))
        #expect(patches.laid(over: under).pixels != page.pixels)
        // Slid off: nothing has happened, to the pixel.
        world.pass(20, [.contactMoved(SignStage.Contact(id: 2, point: PixelPoint(800, 100), time: world.now))])
        #expect(world.picture()?.pixels == page.pixels)
        world.up(800, 100)
        #expect(world.pane.covers)

        world.pass(500)
        world.down(150, 440)
        _ = world.glasses()
        world.up(150, 440)
        #expect(!world.pane.covers)
        let work = world.box.next()
        #expect(work.forgets && work.ask == nil)
        #expect(world.pane.turn(now: world.now) == nil, "the schedule is drawn by others")
    }

    /// An emergency message takes the glass in the middle of a fade and under a finger, and gives it back.
    @Test(arguments: [false, true]) func anAlertIsOverEverything(whilePressed: Bool) throws {
        let world = try World()
        world.down(500, 100)
        world.up(500, 100)
        world.answer(.black, [(.theme("mind"), Self.theme)])
        world.pass()
        if whilePressed {
            _ = world.glasses()
            world.pass(500)
            world.down(500, 240)
        } else {
            _ = world.pane.turn(now: world.now)
            #expect(world.pane.isFading)
        }
        world.isAlert = true
        world.pass()
        #expect(!world.pane.covers && !world.pane.isFading && !world.pane.holdsSlide)
        if whilePressed { world.up(500, 240) }
        world.down(500, 240)
        world.up(500, 240)
        #expect(!world.pane.covers)
        #expect(world.pane.turn(now: world.now) == nil)
        world.isAlert = false
        world.pass()
        let (request, _) = world.answer(.black, [(.theme("mind"), Self.theme)])
        #expect(request?.page == .announcement("kahvila", page: 0))
        world.pass()
        #expect(world.pane.covers)
    }

    /// What was asked for before something else is not shown when it is ready at last.
    @Test func aLatePageIsNotShown() throws {
        let world = try World()
        world.down(500, 100)
        world.up(500, 100)
        world.answer(.black, [(.theme("mind"), Self.theme), (.finish, Self.finish)])
        world.pass()
        _ = world.glasses()
        world.pass(500)
        world.down(500, 240)
        world.up(500, 240)
        // Its maker is slow; meanwhile the session is over.
        world.pass(600)
        let (_, late) = world.answer(.white)
        #expect(late != nil)
        world.isAlert = true
        world.pass()
        world.isAlert = false
        if let late { world.box.leave(late) }
        world.pass()
        #expect(!world.pane.covers, "the page of before the message")
    }

    /// Rows go with the finger: what differs is laid over the page, and what is seen is what drawing all of it gives.
    @Test func rowsGoWithTheFinger() throws {
        let world = try World()
        world.down(500, 100)
        world.up(500, 100)
        var page = Self.scene(.white, [(.finish, Self.finish)])
        let place = PixelRect(100, 100, 600, 200)
        page.nodes.insert(
            Node(
                id: "list", role: .list, label: "rows", language: .finnish, rect: place, clips: true,
                children: (0..<8).map { n in
                    let rect = PixelRect(110, 105 + 50 * n, 580, 44)
                    return Node(
                        id: "row-\(n)", role: .listItem, label: "\(n)", language: .finnish, rect: rect,
                        action: .activity(ActivityID("a\(n)")), paints: [.fill(rect, Color(0x204060), radius: 0)])
                }), at: 0)
        guard case .page(let request)? = world.box.next().ask else {
            Issue.record("no page was asked for")
            return
        }
        let made = MadePage(
            generation: request.generation, purpose: .page, facts: PageFacts(scene: page, pageCount: 2),
            picture: world.painter.draw(page), look: .plain, workMs: 1)
        world.box.leave(made)
        world.pass()
        _ = world.glasses()
        world.pass(500)
        world.down(300, 270)
        #expect(world.pane.turn(now: world.now) != nil, "the row is not pressed")
        for y in [240, 200, 220] {
            world.move(300, y)
            guard case .patched(let under, let patches, let parts)? = world.pane.turn(now: world.now) else {
                Issue.record("\(y): the page is drawn anew")
                continue
            }
            #expect(under.isSame(as: made.picture))
            #expect(parts.allSatisfy { place.contains($0) })
            let pulled = try #require(world.pane.target)
            #expect(pulled == page.scrollingList(by: 270 - y))
            #expect(patches.laid(over: under).pixels == world.painter.draw(pulled).pixels)
        }
        // Not as far as a quarter of the list: they spring back, and nothing was opened.
        world.move(300, 250)
        world.up(300, 250)
        #expect(world.picture()?.pixels == made.picture.pixels)
        #expect(world.box.isAskedAnew == false)
    }

    /// A playlist that takes the touch mode away ends whatever is there; one that brings it back is answered to.
    @Test func thePlaylistTurnsTouchingOffAndOn() throws {
        let world = try World()
        func setup(touch: Bool) throws -> ScreenSetup {
            let hours = OpeningHours(weekly: [:])
            let display = Display(panel: Self.canvas, diagonalInches: 43, touch: touch)
            let playlist = Playlist(
                site: Site(id: "kaakkuri", name: [.finnish: "Kaakkurin sote-keskus"], hours: hours),
                screens: [Screen(id: "aula", display: display)], languages: [.finnish])
            return try ScreenSetup(playlist: playlist, screen: "aula", assets: Bench.root + "/assets")
        }
        world.down(500, 100)
        world.up(500, 100)
        world.answer(.black, [(.finish, Self.finish)])
        world.pass()
        #expect(world.pane.covers && world.pane.isOn)
        world.box.change(setup: try setup(touch: false))
        world.pass()
        #expect(!world.pane.covers && !world.pane.isOn)
        world.pass(600)
        world.down(500, 100)
        #expect(!world.pane.holdsSlide)
        world.up(500, 100)
        #expect(world.pane.request == nil)
        world.box.change(setup: try setup(touch: true))
        world.pass(600)
        #expect(world.pane.isOn)
        world.down(500, 100)
        #expect(world.pane.holdsSlide)
    }

    /// When the first picture is there, what pages need is read, though nobody has touched anything.
    @Test func pagesArePreparedBeforeAnybodyTouches() throws {
        let world = try World()
        world.pane.prepare()
        let work = world.box.next()
        #expect(work.ask == nil && !work.isOver && !work.forgets)
    }

    /// A maker that hangs over a page is no maker; one that waits is one.
    @Test func aMakerThatHangsIsNoticed() throws {
        let world = try World()
        let later = MonotonicTime.now().adding(ms: 3_600_000)
        #expect(!world.pane.isStuck(now: later))
        world.pane.prepare()
        _ = world.box.next()
        #expect(!world.pane.isStuck(now: .now()))
        #expect(world.pane.isStuck(now: later))
    }

    /// The clock's minute goes on while the screen asks whether anybody is there: the question stays, and what was on the
    /// page stays hidden.
    @Test func aMinuteDoesNotBringAPageBackOverTheQuestion() throws {
        let world = try World()
        world.down(500, 100)
        world.up(500, 100)
        world.answer(.black, [(.finish, Self.finish)])
        world.pass()
        _ = world.glasses()
        world.pass(91_000)
        guard case .warning(let generation, let left, _)? = world.box.next().ask else {
            Issue.record("nobody is asked for")
            return
        }
        let question = Self.scene(.white, [])
        world.box.leave(
            MadePage(
                generation: generation, purpose: .page, facts: PageFacts(scene: question),
                picture: world.painter.draw(question), look: .plain, workMs: 1))
        world.pass()
        #expect(left == 30 && world.pane.covers)
        world.wall = world.wall.adding(seconds: 60)
        world.pass(100)
        guard case .warning(generation, left, _)? = world.box.next().ask else {
            Issue.record("the page is asked for under the question")
            return
        }
    }
}
