import SignModel
import SignWords

/// What stands quietly around a slide's content and in the same place on every slide: the theme's broad edge and name,
/// the time, who is behind it and how to reach them, the site's name and the touch hint.
struct Chrome {
    var themes: [ThemeID] = []
    var association: Association?
    var contact: Contact?
    /// Wall time; nil while only the layout is asked for.
    var clock: CivilTime?
    /// The second of two languages side by side.
    var second: Language?
    /// No foot at all: the room is needed for a code.
    var footless = false
}

/// What stands around a slide's content, and the room it leaves.
struct Frame {
    var nodes: [Node]
    var content: PixelRect
    /// Where `1/2` goes: left end and top of its row.
    var pageMarker: PixelPoint
}

extension SlideKit {
    /// The nodes around the content, and the room that is left for it.
    func frame(_ chrome: Chrome) -> Frame {
        let hue = look.hue(of: chrome.themes)
        let edge = PixelRect(0, 0, metrics.edge, metrics.canvas.height)
        let edgeNode = Node(
            id: "edge", role: .decoration, language: language, rect: edge, paints: [.fill(edge, hue, radius: 0)])
        let height = chromeRowHeight
        let top = topRow(chrome, hue: hue, height: height)
        let foot = footer(chrome, withSite: !top.hasSite)
        let contentTop = top.bottom + 4 * unit
        let bottom = foot.top - 4 * unit
        return Frame(
            nodes: [edgeNode] + top.nodes + foot.nodes,
            content: PixelRect(metrics.left, contentTop, metrics.contentWidth, max(1, bottom - contentTop)),
            pageMarker: PixelPoint(top.left, metrics.top))
    }

    var chromeRowHeight: Int { metrics.small * 5 / 4 }

    /// The time at the right margin, as every slide of the site shows it.
    func clockNode(_ clock: CivilTime, color: Color, on ground: Color, right: Int? = nil, top: Int? = nil) -> Node {
        let font = Font(.semibold, px: metrics.small, tabular: true)
        let text = words.wallClock(clock)
        let run = line(
            text, font, x: (right ?? metrics.right) - width(text, font), top: top ?? metrics.top,
            height: chromeRowHeight, color: color, on: ground)
        return Node(id: "clock", role: .time, label: text, language: language, rect: run.rect, paints: [.text(run)])
    }

    /// `1/2` after the theme's name: there is more to come.
    func pageMarker(_ page: Int, of count: Int, in frame: Frame) -> Node {
        let font = Font(.regular, px: metrics.small, tabular: true)
        let run = line(
            "\(page)/\(count)", font, x: frame.pageMarker.x, top: frame.pageMarker.y, height: chromeRowHeight,
            color: look.quiet, on: look.paper)
        return Node(
            id: "page", role: .status, label: run.string, language: language, rect: run.rect, paints: [.text(run)])
    }

    private struct TopRow {
        var nodes: [Node] = []
        var hasSite = false
        /// Left end of what is free in the clock's row: where the page's number goes.
        var left: Int
        /// Lower edge of the theme's name when it has a row of its own.
        var bottom: Int
    }

    /// Theme, site and time. On a narrow screen the theme's name takes a row of its own; the site goes to the foot when
    /// it does not fit beside. The answer must not depend on the clock's figures.
    private func topRow(_ chrome: Chrome, hue: Color, height: Int) -> TopRow {
        var row = TopRow(left: metrics.left, bottom: metrics.top + height)
        if let clock = chrome.clock { row.nodes.append(clockNode(clock, color: look.ink, on: look.paper)) }
        let right = metrics.right - width("00.00", Font(.semibold, px: metrics.small, tabular: true)) - 3 * unit
        let markerRoom = width("9/9", Font(.regular, px: metrics.small, tabular: true)) + 3 * unit
        if let theme = chrome.themes.first.flatMap({ id in NeedTheme.all.first { $0.id == id } }),
            let name = theme.name.best(language)
        {
            let side = metrics.small * 6 / 5
            let font = Font(.semibold, px: metrics.small)
            let x = row.left + side + 2 * unit
            var text = name.text
            if let second = chrome.second, let other = theme.name[second] {
                let both = text + " · " + other
                if x + width(both, font) + markerRoom <= right { text = both }
            }
            let ownRow = x + width(text, font) + markerRoom > right
            let top = ownRow ? metrics.top + height : metrics.top
            let set = paragraph(text, font, width: metrics.right - x, leading: 1.25, language: name.language)
            var node = node("theme", .text, set, x: x, top: top, width: metrics.right - x, color: hue, on: look.paper)
            node.paints.insert(
                .icon("theme-\(theme.id)", PixelRect(row.left, top + (height - side) / 2, side, side), hue), at: 0)
            let end = node.textRuns.map(\.rect.right).max() ?? x
            node.rect = PixelRect(row.left, top, end - row.left, max(height, set.height))
            row.nodes.append(node)
            if ownRow { row.bottom = node.rect.bottom } else { row.left = end + 3 * unit }
        }
        guard let site = surroundings.siteName.best(language) else { return row }
        let font = Font(.regular, px: metrics.small)
        let x = right - width(site.text, font)
        guard x >= row.left + markerRoom else { return row }
        let run = line(
            site.text, font, x: x, top: metrics.top, height: height, color: look.quiet, on: look.paper,
            language: site.language)
        row.nodes.append(
            Node(
                id: "site", role: .text, label: site.text, language: site.language, rect: run.rect, paints: [.text(run)]
            ))
        row.hasSite = true
        return row
    }

    /// Rows at the foot: the association with its logo and contact; the touch hint at the right end of the first row
    /// where it fits; the site's name in a row of its own when it found no place at the top.
    private func footer(_ chrome: Chrome, withSite: Bool) -> (nodes: [Node], top: Int) {
        let rowHeight = metrics.small * 13 / 10
        let hint = touchHintWidth
        let hasContact = chrome.contact.map { !$0.isEmpty } ?? false
        let logoSide = chrome.association?.logo == nil ? 0 : rowHeight * (hasContact ? 2 : 1) * 9 / 10
        let indent = logoSide == 0 ? 0 : logoSide + 3 * unit
        let nameFont = Font(.medium, px: metrics.small)
        let leftRoom = metrics.contentWidth - indent
        let items = chrome.contact.map { contactItems($0, room: leftRoom) } ?? []
        let hintRoom = hint > 0 ? hint + 4 * unit : 0
        let name = chrome.association.flatMap { $0.name.best(language) }
        let hintBesideName = name.map { width($0.text, nameFont) + hintRoom <= leftRoom } ?? false
        let nameLines = name.map {
            paragraph($0.text, nameFont, width: leftRoom, leading: 1.3, language: $0.language)
        }
        var rows: [[ContactItem]] = []
        for item in items {
            let used = rows.last.map { $0.reduce(0) { $0 + $1.width + 5 * unit } }
            if let used, used + item.width <= leftRoom {
                rows[rows.count - 1].append(item)
            } else {
                rows.append([item])
            }
        }
        let site = withSite ? surroundings.siteName.best(language) : nil
        let needsLastRow = site != nil || (hint > 0 && !hintBesideName)
        let siteLines = site.map {
            paragraph(
                $0.text, Font(.regular, px: metrics.small),
                width: metrics.contentWidth - (hintBesideName ? 0 : hintRoom), leading: 1.3, language: $0.language)
        }
        let lastHeight = needsLastRow ? max(rowHeight, siteLines?.height ?? 0) : 0
        let rowLines = rows.map { $0.map(\.lines.count).max() ?? 1 }
        let block = (nameLines?.height ?? 0) + rowLines.reduce(0, +) * rowHeight
        let top = metrics.bottom - block - lastHeight
        guard block + lastHeight > 0, !chrome.footless else { return ([], metrics.bottom + 4 * unit) }

        let rule = PixelRect(metrics.left, top - 2 * unit, metrics.contentWidth, max(1, unit / 3))
        var nodes = [
            Node(
                id: "rule", role: .decoration, language: language, rect: rule,
                paints: [.fill(rule, look.line, radius: 0)])
        ]
        if logoSide > 0, let logo = chrome.association?.logo {
            let box = PixelRect(metrics.left, top + (min(2 * rowHeight, block) - logoSide) / 2, logoSide, logoSide)
            nodes.append(
                Node(id: "logo", role: .decoration, language: language, rect: box, paints: [.picture(logo, box)]))
        }
        if let nameLines {
            nodes.append(
                node(
                    "association", .text, nameLines, x: metrics.left + indent, top: top,
                    width: leftRoom - (hintBesideName ? hintRoom : 0), color: look.ink, on: look.paper))
        }
        if hintBesideName { nodes += touchHint(top: top, height: rowHeight) }
        var y = top + (nameLines?.height ?? 0)
        for (n, row) in rows.enumerated() {
            var x = metrics.left + indent
            for (m, item) in row.enumerated() {
                nodes.append(contactNode(item, id: "contact-\(n)-\(m)", x: x, top: y, height: rowHeight))
                x += item.width + 5 * unit
            }
            y += rowHeight * rowLines[n]
        }
        if let siteLines {
            nodes.append(
                node(
                    "site", .text, siteLines, x: metrics.left, top: metrics.bottom - siteLines.height,
                    width: metrics.contentWidth - (hintBesideName ? 0 : hintRoom), color: look.quiet, on: look.paper))
        }
        if hint > 0, !hintBesideName { nodes += touchHint(top: metrics.bottom - rowHeight, height: rowHeight) }
        return (nodes, top - 2 * unit)
    }

    private var touchHintWidth: Int {
        guard surroundings.display.touch else { return 0 }
        return metrics.small * 6 / 5 + unit
            + width(Phrase.touchTheScreen.text(language), Font(.medium, px: metrics.small))
    }

    /// *Kosketa näyttöä*, at the right margin; nothing on screens without touch.
    func touchHint(top: Int, height: Int, color: Color? = nil, on ground: Color? = nil) -> [Node] {
        guard surroundings.display.touch else { return [] }
        let text = Phrase.touchTheScreen.text(language)
        let font = Font(.medium, px: metrics.small)
        let side = metrics.small * 6 / 5
        let x = metrics.right - width(text, font)
        let tint = color ?? look.ink
        let run = line(text, font, x: x, top: top, height: height, color: tint, on: ground ?? look.paper)
        let icon = PixelRect(x - unit - side, top + (height - side) / 2, side, side)
        return [
            Node(
                id: "touch", role: .status, label: text, language: language,
                rect: PixelRect(icon.x, top, metrics.right - icon.x, height),
                paints: [.icon("touch", icon, tint), .text(run)])
        ]
    }
}

/// One way to reach somebody, as the foot of a slide shows it: an icon and words.
struct ContactItem {
    var icon: String
    /// One line, or several where an address is wider than the room.
    var lines: [String]
    /// Icon, gap and the longest line, in pixels.
    var width: Int

    var text: String { lines.joined() }
}

extension SlideKit {
    var contactFont: Font { Font(.medium, px: metrics.small, tabular: false) }
    private var contactIconSide: Int { metrics.small }

    /// Phone, then web address, then e-mail where there is no address; each no wider than `room`.
    func contactItems(_ contact: Contact, room: Int) -> [ContactItem] {
        var items: [(String, String)] = []
        if let phone = contact.phone { items.append(("phone", Typographer.phone(phone))) }
        if let web = contact.web {
            items.append(("web", Typographer.address(web)))
        } else if let email = contact.email {
            items.append(("mail", email))
        }
        return items.map { contactItem(icon: $0, $1, room: room) }
    }

    func contactItem(icon: String, _ text: String, room: Int) -> ContactItem {
        let indent = contactIconSide + 2 * unit
        let set = paragraph(text, contactFont, width: room - indent)
        return ContactItem(
            icon: icon, lines: set.lines, width: indent + (set.lines.map { width($0, contactFont) }.max() ?? 0))
    }

    /// `height` is that of one line.
    func contactNode(
        _ item: ContactItem, id: String, x: Int, top: Int, height: Int, color: Color? = nil, on ground: Color? = nil
    ) -> Node {
        let icon = PixelRect(x, top + (height - contactIconSide) / 2, contactIconSide, contactIconSide)
        let runs = item.lines.enumerated().map { n, text in
            line(
                text, contactFont, x: icon.right + 2 * unit, top: top + n * height, height: height,
                color: color ?? look.ink, on: ground ?? look.paper)
        }
        return Node(
            id: id, role: .text, label: item.text, language: language,
            rect: PixelRect(x, top, item.width, height * item.lines.count),
            paints: [.icon(item.icon, icon, color ?? look.quiet)] + runs.map { .text($0) })
    }
}
