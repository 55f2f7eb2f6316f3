import Foundation
import SignModel
import SignScene
import SignStage
import Testing

/// Messages nobody looked at, on many kinds of display: what must hold of each of them. `INFOTAULU_RANDOM_SLIDES` says how
/// many a display; a hundred and more take minutes.
@Suite(.timeLimit(.minutes(20)))
struct RandomSlideTests {
    /// Each from where its short side is seen at least as large as that of 32″ from three metres.
    static let displays: [Samples.Named] = [
        named("10 landscape from 0,9 m", 1280, 800, 10.1, 900), named("10 portrait", 1280, 800, 10.1, 900, .quarter),
        named("15 4:3", 1024, 768, 15, 1200, touch: true),
        named("19 4:3 portrait", 1280, 1024, 19, 1500, .threeQuarters),
        named("24 landscape", 1920, 1080, 24, 2000), named("38 bar", 1920, 540, 38, 1800),
        named("38 bar standing", 1920, 540, 38, 1800, .quarter), named("32 landscape", 1920, 1080, 32, 3000),
        named("32 portrait touch", 1920, 1080, 32, 2500, .quarter, touch: true),
        named("43 landscape", 1920, 1080, 43, 3000), named("43 touch", 1920, 1080, 43, 3000, touch: true),
        named("43 on its head", 1920, 1080, 43, 3000, .half),
        named("55 portrait", 1920, 1080, 55, 3000, .threeQuarters),
        named("55 4K", 3840, 2160, 55, 3000), named("55 16:10", 1920, 1200, 55, 4000),
    ]

    private static func named(
        _ name: String, _ width: Int, _ height: Int, _ inches: Double, _ distance: Int, _ rotation: Rotation = .none,
        touch: Bool = false
    ) -> Samples.Named {
        Samples.Named(
            name: name,
            display: Display(
                panel: PixelSize(width, height), rotation: rotation, diagonalInches: inches,
                viewingDistanceMm: distance, touch: touch))
    }

    private static let perDisplay =
        ProcessInfo.processInfo.environment["INFOTAULU_RANDOM_SLIDES"].flatMap { Int($0) } ?? 60

    @Test(arguments: displays)
    func everyMessageIsReadable(_ named: Samples.Named) {
        let slides = AnnouncementSlides(Samples.surroundings(named.display), on: Samples.date)
        for seed in 0..<Self.perDisplay {
            var random = RandomMessage(seed: seed * 31 + named.name.count)
            let item = random.item(poster: seed % 5 == 4)
            let pages = slides.slides(of: item, in: PlayLanguage(.finnish), clock: Samples.clock)
            var faults = Self.faults(pages, item, named.display)
            // So many facts in so narrow a column are set smaller rather than left out, once in some hundred messages.
            if named.name == "19 4:3 portrait" {
                let small = faults.filter { $0.hasSuffix(" px") }
                faults.removeAll(where: small.contains)
                withKnownIssue("letters below the least", isIntermittent: true) {
                    #expect(small.isEmpty, "seed \(seed): \(small.prefix(2).joined(separator: "; "))")
                }
            }
            #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(4).joined(separator: "; "))")
            let seconds = slides.readingSeconds(of: item, in: PlayLanguage(.finnish))
            #expect(seconds == pages.map(\.readingSeconds), "seed \(seed)")
        }
    }

    /// What somebody in the lobby would complain of.
    static func faults(_ pages: [Slide], _ item: AnnouncementSlideContent, _ display: Display) -> [String] {
        var faults: [String] = pages.isEmpty ? ["no slide"] : []
        let least = display.px(arcMinutes: 22, distanceMm: display.viewingDistanceMm)
        var read = ""
        for (number, page) in pages.enumerated() {
            let scene = page.scene
            let canvas = PixelRect(size: scene.size)
            let nodes = scene.nodes.filter { $0.role != .decoration }
            for node in scene.nodes where !canvas.contains(node.rect) {
                faults.append("\(node.id) leaves the screen: \(node.rect)")
            }
            for run in scene.textRuns {
                if !canvas.contains(run.rect) { faults.append("'\(run.string)' leaves the screen: \(run.rect)") }
                if Samples.foundry.metrics(of: run.font).capHeight < least {
                    faults.append("'\(run.string)' is \(run.font.px) px")
                }
                let ends = [run.string.first, run.string.last]
                if run.string.count > 1, ends.contains("·") { faults.append("'\(run.string)' ends with a dot") }
            }
            for (index, one) in nodes.enumerated() {
                for other in nodes[(index + 1)...] where one.rect.intersects(other.rect) {
                    faults.append("\(one.id) \(one.rect) covers \(other.id) \(other.rect)")
                }
            }
            let text = nodes.first { $0.id == "text" }
            if letters(text?.label ?? "").count > Limits.slideCharacters { faults.append("too much text") }
            let words = letters(nodes.map(\.label).joined(separator: " "))
            if let occurrence = item.occurrence {
                let when = letters(EventWords(.finnish).when(occurrence, today: Samples.date))
                if !words.contains(when) { faults.append("page \(number + 1) does not say when") }
            }
            if let phone = item.content.contact.phone, item.content.posters.isEmpty, !words.contains(letters(phone)) {
                faults.append("page \(number + 1) does not say whom to call")
            }
            if !(8...40).contains(page.readingSeconds) { faults.append("\(page.readingSeconds) s") }
            read += " " + nodes.filter { ["title", "text"].contains($0.id) }.map(\.label).joined(separator: " ")
        }
        guard item.content.posters.isEmpty else { return faults }
        let shown = letters(read)
        for text in [item.content.title[.finnish], item.content.text[.finnish]].compactMap(\.self) {
            for word in text.split(separator: " ") where !shown.contains(letters(String(word))) {
                faults.append("'\(word)' is not shown")
            }
        }
        return faults
    }

    private static func letters(_ text: String) -> String { SlideLayoutTests.letters(text) }
}
