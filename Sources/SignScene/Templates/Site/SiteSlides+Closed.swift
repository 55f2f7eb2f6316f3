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
        // Where even the least sizes leave no room, when it opens and whom to call go before why.
        var bare = notice
        bare.reason = [:]
        bare.replacement = [:]
        search: for told in [notice, bare] {
            for tier in ClosedTier.all {
                let top = rows(told, date, shown.isEmpty ? [.finnish] : shown, tier, kit, on: ground)
                let numbers = self.numbers(shown, tier, kit, bottom: bottom, on: ground)
                best = (top.nodes + numbers.nodes, top.characters + numbers.characters)
                if top.isWhole, top.bottom + metrics.px(tier.isCompact ? 36 : 54) <= numbers.top { break search }
            }
        }
        return slide(kit, on: ground, nodes + (best?.nodes ?? []), characters: best?.characters ?? 0)
    }

    private struct ClosedTier {
        var word: TypeStep
        var sentence: TypeStep
        /// Never less than the opening time's.
        var number: TypeStep
        var isCompact = false
        /// Why and where to go are told in all languages, else in the first.
        var tellsAll = true

        init(_ word: TypeStep, _ sentence: TypeStep, _ number: TypeStep, compact: Bool = true, all: Bool = true) {
            self.word = word
            self.sentence = sentence
            self.number = number
            isCompact = compact
            tellsAll = all
        }

        static let all: [ClosedTier] = [
            ClosedTier(.at44, .at31, .at88, compact: false), ClosedTier(.at44, .at31, .at74, compact: false),
            ClosedTier(.at44, .at31, .at74), ClosedTier(.at44, .at31, .at62), ClosedTier(.at37, .at26, .at62),
            ClosedTier(.at37, .at26, .at62, all: false), ClosedTier(.at37, .at26, .at52, all: false),
            ClosedTier(.at31, .at22, .at52, all: false), ClosedTier(.at31, .at22, .at44, all: false),
            ClosedTier(.at26, .at22, .at52, all: false), ClosedTier(.at26, .at22, .at44, all: false),
            ClosedTier(.at26, .at22, .at37, all: false), ClosedTier(.at26, .at22, .at31, all: false),
            ClosedTier(.at22, .at22, .at31, all: false), ClosedTier(.at22, .at22, .at22, all: false),
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
        let small = kit.text(.at22, quiet(kit.look)).tight(1.25, metrics)
        let words = languages.map { Phrase.closed.text($0) }
        let wide = words.map { kit.width($0, word) }.max() ?? 0
        let isBeside = metrics.isLandscape
        let x = isBeside ? max(metrics.px(720), metrics.left + wide + metrics.px(48)) : metrics.left
        let measure = max(1, metrics.right - x)
        var nodes: [Node] = []
        var characters = 0
        var isWhole = true
        var y = metrics.contentTop
        var bottom = y
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
            y = max(y + word.leading, end + metrics.px(42))
            bottom = end
        }
        for (n, set) in told(notice, tier.tellsAll ? languages : Array(languages.prefix(1)), small, kit).enumerated() {
            let top = bottom + (n == 0 ? metrics.px(48) : small.leading - small.cap)
            nodes.append(kit.node("why-\(n)", .text, set, x: metrics.left, capTop: top, on: ground))
            bottom = top + set.height
            characters += ReadingTime.characters(of: set.text)
        }
        return (nodes, bottom, characters, isWhole)
    }

    /// The two numbers over their names, on a common foot: side by side under lines, in portrait one over the other.
    private func numbers(
        _ languages: [Language], _ tier: ClosedTier, _ kit: SlideKit, bottom: Int, on ground: Color
    ) -> (nodes: [Node], top: Int, characters: Int) {
        let metrics = kit.metrics
        let look = kit.look
        let number = kit.figures(tier.number, look.onSite)
        let label = kit.chrome(quiet(look)).tight(tier.isCompact ? 1.25 : 1.33, metrics)
        let columns = metrics.isLandscape ? 2 : 1
        let gap = metrics.px(48)
        let half = columns == 1 ? metrics.contentWidth : metrics.contentWidth * 936 / 1704
        var nodes: [Node] = []
        var top = bottom
        var characters = 0
        func names(_ phrase: Phrase) -> [String] {
            var seen: [String] = []
            for text in (languages.isEmpty ? [.finnish] : languages).map({ phrase.text($0) }) where !seen.contains(text)
            {
                seen.append(text)
            }
            return seen
        }
        let both = [(Self.medicalHelp, names(.medicalHelp)), (Self.emergency, names(.emergency))]
        func measure(_ n: Int) -> Int {
            columns == 1 ? metrics.contentWidth : n == 0 ? half : metrics.contentWidth - half - gap
        }
        let sets = both.enumerated().map { kit.joined($0.element.1, label, measure: measure($0.offset)) }
        let below = metrics.px(tier.isCompact ? 30 : 48)
        let over = metrics.px(tier.isCompact ? 36 : 54)
        let height = number.cap + below
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
                let rule = PixelRect(x, top - over, measure(n), line)
                nodes.append(kit.shape("rule-\(n)", rule, look.quietOnSite, radius: line / 2))
            }
            nodes.append(
                kit.node(
                    "number-\(n)", .text, [Span(text: pair.0, style: number)], x: x, baseline: y + number.cap,
                    on: ground)
            )
            nodes.append(
                kit.node("number-\(n)-label", .text, sets[n], x: x, capTop: y + number.cap + below, on: ground)
            )
            characters += ReadingTime.characters(of: pair.0 + " " + sets[n].text)
            if columns == 1 { y += height + sets[n].height + metrics.px(66) }
        }
        return (nodes, top - over, characters)
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

    /// Why, in all languages on a line, and where to go.
    private func told(_ notice: SiteNotice, _ languages: [Language], _ style: TextStyle, _ kit: SlideKit) -> [SetText] {
        func each(_ text: (Language) -> String?) -> [String] {
            var seen: [String] = []
            for found in languages.compactMap(text) where !seen.contains(found) { seen.append(found) }
            return seen
        }
        var sets: [SetText] = []
        let reasons = each { notice.reason.best($0)?.text }
        if !reasons.isEmpty { sets.append(kit.joined(reasons, style, measure: kit.metrics.contentWidth)) }
        let places = each { language in
            notice.replacement.best(language).map { Phrase.meanwhile.text(language) + " " + $0.text }
        }
        if !places.isEmpty { sets.append(kit.joined(places, style, measure: kit.metrics.contentWidth)) }
        return sets
    }

    /// Text is white on a dark ground, whose hues are for shapes.
    private func quiet(_ look: Look) -> Color { look.isDark ? look.quiet : look.quietOnSite }
}
