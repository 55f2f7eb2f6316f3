import SignModel
import SignWords

/// What, when, where, for whom; whom to ask; how to take it along.
extension TouchKit {
    func activityPage(_ matter: ActivityMatter, _ context: PageContext) -> PageLayout {
        switch matter.state {
        case .open, .nextCancelled: openActivityPage(matter, context)
        case .cancelled, .over: closedActivityPage(matter, context)
        }
    }

    private func openActivityPage(_ matter: ActivityMatter, _ context: PageContext) -> PageLayout {
        let frame = readingFrame(context)
        let items = activityActions(matter)
        let take = TakeAlong(matter.contact, title: words[.saveToPhone])
        let (code, column) = code(take, in: frame, actions: items.count)
        let name = activityTitle(matter)
        let width = frame.paper.width
        let later = laterTitle(name.text, width: width, language: name.language)
        let plans = activityPlans(matter, today: context.today, width: width)
        let asked = if case .activity(_, let page) = context.page { page } else { 0 }
        let text = reading(plans, in: frame.paper, page: asked, later: later)
        return page(
            frame.head + text.nodes + code + self.column(items, reading: text, in: column, frame) + frame.tail,
            pageCount: text.count)
    }

    /// The actions of a reading page with the buttons that turn its pages: below the text, or on the shelf of a display
    /// that stands.
    func column(_ items: [GoingOn], reading: ReadingResult, in column: PixelRect, _ frame: PageFrame) -> [Node] {
        guard reading.count > 1 else { return goingOn(items, in: column) }
        let high = moreHeight
        if metrics.isPortrait {
            let rect = PixelRect(column.x, column.y, column.width, high)
            let top = rect.bottom + metrics.groupGap
            return moreButtons(reading.number, of: reading.count, in: rect)
                + goingOn(items, in: PixelRect(column.x, top, column.width, column.bottom - top))
        }
        let paper = frame.paper
        let rect = PixelRect(paper.x, metrics.shelfBottom - high, paper.width, high)
        return moreButtons(reading.number, of: reading.count, in: rect) + goingOn(items, in: column)
    }

    // MARK: - What it says

    func activityTitle(_ matter: ActivityMatter) -> (text: String, language: Language) {
        let own = matter.next.first.flatMap { matter.activity.title(at: $0).best(language) }
        return own ?? matter.activity.title.best(language) ?? ("", language)
    }

    /// The sizes and arrangements an activity is tried in.
    private func activityPlans(_ matter: ActivityMatter, today: CivilDate, width: Int) -> [() -> ReadingPlan] {
        struct Sizes {
            var title: TouchMetrics.Role
            var text: TouchMetrics.Role
            var when: TouchMetrics.Role
        }
        let wide = metrics.widthClass == .wide
        let columns =
            metrics.isPortrait || metrics.text == .normal ? (wide || metrics.isPortrait ? [3, 2] : [2]) : [2, 1]
        var sizes: [Sizes] = []
        if metrics.text < .largest {
            if metrics.isPortrait { sizes.append(Sizes(title: .h, text: .e, when: .g)) }
            sizes.append(Sizes(title: .g, text: .d, when: .f))
            sizes.append(Sizes(title: .g, text: .c, when: .f))
            sizes.append(Sizes(title: .f, text: .c, when: .e))
        }
        sizes += [
            Sizes(title: .g, text: .c, when: .d), Sizes(title: .f, text: .c, when: .d),
            Sizes(title: .e, text: .c, when: .c),
        ]
        return sizes.flatMap { size in
            columns.map { columns in
                {
                    let name = self.activityTitle(matter)
                    let head =
                        [self.title(name.text, role: size.title, width: width, language: name.language)]
                        + self.cancelledNext(matter, today: today, width: width)
                    let text =
                        matter.activity.text.best(self.language).map { text in
                            [self.prose("text", text.text, role: size.text, width: width, language: text.language)]
                        } ?? []
                    let when = self.whenPieces(matter, role: size.when, today: today, width: width)
                    let facts = self.activityFacts(matter)
                    let role = TouchMetrics.Role.c
                    let gap = self.px(mm: 12)
                    let place = self.facts(
                        facts.filter { $0.id == "place" || $0.id == "distance" }, columns: min(2, columns),
                        width: width, above: gap, role: role)
                    let others = self.facts(
                        facts.filter { $0.id != "place" && $0.id != "distance" }, columns: columns, width: width,
                        above: gap, role: role)
                    let access = self.access(matter.place?.accessibility ?? [], width: width, above: self.px(mm: 13))
                    let stale = self.stalePiece(matter, width: width)
                    return ReadingPlan(
                        whole: head + text + when + [self.rule(width: width, above: self.px(mm: 11))]
                            + self.facts(facts, columns: columns, width: width, above: self.px(mm: 11), role: role)
                            + access + stale,
                        divided: head + when + place + others + text + access + stale,
                        opening: head.count + when.count + place.count)
                }
            }
        }
    }

    /// Running text, not wider than sixty characters.
    func prose(
        _ id: String, _ text: String, role: TouchMetrics.Role, width: Int, above: Int? = nil, language: Language? = nil
    ) -> ReadingPiece {
        piece(
            id, [Bit(text: text, role: role, leading: 1.36, language: language, mayBreak: true)],
            width: min(width, em(role) * 32), above: above ?? px(mm: 8))
    }

    func piece(_ id: String, _ bits: [Bit], width: Int, above: Int) -> ReadingPiece {
        piece(id, .text, bits, width: width, above: above, keepsNext: false)
    }

    private func cancelledNext(_ matter: ActivityMatter, today: CivilDate, width: Int) -> [ReadingPiece] {
        guard case .nextCancelled(let occurrence) = matter.state else { return [] }
        let when = words.when(occurrence, today: today).capitalizedFirst
        return [
            warning("cancelled", words(.doesNotTakePlace, ["when": when]), role: .d, width: width, above: px(mm: 6))
        ]
    }

    /// A sentence that must be seen, with its sign.
    func warning(_ id: String, _ text: String, role: TouchMetrics.Role, width: Int, above: Int) -> ReadingPiece {
        let color = look.isDark ? look.siteFill : look.alert
        let side = em(role) * 13 / 10
        let indent = side + px(mm: 6)
        let ink = look.isDark ? look.ink : color
        let block = block(
            [Bit(text: text, role: role, face: .semibold, leading: 1.2, mayBreak: true)], width: width - indent)
        return ReadingPiece(
            above: above,
            body: .whole(height: max(side, block.height)) { at in
                [
                    Node(
                        id: id, role: .status, label: text.spoken, language: language,
                        rect: PixelRect(at.x, at.y, width, max(side, block.height)),
                        paints: [
                            .icon("warning", PixelRect(at.x, at.y, side, side), color)
                        ]
                            + paints(
                                block, x: at.x + indent, top: at.y + max(0, (side - em(role) * 12 / 10) / 2), ink: ink,
                                quiet: ink, on: look.paper))
                ]
            })
    }

    private func stalePiece(_ matter: ActivityMatter, width: Int) -> [ReadingPiece] {
        guard let since = matter.staleSince else { return [] }
        let text = words(.staleSince, ["day": dates.dayAndMonth(since)]) + " " + words[.askOrganiser] + "."
        return [piece("stale", [Bit(text: text, role: .b, tone: .quiet, leading: 1.3)], width: width, above: px(mm: 8))]
    }

    func activityActions(_ matter: ActivityMatter) -> [GoingOn] {
        let id = matter.activity.id
        var items: [GoingOn] = []
        if !matter.contact.isEmpty {
            items.append(
                GoingOn(
                    id: "contact", action: .contact(.activity(id)), icon: "phone", title: words[.callOrWrite],
                    short: words[.callShort], detail: matter.contact.phone?.unbroken, isPrimary: true))
        }
        if matter.calendarEntry != nil {
            items.append(
                GoingOn(
                    id: "calendar", action: .calendarCode(id), icon: "calendar", title: words[.addToCalendar],
                    short: words[.calendarShort], detail: words[.addToCalendarDetail]))
        }
        items.append(associationAction(matter.association))
        if matter.hasPlace {
            items.append(
                GoingOn(
                    id: "route", action: .route(id), icon: "place", title: words[.route], short: words[.routeShort],
                    detail: words[.routeDetail]))
        }
        return items
    }

    func associationAction(_ association: Association) -> GoingOn {
        let name = association.name.best(language)
        return GoingOn(
            id: "association", action: .association(association.id), icon: "people",
            title: name?.text ?? words[.organiser], short: words[.organiser], detail: words[.whoRuns],
            language: name?.language)
    }
}

extension ActivityMatter {
    /// The activity's own contact; what it lacks, the association's.
    var contact: Contact { activity.contact.completed(by: association.contact) }

    /// Whether there is somewhere to go.
    var hasPlace: Bool {
        place != nil || activity.address != nil || activity.point != nil || !activity.placeText.isEmpty
    }
}

extension String {
    /// With no-break spaces: a number stays on one line.
    var unbroken: String { replacing(" ", with: "\u{A0}") }
}
