public import SignModel
import SignWords

/// *Tänään*: what there is today, large where it is little (`design/slides.md`, 8).
public struct DaySlides {
    let surroundings: Surroundings
    let today: CivilDate

    public init(_ surroundings: Surroundings, on today: CivilDate) {
        self.surroundings = surroundings
        self.today = today
    }

    /// Rows at most.
    private static let mostRows = 8

    /// The slide of `entries`: today's and those after it, in order, none over.
    ///
    /// - Parameter clock: nil: nothing is said about how soon something begins.
    public func slide(of entries: [WeekEntry], language: Language, clock: CivilTime? = nil) -> Slide {
        let kit = SlideKit(surroundings, language: language)
        let now = clock.map { CivilDateTime(today, $0) }
        let todays = entries.filter { entry in
            entry.day <= today && !(now.map { RemainingTime.hasEnded(entry.occurrence, at: $0) } ?? false)
        }
        let later = entries.filter { $0.day > today }
        let next = now.flatMap { todays.next(at: $0) }
        switch todays.count {
        case 0, 1: return hero(todays.first, later, kit, now: now, clock: clock)
        case 2, 3:
            if let slide = large(todays, kit, next: next, now: now, clock: clock) { return slide }
        default: break
        }
        return timetable(todays, kit, next: next, now: now, clock: clock)
    }

    private func title(_ kit: SlideKit) -> String {
        let text = kit.words.today
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// `tiistai 1. joulukuuta`, as a label.
    static func label(_ date: CivilDate, _ kit: SlideKit) -> String {
        let words = kit.words
        let month = "\u{A0}" + words.month(date.month)
        return words.name(date.weekday)
            + Wording(kit.language).pick(
                "\u{A0}\(date.day)." + month, "\u{A0}\(date.day)" + month, "\u{A0}\(date.day)" + month)
    }

    private func remaining(_ entry: WeekEntry?, _ now: CivilDateTime?, _ kit: SlideKit) -> String? {
        guard let entry, let now, RemainingTime.isTimed(entry.occurrence) else { return nil }
        return RemainingTime(entry.occurrence, at: now)?.text(kit.language)
    }

    private func slide(_ kit: SlideKit, _ frame: SlideFrame, _ nodes: [Node], characters: Int) -> Slide {
        Slide(
            scene: kit.scene(background: frame.tones.ground, frame.nodes + nodes),
            readingSeconds: ReadingTime.seconds(characters: characters))
    }

    // MARK: - Many

    private func timetable(
        _ entries: [WeekEntry], _ kit: SlideKit, next: WeekEntry?, now: CivilDateTime?, clock: CivilTime?
    ) -> Slide {
        let rows = entries.map { Timetable.Row(entry: $0, isNext: $0 == next) }
        let table = Timetable(kit: kit, rows: rows)
        // How many rows go is known before what the foot says about the others.
        let probe = kit.siteFrame(icon: "calendar", clock: clock)
        let head = kit.dayHeading(title(kit), Self.label(today, kit), probe)
        let limit = kit.dayLimit(probe, hasFoot: true)
        let made = table.nodes(from: head.bottom, to: limit, most: Self.mostRows)
        let quiet = kit.text(.at22, kit.look.quiet)
        var foot: [[Span]] = []
        let more = entries.count - made.taken
        let rest = more > 0 ? Self.more(more, kit.language) : nil
        if let text = remaining(next, now, kit), let name = next?.title.best(kit.language)?.text {
            let soon = [Span(text: name, style: quiet.strong), Span(text: " " + text, style: quiet)]
            if let rest { foot.append(soon + [Span(text: " \u{B7} " + rest, style: quiet)]) }
            foot.append(soon)
            foot.append([Span(text: text.prefix(1).uppercased() + text.dropFirst(), style: quiet)])
        }
        if let rest { foot.append([Span(text: rest, style: quiet)]) }
        let frame = kit.siteFrame(icon: "calendar", clock: clock, foot: foot)
        return slide(kit, frame, head.nodes + made.nodes, characters: made.characters + head.characters)
    }

    /// `+ 5 muuta`.
    static func more(_ count: Int, _ language: Language) -> String {
        Wording(language).pick(
            count == 1 ? "+\u{A0}1\u{A0}muu" : "+\u{A0}\(count)\u{A0}muuta", "+\u{A0}\(count)\u{A0}till",
            "+\u{A0}\(count)\u{A0}more")
    }

    // MARK: - Two or three

    private func large(
        _ entries: [WeekEntry], _ kit: SlideKit, next: WeekEntry?, now: CivilDateTime?, clock: CivilTime?
    ) -> Slide? {
        let frame = kit.siteFrame(icon: "calendar", clock: clock)
        let head = kit.dayHeading(title(kit), Self.label(today, kit), frame)
        let limit = kit.dayLimit(frame, hasFoot: surroundings.display.touch)
        let top = head.bottom + kit.metrics.px(18)
        let texts = entries.map { $0 == next ? remaining($0, now, kit) : nil }
        for (titleStep, textStep) in [(TypeStep.at44, TypeStep.at26), (.at37, .at26), (.at31, .at26), (.at31, .at22)] {
            var nodes: [Node] = []
            var y = top
            var characters = head.characters
            for (n, entry) in entries.enumerated() {
                guard let row = largeRow(n, entry, texts[n], kit, titleStep, textStep, y: y) else { break }
                guard row.bottom <= limit else { break }
                nodes += row.nodes
                characters += row.characters
                y = row.bottom + kit.metrics.px(24)
                if n == entries.count - 1 {
                    return slide(kit, frame, head.nodes + nodes, characters: characters)
                }
            }
        }
        return nil
    }

    /// A tile, what and where beside it, when at the right; in portrait when stands under what.
    private func largeRow(
        _ n: Int, _ entry: WeekEntry, _ remaining: String?, _ kit: SlideKit, _ titleStep: TypeStep,
        _ textStep: TypeStep,
        y: Int
    ) -> (nodes: [Node], bottom: Int, characters: Int)? {
        let metrics = kit.metrics
        let ground = kit.look.paper
        let isWide = metrics.isLandscape
        let tile = metrics.px(isWide ? 192 : 168)
        let x = metrics.left + tile + metrics.px(isWide ? 48 : 42)
        let name = entry.title.best(kit.language)
        let timeStyle = kit.figures(titleStep)
        let small = kit.text(textStep)
        let time = entry.spokenTime(kit.language)
        let timeLeft = isWide ? metrics.right - kit.width(time, timeStyle) : metrics.right
        let title = kit.balanced(
            name?.text ?? "", kit.headline(titleStep, kit.deep(entry.themes)),
            measure: (isWide ? timeLeft - metrics.px(48) : metrics.right) - x, language: name?.language)
        guard title.isWhole, title.lines.count <= (isWide ? 1 : 2), kit.width(time, timeStyle) <= metrics.right - x
        else {
            return nil
        }
        let remainingLeft = remaining.map { metrics.right - kit.width($0, small.strong) } ?? metrics.right
        guard remainingLeft >= x else { return nil }
        let placeEnd = isWide && remaining != nil ? remainingLeft - metrics.px(48) : metrics.right
        let place = entry.place.best(kit.language).map {
            kit.running($0.text, small, measure: placeEnd - x, language: $0.language)
        }
        guard place.map({ $0.isWhole && $0.lines.count == 1 }) ?? true else { return nil }
        var flow = TextFlow()
        let gap = metrics.px(48)
        flow.add("entry-\(n)-title", .heading, title, level: 2)
        if !isWide {
            flow.add("entry-\(n)-time", .time, kit.running(time, timeStyle, measure: metrics.right - x), gap: gap)
        }
        if !isWide, let remaining {
            flow.add(
                "entry-\(n)-soon", .status, kit.running(remaining, small.strong, measure: metrics.right - x), gap: gap)
        }
        if let place { flow.add("entry-\(n)-place", .text, place, gap: gap) }
        let height = max(tile, flow.height + metrics.px(24))
        let top = y + (height - flow.height) / 2
        let box = PixelRect(metrics.left, isWide ? y + (height - tile) / 2 : y, tile, tile)
        var nodes = [tileNode("entry-\(n)-tile", box, entry.themes, kit, icon: tile * 126 / 192)]
        nodes += flow.nodes(kit, x: x, top: top, on: ground)
        if isWide {
            let first = top + title.style.cap
            nodes.append(
                kit.node("entry-\(n)-time", .time, time, timeStyle, right: metrics.right, baseline: first, on: ground))
            if let remaining {
                nodes.append(
                    kit.node(
                        "entry-\(n)-soon", .status, remaining, small.strong, right: metrics.right,
                        baseline: first + gap + small.cap, on: ground))
            }
        }
        let words = [title.text, time, place?.text, remaining].compactMap(\.self).joined(separator: " ")
        return (nodes, y + height, ReadingTime.characters(of: words))
    }

    func tileNode(_ id: String, _ box: PixelRect, _ themes: [ThemeID], _ kit: SlideKit, icon side: Int) -> Node {
        let name = themes.first.map { "theme-\($0)" } ?? "calendar"
        return Node(
            id: id, role: .decoration, language: kit.language, rect: box,
            paints: [
                .fill(box, kit.fill(themes), radius: kit.metrics.px(24)),
                .icon(
                    name, PixelRect(box.x + (box.width - side) / 2, box.y + (box.height - side) / 2, side, side),
                    kit.look.paper),
            ])
    }

    // MARK: - One or none

    private func hero(
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
                if let place = entry.place.best(kit.language) {
                    flow.add(
                        "entry-0-place", .text,
                        kit.running(place.text, kit.text(small, ink), measure: measure, language: place.language),
                        gap: metrics.px(42))
                }
                if let remaining {
                    flow.add(
                        "entry-0-soon", .status, kit.running(remaining, kit.figures(small, ink), measure: measure),
                        gap: metrics.px(36))
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
        let nodes = flow.nodes(kit, x: x, top: top + (height - flow.height) / 2, on: ground)
        return ([panel] + nodes, box.bottom, flow.characters)
    }
}
