import SignModel
import SignWords

extension AlertSlides {
    /// A calm slide with a broad block: one language a turn.
    func notice(
        _ alert: Alert, _ order: [Language], _ kit: SlideKit, ends: CivilDateTime?, today: CivilDate?, clock: CivilTime?
    ) -> (ground: Color, nodes: [Node], characters: Int) {
        let metrics = kit.metrics
        let look = kit.look
        let canvas = metrics.canvas
        let isWide = metrics.isLandscape
        let block =
            isWide
            ? PixelRect(0, 0, metrics.px(528), canvas.height)
            : PixelRect(0, metrics.pictureTop, canvas.width, metrics.px(360))
        let sign = isWide ? metrics.px(312) : metrics.px(240)
        let x = isWide ? metrics.px(600) : metrics.left
        let box =
            isWide
            ? PixelRect(metrics.px(108), (canvas.height - sign) / 2, sign, sign)
            : PixelRect(metrics.left, block.y + (block.height - sign) / 2, sign, sign)
        var nodes = [
            Node(
                id: "block", role: .decoration, language: kit.language, rect: block,
                paints: [.fill(block, look.notice, radius: 0), .icon("warning", box, look.onNotice)])
        ]
        let word = TextInLanguage(text: Phrase.noticeWord.text(kit.language), language: kit.language)
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
        let top = isWide ? metrics.contentTop : block.bottom + metrics.px(84)
        let made = texts(alert, kit, x: x, top: top, bottom: metrics.lastBaseline, until: until(ends, today, kit))
        return (frame.tones.ground, nodes + made.nodes, made.characters)
    }

    private func texts(
        _ alert: Alert, _ kit: SlideKit, x: Int, top: Int, bottom: Int, until: String?
    ) -> (nodes: [Node], characters: Int) {
        let metrics = kit.metrics
        let measure = metrics.right - x
        let ground = kit.look.paper
        let (headText, sentences) = Self.split(alert.text[kit.language] ?? "")
        let tiers: [(TypeStep, TypeStep)] = [
            (.at74, .at52), (.at62, .at52), (.at62, .at44), (.at52, .at44), (.at52, .at37), (.at44, .at37),
            (.at37, .at37), (.at37, .at31), (.at37, .at26), (.at31, .at26), (.at31, .at22), (.at26, .at22),
            (.at22, .at22),
        ]
        var made: (nodes: [Node], characters: Int) = ([], 0)
        for (headStep, textStep) in tiers {
            var flow = TextFlow()
            let style = kit.headline(headStep, kit.look.siteInk)
            flow.add("alert-\(kit.language)", .heading, kit.balanced(headText, style, measure: measure), level: 1)
            if !sentences.isEmpty {
                flow.add(
                    "alert-\(kit.language)-1", .text,
                    kit.running(sentences.joined(separator: " "), kit.text(textStep), measure: measure),
                    gap: metrics.px(72))
            }
            made = (flow.nodes(kit, x: x, top: top, on: ground), flow.characters)
            var end = bottom
            if let until {
                let steps = [TypeStep.at52, .at44, .at37, .at31, .at26, .at22].filter { $0 <= headStep }
                let sets = steps.map { kit.running(until, kit.figures($0), measure: measure) }
                guard let set = sets.first(where: { $0.lines.count == 1 }) ?? sets.last else { continue }
                end = bottom - set.height
                made.nodes.append(kit.node("until", .time, set, x: x, capTop: end, on: ground))
                made.characters += ReadingTime.characters(of: until)
                end -= metrics.px(60)
            }
            if flow.isWhole, top + flow.height <= end, flow.items[0].set.lines.count <= 3 { break }
        }
        return made
    }

    /// `tänään klo 16 asti`.
    private func until(_ ends: CivilDateTime?, _ today: CivilDate?, _ kit: SlideKit) -> String? {
        guard let ends, let today else { return nil }
        // The end of a day is said as its last midnight is: the day before, at 24.
        let day = ends.date == today ? kit.words.today : kit.words.day(ends.date)
        let time = kit.words.time(ends.time)
        return Wording(kit.language).pick(
            "\(day) \(time) asti", "\(day) till \(time)", "until \(time) \(day)")
    }
}

extension [Language] {
    /// In the screen's order, others behind.
    fileprivate func sorted(by screen: [Language]) -> [Language] {
        screen.filter(contains) + filter { !screen.contains($0) }
    }
}
