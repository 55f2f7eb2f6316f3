import SignModel

extension AlertSlides {
    /// Sizes to try, the largest first: what to do, and the rest.
    private static let tiers: [(head: TypeStep, rest: TypeStep)] = [
        (.at124, .at62), (.at105, .at62), (.at105, .at52), (.at88, .at52), (.at74, .at52), (.at74, .at44),
        (.at62, .at44), (.at62, .at37), (.at52, .at37), (.at44, .at37), (.at37, .at37),
    ]
    /// On a standing display, where words are as wide as it is before the rest is as large as it can be.
    private static let tallTiers: [(head: TypeStep, rest: TypeStep)] = {
        let steps: [TypeStep] = [.at124, .at105, .at88, .at74, .at62, .at52, .at44, .at37]
        return steps.flatMap { head in steps.filter { $0 < head || head == .at37 }.map { (head, $0) } }
    }()
    /// Below what is read from afar: for messages that are too long even alone.
    private static let lowTiers: [(head: TypeStep, rest: TypeStep)] = [
        (.at31, .at31), (.at26, .at26), (.at22, .at22),
    ]

    /// One language's texts.
    struct Part {
        var language: Language
        var flow: TextFlow
        /// Height of what to do.
        var head: Int
    }

    struct Parts {
        var parts: [Part]
        /// The first's sign stands beside its headline, as high as that.
        var sign: Int
        /// Where the first part begins, and from one to the next.
        var top: Int
        var step: Int
        /// More room than the least between what stands under each other.
        var loose = 0
    }

    private func frameInset(_ kit: SlideKit) -> Int { kit.metrics.px(18) }

    func emergency(
        _ alert: Alert, _ languages: [Language], _ kit: SlideKit, clock: CivilTime?
    ) -> (ground: Color, nodes: [Node], characters: Int) {
        let metrics = kit.metrics
        let (ground, color) = (kit.look.alert, kit.look.onAlert)
        let canvas = PixelRect(size: metrics.canvas)
        let frame = canvas.inset(frameInset(kit), frameInset(kit))
        var nodes = [
            Node(
                id: "frame", role: .decoration, language: kit.language, rect: canvas,
                paints: [.outline(frame, color, width: max(2, metrics.px(12)), radius: metrics.px(24))])
        ]
        let icon = Self.saysLeave(alert) ? "exit" : "warning"
        nodes.append(top(languages, icon, kit, color: color, on: ground))
        if let clock { nodes.append(kit.clockNode(clock, color: color, on: ground)) }
        guard let set = parts(alert, languages, isStrict: false) else { return (ground, nodes, 0) }
        let line = max(1, metrics.px(6))
        var characters = 0
        for (n, part) in set.parts.enumerated() {
            var y = set.top + n * set.step
            var x = metrics.left
            if languages.count > 1 {
                nodes.append(
                    kit.shape(
                        "rule-\(part.language)", PixelRect(metrics.left, y, metrics.contentWidth, line), color,
                        radius: line / 2))
                // Each in the middle of its part.
                let height = set.parts.map(\.flow.height).max() ?? 0
                y += max(metrics.px(60), (set.step - height) / 2)
            } else if set.sign > 0 {
                let box = PixelRect(x, y, set.sign, set.sign)
                let inner = box.inset(set.sign / 8, set.sign / 8)
                nodes.append(
                    Node(
                        id: "sign", role: .decoration, language: kit.language, rect: box,
                        paints: [.fill(box, color, radius: metrics.px(24)), .icon(icon, inner, ground)]))
                if metrics.isLandscape {
                    x += set.sign + metrics.px(60)
                } else {
                    y += set.sign + metrics.px(72) + set.loose
                }
            }
            var rest = part.flow
            if languages.count == 1, let head = rest.items.first {
                nodes.append(kit.node(head.id, head.role, head.set, x: x, capTop: y, on: ground, level: 1))
                characters += ReadingTime.characters(of: head.set.text)
                rest = TextFlow(kit)
                for item in part.flow.items.dropFirst() {
                    rest.add(item.id, item.role, item.set, gap: item.gap)
                }
                if !rest.items.isEmpty {
                    let head = metrics.isLandscape ? max(part.head, set.sign) : part.head
                    nodes.append(
                        kit.shape(
                            "rule",
                            PixelRect(metrics.left, y + head + metrics.px(66) + set.loose, metrics.contentWidth, line),
                            color, radius: line / 2))
                    y += head + metrics.px(138) + 2 * set.loose
                }
                x = metrics.left
            }
            nodes += rest.nodes(kit, x: x, top: y, on: ground)
            characters += rest.characters
        }
        return (ground, nodes, characters)
    }

    /// The kind of message, in all its languages.
    private func top(_ languages: [Language], _ icon: String, _ kit: SlideKit, color: Color, on ground: Color) -> Node {
        let metrics = kit.metrics
        var words = languages.map { Phrase.emergencyWord.text(surroundings.chromeLanguage(for: $0)) }
            .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let hasSign = languages.count > 1
        let side = hasSign ? metrics.px(84) : 0
        let x = metrics.left + (hasSign ? side + metrics.px(6) : 0)
        let room = kit.clockLeft - metrics.px(36) - x
        let style = [TypeStep.at31, .at26, .at22].map { kit.figures($0, color) }.first {
            $0.cap <= metrics.topBaseline - metrics.px(60)
                && kit.width(words.joined(separator: " \u{B7} "), $0) <= room
        }
        if style == nil { words = Array(words.prefix(1)) }
        let chosen = style ?? kit.figures(.at22, color)
        var node = kit.node(
            "kind", .text, [Span(text: words.joined(separator: " \u{B7} "), style: chosen)], x: x,
            baseline: metrics.topBaseline, on: ground)
        if hasSign {
            let sign = kit.icon(
                icon, x: metrics.left - metrics.px(9), baseline: metrics.topBaseline, cap: chosen.cap, side: side, color
            )
            node.paints.insert(sign, at: 0)
            node.rect = node.rect.union(sign.reach)
        }
        return node
    }

    /// The message in the largest sizes that go; nil when it cannot be read from afar in these languages at once.
    func parts(_ alert: Alert, _ languages: [Language], isStrict: Bool) -> Parts? {
        let kit = SlideKit(surroundings, language: languages.first ?? .finnish)
        let metrics = kit.metrics
        let isAlone = languages.count < 2
        let top = metrics.contentTop + (isAlone ? metrics.px(6) : -metrics.px(12))
        let bottom = metrics.canvas.height - metrics.px(66)
        let step = (bottom + metrics.px(24) - top) / max(1, languages.count)
        let room = isAlone ? bottom - top : step - metrics.px(24) - metrics.px(60)
        var last: Parts?
        let signs: [Bool] = isAlone ? [true, false] : [false]
        for hasSign in signs {
            for tier in isAlone && !metrics.isLandscape ? Self.tallTiers : Self.tiers {
                guard let parts = parts(alert, languages, tier, kit, hasSign: hasSign, room: room) else { continue }
                // With nothing under it, it stands in the middle.
                let isBare = isAlone && parts.parts[0].flow.items.count == 1
                let down = isBare ? max(0, (room - parts.height) * 2 / 5) : 0
                var made = Parts(parts: parts.parts, sign: parts.sign, top: top + down, step: step)
                if isAlone, !isBare, !metrics.isLandscape { spread(&made, over: room - parts.height, metrics) }
                return made
            }
        }
        if isStrict { return nil }
        for tier in Self.lowTiers {
            let found = parts(alert, languages, tier, kit, hasSign: false, room: room)
            if let found { return Parts(parts: found.parts, sign: found.sign, top: top, step: step) }
            if last == nil || tier == Self.lowTiers[Self.lowTiers.count - 1] {
                last = parts(alert, languages, tier, kit, hasSign: false, room: .max).map {
                    Parts(parts: $0.parts, sign: 0, top: top, step: step)
                }
            }
        }
        return last
    }

    /// A standing display's free height goes into the sign, then between what stands under each other.
    private func spread(_ parts: inout Parts, over free: Int, _ metrics: SlideMetrics) {
        let grown = parts.sign > 0 ? min(free, metrics.px(480) - parts.sign) : 0
        parts.sign += grown
        parts.loose = min((free - grown) / 4, metrics.px(96))
    }

    private func parts(
        _ alert: Alert, _ languages: [Language], _ tier: (head: TypeStep, rest: TypeStep), _ kit: SlideKit,
        hasSign: Bool, room: Int
    ) -> (parts: [Part], sign: Int, height: Int)? {
        let metrics = kit.metrics
        let color = kit.look.onAlert
        let isAlone = languages.count < 2
        let headStyle = kit.headline(tier.head, color)
        let restStyle = kit.figures(tier.rest, color)
        // The sign is as high as two lines, and narrower than a third.
        let sign =
            !hasSign
            ? 0
            : !metrics.isLandscape
                ? metrics.px(300) : min(headStyle.height(lines: 2), metrics.contentWidth * 3 / 10, room)
        let measure = metrics.contentWidth - (sign > 0 && metrics.isLandscape ? sign + metrics.px(60) : 0)
        var parts: [Part] = []
        var most = 0
        for language in languages {
            let (headText, sentences) = Self.split(alert.text[language] ?? "")
            var flow = TextFlow(kit)
            let head = kit.balanced(headText, headStyle, measure: measure, language: language)
            flow.add("alert-\(language)", .heading, head, level: 1)
            let loose = isAlone ? restStyle.tight(1.22, metrics) : restStyle
            if isAlone {
                for (n, sentence) in sentences.enumerated() {
                    let set = kit.running(sentence, loose, measure: metrics.contentWidth, language: language)
                    flow.add("alert-\(language)-\(n + 1)", .text, set, gap: loose.leading - loose.cap)
                }
            } else if !sentences.isEmpty {
                let set = kit.running(
                    sentences.joined(separator: " "), loose, measure: metrics.contentWidth, language: language)
                flow.add("alert-\(language)-1", .text, set, gap: metrics.px(48))
            }
            // Under what hangs the next part begins.
            var height =
                flow.height + (flow.items.last.map { kit.hang(of: $0.set.lines.last ?? "", $0.set.style) } ?? 0)
            if isAlone {
                height =
                    metrics.isLandscape ? max(head.height, sign) : head.height + (sign > 0 ? sign + metrics.px(72) : 0)
                if flow.items.count > 1 {
                    height += metrics.px(138) - flow.items[1].gap
                    height += flow.items.dropFirst().reduce(0) { $0 + $1.gap + $1.set.height }
                }
            }
            guard flow.isWhole || room == .max, height <= room else { return nil }
            most = max(most, height)
            parts.append(Part(language: language, flow: flow, head: head.height))
        }
        return (parts, sign, most)
    }
}
