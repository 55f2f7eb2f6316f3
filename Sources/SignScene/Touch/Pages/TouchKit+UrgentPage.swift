import SignModel
import SignWords

/// The two numbers, huge, and where one is.
extension TouchKit {
    private struct UrgentSizes {
        var title: TouchMetrics.Role
        var label: TouchMetrics.Role
        var figures: TouchMetrics.Role
        var text: TouchMetrics.Role
        var here: TouchMetrics.Role
        var isBeside: Bool
        /// How many sentences the second box says.
        var sentences: Int
    }

    private struct UrgentBox {
        var id: String
        var label: String
        var number: String
        var text: String
        var ground: Color
        var ink: Color
    }

    func urgentPage(_ context: PageContext) -> PageLayout {
        let frame = paperOnly(readingFrame(context, on: .urgent))
        let sides = metrics.isPortrait ? [false, true] : [true]
        let sizes: [UrgentSizes] = [
            (
                TouchMetrics.Role.g, TouchMetrics.Role.e, TouchMetrics.Role.i, TouchMetrics.Role.d, TouchMetrics.Role.f,
                3
            ),
            (.g, .d, .i, .c, .e, 3), (.f, .d, .h, .c, .d, 3), (.f, .c, .h, .c, .c, 3), (.f, .c, .h, .c, .c, 2),
            (.e, .c, .g, .c, .c, 2), (.e, .c, .g, .c, .c, 1), (.e, .c, .f, .b, .c, 1), (.d, .b, .f, .b, .b, 1),
            (.c, .a, .f, .a, .a, 1), (.c, .a, .e, .a, .a, 0),
        ].flatMap { size in
            sides.map {
                UrgentSizes(
                    title: size.0, label: size.1, figures: size.2, text: size.3, here: size.4, isBeside: $0,
                    sentences: size.5)
            }
        }
        let body = firstFit(sizes) { self.urgentBody($0, context, in: frame.paper) } ?? []
        return page(frame.head + body + frame.tail)
    }

    private func urgentBoxes(sentences: Int) -> [UrgentBox] {
        let (red, onRed) = (look.alert, look.onAlert)
        let (site, onSite) = look.isDark ? (look.ink, look.paper) : (look.site, look.onSite)
        let care = words[.needCare].split(whereSeparator: { ".?".contains($0) })
        var shown = ""
        for part in care.prefix(sentences) {
            let end = part.endIndex
            shown += part
            if end < words[.needCare].endIndex { shown.append(words[.needCare][end]) }
        }
        return [
            UrgentBox(
                id: "emergency", label: words[.emergencyNumber], number: "112", text: words[.danger], ground: red,
                ink: onRed),
            UrgentBox(
                id: "helpline", label: words[.medicalHelpline], number: "116\u{A0}117", text: shown, ground: site,
                ink: onSite),
        ]
    }

    private func urgentBody(_ size: UrgentSizes, _ context: PageContext, in paper: PixelRect) -> [Node] {
        let headline = title(
            words[.urgent], role: size.title, width: paper.width, ink: look.isDark ? look.ink : look.alert)
        var nodes = nodes([headline], x: paper.x, top: paper.y)
        let boxes = urgentBoxes(sentences: size.sentences)
        let gap = metrics.columnGap
        let wide = size.isBeside ? (paper.width - gap) / 2 : paper.width
        let tight = size.text == .a
        let pad = px(mm: tight ? 6 : wide < px(mm: 300) ? 10 : 20)
        let blocks = boxes.map { box in
            block(
                [
                    Bit(text: box.label, role: size.label, face: .semibold, leading: 1.2),
                    Bit(text: box.number, role: size.figures, face: .semibold, leading: 1.12),
                    Bit(text: box.text, role: size.text, leading: 1.32, above: px(mm: 4)),
                ], width: wide - 2 * pad)
        }
        if blocks.contains(where: \.isBroken) { note("urgent") }
        // The number stays on one line.
        for (n, box) in boxes.enumerated()
        where width(box.number, Font(.semibold, px: em(size.figures))) > wide - 2 * pad {
            note("box-\(n)")
        }
        let most = blocks.map(\.height).max() ?? 0
        // What is left goes into the boxes and around them.
        let stacked = size.isBeside ? most : blocks.reduce(0) { $0 + $1.height } + px(mm: 9)
        let count = size.isBeside ? 1 : 2
        let used = headline.height + px(mm: 25) + stacked + count * (2 * pad * 3 / 4)
        let spare = max(
            0,
            paper.height - used
                - hereNode(
                    context.frame.siteName.best(language)?.text, role: size.here, x: 0, top: 0, width: paper.width
                ).rect.height)
        let more = min(px(mm: 40), spare / (2 * count))
        var y = paper.y + headline.height + px(mm: tight ? 4 : 9)
        for (n, box) in boxes.enumerated() {
            let high = (size.isBeside ? most : blocks[n].height) + 2 * pad * 3 / 4 + more
            let x = size.isBeside ? paper.x + n * (wide + gap) : paper.x
            let rect = PixelRect(x, y, wide, high)
            nodes.append(
                Node(
                    id: box.id, role: .text, label: "\(box.label) \(box.number), \(box.text)".spoken,
                    language: language, rect: rect,
                    paints: [.fill(rect, box.ground, radius: metrics.tileRadius)]
                        + paints(
                            blocks[n], x: x + pad, top: y + pad * 3 / 4 + more / 3, ink: box.ink, quiet: box.ink,
                            on: box.ground)))
            if !size.isBeside || n == 1 { y += high + px(mm: n == 1 ? (tight ? 5 : 16) : (tight ? 4 : 9)) }
        }
        let place = context.frame.siteName.best(language)?.text
        let here = hereNode(place, role: size.here, x: paper.x, top: y, width: paper.width)
        if here.rect.bottom > paper.bottom { note("here") }
        return nodes + [here]
    }

    /// Where one is, for who calls, and that somebody is near.
    private func hereNode(_ place: String?, role: TouchMetrics.Role, x: Int, top: Int, width: Int) -> Node {
        let second = min(role, .e)
        var bits: [Bit] = []
        if let place {
            bits.append(
                Bit(
                    text: words(.youAreHere, ["place": place]), role: role, face: .semibold, leading: 1.2,
                    mayBreak: true))
        }
        bits.append(Bit(text: words[.tellStaff], role: second, leading: 1.3))
        let side = em(role) * 14 / 10
        let indent = side + px(mm: 12)
        let block = block(bits, width: width - indent)
        if block.isBroken { note("here") }
        let height = max(side, block.height)
        return Node(
            id: "here", role: .text, label: bits.map(\.text.spoken).joined(separator: " "), language: language,
            rect: PixelRect(x, top, width, height),
            paints: [.icon("people", PixelRect(x, top + (height - side) / 2, side, side), look.ink)]
                + paints(
                    block, x: x + indent, top: top + (height - block.height) / 2, ink: look.ink, quiet: look.quiet,
                    on: look.paper))
    }
}
