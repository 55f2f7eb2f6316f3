import SignModel
import SignWords

/// The tools touch pages are built with, on one display, in one language, with one person's settings.
///
/// Whatever does not fit is noted in ``misfits``: pages are laid out again with less until nothing is noted.
struct TouchKit {
    let surroundings: TouchSurroundings
    let settings: TouchSettings
    let metrics: TouchMetrics
    let nav: NavPlan
    let words: TouchWords
    let look: Look
    let misfits = Misfits()
    private let measured: MeasuredTexts

    init(
        _ surroundings: TouchSurroundings, settings: TouchSettings, languages: [Language], shelf: KitShelf = KitShelf()
    ) {
        self.surroundings = surroundings
        self.settings = settings
        look = settings.contrast ? surroundings.contrast : surroundings.look
        let measured = shelf.measured
        self.measured = measured
        let plan = shelf.plan(settings, languages) {
            let words = surroundings.words(in: settings.language)
            let (metrics, nav) = TouchKit.plan(
                surroundings, settings: settings, languages: languages, words: words
            ) { text, font in
                measured.text(text, font, surroundings.measurer).lineWidth(font.px)
            }
            return KitShelf.Plan(words: words, metrics: metrics, nav: nav)
        }
        (words, metrics, nav) = (plan.words, plan.metrics, plan.nav)
    }

    /// What did not fit, by the id of its node.
    final class Misfits {
        var ids: [String] = []
    }

    var language: Language { words.language }
    var measurer: any TextMeasuring { surroundings.measurer }
    var dates: DateWords { words.dates }

    func px(mm: Double) -> Int { metrics.px(mm: mm) }
    func em(_ role: TouchMetrics.Role) -> Int { metrics.em(role) }

    /// Width of one line, without its soft hyphens.
    func width(_ text: String, _ font: Font) -> Int {
        measured.text(text, font, measurer).lineWidth(font.px)
    }

    func measured(_ text: String, _ font: Font) -> MeasuredText { measured.text(text, font, measurer) }

    func note(_ id: String) { misfits.ids.append(id) }

    /// The first of `drops` with which everything fits, else the last: with each, less is shown or it is smaller.
    func firstFit<Drop, Result>(_ drops: [Drop], _ lay: (Drop) -> Result) -> Result? {
        var last: Result?
        let before = misfits.ids
        for drop in drops {
            misfits.ids = before
            let result = lay(drop)
            if misfits.ids.count == before.count { return result }
            last = result
        }
        return last
    }

    /// The scene of `nodes` with the hit areas of its controls.
    func scene(_ nodes: [Node], background: Color? = nil) -> Scene {
        Scene(
            size: metrics.canvas, pixelPitchMm: metrics.pitchMm, designDistanceMm: TouchMetrics.distanceMm,
            background: background ?? look.paper, nodes: HitAreas.around(nodes, canvas: metrics.canvas, most: px(mm: 6))
        )
    }

    /// A page of `nodes`; how long it takes to read follows from what it says.
    func page(_ nodes: [Node], pageCount: Int = 1) -> PageLayout {
        let scene = scene(nodes)
        let characters = scene.textRuns.reduce(0) { $0 + ReadingTime.characters(of: $1.string) }
        return PageLayout(
            scene: scene, pageCount: pageCount, readingSeconds: 3 + (characters + 7) / 8)
    }
}

extension MeasuredText {
    /// Width of all of it on one line, in pixels at an em of `px`.
    func lineWidth(_ px: Int) -> Int {
        let words = paragraphs.joined()
        // Word by word, as lines are filled: what is measured to fit is not broken.
        return words.reduce(0) { $0 + MeasuredText.scaled($1.reference, px) }
            + MeasuredText.scaled(space, px) * max(0, words.count - 1)
    }
}
