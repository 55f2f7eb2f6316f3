import SignModel
import SignWords

/// How the rows of a list say what they say: the same for all of a page.
struct RowStyle: Hashable {
    var role: TouchMetrics.Role = .d
    /// The time stands in a column of its own; else it begins the second line.
    var timeColumn = true
    /// The second line says the day, too: rows without a leaf.
    var says: Saying = .hours
    var repeats = true
    var distance = true
    var area = true
    var place = true
    /// Lines of a title, where more would leave no room for other rows: its page has it in full.
    var titleLines: Int?

    enum Saying: Hashable { case hours, dayAndHours }

    /// From the most to the least that rows say: `design/touch.md`, 4.
    static func drops(columns: Bool = true, says: Saying = .hours, repeats: Bool = true) -> [RowStyle] {
        var drops: [RowStyle] = []
        for timeColumn in columns ? [true, false] : [false] {
            var style = RowStyle(timeColumn: timeColumn, says: says, repeats: repeats && timeColumn)
            var steps = [style]
            if style.repeats {
                style.repeats = false
                steps.append(style)
            }
            style.distance = false
            steps.append(style)
            style.area = false
            steps.append(style)
            if !timeColumn {
                style.place = false
                steps.append(style)
            }
            for step in steps {
                for role in [TouchMetrics.Role.d, .c] {
                    var sized = step
                    sized.role = role
                    drops.append(sized)
                }
            }
        }
        guard var last = drops.last else { return drops }
        last.role = .b
        drops.append(last)
        for lines in [3, 2, 1] {
            last.titleLines = lines
            drops.append(last)
        }
        return drops
    }
}

extension TouchKit {
    /// The width of the column of times for these rows: what the widest needs, at least that of `klo 14.30–16`.
    func timeWidth(_ rows: [ListRow]) -> Int {
        let font = Font(.semibold, px: em(.c), tabular: true)
        let usual = dates.span(
            CivilTime(hour: 14, minute: 30) ?? .midnight, CivilTime(hour: 16, minute: 0) ?? .midnight)
        let widest = rows.compactMap { row in row.next.flatMap(words.hours) }.map { width($0, font) }.max() ?? 0
        return max(widest, width(usual, font)) + px(mm: 9)
    }

    /// What stands in a row, and how much room it needs.
    struct RowText {
        var main: TextBlock
        var time: String?
        var repeats: TextBlock?
        var height: Int { max(main.height, repeats?.height ?? 0) }
        var fits: Bool
        var label: String
        var language: Language
    }

    func rowText(_ row: ListRow, width: Int, style: RowStyle, timeWidth: Int, today: CivilDate, lines: Int) -> RowText {
        let title = row.title.best(language) ?? ("", language)
        let hours = row.next.flatMap(words.hours)
        let repeated = style.repeats && !row.isCancelled ? words.repetition(row.time) : nil
        let repeatWidth = min(px(mm: 98), width * 30 / 100)
        let inner =
            width - px(mm: 13) - (style.timeColumn ? timeWidth : 0) - em(.c) - px(mm: 4)
            - (style.repeats ? repeatWidth + px(mm: 4) : 0)
        var second: [String] = []
        if row.isCancelled {
            second = [words[.cancelledRow]]
        } else {
            if !style.timeColumn || style.says == .dayAndHours, let next = row.next {
                second.append(
                    style.says == .dayAndHours
                        ? words.when(next, today: today) : hours ?? words.day(next.start.date, today: today))
            }
            if row.holiday != nil { second.append(words[.askOrganiser]) }
            if style.place, let place = row.place.best(language)?.text {
                second.append(style.area ? place : place.split(separator: ",").first.map(String.init) ?? place)
            }
            if style.distance, let metres = row.metres { second.append(words.distance(metres)) }
        }
        let role = style.role
        let head = Bit(
            text: title.text, role: role, face: .semibold, leading: 1.1, language: title.language,
            marks: row.marks[title.language] ?? [], mayBreak: true)
        func detail(_ parts: [String]) -> Bit {
            Bit(text: parts.joined(separator: "\u{A0}· "), role: .b, tone: .quiet, leading: 1.22, mayBreak: true)
        }
        let titleLines = style.titleLines.map { min($0, 2) } ?? block([head], width: inner).lines.count
        var main = block([head, detail(second)], width: inner)
        // A long title takes the place's line; what says when stays.
        if titleLines > 1, style.timeColumn, !row.isCancelled { main = block([head], width: inner) }
        if let most = style.titleLines {
            let first = block([head], width: inner).lines.prefix(most)
            main.lines = Array(first) + block([detail(second)], width: inner).lines.prefix(2)
        }
        let repeats = repeated.map {
            block([Bit(text: $0, role: .b, tone: .quiet, leading: 1.15, mayBreak: true)], width: repeatWidth)
        }
        // A line that goes on says less instead, as long as there is something to leave out.
        let spills =
            metrics.text == .normal && !style.timeColumn && (style.distance || style.area)
            && block([detail(second)], width: inner).lines.count > 1
        let said = [
            title.text, row.next.map { words.when($0, today: today) }, repeated, row.place.best(language)?.text,
            row.metres.map(words.distance), row.holiday.map { _ in words[.askOrganiser] },
            row.isCancelled ? words[.cancelledRow] : nil,
        ]
        return RowText(
            main: main, time: style.timeColumn ? hours : nil, repeats: repeats,
            fits: titleLines <= 2 && !spills && main.lines.count <= lines && (repeats?.lines.count ?? 0) <= 2,
            label: said.compactMap(\.self).joined(separator: ", "), language: title.language)
    }

    /// One activity of a list.
    func row(
        _ row: ListRow, id: String, text: RowText, in rect: PixelRect, timeWidth: Int
    ) -> Node {
        control(
            id, .activity(row.activity), in: rect, standing: row.isCancelled ? .disabled : .rest, label: text.label,
            language: text.language, role: .listItem
        ) { face in
            var x = rect.x + px(mm: 8)
            var paints: [Paint] = []
            let arrow = em(.c)
            let right = rect.right - px(mm: 5) - arrow
            if let time = text.time {
                paints.append(
                    .text(
                        run(
                            time, Font(.semibold, px: em(.c), tabular: true), x: x, top: rect.y, height: rect.height,
                            color: face.ink, on: face.under)))
                x += timeWidth
            } else if timeWidth > 0 {
                x += timeWidth
            }
            paints += self.paints(
                text.main, x: x, top: rect.y + (rect.height - text.main.height) / 2, ink: face.ink, quiet: face.quiet,
                on: face.under)
            if let repeats = text.repeats {
                paints += self.paints(
                    repeats, x: right - px(mm: 4) - repeats.width, top: rect.y + (rect.height - repeats.height) / 2,
                    align: .right, ink: face.ink, quiet: face.quiet, on: face.under)
            }
            return paints + [icon("next", x: right, in: rect, side: arrow, color: face.ink)]
        }
    }

    /// Rows under one another in `rect`, each as high as it must be and what is left shared; where they have days, a
    /// leaf stands beside the first row of each. The first style with which all fit is taken.
    ///
    /// A list that has more pages can be pulled: those before and after this one stand above and below it, as they are
    /// when they are turned to, and its rectangle is as high as what one page is from the next.
    ///
    /// - Parameter label: what the list is to somebody who cannot see it.
    func rowList(
        _ pages: RowPages, label: String, in rect: PixelRect, most: Int, drops: [RowStyle], today: CivilDate
    ) -> [Node] {
        let own = rows(pages.page, in: rect, most: most, drops: drops, today: today)
        guard let first = own.first, let last = own.last else { return [] }
        var list = Node(
            id: "list", role: .list, label: label.spoken, language: language,
            rect: PixelRect(
                first.rect.x, first.rect.y, last.rect.right - first.rect.x, last.rect.bottom - first.rect.y),
            children: own)
        guard pages.isPulled else { return [list] }
        let half = metrics.gap / 2
        list.rect = PixelRect(
            rect.x - half, rect.y - half, rect.width + metrics.gap, rect.height + metrics.gap)
        list.clips = true
        let page = list.rect
        // Each page shows in its own place only, whatever its rows need.
        func group(_ name: String, _ nodes: [Node], by dy: Int) -> [Node] {
            guard !nodes.isEmpty else { return [] }
            return [
                Node(
                    id: name, role: .group, language: language, rect: page.moved(0, dy), clips: true, children: nodes)
            ]
        }
        func beside(_ rows: RowPage, _ name: String, by dy: Int) -> [Node] {
            let before = misfits.ids
            defer { misfits.ids = before }
            let nodes = self.rows(rows, in: rect.moved(0, dy), most: most, drops: drops, today: today).map { node in
                var node = node
                node.id = "\(name)-\(node.id)"
                return node
            }
            return group(name, nodes, by: dy)
        }
        // Who asked for calm sees no rows move.
        let before = settings.calm ? [] : beside(pages.before, "before", by: -page.height)
        let after = settings.calm ? [] : beside(pages.after, "after", by: page.height)
        list.children = before + group("rows", own, by: 0) + after
        return [list]
    }

    /// The rows of one page, and its leaves.
    private func rows(
        _ page: RowPage, in rect: PixelRect, most: Int, drops: [RowStyle], today: CivilDate
    ) -> [Node] {
        let (rows, days) = (page.rows, page.days)
        guard !rows.isEmpty else { return [] }
        let leafEm = min(px(mm: 19 * Double(metrics.text.rawValue) / 100), rect.width / 12)
        let beside = days == nil ? 0 : leafSize(leafEm).width + px(mm: 6)
        let wide = rect.width - beside
        let between = days == nil ? 0 : px(mm: 2.5)
        let breaks = days.map { days in (1..<max(1, rows.count)).count { days[$0] != days[$0 - 1] } } ?? 0
        let room = rect.height - (rows.count - 1) * metrics.gap - breaks * between
        let least = px(mm: 25.4)
        return firstFit(drops) { style -> [Node] in
            let timeWidth = style.timeColumn ? self.timeWidth(rows) : 0
            // Bold roles wrap in two lines; where time stands below, it has a line of its own.
            let lines = style.timeColumn ? 2 : 4
            let texts = rows.map {
                rowText($0, width: wide, style: style, timeWidth: timeWidth, today: today, lines: lines)
            }
            let needs = texts.map { max(least, $0.height + 2 * metrics.outline + 2) }
            let spare = room - needs.reduce(0, +)
            if spare < 0 || !texts.allSatisfy(\.fits) { note("list") }
            let heights = shared(
                needs, room: room, most: px(mm: 60 * Double(metrics.text.rawValue) / 100), places: most)
            var nodes: [Node] = []
            var y = rect.y
            var seen: Set<String> = []
            for (n, row) in rows.enumerated() {
                let day = days.map { $0[n] }
                let isNew = n == 0 || day != days.map { $0[n - 1] }
                if n > 0, isNew, days != nil { y += between }
                if isNew, let day, let date = day {
                    nodes.append(leaf(date, em: min(leafEm, heights[n] * 10 / 22), x: rect.x, top: y, id: "leaf-\(n)"))
                }
                var id = "activity-\(row.activity)"
                if !seen.insert(id).inserted { id += "-\(n)" }
                nodes.append(
                    self.row(
                        row, id: id, text: texts[n], in: PixelRect(rect.x + beside, y, wide, heights[n]),
                        timeWidth: timeWidth))
                y += heights[n] + metrics.gap
            }
            return nodes
        } ?? []
    }

    /// Heights of at least `needs`, what is left shared so that they come out as even as they can; a page that is not
    /// full has rows as high as a full one's.
    private func shared(_ needs: [Int], room: Int, most: Int, places: Int) -> [Int] {
        let even = max(1, min(most, (room - max(0, places - needs.count) * metrics.gap) / max(1, places)))
        var heights = needs.map { max($0, even) }
        var over = heights.reduce(0, +) - room
        // Those that are higher than they must be give way, the highest first.
        while over > 0 {
            guard let n = heights.indices.filter({ heights[$0] > needs[$0] }).max(by: { heights[$0] < heights[$1] })
            else { break }
            let cut = min(over, max(1, min(heights[n] - needs[n], over / heights.count)))
            heights[n] -= cut
            over -= cut
        }
        return heights
    }
}
