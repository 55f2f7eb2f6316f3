import SignModel
import SignScene
import Testing

/// Every page one looks for something on, in every language, size and look, on every display.
@Suite(.timeLimit(.minutes(10)))
struct TouchPageTests {
    @Test(arguments: TouchDisplays.all)
    func everyPageIsSound(_ named: Samples.Named) {
        let pages = TouchDisplays.pages(named.display)
        var faults: [String] = []
        for settings in TouchDisplays.layouts {
            var navs: Set<[String: PixelRect]> = []
            for name in TouchDisplays.names(named) {
                let layout = pages.layout(
                    matter: TouchSamples.matter(name), settings: settings, canGoBack: name != "home")
                let judge = TreeJudge(scene: layout.scene, display: named.display, low: settings.low)
                faults += judge.faults.map { "\(name) \(TouchDisplays.name(settings)): \($0)" }
                navs.insert(judge.nav)
            }
            // Home, Back, languages, Help and the rest stand where they stood, whatever the page.
            if navs.count != 1 || navs.first?.count != 9 {
                faults.append("the nav moves \(TouchDisplays.name(settings))")
            }
        }
        #expect(faults.isEmpty, "\(faults.count) faults:\n\(faults.prefix(40).joined(separator: "\n"))")
    }

    /// What was looked for is on the page as many times as it should be, and every row of a list on just one page.
    @Test(arguments: TouchDisplays.all)
    func everyRowIsOnOnePage(_ named: Samples.Named) {
        let pages = TouchDisplays.pages(named.display)
        for settings in TouchDisplays.layouts where settings.language == .finnish {
            let matter = TouchSamples.matter("list")
            let count = pages.layout(matter: matter, settings: settings, canGoBack: true).pageCount
            var seen: [String] = []
            for page in 0..<count {
                var matter = matter
                matter.page = .list(TouchSamples.list.query, page: page)
                let window = pages.window(of: matter.page, settings: settings, languages: matter.frame.languages)
                let scene = pages.layout(matter: matter, settings: settings, canGoBack: true).scene
                let rows = scene.allNodes.filter { $0.role == .listItem }.map(\.id)
                #expect(rows.count == window.clamped(to: 0..<TouchSamples.list.count).count)
                seen += rows
            }
            #expect(Set(seen).count == TouchSamples.list.count, "\(TouchDisplays.name(settings)): \(seen)")
        }
    }

    /// A day that fills several pages is offered once among the days, at its first page.
    @Test(arguments: TouchDisplays.all)
    func aDayIsOfferedOnce(_ named: Samples.Named) {
        let pages = TouchDisplays.pages(named.display)
        var matter = TouchSamples.matter("days")
        let busy = (0..<24).map { n in
            var row = TouchSamples.list.rows[n < 18 ? 0 : n - 15]
            row.activity = ActivityID("busy-\(n)")
            return row
        }
        matter.body = .list(TouchSamples.list(busy, query: TouchSamples.list.query))
        for settings in TouchDisplays.layouts where settings.language == .finnish {
            let scene = pages.layout(matter: matter, settings: settings, canGoBack: true).scene
            let days = scene.allNodes.filter { if case .page? = $0.action { true } else { false } }
            #expect(!days.isEmpty && days.first?.action == .page(0))
            #expect(Set(days.map(\.label)).count == days.count, "\(days.map(\.label))")
        }
    }

    /// Every theme is on home or one of its further pages, and so is what volunteers look for.
    @Test(arguments: TouchDisplays.all)
    func everyThemeIsOnHome(_ named: Samples.Named) {
        let pages = TouchDisplays.pages(named.display)
        for settings in TouchDisplays.layouts where settings.language == .swedish {
            var matter = TouchSamples.matter("home")
            let count = pages.layout(matter: matter, settings: settings, canGoBack: false).pageCount
            var actions: Set<Action> = []
            for page in 0..<count {
                matter.page = .home(page: page)
                let scene = pages.layout(matter: matter, settings: settings, canGoBack: false).scene
                actions.formUnion(scene.allNodes.compactMap(\.action))
            }
            for theme in TouchSamples.themes { #expect(actions.contains(.theme(theme.value))) }
            #expect(actions.isSuperset(of: [.today, .search, .volunteer]), "\(TouchDisplays.name(settings))")
        }
    }

    private static func holds(_ node: Node, _ id: String) -> Bool {
        node.id == id || node.children.contains { holds($0, id) }
    }

    @Test
    func aPressChangesOnlyColours() throws {
        for settings in TouchDisplays.settings where settings.text == .normal && settings.language == .finnish {
            let look = settings.contrast ? TouchLooks.contrast : TouchLooks.paper
            for named in TouchDisplays.all.prefix(2) {
                for name in ["home", "list", "calendar", "search"] {
                    let scene = TouchDisplays.pages(named.display).layout(
                        matter: TouchSamples.matter(name), settings: settings, canGoBack: true
                    ).scene
                    for control in scene.allNodes where control.action != nil && control.enabled {
                        let pressed = scene.pressing(control.id, look)
                        let node = try #require(pressed.allNodes.first { $0.id == control.id })
                        #expect(node.state == .pressed)
                        #expect(node.paints != control.paints, "\(control.id) does not answer")
                        #expect(node.textRuns.map(\.rect) == control.textRuns.map(\.rect))
                        // A list holds its rows, so it is another one, too.
                        let others = { (scene: Scene) in
                            scene.allNodes.filter { node in !Self.holds(node, control.id) }
                        }
                        #expect(others(pressed) == others(scene), "\(control.id)")
                        for run in node.textRuns {
                            guard case .color(let ground) = run.background else { continue }
                            #expect(run.color.contrast(with: ground) >= 7, "\(control.id)")
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: [TouchLooks.paper, TouchLooks.contrast, .plain])
    func coloursThatMeetAreFarApart(_ look: Look) {
        #expect(look.weakPairs.isEmpty, "\(look.name): \(look.weakPairs.map { "\($0.name) \($0.contrast)" })")
    }

    @Test
    func theNearestControlGetsARing() throws {
        let scene = TouchDisplays.pages(TouchDisplays.all[1].display).layout(
            matter: TouchSamples.matter("home"), settings: TouchDisplays.settings[0], canGoBack: false
        ).scene
        let ringed = scene.focusing("theme-ageing", TouchLooks.paper)
        #expect(ringed.allNodes.last?.id == "focus")
        #expect(ringed.allNodes.first { $0.id == "theme-ageing" }?.state == .focused)
        #expect(scene.focusing("nothing", TouchLooks.paper) == scene)
        #expect(scene.pressing("nothing", TouchLooks.paper) == scene)
    }
}
