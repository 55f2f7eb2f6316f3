import SignModel
import SignWords

/// Whether anybody is still there: it stands in the page's place, so that nobody else sees the page.
extension TouchKit {
    func idlePage(secondsLeft: Int, frame matter: FrameMatter) -> PageLayout {
        // With nothing that moves, the number counts by tens.
        let shown = settings.calm ? (secondsLeft + 9) / 10 * 10 : max(0, secondsLeft)
        let number = idleNumber(shown)
        var sign = Sign(
            headlines: [words[.stillThere]], lead: [words[.clearsSoon], words[.touchAnywhere]], role: .h)
        if let number { sign.right = number.rect.x - metrics.margin / 2 }
        var smaller = sign
        smaller.role = .g
        let frames = [sign, smaller]
        let frame =
            firstFit(frames) { self.frame(.finding, matter, sign: $0, canGoBack: true) }
            ?? self.frame(.finding, matter, sign: smaller, canGoBack: true)
        return page(frame.head + (number.map { [$0] } ?? []) + idleButtons(frame.shelf) + frame.tail)
    }

    /// How much is left, at the right of the sign; where the headline shares the top row, none.
    private func idleNumber(_ seconds: Int) -> Node? {
        let m = metrics
        guard !m.isCompact else { return nil }
        let word = seconds == 1 ? words[.secondWord] : words[.secondsWord]
        let room = m.sandTop - m.signTop
        let role = [TouchMetrics.Role.i, .h, .g].first { em($0) * 11 / 10 + em(.d) * 13 / 10 <= room } ?? .f
        let font = Font(.semibold, px: em(role), tabular: true)
        let small = Font(.regular, px: em(.d))
        // As wide as the widest it gets: nothing beside it moves while it counts.
        let wide = max(width("000", font), width(words[.secondsWord], small))
        guard wide * 3 <= m.right - m.left else { return nil }
        let height = em(role) * 11 / 10 + em(.d) * 13 / 10
        let x = m.right - wide
        let y = m.signTop + (room - height) / 2
        let text = "\(seconds)"
        let head = look.isDark ? look.ink : look.site
        let figures = run(
            text, font, x: m.right - width(text, font), top: y, height: em(role) * 11 / 10, color: head, on: look.paper)
        let unit = run(
            word, small, x: m.right - width(word, small), top: y + em(role) * 11 / 10, height: em(.d) * 13 / 10,
            color: look.ink, on: look.paper)
        return Node(
            id: "seconds", role: .status,
            label: words.count(seconds, .secondsOne, .seconds).spoken, language: language,
            rect: PixelRect(x, y, wide, height), paints: [.text(figures), .text(unit)])
    }

    private func idleButtons(_ shelf: PixelRect) -> [Node] {
        let gap = metrics.columnGap
        let stands = metrics.isPortrait
        let first: PixelRect
        let rest: PixelRect
        if stands {
            let high = shelf.height * 50 / 100
            first = PixelRect(shelf.x, shelf.y, shelf.width, high)
            rest = PixelRect(shelf.x, shelf.y + high + gap, shelf.width, shelf.height - high - gap)
        } else {
            let wide = shelf.width * 56 / 100
            first = PixelRect(shelf.x, shelf.y, wide, shelf.height)
            rest = PixelRect(shelf.x + wide + gap, shelf.y, shelf.width - wide - gap, shelf.height)
        }
        let between = min(gap, max(metrics.gap, rest.height - 2 * px(mm: 36)))
        let high = (rest.height - between) / 2
        let others: [(String, Action, String, TouchPhrase, String)] = [
            ("more-time", .moreTime, "clock", .moreTime, moreTimeDetail),
            ("finish", .finish, "close", .finish, words[.backToStart]),
        ]
        return [proceedNode(first)]
            + others.enumerated().map { n, item in
                idleNode(
                    item.0, item.1, icon: item.2, words[item.3], detail: item.4,
                    in: PixelRect(rest.x, rest.y + n * (high + between), rest.width, high))
            }
    }

    /// How long the screen waits after *More time*, in whole minutes.
    var moreTimeDetail: String {
        let minutes = max(1, surroundings.idleSeconds * Limits.touchMoreTime / 60)
        return words(.moreTimeDetail, ["minutes": words.count(minutes, .minutesOne, .minutes)])
    }

    private func proceedNode(_ rect: PixelRect) -> Node {
        control("continue", .proceed, in: rect, kind: .primary, label: "\(words[.continue]), \(words[.pageIsKept])") {
            face in
            firstFit([TouchMetrics.Role.h, .g, .f, .e, .d]) { role in
                set(
                    [
                        Bit(text: words[.continue], role: role, face: .semibold, leading: 1.15),
                        Bit(text: words[.pageIsKept], role: min(role, .d), leading: 1.25),
                    ], in: rect.inset(px(mm: 4), metrics.outline), align: .centre, of: "continue", ink: face.ink,
                    quiet: face.quiet, on: face.under)
            } ?? []
        }
    }

    private func idleNode(
        _ id: String, _ action: Action, icon name: String, _ title: String, detail: String, in rect: PixelRect
    ) -> Node {
        struct Drop {
            var role: TouchMetrics.Role
            var detail: Bool
        }
        return control(
            id, action, in: rect, radius: metrics.tileRadius, label: "\(title), \(detail)"
        ) { face in
            firstFit(
                [
                    Drop(role: .e, detail: true), Drop(role: .d, detail: true), Drop(role: .d, detail: false),
                    Drop(role: .c, detail: false), Drop(role: .b, detail: false),
                ]
            ) { drop in
                let side = em(drop.role) * 15 / 10
                let left = rect.x + px(mm: 12)
                let x = left + side + px(mm: 9)
                var bits = [Bit(text: title, role: drop.role, face: .semibold, leading: 1.15)]
                if drop.detail { bits.append(Bit(text: detail, role: .c, tone: .quiet, leading: 1.3)) }
                return [icon(name, x: left, in: rect, side: side, color: face.ink)]
                    + set(
                        bits, in: PixelRect(x, rect.y, rect.right - px(mm: 5) - x, rect.height), of: id, ink: face.ink,
                        quiet: face.quiet, on: face.under)
            } ?? []
        }
    }
}
