import SignModel

/// A person's voice: a headline that is a sentence in ”…”, and who says it, by role (`design/slides.md`, 7).
struct QuoteSlides {
    /// Characters of the line that says who.
    static let roleCharacters = 60

    let surroundings: Surroundings
    let date: CivilDate

    init(_ surroundings: Surroundings, on date: CivilDate) {
        self.surroundings = surroundings
        self.date = date
    }

    /// The slide; nil when the headline is no quotation, or there is more to it.
    func slide(of item: AnnouncementSlideContent, in language: Language, clock: CivilTime?) -> Slide? {
        let content = item.content
        guard let title = content.title.best(language), let quote = Self.quoted(title.text), content.posters.isEmpty,
            content.picture == nil
        else { return nil }
        let role = content.text.best(language)
        guard (role?.text.count ?? 0) <= Self.roleCharacters else { return nil }
        let kit = SlideKit(surroundings, language: title.language)
        let metrics = kit.metrics
        var matter = SlideFrame.Matter(
            themes: content.themes, languages: AnnouncementLanguages.of(content, surroundings), clock: clock,
            association: item.association)
        matter.side =
            surroundings.display.touch
            ? .touch : content.contact.web.map { .quiet(Typographer.address($0)) }
        let frame = kit.frame(matter)
        let count = quote.count
        let wished: TypeStep = count <= 60 ? .at52 : count > 110 ? .at37 : .at44
        let top = frame.top + metrics.px(12)
        for step in [TypeStep.at52, .at44, .at37] where step <= wished {
            let style = kit.headline(step, kit.deep(content.themes)).tight(1.16, metrics)
            let set = kit.balanced(quote, style, measure: frame.width)
            guard set.isWhole, set.lines.count <= (metrics.isLandscape ? 4 : 7) else { continue }
            let facts = facts(item, kit, step, width: frame.width)
            var end = top + set.height
            var nodes = frame.nodes
            var characters = ReadingTime.characters(of: title.text) + facts.characters
            nodes.append(contentsOf: quotation(set, kit, x: frame.left, top: top, content.themes))
            if let role {
                let line = kit.running(
                    role.text, kit.text(.at26, kit.look.quiet), measure: frame.width, language: role.language)
                nodes.append(
                    kit.node("role", .text, line, x: frame.left, capTop: end + metrics.px(60), on: frame.tones.ground))
                end += metrics.px(60) + line.height
                characters += ReadingTime.characters(of: role.text)
            }
            let factsTop = frame.bottom - facts.height
            guard facts.isWhole, end + (facts.items.isEmpty ? 0 : metrics.px(60)) <= factsTop else { continue }
            nodes += facts.nodes(kit, x: frame.left, top: factsTop, on: frame.tones.ground)
            return Slide(
                scene: kit.scene(background: frame.tones.ground, nodes),
                readingSeconds: max(item.secondsAsked ?? 0, ReadingTime.seconds(characters: characters)))
        }
        return nil
    }

    /// What stands between the marks, with the closing one; nil when it is no quotation.
    static func quoted(_ title: String) -> String? {
        let marks: Set<Character> = ["\u{201D}", "\u{201C}", "\"", "\u{201E}"]
        guard title.count > 3, let first = title.first, let last = title.last, marks.contains(first),
            marks.contains(last),
            !title.dropFirst().dropLast().contains(where: marks.contains)
        else { return nil }
        return title.dropFirst().dropLast() + "\u{201D}"
    }

    /// The sentence, its opening mark hanging left of the edge in the clear tone.
    private func quotation(_ set: SetText, _ kit: SlideKit, x: Int, top: Int, _ themes: [ThemeID]) -> [Node] {
        var node = kit.node("title", .heading, set, x: x, capTop: top, on: kit.look.paper, level: 1)
        node.label = "\u{201D}" + node.label
        // It is a sign, not text: it has no contrast of text.
        let mark = kit.line(
            "\u{201D}", set.style.colored(kit.fill(themes)), x: 0, baseline: top + set.style.cap, on: kit.look.paper,
            isHung: false)
        let wide = kit.width("\u{201D}", set.style)
        let left = max(kit.metrics.spine, x - wide - max(1, kit.metrics.px(4)))
        var run = mark
        run.origin.x = left
        run.rect = PixelRect(left, run.rect.y, 0, 0)
        let sign = Node(
            id: "mark", role: .decoration, language: kit.language,
            rect: PixelRect(left, top, wide, set.style.cap / 2), paints: [.text(run)])
        return [sign, node]
    }

    /// When, and under it where and for how much in one line.
    private func facts(_ item: AnnouncementSlideContent, _ kit: SlideKit, _ step: TypeStep, width: Int) -> TextFlow {
        var flow = TextFlow()
        if let occurrence = item.occurrence {
            let when = EventWords(kit.language).when(occurrence, today: date)
            let sets = [step, .at37, .at31, .at26].map { kit.running(when, kit.figures($0), measure: width) }
            if let set = sets.first(where: { $0.lines.count == 1 }) ?? sets.last { flow.add("when", .time, set) }
        }
        let content = item.content
        let place = EventWords(kit.language).place(item.place, content.placeText)
        let name = content.placeText.best(kit.language)?.text ?? item.place?.name.best(kit.language)?.text
        let price = content.price.best(kit.language)?.text
        let phone = content.contact.phone.map { Typographer.phone($0) }
        let candidates = [
            [place, price, phone], [name, price, phone], [place, phone], [name, phone], [place], [name], [phone],
        ].map { $0.compactMap(\.self).joined(separator: " \u{B7} ") }.filter { !$0.isEmpty }
        let sets = candidates.map { kit.running($0, kit.text(.at26), measure: width) }
        if let set = sets.first(where: { $0.lines.count == 1 }) ?? sets.last {
            flow.add("place", .text, set, gap: kit.metrics.px(42))
        }
        return flow
    }
}
