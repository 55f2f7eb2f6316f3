import SignMedia
import SignModel
import SignScene
import SignStage
import Testing

/// Lists under a finger that pulls at them.
@Suite(.timeLimit(.minutes(10)))
struct ListPullTests {
    private static let settings = TouchSettings(language: .finnish)

    private static func scene(
        _ name: String, page: Int, _ settings: TouchSettings = settings, on named: Samples.Named = TouchDisplays.all[1]
    ) -> Scene {
        var matter = name.hasPrefix("association") ? ReadingSamples.matter(name, page: page) : TouchSamples.matter(name)
        switch matter.page {
        case .list(let query, _): matter.page = .list(query, page: page)
        case .calendar(let day, _): matter.page = .calendar(day, page: page)
        case .search(let text, let all, _): matter.page = .search(text, all: all, page: page)
        default: break
        }
        return TouchDisplays.pages(named.display).layout(matter: matter, settings: settings, canGoBack: true).scene
    }

    private static func list(_ scene: Scene) -> Node? { scene.nodes.first { $0.role == .list } }

    private static func pulled(_ scene: Scene, by pixels: Int) -> Scene {
        var scene = scene
        scene.nodes = scene.nodes.map { node in
            var node = node
            if node.role == .list { node.scroll += pixels }
            return node
        }
        return scene
    }

    private static func rows(_ scene: Scene) -> [(label: String, rect: PixelRect)] {
        scene.allNodes.filter { $0.role == .listItem }.map { ($0.label, $0.rect) }
    }

    /// Pulled by a page's height, the rows of the next page stand exactly where they will stand when it is turned to, and
    /// so do those of the page before.
    @Test(arguments: ["list", "list-many", "calendar", "association-long"], TouchDisplays.all.prefix(5))
    func theNextPageComesIntoSight(_ name: String, _ named: Samples.Named) throws {
        let first = Self.scene(name, page: 0, on: named)
        let list = try #require(Self.list(first))
        #expect(list.clips && !list.label.isEmpty)
        let second = Self.scene(name, page: 1, on: named)
        let next = Self.rows(Self.pulled(first, by: list.rect.height))
        #expect(next.map(\.label) == Self.rows(second).map(\.label))
        #expect(next.map(\.rect) == Self.rows(second).map(\.rect))
        let before = Self.rows(Self.pulled(second, by: -list.rect.height))
        #expect(before.map(\.rect) == Self.rows(first).map(\.rect))
    }

    /// At rest nothing of the other pages is there: neither in what is read out nor under a finger.
    @Test(arguments: TouchDisplays.all)
    func atRestThereIsOnePage(_ named: Samples.Named) throws {
        for settings in TouchDisplays.layouts where settings.language == .finnish {
            let scene = Self.scene("list-many", page: 2, settings, on: named)
            let list = try #require(Self.list(scene))
            #expect(!scene.allNodes.contains { $0.id.hasPrefix("before-") || $0.id.hasPrefix("after-") })
            for row in scene.allNodes where row.role == .listItem {
                #expect(list.rect.contains(row.rect))
                #expect(scene.control(at: row.rect.centre)?.id == row.id)
            }
            // What can be turned by a finger can be turned by a button.
            #expect(scene.allNodes.contains { $0.enabled && $0.action == .page(1) })
            #expect(scene.allNodes.contains { $0.enabled && $0.action == .page(3) })
        }
    }

    /// Half-way between two pages one touches what one sees.
    @Test func halfWayOneTouchesWhatOneSees() throws {
        let scene = Self.scene("list-many", page: 1)
        let list = try #require(Self.list(scene))
        let half = Self.pulled(scene, by: list.rect.height / 2)
        let rows = half.allNodes.filter { $0.role == .listItem }
        #expect(rows.contains { $0.id.hasPrefix("after-") } && rows.contains { !$0.id.hasPrefix("after-") })
        for row in rows where row.rect.height > 10 {
            #expect(half.control(at: row.rect.centre)?.id == row.id)
            #expect(list.rect.contains(row.rect))
        }
        // Over what stands above the list nothing slides.
        #expect(half.control(at: PixelPoint(list.rect.centre.x, list.rect.y - 6))?.role != .listItem)
    }

    /// A step of the finger moves pixels: what is painted anew is the strip that comes into sight, and what then stands
    /// there is, bit for bit, what painting all of it gives.
    @Test(arguments: ["list", "calendar", "association-long"], [false, true])
    func aStepMovesPixels(_ name: String, _ contrast: Bool) throws {
        var settings = Self.settings
        settings.contrast = contrast
        let scene = Self.scene(name, page: 0, settings)
        let list = try #require(Self.list(scene))
        let painter = Painter(
            assets: StageAssets(root: "\(Repository.root)/assets"), foundry: Samples.foundry, media: MediaInMemory())
        let frame = PatchedFrame(painter: painter, rotation: .none)
        frame.adopt(scene, painter.draw(scene), stands: true)
        for pixels in [24, 61, 200, 90, -30] {
            let pulled = Self.pulled(scene, by: pixels)
            if name != "association-long" {
                // Nothing but its ground lies under it, so its pixels are moved.
                let shift = try #require(pulled.shift(from: scene))
                #expect(shift.gap.height == abs(pixels) && shift.rect.height == list.rect.height - abs(pixels))
            }
            guard case .patched(let picture, let patches, let parts)? = frame.glass(for: pulled) else {
                Issue.record("\(pixels): the rows do not move")
                continue
            }
            #expect(parts.allSatisfy { list.rect.contains($0) })
            #expect(patches.laid(over: picture).pixels == painter.draw(pulled).pixels)
        }
    }

    /// Who asked for calm sees no rows come.
    @Test func calmListsHaveTheirOwnRowsOnly() throws {
        var settings = Self.settings
        settings.calm = true
        let list = try #require(Self.list(Self.scene("list", page: 0, settings)))
        #expect(!list.children.contains { $0.id.hasPrefix("after-") })
    }

    /// A day, and an association, of which a part was read: the page has its rows, its number and its count.
    @Test func aPageOfManyHasItsOwnRows() throws {
        let all = (0..<180).map { n in
            TouchSamples.row(
                "monta-\(n)", [.finnish: "Ryhmä \(n)"], "Tuiran tupa, Tuira", day: 0,
                from: TouchSamples.time(8 + n / 15))
        }
        let pages = TouchDisplays.pages(TouchDisplays.all[1].display)
        let day = TouchSamples.monday
        for page in [0, 1, 20] {
            var matter = TouchSamples.matter("calendar")
            matter.page = .calendar(day, page: page)
            let window = pages.window(of: matter.page, settings: Self.settings, languages: matter.frame.languages)
            let first = max(0, window.lowerBound - window.count)
            let read = Array(all[first..<min(180, window.upperBound + window.count)])
            matter.body = .calendar(
                CalendarMatter(
                    day: day, days: TouchSamples.calendar.days, rows: read, count: 180, first: first,
                    starts: all.map { $0.next?.start.time }))
            var layout = pages.layout(matter: matter, settings: Self.settings, canGoBack: true)
            #expect(layout.pageCount == (180 + window.count - 1) / window.count)
            #expect(
                layout.scene.allNodes.filter { $0.role == .listItem }.map(\.id)
                    == all[window].map { "activity-\($0.activity)" })

            matter.page = .association("muistivaki", page: page)
            let own = pages.window(of: matter.page, settings: Self.settings, languages: matter.frame.languages)
            let from = max(0, own.lowerBound - own.count)
            matter.body = .association(
                AssociationMatter(
                    association: ReadingSamples.association, activities: Array(all[from..<own.upperBound + own.count]),
                    count: 180, first: from))
            layout = pages.layout(matter: matter, settings: Self.settings, canGoBack: true)
            #expect(layout.pageCount == (180 + own.count - 1) / own.count)
            #expect(
                layout.scene.allNodes.filter { $0.role == .listItem }.map(\.id)
                    == all[own].map { "activity-\($0.activity)" })
        }
    }
}
