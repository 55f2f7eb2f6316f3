import SignModel

/// A column of texts on one ground, set in the largest scale that fits.
struct Stack {
    struct Item {
        var id: String
        var role: Node.Role
        var text: String
        var face: Font.Face
        /// Em size relative to the column's base size.
        var scale: Double
        var color: Color
        /// Space above, in spacing units.
        var gap: Int
        var leading: Double = 1.2
        var headline = false
        var language: Language
        /// `assets/icons/` name of a sign before the first line.
        var icon: String?
    }

    let kit: SlideKit
    var items: [Item] = []

    private func sets(base: Int, width: Int) -> [(item: Item, set: Paragraph, indent: Int)] {
        items.map { item in
            let px = max(1, Int(Double(base) * item.scale))
            let indent = item.icon == nil ? 0 : px * 6 / 5 + kit.unit * 2
            let set = kit.paragraph(
                item.text, Font(item.face, px: px), width: max(1, width - indent), leading: item.leading,
                headline: item.headline, language: item.language)
            return (item, set, indent)
        }
    }

    private func height(_ sets: [(item: Item, set: Paragraph, indent: Int)]) -> Int {
        sets.enumerated().reduce(0) {
            $0 + $1.element.set.height + ($1.offset == 0 ? 0 : $1.element.item.gap * kit.unit)
        }
    }

    /// The nodes in `zone`, hanging from its top or standing on its bottom, in the largest of `bases` that fits and in
    /// the last of them, reduced until it does, when none fits. Also the height used.
    func nodes(in zone: PixelRect, bases: [Int], onBottom: Bool = false, ground: Color) -> (nodes: [Node], height: Int)
    {
        var chosen = bases.first { fits(base: $0, zone) }
        if chosen == nil, var base = bases.last {
            while base > 8, !fits(base: base, zone) { base = base * 9 / 10 }
            chosen = base
        }
        let sets = sets(base: chosen ?? 8, width: zone.width)
        let total = height(sets)
        var y = onBottom ? zone.bottom - total : zone.y
        var nodes: [Node] = []
        for (n, entry) in sets.enumerated() {
            var entry = entry
            if entry.item.headline {
                entry.set = kit.balanced(entry.set, entry.item.text, width: zone.width - entry.indent)
            }
            if n > 0 { y += entry.item.gap * kit.unit }
            var node = kit.node(
                entry.item.id, entry.item.role, entry.set, x: zone.x + entry.indent, top: y,
                width: zone.width - entry.indent, color: entry.item.color, on: ground)
            if let icon = entry.item.icon {
                let side = entry.set.font.px * 6 / 5
                node.paints.insert(
                    .icon(icon, PixelRect(zone.x, y + (entry.set.lineHeight - side) / 2, side, side), entry.item.color),
                    at: 0)
                node.rect = PixelRect(zone.x, y, zone.width, entry.set.height)
            }
            nodes.append(node)
            y += entry.set.height
        }
        return (nodes, total)
    }

    /// Whether one of `bases` fits `zone`.
    func fit(in zone: PixelRect, bases: [Int]) -> Bool { bases.contains { fits(base: $0, zone) } }

    private func fits(base: Int, _ zone: PixelRect) -> Bool {
        let sets = sets(base: base, width: zone.width)
        return height(sets) <= zone.height
            && sets.allSatisfy { !$0.item.headline || $0.set.lines.allSatisfy { !$0.hasSuffix("-") } }
    }

    /// Every text, for reading times.
    var characters: Int { items.reduce(0) { $0 + ReadingTime.characters(of: $1.text) } }
}
