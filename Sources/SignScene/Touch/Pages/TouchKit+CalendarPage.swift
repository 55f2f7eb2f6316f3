import SignModel
import SignWords

/// The coming weeks, and what is on a day.
extension TouchKit {
    private struct CalendarPlan {
        /// Weeks of seven days side by side; nil: one week, its days as rows.
        var weeks: Int?
        var days: PixelRect
        var list: PixelRect
        var paging: PixelRect
        var rows: Int
        /// The width of a day, and of the week's number before it.
        var cell: Int
        var week: Int
    }

    private var calendarPlan: CalendarPlan {
        let shelf = metrics.shelf
        let gap = metrics.gap
        let least = max(px(mm: 36), em(.c) * 11 / 10 + em(.b) * 13 / 10 + 2 * metrics.outline + 2)
        func rows(_ height: Int) -> Int { min(5, max(1, (height + gap) / (least + gap))) }
        let names = Weekday.allCases.map { width(dates.short($0), Font(.medium, px: em(.c))) }.max() ?? 0
        let cell = max(px(mm: 40), width("28.", Font(.semibold, px: em(.c))) + px(mm: 8), names + metrics.outline)
        let week = max(px(mm: 30), width(words[.week], Font(.regular, px: em(.a))) + px(mm: 5))
        let heads = em(.c) * 13 / 10 + gap
        if metrics.isPortrait {
            let wide = (shelf.width - week - 6 * gap) / 7
            let high = max(px(mm: 32), em(metrics.text == .normal ? .d : .c) * 11 / 10 + em(.b) * 12 / 10 + px(mm: 3))
            let all = [3, 2].first { heads + $0 * (high + gap) + px(mm: 8) + 2 * (least + gap) <= shelf.height }
            if let weeks = all, wide >= px(mm: 26), wide >= names,
                wide >= width("28.", Font(.semibold, px: em(.c))) + 2 * metrics.outline + 2
            {
                let bottom = shelf.y + heads + weeks * (high + gap) - gap
                let list = PixelRect(shelf.x, bottom + px(mm: 8), shelf.width, shelf.bottom - bottom - px(mm: 8))
                let paging = pagingWidth(92)
                return CalendarPlan(
                    weeks: weeks, days: PixelRect(shelf.x, shelf.y, shelf.width, bottom - shelf.y),
                    list: PixelRect(list.x, list.y, list.width - paging - metrics.groupGap, list.height),
                    paging: PixelRect(shelf.right - paging, list.y, paging, list.height), rows: rows(list.height),
                    cell: wide, week: week)
            }
        }
        let paging = pagingWidth(104)
        let grid = week + 7 * (cell + gap)
        let rest = shelf.width - grid - px(mm: 8) - paging - metrics.columnGap
        let role: TouchMetrics.Role = metrics.text == .normal ? .d : .c
        let day = max(px(mm: 50), em(role) * 11 / 10 + em(.b) * 12 / 10 + px(mm: 3))
        let weeks = (shelf.height - heads + gap) / (day + gap)
        if rest >= em(.c) * 17, weeks >= 2 {
            let weeks = min(4, weeks)
            return CalendarPlan(
                weeks: weeks, days: PixelRect(shelf.x, shelf.y, grid - gap, shelf.height),
                list: PixelRect(shelf.x + grid + px(mm: 8), shelf.y, rest, shelf.height),
                paging: PixelRect(shelf.right - paging, shelf.y, paging, shelf.height), rows: rows(shelf.height),
                cell: cell, week: week)
        }
        // One week: its days under one another, or in two columns where they are too many for that.
        // A week in December has the widest of all days.
        let december = CivilDate(dayNumber: 20_815)
        let widest = (0..<7).map { width(dates.day(december + $0), Font(.semibold, px: em(.c))) }.max() ?? 0
        let column = widest + px(mm: 15) + width("88", Font(.regular, px: em(.b)))
        let lines = max(1, min(8, (shelf.height + gap) / (lineControl(.c) + gap)))
        let columns = (8 + lines - 1) / lines
        let days = min(columns * (column + gap) - gap, shelf.width * 50 / 100)
        let list = PixelRect(
            shelf.x + days + metrics.columnGap, shelf.y, shelf.width - days - metrics.columnGap, shelf.height)
        let turns = lineControl(.b)
        let room = list.height - turns - metrics.groupGap
        return CalendarPlan(
            weeks: nil, days: PixelRect(shelf.x, shelf.y, days, shelf.height),
            list: PixelRect(list.x, list.y, list.width, room),
            paging: PixelRect(list.x, list.bottom - turns, list.width, turns), rows: rows(room), cell: column, week: 0)
    }

    var calendarRows: Int { calendarPlan.rows }

    func calendarPage(_ matter: CalendarMatter, _ context: PageContext) -> PageLayout {
        let plan = calendarPlan
        let count = max(1, (matter.count + plan.rows - 1) / plan.rows)
        let asked = if case .calendar(_, let page) = context.page { page } else { 0 }
        let number = min(max(0, asked), count - 1)
        let isToday = matter.day == context.today
        let long = words.label(matter.day)
        let short = words.shortLabel(matter.day)
        let headlines =
            isToday
            ? [words[.today] + ", " + short, words[.today] + ", " + dates.day(matter.day)]
            : [long.capitalizedFirst, dates.day(matter.day).capitalizedFirst]
        var lead = [words[.touchDay], words[.dayNumbers]]
        if let holiday = matter.holiday?.best(language)?.text { lead.insert(holiday + ".", at: 0) }
        if matter.count == 0 { lead.insert(words[isToday ? .nothingToday : .nothingThatDay], at: 0) }
        let pageOf = words(.pageOf, ["page": "\(number + 1)", "pages": "\(count)"])
        let choices = words.choices(matter.count)
        let corner = Sign.Corner(
            strong: choices, quiet: count > 1 ? pageOf : nil,
            sentence: choices.asSentence + (count > 1 ? " " + pageOf.asSentence : ""))
        let sign = Sign(
            headlines: headlines, lead: lead,
            corner: corner, says: context.says)
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack)
        let days = plan.weeks.map { weekGrid(matter, plan, weeks: $0) } ?? weekRows(matter, plan)
        let list = rowList(
            RowPages(matter.rows, from: matter.first, of: matter.count, page: number, size: plan.rows),
            label: choices, in: plan.list, most: plan.rows,
            drops: RowStyle.drops(columns: plan.weeks != nil, repeats: false), today: context.today)
        let paging =
            plan.weeks == nil
            ? turns(number, of: count, in: plan.paging)
            : pagingColumn(
                page: number, of: count, jumps: timeJumps(matter, plan.rows, near(number, of: count)),
                title: words[.time], more: nil,
                in: plan.paging)
        return page(frame.head + days + list + paging + frame.tail, pageCount: count)
    }

    /// The time each page starts with.
    private func timeJumps(_ matter: CalendarMatter, _ size: Int, _ pages: Range<Int>) -> [Jump] {
        pages.map { page in
            let first = page * size
            // What is on all day begins at midnight, as nothing else does.
            let start = matter.starts.indices.contains(first) ? matter.starts[first] : nil
            let label = start.flatMap { $0 == .midnight ? nil : $0 }.map(dates.time) ?? "\(page + 1)"
            return Jump(page: page, label: label, short: label)
        }
    }

    private func turns(_ page: Int, of count: Int, in rect: PixelRect) -> [Node] {
        guard count > 1 else { return [] }
        let half = (rect.width - metrics.gap) / 2
        let left = PixelRect(rect.x, rect.y, half, rect.height)
        let right = PixelRect(rect.right - half, rect.y, half, rect.height)
        return [
            paging(
                "previous", .page(max(0, page - 1)), icon: "up", words[.previous], in: left, role: pagingRole(left),
                standing: page > 0 ? .rest : .disabled),
            paging(
                "next", .page(min(count - 1, page + 1)), icon: "down", words[.next], in: right,
                role: pagingRole(left), standing: page + 1 < count ? .rest : .disabled),
        ]
    }

    private func weekGrid(_ matter: CalendarMatter, _ plan: CalendarPlan, weeks: Int) -> [Node] {
        let gap = metrics.gap
        let head = em(.c) * 13 / 10
        let high = (plan.days.height - head - gap - (weeks - 1) * gap) / weeks
        let left = plan.days.x + plan.week
        // The week of the day that is shown is among those that are.
        let first = matter.days.firstIndex { $0.value == matter.day }.map { $0 / 7 } ?? 0
        let from = max(0, min(first - weeks + 1, matter.days.count / 7 - weeks))
        let shown = Array(matter.days.dropFirst(from * 7).prefix(weeks * 7))
        var nodes: [Node] = Weekday.allCases.enumerated().map { n, weekday in
            text(
                "weekday-\(n + 1)", .text,
                [Bit(text: dates.short(weekday), role: .c, face: .medium, tone: .quiet, leading: 1.3)],
                x: left + n * (plan.cell + gap), top: plan.days.y, width: plan.cell, align: .centre, on: look.sand,
                label: dates.name(weekday))
        }
        for (n, counted) in shown.enumerated() {
            let y = plan.days.y + head + gap + n / 7 * (high + gap)
            if n % 7 == 0 {
                let number = counted.value.isoWeek.week
                nodes.append(weekLabel(number, in: PixelRect(plan.days.x, y, plan.week, high)))
            }
            nodes.append(
                day(
                    counted.value, count: counted.count, isOn: counted.value == matter.day,
                    in: PixelRect(left + n % 7 * (plan.cell + gap), y, plan.cell, high),
                    role: plan.cell >= px(mm: 40) && metrics.text == .normal ? .d : .c))
        }
        return nodes
    }

    private func weekLabel(_ number: Int, in rect: PixelRect) -> Node {
        let bits = [
            Bit(text: words[.week], role: .a, tone: .quiet, leading: 1.15),
            Bit(text: "\(number)", role: .b, face: .semibold, tone: .quiet, leading: 1.2),
        ]
        let block = block(bits, width: rect.width)
        return text(
            "week-\(number)", .text, bits, x: rect.x, top: rect.y + (rect.height - block.height) / 2, width: rect.width,
            on: look.sand, label: dates.week(number))
    }

    /// The week of the shown day, day under day.
    private func weekRows(_ matter: CalendarMatter, _ plan: CalendarPlan) -> [Node] {
        let gap = metrics.gap
        let index = matter.days.firstIndex { $0.value == matter.day } ?? 0
        let week = Array(matter.days.dropFirst(index / 7 * 7).prefix(7))
        let lines = max(1, min(8, (plan.days.height + gap) / (lineControl(.c) + gap)))
        let columns = (8 + lines - 1) / lines
        let used = (8 + columns - 1) / columns
        let wide = (plan.days.width - (columns - 1) * gap) / columns
        let high = (plan.days.height - (used - 1) * gap) / used
        let last = PixelRect(
            plan.days.x + 7 / used * (wide + gap), plan.days.y + 7 % used * (high + gap), wide, high)
        return dayRows(week, of: matter, plan, lines: used, size: PixelSize(wide, high))
            + weekTurns(matter, week: index / 7, in: last)
    }

    /// The weeks before and after the one that is shown.
    private func weekTurns(_ matter: CalendarMatter, week: Int, in rect: PixelRect) -> [Node] {
        let weeks = matter.days.count / 7
        let turns = [(week - 1, "previous"), (week + 1, "next")].filter { (0..<weeks).contains($0.0) }
        guard !turns.isEmpty else { return [] }
        let wide = (rect.width - (turns.count - 1) * metrics.gap) / turns.count
        return turns.enumerated().map { n, turn in
            let day = matter.days[turn.0 * 7].value
            let place = PixelRect(rect.x + n * (wide + metrics.gap), rect.y, wide, rect.height)
            let long = dates.week(day.isoWeek.week)
            let room = wide - em(.b) * 5 / 4 - px(mm: 9)
            let label = width(long, Font(.semibold, px: em(.b))) <= room ? long : "\(day.isoWeek.week)"
            return paging("week-\(turn.1)", .day(day), icon: turn.1, label, in: place, said: long)
        }
    }

    private func dayRows(
        _ week: [Counted<CivilDate>], of matter: CalendarMatter, _ plan: CalendarPlan, lines used: Int, size: PixelSize
    ) -> [Node] {
        let gap = metrics.gap
        let (wide, high) = (size.width, size.height)
        return week.enumerated().map { n, counted in
            let rect = PixelRect(
                plan.days.x + n / used * (wide + gap), plan.days.y + n % used * (high + gap), wide, high)
            let isOn = counted.value == matter.day
            let standing: Standing = isOn ? .selected : counted.count == 0 ? .disabled : .rest
            let id = "day-\(counted.value)"
            let said = "\(words.label(counted.value)), \(words.choices(counted.count))"
            return control(id, .day(counted.value), in: rect, standing: standing, label: said) { face in
                let full = dates.day(counted.value)
                let number = "\(counted.count)"
                let size = min(em(.c), (rect.height - 2) * 100 / 118)
                let font = Font(isOn ? .semibold : .medium, px: size)
                let count = Font(.regular, px: min(em(.b), size))
                let right = rect.right - px(mm: 4) - width(number, count)
                let x = rect.x + px(mm: isOn ? 6 : 4)
                // Where both have no room, the day alone: how much there is stands in the headline's corner.
                let fits = x + width(full, font) + px(mm: 4) <= right
                let short = "\(dates.short(counted.value.weekday))\u{A0}\(dates.number(counted.value))"
                let label = x + width(full, font) <= rect.right - px(mm: 2) ? full : short
                if x + width(label, font) > rect.right - px(mm: 2) { note(id) }
                return [
                    .text(run(label, font, x: x, top: rect.y, height: rect.height, color: face.ink, on: face.under))
                ]
                    + (fits
                        ? [
                            .text(
                                run(
                                    number, count, x: right, top: rect.y, height: rect.height, color: face.quiet,
                                    on: face.under))
                        ] : [])
            }
        }
    }
}
