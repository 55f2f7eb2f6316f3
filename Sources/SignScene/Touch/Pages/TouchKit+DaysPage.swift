import SignModel

extension TouchKit {
    /// The days at which pages of a list start, each once: at the first of its pages.
    func daysPage(_ matter: ListMatter, _ context: PageContext) -> PageLayout {
        let sign = Sign(
            headlines: [words[.chooseDay]], lead: [words.choices(matter.count) + "."], says: context.says)
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack)
        let shelf = frame.shelf
        let rows = listPlan.rows
        // A day that fills several pages at the first of them.
        var named: Set<CivilDate?> = []
        let pages = (0..<(matter.count + rows - 1) / rows).filter { page in
            named.insert(matter.days.indices.contains(page * rows) ? matter.days[page * rows] : nil).inserted
        }
        let jumps = jumps(matter, rows: rows, pages: pages, today: context.today)
        let gap = metrics.gap
        let role = TouchMetrics.Role.b
        let widest = jumps.map { width($0.label, Font(.semibold, px: em(role))) }.max() ?? 0
        let columns = max(1, (shelf.width + gap) / (widest + px(mm: 12) + gap))
        let most = max(1, (shelf.height + gap) / (lineControl(role, mm: 26) + gap))
        // More days than places: every second, third … of them; the ones between are some turns away.
        let step = max(1, (jumps.count + columns * most - 1) / (columns * most))
        let shown = jumps.indices.filter { $0 % step == 0 }.map { jumps[$0] }
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
