import SignModel
import SignWords

extension SlideKit {
    /// The colours of an ordinary slide of these themes.
    func tones(_ themes: [ThemeID]) -> SlideFrame.Tones {
        SlideFrame.Tones(
            ground: look.paper, ink: look.ink, quiet: look.quiet, word: deep(themes), fill: fill(themes),
            plate: look.isDark)
    }

    /// The frame of a slide.
    ///
    /// - Parameters:
    ///   - tones: nil: an ordinary slide's.
    ///   - left: where what is read begins; nil: at the grid's left edge. Where a picture stands before it, further right.
    func frame(_ matter: SlideFrame.Matter, tones: SlideFrame.Tones? = nil, left: Int? = nil) -> SlideFrame {
        let tones = tones ?? self.tones(matter.themes)
        let left = left ?? metrics.left
        let foot = foot(matter, tones, left: left)
        return SlideFrame(
            nodes: spine(matter, tones) + topRow(matter, tones, left: left)
                + mirrored(foot.nodes, left: left, right: metrics.right), tones: tones,
            themes: matter.themes, left: left,
            right: metrics.right, top: metrics.contentTop, bottom: metrics.lastBaseline - foot.raised,
            side: foot.side, footEnd: foot.end, footRaised: foot.raised)
    }

    /// The theme's edge with its icon at the height of the top row.
    func spine(_ matter: SlideFrame.Matter, _ tones: SlideFrame.Tones) -> [Node] {
        let rect = PixelRect(0, 0, metrics.spine, metrics.canvas.height)
        var node = shape("spine", rect, tones.fill)
        let side = metrics.px(54)
        if let name = matter.icon ?? matter.themes.first.map({ "theme-\($0)" }) {
            node.paints.append(
                icon(
                    name, x: (rect.width - side) / 2, baseline: metrics.topBaseline, cap: metrics.s.cap, side: side,
                    look.paper))
        }
        return [node]
    }

    // MARK: - Top row

    /// The time at the right edge, as every slide of the site shows it.
    func clockNode(_ clock: CivilTime, color: Color, on ground: Color) -> Node {
        node(
            "clock", .time, words.wallClock(clock), column(.at22, color), right: metrics.right,
            baseline: metrics.topBaseline, on: ground)
    }

    /// Where the clock may begin: what stands beside it does not move from minute to minute.
    var clockLeft: Int { metrics.right - width("00.00", column(.at22).font) }

    /// Theme word and page at the left, language marks and clock at the right. Where there is little room the marks go
    /// first, then the page.
    private func topRow(_ matter: SlideFrame.Matter, _ tones: SlideFrame.Tones, left: Int) -> [Node] {
        let gap = metrics.px(24)
        var nodes: [Node] = []
        var end = left
        let word = matter.word ?? themeWord(matter.themes)
        if let word {
            let style = figures(.at22, tones.word)
            let text = fitting(word, style, width: clockLeft - gap - left)
            let node = node(
                "theme", .text, [Span(text: text, style: style)], x: left, baseline: metrics.topBaseline,
                on: tones.ground, language: word.language)
            end = left + width(text, style)
            nodes.append(node)
        }
        if let page = matter.page {
            let style = column(.at22, tones.quiet)
            var regular = style
            regular.face = .regular
            let text = "\(page.number)/\(page.count)"
            if end + gap + width(text, regular) <= clockLeft - gap {
                var node = node(
                    "page", .status, [Span(text: text, style: regular)], x: end + gap,
                    baseline: metrics.topBaseline, on: tones.ground)
                node.label = text
                nodes.append(node)
                end += gap + width(text, regular)
            }
        }
        nodes += marks(matter.languages, tones, after: end)
        if let clock = matter.clock { nodes.append(clockNode(clock, color: tones.ink, on: tones.ground)) }
        return nodes
    }

    private func themeWord(_ themes: [ThemeID]) -> TextInLanguage? {
        guard let theme = themes.first.flatMap({ id in NeedTheme.all.first { $0.id == id } }) else { return nil }
        return theme.name.best(chromeLanguage).map { TextInLanguage(text: $0.text, language: $0.language) }
    }

    /// As many of its words as go before the clock: a theme's name still says which it is by its first.
    private func fitting(_ text: TextInLanguage, _ style: TextStyle, width room: Int) -> String {
        var words = text.text.split(separator: " ")
        while words.count > 1, width(words.joined(separator: " "), style) > room {
            words.removeLast()
            while words.count > 1, words.last.map({ $0.count < 4 }) ?? false { words.removeLast() }
        }
        let kept = words.joined(separator: " ")
        return kept.hasSuffix(",") ? String(kept.dropLast()) : kept
    }

    /// The languages of a text in the order the screen takes turns in.
    func marked(_ text: LocalizedText) -> [Language] {
        let turns = surroundings.languages
        return turns.isEmpty ? text.languages : turns.filter { text[$0] != nil }
    }

    /// The languages, the current one over a bar; none where not all have room.
    private func marks(_ languages: [Language], _ tones: SlideFrame.Tones, after end: Int) -> [Node] {
        guard languages.count > 1 else { return [] }
        let bold = figures(.at22, tones.ink)
        let plain = text(.at22, tones.quiet)
        let gap = metrics.px(24)
        let room = languages.reduce(-gap) { $0 + width($1.tag, bold) + gap }
        var x = clockLeft - metrics.px(48) - room
        guard x >= end + metrics.px(36) else { return [] }
        var nodes: [Node] = []
        for mark in languages {
            let isCurrent = mark == language
            let style = isCurrent ? bold : plain
            let wide = width(mark.tag, bold)
            var node = node(
                "mark-\(mark)", .status, [Span(text: mark.tag, style: style)], x: x, baseline: metrics.topBaseline,
                on: tones.ground)
            if isCurrent {
                let bar = PixelRect(x, metrics.topBaseline + metrics.markGap, wide, metrics.markHeight)
                node.paints.append(.fill(bar, tones.fill, radius: bar.height / 2))
                node.rect = node.rect.union(bar)
            }
            nodes.append(node)
            x += wide + gap
        }
        return nodes
    }
}
