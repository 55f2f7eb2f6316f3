import SignModel
import SignWords

extension AlertSlides {
    /// A calm slide with a broad block: one language a turn. What is long has a narrower one beside it before its letters
    /// are small.
    func notice(
        _ alert: Alert, _ order: [Language], _ kit: SlideKit, ends: CivilDateTime?, today: CivilDate?, clock: CivilTime?
    ) -> (ground: Color, nodes: [Node], characters: Int) {
        let wide: [(block: Int, sign: Int, least: TypeStep)] = [
            (528, 312, .at31), (360, 216, .at26), (216, 144, .at22),
        ]
        let tall: [(block: Int, sign: Int, least: TypeStep)] = [(360, 240, .at31), (216, 144, .at22)]
        var last: (ground: Color, nodes: [Node], characters: Int) = (kit.look.paper, [], 0)
        for trial in kit.metrics.isLandscape ? wide : tall {
            let block = kit.metrics.px(trial.block)
            var made = frame(order, kit, block: block, sign: kit.metrics.px(trial.sign), clock: clock)
            let texts = texts(
                alert, kit, x: made.x, top: made.top, bottom: kit.metrics.lastBaseline, least: trial.least,
                until: until(ends, today, kit))
            made.nodes += texts.nodes
            last = (kit.look.paper, made.nodes, texts.characters)
            if texts.fits { break }
        }
        return last
    }

    /// The block with its sign, and what stands around the message, which begins at `x` and `top`.
    private func frame(
        _ order: [Language], _ kit: SlideKit, block size: Int, sign: Int, clock: CivilTime?
    ) -> (nodes: [Node], x: Int, top: Int) {
        let metrics = kit.metrics
        let look = kit.look
        let canvas = metrics.canvas
        let isWide = metrics.isLandscape
        let block =
            isWide
            ? PixelRect(0, 0, size, canvas.height) : PixelRect(0, metrics.pictureTop, canvas.width, size)
        let x = isWide ? size + metrics.px(72) : metrics.left
        let box = PixelRect(
            isWide ? (size - sign) / 2 : metrics.left, block.y + (block.height - sign) / 2, sign, sign)
        var nodes = [
            Node(
                id: "block", role: .decoration, language: kit.language, rect: block,
                paints: [.fill(block, look.notice, radius: 0), .icon("warning", box, look.onNotice)])
        ]
        let word = TextInLanguage(text: Phrase.noticeWord.text(kit.chromeLanguage), language: kit.chromeLanguage)
        var matter = SlideFrame.Matter(languages: order.sorted(by: surroundings.languages), clock: clock)
        matter.word = word
        let frame = kit.frame(matter, left: x)
        nodes += frame.nodes.filter { $0.id != "spine" }
        let foot = kit.text(.at22, look.quiet)
        if let site = kit.siteWord(room: metrics.right - x, foot) {
            nodes.append(
                kit.node(
                    "site", .text, [Span(text: site.text, style: foot)], x: x, baseline: metrics.footBaseline,
                    on: frame.tones.ground, language: site.language))
        }
        return (nodes, x, isWide ? metrics.contentTop : block.bottom + metrics.px(84))
    }

    private static let noticeTiers: [(TypeStep, TypeStep)] = [
        (.at74, .at52), (.at62, .at52), (.at62, .at44), (.at52, .at44), (.at52, .at37), (.at44, .at37),
        (.at37, .at37), (.at37, .at31), (.at37, .at26), (.at31, .at26), (.at31, .at22), (.at26, .at22),
        (.at22, .at22),
    ]

    /// What to do, why, and until when, in the largest sizes that go; not below `least`, unless nothing fits.
    private func texts(
        _ alert: Alert, _ kit: SlideKit, x: Int, top: Int, bottom: Int, least: TypeStep, until: String?
    ) -> (nodes: [Node], characters: Int, fits: Bool) {
        let metrics = kit.metrics
        let measure = metrics.right - x
        let ground = kit.look.paper
        let (headText, sentences) = Self.split(alert.text[kit.language] ?? "")
        var made: (nodes: [Node], characters: Int, fits: Bool) = ([], 0, false)
        for (headStep, textStep) in Self.noticeTiers where textStep >= least {
            var flow = TextFlow(kit)
            let style = kit.headline(headStep, kit.look.siteInk)
            let head = kit.balanced(headText, style, measure: measure)
            flow.add("alert-\(kit.language)", .heading, head, level: 1)
            if !sentences.isEmpty {
                flow.add(
                    "alert-\(kit.language)-1", .text,
                    kit.running(sentences.joined(separator: " "), kit.text(textStep), measure: measure),
                    gap: metrics.px(textStep > .at22 ? 72 : 54))
            }
            let first = metrics.isLandscape ? kit.clear(of: top, head) : top
            made = (flow.nodes(kit, x: x, top: first, on: ground), flow.characters, false)
            var end = bottom
            if let until {
                let steps = [TypeStep.at52, .at44, .at37, .at31, .at26, .at22].filter { $0 <= headStep }
                let sets = steps.map { kit.running(until, kit.figures($0), measure: measure) }
                guard let set = sets.first(where: { $0.lines.count == 1 }) ?? sets.last else { continue }
                end = bottom - set.height
                made.nodes.append(kit.node("until", .time, set, x: x, capTop: end, on: ground))
                made.characters += ReadingTime.characters(of: until)
                end -= max(metrics.px(60), flow.items.last.map { kit.clearance(between: $0.set, and: set) } ?? 0)
            }
            made.fits = flow.isWhole && first + flow.height <= end && head.lines.count <= (textStep > .at22 ? 3 : 5)
            if made.fits { break }
        }
        return made
    }

    /// `tänään klo 16 asti`.
    private func until(_ ends: CivilDateTime?, _ today: CivilDate?, _ kit: SlideKit) -> String? {
        guard let ends, let today else { return nil }
        // The end of a day is said as its last midnight is: the day before, at 24.
        let day = ends.date == today ? kit.words.today : kit.words.day(ends.date)
        let time = kit.words.time(ends.time)
        return Wording(kit.chromeLanguage).pick(
            "\(day) \(time) asti", "\(day) till \(time)", "until \(time) \(day)")
    }
}

extension [Language] {
    /// In the screen's order, others behind.
    fileprivate func sorted(by screen: [Language]) -> [Language] {
        screen.filter(contains) + filter { !screen.contains($0) }
    }
}
