import SignModel
import SignScene
import SignStage
import Testing

@Suite(.timeLimit(.minutes(10)))
struct SiteSlideTests {
    static let notice = SiteNotice(
        todayHours: [TimeWindow(from: CivilTime(seconds: 8 * 3600), until: CivilTime(seconds: 16 * 3600))],
        opensAt: CivilDateTime(Samples.date + 1, CivilTime(seconds: 8 * 3600)),
        reason: [.finnish: "Itsenäisyyspäivä", .swedish: "Självständighetsdagen"],
        replacement: [.finnish: "Tuiran sosiaali- ja terveyskeskus"])

    static func all(_ display: Display, _ language: Language) -> [(name: String, slide: Slide)] {
        let site = SiteSlides(Samples.surroundings(display))
        let alert = Alert(
            id: "koe", site: "kaakkuri",
            text: [
                .finnish: "Poistukaa rakennuksesta. Seuratkaa henkilökunnan ohjeita.",
                .swedish: "Lämna byggnaden. Följ personalens anvisningar.", .english: "Leave the building.",
            ], from: .distantPast, until: .distantFuture)
        let entries = (0..<12).map { n in
            WeekEntry(
                occurrence: Occurrence(
                    activity: ID("a\(n)"),
                    start: CivilDateTime(Samples.date + n / 3, CivilTime(seconds: (9 + n % 3) * 3600)), end: nil),
                title: [.finnish: "Vertais\u{AD}tuki\u{AD}ryhmä \(n)"], place: [.finnish: "Tuiran tupa"],
                themes: ["carers"])
        }
        return [
            (
                "welcome",
                site.welcome(
                    notice, on: Samples.date, languages: Language.interface, language: language, clock: Samples.clock)
            ),
            ("submit", site.submit(language: language, clock: Samples.clock)),
            ("closed", site.closed(notice, language: language, clock: Samples.clock)),
            ("built-in", site.builtIn(language: language, clock: Samples.clock)),
            (
                "alert",
                AlertSlides(Samples.surroundings(display)).slide(alert, languages: [language], clock: Samples.clock)
            ),
        ]
            + WeekSlides(Samples.surroundings(display), on: Samples.date).slides(
                of: entries, language: language, clock: Samples.clock
            ).enumerated().map { ("week \($0.offset)", $0.element) }
    }

    @Test(arguments: Samples.displays, Language.interface)
    func theyFitAndCanBeRead(_ named: Samples.Named, _ language: Language) {
        for (name, slide) in Self.all(named.display, language) {
            let canvas = PixelRect(size: slide.scene.size)
            let solid = slide.scene.nodes.filter { $0.role != .decoration }
            for (n, a) in solid.enumerated() {
                #expect(canvas.contains(a.rect), "\(name): \(a.id) \(a.rect)")
                for b in solid[(n + 1)...] { #expect(!a.rect.intersects(b.rect), "\(name): \(a.id), \(b.id)") }
            }
            for run in slide.scene.textRuns {
                #expect(canvas.contains(run.rect), "\(name): '\(run.string)'")
                if case .color(let ground) = run.background { #expect(run.color.contrast(with: ground) >= 7) }
            }
        }
    }

    /// 116 117 and 112 are on the closed and the built-in slide.
    @Test(arguments: Samples.displays)
    func helpIsAlwaysNamed(_ named: Samples.Named) {
        let site = SiteSlides(Samples.surroundings(named.display))
        for slide in [site.closed(Self.notice, language: .finnish), site.builtIn(language: .swedish)] {
            let words = slide.scene.textRuns.map(\.string).joined(separator: " ")
            #expect(words.contains("116\u{A0}117"))
            #expect(words.contains("112"))
        }
    }

    /// 22′ from five metres where slides are made for three.
    @Test(arguments: Samples.displays.filter { $0.name != "small window" })
    func alertsAreReadFromAfar(_ named: Samples.Named) {
        let least = named.display.px(arcMinutes: 22, distanceMm: named.display.viewingDistanceMm * 5 / 3)
        guard let slide = Self.all(named.display, .finnish).first(where: { $0.name == "alert" })?.slide else { return }
        let message = slide.scene.nodes.filter { $0.id.hasPrefix("alert-") }
        #expect(message.map(\.language) == [.finnish, .swedish, .english])
        // Three languages on the smallest display may step down; on the others they do not.
        if named.name.hasPrefix("32") { return }
        for run in message.flatMap(\.textRuns) {
            #expect(Samples.foundry.metrics(of: run.font).capHeight >= least, "\(run.string)")
        }
    }
}
