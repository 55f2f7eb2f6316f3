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
        let made = panel(entry, remaining(entry, now, kit), kit, top: top, limit: limit)
        var nodes = head.nodes + made.nodes
        var characters = head.characters + made.characters
        // What follows: the next day there is something.
        if let day = later.first?.day {
            let rows = later.filter { $0.day == day }.map { Timetable.Row(entry: $0) }
            let strong = kit.figures(.at26, kit.look.siteInk)
            let quiet = kit.text(.at22, kit.look.quiet)
            let label = Self.label(day, kit)
            let name =
                day == today + 1 ? Phrase.tomorrow.text(kit.language) : label.prefix(1).uppercased() + label.dropFirst()
            let baseline = made.bottom + metrics.px(36) + strong.cap
            let table = Timetable(kit: kit, rows: rows).nodes(
                from: baseline + metrics.px(24), to: limit, most: entry == nil ? 5 : 2, mustTake: false)
            if table.taken > 0 {
                var spans = [Span(text: name, style: strong)]
                let dated = spans + [Span(text: "  " + label, style: quiet)]
                if day == today + 1, kit.width(dated) <= frame.width { spans = dated }
                if kit.width(spans) <= frame.width {
                    nodes.append(
                        kit.node("next-day", .heading, spans, x: frame.left, baseline: baseline, on: frame.tones.ground)
                    )
                    nodes += table.nodes
                    characters += table.characters + ReadingTime.characters(of: spans.map(\.text).joined())
                }
            }
        }
        return slide(kit, frame, nodes, characters: characters)
    }

    /// The one activity, or the word that there is none, on the theme's deep ground.
    private func panel(
        _ entry: WeekEntry?, _ remaining: String?, _ kit: SlideKit, top: Int, limit: Int
    ) -> (nodes: [Node], bottom: Int, characters: Int) {
        let metrics = kit.metrics
        let look = kit.look
        let ground = look.isDark ? look.panel : entry.map { kit.deep($0.themes) } ?? look.site
        let ink = look.isDark ? look.ink : look.paper
        let side = metrics.isLandscape ? metrics.px(336) : metrics.px(216)
        let x = metrics.left + side + metrics.px(metrics.isLandscape ? 60 : 42)
        let measure = metrics.right - x - metrics.px(36)
        let name = entry?.title.best(kit.language)
        let tiers: [(TypeStep, TypeStep)] = [
            (.at52, .at26), (.at44, .at26), (.at37, .at26), (.at31, .at26), (.at31, .at22), (.at26, .at22),
            (.at22, .at22),
        ]
        var flow = TextFlow()
        var shared: [Span]?
        for (large, small) in tiers {
            flow = TextFlow()
            let text = name?.text ?? Phrase.nothingToday.text(kit.language)
            flow.add(
                "entry-0", .heading,
                kit.balanced(text, kit.headline(large, ink), measure: measure, language: name?.language), level: 2)
            if let entry {
                let time = kit.running(entry.spokenTime(kit.language), kit.figures(large, ink), measure: measure)
                flow.add("entry-0-time", .time, time, gap: metrics.px(48))
                // Place and remaining time share a line where they go.
                let place = entry.place.best(kit.language)
                let plain = kit.text(small, ink)
                let both = [
                    place.map { Span(text: $0.text, style: plain) },
                    remaining.map { Span(text: $0, style: plain.strong) },
                ]
                .compactMap(\.self)
                shared = nil
                if both.count == 2 {
                    let spans = [both[0], Span(text: " \u{B7} ", style: plain), both[1]]
                    if kit.width(spans) <= measure { shared = spans }
                }
                if let shared {
                    let line = SetText(lines: [shared.map(\.text).joined()], style: plain, language: kit.language)
                    flow.add("entry-0-place", .text, line, gap: metrics.px(42))
                } else {
                    if let place {
                        let set = kit.running(place.text, plain, measure: measure, language: place.language)
                        flow.add("entry-0-place", .text, set, gap: metrics.px(42))
                    }
                    if let remaining {
                        let set = kit.running(remaining, plain.strong, measure: measure)
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
