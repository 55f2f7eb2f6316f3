import SignModel

/// Texts under each other: each gap is from a baseline to the next cap-top.
struct TextFlow {
    struct Item {
        var id: String
        var role: Node.Role
        var set: SetText
        var gap: Int
        var level: Int?
    }

    private(set) var items: [Item] = []
    private let kit: SlideKit

    init(_ kit: SlideKit) {
        self.kit = kit
    }

    /// Adds a text `gap` below the last, and further where what hangs and what rises would meet.
    mutating func add(_ id: String, _ role: Node.Role = .text, _ set: SetText, gap: Int = 0, level: Int? = nil) {
        guard !set.lines.isEmpty else { return }
        let least = items.last.map { kit.clearance(between: $0.set, and: set) } ?? 0
        items.append(Item(id: id, role: role, set: set, gap: items.isEmpty ? 0 : max(gap, least), level: level))
    }

    /// From the first cap-top to the last baseline.
    var height: Int { items.reduce(0) { $0 + $1.gap + $1.set.height } }
    /// No line is wider than its measure and no word is broken but at a seam.
    var isWhole: Bool { items.allSatisfy(\.set.isWhole) }
    var characters: Int { items.reduce(0) { $0 + ReadingTime.characters(of: $1.set.text) } }

    func nodes(_ kit: SlideKit, x: Int, top: Int, on ground: Color) -> [Node] {
        var y = top
        return items.map { item in
            y += item.gap
            defer { y += item.set.height }
            return kit.node(item.id, item.role, item.set, x: x, capTop: y, on: ground, level: item.level)
        }
    }
}

extension TextStyle {
    /// The same with lines nearer to each other: `leading` per em.
    func tight(_ leading: Double, _ metrics: SlideMetrics) -> TextStyle {
        var style = self
        style.size.leading = max(size.cap + metrics.px(12), metrics.r6(leading * Double(size.em)))
        return style
    }
}

extension SlideKit {
    /// Facts with points between them, as many a line as go; no line begins or ends with a point.
    func joined(_ facts: [String], _ style: TextStyle, measure: Int) -> SetText {
        var lines: [String] = []
        for fact in facts {
            let longer = (lines.last.map { $0 + " \u{B7} " } ?? "") + fact
            if !lines.isEmpty, width(longer, style) <= measure {
                lines[lines.count - 1] = longer
            } else {
                lines += running(fact, style, measure: measure).lines
            }
        }
        return SetText(lines: lines, style: style, language: language)
    }

    /// Languages as the site's slides mark them: the screen's.
    var marked: [Language] { surroundings.languages }

    /// The site's name in what room there is; shorter where it does not go: without half of a compound
    /// (*sosiaali- ja*), else its first word, which is the place.
    func siteWord(room: Int, _ style: TextStyle? = nil) -> TextInLanguage? {
        guard let name = surroundings.siteName.best(chromeLanguage) else { return nil }
        let style = style ?? figures(.at22)
        func goes(_ text: String) -> Bool { width(text, style) <= room }
        let words = name.text.split(separator: " ").map(String.init)
        var text = name.text
        if !goes(text), let half = words.firstIndex(where: { $0.hasSuffix("-") }), half + 2 < words.count {
            text = (words[..<half] + words[(half + 2)...]).joined(separator: " ")
        }
        if !goes(text) { text = words.first ?? name.text }
        return goes(text) ? TextInLanguage(text: text, language: name.language) : nil
    }

    /// The frame of one of the site's own slides, with something at the left of its foot: the first of `foot` that goes
    /// beside the touch hint, else the first that goes alone.
    func siteFrame(
        icon: String, word: TextInLanguage? = nil, page: (number: Int, count: Int)? = nil, clock: CivilTime?,
        foot: [[Span]] = []
    ) -> SlideFrame {
        var matter = SlideFrame.Matter(icon: icon, page: page, languages: marked, clock: clock)
        matter.word = word ?? siteWord(room: clockLeft - metrics.px(24) - metrics.left)
        matter.side = surroundings.display.touch ? .touch : nil
        var frame = frame(matter)
        let side = frame.nodes.first { $0.id == "touch" }?.rect.x
        let room = (side.map { $0 - metrics.px(36) } ?? metrics.right) - metrics.left
        var chosen = foot.first { width($0) <= room }
        if chosen == nil, side != nil, let alone = foot.first(where: { width($0) <= metrics.contentWidth }) {
            matter.side = nil
            frame = self.frame(matter)
            chosen = alone
        }
        if let chosen {
            frame.nodes.append(
                node(
                    "foot", .text, chosen, x: metrics.left, baseline: metrics.footBaseline, on: frame.tones.ground))
        }
        return frame
    }

    /// The site's name for the foot.
    var siteFoot: [[Span]] {
        siteWord(room: metrics.contentWidth, text(.at22)).map {
            [[Span(text: $0.text, style: text(.at22, look.quiet))]]
        }
            ?? []
    }
}
