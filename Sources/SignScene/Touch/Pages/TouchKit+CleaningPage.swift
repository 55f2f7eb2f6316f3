import SignModel
import SignWords

/// While the screen is cleaned it accepts nothing, and says so in every language it has words for.
extension TouchKit {
    func cleaningPage(secondsLeft: Int, frame matter: FrameMatter) -> PageLayout {
        let m = metrics
        let (ground, ink) = look.isDark ? (look.paper, look.ink) : (look.site, look.onSite)
        let canvas = PixelRect(size: m.canvas)
        var nodes = [
            decoration("ground", canvas, ground),
            decoration("spine", PixelRect(0, 0, m.margin, m.canvas.height), look.siteFill),
        ]
        let top = m.topBaseline
        if let site = matter.siteName.best(language), m.text != .largest {
            let run = run(
                site.text, Font(.medium, px: m.plainEm(.d)), x: m.left, baseline: top, color: ink, on: ground,
                language: site.language)
            if run.rect.right < m.right - m.margin * 4 {
                nodes.append(
                    Node(
                        id: "site", role: .text, label: site.text.spoken, language: site.language, rect: run.rect,
                        paints: [.text(run)]))
            }
        }
        if matter.showsClock {
            let text = dates.wallClock(matter.now.time)
            let font = Font(.semibold, px: m.clockEm, tabular: true)
            let run = run(text, font, x: m.right - width(text, font), baseline: top, color: ink, on: ground)
            nodes.append(
                Node(id: "clock", role: .time, label: text, language: language, rect: run.rect, paints: [.text(run)]))
        }
        let y = top + m.margin
        let room = PixelRect(m.left, y, m.right - m.left, m.canvas.height - m.margin / 2 - y)
        nodes += cleaningBody(max(0, secondsLeft), ground: ground, ink: ink, in: room)
        var page = page(nodes)
        page.scene.background = ground
        return page
    }

    private func cleaningBody(_ seconds: Int, ground: Color, ink: Color, in room: PixelRect) -> [Node] {
        struct Sizes {
            var head: TouchMetrics.Role
            var text: TouchMetrics.Role
            var others: TouchMetrics.Role
            var icon: Bool
        }
        let sizes = [
            Sizes(head: .h, text: .f, others: .e, icon: true), Sizes(head: .g, text: .e, others: .d, icon: true),
            Sizes(head: .g, text: .e, others: .d, icon: false), Sizes(head: .f, text: .d, others: .c, icon: false),
            Sizes(head: .e, text: .c, others: .b, icon: false), Sizes(head: .d, text: .b, others: .a, icon: false),
        ]
        let stands = metrics.isPortrait
        let word = seconds == 1 ? words[.secondWord] : words[.secondsWord]
        let figures = Font(.semibold, px: em(.i) * 3 / 2, tabular: true)
        let unit = Font(.regular, px: em(.f))
        let wide = max(width("00", figures), width(words[.secondsWord], unit))
        let text = stands ? room.width : room.width - wide - metrics.margin
        let numberHeight = figures.px * 11 / 10 + unit.px * 13 / 10
        let others = [Language.finnish, .swedish, .english].filter { $0 != language }
        let high = stands ? room.height - numberHeight - px(mm: 14) : room.height
        let words = self.words
        let body: (nodes: [Node], bottom: Int)? = firstFit(sizes) { size in
            let side = size.icon ? em(size.head) * 13 / 10 : 0
            var bits = [
                Bit(text: words[.cleaning], role: size.head, face: .semibold, leading: 1.1),
                Bit(text: words[.cleaningWait], role: size.text, leading: 1.35, above: px(mm: 7)),
            ]
            for (n, other) in others.enumerated() {
                guard let said = surroundings.words[other] else { continue }
                bits.append(
                    Bit(
                        text: "\(said[.cleaning]) \(said[.cleaningWait])", role: size.others, leading: 1.4,
                        above: n == 0 ? px(mm: 12) : 0, language: other))
            }
            let head = block([bits[0]], width: text)
            let rest = block(Array(bits.dropFirst()), width: text)
            let gap = side == 0 ? 0 : px(mm: 14)
            let height = side + gap + head.height + px(mm: 7) + rest.height
            if height > high || head.isBroken || rest.isBroken { note("heading") }
            let y = stands ? room.y : room.y + max(0, (high - height) / 3)
            var nodes: [Node] = []
            if side > 0 {
                let rect = PixelRect(room.x, y, side, side)
                nodes.append(
                    Node(
                        id: "sign", role: .decoration, language: language, rect: rect,
                        paints: [.icon("info", rect, ink)]))
            }
            let top = y + side + gap
            nodes.append(
                Node(
                    id: "heading", role: .heading, label: words[.cleaning].spoken, language: language,
                    rect: PixelRect(room.x, top, text, head.height), level: 1,
                    paints: paints(head, x: room.x, top: top, ink: ink, quiet: ink, on: ground)))
            let below = top + head.height + px(mm: 7)
            nodes.append(
                Node(
                    id: "lead", role: .text, label: bits.dropFirst().map(\.text.spoken).joined(separator: " "),
                    language: language, rect: PixelRect(room.x, below, text, rest.height),
                    paints: paints(rest, x: room.x, top: below, ink: ink, quiet: ink, on: ground)))
            return (nodes, below + rest.height)
        }
        let y = stands ? (body?.bottom ?? room.y) + px(mm: 14) : room.y + (room.height - numberHeight) / 2
        let number = "\(seconds)"
        let x = stands ? room.x : room.right - width(number, figures)
        let unitX = stands ? room.x : room.right - width(word, unit)
        let node = Node(
            id: "seconds", role: .status, label: words.count(seconds, .secondsOne, .seconds).spoken,
            language: language,
            rect: PixelRect(stands ? room.x : room.right - wide, y, wide, numberHeight),
            paints: [
                .text(run(number, figures, x: x, top: y, height: figures.px * 11 / 10, color: ink, on: ground)),
                .text(
                    run(
                        word, unit, x: unitX, top: y + figures.px * 11 / 10, height: unit.px * 13 / 10, color: ink,
                        on: ground)),
            ])
        return (body?.nodes ?? []) + [node]
    }
}
