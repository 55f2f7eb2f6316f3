public import SignModel
import SignWords

extension SiteSlides {
    /// Outside opening hours, in all languages at once: when it opens, why it is closed, where to go, whom to call.
    public func closed(
        _ notice: SiteNotice, on date: CivilDate, languages: [Language], clock: CivilTime? = nil
    ) -> Slide {
        let shown = Array(languages.prefix(Limits.alertLanguagesAtOnce))
        let kit = SlideKit(surroundings, language: shown.first ?? .finnish)
        let metrics = kit.metrics
        let look = kit.look
        let ground = look.site
        let canvas = metrics.canvas
        let band = PixelRect(0, canvas.height - metrics.px(84), canvas.width, metrics.px(84))
        var nodes = [ScallopBand.node(in: band, ground: ground, look: look, language: kit.language)]
        let chrome = kit.chrome(look.onSite)
        if let word = kit.siteWord(room: kit.clockLeft - metrics.px(24) - metrics.left, chrome) {
            nodes.append(
                kit.node(
                    "site", .text, [Span(text: word.text, style: chrome)], x: metrics.left,
                    baseline: metrics.topBaseline, on: ground, language: word.language))
        }
        if let clock { nodes.append(kit.clockNode(clock, color: look.onSite, on: ground)) }
        let bottom = band.y - metrics.px(48)
        var best: (nodes: [Node], characters: Int)?
        for tier in ClosedTier.all {
            let top = rows(notice, date, shown.isEmpty ? [.finnish] : shown, tier, kit, on: ground)
            let numbers = self.numbers(shown, tier, kit, bottom: bottom, on: ground)
            best = (top.nodes + numbers.nodes, top.characters + numbers.characters)
            if top.isWhole, top.bottom + metrics.px(54) <= numbers.top { break }
        }
        return slide(kit, on: ground, nodes + (best?.nodes ?? []), characters: best?.characters ?? 0)
    }

    private struct ClosedTier {
        var word: TypeStep
        var sentence: TypeStep
        var number: TypeStep
        /// For how many of the languages the reason and the other place are told.
        var told: Int

        static let all: [ClosedTier] = [
            ClosedTier(word: .at44, sentence: .at31, number: .at88, told: 3),
            ClosedTier(word: .at44, sentence: .at31, number: .at74, told: 3),
            ClosedTier(word: .at37, sentence: .at26, number: .at74, told: 3),
            ClosedTier(word: .at37, sentence: .at26, number: .at62, told: 3),
            ClosedTier(word: .at31, sentence: .at22, number: .at52, told: 3),
            ClosedTier(word: .at31, sentence: .at22, number: .at44, told: 3),
            ClosedTier(word: .at26, sentence: .at22, number: .at37, told: 3),
            ClosedTier(word: .at26, sentence: .at22, number: .at31, told: 1),
            ClosedTier(word: .at22, sentence: .at22, number: .at26, told: 1),
            ClosedTier(word: .at22, sentence: .at22, number: .at22, told: 0),
        ]
    }

    /// A row a language: *Suljettu*, when it opens, and what there is to tell.
    private func rows(
        _ notice: SiteNotice, _ date: CivilDate, _ languages: [Language], _ tier: ClosedTier, _ kit: SlideKit,
        on ground: Color
    ) -> (nodes: [Node], bottom: Int, characters: Int, isWhole: Bool) {
        let metrics = kit.metrics
        let word = kit.headline(tier.word, kit.look.onSite)
        let sentence = kit.text(tier.sentence, kit.look.onSite)
        let small = kit.text(.at22, kit.look.quietOnSite).tight(1.25, metrics)
        let words = languages.map { Phrase.closed.text($0) }
        let wide = words.map { kit.width($0, word) }.max() ?? 0
        let isBeside = metrics.isLandscape
        let x = isBeside ? max(metrics.px(720), metrics.left + wide + metrics.px(48)) : metrics.left
        let measure = max(1, metrics.right - x)
        var nodes: [Node] = []
        var characters = 0
        var isWhole = true
        var y = metrics.contentTop
        for (n, language) in languages.enumerated() {
            let name = kit.balanced(words[n], word, measure: metrics.contentWidth, language: language)
            nodes.append(
                kit.node(
                    "closed-\(language)", n == 0 ? .heading : .text, name, x: metrics.left, capTop: y, on: ground,
                    level: n == 0 ? 1 : nil))
            var end = y + word.cap
            characters += ReadingTime.characters(of: words[n])
            if let text = opens(notice, date, language) {
                let set = kit.running(text, sentence, measure: measure, language: language)
                isWhole = isWhole && set.isWhole && set.lines.count == 1
                let top = isBeside ? end - sentence.cap : end + metrics.px(36)
                nodes.append(kit.node("opens-\(language)", .time, set, x: x, capTop: top, on: ground))
                end = top + set.height
                characters += ReadingTime.characters(of: text)
            }
            if n < tier.told, let text = told(notice, language) {
                let set = kit.running(text, small, measure: measure, language: language)
                isWhole = isWhole && set.isWhole
                let top = end + metrics.px(30)
                nodes.append(kit.node("why-\(language)", .text, set, x: x, capTop: top, on: ground))
                end = top + set.height
                characters += ReadingTime.characters(of: text)
            }
            y = max(y + word.leading, end + metrics.px(42))
            if n == languages.count - 1 { return (nodes, end, characters, isWhole) }
        }
        return (nodes, y, characters, isWhole)
    }

    /// The two numbers over their names, on a common foot: side by side under lines, in portrait one over the other.
    private func numbers(
        _ languages: [Language], _ tier: ClosedTier, _ kit: SlideKit, bottom: Int, on ground: Color
    ) -> (nodes: [Node], top: Int, characters: Int) {
        let metrics = kit.metrics
        let look = kit.look
        let number = kit.figures(tier.number, look.onSite)
        let label = kit.chrome(look.quietOnSite).tight(1.33, metrics)
        let columns = metrics.isLandscape ? 2 : 1
        let gap = metrics.px(48)
        let half = columns == 1 ? metrics.contentWidth : metrics.contentWidth * 936 / 1704
        var nodes: [Node] = []
        var top = bottom
        var characters = 0
        func names(_ phrase: Phrase) -> String {
            var seen: [String] = []
            for text in (languages.isEmpty ? [.finnish] : languages).map({ phrase.text($0) }) where !seen.contains(text)
            {
                seen.append(text)
            }
            return seen.joined(separator: " \u{B7} ")
        }
        let both = [(Self.medicalHelp, names(.medicalHelp)), (Self.emergency, names(.emergency))]
        func measure(_ n: Int) -> Int {
            columns == 1 ? metrics.contentWidth : n == 0 ? half : metrics.contentWidth - half - gap
        }
        let sets = both.enumerated().map { kit.running($0.element.1, label, measure: measure($0.offset)) }
        let height = number.cap + metrics.px(48)
        if columns == 2 {
            top = bottom - (sets.map(\.height).max() ?? 0) - height
        } else {
            top = bottom - sets.reduce(0) { $0 + $1.height + height } - metrics.px(66)
        }
        let line = max(1, metrics.px(6))
        var y = top
        for (n, pair) in both.enumerated() {
            let x = columns == 2 && n == 1 ? metrics.left + half + gap : metrics.left
            if columns == 2 || n == 0 {
                let rule = PixelRect(x, top - metrics.px(54), measure(n), line)
                nodes.append(kit.shape("rule-\(n)", rule, look.quietOnSite, radius: line / 2))
            }
            nodes.append(
                kit.node(
                    "number-\(n)", .text, [Span(text: pair.0, style: number)], x: x, baseline: y + number.cap,
                    on: ground)
            )
            nodes.append(
                kit.node("number-\(n)-label", .text, sets[n], x: x, capTop: y + number.cap + metrics.px(48), on: ground)
            )
            characters += ReadingTime.characters(of: pair.0 + " " + pair.1)
            if columns == 1 { y += height + sets[n].height + metrics.px(66) }
        }
        return (nodes, top - metrics.px(54), characters)
    }

    /// `Avaamme huomenna klo 8`.
    private func opens(_ notice: SiteNotice, _ date: CivilDate, _ language: Language) -> String? {
        guard let opens = notice.opensAt else { return nil }
        let words = DateWords(language)
        let wording = Wording(language)
        let time = wording.pick(" ", " ", " at ") + words.time(opens.time)
        let day: String =
            opens.date == date
            ? words.today
            : opens.date == date + 1
                ? Phrase.tomorrow.text(language).lowercased()
                : wording.pick("", "", "on ") + words.day(opens.date)
        return Phrase.opensAgain.text(language) + " " + day + time
    }

    /// Why, and where to go.
    private func told(_ notice: SiteNotice, _ language: Language) -> String? {
        var sentences: [String] = []
        if let reason = notice.reason.best(language)?.text { sentences.append(reason) }
        if let place = notice.replacement.best(language)?.text {
            sentences.append(Phrase.meanwhile.text(language) + " " + place)
        }
        guard !sentences.isEmpty else { return nil }
        return sentences.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
    }
}
