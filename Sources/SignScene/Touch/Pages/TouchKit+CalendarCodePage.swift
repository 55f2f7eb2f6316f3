import SignModel
import SignWords

/// A code that puts the next time into a phone's calendar.
extension TouchKit {
    func calendarCodePage(_ matter: ContactMatter, _ context: PageContext) -> PageLayout {
        guard let activity = matter.activity else { return gonePage(context) }
        let frame = readingFrame(context)
        var items = [backToActivity(activity)]
        if !activity.contact.isEmpty {
            items.append(
                GoingOn(
                    id: "contact", action: .contact(.activity(activity.activity.id)), icon: "phone",
                    title: words[.callOrWrite], short: words[.callShort], detail: activity.contact.phone?.unbroken))
        }
        let take = activity.calendarEntry.map { TakeAlong($0, title: words[.addToCalendar], wish: 150) }
        let (code, column) = code(take, in: frame, actions: items.count)
        let width = frame.paper.width
        let sizes: [(title: TouchMetrics.Role, text: TouchMetrics.Role, when: TouchMetrics.Role)] =
            (metrics.isPortrait ? [(.h, .e, .g)] : []) + [(.g, .d, .f), (.f, .c, .e), (.e, .c, .d), (.d, .c, .c)]
        let plans = sizes.map { size -> () -> ReadingPlan in
            {
                ReadingPlan(
                    whole: self.calendarPieces(
                        activity, hasCode: !code.isEmpty, title: size.title, text: size.text, when: size.when,
                        today: context.today, width: width))
            }
        }
        let text = reading(plans, in: frame.paper, page: 0)
        return page(
            frame.head + text.nodes + code + self.column(items, reading: text, in: column, frame) + frame.tail,
            pageCount: text.count)
    }

    private func calendarPieces(
        _ matter: ActivityMatter, hasCode: Bool, title: TouchMetrics.Role, text: TouchMetrics.Role,
        when: TouchMetrics.Role, today: CivilDate, width: Int
    ) -> [ReadingPiece] {
        let name = activityTitle(matter)
        var pieces = [
            self.title(
                words[.addToCalendar], role: title, width: width, ink: look.isDark ? look.ink : look.site),
            piece(
                "title",
                [
                    Bit(
                        text: name.text, role: when, face: .semibold, leading: 1.15, language: name.language,
                        mayBreak: true)
                ], width: width, above: px(mm: 8)),
        ]
        pieces += whenPieces(matter, role: when, today: today, width: width)
        if let place = placeValue(matter) {
            pieces += facts(
                [Fact("place", icon: "place", words[.place], place)], columns: 1, width: width, above: px(mm: 12))
        }
        pieces.append(rule(width: width, above: px(mm: 12)))
        let steps =
            hasCode
            ? [("qr", words[.openCamera] + " " + words[.pointCamera]), ("check", words[.acceptEntry])]
            : [("people", words[.askOrganiser] + ".")]
        for (n, step) in steps.enumerated() {
            pieces.append(
                self.step("step-\(n)", icon: step.0, step.1, role: text, width: width, above: px(mm: n == 0 ? 12 : 7)))
        }
        return pieces
    }

    /// An icon and a sentence; the first part stronger.
    func step(
        _ id: String, icon name: String, strong: String? = nil, _ text: String, role: TouchMetrics.Role, width: Int,
        above: Int
    ) -> ReadingPiece {
        let side = em(role) * 3 / 2
        let indent = side + px(mm: 10)
        var bits: [Bit] = []
        if let strong { bits.append(Bit(text: strong, role: role, face: .semibold, leading: 1.3, mayBreak: true)) }
        if !text.isEmpty { bits.append(Bit(text: text, role: role, leading: 1.3, mayBreak: true)) }
        let block = block(bits, width: max(1, min(width - indent, em(role) * 34)))
        let head = block.lines.first?.height ?? side
        let shift = max(0, (side - head) / 2)
        return ReadingPiece(
            above: above,
            body: .whole(height: max(side, block.height + shift)) { at in
                [
                    Node(
                        id: id, role: .text, label: bits.map(\.text.spoken).joined(separator: " "), language: language,
                        rect: PixelRect(at.x, at.y, width, max(side, block.height + shift)),
                        paints: [.icon(name, PixelRect(at.x, at.y + max(0, (head - side) / 2), side, side), look.ink)]
                            + paints(
                                block, x: at.x + indent, top: at.y + shift, ink: look.ink, quiet: look.quiet,
                                on: look.paper))
                ]
            })
    }
}
