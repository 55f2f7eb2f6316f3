public import SignModel

extension SiteSlides {
    /// How associations send in material, in three steps.
    public func submit(language: Language, clock: CivilTime? = nil) -> Slide {
        let kit = SlideKit(surroundings, language: language)
        let word = TextInLanguage(text: Phrase.forAssociations.text(language), language: language)
        let frame = kit.siteFrame(icon: "pen", word: word, clock: clock, foot: kit.siteFoot)
        let steps = [Phrase.submitFirst, .submitSecond, .submitThird].map { $0.text(language) }
        let ground = frame.tones.ground
        for tier in Self.submitTiers {
            let style = kit.headline(tier.head, kit.look.siteInk)
            let head = kit.balanced(Phrase.submitTitle.text(language), style, measure: frame.width)
            let last = lastLine(kit, tier.text, frame)
            guard tier.isLast || head.isWhole && head.lines.count <= (kit.metrics.isLandscape ? 1 : 3) else { continue }
            let top = frame.top + head.height + kit.metrics.px(70)
            let bottom = frame.bottom - kit.metrics.px(10) - last.height
            let room = PixelRect(frame.left, top, frame.width, max(1, bottom - kit.metrics.px(48) - top))
            guard let set = self.steps(steps, tier, kit, in: room, on: ground) else { continue }
            var nodes = frame.nodes
            nodes.append(
                kit.node("title", .heading, head, x: frame.left, capTop: frame.top, on: ground, level: 1))
            nodes += set
            nodes += last.nodes
            let texts = steps + [head.text]
            return slide(
                kit, on: ground, nodes,
                characters: texts.reduce(last.characters) { $0 + ReadingTime.characters(of: $1) })
        }
        return builtIn(language: language, clock: clock)
    }

    private struct SubmitTier {
        var head: TypeStep
        var text: TypeStep
        var isBeside: Bool
        var isLast = false
    }

    private static let submitTiers = [
        SubmitTier(head: .at52, text: .at26, isBeside: true), SubmitTier(head: .at44, text: .at26, isBeside: true),
        SubmitTier(head: .at44, text: .at31, isBeside: false), SubmitTier(head: .at44, text: .at26, isBeside: false),
        SubmitTier(head: .at37, text: .at22, isBeside: true), SubmitTier(head: .at37, text: .at22, isBeside: false),
        SubmitTier(head: .at31, text: .at22, isBeside: false),
        SubmitTier(head: .at26, text: .at22, isBeside: false, isLast: true),
    ]

    /// That it is free, and where to send it: on a line, else on two.
    private func lastLine(
        _ kit: SlideKit, _ step: TypeStep, _ frame: SlideFrame
    ) -> (nodes: [Node], height: Int, characters: Int) {
        let text = Phrase.submitLead.text(kit.language)
        let ground = frame.tones.ground
        let bottom = frame.bottom - kit.metrics.px(10)
        let spoken = ReadingTime.characters(of: text + " " + (surroundings.submissions ?? ""))
        if let address = surroundings.submissions {
            for step in [step, .at26, .at22] where step <= .at31 {
                let style = kit.text(step)
                let spans = [Span(text: text + " ", style: style), Span(text: address, style: style.strong)]
                guard kit.width(spans) <= frame.width else { continue }
                return (
                    [kit.node("lead", .text, spans, x: frame.left, baseline: bottom, on: ground)], style.cap, spoken
                )
            }
        }
        var flow = TextFlow()
        let style = kit.text(step)
        flow.add("lead", .text, kit.running(text, style, measure: frame.width))
        if let address = surroundings.submissions {
            let sizes = [step, .at26, .at22].filter { $0 <= step }.map {
                kit.running(address, kit.figures($0), measure: frame.width)
            }
            if let set = sizes.first(where: { $0.lines.count == 1 }) ?? sizes.last {
                flow.add("address", .text, set, gap: style.leading - style.cap)
            }
        }
        return (flow.nodes(kit, x: frame.left, top: bottom - flow.height, on: ground), flow.height, spoken)
    }

    /// Three columns under bars, or three rows; nil when they do not go.
    private func steps(
        _ texts: [String], _ tier: SubmitTier, _ kit: SlideKit, in room: PixelRect, on ground: Color
    ) -> [Node]? {
        let metrics = kit.metrics
        let figure = kit.figures(tier.isBeside ? tier.head : tier.text, kit.look.siteInk)
        let text = kit.text(tier.text)
        var nodes: [Node] = []
        var y = room.y
        for (n, words) in texts.enumerated() {
            let bar = metrics.px(12)
            let number = kit.running("\(n + 1)", figure, measure: room.width)
            if tier.isBeside {
                guard metrics.isLandscape else { return nil }
                let step = (room.width + metrics.px(48)) / 3
                let x = room.x + n * step
                let set = kit.running(words, text, measure: step - metrics.px(48))
                let top = room.y + bar + metrics.px(54)
                guard set.isWhole, top + number.height + metrics.px(54) + set.height <= room.bottom else { return nil }
                let shape = PixelRect(x, room.y, step - metrics.px(48), bar)
                nodes.append(kit.shape("bar-\(n + 1)", shape, kit.look.siteFill, radius: bar / 2))
                nodes.append(kit.node("number-\(n + 1)", .text, number, x: x, capTop: top, on: ground))
                nodes.append(
                    kit.node(
                        "step-\(n + 1)", .listItem, set, x: x, capTop: top + number.height + metrics.px(54), on: ground)
                )
                continue
            }
            let indent = metrics.px(108)
            let set = kit.running(words, text, measure: room.width - indent)
            if n > 0 { y += metrics.px(60) }
            guard set.isWhole, y + set.height <= room.bottom else { return nil }
            nodes.append(kit.node("number-\(n + 1)", .text, number, x: room.x, capTop: y, on: ground))
            nodes.append(kit.node("step-\(n + 1)", .listItem, set, x: room.x + indent, capTop: y, on: ground))
            y += set.height
        }
        return nodes
    }
}
