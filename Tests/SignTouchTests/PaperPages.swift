import SignModel
import SignScene
import SignTouch

/// Pages of a few boxes each, laid out alike: what a session is tried on. 1000 × 600 pixels of half a millimetre.
struct PaperPages {
    static let rules = TouchRules(
        canvas: PixelSize(1000, 600), pixelPitchMm: 0.5, languages: [.finnish, .swedish, .english])

    /// Activities that are cancelled.
    var gone: Set<ActivityID> = []
    /// Pages of a list, at normal text size.
    var listPages = 3
    var readingSeconds = 10

    func page(_ request: PageRequest) -> PageFacts {
        let page = request.page
        var nodes = navigation(request)
        let actions = body(page)
        var y = 150
        for (index, entry) in actions.enumerated() where !entry.isLeftOut(request) {
            let column = index / 6
            if index == 6 { y = 150 }
            nodes.append(
                Self.button(
                    entry.action.text, entry.action, PixelRect(60 + column * 300, y, 280, 50), enabled: entry.enabled))
            y += 60
        }
        let isList = page.kind == .list
        let scene = Scene(
            size: Self.rules.canvas, pixelPitchMm: 0.5, designDistanceMm: 600, background: .white, nodes: nodes)
        let count = page.number == nil ? 1 : request.settings.text == .largest ? listPages * 2 : listPages
        return PageFacts(
            scene: scene, pageCount: count, readingSeconds: readingSeconds,
            list: isList ? PixelRect(60, 150, 280, 350) : nil)
    }

    static let warning: PageFacts = {
        let scene = Scene(
            size: rules.canvas, pixelPitchMm: 0.5, designDistanceMm: 600, background: .white,
            nodes: [
                button("continue", .proceed, PixelRect(60, 200, 400, 300)),
                button("more", .moreTime, PixelRect(500, 200, 300, 140)),
                button("end", .finish, PixelRect(500, 360, 300, 140)),
            ])
        return PageFacts(scene: scene)
    }()

    struct Entry {
        let action: Action
        var enabled = true
        var isGone = false

        /// What is cancelled stays where it was only as long as asked for.
        func isLeftOut(_ request: PageRequest) -> Bool { isGone && !request.keepsVanished }
    }

    private func navigation(_ request: PageRequest) -> [Node] {
        let actions: [(Action, Bool)] = [
            (.home, true), (.back, request.canGoBack), (.language(.finnish), true), (.language(.swedish), true),
            (.languages, true), (.settings, true), (.help, true), (.urgent, true), (.finish, true),
        ]
        return actions.enumerated().map { index, entry in
            Self.button(entry.0.text, entry.0, PixelRect(60 + index * 100, 530, 90, 50), enabled: entry.1)
        }
    }

    private func rows(_ ids: [ActivityID]) -> [Entry] {
        ids.map { Entry(action: .activity($0), enabled: !gone.contains($0), isGone: gone.contains($0)) }
    }

    private func body(_ page: TouchPage) -> [Entry] {
        switch page {
        case .home: plain([.theme("ageing"), .theme("mind"), .today, .search, .volunteer, .all])
        case .list(_, let n):
            rows((0..<4).map { ActivityID("a\(n * 4 + $0)") })
                + [
                    Entry(action: .page(n - 1), enabled: n > 0),
                    Entry(action: .page(n + 1), enabled: n < listPages - 1),
                ]
                + plain([.filter(.when(.today)), .filter(.theme("ageing")), .filters, .days])
        case .filters: plain([.filter(.when(.today)), .filter(.kind(.group)), .filter(.area("Tuira")), .showAll])
        case .days: plain([.page(0), .page(1), .page(2)])
        case .calendar(let day, _):
            plain([.day(day), .day(CivilDate(dayNumber: day.dayNumber + 1))]) + rows(["a1", "a2"])
        case .activity(let id, _):
            plain([.contact(.activity(id)), .calendarCode(id), .association("muisti"), .route(id)])
        case .association: rows(["a1", "a5"]) + plain([.announcement("kahvila"), .contact(.association("muisti"))])
        case .announcement: plain([.contact(.announcement("kahvila")), .activity("a1"), .association("muisti"), .home])
        case .search(_, false, _):
            plain([.key("q"), .key("x"), .key("z"), .key(" "), .key("-"), .erase, .clear, .suggestion("qxzmuisti")])
                + rows(["a1"]) + plain([.showAll])
        case .search(_, true, _): rows(["a1", "a2", "a3"]) + plain([.page(0), .page(1)])
        case .help: plain([.accessibility, .privacy, .settings])
        case .settings:
            plain([
                .textSize(.normal), .textSize(.largest), .contrast(true), .low(true), .calm(true), .calm(false),
                .resetSettings,
            ])
        case .languages: plain([.language(.finnish), .language(.swedish), .language(.english)])
        case .contact, .calendarCode, .route, .urgent: []
        }
    }

    private func plain(_ actions: [Action]) -> [Entry] { actions.map { Entry(action: $0) } }

    static func button(_ id: String, _ action: Action, _ rect: PixelRect, enabled: Bool = true) -> Node {
        Node(
            id: id, role: .button, label: id, language: .finnish, rect: rect, enabled: enabled, action: action,
            hit: PixelRect(rect.x - 5, rect.y - 5, rect.width + 10, rect.height + 10))
    }
}
