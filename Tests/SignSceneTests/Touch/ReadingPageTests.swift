import SignModel
import SignScene
import Testing

/// Every page one reads, and what is shown over pages, with ordinary and extreme content.
@Suite(.timeLimit(.minutes(10)))
struct ReadingPageTests {
    /// Each text size in each language, with the looks and the place of the controls shared among them.
    static let settings: [TouchSettings] = [
        TouchSettings(language: .finnish), TouchSettings(language: .swedish, contrast: true),
        TouchSettings(language: .english, low: true), TouchSettings(language: .swedish, text: .larger),
        TouchSettings(language: .finnish, text: .larger, contrast: true, low: true),
        TouchSettings(language: .english, text: .largest, contrast: true),
        TouchSettings(language: .finnish, text: .largest, low: true), TouchSettings(language: .swedish, text: .largest),
    ]

    @Test(arguments: TouchDisplays.all.prefix(5))
    func everyPageIsSound(_ named: Samples.Named) {
        let pages = TouchDisplays.pages(named.display)
        var faults: [String] = []
        for settings in Self.settings {
            func judge(_ name: String, _ layout: PageLayout) {
                let judge = TreeJudge(scene: layout.scene, display: named.display, low: settings.low)
                faults += judge.faults.map { "\(name) \(TouchDisplays.name(settings)): \($0)" }
            }
            for name in ReadingSamples.names {
                let first = pages.layout(matter: ReadingSamples.matter(name), settings: settings, canGoBack: true)
                judge(name, first)
                guard first.pageCount > 1 else { continue }
                let last = ReadingSamples.matter(name, page: first.pageCount - 1)
                judge("\(name), last", pages.layout(matter: last, settings: settings, canGoBack: true))
            }
            judge("idle", pages.idle(secondsLeft: 28, settings: settings, frame: TouchSamples.frame))
            judge("cleaning", pages.cleaning(secondsLeft: 45, settings: settings, frame: TouchSamples.frame))
        }
        #expect(faults.isEmpty, "\(faults.count) faults:\n\(faults.prefix(40).joined(separator: "\n"))")
    }

    /// Nothing of a text is lost when it takes several pages, and each of its pages can be turned to.
    @Test(arguments: ["activity-long", "announcement-long"])
    func allOfALongTextIsThere(_ name: String) {
        for settings in Self.settings {
            let pages = TouchDisplays.pages(TouchDisplays.all[1].display)
            let count = pages.layout(matter: ReadingSamples.matter(name), settings: settings, canGoBack: true).pageCount
            var said = ""
            for page in 0..<count {
                let scene = pages.layout(
                    matter: ReadingSamples.matter(name, page: page), settings: settings, canGoBack: true
                ).scene
                said += scene.allNodes.filter { $0.id == "text" }.map { $0.label + " " }.joined()
                let actions = scene.allNodes.filter { $0.enabled }.compactMap(\.action)
                #expect(page + 1 == count || actions.contains(.page(page + 1)))
                #expect(page == 0 || actions.contains(.page(page - 1)))
            }
            let sentence = "Vertaistukiryhmässä tapaat muita, joilla on sama tilanne kuin sinulla."
            let words = said.split(separator: " ").joined(separator: " ")
            #expect(words.components(of: sentence) == 26, "\(TouchDisplays.name(settings)): \(words)")
        }
    }

    private func scene(_ name: String, _ settings: TouchSettings = TouchSettings(language: .finnish), page: Int = 0)
        -> Scene
    {
        TouchDisplays.pages(TouchDisplays.all[1].display).layout(
            matter: ReadingSamples.matter(name, page: page), settings: settings, canGoBack: true
        ).scene
    }

    private func says(_ scene: Scene) -> String { scene.allNodes.map(\.label).joined(separator: "\n") }

    @Test
    func anActivitySaysWhenWhereAndForWhom() {
        let text = says(scene("activity"))
        for part in [
            "Tänään klo 14.30–16", "Joka maanantai.", "Seuraavat: 19.10., 26.10. ja 9.11.", "Ei ma 2.11.",
            "Paikka: Tuiran tupa, Esimerkkikatu 3, Oulu", "450 m, kävellen noin 8 minuuttia", "Hinta: Maksuton",
            "Kieli: suomi ja ruotsi", "Pyörätuolilla pääsee",
        ] { #expect(text.contains(part), "\(part)") }
        let actions = scene("activity").allNodes.compactMap(\.action)
        #expect(
            actions.prefix(4) == [
                .contact(.activity("muistikahvila")), .calendarCode("muistikahvila"), .association("muistivaki"),
                .route("muistikahvila"),
            ])
    }

    /// Nobody is left with a blank: what is not known, the organiser knows.
    @Test
    func whatIsMissingIsAskedFromTheOrganiser() {
        let text = says(scene("activity-bare"))
        for label in ["Aika", "Paikka", "Kenelle", "Hinta", "Ilmoittautuminen", "Kieli"] {
            #expect(text.contains("\(label): Kysy järjestäjältä"), "\(label)")
        }
        #expect(!scene("activity-bare").allNodes.contains { $0.action == .contact(.activity("tyhja")) })
    }

    @Test
    func severalDaysAndEndlessTimesAreSaid() {
        #expect(says(scene("activity-days")).contains("10.–23.10."))
        #expect(says(scene("activity-endless")).contains("Jatkuu toistaiseksi"))
        #expect(says(scene("activity-phone")).contains("Puhelimitse"))
    }

    @Test
    func aCancelledActivityLeadsElsewhere() {
        let cancelled = scene("activity-cancelled")
        #expect(cancelled.allNodes.first { $0.level == 1 }?.label == "Peruttu")
        #expect(says(cancelled).contains("To 12.11. klo 11–14 ei toteudu."))
        #expect(cancelled.allNodes.filter { $0.role == .listItem }.count == 3)
        #expect(!cancelled.allNodes.contains { $0.role == .qr })
        #expect(scene("activity-over").allNodes.first { $0.level == 1 }?.label == "Tämä on jo ollut")
        let next = says(scene("activity-next-cancelled"))
        #expect(next.contains("Tänään klo 14.30–16 ei toteudu."))
        #expect(next.contains("Tiedot on päivitetty viimeksi 2.9. Kysy järjestäjältä."))
    }

    @Test
    func codesCarryTheNumberTheEntryAndThePlace() {
        func code(_ name: String) -> String? {
            scene(name).allNodes.flatMap(\.paints).compactMap {
                if case .qr(let text, _, _, _, _) = $0 { text } else { nil }
            }.first
        }
        #expect(code("activity") == "https://info.example/a/7k2m4")
        #expect(code("activity-phone") == "https://muistivaki.example")
        #expect(code("contact") == "TEL:+358500000101")
        #expect(code("contact-long") == "TEL:+35850000010123")
        #expect(code("contact-two") == "TEL:+358800000101")
        #expect(code("activity-cancelled") == nil)
        #expect(code("calendar-code") == ReadingSamples.entry)
        #expect(code("route") == "geo:65.02171,25.47040")
    }

    @Test(arguments: [
        (0, "pohjoiseen"), (22, "pohjoiseen"), (23, "koilliseen"), (47, "koilliseen"), (135, "kaakkoon"),
        (301, "luoteeseen"), (350, "pohjoiseen"), (-90, "länteen"),
    ])
    func directionsAreOneOfEight(bearing: Int, word: String) {
        var matter = ReadingSamples.matter("route")
        guard case .contact(var contact) = matter.body else { return }
        contact.activity?.bearing = bearing
        contact.activity?.metres = 480
        matter.body = .contact(contact)
        let scene = TouchDisplays.pages(TouchDisplays.all[1].display).layout(
            matter: matter, settings: TouchSettings(language: .finnish), canGoBack: true
        ).scene
        #expect(says(scene).contains("500 m \(word), kävellen noin 8 minuuttia"))
    }

    @Test
    func whoPressesNothingIsToldWhereTheButtonsAre() {
        let pages = TouchDisplays.pages(TouchDisplays.all[1].display)
        for name in ["activity", "help", "urgent", "settings", "gone"] {
            let layout = pages.layout(
                matter: ReadingSamples.matter(name), settings: TouchSettings(language: .finnish), canGoBack: true,
                says: .buttonsLower)
            #expect(layout.scene.allNodes.first { $0.id == "lead" }?.label == "Napit ovat alempana.", "\(name)")
        }
    }

    /// Every choice is there, what holds is marked, and nothing moves when another is chosen.
    @Test
    func settingsShowWhatHolds() {
        let plain = scene("settings")
        let on = plain.allNodes.filter { $0.state == .selected }.compactMap(\.action)
        #expect(Set(on).isSuperset(of: [.textSize(.normal), .contrast(false), .low(false), .calm(false)]))
        #expect(plain.allNodes.first { $0.action == .resetSettings }?.enabled == false)
        let calm = scene("settings", TouchSettings(language: .finnish, calm: true))
        #expect(calm.allNodes.first { $0.action == .calm(true) }?.state == .selected)
        #expect(calm.allNodes.first { $0.action == .resetSettings }?.enabled == true)
        #expect(plain.allNodes.map(\.rect) == calm.allNodes.map(\.rect))
    }

    @Test
    func theIdleNumberAloneChanges() {
        let pages = TouchDisplays.pages(TouchDisplays.all[1].display)
        var settings = TouchSettings(language: .finnish)
        func nodes(_ seconds: Int) -> [Node] {
            pages.idle(secondsLeft: seconds, settings: settings, frame: TouchSamples.frame).scene.nodes
        }
        #expect(nodes(28).filter { $0.id != "seconds" } == nodes(1).filter { $0.id != "seconds" })
        #expect(nodes(1).first { $0.id == "seconds" }?.label == "1 sekunti")
        settings.calm = true
        #expect(nodes(28) == nodes(21))
        #expect(nodes(28) != nodes(20))
    }

    @Test
    func nothingCanBePressedWhileTheScreenIsCleaned() {
        for named in TouchDisplays.all {
            let layout = TouchDisplays.pages(named.display).cleaning(
                secondsLeft: 45, settings: TouchSettings(language: .finnish), frame: TouchSamples.frame)
            #expect(!layout.scene.allNodes.contains { $0.action != nil })
        }
    }

    /// A finger on a slide is answered, and nothing of the slide moves.
    @Test(arguments: TouchDisplays.all)
    func aFingerOnASlideIsAnswered(_ named: Samples.Named) throws {
        let slide = Scene(
            size: named.display.canvas, pixelPitchMm: named.display.pixelPitchMm, designDistanceMm: 3000,
            background: TouchLooks.paper.paper)
        let pages = TouchDisplays.pages(named.display)
        for language in [Language.finnish, .swedish, .english] {
            let held = pages.held(over: slide, at: PixelPoint(300, 400), language: language)
            let ring = try #require(held.allNodes.first { $0.id == "held-ring" })
            #expect(ring.rect.contains(PixelPoint(300, 400)))
            #expect(abs(Double(ring.rect.width) * slide.pixelPitchMm - 45) < 1)
            let pill = try #require(held.allNodes.first { $0.id == "held" })
            #expect(PixelRect(size: slide.size).contains(pill.rect))
            for run in pill.textRuns { #expect(pill.rect.contains(run.rect), "\(run.string)") }
        }
        let held = pages.held(over: slide, at: PixelPoint(300, 400), language: .finnish)
        #expect(held.allNodes.first { $0.id == "held" }?.label.hasPrefix("Nosta sormi") == true)
    }
}

extension String {
    /// How many times `part` is in it.
    fileprivate func components(of part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let range = rest.firstRange(of: part) {
            count += 1
            rest = rest[range.upperBound...]
        }
        return count
    }
}
