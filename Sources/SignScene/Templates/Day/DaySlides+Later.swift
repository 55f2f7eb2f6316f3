import SignModel

extension DaySlides {
    /// What follows, under what there is today: the next day there is something, and, where a standing display has room
    /// for them, those after it.
    ///
    /// - Parameters:
    ///   - top: the lower end of what stands above.
    ///   - limit: where rows must end.
    ///   - most: rows of the first of those days.
    ///   - shown: rows of a timetable above.
    /// - Returns: the rows taken, of all days together.
    func later(
        _ entries: [WeekEntry], _ kit: SlideKit, _ frame: SlideFrame, from top: Int, to limit: Int, most: Int,
        under shown: [WeekEntry] = []
    ) -> (nodes: [Node], taken: Int, characters: Int) {
        let metrics = kit.metrics
        let strong = kit.figures(.at26, kit.look.siteInk)
        let quiet = kit.text(.at22, kit.look.quiet)
        var nodes: [Node] = []
        var (taken, characters) = (0, 0)
        var y = top
        var days = entries.map(\.day).reduce(into: [CivilDate]()) { if $0.last != $1 { $0.append($1) } }
        if metrics.isLandscape { days = Array(days.prefix(1)) }
        for (n, day) in days.enumerated() {
            let label = Self.label(day, kit)
            let isTomorrow = day == today + 1
            let name = isTomorrow ? Phrase.tomorrow.text(kit.chromeLanguage) : label
            var spans = [Span(text: name.prefix(1).uppercased() + name.dropFirst(), style: strong)]
            let dated = spans + [Span(text: "  " + label, style: quiet)]
            if isTomorrow, kit.width(dated) <= frame.width { spans = dated }
            let baseline = y + metrics.px(n == 0 ? 36 : 60) + strong.cap
            var table = Timetable(kit: kit, rows: entries.filter { $0.day == day }.map { Timetable.Row(entry: $0) })
            table.prefix = "later-\(n)-"
            table.beside = shown
            let made = table.nodes(
                from: baseline + metrics.px(18), to: limit, most: metrics.isLandscape ? most : .max, mustTake: false)
            guard made.taken > 0, kit.width(spans) <= frame.width else { break }
            nodes.append(
                kit.node(
                    n == 0 ? "next-day" : "next-day-\(n)", .heading, spans, x: frame.left, baseline: baseline,
                    on: frame.tones.ground))
            nodes += made.nodes
            taken += made.taken
            characters += made.characters + ReadingTime.characters(of: spans.map(\.text).joined())
            y = made.bottom
            if made.taken < table.rows.count { break }
        }
        return (nodes, taken, characters)
    }
}
