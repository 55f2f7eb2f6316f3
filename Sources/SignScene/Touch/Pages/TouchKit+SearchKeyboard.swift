import SignModel

/// The keyboard of search: capitals, no shift, nothing that changes under a finger; no key is ever off.
extension TouchKit {
    private static let keyRows = ["1234567890", "qwertyuiopå", "asdfghjklöä", "zxcvbnm-"]

    func keyboard(_ matter: SearchMatter, _ plan: SearchPlan) -> [Node] {
        let rect = plan.keys
        let gap = metrics.gap
        var nodes = [fieldNode(matter.text, in: fieldRect(plan)), clearKey(plan)]
        var y = rect.y + plan.field + gap
        if plan.suggestions > 0 {
            nodes += suggestions(matter, in: PixelRect(rect.x, y, rect.width, plan.suggestions))
            y += plan.suggestions + gap + px(mm: 2)
        }
        let wide = (rect.width - 10 * gap) / 11
        let high = (rect.bottom - y - 3 * gap) / 4
        let left = rect.x + (rect.width - 11 * wide - 10 * gap) / 2
        let em = keyEm("W", PixelSize(wide, high))
        if wide < px(mm: 20) || high < px(mm: 20) { note("keys") }
        for (line, letters) in TouchKit.keyRows.enumerated() {
            let top = y + line * (high + gap)
            for (n, letter) in letters.enumerated() {
                nodes.append(
                    key(
                        "key-\(letter)", .key(letter), letter.uppercased(), em: em,
                        in: PixelRect(left + n * (wide + gap), top, wide, high)))
            }
            let x = left + letters.count * (wide + gap)
            if line == 0 {
                nodes.append(
                    key("erase", .erase, "", icon: "erase", in: PixelRect(x, top, wide, high), said: words[.erase]))
            } else if line == 3 {
                nodes.append(
                    key(
                        "key-space", .key(" "), words[.space],
                        em: min(self.em(.b), keyEm(words[.space], PixelSize(left + 11 * wide + 10 * gap - x, high))),
                        in: PixelRect(x, top, left + 11 * wide + 10 * gap - x, high)))
            }
        }
        return nodes
    }

    /// The largest letters a key has room for, no larger than `d`: where the largest text would leave the keys, letters
    /// stay as large as the keys are.
    private func keyEm(_ label: String, _ size: PixelSize) -> Int {
        let most = min(em(.d), (size.height - 2) * 100 / 118)
        let room = size.width - 2 * metrics.outline - 6
        let wide = width(label, Font(.semibold, px: 1000))
        return max(8, min(most, room * 1000 / max(1, wide) - 1))
    }

    /// *Tyhjennä*: smaller, then without its cross, where it would leave no room for what was typed.
    private func clearFace(_ plan: SearchPlan) -> (width: Int, role: TouchMetrics.Role, icon: String?) {
        let most = plan.keys.width * 50 / 100
        let ways: [(TouchMetrics.Role, String?)] = [(.b, "close"), (.a, "close"), (.a, nil)]
        for (role, icon) in ways {
            let side = icon == nil ? 0 : em(role) * 5 / 4 + px(mm: 3)
            let wide = width(words[.clear], Font(.semibold, px: em(role))) + side + px(mm: 6)
            if wide <= most || icon == nil { return (max(px(mm: 60), wide), role, icon) }
        }
        return (most, .a, nil)
    }

    private func fieldRect(_ plan: SearchPlan) -> PixelRect {
        let clear = max(clearFace(plan).width, plan.keys.width * 22 / 100)
        return PixelRect(plan.keys.x, plan.keys.y, plan.keys.width - clear - metrics.gap, plan.field)
    }

    private func clearKey(_ plan: SearchPlan) -> Node {
        let face = clearFace(plan)
        let left = fieldRect(plan).right + metrics.gap
        let rect = PixelRect(left, plan.keys.y, plan.keys.right - left, plan.field)
        return control("clear", .clear, in: rect, label: words[.clear]) { colors in
            iconAndWord(face.icon, words[.clear], in: rect, role: face.role, face: colors, of: "clear")
        }
    }

    /// What was typed; of a long word its end, where one types.
    private func fieldNode(_ typed: String, in rect: PixelRect) -> Node {
        let line = metrics.outline * 2
        let font = Font(.semibold, px: em(.c))
        let side = em(.c) * 11 / 10
        let x = rect.x + px(mm: 6) + side + px(mm: 4)
        let room = rect.right - px(mm: 6) - x
        var shown = Substring(typed)
        while shown.count > 1, width(String(shown), font) > room { shown = shown.dropFirst() }
        let color = look.isDark ? look.ink : look.site
        let run = run(
            String(shown), font, x: x, top: rect.y, height: rect.height - line, color: look.ink, on: look.panel)
        let cursor = PixelRect(
            x + (shown.isEmpty ? 0 : run.rect.width + 3), rect.y + (rect.height - line - em(.c)) / 2, 3, em(.c))
        return Node(
            id: "field", role: .status, label: "\(words[.searchField]): \(typed)", language: language, rect: rect,
            paints: [
                .fill(rect, look.panel, radius: metrics.radius),
                .fill(
                    PixelRect(rect.x, rect.bottom - metrics.radius, rect.width, metrics.radius), look.panel, radius: 0),
                .fill(PixelRect(rect.x, rect.bottom - line, rect.width, line), color, radius: 0),
                icon(
                    "search", x: rect.x + px(mm: 6),
                    in: PixelRect(rect.x, rect.y, rect.width, rect.height - line), side: side, color: look.ink),
            ] + (shown.isEmpty ? [] : [.text(run)]) + [.fill(cursor, look.ink, radius: 0)])
    }

    /// Whole words to press instead of typing on, those that fit side by side.
    private func suggestions(_ matter: SearchMatter, in rect: PixelRect) -> [Node] {
        let font = Font(.medium, px: em(.b))
        let needs = matter.suggestions.prefix(3).map { width($0, font) + px(mm: 6) }
        let count = stride(from: needs.count, through: 1, by: -1).first { n in
            let wide = (rect.width - (n - 1) * metrics.gap) / n
            return needs.prefix(n).allSatisfy { $0 <= wide }
        }
        guard let count else { return [] }
        let wide = (rect.width - (count - 1) * metrics.gap) / count
        return matter.suggestions.prefix(count).enumerated().map { n, word in
            let place = PixelRect(rect.x + n * (wide + metrics.gap), rect.y, wide, rect.height)
            let starts = !matter.text.isEmpty && word.lowercased().hasPrefix(matter.text.lowercased())
            return control("word-\(word)", .suggestion(word), in: place, label: word) { face in
                set(
                    [
                        Bit(
                            text: word, role: .b, face: .medium, leading: 1.1,
                            marks: starts ? [0..<matter.text.count] : [])
                    ], in: place.inset(px(mm: 2), 0), align: .centre, of: "word-\(word)", ink: face.ink,
                    quiet: face.quiet, on: face.under)
            }
        }
    }
}
