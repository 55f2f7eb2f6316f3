import SignModel
import SignWords

/// Where a page leads: one of the actions in its column.
struct GoingOn {
    var id: String
    var action: Action
    var icon: String
    var title: String
    /// Where the title has no room.
    var short: String?
    var detail: String?
    /// What it is for: the first of a page.
    var isPrimary = false
    var chevron = true
    /// The title's, where it is a name in another language.
    var language: Language?
}

extension TouchKit {
    private struct GoingOnDrop {
        var role: TouchMetrics.Role
        var details: Bool
        var short = false
        var chevrons = true
    }

    /// The actions of a page under one another, all alike: the first way in which each says what it does.
    func goingOn(_ items: [GoingOn], in rect: PixelRect, most: Double? = nil) -> [Node] {
        guard !items.isEmpty else { return [] }
        let gap = metrics.isPortrait ? min(metrics.groupGap, px(mm: 6)) : metrics.gap
        let most = most ?? (metrics.isPortrait ? 80 : metrics.text == .largest ? 84 : 62)
        let high = min(px(mm: most), (rect.height - (items.count - 1) * gap) / items.count)
        if high < px(mm: 25.4) { note("actions") }
        var drops = metrics.isPortrait ? [GoingOnDrop(role: .d, details: true)] : []
        drops += [
            GoingOnDrop(role: .c, details: true), GoingOnDrop(role: .c, details: false),
            GoingOnDrop(role: .b, details: false), GoingOnDrop(role: .c, details: false, short: true),
            GoingOnDrop(role: .c, details: false, short: true, chevrons: false),
            GoingOnDrop(role: .b, details: false, short: true),
            GoingOnDrop(role: .b, details: false, short: true, chevrons: false),
            GoingOnDrop(role: .a, details: false, short: true, chevrons: false),
        ]
        return firstFit(drops) { drop in
            items.enumerated().map { n, item in
                let place = PixelRect(rect.x, rect.y + n * (high + gap), rect.width, high)
                return goingOn(item, drop, in: place)
            }
        } ?? []
    }

    private func goingOn(_ item: GoingOn, _ drop: GoingOnDrop, in rect: PixelRect) -> Node {
        let title = drop.short ? item.short ?? item.title : item.title
        let detail = drop.details ? item.detail : nil
        let label = [item.title, item.detail].compactMap(\.self).joined(separator: ", ")
        return control(
            item.id, item.action, in: rect, kind: item.isPrimary ? .primary : .plain, radius: metrics.radius,
            label: label, language: item.language
        ) { face in
            let side = em(drop.details ? .d : drop.role) * 5 / 4
            let left = rect.x + px(mm: drop.chevrons ? 7 : 5)
            let x = left + side + px(mm: 5)
            let hasArrow = drop.chevrons && item.chevron
            let arrow = hasArrow ? em(drop.role) : 0
            let right = rect.right - px(mm: hasArrow ? 5 : 4) - arrow
            let room = PixelRect(x, rect.y, right - px(mm: 2) - x, rect.height).inset(0, metrics.outline)
            // Only a name may break where it has no seam, and then not in its first letters.
            var bits = [
                Bit(
                    text: title, role: drop.role, face: .semibold, leading: 1.12, language: item.language,
                    mayBreak: drop.role <= .b && !drop.short)
            ]
            if let detail { bits.append(Bit(text: detail, role: .b, tone: .quiet, leading: 1.2)) }
            return [icon(item.icon, x: left, in: rect, side: side, color: face.ink)]
                + set(bits, in: room, of: item.id, ink: face.ink, quiet: face.quiet, on: face.under)
                + (hasArrow ? [icon("next", x: right, in: rect, side: arrow, color: face.ink)] : [])
        }
    }
}
