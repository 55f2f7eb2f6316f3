import SignModel
import SignWords

/// A list of activities: rows by day, what restricts them, and where its pages start.
extension TouchKit {
    /// How a list stands on this display: the same for all lists, so that pages hold the same rows.
    struct ListPlan {
        enum Arrangement: Hashable { case wide, medium, narrow }

        var arrangement: Arrangement
        var filters: PixelRect
        var list: PixelRect
        var paging: PixelRect
        /// Rows a page.
        var rows: Int
    }

    var listPlan: ListPlan {
        let shelf = metrics.shelf
        let gap = metrics.columnGap
        // What a title and a line below it take; days may change between any two rows.
        let least = max(px(mm: 36), em(.c) * 11 / 10 + em(.b) * 122 / 100 + 2 * metrics.outline + 2)
        let between = px(mm: 2.5)
        func rows(_ rect: PixelRect) -> Int {
            min(6, max(1, (rect.height + metrics.gap + between) / (least + metrics.gap + between)))
        }
        switch metrics.widthClass {
        case .wide where !metrics.isPortrait && metrics.shelfMm > 200:
            let filters = px(mm: 198)
            let paging = pagingWidth(104)
            let list = PixelRect(
                shelf.x + filters + gap, shelf.y, shelf.width - filters - paging - 2 * gap, shelf.height)
            return ListPlan(
                arrangement: .wide, filters: PixelRect(shelf.x, shelf.y, filters, shelf.height), list: list,
                paging: PixelRect(shelf.right - paging, shelf.y, paging, shelf.height), rows: rows(list))
        case .wide, .medium:
            let lines = metrics.isPortrait ? 3 : metrics.shelfMm > 170 ? 2 : 1
            let high = lines * (chipHeight + metrics.gap) - metrics.gap
            let paging = pagingWidth(metrics.isPortrait ? 92 : 104)
            let top = shelf.y + high + px(mm: 6)
            let list = PixelRect(
                shelf.x, top, shelf.width - paging - metrics.groupGap, shelf.bottom - top)
            return ListPlan(
                arrangement: .medium, filters: PixelRect(shelf.x, shelf.y, shelf.width, high), list: list,
                paging: PixelRect(shelf.right - paging, top, paging, shelf.bottom - top), rows: rows(list))
        case .narrow:
            let paging = min(pagingWidth(100), shelf.width * 40 / 100)
            let list = PixelRect(shelf.x, shelf.y, shelf.width - paging - gap, shelf.height)
            return ListPlan(
                arrangement: .narrow, filters: .init(shelf.x, shelf.y, 0, 0), list: list,
                paging: PixelRect(shelf.right - paging, shelf.y, paging, shelf.height), rows: rows(list))
        }
    }

    func listPage(_ matter: ListMatter, _ context: PageContext) -> PageLayout {
        let plan = listPlan
        let count = max(1, (matter.count + plan.rows - 1) / plan.rows)
        let asked = if case .list(_, let page) = context.page { page } else { 0 }
        let number = min(max(0, asked), count - 1)
        let range = number * plan.rows..<min(matter.count, (number + 1) * plan.rows)
        let days = range.map { matter.days.indices.contains($0) ? matter.days[$0] : nil }
        let today = context.today
        let span = span(days.compactMap(\.self), today: today)
        let pageOf = words(.pageOf, ["page": "\(number + 1)", "pages": "\(count)"])
        let sentence = [pageOf, span].compactMap(\.self).joined(separator: ": ").asSentence
        let corner = count > 1 ? Sign.Corner(strong: pageOf, quiet: span, sentence: sentence) : nil
        let sign = Sign(
            headlines: [words.choices(matter.count)],
            lead: matter.count == 0
                ? [words[.nothingHere], words[.turnOneOff]] : [words[.soonestFirst], words[.touchRow]],
            corner: corner, says: context.says)
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack)
        let jumps = jumps(matter, rows: plan.rows, pages: near(number, of: count), today: today)
        var body: [Node] = []
        if plan.arrangement != .narrow { body += filterNodes(matter, plan, today: today) }
        body += rowList(
            RowPages(
                matter.rows, from: matter.first, of: matter.count, days: matter.days, page: number, size: plan.rows),
            label: words.choices(matter.count), in: plan.list, most: plan.rows,
            drops: RowStyle.drops(
                columns: plan.arrangement != .narrow, repeats: plan.arrangement == .wide), today: today)
        if matter.count == 0 { body += nothingInList(plan.list) }
        if plan.arrangement == .narrow {
            body += narrowPaging(number, of: count, matter.query, in: plan.paging)
        } else {
            body += pagingColumn(
                page: number, of: count, jumps: jumps, title: words[.chooseDay], more: .days, in: plan.paging)
        }
        return page(frame.head + body + frame.tail, pageCount: count)
    }

    /// Where a list is empty: what one may look at instead.
    private func nothingInList(_ rect: PixelRect) -> [Node] {
        let ways: [(id: String, action: Action, icon: String, phrase: TouchPhrase, short: TouchPhrase)] = [
            ("today", .today, "calendar", .thisWeek, .thisWeekShort), ("all-topics", .home, "home", .allTopics, .home),
        ]
        let least = lineControl(.c, mm: 36)
        let high = min(px(mm: 60), (rect.height - metrics.gap) / 2)
        guard high >= least else { return [] }
        return ways.enumerated().compactMap { n, way in
            let place = PixelRect(rect.x, rect.y + n * (high + metrics.gap), rect.width, high)
            return firstFit([way.phrase, way.short]) {
                action(way.id, way.action, icon: way.icon, words[$0], in: place)
            }
        }
    }

    /// `tänään – to 15.10.`; nil for one day or none.
    private func span(_ days: [CivilDate], today: CivilDate) -> String? {
        guard let first = days.first, let last = days.last else { return nil }
        let from = words.day(first, today: today)
        return first == last ? from : "\(from)\u{A0}– \(words.day(last, today: today))"
    }

    /// Where these pages start: their day, else which they are.
    func jumps(_ matter: ListMatter, rows: Int, pages: some Sequence<Int>, today: CivilDate) -> [Jump] {
        let count = (matter.count + rows - 1) / rows
        return pages.map { page in
            let first = page * rows
            guard let day = matter.days.indices.contains(first) ? matter.days[first] : nil else {
                let label = words(.pageOf, ["page": "\(page + 1)", "pages": "\(count)"])
                return Jump(page: page, label: words[.noDate], short: label)
            }
            return Jump(page: page, label: words.day(day, today: today), short: dates.dayAndMonth(day))
        }
    }

    /// The pages that may have room beside page `number` of `count`: of thousands nobody needs the names.
    func near(_ number: Int, of count: Int) -> Range<Int> {
        max(0, number - Jump.near)..<min(count, number + Jump.near)
    }

    /// Where there is no room for more: two buttons to turn pages, two to pages of their own.
    private func narrowPaging(_ page: Int, of count: Int, _ query: ListQuery, in rect: PixelRect) -> [Node] {
        let gap = metrics.gap
        let columns = rect.height < 4 * px(mm: 25.4) + 3 * gap ? 2 : 1
        let lines = 4 / columns
        let wide = (rect.width - (columns - 1) * gap) / columns
        let high = (rect.height - (lines - 1) * gap) / lines
        func place(_ n: Int) -> PixelRect {
            PixelRect(rect.x + n % columns * (wide + gap), rect.y + n / columns * (high + gap), wide, high)
        }
        let icons = columns == 1
        let role = icons ? pagingRole(rect) : .a
        return [
            paging(
                "previous", .page(max(0, page - 1)), icon: "up", icons ? words[.previous] : "", in: place(0),
                role: role, standing: page > 0 ? .rest : .disabled, said: words[.previous]),
            paging(
                "days", .days, icon: "calendar", icons ? words[.day] : "", in: place(1), role: role, said: words[.day]),
            paging(
                "filters", .filters, icon: "pen", icons ? words[.choose] : "", in: place(2), role: role,
                said: words[.choose]),
            paging(
                "next", .page(min(count - 1, page + 1)), icon: "down", icons ? words[.next] : "", in: place(3),
                role: role, standing: page + 1 < count ? .rest : .disabled, said: words[.next]),
        ]
    }
}
