import SignModel
import SignWords

/// An activity that is not to be, or has been: that first, then whom to ask, then what else there is.
extension TouchKit {
    func closedActivityPage(_ matter: ActivityMatter, _ context: PageContext) -> PageLayout {
        let frame = readingFrame(context)
        let items = closedActions(matter)
        var most = min(3, matter.alternatives.count)
        var split = closedRooms(frame, rows: most, actions: items.count)
        let asked = if case .activity(_, let page) = context.page { page } else { 0 }
        func closedText(_ room: PixelRect) -> ReadingResult {
            reading(
                closedPlans(matter, today: context.today, width: room.width), in: room, page: asked,
                later: laterTitle(activityTitle(matter).text, width: room.width))
        }
        var text = closedText(split.text)
        if text.count > 1, most > 0 {
            // So much to say that there is no room for what else there is: that is behind the last button.
            most = 0
            split = closedRooms(frame, rows: 0, actions: items.count)
            text = closedText(split.text)
        }
        var rows: [Node] = []
        if most > 0 {
            let header = self.text(
                "alternatives", .heading,
                [Bit(text: words[.comeToThese], role: headerRole(split.rows.width), face: .semibold)],
                x: split.rows.x, top: split.rows.y, width: split.rows.width,
                on: metrics.isPortrait ? look.sand : look.paper, level: 2)
            let top = max(split.rows.y + em(.e) * 12 / 10, header.rect.bottom) + px(mm: 3)
            rows = alternativeRows(
                matter.alternatives, in: PixelRect(split.rows.x, top, split.rows.width, split.rows.bottom - top),
                today: context.today)
            if !rows.isEmpty { rows.insert(header, at: 0) }
        }
        return page(
            frame.head + text.nodes + rows + column(items, reading: text, in: split.column, frame) + frame.tail,
            pageCount: text.count)
    }

    private func headerRole(_ width: Int) -> TouchMetrics.Role {
        [.e, .d, .c].first { self.width(words[.comeToThese], Font(.semibold, px: em($0))) <= width } ?? .b
    }

    /// Alternatives, each as high as it must be; as many as there is room for.
    private func alternativeRows(_ all: [ListRow], in rect: PixelRect, today: CivilDate) -> [Node] {
        for count in stride(from: min(3, all.count), through: 1, by: -1) {
            let before = misfits.ids
            let nodes = rowList(
                RowPages(Array(all.prefix(count))), label: words[.comeToThese], in: rect, most: count,
                drops: RowStyle.drops(columns: false, says: .dayAndHours), today: today)
            if misfits.ids.count == before.count { return nodes }
            misfits.ids = before
        }
        return []
    }

    /// Where the text, the alternatives and the actions stand: in a display that stands both are on the shelf.
    private func closedRooms(
        _ frame: PageFrame, rows: Int, actions: Int
    ) -> (text: PixelRect, rows: PixelRect, column: PixelRect) {
        let gap = metrics.groupGap
        let header = em(.e) * 12 / 10 + px(mm: 3)
        if metrics.isPortrait {
            let shelf = frame.shelf
            guard rows > 0 else { return (frame.paper, PixelRect(shelf.x, shelf.y, shelf.width, 0), shelf) }
            let column = actions * px(mm: 36) + (actions - 1) * px(mm: 6)
            let high = shelf.height - column - gap
            return (
                frame.paper, PixelRect(shelf.x, shelf.y, shelf.width, high),
                PixelRect(shelf.x, shelf.y + high + gap, shelf.width, column)
            )
        }
        let paper = frame.paper
        let row = max(px(mm: 40), em(.c) * 11 / 10 + em(.b) * 3)
        // In a low display the rows may not begin higher than fingers reach.
        let wish = header + rows * row + max(0, rows - 1) * metrics.gap
        let room = metrics.shelfBottom - metrics.shelfTop + header
        let high = rows == 0 ? 0 : min(wish, room, paper.height * 55 / 100)
        let top = metrics.shelfBottom - high
        return (
            PixelRect(paper.x, paper.y, paper.width, (rows == 0 ? paper.bottom : top - gap) - paper.y),
            PixelRect(paper.x, top, paper.width, high), frame.column
        )
    }

    private func closedPlans(_ matter: ActivityMatter, today: CivilDate, width: Int) -> [() -> ReadingPlan] {
        let name = activityTitle(matter)
        let isOver = matter.state == .over
        let sizes: [(head: TouchMetrics.Role, name: TouchMetrics.Role, text: TouchMetrics.Role)] = [
            (.g, .f, .d), (.f, .e, .c), (.e, .d, .c), (.d, .c, .c), (.c, .c, .b),
        ]
        return sizes.map { size in
            {
                let head =
                    isOver
                    ? self.title(
                        self.words[.alreadyOver], role: size.head, width: width,
                        ink: self.look.isDark ? self.look.ink : self.look.site)
                    : self.cancelledTitle(role: size.head, width: width)
                var pieces = [head]
                pieces.append(
                    self.piece(
                        "title",
                        [
                            Bit(
                                text: name.text, role: size.name, face: .semibold, leading: 1.15,
                                language: name.language, mayBreak: true)
                        ],
                        width: width, above: self.px(mm: 6)))
                if let line = self.closedWhen(matter, today: today) {
                    pieces.append(
                        self.piece(
                            "when", .time,
                            [Bit(text: line, role: size.name, face: .semibold, leading: 1.15, mayBreak: true)],
                            width: width, above: 0))
                }
                if let ask = self.closedAsk(matter) {
                    pieces.append(self.prose("ask", ask, role: size.text, width: width, above: self.px(mm: 6)))
                }
                return ReadingPlan(whole: pieces)
            }
        }
    }

    /// ⚠ *Peruttu*.
    private func cancelledTitle(role: TouchMetrics.Role, width: Int) -> ReadingPiece {
        let color = look.isDark ? look.siteFill : look.alert
        let side = em(role) * 92 / 100
        let indent = side + px(mm: 8)
        let block = block(
            [Bit(text: words[.cancelled], role: role, face: .semibold, leading: 1.1)], width: max(1, width - indent))
        if block.isBroken { note("heading") }
        return ReadingPiece(
            keepsNext: true,
            body: .whole(height: block.height) { at in
                [
                    Node(
                        id: "heading", role: .heading, label: words[.cancelled].spoken, language: language,
                        rect: PixelRect(at.x, at.y, width, block.height), level: 1,
                        paints: [
                            .icon("warning", PixelRect(at.x, at.y + (block.height - side) / 2, side, side), color)
                        ]
                            + paints(
                                block, x: at.x + indent, top: at.y, ink: look.isDark ? look.ink : color,
                                quiet: color, on: look.paper))
                ]
            })
    }

    private func closedWhen(_ matter: ActivityMatter, today: CivilDate) -> String? {
        guard matter.state == .cancelled else {
            return matter.next.first.map { words.when($0, today: today).capitalizedFirst + "." }
        }
        guard let next = matter.next.first else { return words[.thisIsCancelled] }
        return words(.doesNotTakePlace, ["when": words.when(next, today: today)]).capitalizedFirst
    }

    private func closedAsk(_ matter: ActivityMatter) -> String? {
        guard matter.state == .cancelled else { return nil }
        guard let number = matter.contact.phone ?? matter.contact.email else { return words[.askOrganiser] + "." }
        return words(.alreadyRegistered, ["contact": number.unbroken])
    }

    private func closedActions(_ matter: ActivityMatter) -> [GoingOn] {
        let id = matter.activity.id
        var items: [GoingOn] = []
        if !matter.contact.isEmpty {
            items.append(
                GoingOn(
                    id: "contact", action: .contact(.activity(id)), icon: "phone", title: words[.callOrWrite],
                    short: words[.callShort], detail: matter.contact.phone?.unbroken))
        }
        items.append(associationAction(matter.association))
        items.append(
            GoingOn(
                id: "other-days", action: .today, icon: "calendar", title: words[.otherDays],
                detail: words[.thisWeek].lowercasedFirst))
        return items
    }
}
