import SignModel

extension DaySlides {
    func large(
        _ entries: [WeekEntry], _ later: [WeekEntry], _ kit: SlideKit, next: WeekEntry?, now: CivilDateTime?,
        clock: CivilTime?
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
                    let below = self.later(
                        later, kit, frame, from: row.bottom + kit.metrics.px(12), to: limit, most: 2)
                    return slide(
                        kit, frame, head.nodes + nodes + below.nodes, characters: characters + below.characters)
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
        let time = entry.spokenTime(kit.chromeLanguage)
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
        var flow = TextFlow(kit)
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
}
