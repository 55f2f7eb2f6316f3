import SignModel
import SignWords

/// What stands around a page, and the room it leaves.
struct PageFrame {
    enum Kind {
        /// One looks for something: sand over the full width.
        case finding
        /// One reads: paper to the nav, sand only as a column of actions at the right; a standing display has its
        /// actions on the shelf and its text above it. `spine`: the theme of an announcement.
        case reading(spine: ThemeID? = nil)
    }

    /// What comes before the page's own nodes, and after.
    var head: [Node]
    var tail: [Node]
    /// All that can be pressed lies in it.
    var shelf: PixelRect
    /// Of a reading page: where its text stands, and its actions.
    var paper: PixelRect
    var column: PixelRect
    /// Of a reading page that lies: the room over its column, for a code; empty on a standing one.
    var aboveColumn: PixelRect
}

/// What the upper part of a page says; where there is no room, less.
struct Sign {
    /// The first that fits is taken.
    var headlines: [String]
    /// Sentences; where there is no room the last go first.
    var lead: [String] = []
    /// The first go first: the last says what to do.
    var keepsLast = false
    /// At the right: a line and, quietly, one more; joins the lead where there is no room.
    var corner: Corner?
    var role: TouchMetrics.Role = .g
    /// Right end of its room; nil: the page's.
    var right: Int?
    /// What the page says to who pressed nothing, or something that is off; it takes the lead's place.
    var says: String?

    struct Corner {
        var strong: String
        var quiet: String?
        /// The same as a sentence of the lead.
        var sentence: String
    }
}

extension TouchKit {
    /// The frame of a page, with `sign` where it has one.
    func frame(
        _ kind: PageFrame.Kind, _ matter: FrameMatter, sign: Sign? = nil, canGoBack: Bool, on page: Action? = nil
    ) -> PageFrame {
        let m = metrics
        let reading: Bool
        var spineColor = look.siteFill
        if case .reading(let theme) = kind {
            reading = true
            if let theme { spineColor = look.fill(of: theme) }
        } else {
            reading = false
        }
        let columned = reading && !m.isPortrait
        let columnLeft = m.right - readingColumnWidth

        var head: [Node] = []
        let spine = PixelRect(0, 0, m.margin, columned ? m.navLine : m.sandTop)
        head.append(decoration("spine", spine, spineColor))
        if columned {
            let ground = PixelRect(
                columnLeft - px(mm: 11), m.sandTop, m.canvas.width - columnLeft + px(mm: 11), m.navLine - m.sandTop)
            head += sand("sand", ground, rounded: true)
            head.append(
                decoration("sand-nav", PixelRect(0, m.navLine, m.canvas.width, m.canvas.height - m.navLine), look.sand))
        } else {
            let bottom = m.plinthTop ?? m.canvas.height
            head += sand("sand", PixelRect(0, m.sandTop, m.canvas.width, bottom - m.sandTop), rounded: false)
        }
        let top = topRow(matter, hasSign: sign != nil)
        head += top.nodes
        if m.isPortrait, !reading { head += board(matter) }
        if let sign { head += signNodes(sign, top: top) }
        let rooms = rooms(columned: columned)
        return PageFrame(
            head: head, tail: navNodes(canGoBack: canGoBack, on: page) + plinth(), shelf: m.shelf, paper: rooms.paper,
            column: rooms.column, aboveColumn: rooms.above)
    }

    /// Where a reading page's text, its actions and what is over them stand.
    func rooms(columned: Bool) -> (paper: PixelRect, column: PixelRect, above: PixelRect) {
        let m = metrics
        let columnLeft = m.right - readingColumnWidth
        let paperTop = m.topBaseline + m.margin / 2
        let paperRight = columned ? columnLeft - px(mm: 25) : m.right
        let paperBottom = columned ? m.navLine - px(mm: 5) : m.sandTop - px(mm: 4)
        let columnTop = m.shelfTop + px(mm: 2)
        return (
            PixelRect(m.left, paperTop, paperRight - m.left, paperBottom - paperTop),
            columned ? PixelRect(columnLeft, columnTop, readingColumnWidth, m.shelfBottom - columnTop) : m.shelf,
            columned
                ? PixelRect(columnLeft, paperTop, readingColumnWidth, m.sandTop - px(mm: 4) - paperTop)
                : PixelRect(columnLeft, paperTop, 0, 0)
        )
    }

    private var readingColumnWidth: Int { min(px(mm: 276), (metrics.right - metrics.edge) * 42 / 100) }

    func decoration(_ id: String, _ rect: PixelRect, _ color: Color, radius: Int = 0) -> Node {
        Node(id: id, role: .decoration, language: language, rect: rect, paints: [.fill(rect, color, radius: radius)])
    }

    /// The warm ground; in the dark look a line says where it begins.
    private func sand(_ id: String, _ rect: PixelRect, rounded: Bool) -> [Node] {
        guard look.isDark else {
            guard rounded else { return [decoration(id, rect, look.sand)] }
            var node = decoration(
                id, PixelRect(rect.x, rect.y, rect.width, rect.height), look.sand, radius: metrics.tileRadius)
            // Only the corner within the page is round.
            let half = PixelRect(rect.x + rect.width / 2, rect.y, rect.width - rect.width / 2, rect.height)
            let low = PixelRect(rect.x, rect.y + rect.height / 2, rect.width, rect.height - rect.height / 2)
            node.paints += [.fill(half, look.sand, radius: 0), .fill(low, look.sand, radius: 0)]
            return [node]
        }
        return rounded ? [] : [decoration(id, PixelRect(rect.x, rect.y, rect.width, outlineWidth), look.line)]
    }

    // MARK: - Top row

    struct TopRow {
        var nodes: [Node]
        /// Right end of what is free before date and clock.
        var right: Int
    }

    private func topRow(_ matter: FrameMatter, hasSign: Bool) -> TopRow {
        let m = metrics
        var nodes: [Node] = []
        var right = m.right
        let clockFont = Font(.semibold, px: m.clockEm, tabular: true)
        if matter.showsClock {
            let text = dates.wallClock(matter.now.time)
            // The widest clock keeps its room: what stands beside must not depend on the minute.
            let run = run(
                text, clockFont, x: m.right - width(text, clockFont), baseline: m.topBaseline, color: look.ink,
                on: look.paper)
            nodes.append(
                Node(id: "clock", role: .time, label: text, language: language, rect: run.rect, paints: [.text(run)]))
            right -= width("00.00", clockFont) + m.margin / 2
        }
        if m.isCompact, hasSign { return TopRow(nodes: nodes, right: right) }
        func line(_ id: String, _ text: String, _ font: Font, x: Int, language: Language? = nil) {
            let run = run(
                text, font, x: x, baseline: m.topBaseline, color: look.quiet, on: look.paper, language: language)
            nodes.insert(
                Node(
                    id: id, role: id == "date" ? .time : .text, label: text.spoken,
                    language: language ?? self.language, rect: run.rect, paints: [.text(run)]), at: 0)
        }
        if m.text == .largest, !m.isPortrait {
            guard matter.showsClock else { return TopRow(nodes: nodes, right: right) }
            let text = words(.todayLine, ["day": dates.day(matter.now.date)])
            let font = Font(.medium, px: m.clockEm)
            if m.left + width(text, font) <= right { line("date", text, font, x: m.left) }
            return TopRow(nodes: nodes, right: right)
        }
        let font = Font(.medium, px: m.plainEm(.d))
        var free = right
        let site = matter.siteName.best(language)
        let siteWidth = site.map { width($0.text, font) } ?? 0
        if matter.showsClock, !m.isPortrait {
            let text = words.label(matter.now.date)
            let regular = Font(.regular, px: m.plainEm(.d))
            // Wednesday in September is as wide as any.
            let wide = width(text, regular)
            if m.left + siteWidth + m.margin + wide <= right {
                line("date", text, regular, x: right - wide)
                free = right - wide - m.margin
            }
        }
        if let site, m.left + siteWidth <= free { line("site", site.text, font, x: m.left, language: site.language) }
        return TopRow(nodes: nodes, right: right)
    }

    // MARK: - Plinth

    /// What stands below everything one can press on a standing display: the two numbers, huge.
    private func plinth() -> [Node] {
        let m = metrics
        guard let top = m.plinthTop else { return [] }
        let rect = PixelRect(0, top, m.canvas.width, m.canvas.height - top)
        let (ground, ink) = (look.isDark ? look.paper : look.site, look.isDark ? look.ink : look.onSite)
        var nodes = [decoration("plinth", rect, ground)]
        if look.isDark {
            nodes.append(decoration("plinth-line", PixelRect(0, top, rect.width, outlineWidth), look.line))
        }
        let numbers = [("112", words[.emergencyNumber]), ("116\u{A0}117", words[.medicalHelpline])]
        let small = m.plainEm(.b)
        let room = m.right - m.left
        let gap = m.margin
        let sizes: [TouchMetrics.Role] = [.h, .g, .f]
        let size =
            sizes.map { m.plainEm($0) }.first { em in
                numbers.reduce(gap) { $0 + width($1.0, Font(.semibold, px: em)) } <= room * 80 / 100
            } ?? m.plainEm(.f)
        let height = small * 13 / 10 + size * 11 / 10
        let y = top + max(m.margin / 3, (rect.height - height) / 3)
        var x = m.edge
        for (n, number) in numbers.enumerated() {
            let font = Font(.semibold, px: size)
            let label = run(
                number.1, Font(.regular, px: small), x: x, top: y, height: small * 13 / 10, color: ink, on: ground)
            let figures = run(
                number.0, font, x: x, top: y + small * 13 / 10, height: size * 11 / 10, color: ink, on: ground)
            let wide = max(label.rect.width, figures.rect.width)
            nodes.append(
                Node(
                    id: "plinth-\(n)", role: .text, label: "\(number.1) \(number.0.spoken)", language: language,
                    rect: PixelRect(x, y, wide, height), paints: [.text(label), .text(figures)]))
            x += wide + gap
        }
        let note = block([Bit(text: words[.plinth], role: .b, leading: 1.35, px: small)], width: m.right - x)
        if m.right - x >= small * 8, y + note.height <= m.canvas.height {
            nodes.append(
                Node(
                    id: "plinth-note", role: .text, label: words[.plinth].spoken, language: language,
                    rect: PixelRect(x, y, m.right - x, note.height),
                    paints: paints(note, x: x, top: y, ink: ink, quiet: ink, on: ground)))
        }
        return nodes
    }
}
