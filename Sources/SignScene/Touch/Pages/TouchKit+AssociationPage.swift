import SignModel
import SignWords

/// Who they are and how to reach them; all they run, and what they announce.
extension TouchKit {
    private struct AssociationRooms {
        var text: PixelRect
        var contact: PixelRect
        var list: PixelRect
        var paging: PixelRect
        /// Beside the rows, or under them.
        var pagingStands: Bool
    }

    func associationPage(_ matter: AssociationMatter, _ context: PageContext) -> PageLayout {
        let left = associationLeft
        let frame = widened(readingFrame(context), from: left)
        let rooms = associationRooms(hasContact: !matter.association.contact.isEmpty)
        let asked = if case .association(_, let page) = context.page { page } else { 0 }

        let rows = associationRows
        let lines = matter.count + matter.announcements.count
        let listPages = max(1, (lines + rows - 1) / rows)
        let text = associationText(matter, in: rooms.text, page: asked)
        let count = max(listPages, text.count)
        let number = min(max(0, asked), count - 1)
        var nodes = text.nodes
        if !metrics.isPortrait {
            let take = TakeAlong(matter.association.contact, title: words[.saveToPhone])
            var over = frame
            over.column = PixelRect(frame.aboveColumn.x, frame.column.y, frame.aboveColumn.width, frame.column.height)
            // A card would take the rows' room.
            let made = code(take, in: over, actions: 0)
            if made.column == over.column { nodes += made.nodes }
        }
        if !matter.association.contact.isEmpty {
            nodes += goingOn(
                [
                    GoingOn(
                        id: "contact", action: .contact(.association(matter.association.id)), icon: "phone",
                        title: words[.callOrWrite], short: words[.callShort], detail: words[.contactDetail],
                        isPrimary: true)
                ], in: rooms.contact, most: 50)
        }
        nodes += associationList(
            matter, page: min(number, listPages - 1), rows: rows, in: rooms.list, today: context.today)
        nodes += associationPaging(number, of: count, in: rooms)
        return page(frame.head + nodes + frame.tail, pageCount: count)
    }

    /// Where its rows' ground begins in a display that lies.
    private var associationLeft: Int { metrics.left + (metrics.right - metrics.left) * 41 / 100 }

    private func associationRooms(hasContact: Bool) -> AssociationRooms {
        let gap = metrics.groupGap
        let left = associationLeft
        let (paper, narrow, _) = rooms(columned: !metrics.isPortrait)
        let high = hasContact ? min(px(mm: 50), max(px(mm: 28), metrics.shelf.height / 5)) : 0
        let head = em(.d) * 14 / 10
        if metrics.isPortrait {
            let shelf = metrics.shelf
            let turn = max(px(mm: 28), em(.b) * 14 / 10)
            let top = shelf.y + (hasContact ? high + gap : 0)
            return AssociationRooms(
                text: paper, contact: PixelRect(shelf.x, shelf.y, shelf.width, high),
                list: PixelRect(shelf.x, top, shelf.width, shelf.bottom - turn - gap - top),
                paging: PixelRect(shelf.x, shelf.bottom - turn, shelf.width, turn), pagingStands: false)
        }
        let column = widened(narrow, from: left)
        let paperRight = left - px(mm: 12)
        let contactTop = metrics.shelfBottom - high
        let text = PixelRect(
            paper.x, paper.y, paperRight - paper.x,
            (hasContact ? contactTop - gap : paper.bottom) - paper.y)
        let contact = PixelRect(paper.x, contactTop, paperRight - paper.x, high)
        let stands = metrics.widthClass == .wide
        if stands {
            let paging = pagingWidth(104)
            return AssociationRooms(
                text: text, contact: contact,
                list: PixelRect(column.x, column.y, column.width - paging - metrics.columnGap, column.height),
                paging: PixelRect(column.right - paging, column.y + head, paging, column.height - head),
                pagingStands: true)
        }
        let turn = max(px(mm: 28), em(.b) * 14 / 10)
        return AssociationRooms(
            text: text, contact: contact,
            list: PixelRect(column.x, column.y, column.width, column.height - turn - gap),
            paging: PixelRect(column.x, column.bottom - turn, column.width, turn), pagingStands: false)
    }

    /// Room for the name of the list; none where a row has no room beside it.
    private func associationHead(_ list: PixelRect) -> Int {
        let head = em(.d) * 14 / 10
        let row = max(px(mm: 26), em(.c) * 11 / 10 + em(.b) * 13 / 10 + 2 * metrics.outline + 2)
        return list.height - head < row ? 0 : head
    }

    /// Rows a page: the same on all of them.
    var associationRows: Int {
        // Whether it can be called or not.
        let rooms = associationRooms(hasContact: true)
        let head = associationHead(rooms.list)
        let lines = metrics.text == .normal && metrics.widthClass == .wide ? 13 : 25
        let least = max(px(mm: 36), em(.c) * 11 / 10 + em(.b) * lines / 10 + 2 * metrics.outline + 2)
        return min(5, max(1, (rooms.list.height - head + metrics.gap) / (least + metrics.gap)))
    }

    private func associationText(_ matter: AssociationMatter, in room: PixelRect, page: Int) -> ReadingResult {
        let association = matter.association
        let name = association.name.best(language) ?? (association.id.raw, language)
        let sizes: [(name: TouchMetrics.Role, text: TouchMetrics.Role)] =
            (metrics.isPortrait ? [(.g, .d)] : []) + [(.f, .d), (.f, .c), (.e, .c), (.d, .c), (.c, .c)]
        let plans = sizes.map { size -> () -> ReadingPlan in
            {
                let head = self.associationHead(association, name, role: size.name, width: room.width)
                let about =
                    association.about.best(self.language).map {
                        [
                            self.prose(
                                "text", $0.text, role: size.text, width: room.width, above: self.px(mm: 10),
                                language: $0.language)
                        ]
                    } ?? []
                let facts = self.facts(
                    self.associationFacts(association, phoneRole: size.text == .d ? .e : .c),
                    columns: self.metrics.isPortrait ? 2 : 1, width: room.width,
                    above: self.px(mm: 12), role: .c)
                return ReadingPlan(whole: [head] + about + facts, divided: [head] + facts + about)
            }
        }
        // Its pages are turned with those of the rows: no buttons of its own.
        let grown = PixelRect(
            room.x, room.y, room.width, room.height)
        return reading(plans, in: grown, page: page, later: laterTitle(name.text, width: room.width))
    }

    /// The logo and the name.
    private func associationHead(
        _ association: Association, _ name: (text: String, language: Language), role: TouchMetrics.Role, width: Int
    ) -> ReadingPiece {
        let side = association.logo == nil ? 0 : min(px(mm: 74), width / 4)
        let indent = side == 0 ? 0 : side + px(mm: 14)
        guard let logo = association.logo else {
            return title(name.text, role: role, width: width, language: name.language)
        }
        let block = block(
            [Bit(text: name.text, role: role, face: .semibold, leading: 1.12, language: name.language, mayBreak: true)],
            width: max(1, width - indent))
        let height = max(side, block.height)
        return ReadingPiece(
            body: .whole(height: height) { at in
                let box = PixelRect(at.x, at.y, side, side)
                var paints: [Paint] = [.picture(logo, box)]
                if look.isDark {
                    paints = [
                        .fill(box, look.qrLight, radius: metrics.radius),
                        .picture(logo, box.inset(metrics.radius, metrics.radius)),
                    ]
                }
                let y = at.y + (height - block.height) / 2
                return [
                    Node(id: "logo", role: .decoration, language: language, rect: box, paints: paints),
                    Node(
                        id: "heading", role: .heading, label: name.text.spoken, language: name.language,
                        rect: PixelRect(at.x + indent, y, width - indent, block.height), level: 1,
                        paints: self.paints(
                            block, x: at.x + indent, top: y, ink: look.ink, quiet: look.quiet, on: look.paper)),
                ]
            })
    }

    private func associationFacts(_ association: Association, phoneRole: TouchMetrics.Role) -> [Fact] {
        var facts: [Fact] = []
        if let phone = association.contact.phone {
            facts.append(
                Fact(
                    "phone", icon: "phone", words[.phone],
                    [Fact.Value(text: phone.unbroken, face: .semibold, role: phoneRole)]))
        }
        if let email = association.contact.email { facts.append(Fact("email", icon: "mail", words[.email], email)) }
        if let web = association.contact.web {
            facts.append(Fact("web", icon: "web", words[.web], TakeAlong.short(web)))
        }
        return facts
    }

    // MARK: - Rows

    private func associationList(
        _ matter: AssociationMatter, page: Int, rows: Int, in rect: PixelRect, today: CivilDate
    ) -> [Node] {
        let head = associationHead(rect)
        let total = matter.count + matter.announcements.count
        let range = page * rows..<min(total, (page + 1) * rows)
        let pages = RowPages(matter.activities, from: matter.first, of: matter.count, page: page, size: rows)
        let activities = pages.page.rows
        let notices = range.filter { $0 >= matter.count }.map { matter.announcements[$0 - matter.count] }
        let title = activities.isEmpty && !notices.isEmpty ? words[.announcements] : words[.ourActivities]
        let role = [TouchMetrics.Role.d, .c, .b].first {
            self.width(title, Font(.semibold, px: em($0))) <= rect.width
        }
        var nodes = [
            text(
                "list-title", .heading, [Bit(text: title, role: role ?? .b, face: .semibold, leading: 1.2)], x: rect.x,
                top: rect.y, width: rect.width, on: look.sand, level: 2)
        ]
        if head == 0 { nodes = [] }
        let room = PixelRect(rect.x, rect.y + head, rect.width, rect.height - head)
        guard total > 0 else {
            nodes.append(
                text(
                    "list-none", .text, [Bit(text: words[.noActivities], role: .c)], x: room.x, top: room.y,
                    width: room.width, on: look.sand))
            return nodes
        }
        let cell = (room.height - (rows - 1) * metrics.gap) / rows
        let part = activities.count * (cell + metrics.gap) - metrics.gap
        if !activities.isEmpty {
            nodes += rowList(
                notices.isEmpty ? pages : RowPages(activities), label: words[.ourActivities],
                in: PixelRect(room.x, room.y, room.width, notices.isEmpty ? room.height : part),
                most: notices.isEmpty ? rows : activities.count,
                drops: RowStyle.drops(columns: false, says: .dayAndHours), today: today)
        }
        for (n, notice) in notices.enumerated() {
            let y = room.y + (activities.count + n) * (cell + metrics.gap)
            let name = notice.title.best(language) ?? ("", language)
            nodes += goingOn(
                [
                    GoingOn(
                        id: "announcement-\(notice.id)", action: .announcement(notice.id), icon: "info",
                        title: name.text, detail: words[.announcement], language: name.language)
                ], in: PixelRect(room.x, y, room.width, cell))
        }
        return nodes
    }

    private func associationPaging(_ page: Int, of count: Int, in rooms: AssociationRooms) -> [Node] {
        guard count > 1 else { return [] }
        let rect = rooms.paging
        let label = words(.pageOf, ["page": "\(page + 1)", "pages": "\(count)"])
        let said = words(.pageSpoken, ["page": "\(page + 1)", "pages": "\(count)"])
        let previous: PixelRect
        let next: PixelRect
        let middle: PixelRect
        if rooms.pagingStands {
            let high = min(px(mm: 36), (rect.height - metrics.gap) / 2)
            previous = PixelRect(rect.x, rect.y, rect.width, high)
            next = PixelRect(rect.x, rect.bottom - high, rect.width, high)
            middle = PixelRect(rect.x, previous.bottom, rect.width, next.y - previous.bottom)
        } else {
            let text = width(label, Font(.semibold, px: em(.b))) + metrics.groupGap * 2
            let wide = (rect.width - text) / 2
            previous = PixelRect(rect.x, rect.y, wide, rect.height)
            next = PixelRect(rect.right - wide, rect.y, wide, rect.height)
            middle = PixelRect(previous.right, rect.y, next.x - previous.right, rect.height)
        }
        let role = pagingRole(previous)
        let icons = previous.width >= width(words[.next], Font(.semibold, px: em(.a))) + em(.a) * 5 / 4 + px(mm: 8)
        let font = Font(.semibold, px: em(rooms.pagingStands ? .c : .b))
        let font2 = width(label, font) <= middle.width ? font : Font(.semibold, px: em(.b))
        let run = run(
            label, font2, x: middle.x + (middle.width - width(label, font2)) / 2, top: middle.y, height: middle.height,
            color: look.ink, on: look.sand)
        return [
            paging(
                "previous", .page(max(0, page - 1)), icon: "up", icons ? words[.previous] : "", in: previous,
                role: role,
                standing: page > 0 ? .rest : .disabled, said: words[.previous]),
            Node(
                id: "page-of", role: .status, label: said, language: language, rect: run.rect, paints: [.text(run)]),
            paging(
                "next", .page(min(count - 1, page + 1)), icon: "down", icons ? words[.next] : "", in: next, role: role,
                standing: page + 1 < count ? .rest : .disabled, said: words[.next]),
        ]
    }
}
