import SignModel

extension TouchKit {
    /// Where the pages of a list start, by day.
    func daysPage(_ matter: ListMatter, _ context: PageContext) -> PageLayout {
        let sign = Sign(
            headlines: [words[.chooseDay]], lead: [words.choices(matter.count) + "."], says: context.says)
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack)
        let shelf = frame.shelf
        let jumps = jumps(matter, rows: listPlan.rows, today: context.today)
        let gap = metrics.gap
        let role = TouchMetrics.Role.b
        let widest = jumps.map { width($0.label, Font(.semibold, px: em(role))) }.max() ?? 0
        let columns = max(1, (shelf.width + gap) / (widest + px(mm: 12) + gap))
        let most = max(1, (shelf.height + gap) / (lineControl(role, mm: 26) + gap))
        // More pages than places: every second, third … of them; the ones between are one turn away.
        let step = max(1, (jumps.count + columns * most - 1) / (columns * most))
        let shown = jumps.filter { $0.page % step == 0 }
        let lines = max(1, (shown.count + columns - 1) / columns)
        let used = min(columns, max(1, (shown.count + lines - 1) / lines))
        let wide = (shelf.width - (used - 1) * gap) / used
        let high = min(px(mm: 60), (shelf.height - (lines - 1) * gap) / lines)
        let nodes = shown.enumerated().map { n, jump in
            self.jump(
                "page-\(jump.page + 1)", .page(jump.page), jump.label,
                in: PixelRect(shelf.x + n % used * (wide + gap), shelf.y + n / used * (high + gap), wide, high),
                isOn: false)
        }
        return page(frame.head + nodes + frame.tail)
    }
}
