import SignModel
import SignStage
import Testing

@testable import SignScene

/// The scale, the grid and the setting of lines that every slide stands on.
@Suite(.timeLimit(.minutes(10)))
struct SlideKitTests {
    private static func ladder(_ inches: Double) -> TypeLadder {
        SlideMetrics(Display(panel: PixelSize(1920, 1080), diagonalInches: inches)).ladder
    }

    /// `design/tokens.md`, 2: em sizes on three displays seen from three metres.
    @Test(arguments: [
        (TypeStep.at22, 54, 73, 43), (.at26, 64, 86, 50), (.at31, 76, 102, 60), (.at37, 91, 122, 71),
        (.at44, 108, 145, 84), (.at52, 127, 170, 100), (.at62, 152, 203, 119), (.at74, 181, 243, 141),
        (.at88, 214, 288, 168), (.at124, 302, 405, 236),
    ])
    func stepsAreAsLargeAsTheyAreSeen(_ step: TypeStep, _ on43: Int, _ on32: Int, _ on55: Int) {
        #expect(Self.ladder(43)[step].em == on43)
        #expect(Self.ladder(32)[step].em == on32)
        #expect(Self.ladder(55)[step].em == on55)
    }

    /// Twice as far is twice as large, and so are twice as small pixels.
    @Test func typeFollowsDistanceAndPixels() {
        let near = SlideMetrics(Display(panel: PixelSize(1920, 1080), diagonalInches: 43)).ladder[.at44].em
        let far = SlideMetrics(
            Display(panel: PixelSize(1920, 1080), diagonalInches: 43, viewingDistanceMm: 6000)
        ).ladder[.at44].em
        let fine = SlideMetrics(Display(panel: PixelSize(3840, 2160), diagonalInches: 43)).ladder[.at44].em
        #expect(abs(far - 2 * near) <= 3)
        #expect(abs(fine - 2 * near) <= 3)
    }

    @Test func leadingsAreMultiplesOfTheUnit() {
        let ladder = Self.ladder(43)
        #expect([TypeStep.at22, .at31, .at44].map { ladder[$0].leading } == [72, 102, 120])
    }

    @Test func theGridIsTheDesigns() {
        let lying = SlideMetrics(Display(panel: PixelSize(1920, 1080), diagonalInches: 43))
        #expect([lying.spine, lying.left, lying.right] == [72, 144, 1848])
        #expect([lying.topBaseline, lying.pictureTop, lying.contentTop] == [108, 144, 174])
        #expect([lying.footBaseline, lying.logoSide] == [1026, 84])
        #expect(abs(lying.lastBaseline - 922) <= 1)
        let standing = SlideMetrics(
            Display(panel: PixelSize(1920, 1080), rotation: .quarter, diagonalInches: 55))
        #expect([standing.left, standing.right, standing.footBaseline] == [144, 1008, 1866])
        let fine = SlideMetrics(Display(panel: PixelSize(3840, 2160), diagonalInches: 43))
        #expect([fine.left, fine.topBaseline, fine.contentTop] == [288, 216, 348])
    }

    private var kit: SlideKit {
        SlideKit(
            Samples.surroundings(Display(panel: PixelSize(1920, 1080), diagonalInches: 43)), language: .finnish)
    }

    /// The stem of an L, the bow of an O and the bar of a T stand on one edge.
    @Test(arguments: ["Lapset", "Omaiset", "Tuiran tupa", "050 000 0102", "joka maanantai"])
    func inkBeginsAtTheEdge(_ text: String) {
        let style = kit.headline(.at62, .black)
        let run = kit.line(text, style, x: 144, baseline: 300, on: .white)
        let bearing = Samples.foundry.leftBearing(of: text, font: style.font)
        #expect(run.origin.x + max(0, bearing) == 144)
        #expect(bearing < style.font.px / 8)
    }

    @Test func aHeadlineIsBalancedAndATextHasNoWidow() {
        let head = kit.headline(.at44, .black)
        let title = kit.balanced("Lapset leikkivät, aikuiset lepäävät", head, measure: 1300)
        #expect(title.lines.count == 2)
        let widths = title.lines.map { kit.width($0, head) }
        #expect(Double(widths.min() ?? 0) > 0.7 * Double(widths.max() ?? 1), "\(title.lines)")
        let body = kit.text(.at31)
        var narrowed = 0
        for measure in stride(from: 700, through: 1700, by: 20) {
            let text = "Kaadamme kahvin valmiiksi. Sinä saat istua alas. Läheisellesi on seuraa viereisessä huoneessa."
            let plain = LineBreaker(
                measurer: kit.measurer, font: body.font, language: .finnish, width: measure, hyphenateWhenEmptier: 0.3
            ).lines(kit.measuredText(text, body.font))
            let calm = kit.running(text, body, measure: measure)
            #expect(calm.lines.count <= plain.count)
            #expect(calm.lines.allSatisfy { kit.width($0, body) <= measure })
            if calm.lines != plain { narrowed += 1 }
        }
        #expect(narrowed > 0)
    }

    /// A word breaks only where it has a seam, and says so where that is not enough.
    @Test func aCompoundIsWholeOrBreaksAtItsSeam() {
        let head = kit.headline(.at62, .black)
        let word = "Hakemus\u{AD}neuvonta"
        #expect(kit.balanced(word, head, measure: 1600).lines == ["Hakemusneuvonta"])
        let broken = kit.balanced(word, head, measure: 900)
        #expect(broken.lines == ["Hakemus-", "neuvonta"])
        #expect(broken.isWhole)
        #expect(!kit.balanced(word, head, measure: 400).isWhole)
    }

    /// What drops first where the rows of the frame are short: marks, then the page; never theme or clock.
    @Test func theTopRowDropsMarksFirst() {
        func ids(_ display: Display) -> Set<String> {
            let kit = SlideKit(Samples.surroundings(display), language: .finnish)
            let frame = kit.frame(
                SlideFrame.Matter(
                    themes: ["ageing"], page: (1, 2), languages: [.finnish, .swedish, .english],
                    clock: Samples.clock))
            return Set(frame.nodes.map(\.id))
        }
        let wide = ids(Display(panel: PixelSize(1920, 1080), diagonalInches: 43))
        #expect(wide.isSuperset(of: ["spine", "theme", "page", "mark-fi", "mark-sv", "mark-en", "clock"]))
        let narrow = ids(Display(panel: PixelSize(1920, 1080), rotation: .quarter, diagonalInches: 43))
        #expect(narrow.isSuperset(of: ["spine", "theme", "clock"]))
        #expect(!narrow.contains("mark-fi"))
    }

    @Test func aLongNameLosesItsTownRatherThanItsSize() {
        let kit = SlideKit(
            Samples.surroundings(Display(panel: PixelSize(1920, 1080), rotation: .quarter, diagonalInches: 55)),
            language: .finnish)
        let name = "Esimerkki-Pohjanmaan Omaishoitajien Tuki ry"
        let frame = kit.frame(
            SlideFrame.Matter(association: Association(id: "a", name: [.finnish: name])))
        let foot = frame.nodes.first { $0.id == "association" }
        #expect(foot?.label.replacing("\u{A0}", with: " ") == "Omaishoitajien Tuki ry")
        #expect(foot?.textRuns.first?.font.px == kit.metrics.s.em)
    }
}
