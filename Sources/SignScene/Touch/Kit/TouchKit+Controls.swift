import SignModel
import SignWords

/// The controls of the touch pages: `design/touch.md`, 5.
extension TouchKit {
    // MARK: - Home

    /// What one comes for: an icon and a word on the site's colour.
    func primary(
        _ id: String, _ action: Action, icon name: String, _ label: String, in rect: PixelRect,
        role: TouchMetrics.Role = .d, standing: Standing = .rest
    ) -> Node {
        control(id, action, in: rect, kind: .primary, standing: standing, label: label) { face in
            let side = em(role) * 13 / 10
            let pad = px(mm: 6)
            let x = rect.x + pad + side + px(mm: 5)
            let room = PixelRect(x, rect.y, rect.right - px(mm: 3) - x, rect.height)
            return [icon(name, x: rect.x + pad, in: rect, side: side, color: face.ink)]
                + set(
                    [Bit(text: label, role: role, face: .semibold, leading: 1.1)], in: room, of: id, ink: face.ink,
                    quiet: face.quiet, on: face.under)
        }
    }

    /// A theme as a small slide: its spine with the icon, its word, and how much there is.
    func tile(
        _ theme: ThemeID, count: Int?, in rect: PixelRect, role: TouchMetrics.Role, spine: Int, id: String? = nil
    ) -> Node {
        let id = id ?? "theme-\(theme)"
        let name = words.theme(theme)
        let count = count.map { words.choices($0) }
        let face = face(.tile(theme), .rest)
        let side = spine * 66 / 100
        let strip = PixelRect(rect.x, rect.y, spine, rect.height)
        let x = strip.right + px(mm: 4)
        let room = PixelRect(x, rect.y, rect.right - px(mm: 2.5) - x, rect.height).inset(0, metrics.outline)
        var bits = [Bit(text: name, role: role, face: .semibold, leading: 1.1)]
        if let count { bits.append(Bit(text: count, role: .b, tone: .quiet, leading: 1.2, above: px(mm: 1.5))) }
        return Node(
            id: id, role: .button, label: [name, count].compactMap(\.self).joined(separator: ", ").spoken,
            language: language, rect: rect, action: .theme(theme),
            paints: body(face, rect, radius: metrics.tileRadius, spine: (spine, look.fill(of: theme)))
                + [icon("theme-\(theme)", x: rect.x + (spine - side) / 2, in: rect, side: side, color: look.paper)]
                + set(bits, in: room, of: id, ink: face.ink, quiet: face.quiet, on: face.under))
    }

    // MARK: - Going on

    /// An icon, what happens, and below it a word more; a chevron where it leads to a page.
    func action(
        _ id: String, _ action: Action, icon name: String, _ title: String, detail: String? = nil,
        in rect: PixelRect, role: TouchMetrics.Role = .c, kind: ControlKind = .plain, standing: Standing = .rest,
        chevron: String? = "next", language: Language? = nil, on ground: Color? = nil
    ) -> Node {
        let label = [title, detail].compactMap(\.self).joined(separator: ", ")
        return control(
            id, action, in: rect, kind: kind, standing: standing, radius: metrics.radius, label: label,
            language: language, on: ground
        ) { face in
            let side = em(.d) * 5 / 4
            let left = rect.x + px(mm: 7)
            let x = left + side + px(mm: 5)
            let arrow = chevron == nil ? 0 : em(.c)
            let right = rect.right - px(mm: chevron == nil ? 4 : 5) - arrow
            let room = PixelRect(x, rect.y, right - px(mm: 2) - x, rect.height).inset(0, metrics.outline)
            var bits = [Bit(text: title, role: role, face: .semibold, leading: 1.12, language: language)]
            if let detail {
                bits.append(Bit(text: detail, role: .b, tone: .quiet, leading: 1.2, tabular: false, language: language))
            }
            return [icon(name, x: left, in: rect, side: side, color: face.ink)]
                + set(bits, in: room, of: id, ink: face.ink, quiet: face.quiet, on: face.under)
                + (chevron.map { [icon($0, x: right, in: rect, side: arrow, color: face.ink)] } ?? [])
        }
    }

    // MARK: - Filters

    /// How wide a chip is with its label on one line.
    func chipWidth(_ label: String, count: Int?, isOn: Bool, closes: Bool = false) -> Int {
        let em = em(.b)
        var width = self.width(label, Font(isOn ? .semibold : .medium, px: em)) + px(mm: isOn ? 13 : 10)
        if let count { width += px(mm: 3) + self.width("\(count)", Font(isOn ? .semibold : .regular, px: em)) }
        if isOn { width += em * 85 / 100 + px(mm: 2.5) }
        if closes { width += em * 9 / 10 + px(mm: 4) }
        return max(px(mm: 26), width + 2)
    }

    var chipHeight: Int { max(px(mm: 23.2), em(.b) * 125 / 100 + 2 * metrics.outline) }

    /// A restriction with what it would leave; one that would leave nothing stays and is off.
    func chip(
        _ id: String, _ action: Action, _ label: String, count: Int?, isOn: Bool, closes: Bool = false,
        in rect: PixelRect
    ) -> Node {
        let standing: Standing = isOn ? .selected : count == 0 ? .disabled : .rest
        let said = [label, count.map(words.choices)].compactMap(\.self).joined(separator: ", ")
        return control(id, action, in: rect, standing: standing, label: said) { face in
            let em = em(.b)
            let check = em * 85 / 100
            var x = rect.x + px(mm: isOn ? 8 : 5)
            var right = rect.right - px(mm: 5)
            var paints: [Paint] = []
            if isOn {
                paints.append(icon("check", x: x, in: rect, side: check, color: face.ink))
                x += check + px(mm: 2.5)
            }
            if closes {
                right -= em * 9 / 10
                paints.append(icon("close", x: right, in: rect, side: em * 9 / 10, color: face.ink))
                right -= px(mm: 4)
            }
            if let count {
                let font = Font(isOn ? .semibold : .regular, px: em)
                let wide = width("\(count)", font)
                let text = min(width(label, Font(isOn ? .semibold : .medium, px: em)), right - x - wide - px(mm: 3))
                paints.append(
                    .text(
                        run(
                            "\(count)", font, x: x + text + px(mm: 3), top: rect.y, height: rect.height,
                            color: face.quiet, on: face.under)))
                right = x + text + 1
            }
            return paints
                + set(
                    [Bit(text: label, role: .b, face: isOn ? .semibold : .medium, leading: 1.1)],
                    in: PixelRect(x, rect.y, right - x, rect.height), of: id, ink: face.ink, quiet: face.quiet,
                    on: face.under)
        }
    }

    // MARK: - Paging

    /// *Edelliset*, *Seuraavat* and their like: an icon and a word, centred.
    func paging(
        _ id: String, _ action: Action, icon name: String, _ label: String, in rect: PixelRect,
        role: TouchMetrics.Role = .b, standing: Standing = .rest, said: String? = nil
    ) -> Node {
        // One word that finds no room leaves it to its icon; it is still read aloud.
        let need = width(label, Font(.semibold, px: em(role))) + em(role) * 5 / 4 + px(mm: 8)
        let isWord = !label.contains(" ") && !label.contains("\u{AD}")
        let shown = isWord && need > rect.width ? "" : label
        return control(id, action, in: rect, standing: standing, label: said ?? label) { face in
            iconAndWord(name, shown, in: rect, role: role, face: face, of: id)
        }
    }

    /// An icon and a word, centred together.
    func iconAndWord(
        _ name: String?, _ label: String, in rect: PixelRect, role: TouchMetrics.Role, face: ControlFace,
        of id: String, weight: Font.Face = .semibold
    ) -> [Paint] {
        let side = name == nil ? 0 : em(role) * 5 / 4
        let gap = name == nil || label.isEmpty ? 0 : px(mm: 3)
        let pad = px(mm: 2.5)
        let most = rect.width - 2 * pad - side - gap
        let bit = Bit(text: label, role: role, face: weight, leading: 1.08, tabular: false)
        let block = block([bit], width: most)
        let wide = min(most, block.lines.map { width($0.text, $0.font) + 1 }.max() ?? 0)
        let x = rect.x + (rect.width - side - gap - wide) / 2
        var paints: [Paint] = []
        if let name { paints.append(icon(name, x: x, in: rect, side: side, color: face.ink)) }
        return paints
            + set(
                [bit], in: PixelRect(x + side + gap, rect.y, wide, rect.height), of: id, ink: face.ink,
                quiet: face.quiet, on: face.under)
    }

    /// A page by the day or the time it starts with.
    func jump(_ id: String, _ action: Action, _ label: String, in rect: PixelRect, isOn: Bool) -> Node {
        control(id, action, in: rect, standing: isOn ? .selected : .rest, label: label) { face in
            let bar = isOn ? metrics.outline * 3 : 0
            let inner = PixelRect(rect.x + bar, rect.y, rect.width - bar, rect.height)
            let wide = width(label, Font(.semibold, px: em(.b))) + em(.b) * 5 / 4 + px(mm: 8)
            return iconAndWord(
                isOn && wide <= inner.width ? "check" : nil, label, in: inner, role: .b, face: face, of: id,
                weight: isOn ? .semibold : .medium)
        }
    }

    // MARK: - Keys and days

    /// A key of the keyboard, with a letter or an icon.
    func key(
        _ id: String, _ action: Action, _ label: String, icon name: String? = nil, em size: Int? = nil,
        in rect: PixelRect, said: String? = nil
    ) -> Node {
        control(id, action, in: rect, label: said ?? label) { face in
            if let name {
                let side = min(em(.d) * 6 / 5, rect.width - px(mm: 5))
                return [icon(name, x: rect.x + (rect.width - side) / 2, in: rect, side: side, color: face.ink)]
            }
            return set(
                [Bit(text: label, role: .d, face: .semibold, leading: 1.05, px: size)],
                in: rect.inset(metrics.outline + 1, 0),
                align: .centre, of: id, ink: face.ink, quiet: face.quiet, on: face.under)
        }
    }

    /// A day of the calendar with how much is on it.
    func day(_ date: CivilDate, count: Int, isOn: Bool, in rect: PixelRect, role: TouchMetrics.Role = .d) -> Node {
        let standing: Standing = isOn ? .selected : count == 0 ? .disabled : .rest
        let id = "day-\(date)"
        return control(
            id, .day(date), in: rect, standing: standing, label: "\(words.label(date)), \(words.choices(count))"
        ) { face in
            let bar = isOn ? metrics.outline * 3 : 0
            let room = PixelRect(rect.x + bar, rect.y, rect.width - bar, rect.height).inset(metrics.outline + 1, 0)
            let text = dates.cell(date)
            let fits = width(text, Font(.semibold, px: em(role))) <= room.width
            let day = Bit(
                text: text, role: fits ? role : .b, face: .semibold,
                leading: fits ? 1.1 : 1.1 * Double(em(role)) / Double(em(.b)))
            let number = Bit(
                text: count == 0 ? "–" : "\(count)", role: .b, face: isOn ? .semibold : .regular, tone: .quiet)
            return set(
                [day, number], in: room, align: .centre, of: id, ink: face.ink, quiet: face.quiet, on: face.under)
        }
    }

    // MARK: - Leaf

    /// A day as a leaf of a calendar, to look at: the weekday over the day of the month.
    func leaf(_ date: CivilDate, em: Int, x: Int, top: Int, id: String) -> Node {
        let size = leafSize(em)
        let rect = PixelRect(x, top, size.width, size.height)
        let head = PixelRect(x, top, size.width, em * 86 / 100)
        let (ground, ink) = look.isDark ? (look.ink, look.paper) : (look.site, look.onSite)
        let name = dates.short(date.weekday)
        let room = size.width - 2 * outlineWidth
        let small = Font(
            .semibold,
            px: max(
                8, min(em * 55 / 100, em * 55 / 100 * room / max(1, width(name, Font(.semibold, px: em * 55 / 100))))))
        let large = Font(.semibold, px: em, tabular: true)
        let day = "\(date.day)"
        return Node(
            id: id, role: .time, label: words.label(date).spoken, language: language, rect: rect,
            paints: [
                .fill(rect, look.panel, radius: metrics.radius),
                .fill(head, ground, radius: metrics.radius),
                .fill(PixelRect(x, head.bottom - metrics.radius, size.width, metrics.radius), ground, radius: 0),
                .outline(rect, look.edge, width: outlineWidth, radius: metrics.radius),
                .text(
                    run(
                        name, small, x: x + (size.width - width(name, small)) / 2, top: head.y, height: head.height,
                        color: ink, on: ground)),
                .text(
                    run(
                        day, large, x: x + (size.width - width(day, large)) / 2, top: head.bottom,
                        height: rect.bottom - head.bottom, color: look.ink, on: look.panel)),
            ])
    }

    func leafSize(_ em: Int) -> PixelSize { PixelSize(em * 21 / 10, em * 22 / 10) }
}
