import SignModel
import SignWords

/// Frames of pages one reads.
extension TouchKit {
    /// The frame of a reading page; where the page has something to say about a touch, it says it in the top row.
    func readingFrame(_ context: PageContext, spine: ThemeID? = nil, on page: Action? = nil) -> PageFrame {
        var frame = frame(.reading(spine: spine), context.frame, canGoBack: context.canGoBack, on: page)
        if let says = context.says { frame.head = saying(says.spoken, frame.head) }
        return frame
    }

    /// The top row with `says` instead of the site and the day.
    private func saying(_ says: String, _ head: [Node]) -> [Node] {
        let m = metrics
        let clock = head.first { $0.id == "clock" }?.rect.x ?? m.right
        let sizes = [TouchMetrics.Role.d, .c, .b].map { em($0) } + [m.plainEm(.d), m.plainEm(.c)]
        let room = clock - m.margin / 2 - m.left
        let size = sizes.first { width(says, Font(.semibold, px: $0)) <= room } ?? m.plainEm(.c)
        let run = run(
            says, Font(.semibold, px: size), x: m.left, baseline: m.topBaseline, color: look.ink, on: look.paper)
        return head.filter { $0.id != "site" && $0.id != "date" } + [
            Node(
                id: "lead", role: .status, label: says.spoken, language: language, rect: run.rect,
                paints: [.text(run)])
        ]
    }

    /// `frame` without anything to press beside what it says: paper down to the nav.
    func paperOnly(_ frame: PageFrame) -> PageFrame {
        let m = metrics
        var frame = frame
        frame.head = frame.head.compactMap { node in
            switch node.id {
            case "spine":
                var node = node
                node.rect.height = m.navLine
                node.paints = node.paints.map { paint in
                    guard case .fill(_, let color, let radius) = paint else { return paint }
                    return .fill(node.rect, color, radius: radius)
                }
                return node
            case "sand":
                guard m.isPortrait else { return nil }
                let bottom = m.plinthTop ?? m.canvas.height
                return decoration("sand", PixelRect(0, m.navLine, m.canvas.width, bottom - m.navLine), look.sand)
            default: return node
            }
        }
        frame.paper = PixelRect(
            frame.paper.x, frame.paper.y, m.right - frame.paper.x, m.navLine - px(mm: 5) - frame.paper.y)
        return frame
    }

    /// `frame` with its sand from `left` on, in a display that lies.
    func widened(_ frame: PageFrame, from left: Int) -> PageFrame {
        let m = metrics
        guard !m.isPortrait else { return frame }
        var frame = frame
        let ground = PixelRect(left, m.sandTop, m.canvas.width - left, m.navLine - m.sandTop)
        frame.head = frame.head.map { node in
            guard node.id == "sand" else { return node }
            var node = decoration("sand", ground, look.sand, radius: m.tileRadius)
            node.paints += [
                .fill(
                    PixelRect(left + ground.width / 2, ground.y, ground.width - ground.width / 2, ground.height),
                    look.sand, radius: 0),
                .fill(
                    PixelRect(left, ground.y + ground.height / 2, ground.width, ground.height - ground.height / 2),
                    look.sand, radius: 0),
            ]
            return node
        }
        frame.column = widened(frame.column, from: left)
        return frame
    }

    func widened(_ column: PixelRect, from left: Int) -> PixelRect {
        let inner = px(mm: 11)
        return PixelRect(left + inner, column.y, metrics.right - left - inner, column.height)
    }
}
