public import SignModel

extension SiteSlides {
    /// How associations send in material, in three steps.
    public func submit(language: Language, clock: CivilTime? = nil) -> Slide {
        let kit = SlideKit(surroundings, language: language)
        let word = TextInLanguage(text: Phrase.forAssociations.text(kit.chromeLanguage), language: kit.chromeLanguage)
        let frame = kit.siteFrame(icon: "pen", word: word, clock: clock, foot: kit.siteFoot)
        let steps = [Phrase.submitFirst, .submitSecond, .submitThird].map { $0.text(kit.chromeLanguage) }
        let ground = frame.tones.ground
        for tier in Self.submitTiers where !tier.isTall || !kit.metrics.isLandscape {
            let style = kit.headline(tier.head, kit.look.siteInk)
            let head = kit.balanced(Phrase.submitTitle.text(kit.chromeLanguage), style, measure: frame.width)
            let last = lastLine(kit, tier.text, frame)
            guard tier.isLast || head.isWhole && head.lines.count <= (kit.metrics.isLandscape ? 1 : 3) else { continue }
            let top = frame.top + head.height + kit.metrics.px(60)
            let bottom = frame.bottom - kit.metrics.px(10) - last.height
            let room = PixelRect(frame.left, top, frame.width, max(1, bottom - kit.metrics.px(54) - top))
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
        /// For standing displays.
        var isTall = false
        var isLast = false
    }

    private static let submitTiers = [
        SubmitTier(head: .at52, text: .at26, isBeside: true), SubmitTier(head: .at44, text: .at26, isBeside: true),
        SubmitTier(head: .at52, text: .at37, isBeside: false, isTall: true),
        SubmitTier(head: .at44, text: .at37, isBeside: false, isTall: true),
        SubmitTier(head: .at44, text: .at31, isBeside: false), SubmitTier(head: .at44, text: .at26, isBeside: false),
        SubmitTier(head: .at37, text: .at22, isBeside: true), SubmitTier(head: .at37, text: .at22, isBeside: false),
        SubmitTier(head: .at31, text: .at22, isBeside: false),
        SubmitTier(head: .at26, text: .at22, isBeside: false, isLast: true),
    ]

    /// That it is free, and where to send it: on a line, else on two.
    private func lastLine(
        _ kit: SlideKit, _ step: TypeStep, _ frame: SlideFrame
    ) -> (nodes: [Node], height: Int, characters: Int) {
        let text = Phrase.submitLead.text(kit.chromeLanguage)
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
        var flow = TextFlow(kit)
        let style = kit.text(step)
        flow.add("lead", .text, kit.running(text, style, measure: frame.width))
        if let address = surroundings.submissions {
            let sizes = [step, .at26, .at22].filter { $0 <= step }.map {
                kit.running(address, kit.figures($0), measure: frame.width)
            }
            if let set = sizes.first(where: { $0.lines.count == 1 }) ?? sizes.last {
                flow.add("address", .text, set, gap: max(kit.metrics.px(42), style.leading - style.cap))
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
        // Three lines under a figure read as one where they stand a little nearer.
        let text = tier.isBeside ? kit.text(tier.text).tight(1.2, metrics) : kit.text(tier.text)
        let gap = rowGap(texts, text, kit, in: room)
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
                let top = room.y + bar + metrics.px(42)
                guard set.isWhole, !set.lines.contains(where: { $0.hasSuffix("-") }),
                    top + number.height + metrics.px(48) + set.height <= room.bottom
                else { return nil }
                let shape = PixelRect(x, room.y, step - metrics.px(48), bar)
                nodes.append(kit.shape("bar-\(n + 1)", shape, kit.look.siteFill, radius: bar / 2))
                nodes.append(kit.node("number-\(n + 1)", .text, number, x: x, capTop: top, on: ground))
                nodes.append(
                    kit.node(
                        "step-\(n + 1)", .listItem, set, x: x, capTop: top + number.height + metrics.px(48), on: ground)
                )
                continue
            }
            let set = kit.balanced(words, text, measure: room.width - indent(kit))
            if n > 0 { y += gap }
            guard set.isWhole, y + set.height <= room.bottom else { return nil }
            nodes.append(kit.node("number-\(n + 1)", .text, number, x: room.x, capTop: y, on: ground))
            nodes.append(kit.node("step-\(n + 1)", .listItem, set, x: room.x + indent(kit), capTop: y, on: ground))
            y += set.height
        }
        return nodes
    }

    /// How far a row stands from its figure.
    private func indent(_ kit: SlideKit) -> Int { kit.metrics.px(108) }

    /// Between rows: more where there is much room, so that none is left under them.
    private func rowGap(_ texts: [String], _ style: TextStyle, _ kit: SlideKit, in room: PixelRect) -> Int {
        let sets = texts.map { kit.balanced($0, style, measure: room.width - indent(kit)) }
        let free = room.height - sets.reduce(0) { $0 + $1.height }
        return max(kit.metrics.px(60), min(kit.metrics.px(168), free / max(1, texts.count)))
    }
}
