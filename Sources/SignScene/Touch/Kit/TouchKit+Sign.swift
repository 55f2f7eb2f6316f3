import SignModel
import SignWords

/// The sign of a page, and what is on today, which is only looked at.
extension TouchKit {
    func signNodes(_ sign: Sign, top: TopRow) -> [Node] {
        metrics.isCompact ? compactSign(sign, right: top.right) : fullSign(sign)
    }

    /// The headline on the top row, its lead on one line below.
    private func compactSign(_ sign: Sign, right: Int) -> [Node] {
        let m = metrics
        let font = Font(.semibold, px: em(.f))
        let color = look.isDark ? look.ink : look.site
        let head = sign.headlines.first { m.left + width($0, font) <= right } ?? sign.headlines.last ?? ""
        let run = run(head, font, x: m.left, baseline: m.topBaseline, color: color, on: look.paper)
        if run.rect.right > right { note("heading") }
        var nodes = [
            Node(
                id: "heading", role: .heading, label: head.spoken, language: language, rect: run.rect, level: 1,
                paints: [.text(run)])
        ]
        let lead = Font(.regular, px: em(.c))
        let height = em(.c) * 13 / 10
        let y = m.topBaseline + m.margin / 3
        let corner = sign.corner?.sentence
        var candidates: [String] = []
        if let says = sign.says {
            candidates = [says]
        } else {
            let first = sign.keepsLast ? sign.lead.last : sign.lead.first
            let all: [[String?]] = [
                corner == nil ? sign.lead : [], [first, corner], [corner], [first],
            ]
            candidates = all.map { $0.compactMap(\.self).joined(separator: " ") }
        }
        if y + height <= m.sandTop,
            let text = candidates.first(where: { !$0.isEmpty && m.left + width($0, lead) <= m.right })
        {
            let run = self.run(text, lead, x: m.left, top: y, height: height, color: look.ink, on: look.paper)
            nodes.append(
                Node(
                    id: "lead", role: .text, label: text.spoken, language: language, rect: run.rect,
                    paints: [.text(run)]))
        }
        return nodes
    }

    private func fullSign(_ sign: Sign) -> [Node] {
        let m = metrics
        let room = PixelRect(m.left, m.signTop, (sign.right ?? m.right) - m.left, m.sandTop - m.signTop)
        struct Drop {
            var headline: String
            var sentences: Int
            var corner: Bool
            var merged: Bool
        }
        let hasCorner = sign.corner != nil
        let count = sign.says == nil ? sign.lead.count : 1
        var drops: [Drop] = []
        for headline in sign.headlines {
            if hasCorner { drops.append(Drop(headline: headline, sentences: count, corner: true, merged: false)) }
            for merged in hasCorner ? [true, false] : [false] {
                for sentences in stride(from: count, through: 0, by: -1) {
                    drops.append(Drop(headline: headline, sentences: sentences, corner: false, merged: merged))
                }
            }
        }
        return firstFit(drops) { drop -> [Node] in
            var width = room.width
            var nodes: [Node] = []
            if drop.corner, let corner = sign.corner {
                let wide = cornerWidth(corner)
                width -= wide + m.margin
                nodes = [cornerNode(corner, width: wide, room: room)]
            }
            let lead = leadText(sign, sentences: drop.sentences, merged: drop.merged, width: min(width, em(.d) * 36))
            let head = block(
                [Bit(text: drop.headline, role: sign.role, face: .semibold, leading: 1.08)], width: width)
            let below = block([Bit(text: lead, role: .d, leading: 1.3)], width: min(width, em(.d) * 36))
            let gap = lead.isEmpty ? 0 : px(mm: 4)
            let height = head.height + gap + below.height
            if height > room.height || head.isBroken || below.isBroken || head.lines.count > (m.isPortrait ? 2 : 1) {
                note("heading")
            }
            let y = room.y + (room.height - height) / 2
            let color = look.isDark ? look.ink : look.site
            nodes.insert(
                Node(
                    id: "heading", role: .heading, label: drop.headline.spoken, language: language,
                    rect: PixelRect(room.x, y, width, head.height), level: 1,
                    paints: paints(head, x: room.x, top: y, ink: color, quiet: color, on: look.paper)), at: 0)
            if !lead.isEmpty {
                let top = y + head.height + gap
                nodes.insert(
                    Node(
                        id: "lead", role: .text, label: lead.spoken.exchanging("\n", for: " "), language: language,
                        rect: PixelRect(room.x, top, below.width, below.height),
                        paints: paints(below, x: room.x, top: top, ink: look.ink, quiet: look.quiet, on: look.paper)),
                    at: 1)
            }
            return nodes
        } ?? []
    }

    private func leadText(_ sign: Sign, sentences: Int, merged: Bool, width: Int) -> String {
        var parts =
            sign.says.map { [$0] } ?? Array(sign.keepsLast ? sign.lead.suffix(sentences) : sign.lead.prefix(sentences))
        if sentences == 0 { parts = [] }
        if merged, let corner = sign.corner {
            parts.append(corner.sentence)
        }
        let line = parts.joined(separator: " ")
        return self.width(line, Font(.regular, px: em(.d))) <= width ? line : parts.joined(separator: "\n")
    }

    private func cornerWidth(_ corner: Sign.Corner) -> Int {
        max(
            width(corner.strong, Font(.semibold, px: em(.e))),
            corner.quiet.map { width($0, Font(.regular, px: em(.d))) } ?? 0)
    }

    private func cornerNode(_ corner: Sign.Corner, width: Int, room: PixelRect) -> Node {
        var bits = [Bit(text: corner.strong, role: .e, face: .semibold, leading: 1.2)]
        if let quiet = corner.quiet { bits.append(Bit(text: quiet, role: .d, tone: .quiet, leading: 1.3)) }
        let height = block(bits, width: width).height
        return text(
            "corner", .status, bits, x: room.right - width, top: room.y + (room.height - height) / 2, width: width,
            align: .right)
    }

    // MARK: - Today

    /// The public part of a standing display: what is on today; it stays as it is while somebody browses.
    func board(_ matter: FrameMatter) -> [Node] {
        let m = metrics
        let top = m.topBaseline + m.margin / 2
        let room = PixelRect(m.left, top, m.right - m.left, m.signTop - px(mm: 8) - top)
        let title = m.plainEm(.f)
        guard room.height >= title * 3 else { return todayNodes(matter, in: room, leaf: m.plainEm(.f), titled: false) }
        let font = Font(.semibold, px: title)
        let text = words[.todayNear]
        guard width(text, font) <= room.width, !matter.today.isEmpty else { return [] }
        let run = run(
            text, font, x: room.x, top: room.y, height: title * 12 / 10, color: look.isDark ? look.ink : look.site,
            on: look.paper)
        let below = PixelRect(
            room.x, room.y + title * 15 / 10, room.width, room.height - title * 15 / 10)
        let leaf = min(m.plainEm(.h), below.height * 10 / 23)
        return [
            Node(
                id: "today-title", role: .heading, label: text.spoken, language: language, rect: run.rect, level: 2,
                paints: [.text(run)])
        ] + todayNodes(matter, in: below, leaf: leaf, titled: false)
    }

    /// A leaf and the next few things today, as many as there is room for; to look at only.
    func todayNodes(_ matter: FrameMatter, in room: PixelRect, leaf: Int, titled: Bool) -> [Node] {
        let m = metrics
        guard matter.showsClock, !matter.today.isEmpty, room.height > m.plainEm(.d) * 2 else { return [] }
        let size = leafSize(leaf)
        guard size.height <= room.height else { return [] }
        let x = room.x + size.width + m.margin / 2
        let timeFont = Font(.semibold, px: m.plainEm(.d), tabular: true)
        let times = matter.today.map { row in row.next.map { dates.time($0.start.time) } ?? "" }
        let timeWidth = (times.map { width($0, timeFont) }.max() ?? 0) + m.margin / 3
        let titleWidth = room.right - x - timeWidth
        guard titleWidth > m.plainEm(.d) * 6 else { return [] }
        var nodes: [Node] = []
        var y = room.y
        if titled {
            let run = run(
                words[.todayNear], Font(.semibold, px: m.plainEm(.c)), x: x, top: y, height: m.plainEm(.c) * 12 / 10,
                color: look.isDark ? look.ink : look.site, on: look.paper)
            nodes.append(
                Node(
                    id: "today-title", role: .heading, label: words[.todayNear].spoken, language: language,
                    rect: run.rect, level: 2, paints: [.text(run)]))
            y += m.plainEm(.c) * 15 / 10
        }
        let first = y
        for (n, row) in matter.today.prefix(4).enumerated() {
            guard let title = row.title.best(language) else { continue }
            let place = row.place.best(language)?.text.split(separator: ",").first.map(String.init) ?? ""
            let block = block(
                [
                    Bit(
                        text: title.text, role: .d, face: .semibold, leading: 1.12, language: title.language,
                        px: m.plainEm(.d), mayBreak: true),
                    Bit(
                        text: place, role: .b, tone: .quiet, leading: 1.25, language: title.language,
                        px: m.plainEm(.b), mayBreak: true),
                ], width: titleWidth)
            guard block.lines.count <= 3, y + block.height <= room.bottom else { break }
            let time = run(
                times[n], timeFont, x: x, top: y, height: m.plainEm(.d) * 112 / 100, color: look.ink, on: look.paper)
            nodes.append(
                Node(
                    id: "today-\(n)", role: .text, label: "\(times[n]) \(title.text) \(place)".spoken,
                    language: title.language, rect: PixelRect(x, y, room.right - x, block.height),
                    paints: [.text(time)]
                        + paints(
                            block, x: x + timeWidth, top: y, ink: look.ink, quiet: look.quiet, on: look.paper)))
            y += block.height + (titled ? m.margin / 14 : m.margin / 5)
        }
        guard y > first else { return [] }
        nodes.insert(self.leaf(matter.now.date, em: leaf, x: room.x, top: room.y, id: "today-leaf"), at: 0)
        return nodes
    }
}
