import SignModel
import SignScene
import Testing

/// What is seen, what a finger means, and what differs, as values.
@Suite struct SeenTests {
    private static func scene(_ nodes: [Node]) -> Scene {
        Scene(size: PixelSize(400, 300), pixelPitchMm: 0.5, designDistanceMm: 600, background: .white, nodes: nodes)
    }

    private static func button(
        _ id: String, _ rect: PixelRect, hit: PixelRect? = nil, enabled: Bool = true, children: [Node] = []
    ) -> Node {
        Node(
            id: id, role: .button, label: id, language: .finnish, rect: rect, enabled: enabled, action: .home,
            hit: hit, paints: [.fill(rect, .black, radius: 4)], children: children)
    }

    private static func group(
        _ id: String, _ rect: PixelRect, clips: Bool = false, scroll: Int = 0, fills: Bool = false, _ children: [Node]
    ) -> Node {
        Node(
            id: id, role: .group, language: .finnish, rect: rect, clips: clips, scroll: scroll,
            paints: fills ? [.fill(rect, .white, radius: 0)] : [], children: children)
    }

    private static func text(_ rect: PixelRect) -> TextRun {
        TextRun(
            string: "rivi", language: .finnish, font: Font(.regular, px: 20), origin: PixelPoint(rect.x, rect.y + 16),
            rect: rect, color: .black, background: .color(.white))
    }

    /// A list 100 high over rows 40 high, moved up by 60: the second row is half seen, the third and fourth wholly... as
    /// far as the window goes.
    private static let list = scene([
        group(
            "list", PixelRect(0, 100, 200, 100), clips: true, scroll: 60,
            (0..<10).map { button("row\($0)", PixelRect(0, 100 + $0 * 40, 200, 40)) })
    ])

    @Test func whatScrollsIsWhereItHasBeenMovedTo() {
        let rects = Dictionary(uniqueKeysWithValues: Self.list.allNodes.map { ($0.id, $0.rect) })
        #expect(
            rects == [
                "list": PixelRect(0, 100, 200, 100), "row1": PixelRect(0, 100, 200, 20),
                "row2": PixelRect(0, 120, 200, 40), "row3": PixelRect(0, 160, 200, 40),
            ])
    }

    @Test func aFingerMeansWhatIsSeenUnderIt() {
        #expect(Self.list.control(at: PixelPoint(50, 119))?.id == "row1")
        #expect(Self.list.control(at: PixelPoint(50, 120))?.id == "row2")
        #expect(Self.list.control(at: PixelPoint(50, 120))?.rect == PixelRect(0, 120, 200, 40))
        #expect(Self.list.control(at: PixelPoint(50, 199))?.id == "row3")
        // Where the rows go on behind the edge of the list.
        #expect(Self.list.control(at: PixelPoint(50, 200)) == nil)
        #expect(Self.list.control(at: PixelPoint(50, 99)) == nil)
    }

    /// Every point of a page with gaps: the rectangle first, then the hit area; none means none.
    @Test func hitAreasReachHalfWayIntoTheGaps() {
        let scene = Self.scene([
            Self.button("a", PixelRect(10, 10, 50, 50), hit: PixelRect(5, 5, 62, 60)),
            Self.button("b", PixelRect(64, 10, 50, 50), hit: PixelRect(58, 5, 60, 60), enabled: false),
        ])
        for y in 0..<80 {
            for x in 0..<140 {
                let point = PixelPoint(x, y)
                let expected: String? =
                    PixelRect(10, 10, 50, 50).contains(point)
                    ? "a"
                    : PixelRect(64, 10, 50, 50).contains(point)
                        ? "b"
                        : PixelRect(58, 5, 60, 60).contains(point)
                            ? "b" : PixelRect(5, 5, 62, 60).contains(point) ? "a" : nil
                #expect(scene.control(at: point)?.id == expected)
            }
        }
        #expect(scene.control(at: PixelPoint(70, 20))?.enabled == false)
    }

    @Test func whatIsDrawnOverAControlHidesIt() {
        let panel = Self.group(
            "panel", PixelRect(50, 50, 200, 200), fills: true, [Self.button("yes", PixelRect(60, 60, 60, 60))])
        let scene = Self.scene([
            Self.button("below", PixelRect(0, 0, 150, 150), hit: PixelRect(0, 0, 160, 160)), panel,
        ])
        #expect(scene.control(at: PixelPoint(20, 20))?.id == "below")
        #expect(scene.control(at: PixelPoint(140, 140)) == nil)
        #expect(scene.control(at: PixelPoint(70, 70))?.id == "yes")
        #expect(scene.control(at: PixelPoint(155, 20))?.id == "below")
        // A mark on a button is part of it, drawn by whomever.
        var marked = Self.scene([Self.button("b", PixelRect(0, 0, 100, 100))])
        marked.nodes.append(Self.group("mark", PixelRect(60, 10, 20, 20), fills: true, []))
        #expect(marked.control(at: PixelPoint(70, 20))?.id == "b")
        // What stands on a button belongs to it.
        let carried = Self.group("in", PixelRect(-20, -20, 300, 300), fills: true, [])
        #expect(
            Self.scene([Self.button("b", PixelRect(0, 0, 100, 100), children: [carried])])
                .control(at: PixelPoint(50, 50))?.id == "b")
    }

    @Test func theNearestControlIsOneThatCanBeSeenAndPressed() {
        let scene = Self.scene([
            Self.button("far", PixelRect(300, 10, 50, 50)),
            Self.button("disabled", PixelRect(100, 100, 20, 20), enabled: false),
            Self.button("covered", PixelRect(100, 130, 20, 20)),
            Self.button("outside", PixelRect(100, 400, 20, 20)),
            Self.group("cover", PixelRect(90, 125, 60, 60), fills: true, []),
            Self.button("near", PixelRect(10, 100, 50, 50)),
        ])
        #expect(scene.nearestControl(to: PixelPoint(105, 110))?.id == "near")
        #expect(scene.nearestControl(to: PixelPoint(399, 0))?.id == "far")
        #expect(Self.scene([]).nearestControl(to: PixelPoint(0, 0)) == nil)
        #expect(Self.list.nearestControl(to: PixelPoint(300, 290))?.id == "row3")
    }

    @Test func aTextIsToldAsFarAsItIsSeen() {
        let runs = [90, 110, 190, 230].map { Paint.text(Self.text(PixelRect(10, $0, 80, 24))) }
        var node = Self.group("window", PixelRect(0, 100, 200, 100), clips: true, [])
        node.paints = runs
        #expect(
            Self.scene([node]).textRuns.map(\.rect) == [
                PixelRect(10, 100, 80, 14), PixelRect(10, 110, 80, 24), PixelRect(10, 190, 80, 10),
            ])
    }

    @Test func onlyWhatDiffersIsDamaged() {
        let clock = Self.text(PixelRect(300, 10, 60, 24))
        func page(_ time: String, _ extra: [Node] = []) -> Scene {
            var run = clock
            run.string = time
            var node = Self.group("clock", run.rect, [])
            node.paints = [.text(run)]
            return Self.scene([Self.button("a", PixelRect(0, 0, 50, 50)), node] + extra)
        }
        #expect(page("14.05").damage(from: page("14.05")) == [])
        let minute = page("14.06").damage(from: page("14.05"))
        #expect(minute.count == 1 && minute[0].contains(clock.rect) && minute[0].area < 3 * clock.rect.area)
        let more = Self.button("b", PixelRect(100, 200, 50, 50))
        #expect(page("14.05", [more]).damage(from: page("14.05")) == [more.rect])
        #expect(page("14.05").damage(from: page("14.05", [more])) == [more.rect])
        var other = page("14.05")
        other.background = .black
        #expect(other.damage(from: page("14.05")) == [PixelRect(0, 0, 400, 300)])
        // Another name or action is nothing one sees.
        other = page("14.05")
        other.nodes[0].label = "something else"
        other.nodes[0].action = .back
        #expect(other.damage(from: page("14.05")) == [])
        // Two that overlap exchange their places.
        let under = Self.button("c", PixelRect(120, 220, 50, 50))
        let turned = page("14.05", [under, more]).damage(from: page("14.05", [more, under]))
        #expect(turned.contains { $0.contains(PixelRect(120, 220, 30, 30)) })
        // A list that moves is damaged inside its window alone.
        var moved = Self.list
        moved.nodes[0].scroll = 70
        let damage = moved.damage(from: Self.list)
        #expect(!damage.isEmpty && damage.allSatisfy { PixelRect(0, 100, 200, 100).contains($0) })
    }

    @Test func muchDamageIsFewRectangles() {
        func dots(_ color: Color) -> Scene {
            Self.scene(
                (0..<300).map { index in
                    var node = Self.group("n\(index)", PixelRect(index % 20 * 20, index / 20 * 20, 9, 9), [])
                    node.paints = [.fill(node.rect, index % 3 == 0 ? color : .black, radius: 0)]
                    return node
                })
        }
        let damage = dots(.white).damage(from: dots(Color(0x112233)))
        #expect((1...8).contains(damage.count))
        for node in dots(.white).nodes where Int(node.id.dropFirst()).map({ $0 % 3 == 0 }) == true {
            #expect(damage.contains { $0.contains(node.rect) })
        }
    }
}
