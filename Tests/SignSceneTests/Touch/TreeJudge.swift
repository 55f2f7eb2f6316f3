import SignModel
import SignScene

/// Reads a touch page's tree as somebody with a ruler would, and says what is wrong with it.
struct TreeJudge {
    let scene: Scene
    let display: Display
    let low: Bool
    /// Text and controls that may lie over others: what is shown over a page.
    var isOverlay = false

    var pitch: Double { scene.pixelPitchMm }
    var controls: [Node] { scene.allNodes.filter { $0.action != nil } }

    /// Where the fixed buttons stand, by id.
    var nav: [String: PixelRect] {
        let nodes = controls.filter { $0.id.hasPrefix("nav-") }
        return Dictionary(nodes.map { ($0.id, $0.rect) }, uniquingKeysWith: { first, _ in first })
    }

    /// Everything that is wrong, in words; empty for a sound page.
    var faults: [String] {
        sizes + gaps + bands + hits + inside + collisions + letters + contrast + order + names
    }

    private func mm(_ px: Int) -> Double { Double(px) * pitch }
    private func text(_ mm: Double) -> String { "\(Double(Int(mm * 10)) / 10) mm" }

    /// Chips, keys and days are smaller than what a page is for.
    private func least(_ node: Node) -> Double {
        switch node.action {
        case .filter, .filters, .key, .erase, .day: 20
        default: 25
        }
    }

    private var sizes: [String] {
        controls.compactMap { node in
            let side = min(mm(node.rect.width), mm(node.rect.height))
            return side < least(node) - 0.01 ? "\(node.id): \(text(side)), at least \(least(node)) mm" : nil
        }
    }

    private var gaps: [String] {
        pairs(controls).compactMap { a, b in
            let dx = max(a.rect.x - b.rect.right, b.rect.x - a.rect.right, 0)
            let dy = max(a.rect.y - b.rect.bottom, b.rect.y - a.rect.bottom, 0)
            let gap = (mm(dx) * mm(dx) + mm(dy) * mm(dy)).squareRoot()
            return gap < 3 ? "\(a.id) | \(b.id): gap \(text(gap))" : nil
        }
    }

    /// Within reach of who sits, and not lower than where nobody must stoop.
    private var bands: [String] {
        let bottomMm = Double(TouchSurroundings.mountBottomMm(display))
        let reach = low ? TouchMetrics.lowReachMm : TouchMetrics.reachMm
        return controls.compactMap { node in
            let top = bottomMm + mm(scene.size.height - node.rect.y)
            let bottom = bottomMm + mm(scene.size.height - node.rect.bottom)
            guard PixelRect(size: scene.size).contains(node.rect) else {
                return "\(node.id): off the canvas \(node.rect)"
            }
            return top > reach + 1 || bottom < TouchMetrics.lowestMm - 1
                ? "\(node.id): \(text(bottom)) to \(text(top)) above the floor" : nil
        }
    }

    private var hits: [String] {
        controls.compactMap { node in
            guard let hit = node.hit else { return "\(node.id): no hit area" }
            return hit.contains(node.rect) ? nil : "\(node.id): its hit area is smaller than it"
        }
            + pairs(controls).compactMap { a, b in
                guard let first = a.hit, let second = b.hit, first.intersects(second) else { return nil }
                return "\(a.id) | \(b.id): their hit areas meet"
            }
    }

    /// The ink of a line: from the rings of Å to the tails of g.
    private func ink(_ run: TextRun) -> PixelRect {
        let up = run.font.px * 93 / 100
        let down = run.font.px * 21 / 100
        return PixelRect(run.rect.x, run.origin.y - up, run.rect.width, up + down)
    }

    /// Capitals and the part of tails that would be seen to touch.
    private func body(_ run: TextRun) -> PixelRect {
        let up = run.font.px * 73 / 100
        return PixelRect(run.rect.x, run.origin.y - up, run.rect.width, up + run.font.px * 15 / 100)
    }

    private var inside: [String] {
        let canvas = PixelRect(size: scene.size)
        return scene.allNodes.flatMap { node in
            node.textRuns.compactMap { run in
                let ink = ink(run)
                if !canvas.contains(ink) { return "\(node.id): \"\(run.string)\" leaves the canvas" }
                guard node.action != nil else { return nil }
                return node.rect.contains(ink) ? nil : "\(node.id): \"\(run.string)\" \(ink) leaves \(node.rect)"
            }
        }
    }

    private var collisions: [String] {
        let runs = scene.allNodes.flatMap { node in node.textRuns.map { (node, $0) } }
        let between = pairs(runs).compactMap { a, b in
            body(a.1).intersects(body(b.1)) ? "\(a.0.id) \"\(a.1.string)\" over \(b.0.id) \"\(b.1.string)\"" : nil
        }
        guard !isOverlay else { return between }
        return between
            + runs.flatMap { node, run in
                controls.compactMap { control in
                    control.id != node.id && body(run).intersects(control.rect)
                        ? "\(node.id): \"\(run.string)\" over \(control.id)" : nil
                }
            }
            + pairs(controls).compactMap { a, b in a.rect.intersects(b.rect) ? "\(a.id) over \(b.id)" : nil }
    }

    /// Capitals of at least 0.7 degrees at 600 mm; no ellipsis.
    private var letters: [String] {
        scene.textRuns.compactMap { run in
            let cap = mm(run.font.px) * 0.727
            if run.string.contains("…") { return "\"\(run.string)\" is cut" }
            // The weekday on a leaf repeats what the day says in words.
            return cap < 7.31 && !isLeaf(run) ? "\"\(run.string)\": capitals of \(text(cap))" : nil
        }
    }

    private func isLeaf(_ run: TextRun) -> Bool {
        scene.allNodes.contains { $0.id.contains("leaf") && $0.textRuns.contains(run) }
    }

    private var contrast: [String] {
        scene.allNodes.flatMap { node in
            node.textRuns.compactMap { run in
                guard case .color(let ground) = run.background else { return nil }
                let ratio = run.color.contrast(with: ground)
                return ratio < (node.enabled ? 7 : 4.5)
                    ? "\(node.id): \"\(run.string)\" has contrast \(Double(Int(ratio * 10)) / 10)" : nil
            }
        }
    }

    /// The headline first, the fixed buttons last and in their order.
    private var order: [String] {
        var faults: [String] = []
        let nodes = scene.allNodes
        if let heading = nodes.firstIndex(where: { $0.level == 1 }),
            let first = nodes.firstIndex(where: { $0.action != nil }), heading > first
        {
            faults.append("\(nodes[first].id) comes before the headline")
        }
        if !nodes.contains(where: { $0.level == 1 }) { faults.append("no headline") }
        let navs = controls.indices.filter { controls[$0].id.hasPrefix("nav-") }
        if let first = navs.first, navs != Array(first..<controls.count) { faults.append("the nav is not last") }
        return faults
    }

    private var names: [String] {
        let ids = scene.allNodes.map(\.id)
        let twice = Dictionary(grouping: ids, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted()
        return twice.map { "\($0): not unique" }
            + controls.filter { $0.label.isEmpty }.map { "\($0.id): says nothing" }
            + scene.allNodes.filter { $0.label.contains("\u{AD}") || $0.label.contains("{") }.map {
                "\($0.id): \"\($0.label)\""
            }
            + scene.textRuns.filter { $0.string.contains("{") || $0.string.contains("\u{AD}") }.map {
                "\"\($0.string)\""
            }
            + scene.nodes.filter { depth($0) > 3 }.map { "\($0.id): deeper than 3" }
    }

    private func depth(_ node: Node) -> Int { 1 + (node.children.map(depth).max() ?? 0) }

    private func pairs<Element>(_ all: [Element]) -> [(Element, Element)] {
        all.indices.flatMap { i in all[(i + 1)...].map { (all[i], $0) } }
    }
}
