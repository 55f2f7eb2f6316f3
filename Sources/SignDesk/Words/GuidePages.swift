import SignMedia
import SignModel
import SignScene
import SignWords

/// A guide as pictures of its sides: A4 at 150 dots an inch, in the sizes of `templates/guide.mustache`.
struct GuidePages {
    static let size = PixelSize(1240, 1754)
    private static let dotsPerInch = 150
    private static let margin = 83
    private static let bottom = 1754 - 77
    /// The telephone and the code beside an entry.
    private static let side = 285
    private static let codeSide = 138

    private let guide: Guide
    private let words: GuideWords
    private let measurer: any TextMeasuring
    private var done: [[Paint]] = []
    private var paints: [Paint] = []
    private var y = GuidePages.margin

    init(_ guide: Guide, measurer: any TextMeasuring) {
        self.guide = guide
        words = GuideWords(guide.language, now: guide.now)
        self.measurer = measurer
    }

    private var look: Look { guide.look }
    private var left: Int { GuidePages.margin }
    private var right: Int { GuidePages.size.width - GuidePages.margin }

    /// One scene a side.
    mutating func scenes() -> [Scene] {
        header()
        if guide.entries.isEmpty { text(words.nothing, Font(.regular, px: px(14)), look.ink, width: right - left) }
        var group: String?
        for entry in guide.entries {
            let title = words.group(entry, isByNeed: guide.theme == nil)
            let isNew = title != group
            place { page in
                if isNew { page.heading(title, page.look.hue(of: [entry.need])) }
                page.entry(entry)
            }
            group = title
        }
        place { $0.footer() }
        done.append(paints)
        return done.enumerated().map { index, paints in
            let rect = PixelRect(0, 0, GuidePages.size.width, GuidePages.size.height)
            let node = Node(
                id: "side-\(index + 1)", role: .group, label: words.title(guide.theme), language: words.language,
                rect: rect, paints: paints)
            return Scene(
                size: GuidePages.size, pixelPitchMm: 25.4 / Double(GuidePages.dotsPerInch), designDistanceMm: 400,
                background: .white, nodes: [node])
        }
    }

    /// Draws what belongs together, on the next side when this one has no room for it.
    private mutating func place(_ draw: (inout GuidePages) -> Void) {
        var page = self
        draw(&page)
        if page.y > GuidePages.bottom, y > GuidePages.margin {
            done.append(paints)
            paints = []
            y = GuidePages.margin
            page = self
            draw(&page)
        }
        self = page
    }

    // MARK: - Parts

    private mutating func header() {
        let top = y
        let site = guide.site.map { words.view.text($0.name) }
        let facts = [guide.area, words.printed].compactMap(\.self).joined(separator: " · ")
        let ground = paints.count
        y += 26
        if let site { text(site, Font(.regular, px: px(14)), look.quietOnSite, inset: 34, width: right - left - 68) }
        text(words.title(guide.theme), Font(.semibold, px: px(24)), look.onSite, inset: 34, width: right - left - 68)
        text(facts, Font(.regular, px: px(14)), look.quietOnSite, inset: 34, width: right - left - 68)
        y += 22
        paints.insert(.fill(PixelRect(left, top, right - left, y - top), look.site, radius: 12), at: ground)
        y += 8
    }

    private mutating func heading(_ title: String, _ hue: Color) {
        y += 24
        let top = y
        text(title, Font(.semibold, px: px(17)), look.ink, inset: 28, width: right - left - 28)
        paints.append(.fill(PixelRect(left, top, 12, y - top), hue, radius: 0))
        y += 4
    }

    private mutating func entry(_ entry: Guide.Entry) {
        let spoken = GuideEntryWords(entry, words, isShort: guide.theme == nil)
        y += 14
        let top = y
        let width = right - left - GuidePages.side - 24
        let body = Font(.regular, px: px(14))
        text(spoken.title.text, Font(.semibold, px: px(16)), look.ink, width: width)
        if let time = spoken.time { text(time, Font(.semibold, px: px(14)), look.ink, width: width) }
        for line in [spoken.later, spoken.place].compactMap(\.self) { text(line, body, look.ink, width: width) }
        let who = [spoken.association, spoken.practical?.text].compactMap(\.self).joined(separator: " · ")
        text(who, body, look.quiet, width: width)
        if let web = spoken.web { text(web, body, look.ink, width: width) }
        let bottom = y
        y = top
        if let phone = spoken.phone {
            let font = Font(.semibold, px: px(20), tabular: true)
            put(phone, font, look.ink, x: right - measurer.width(of: phone, font: font), top: y)
            y += font.px * 5 / 4
        }
        if let code = spoken.code, let side = QRCode.side(of: code), side <= 53 {
            let modules = side + 2 * QRCode.margin
            let module = max(3, GuidePages.codeSide / modules)
            let box = PixelRect(right - modules * module, y, modules * module, modules * module)
            paints.append(.qr(text: code, box, modulePx: module, dark: look.qrDark, light: .white))
            y = box.bottom
        }
        y = max(y, bottom) + 14
        paints.append(.fill(PixelRect(left, y, right - left, 2), look.line, radius: 0))
        y += 2
    }

    private mutating func footer() {
        y += 34
        let body = Font(.regular, px: px(14))
        if guide.leftOut > 0 {
            let more = words.leftOut(guide.leftOut, guide.site.map { words.view.text($0.name) })
            text(more, Font(.semibold, px: px(14)), look.ink, width: right - left)
            y += 8
        }
        let hint = guide.entries.isEmpty ? words.mayChange : words.mayChange + " " + words.scan
        text(hint, body, look.ink, width: right - left)
        y += 16
        paints.append(.fill(PixelRect(left, y, right - left, 3), look.site, radius: 0))
        y += 16
        text(
            "\(words.helpline) 116\u{A0}117      \(words.emergency) 112", Font(.semibold, px: px(18)), look.ink,
            width: right - left)
    }

    // MARK: - Text

    private func px(_ points: Int) -> Int { points * GuidePages.dotsPerInch / 72 }

    /// Adds lines from the current height down, broken to fit.
    private mutating func text(_ text: String, _ font: Font, _ color: Color, inset: Int = 0, width: Int) {
        for line in lines(text, font, width: width) {
            put(line, font, color, x: left + inset, top: y)
            y += font.px * 127 / 100
        }
    }

    private mutating func put(_ text: String, _ font: Font, _ color: Color, x: Int, top: Int) {
        let metrics = measurer.metrics(of: font)
        let rect = PixelRect(x, top, measurer.width(of: text, font: font), metrics.ascent + metrics.descent)
        paints.append(
            .text(
                TextRun(
                    string: text, language: words.language, font: font,
                    origin: PixelPoint(x, top + metrics.ascent), rect: rect, color: color,
                    background: .color(.white))))
    }

    /// Broken at spaces; a word wider than `width` is left whole.
    private func lines(_ text: String, _ font: Font, width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if let last = lines.last, measurer.width(of: last + " " + word, font: font) <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
