import SignModel

extension DaySlides {
    func hero(
        _ entry: WeekEntry?, _ later: [WeekEntry], _ kit: SlideKit, now: CivilDateTime?, clock: CivilTime?
    ) -> Slide {
        let metrics = kit.metrics
        let frame = kit.siteFrame(icon: "calendar", clock: clock)
        let head = kit.dayHeading(title(kit), Self.label(today, kit), frame)
        let limit = kit.dayLimit(frame, hasFoot: surroundings.display.touch)
        let top = head.bottom + metrics.px(6)
        // What follows has its two rows where the panel need not be small for that, else one.
        let soon = remaining(entry, now, kit)
        let trials = [TypeStep.at52, .at44, .at37].map { most in
            let panel = panel(entry, soon, kit, most: most, top: top, limit: limit)
            return (panel, self.later(later, kit, frame, from: panel.bottom, to: limit, most: entry == nil ? 5 : 2))
        }
        let wanted = min(2, later.count { $0.day == later.first?.day })
        let best = (0...wanted).reversed().lazy.compactMap { rows in trials.first { $0.1.taken >= rows } }.first
        let (made, below) = best ?? trials[0]
        let nodes = head.nodes + made.nodes + below.nodes
        let characters = head.characters + made.characters + below.characters
        return slide(kit, frame, nodes, characters: characters)
    }

    /// The one activity, or the word that there is none, on the theme's deep ground.
    ///
    /// - Parameter most: the largest step to try.
    private func panel(
        _ entry: WeekEntry?, _ remaining: String?, _ kit: SlideKit, most: TypeStep, top: Int, limit: Int
    ) -> (nodes: [Node], bottom: Int, characters: Int) {
        let metrics = kit.metrics
        let look = kit.look
        let ground = look.isDark ? look.panel : entry.map { kit.deep($0.themes) } ?? look.site
        let ink = look.isDark ? look.ink : look.paper
        let side = metrics.isLandscape ? metrics.px(336) : metrics.px(180)
        let x = metrics.left + side + metrics.px(metrics.isLandscape ? 60 : 42)
        let measure = metrics.right - x - metrics.px(36)
        let name = entry?.title.best(kit.language)
        let tiers: [(TypeStep, TypeStep)] = [
            (.at52, .at26), (.at44, .at26), (.at37, .at26), (.at31, .at26), (.at31, .at22), (.at26, .at22),
            (.at22, .at22),
        ]
        var flow = TextFlow(kit)
        var shared: [Span]?
        for (large, small) in tiers where large <= most {
            flow = TextFlow(kit)
            let text = name?.text ?? Phrase.nothingToday.text(kit.chromeLanguage)
            flow.add(
                "entry-0", .heading,
                kit.balanced(text, kit.headline(large, ink), measure: measure, language: name?.language), level: 2)
            if let entry {
                let time = kit.running(
                    entry.spokenTime(kit.chromeLanguage), kit.figures(large, ink), measure: measure)
                flow.add("entry-0-time", .time, time, gap: metrics.px(48))
                // Place and remaining time share a line where they go.
                let place = entry.place.best(kit.language)
                let plain = kit.text(small, ink)
                shared = nil
                for step in [small, .at22] where shared == nil {
                    guard let place, let remaining else { continue }
                    let style = kit.text(step, ink)
                    let spans = [
                        Span(text: place.text, style: style), Span(text: " \u{B7} ", style: style),
                        Span(text: remaining, style: style.strong),
                    ]
                    if kit.width(spans) <= measure { shared = spans }
                }
                if let shared, let style = shared.first?.style {
                    let line = SetText(lines: [shared.map(\.text).joined()], style: style, language: kit.language)
                    flow.add("entry-0-place", .text, line, gap: metrics.px(42))
                } else {
                    if let place {
                        let set = kit.running(place.text, plain, measure: measure, language: place.language)
                        flow.add("entry-0-place", .text, set, gap: metrics.px(42))
                    }
                    if let remaining {
                        let sets = [small, .at22].map {
                            kit.running(remaining, kit.text($0, ink).strong, measure: measure)
                        }
                        let set = sets[0].lines.count == 1 ? sets[0] : sets[1]
                        flow.add("entry-0-soon", .status, set, gap: metrics.px(36))
                    }
                }
            }
            let lines = flow.items.first?.set.lines.count ?? 0
            if flow.isWhole, lines <= (metrics.isLandscape ? 1 : 3), flow.height + metrics.px(84) <= limit - top {
                if large == .at52 || flow.height + metrics.px(84) <= metrics.px(560) { break }
            }
        }
        let height = min(
            max(metrics.px(entry == nil ? 216 : 396), flow.height + metrics.px(84)), max(1, limit - top))
        let box = PixelRect(metrics.left, top, metrics.contentWidth, height)
        let tile = PixelRect(box.x, box.y, side, height)
        let radius = metrics.px(24)
        var paints: [Paint] = [
            .fill(box, ground, radius: radius), .fill(tile, kit.fill(entry?.themes ?? []), radius: radius),
            // Its right side is straight.
            .fill(
                PixelRect(tile.right - radius, tile.y, radius, tile.height), kit.fill(entry?.themes ?? []), radius: 0),
        ]
        let icon = min(metrics.px(216), side * 64 / 100, height * 64 / 100)
        paints.append(
            .icon(
                entry?.themes.first.map { "theme-\($0)" } ?? "calendar",
                PixelRect(tile.x + (side - icon) / 2, tile.y + (height - icon) / 2, icon, icon), look.paper))
        if look.isDark { paints.append(.outline(box, look.line, width: look.hairline, radius: radius)) }
        let panel = Node(id: "hero", role: .decoration, language: kit.language, rect: box, paints: paints)
        var nodes = flow.nodes(kit, x: x, top: top + (height - flow.height) / 2, on: ground)
        if let shared, let index = nodes.firstIndex(where: { $0.id == "entry-0-place" }),
            let baseline = nodes[index].textRuns.first?.origin.y
        {
            nodes[index] = kit.node("entry-0-place", .text, shared, x: x, baseline: baseline, on: ground)
        }
        return ([panel] + nodes, box.bottom, flow.characters)
    }
}
