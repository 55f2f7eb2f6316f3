import SignModel
import SignScene
import Testing

/// How many touches an activity is from home.
@Suite(.timeLimit(.minutes(10)))
struct TouchDepthTests {
    /// The pages that can be reached by pressing what is on them, with the fewest touches to each activity.
    private static func touches(_ settings: TouchSettings, on named: Samples.Named, theme: ThemeID) -> [String: Int] {
        let pages = TouchDisplays.pages(named.display)
        var found: [String: Int] = [:]
        var seen: Set<TouchPage> = [.home(page: 0)]
        var edge: [TouchPage] = [.home(page: 0)]
        for touch in 1...4 {
            var next: [TouchPage] = []
            for page in edge {
                let matter: PageMatter
                switch page {
                case .home: matter = PageMatter(page: page, frame: TouchSamples.frame, body: .home(TouchSamples.home))
                case .days: matter = PageMatter(page: page, frame: TouchSamples.frame, body: .list(TouchSamples.list))
                default: matter = PageMatter(page: page, frame: TouchSamples.frame, body: .list(TouchSamples.list))
                }
                let scene = pages.layout(matter: matter, settings: settings, canGoBack: true).scene
                for control in scene.allNodes where control.enabled {
                    let to: TouchPage? =
                        switch control.action {
                        case .activity(let id):
                            {
                                found[id.raw] = min(touch, found[id.raw] ?? touch)
                                return nil
                            }()
                        case .theme(theme): .list(ListQuery(theme: theme), page: 0)
                        case .page(let n):
                            switch page {
                            case .home: .home(page: n)
                            case .list(let query, _), .days(let query): .list(query, page: n)
                            default: nil
                            }
                        case .days: .days(ListQuery(theme: theme))
                        default: nil
                        }
                    if let to, seen.insert(to).inserted { next.append(to) }
                }
            }
            edge = next
        }
        return found
    }

    /// At the ordinary size every activity of a theme is three touches from home: the theme, the day its page starts
    /// with, its row.
    @Test(arguments: TouchDisplays.all.dropFirst().prefix(2))
    func everyActivityIsThreeTouchesFromHome(_ named: Samples.Named) {
        let found = Self.touches(TouchSettings(language: .finnish), on: named, theme: "ageing")
        #expect(found.count == TouchSamples.list.rows.count { !$0.isCancelled })
        #expect(found.values.allSatisfy { $0 <= 3 }, "\(found.filter { $0.value > 3 })")
    }

    /// With larger text the soonest of every theme are: home has two pages at the most, where the display has the room.
    @Test(arguments: ["43", "55", "55 standing"], [TextSize.larger, .largest])
    func everyThemeIsTwoTouchesFromHome(_ name: String, _ text: TextSize) throws {
        let named = try #require(TouchDisplays.all.first { $0.name == name })
        let pages = TouchDisplays.pages(named.display)
        let settings = TouchSettings(language: .finnish, text: text)
        func actions(_ page: Int) -> (actions: Set<Action>, count: Int) {
            let matter = PageMatter(page: .home(page: page), frame: TouchSamples.frame, body: .home(TouchSamples.home))
            let layout = pages.layout(matter: matter, settings: settings, canGoBack: page > 0)
            return (Set(layout.scene.allNodes.filter(\.enabled).compactMap(\.action)), layout.pageCount)
        }
        let first = actions(0)
        #expect(first.count <= 2)
        let second = first.count > 1 ? actions(1).actions : []
        #expect(first.count == 1 || first.actions.contains(.page(1)))
        for theme in TouchSamples.themes {
            #expect(
                first.actions.contains(.theme(theme.value)) || second.contains(.theme(theme.value)), "\(theme.value)")
        }
        #expect(first.actions.union(second).contains(.volunteer))
    }
}
