import SignModel

/// What stands quietly around a slide's content and in the same place on every slide: the theme's broad edge and name,
/// the time, who is behind it and how to reach them, the site's name and the touch hint.
struct Chrome {
    var themes: [ThemeID] = []
    var association: Association?
    var contact: Contact?
    /// Wall time; nil while only the layout is asked for.
    var clock: CivilTime?
    /// Sizes are for two languages side by side.
    var second: Language?
}

extension SlideKit {
    /// The nodes around the content, and the room that is left for it.
    func frame(_ chrome: Chrome) -> (nodes: [Node], content: PixelRect) {
        let hue = look.hue(of: chrome.themes)
        var nodes = [
            Node(
                id: "edge", role: .decoration, language: language,
                rect: PixelRect(0, 0, metrics.edge, metrics.canvas.height),
                paints: [.fill(PixelRect(0, 0, metrics.edge, metrics.canvas.height), hue, radius: 0)])
        ]
        let rowHeight = metrics.small * 5 / 4
        nodes += topRow(chrome, hue: hue, height: rowHeight)
        let foot = footer(chrome)
        nodes += foot.nodes
        let top = metrics.top + rowHeight + 4 * unit
        let bottom = foot.top - 4 * unit
        return (nodes, PixelRect(metrics.left, top, metrics.contentWidth, max(1, bottom - top)))
    }

    private func topRow(_ chrome: Chrome, hue: Color, height: Int) -> [Node] {
        var nodes: [Node] = []
        var right = metrics.right
        if let clock = chrome.clock {
            let font = Font(.semibold, px: metrics.small, tabular: true)
            let text = words.wallClock(clock)
            let run = line(
                text, font, x: right - width(text, font), top: metrics.top, height: height, color: look.ink,
                on: look.paper)
            nodes.append(
                Node(id: "clock", role: .time, label: text, language: language, rect: run.rect, paints: [.text(run)]))
        }
        right -= width("00.00", Font(.semibold, px: metrics.small, tabular: true)) + 4 * unit
        guard let theme = chrome.themes.first.flatMap({ id in NeedTheme.all.first { $0.id == id } }),
            let name = theme.name.best(language)
        else { return nodes }
        let side = metrics.small * 6 / 5
        let icon = PixelRect(metrics.left, metrics.top + (height - side) / 2, side, side)
        let font = Font(.semibold, px: metrics.small)
        var text = name.text
        if let second = chrome.second, let other = theme.name[second] {
            let both = text + " · " + other
            if icon.right + 2 * unit + width(both, font) <= right { text = both }
        }
        let run = line(
            text, font, x: icon.right + 2 * unit, top: metrics.top, height: height, color: hue, on: look.paper,
            language: name.language)
        guard run.rect.right <= right else { return nodes }
        nodes.append(
            Node(
                id: "theme", role: .text, label: text, language: name.language,
                rect: PixelRect(icon.x, metrics.top, run.rect.right - icon.x, height),
                paints: [.icon("theme-\(theme.id)", icon, hue), .text(run)]))
        return nodes
    }

    /// Rows at the foot: the association with its logo and contact on the left; the site and the touch hint on the
    /// right where they fit beside, else in a row below.
    private func footer(_ chrome: Chrome) -> (nodes: [Node], top: Int) {
        let rowHeight = metrics.small * 13 / 10
        let items = chrome.contact.map(contactItems) ?? []
        let name = chrome.association.flatMap { $0.name.best(language) }
        let hint = touchHintWidth
        let siteName = surroundings.siteName.best(language)?.text ?? ""
        let small = Font(.regular, px: metrics.small)
        let rightWidth = max(width(siteName, small), hint)
        let logoSide = chrome.association?.logo == nil ? 0 : rowHeight * (items.isEmpty ? 1 : 2) * 9 / 10
        let indent = logoSide == 0 ? 0 : logoSide + 3 * unit
        let nameFont = Font(.medium, px: metrics.small)
        let nameWidth = name.map { width($0.text, nameFont) } ?? 0
        let oneRow = items.reduce(0) { $0 + $1.width } + max(0, items.count - 1) * 5 * unit
        let leftWidth = indent + max(nameWidth, oneRow)
        let beside = name != nil && leftWidth + 6 * unit + rightWidth <= metrics.contentWidth

        let leftRoom = metrics.contentWidth - indent
        var rows: [[ContactItem]] = []
        for item in items {
            let used = rows.last.map { $0.reduce(0) { $0 + $1.width + 5 * unit } }
            if let used, used + item.width <= leftRoom {
                rows[rows.count - 1].append(item)
            } else {
                rows.append([item])
            }
        }
        let nameLines = name.map { paragraph($0.text, nameFont, width: leftRoom, leading: 1.3, language: $0.language) }
        let leftRows = (nameLines?.lines.count ?? 0) + rows.count
        let rightRows = beside ? (hint > 0 ? 2 : 1) : 0
        let blockHeight = max(leftRows, rightRows) * rowHeight
        let siteLines =
            beside
            ? nil
            : paragraph(siteName, small, width: metrics.contentWidth - (hint > 0 ? hint + 6 * unit : 0), leading: 1.3)
        let below = siteLines.map { $0.height + (leftRows > 0 ? 2 * unit : 0) } ?? 0
        let top = metrics.bottom - blockHeight - below
        var nodes: [Node] = []
        let rule = PixelRect(metrics.left, top - 2 * unit, metrics.contentWidth, max(1, unit / 3))
        nodes.append(
            Node(
                id: "rule", role: .decoration, language: language, rect: rule,
                paints: [.fill(rule, look.line, radius: 0)]))

        if logoSide > 0, let association = chrome.association, let logo = association.logo {
            let box = PixelRect(metrics.left, top + (min(2, leftRows) * rowHeight - logoSide) / 2, logoSide, logoSide)
            nodes.append(
                Node(
                    id: "logo", role: .decoration, language: language, rect: box, paints: [.picture(logo, box)]))
        }
        if let nameLines {
            nodes.append(
                node(
                    "association", .text, nameLines, x: metrics.left + indent, top: top, width: leftRoom,
                    color: look.ink, on: look.paper))
        }
        var y = top + (nameLines?.height ?? 0)
        for (n, row) in rows.enumerated() {
            var x = metrics.left + indent
            for (m, item) in row.enumerated() {
                nodes.append(contactNode(item, id: "contact-\(n)-\(m)", x: x, top: y, height: rowHeight))
                x += item.width + 5 * unit
            }
            y += rowHeight
        }
        nodes += siteAndHint(siteName, siteLines, beside: beside, top: top, block: blockHeight, rowHeight: rowHeight)
        return (nodes, top - 2 * unit)
    }

    private func siteAndHint(
        _ siteName: String, _ siteLines: Paragraph?, beside: Bool, top: Int, block: Int, rowHeight: Int
    ) -> [Node] {
        var nodes: [Node] = []
        let small = Font(.regular, px: metrics.small)
        if beside {
            let siteWidth = width(siteName, small)
            let run = line(
                siteName, small, x: metrics.right - siteWidth, top: top, height: rowHeight, color: look.quiet,
                on: look.paper)
            nodes.append(
                Node(id: "site", role: .text, label: siteName, language: language, rect: run.rect, paints: [.text(run)])
            )
            nodes += touchHint(top: top + rowHeight, height: rowHeight)
        } else if let siteLines {
            let y = metrics.bottom - siteLines.height
            nodes.append(
                node(
                    "site", .text, siteLines, x: metrics.left, top: y, width: metrics.contentWidth, color: look.quiet,
                    on: look.paper))
            nodes += touchHint(top: metrics.bottom - rowHeight, height: rowHeight)
        }
        return nodes
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
    var text: String
    /// Icon, gap and text, in pixels.
    var width: Int
}

extension SlideKit {
    var contactFont: Font { Font(.medium, px: metrics.small, tabular: false) }
    private var contactIconSide: Int { metrics.small }

    /// Phone, then web address, then e-mail where there is no address.
    func contactItems(_ contact: Contact) -> [ContactItem] {
        var items: [(String, String)] = []
        if let phone = contact.phone { items.append(("phone", Typographer.phone(phone))) }
        if let web = contact.web {
            items.append(("web", Typographer.address(web)))
        } else if let email = contact.email {
            items.append(("mail", email))
        }
        return items.map { icon, text in
            ContactItem(icon: icon, text: text, width: contactIconSide + 2 * unit + width(text, contactFont))
        }
    }

    func contactNode(
        _ item: ContactItem, id: String, x: Int, top: Int, height: Int, color: Color? = nil, on ground: Color? = nil
    ) -> Node {
        let icon = PixelRect(x, top + (height - contactIconSide) / 2, contactIconSide, contactIconSide)
        let run = line(
            item.text, contactFont, x: icon.right + 2 * unit, top: top, height: height, color: color ?? look.ink,
            on: ground ?? look.paper)
        return Node(
            id: id, role: .text, label: item.text, language: language, rect: PixelRect(x, top, item.width, height),
            paints: [.icon(item.icon, icon, color ?? look.quiet), .text(run)])
    }
}
