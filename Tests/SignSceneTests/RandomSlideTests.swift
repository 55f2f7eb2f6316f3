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
        for seed in 0..<Self.perDisplay {
            var random = RandomMessage(seed: seed * 31 + named.name.count)
            let slides = AnnouncementSlides(Self.surroundings(named.display, seed), on: Samples.date)
            let item = random.item(poster: seed % 5 == 4)
            let pages = slides.slides(of: item, in: PlayLanguage(.finnish), clock: Samples.clock)
            let faults = Self.faults(pages, item, named.display)
            #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(4).joined(separator: "; "))")
            let seconds = slides.readingSeconds(of: item, in: PlayLanguage(.finnish))
            #expect(seconds == pages.map(\.readingSeconds), "seed \(seed)")
        }
    }

    /// Quotations, few words, and two languages at once.
    @Test(arguments: displays)
    func everyTemplateForMessagesIsReadable(_ named: Samples.Named) {
        for seed in 0..<max(3, Self.perDisplay / 3) {
            var random = RandomMessage(seed: seed * 37 + named.name.count)
            let surroundings = Self.surroundings(named.display, seed)
            let slides = AnnouncementSlides(surroundings, on: Samples.date)
            let quote = random.quote()
            var pages = slides.slides(of: quote, in: PlayLanguage(.finnish), clock: Samples.clock)
            var faults = Self.faults(pages, quote, named.display).map { "quote: " + $0 }
            let both = random.bilingual()
            pages = slides.slides(of: both, in: PlayLanguage(.finnish, and: .swedish), clock: Samples.clock)
            faults += Self.faults(pages, both, named.display, isWhole: false).map { "two languages: " + $0 }
            let few = random.fewWords()
            if let slide = BigWordsSlides(surroundings, on: Samples.date).slide(
                of: few, in: .finnish, clock: Samples.clock)
            {
                // With a time the number is on the message's ordinary slides, five of six.
                faults += Self.faults([slide], Self.withoutPhone(few), named.display).map { "few words: " + $0 }
            }
            #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(4).joined(separator: "; "))")
        }
    }

    /// Days and weeks of any length, alerts of any length, in every look.
    @Test(arguments: displays)
    func everySlideOfTheSiteIsReadable(_ named: Samples.Named) {
        for seed in 0..<max(3, Self.perDisplay / 3) {
            var random = RandomMessage(seed: seed * 41 + named.name.count)
            var surroundings = Self.surroundings(named.display, seed)
            surroundings.languages = Language.interface
            surroundings.submissions = "jarjestot@kaakkuri.example"
            let today = random.entries([0, 1, 2, 3, 4, 8, 13][random.next(7)], on: Samples.date)
            let later =
                random.entries(random.next(4), on: Samples.date + 1)
                + random.entries(random.next(4), on: Samples.date + 2)
            var slides = [
                DaySlides(surroundings, on: Samples.date).slide(
                    of: today + later, language: .finnish, clock: CivilTime(seconds: random.next(20) * 3600))
            ]
            slides += WeekSlides(surroundings, on: Samples.date).slides(
                of: today + later, language: .finnish, clock: Samples.clock)
            let site = SiteSlides(surroundings)
            let language = Language.interface[random.next(3)]
            slides += [
                site.submit(language: language, clock: Samples.clock),
                site.builtIn(language: language, clock: Samples.clock),
            ]
            var faults = slides.flatMap { SlideJudge.faults($0.scene, named.display) }
            for grade in [Alert.Grade.emergency, .notice] {
                let alert = random.alert(grade)
                let slide = AlertSlides(surroundings).slide(
                    alert, languages: alert.text.languages, ends: CivilDateTime(Samples.date + 1, Samples.clock),
                    on: Samples.date, clock: Samples.clock)
                faults += SlideJudge.faults(slide.scene, named.display).map { "alert: " + $0 }
            }
            #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(4).joined(separator: "; "))")
        }
    }

    /// Every other one on the dark ground, where codes and logos have cards of their own.
    private static func surroundings(_ display: Display, _ seed: Int) -> Surroundings {
        var surroundings = Samples.surroundings(display)
        if seed % 2 == 1 {
            (surroundings.look.paper, surroundings.look.ink) = (Color(0x0C0E10), .white)
        }
        return surroundings
    }

    private static func withoutPhone(_ item: AnnouncementSlideContent) -> AnnouncementSlideContent {
        var copy = item
        if copy.occurrence != nil { copy.content.contact.phone = nil }
        return copy
    }

    /// What somebody in the lobby would complain of.
    ///
    /// - Parameter isWhole: all of the text in Finnish is to be read, not one language's of two.
    static func faults(
        _ pages: [Slide], _ item: AnnouncementSlideContent, _ display: Display, isWhole: Bool = true
    ) -> [String] {
        var faults: [String] = pages.isEmpty ? ["no slide"] : []
        var read = ""
        for (number, page) in pages.enumerated() {
            let nodes = page.scene.nodes.filter { $0.role != .decoration }
            faults += SlideJudge.faults(page.scene, display)
            let text = nodes.first { $0.id == "text" }
            if letters(text?.label ?? "").count > Limits.slideCharacters { faults.append("too much text") }
            let words = letters(nodes.map(\.label).joined(separator: " "))
            if let occurrence = item.occurrence {
                let said = [Language.finnish, .swedish].map {
                    letters(EventWords($0).when(occurrence, today: Samples.date))
                }
                if !words.contains(said[0]), isWhole || !words.contains(said[1]) {
                    faults.append("page \(number + 1) does not say when")
                }
            }
            if let phone = item.content.contact.phone, item.content.posters.isEmpty, !words.contains(letters(phone)) {
                faults.append("page \(number + 1) does not say whom to call")
            }
            if !(8...40).contains(page.readingSeconds) { faults.append("\(page.readingSeconds) s") }
            read +=
                " "
                + nodes.filter { ["title", "text", "role", "phone"].contains($0.id) }.map(\.label).joined(
                    separator: " ")
        }
        guard isWhole, item.content.posters.isEmpty else { return faults }
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
