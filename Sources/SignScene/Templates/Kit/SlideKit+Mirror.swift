import SignModel
import SignWords

extension SlideKit {
    /// What a message written from right to left says, with each line and shape as far from `right` as it was laid from
    /// `left`. A line that is itself written from the left keeps its order; a picture that stands before `left` stays.
    func mirrored(_ nodes: [Node], left: Int, right: Int) -> [Node] {
        guard isMirrored else { return nodes }
        return nodes.map { node in
            left > metrics.left && node.rect.right <= left ? node : Self.mirrored(node, axis: left + right)
        }
    }

    private static func mirrored(_ node: Node, axis: Int) -> Node {
        func turned(_ rect: PixelRect) -> PixelRect {
            PixelRect(axis - rect.right, rect.y, rect.width, rect.height)
        }
        // Runs on one baseline are a line, and move together.
        var lines: [Int: (left: Int, right: Int)] = [:]
        for case .text(let run) in node.paints {
            let known = lines[run.origin.y] ?? (run.rect.x, run.rect.right)
            lines[run.origin.y] = (min(known.left, run.rect.x), max(known.right, run.rect.right))
        }
        var copy = node
        copy.rect = turned(node.rect)
        copy.children = node.children.map { mirrored($0, axis: axis) }
        copy.paints = node.paints.map { paint in
            switch paint {
            case .fill(let rect, let color, let radius): return .fill(turned(rect), color, radius: radius)
            case .outline(let rect, let color, let width, let radius):
                return .outline(turned(rect), color, width: width, radius: radius)
            // No message's shape has a left and a right side.
            case .shape: return paint
            case .text(var run):
                guard let line = lines[run.origin.y] else { return paint }
                let shift = axis - line.left - line.right
                run.origin.x += shift
                run.rect.x += shift
                return .text(run)
            case .picture(let id, let rect): return .picture(id, turned(rect))
            case .posterGround(let id, let rect, let edge): return .posterGround(id, turned(rect), edge)
            case .icon(let name, let rect, let color): return .icon(name, turned(rect), color)
            case .qr(let text, let rect, let modulePx, let dark, let light):
                return .qr(text: text, turned(rect), modulePx: modulePx, dark: dark, light: light)
            }
        }
        return copy
    }

    /// What a line of facts is in: the message's language where its script says so, else that of the site.
    func languageOfFacts(_ line: String) -> Language {
        isMirrored && !line.isRightToLeft ? chromeLanguage : language
    }

    /// Where what stands on the foot begins: on a standing display with much room it follows what ends at `end` instead.
    ///
    /// - Parameter least: the least room between the two.
    func lifted(_ top: Int, under end: Int, least: Int) -> Int {
        let free = top - end
        guard !metrics.isLandscape, free > metrics.px(420) else { return top }
        return end + max(least, metrics.r6(Double(free) * 0.38))
    }
}
