import SignModel
import SignWords

/// How to use the screen; what it can do for whom; what it does not remember.
extension TouchKit {
    func helpPage(_ topic: HelpTopic, _ context: PageContext) -> PageLayout {
        let frame = readingFrame(context, on: .help)
        let items = helpActions(topic)
        let width = frame.paper.width
        let sizes: [(title: TouchMetrics.Role, second: TouchMetrics.Role, text: TouchMetrics.Role)] =
            (metrics.isPortrait ? [(.h, .g, .e)] : []) + [(.g, .f, .d), (.f, .e, .c), (.e, .d, .c), (.d, .c, .c)]
        let staff = helpStaff(frame)
        let plans = sizes.map { size -> () -> ReadingPlan in
            {
                var pieces = self.helpPieces(
                    topic, title: size.title, second: size.second, text: size.text, width: width)
                if staff.isEmpty {
                    pieces.append(
                        self.step(
                            "staff", icon: "people", strong: self.words[.needHelp],
                            self.words[.askStaff] + ". " + self.words[.askStaffDetail], role: size.text, width: width,
                            above: self.px(mm: 14)))
                }
                return ReadingPlan(whole: pieces)
            }
        }
        let text = reading(plans, in: frame.paper, page: 0)
        return page(
            frame.head + text.nodes + staff + column(items, reading: text, in: frame.column, frame) + frame.tail,
            pageCount: text.count)
    }

    /// Whom to ask, over the column where it has room.
    private func helpStaff(_ frame: PageFrame) -> [Node] {
        let room = frame.aboveColumn
        let side = em(.d) * 17 / 10
        let x = room.x + side + px(mm: 9)
        for role in [TouchMetrics.Role.d, .c] {
            let bits = [
                Bit(text: words[.needHelp], role: role, face: .semibold, leading: 1.32),
                Bit(text: words[.askStaff] + ". " + words[.askStaffDetail], role: role, leading: 1.32),
            ]
            guard room.right > x else { return [] }
            let block = block(bits, width: room.right - x)
            guard !block.isBroken, block.height <= room.height else { continue }
            return [
                Node(
                    id: "staff", role: .text, label: bits.map(\.text.spoken).joined(separator: " "),
                    language: language, rect: PixelRect(room.x, room.y, room.width, block.height),
                    paints: [
                        .icon(
                            "people", PixelRect(room.x, room.y + max(0, (em(role) * 132 / 100 - side) / 2), side, side),
                            look.ink)
                    ] + paints(block, x: x, top: room.y, ink: look.ink, quiet: look.quiet, on: look.paper))
            ]
        }
        return []
    }

    private func helpPieces(
        _ topic: HelpTopic, title: TouchMetrics.Role, second: TouchMetrics.Role, text: TouchMetrics.Role, width: Int
    ) -> [ReadingPiece] {
        let head = look.isDark ? look.ink : look.site
        func headline(_ phrase: TouchPhrase) -> ReadingPiece {
            self.title(words[phrase], role: title, width: width, ink: head)
        }
        func steps(_ all: [(String, TouchPhrase, TouchPhrase?)]) -> [ReadingPiece] {
            all.enumerated().map { n, item in
                step(
                    "step-\(n)", icon: item.0, strong: item.2 == nil ? nil : words[item.1],
                    item.2.map { words($0, ["seconds": "\(surroundings.idleSeconds)"]) } ?? words[item.1], role: text,
                    width: width,
                    above: px(mm: n == 0 ? 14 : 9))
            }
        }
        switch topic {
        case .use:
            return [headline(.howToUse)]
                + steps([
                    ("touch", .oneFinger, .actsOnLift), ("back", .backGoes, .homeGoes), ("clock", .noHurry, .asksFirst),
                ]) + [
                    rule(width: width, above: px(mm: 12)),
                    piece(
                        "privacy-title", .heading,
                        [Bit(text: words[.doesNotRemember], role: second, face: .semibold, leading: 1.15)],
                        width: width, above: px(mm: 12), level: 2, keepsNext: true, ink: head),
                    prose(
                        "privacy-text",
                        [words[.noName], words[.noWordsKept], words[.onlyCounts]].joined(separator: "\n"),
                        role: text, width: width, above: px(mm: 6)),
                ]
        case .accessibility:
            return [headline(.accessibilityTitle)]
                + steps([
                    ("text-size", .canLarger, nil), ("contrast", .canContrast, nil), ("lower", .canLow, nil),
                    ("calm", .canCalm, nil), ("touch", .oneFinger, .noHurry), ("speech", .cannotSpeak, nil),
                ])
        case .privacy:
            return [headline(.doesNotRemember)]
                + steps([("people", .noName, nil), ("search", .noWordsKept, nil), ("info", .onlyCounts, nil)])
        }
    }

    private func helpActions(_ topic: HelpTopic) -> [GoingOn] {
        var items = [
            GoingOn(
                id: "settings", action: .settings, icon: "text-size", title: words[.settings],
                short: words[.settingsShort], detail: words[.settingsDetail]),
            GoingOn(
                id: "more-time", action: .moreTime, icon: "clock", title: words[.moreTime],
                detail: moreTimeDetail, chevron: false),
        ]
        if topic != .use {
            items.append(
                GoingOn(
                    id: "use", action: .help, icon: "help", title: words[.howToUse], short: words[.helpShort]))
        }
        if topic != .accessibility {
            items.append(
                GoingOn(
                    id: "accessibility", action: .accessibility, icon: "wheelchair", title: words[.accessibilityTitle],
                    detail: words[.accessibilityDetail]))
        }
        if topic != .privacy {
            items.append(
                GoingOn(
                    id: "privacy", action: .privacy, icon: "info", title: words[.privacy], detail: words[.privacyDetail]
                ))
        }
        return items
    }
}
