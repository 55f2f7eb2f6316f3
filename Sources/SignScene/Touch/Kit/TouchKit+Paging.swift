import SignModel

/// A page of a list by what it starts with.
struct Jump: Hashable {
    var page: Int
    var label: String
    /// Shorter, where two stand side by side.
    var short: String

    /// Before and after a page there is no room for more of them.
    static let near = 60
}

extension TouchKit {
    /// *Edelliset* above, *Seuraavat* below, between them pages by what they start with.
    func pagingColumn(
        page: Int, of count: Int, jumps: [Jump], title: String, more: Action?, in rect: PixelRect
    ) -> [Node] {
        let gap = metrics.gap
        let high = min(max(px(mm: 36), lineControl(.a)), (rect.height - gap) / 2)
        let previous = PixelRect(rect.x, rect.y, rect.width, high)
        let next = PixelRect(rect.x, rect.bottom - high, rect.width, high)
        var nodes = [
            paging(
                "previous", .page(max(0, page - 1)), icon: "up", words[.previous], in: previous, role: pagingRole(rect),
                standing: page > 0 ? .rest : .disabled)
        ]
        let title = Bit(text: title, role: .b, face: .medium, tone: .quiet, leading: 1.15)
        let head = block([title], width: rect.width)
        let room = PixelRect(
            rect.x, previous.bottom + metrics.groupGap, rect.width, next.y - previous.bottom - 2 * metrics.groupGap)
        let cell = lineControl(.b, mm: 26)
        let fit = max(0, (room.height - head.height) / (cell + gap))
        if count > 1, fit > 0, !head.isBroken {
            let wide = jumps.allSatisfy {
                width($0.label, Font(.semibold, px: em(.b))) + px(mm: 5) <= rect.width - 3 * metrics.outline
            }
            let columns = jumps.count > fit || !wide ? 2 : 1
            let half = (rect.width - gap) / 2
            let narrow =
                columns == 2
                && !jumps.allSatisfy {
                    width($0.short, Font(.semibold, px: em(.b))) + px(mm: 3) <= half - 3 * metrics.outline
                }
            let columnCount = narrow ? 1 : columns
            let places = fit * columnCount
            var shown = jumps
            var toDays = false
            if jumps.count > places {
                // Not all have room: those around this page, and the way to all of them.
                toDays = more != nil
                let kept = max(toDays ? 0 : 1, places - (toDays ? columnCount : 0))
                let at = jumps.firstIndex { $0.page == page } ?? 0
                let first = min(max(0, at - kept / 2), jumps.count - kept)
                shown = Array(jumps[first..<first + kept])
            }
            let lines = (shown.count + columnCount - 1) / columnCount + (toDays ? 1 : 0)
            let block = head.height + lines * (cell + gap)
            var y = room.y + (room.height - block) / 2
            nodes.append(
                text("jumps", .text, [title], x: rect.x, top: y, width: rect.width, align: .centre, on: look.sand))
            y += head.height + gap
            let across = columnCount == 2 ? half : rect.width
            for (n, jump) in shown.enumerated() {
                let place = PixelRect(
                    rect.x + n % columnCount * (across + gap), y + n / columnCount * (cell + gap), across, cell)
                nodes.append(
                    self.jump(
                        "page-\(jump.page + 1)", .page(jump.page), columnCount == 2 || narrow ? jump.short : jump.label,
                        in: place, isOn: jump.page == page))
            }
            if toDays, let more {
                let top = y + (shown.count + columnCount - 1) / columnCount * (cell + gap)
                nodes.append(
                    paging(
                        "days", more, icon: "calendar", words[.day], in: PixelRect(rect.x, top, rect.width, cell)))
            }
        }
        nodes.append(
            paging(
                "next", .page(min(count - 1, page + 1)), icon: "down", words[.next], in: next, role: pagingRole(rect),
                standing: page + 1 < count ? .rest : .disabled))
        return nodes
    }

    /// Paging words in `b` where they fit, else in `a`.
    func pagingRole(_ rect: PixelRect) -> TouchMetrics.Role {
        let longest = [words[.previous], words[.next]].map { width($0, Font(.semibold, px: em(.b))) }.max() ?? 0
        return longest + em(.b) * 5 / 4 + px(mm: 8) <= rect.width ? .b : .a
    }

    /// How wide a column of paging must be for its words, at least `mm`.
    func pagingWidth(_ mm: Double) -> Int {
        let longest = [words[.previous], words[.next]].map { width($0, Font(.semibold, px: em(.a))) }.max() ?? 0
        return max(px(mm: mm), longest + em(.a) * 5 / 4 + px(mm: 8) + 4)
    }
}
