import SignModel
import SignWords

/// A person's voice: a headline that is a sentence in ”…”, and who says it, by role (`design/slides.md`, 7).
struct QuoteSlides {
    /// Characters of the line that says who.
    static let roleCharacters = 60

    /// The sentence, and what stands under it. The last are for displays too small for their distance, where any other
    /// slide would be smaller still.
    private static let tiers: [(TypeStep, TypeStep)] = [
        (.at62, .at26), (.at52, .at26), (.at44, .at26), (.at37, .at26), (.at37, .at22), (.at31, .at22),
        (.at26, .at22), (.at22, .at22),
    ]

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
        var kit = SlideKit(surroundings, language: title.language)
        kit.isMirrored = title.text.isRightToLeft
        let metrics = kit.metrics
        var matter = SlideFrame.Matter(
            themes: content.themes, languages: AnnouncementLanguages.of(content, surroundings), clock: clock,
            association: item.association)
        matter.side =
            surroundings.display.touch
            ? .touch : content.contact.web.map { .quiet(Typographer.address($0)) }
        let frame = kit.frame(matter)
        let count = quote.count
        // A standing display has the height for a step more.
        let wished: TypeStep =
            metrics.isLandscape
            ? count <= 60 ? .at52 : count > 110 ? .at37 : .at44 : count <= 60 ? .at62 : count > 110 ? .at44 : .at52
        for (step, small) in Self.tiers where step <= wished {
            let style = kit.headline(step, kit.deep(content.themes)).tight(1.16, metrics)
            let gap = metrics.px(small == .at26 ? 60 : 42)
            let set = kit.balanced(quote, style, measure: frame.width)
            let most = (metrics.isLandscape ? 4 : 7) + (step < .at37 ? 3 : 0)
            guard set.isWhole, set.lines.count <= most else { continue }
            let top = kit.clear(of: frame.top + metrics.px(step < .at37 ? 0 : 12), set)
            let facts = facts(item, kit, step, small, width: frame.width)
            var end = top + set.height
            var nodes: [Node] = []
            var characters = ReadingTime.characters(of: title.text) + facts.characters
            nodes.append(contentsOf: quotation(set, kit, x: frame.left, top: top, content.themes))
            if let role {
                let line = kit.running(
                    role.text, kit.text(small, kit.look.quiet), measure: frame.width, language: role.language)
                nodes.append(
                    kit.node("role", .text, line, x: frame.left, capTop: end + gap, on: frame.tones.ground))
                end += gap + line.height
                characters += ReadingTime.characters(of: role.text)
            }
            var factsTop = frame.bottom - facts.height
            guard facts.isWhole, end + (facts.items.isEmpty ? 0 : gap) <= factsTop else { continue }
            factsTop = kit.lifted(factsTop, under: end, least: metrics.px(120))
            nodes += facts.nodes(kit, x: frame.left, top: factsTop, on: frame.tones.ground)
            let message = kit.mirrored(nodes, left: frame.left, right: frame.right)
            return Slide(
                scene: kit.scene(background: frame.tones.ground, frame.nodes + message),
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
    private func facts(
        _ item: AnnouncementSlideContent, _ kit: SlideKit, _ step: TypeStep, _ small: TypeStep, width: Int
    ) -> TextFlow {
        var flow = TextFlow(kit)
        if let occurrence = item.occurrence {
            let when = EventWords(kit.chromeLanguage).when(occurrence, today: date)
            let sets = [step, .at37, .at31, .at26].filter { $0 <= step }.map {
                kit.running(when, kit.figures($0), measure: width)
            }
            if let set = sets.first(where: { $0.lines.count == 1 }) ?? sets.last { flow.add("when", .time, set) }
        }
        let content = item.content
        let place = EventWords(kit.language).place(item.place, content.placeText)
        let name = content.placeText.best(kit.language)?.text ?? item.place?.name.best(kit.language)?.text
        let price = content.price.best(kit.language)?.text
        let phone = content.contact.phone.map { Typographer.phone($0) }
        let candidates = [[place, price, phone], [name, price, phone], [place, phone], [name, phone]]
            .map { $0.compactMap(\.self).joined(separator: " \u{B7} ") }.filter { !$0.isEmpty }
        let sets = candidates.map { kit.running($0, kit.text(small), measure: width) }
        if let set = sets.first(where: { $0.lines.count == 1 }) {
            flow.add("place", .text, set, gap: kit.metrics.px(42))
            return flow
        }
        // The number has a row of its own before it is left out.
        for (id, text) in [("place", name), ("contact", phone)] {
            guard let text else { continue }
            flow.add(id, .text, kit.running(text, kit.text(small), measure: width), gap: kit.metrics.px(42))
        }
        return flow
    }
}
