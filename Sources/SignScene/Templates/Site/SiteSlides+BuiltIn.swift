public import SignModel

extension SiteSlides {
    /// There is always something: whom to call, and the time.
    public func builtIn(language: Language, clock: CivilTime? = nil) -> Slide {
        let kit = SlideKit(surroundings, language: language)
        let metrics = kit.metrics
        let word = TextInLanguage(text: Phrase.helpWord.text(kit.chromeLanguage), language: kit.chromeLanguage)
        let frame = kit.siteFrame(icon: "phone", word: word, clock: clock, foot: kit.siteFoot)
        let ground = frame.tones.ground
        let tiers: [(TypeStep, TypeStep, TypeStep, TypeStep)] = [
            (.at62, .at37, .at124, .at62), (.at62, .at37, .at105, .at52), (.at52, .at37, .at88, .at44),
            (.at52, .at31, .at88, .at44), (.at44, .at31, .at74, .at37), (.at44, .at26, .at62, .at37),
            (.at37, .at26, .at52, .at31), (.at37, .at22, .at44, .at26), (.at31, .at22, .at37, .at26),
            (.at26, .at22, .at31, .at22), (.at22, .at22, .at26, .at22),
        ]
        let label = kit.text(.at22)
        for tier in tiers {
            var head = TextFlow(kit)
            let title = kit.headline(tier.0, kit.look.siteInk)
            head.add(
                "title", .heading,
                kit.balanced(Phrase.callFirst.text(kit.chromeLanguage), title, measure: frame.width), level: 1)
            head.add(
                "text", .text,
                kit.running(Phrase.helpText.text(kit.chromeLanguage), kit.text(tier.1), measure: frame.width),
                gap: max(metrics.px(54), metrics.r6(0.55 * Double(title.cap))))
            let large = kit.figures(tier.2)
            let small = kit.figures(tier.3)
            let second = frame.left + kit.width(Self.medicalHelp, large) + metrics.px(84)
            let words = Phrase.emergency.text(kit.chromeLanguage)
            let isBeside =
                second + max(kit.width(words, label), kit.width(Self.emergency, small)) <= frame.right
                && large.cap >= label.cap + metrics.px(24) + small.cap
            let height =
                isBeside ? large.cap : large.cap + metrics.px(72) + label.cap + metrics.px(36) + small.cap
            let lowest = frame.bottom - height
            let top = kit.lifted(lowest, under: frame.top + head.height, least: metrics.px(120))
            let isLast = tier == tiers[tiers.count - 1]
            guard
                isLast
                    || head.isWhole && kit.width(Self.medicalHelp, large) <= frame.width
                        && frame.top + head.height + metrics.px(60) <= top,
                head.items[0].set.lines.count <= 3
            else { continue }
            var nodes = frame.nodes + head.nodes(kit, x: frame.left, top: frame.top, on: ground)
            nodes.append(
                kit.node(
                    "number-0", .text, [Span(text: Self.medicalHelp, style: large)], x: frame.left,
                    baseline: top + large.cap, on: ground))
            let x = isBeside ? second : frame.left
            let y = isBeside ? top : top + large.cap + metrics.px(72)
            nodes.append(
                kit.node(
                    "number-1-label", .text, [Span(text: words, style: label)], x: x, baseline: y + label.cap,
                    on: ground)
            )
            nodes.append(
                kit.node(
                    "number-1", .text, [Span(text: Self.emergency, style: small)], x: x, baseline: top + height,
                    on: ground))
            let texts = [Self.medicalHelp, words, Self.emergency]
            return slide(
                kit, on: ground, nodes,
                characters: head.characters + texts.reduce(0) { $0 + ReadingTime.characters(of: $1) })
        }
        return slide(kit, on: ground, frame.nodes, characters: 0)
    }
}
