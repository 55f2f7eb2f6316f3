import SignModel
import SignScene
import SignStage
import Testing

/// What somebody in the lobby would notice, on every kind of display.
@Suite(.timeLimit(.minutes(10)))
struct SlideLayoutTests {
    static let items: [(name: String, item: AnnouncementSlideContent)] = [
        ("short", Samples.item()),
        ("long", Samples.item(text: Samples.longText)),
        ("qr", Samples.item(web: "https://esimerkki.example/iltapaiva")),
        ("long with qr", Samples.item(text: Samples.longText, web: "https://esimerkki.example/iltapaiva")),
        ("picture", Samples.item(picture: true)),
        ("picture and qr", Samples.item(web: "https://esimerkki.example/a", picture: true)),
        ("title only", Samples.item(text: "")),
        (
            "long title",
            Samples.item(
                title:
                    "Vapaa\u{AD}ehtois\u{AD}toiminnan ja vertais\u{AD}tuki\u{AD}ryhmien ohjaajien yhteinen koulutus\u{AD}ilta"
            )
        ),
        (
            "one endless word",
            Samples.item(
                title: "Kumarreksituteskenteleentuvaisehkollaismaisekkuudellisenneskenteluttelemattomammuuksissansakaan"
            )
        ),
    ]

    static func slides(_ item: AnnouncementSlideContent, _ display: Display) -> [Slide] {
        AnnouncementSlides(Samples.surroundings(display), on: Samples.date).slides(
            of: item, in: PlayLanguage(.finnish), clock: Samples.clock)
    }

    @Test(arguments: Samples.displays)
    func everyWordIsShown(_ named: Samples.Named) {
        for (name, item) in Self.items {
            let slides = Self.slides(item, named.display)
            let shown = Self.letters(slides.flatMap(\.scene.textRuns).map(\.string).joined(separator: " "))
            let content = item.content
            for text in [content.title[.finnish], content.text[.finnish]].compactMap(\.self) {
                for sentence in text.split(separator: ".") {
                    let wanted = Self.letters(String(sentence))
                    #expect(shown.contains(wanted), "\(name): \(sentence)")
                }
            }
            #expect(shown.contains("050 000 0102".filter { $0 != " " }), "\(name): phone")
            for slide in slides {
                let page = Self.letters(slide.scene.textRuns.map(\.string).joined(separator: " "))
                #expect(page.contains("Tuirantupa"), "\(name): place")
                #expect(page.contains("ke25.11.klo14.30–16"), "\(name): time")
            }
        }
    }

    /// Without spaces, soft hyphens and the hyphens that line ends put in.
    static func letters(_ text: String) -> String {
        text.replacing("- ", with: "").filter { !" \u{A0}\u{AD}\n-".contains($0) }
    }

    @Test(arguments: Samples.displays)
    func nothingLeavesTheScreen(_ named: Samples.Named) {
        for (name, item) in Self.items {
            for slide in Self.slides(item, named.display) {
                let canvas = PixelRect(size: slide.scene.size)
                for node in slide.scene.allNodes {
                    #expect(canvas.contains(node.rect), "\(name): \(node.id) \(node.rect)")
                }
                for run in slide.scene.textRuns {
                    #expect(canvas.contains(run.rect), "\(name): '\(run.string)' \(run.rect)")
                }
            }
        }
    }

    @Test(arguments: Samples.displays)
    func nothingCoversAnythingElse(_ named: Samples.Named) {
        for (name, item) in Self.items {
            for slide in Self.slides(item, named.display) {
                let solid = slide.scene.nodes.filter { $0.role != .decoration }
                for (n, a) in solid.enumerated() {
                    for b in solid[(n + 1)...] {
                        #expect(!a.rect.intersects(b.rect), "\(name): \(a.id) \(a.rect) and \(b.id) \(b.rect)")
                    }
                }
            }
        }
    }

    /// 22′ from where people sit (`guides/accessibility.md`, 2.3), for everything there is to read.
    @Test(arguments: Samples.displays.filter { $0.name != "small window" })
    func textIsLargeEnough(_ named: Samples.Named) {
        let least = named.display.px(arcMinutes: 22, distanceMm: named.display.viewingDistanceMm)
        for (name, item) in Self.items where name != "one endless word" {
            for run in Self.slides(item, named.display).flatMap(\.scene.textRuns) {
                let cap = Samples.foundry.metrics(of: run.font).capHeight
                #expect(cap >= least, "\(name): '\(run.string)' has capitals of \(cap) px, \(least) are needed")
            }
        }
    }

    @Test(arguments: Samples.displays)
    func textStandsOutFromItsGround(_ named: Samples.Named) {
        for (name, item) in Self.items {
            for run in Self.slides(item, named.display).flatMap(\.scene.textRuns) {
                guard case .color(let ground) = run.background else { continue }
                #expect(run.color.contrast(with: ground) >= 7, "\(name): '\(run.string)'")
            }
        }
    }

    @Test(arguments: Samples.displays)
    func slidesCarryNoMoreThanPeopleRead(_ named: Samples.Named) {
        for (_, item) in Self.items {
            for slide in Self.slides(item, named.display) {
                let text = slide.scene.nodes.first { $0.id == "text" }
                #expect((text?.label.count ?? 0) <= Limits.slideCharacters + 12)
                #expect((8...40).contains(slide.readingSeconds))
                if slide.scene.nodes.contains(where: { $0.role == .qr }) { #expect(slide.readingSeconds >= 20) }
            }
        }
    }

    /// Side at least a tenth of a metre, margin of four modules, modules of four pixels or more: 3.7. A screen that can be
    /// touched has the code on the page behind the slide.
    @Test(arguments: Samples.displays.filter { !$0.display.touch })
    func codesCanBeScanned(_ named: Samples.Named) throws {
        let address = "https://esimerkki.example/iltapaiva"
        let slides = Self.slides(Samples.item(web: address), named.display)
        let words = slides.flatMap(\.scene.textRuns).map(\.string).joined()
        guard let code = slides.flatMap(\.scene.nodes).first(where: { $0.role == .qr }) else {
            // Where letters are large for their display there is the address in words, and everything else in reach.
            #expect(words.contains("esimerkki.example"))
            #expect(named.name == "32 landscape")
            return
        }
        guard case .qr(let text, let rect, let module, let dark, let light) = try #require(code.paints.first) else {
            Issue.record("no code")
            return
        }
        #expect(text == address)
        let modules = try #require(Samples.foundry.qrModules(of: address))
        #expect(rect.width == (modules + 8) * module)
        #expect(module >= 4)
        let distance = min(1000, named.display.viewingDistanceMm)
        #expect(Double(modules * module) * named.display.pixelPitchMm >= Double(distance) / 10)
        #expect(dark.contrast(with: light) >= 7)
    }

    /// The number and length of slides must not depend on the minute the clock shows: the plan is made without it.
    @Test(arguments: Samples.displays)
    func theClockChangesNothingButItself(_ named: Samples.Named) {
        let slides = AnnouncementSlides(Samples.surroundings(named.display), on: Samples.date)
        for (name, item) in Self.items {
            let without = slides.slides(of: item, in: PlayLanguage(.finnish))
            for clock in [0, 3600 * 9, 3600 * 23 + 59 * 60] {
                let with = slides.slides(of: item, in: PlayLanguage(.finnish), clock: CivilTime(seconds: clock))
                #expect(with.map(\.readingSeconds) == without.map(\.readingSeconds), "\(name)")
                let stripped = with.map { $0.scene.nodes.filter { $0.id != "clock" } }
                #expect(stripped == without.map(\.scene.nodes), "\(name)")
            }
        }
    }

    /// What is on each slide is asked without setting it: the answer is the same, in every language and by twos.
    @Test(arguments: Samples.displays)
    func timesAreThoseOfTheSlides(_ named: Samples.Named) {
        let slides = AnnouncementSlides(Samples.surroundings(named.display), on: Samples.date)
        let languages = [
            PlayLanguage(.finnish), PlayLanguage(.swedish), PlayLanguage(.english),
            PlayLanguage(.finnish, and: .swedish),
        ]
        for (name, item) in Self.items {
            for language in languages {
                let drawn = slides.slides(of: item, in: language).map(\.readingSeconds)
                #expect(slides.readingSeconds(of: item, in: language) == drawn, "\(name), \(language)")
            }
        }
    }

    @Test func aCompoundBreaksAtItsSeam() throws {
        // A column that holds "vertaistuki-" but not the whole word.
        let display = Display(panel: PixelSize(560, 1200), diagonalInches: 24, viewingDistanceMm: 2000)
        let item = Samples.item(title: "Vertais\u{AD}tuki\u{AD}ryhmä", text: "")
        let slides = AnnouncementSlides(Samples.surroundings(display), on: Samples.date).slides(
            of: item, in: PlayLanguage(.finnish))
        let title = try #require(slides.first?.scene.nodes.first { $0.id == "title" })
        let lines = title.textRuns.map(\.string)
        #expect([["Vertaistuki-", "ryhmä"], ["Vertais-", "tukiryhmä"]].contains(lines), "\(lines)")
    }
}
