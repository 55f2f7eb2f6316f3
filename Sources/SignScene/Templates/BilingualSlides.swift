import SignModel
import SignWords

/// Two languages at once on two grounds, in the same sizes and weights: side by side in landscape, one above the other in
/// portrait (`design/slides.md`, 5). What does not go is shown as two slides, one a language.
struct BilingualSlides {
    let surroundings: Surroundings
    let date: CivilDate

    init(_ surroundings: Surroundings, on date: CivilDate) {
        self.surroundings = surroundings
        self.date = date
    }

    /// Headline and *when*, text and place.
    private static let tiers: [(TypeStep, TypeStep)] = [
        (.at62, .at37), (.at52, .at37), (.at52, .at31), (.at44, .at31), (.at44, .at26), (.at37, .at26), (.at37, .at22),
    ]

    func slides(
        of item: AnnouncementSlideContent, _ first: Language, _ second: Language, clock: CivilTime?
    ) -> [Slide] {
        if let slide = slide(of: item, first, second, clock: clock) { return [slide] }
        let single = AnnouncementSlides(surroundings, on: date)
        return single.slides(of: item, in: PlayLanguage(first), clock: clock)
            + single.slides(of: item, in: PlayLanguage(second), clock: clock)
    }

    private func slide(
        of item: AnnouncementSlideContent, _ first: Language, _ second: Language, clock: CivilTime?
    ) -> Slide? {
        let kit = SlideKit(surroundings, language: first)
        let metrics = kit.metrics
        let themes = item.content.themes
        let isWide = metrics.isLandscape
        let footTop =
            metrics.footBaseline - max(metrics.px(84), (metrics.s.cap + metrics.logoSide) / 2 + metrics.px(18))
        let seam = isWide ? metrics.px(996) : (footTop + metrics.topBaseline - metrics.px(108)) * 1008 / 1782
        let field =
            isWide
            ? PixelRect(seam, 0, metrics.canvas.width - seam, footTop)
            : PixelRect(metrics.spine, seam, metrics.canvas.width - metrics.spine, footTop - seam)
        var matter = SlideFrame.Matter(themes: themes, association: item.association)
        matter.side =
            item.content.contact.phone.map { .strong(Typographer.phone($0)) }
            ?? item.content.contact.web.map { .quiet(Typographer.address($0)) }
        matter.word = TextInLanguage(text: "", language: first)
        var frame = kit.frame(matter)
        // Whom to call is on every slide: where the foot has no room for that, each language says it.
        let phone = frame.side == nil ? item.content.contact.phone.map { Typographer.phone($0) } : nil
        frame.nodes.removeAll { $0.id == "theme" }
        // A foot of more rows than one takes from both grounds.
        let raised = metrics.lastBaseline - frame.bottom
        var sand = field
        sand.height -= raised
        let tones = frame.tones
        let right = isWide ? metrics.px(1056) : metrics.left
        let columns = [
            Column(
                kit: kit, x: metrics.left, width: (isWide ? seam - metrics.px(60) : metrics.right) - metrics.left,
                word: metrics.topBaseline, top: metrics.contentTop,
                bottom: isWide ? footTop - raised - metrics.px(54) : seam - metrics.px(54), ground: tones.ground),
            Column(
                kit: kit.speaking(second), x: right, width: metrics.right - right,
                word: isWide ? metrics.topBaseline : seam + metrics.px(42) + metrics.s.cap,
                top: isWide ? metrics.contentTop : seam + metrics.px(42) + metrics.s.cap + metrics.px(66),
                bottom: footTop - raised - metrics.px(54), ground: kit.look.sand),
        ]
        for tier in Self.tiers {
            let sets = columns.map { set(item, tier, $0, phone: phone) }
            guard sets.allSatisfy({ $0 != nil }) else { continue }
            var nodes = frame.nodes
            nodes.insert(kit.shape("sand", sand, kit.look.sand), at: 0)
            if kit.look.isDark {
                // One ground there: a line divides.
                let hair = kit.look.hairline
                let line =
                    isWide
                    ? PixelRect(seam, metrics.pictureTop, hair, sand.height - metrics.pictureTop)
                    : PixelRect(metrics.left, seam, metrics.contentWidth, hair)
                nodes.append(kit.shape("seam", line, kit.look.line))
            }
            if let clock {
                nodes.append(kit.clockNode(clock, color: tones.ink, on: isWide ? kit.look.sand : tones.ground))
            }
            var characters = 0
            for (n, set) in sets.compactMap(\.self).enumerated() {
                let own = word(
                    themes, columns[n], clockLeft: n == 0 || !isWide ? (isWide ? seam : kit.clockLeft) : kit.clockLeft)
                nodes += (own + set.nodes).map { n == 0 ? $0 : Self.second($0) }
                characters += set.characters
            }
            return Slide(
                scene: kit.scene(background: tones.ground, nodes),
                readingSeconds: max(item.secondsAsked ?? 0, ReadingTime.seconds(characters: characters)))
        }
        return nil
    }

    private struct Column {
        var kit: SlideKit
        var x: Int
        var width: Int
        /// Baseline of the theme's name.
        var word: Int
        var top: Int
        var bottom: Int
        var ground: Color
    }

    private static func second(_ node: Node) -> Node {
        var copy = node
        copy.id += "-second"
        return copy
    }

    /// The theme's name, where it goes before the time.
    private func word(_ themes: [ThemeID], _ column: Column, clockLeft: Int) -> [Node] {
        let kit = column.kit
        guard let theme = themes.first.flatMap({ id in NeedTheme.all.first { $0.id == id } }),
            let name = theme.name.best(kit.chromeLanguage)
        else { return [] }
        let style = kit.figures(.at22, kit.deep(themes))
        var words = name.text.split(separator: " ")
        let room = min(column.width, clockLeft - kit.metrics.px(24) - column.x)
        while words.count > 1, kit.width(words.joined(separator: " "), style) > room {
            words.removeLast()
            while words.count > 1, words.last.map({ $0.count < 4 }) ?? false { words.removeLast() }
        }
        let text = words.joined(separator: " ")
        return [
            kit.node(
                "theme", .text, [Span(text: text.hasSuffix(",") ? String(text.dropLast()) : text, style: style)],
                x: column.x, baseline: column.word, on: column.ground, language: name.language)
        ]
    }

    /// One language in one tier: what from the top, when and where on the foot; nil when it does not go.
    private func set(
        _ item: AnnouncementSlideContent, _ tier: (TypeStep, TypeStep), _ column: Column, phone: String?
    ) -> (nodes: [Node], characters: Int)? {
        let kit = column.kit
        let metrics = kit.metrics
        let content = item.content
        let headline = kit.headline(tier.0, kit.deep(content.themes))
        let text = kit.text(tier.1)
        var head = TextFlow(kit)
        let title = kit.balanced(content.title.best(kit.language)?.text ?? "", headline, measure: column.width)
        head.add("title", .heading, title, level: 1)
        if let body = content.text.best(kit.language) {
            head.add(
                "text", .text, kit.running(body.text, text, measure: column.width, language: body.language),
                gap: max(metrics.px(54), metrics.r6(0.55 * Double(headline.cap))))
        }
        var foot = TextFlow(kit)
        if let occurrence = item.occurrence {
            for (n, line) in Self.when(occurrence, date, kit.chromeLanguage).enumerated() {
                let style = kit.figures(tier.0)
                let set = kit.running(line, style, measure: column.width)
                guard set.lines.count == 1 else { return nil }
                foot.add(n == 0 ? "when" : "when-time", .time, set, gap: style.leading - style.cap)
            }
        }
        let price = content.price.best(kit.language)?.text
        let place = EventWords(kit.language).place(item.place, content.placeText)
        let name = content.placeText.best(kit.language)?.text ?? item.place?.name.best(kit.language)?.text
        // The street goes first, then the price.
        let candidates = [[place, price], [name, price], [place], [name], [price]].map {
            $0.compactMap(\.self).joined(separator: " \u{B7} ")
        }.filter { !$0.isEmpty }
        let sets = candidates.map { kit.running($0, text, measure: column.width) }
        if let set = sets.first(where: { $0.lines.count == 1 }) ?? sets.last {
            foot.add("place", .text, set, gap: max(metrics.px(42), metrics.r6(0.78 * Double(text.cap))))
        }
        if let phone {
            foot.add(
                "contact", .text, kit.running(phone, text.strong, measure: column.width),
                gap: max(metrics.px(36), text.leading - text.cap))
        }
        let free = column.bottom - column.top - head.height - foot.height
        let least = foot.items.isEmpty ? 0 : max(metrics.px(60), metrics.floor6(0.8 * Double(headline.cap)))
        guard head.isWhole, foot.isWhole, title.lines.count <= 3, free >= least else { return nil }
        let nodes =
            head.nodes(kit, x: column.x, top: column.top, on: column.ground)
            + foot.nodes(kit, x: column.x, top: column.bottom - foot.height, on: column.ground)
        return (nodes, head.characters + foot.characters)
    }

    /// The day and the time, a line each.
    static func when(_ occurrence: Occurrence, _ today: CivilDate, _ language: Language) -> [String] {
        let words = DateWords(language)
        let whole = EventWords(language).when(occurrence, today: today)
        guard !occurrence.allDay else { return [whole] }
        let time =
            occurrence.end.map { words.span(occurrence.start.time, $0.time) } ?? words.time(occurrence.start.time)
        guard whole.hasSuffix(" " + time) else { return [whole] }
        return [String(whole.dropLast(time.count + 1)), time]
    }
}
