public import SignModel
import SignWords

extension SiteSlides {
    /// *Tervetuloa* in the screen's languages, all alike, today's hours, and the site's picture under the time.
    public func welcome(
        _ notice: SiteNotice, on date: CivilDate, languages: [Language], language: Language, clock: CivilTime? = nil
    ) -> Slide {
        let kit = SlideKit(surroundings, language: language)
        let metrics = kit.metrics
        let shown = Array(([language] + languages.filter { $0 != language }).prefix(Limits.alertLanguagesAtOnce))
        let canvas = metrics.canvas
        let picture =
            metrics.isLandscape
            ? PixelRect(canvas.width - metrics.px(744), 0, metrics.px(744), canvas.height)
            : PixelRect(0, metrics.px(960), canvas.width, canvas.height - metrics.px(960))
        let hasPicture = surroundings.picture != nil
        let band = PixelRect(0, canvas.height - metrics.px(84), canvas.width, metrics.px(84))
        let right = hasPicture && metrics.isLandscape ? picture.x - metrics.px(48) : metrics.right
        let bottom =
            !hasPicture
            ? band.y - metrics.px(48)
            : metrics.isLandscape ? canvas.height - metrics.px(54) : picture.y - metrics.px(54)

        let chosen = greeting(notice, shown, kit, width: right - metrics.left, height: bottom - metrics.contentTop)
        let tones = kit.tones([])
        var nodes = kit.spine(SlideFrame.Matter(icon: "door"), tones)
        if let drawing = surroundings.picture.map(SiteDrawing.init) {
            var node = drawing.node(in: picture, look: kit.look, language: language)
            if !metrics.isLandscape {
                node.rect = PixelRect(metrics.spine, picture.y, picture.width - metrics.spine, picture.height)
            }
            nodes.insert(node, at: 0)
        } else {
            nodes.insert(
                ScallopBand.node(in: band, ground: kit.look.paper, look: kit.look, language: language), at: 0)
        }
        let isUnderClock = hasPicture && metrics.isLandscape
        let room = (isUnderClock ? right : kit.clockLeft - metrics.px(24)) - metrics.left
        if let word = kit.siteWord(room: room) {
            nodes.append(
                kit.node(
                    "site", .text, [Span(text: word.text, style: kit.figures(.at22, tones.word))], x: metrics.left,
                    baseline: metrics.topBaseline, on: tones.ground, language: word.language))
        }
        if let clock {
            nodes.append(
                kit.clockNode(clock, color: kit.look.ink, on: isUnderClock ? kit.look.sand : tones.ground))
        }
        nodes += chosen.nodes(kit, x: metrics.left, top: metrics.contentTop, on: tones.ground)
        return slide(kit, on: tones.ground, nodes, characters: chosen.characters)
    }

    /// The largest greetings and hours that fit.
    private func greeting(
        _ notice: SiteNotice, _ languages: [Language], _ kit: SlideKit, width: Int, height: Int
    ) -> TextFlow {
        let tiers: [(TypeStep, TypeStep)] = [
            (.at74, .at31), (.at62, .at31), (.at62, .at26), (.at52, .at26), (.at44, .at26), (.at44, .at22),
            (.at37, .at22), (.at31, .at22), (.at26, .at22),
        ]
        var flow = TextFlow(kit)
        for (head, small) in tiers {
            flow = TextFlow(kit)
            let style = kit.headline(head, kit.look.siteInk)
            for (n, language) in languages.enumerated() {
                let set = kit.balanced(Phrase.welcome.text(language), style, measure: width, language: language)
                flow.add(
                    "welcome-\(language)", n == 0 ? .heading : .text, set, gap: style.leading - style.cap,
                    level: n == 0 ? 1 : nil)
            }
            let lines = kit.figures(small).tight(1.26, kit.metrics)
            for (n, language) in languages.enumerated() {
                let set = kit.running(hours(notice, language), lines, measure: width, language: language)
                flow.add(
                    "hours-\(language)", .time, set, gap: n == 0 ? kit.metrics.px(84) : lines.leading - lines.cap)
            }
            if flow.height <= height, flow.isWhole, flow.items.allSatisfy({ $0.set.lines.count == 1 }) { return flow }
        }
        return flow
    }

    private func hours(_ notice: SiteNotice, _ language: Language) -> String {
        guard !notice.todayHours.isEmpty else { return Phrase.closedToday.text(language) }
        let words = DateWords(language)
        let spans = notice.todayHours.map { words.span($0.from, $0.until) }
        return Phrase.open.text(language) + " " + spans.joined(separator: ", ")
    }
}
