import SignModel

/// Search: what was typed, what it finds, and the keys; all results as a list; what else there is when nothing is
/// found.
extension TouchKit {
    struct SearchPlan {
        var keys: PixelRect
        var results: PixelRect
        var field: Int
        var suggestions: Int
        /// Rows of results beside the keys, without the one that shows all.
        var rows: Int
    }

    var searchPlan: SearchPlan {
        let shelf = metrics.shelf
        let gap = metrics.gap
        let tight = metrics.isPortrait || metrics.shelfMm < 150
        let field = max(px(mm: tight ? 25.4 : 30), em(.c) * 118 / 100)
        let words = max(px(mm: 25.4), em(.b) * 13 / 10)
        let row = max(px(mm: 30), em(.c) * 11 / 10 + em(.b) * 13 / 10 + 2 * metrics.outline + 2)
        func plan(keys: PixelRect, results: PixelRect, suggestions: Int) -> SearchPlan {
            let places = max(0, (results.height + gap) / (row + gap))
            return SearchPlan(
                keys: keys, results: results, field: min(field, px(mm: 30)), suggestions: suggestions,
                rows: max(0, min(5, places - 1)))
        }
        let letters = 4 * px(mm: 25.4) + 3 * gap
        if metrics.isPortrait || metrics.widthClass == .narrow && shelf.width < px(mm: 500) {
            // Results over the keys; suggestions go first where the shelf is low.
            let full = field + words + letters + 3 * gap + px(mm: 2)
            let suggestions = shelf.height >= full ? words : 0
            let high = min(shelf.height, suggestions > 0 ? full : field + letters + 2 * gap)
            return plan(
                keys: PixelRect(shelf.x, shelf.bottom - high, shelf.width, high),
                results: PixelRect(shelf.x, shelf.y, shelf.width, max(0, shelf.height - high - px(mm: 5))),
                suggestions: suggestions)
        }
        let least = 11 * px(mm: 25.2) + 10 * gap
        let wide = min(px(mm: 446), max(least, shelf.width - metrics.columnGap - max(px(mm: 250), em(.c) * 13)))
        let keys = PixelRect(shelf.right - wide, shelf.y, wide, shelf.height)
        let suggestions = shelf.height >= field + words + 4 * px(mm: 24.2) + 5 * gap + px(mm: 2) ? words : 0
        return plan(
            keys: keys,
            results: PixelRect(shelf.x, shelf.y, keys.x - metrics.columnGap - shelf.x, shelf.height),
            suggestions: suggestions)
    }

    /// How many results stand beside the keys.
    var searchRows: Int { searchPlan.rows }
    /// How many on a page of all of them.
    var resultRows: Int { listPlan.rows }

    func searchPage(_ matter: SearchMatter, _ context: PageContext) -> PageLayout {
        if case .search(_, all: true, let page) = context.page, matter.count > 0 {
            return allResults(matter, page: page, context)
        }
        let typed = matter.text.count >= 2
        let corner: String? =
            !typed ? nil : matter.count == 0 ? words[.noResults] : words.count(matter.count, .resultsOne, .results)
        let sign = Sign(
            headlines: [words[.search]], lead: [words[.searchLead], words[.searchPrivate]],
            corner: corner.map { Sign.Corner(strong: $0, quiet: nil, sentence: $0.asSentence) }, says: context.says)
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack)
        let plan = searchPlan
        let results: [Node]
        if matter.count == 0, typed {
            results = nothingFound(matter, in: plan.results)
        } else {
            results = found(matter, in: plan.results, rows: plan.rows, today: context.today)
        }
        return page(frame.head + results + keyboard(matter, plan) + frame.tail)
    }

    private func found(_ matter: SearchMatter, in rect: PixelRect, rows: Int, today: CivilDate) -> [Node] {
        guard matter.count > 0 else { return [] }
        let gap = metrics.gap
        let last = max(lineControl(.c), min(px(mm: 60), (rect.height - rows * gap) / (rows + 1)))
        guard rect.height >= last else { return [] }
        let above = PixelRect(rect.x, rect.y, rect.width, rect.height - last - gap)
        // Fewer of them where all do not fit.
        let list =
            firstFit(Array(stride(from: min(rows, matter.rows.count), through: 0, by: -1))) { count in
                rowList(
                    RowPages(Array(matter.rows.prefix(count))),
                    label: words.count(matter.count, .resultsOne, .results), in: above, most: count,
                    drops: RowStyle.drops(columns: false, says: .dayAndHours, repeats: false).filter {
                        $0.titleLines == nil || count < 2
                    }, today: today)
            } ?? []
        let top = (list.last?.rect.bottom).map { $0 + gap } ?? rect.y
        let label = words(.showAll, ["n": "\(matter.count)"])
        let all = PixelRect(rect.x, top, rect.width, last)
        return list + [
            control("show-all", .showAll, in: all, label: label) { face in
                let arrow = em(.c)
                let right = all.right - px(mm: 5) - arrow
                return set(
                    [Bit(text: label, role: .c, face: .semibold, leading: 1.1)],
                    in: PixelRect(all.x + px(mm: 8), all.y, right - all.x - px(mm: 10), all.height), of: "show-all",
                    ink: face.ink, quiet: face.quiet, on: face.under)
                    + [icon("down", x: right, in: all, side: arrow, color: face.ink)]
            }
        ]
    }

    /// The nearest theme, today, all themes, and who can help: fewer where there is less room.
    private func nothingFound(_ matter: SearchMatter, in rect: PixelRect) -> [Node] {
        let gap = metrics.gap
        let full = [
            Bit(text: words[.nothingFound], role: .d, face: .semibold, leading: 1.15),
            Bit(text: words[.tryShorter], role: .c, leading: 1.3, above: px(mm: 2)),
        ]
        let tries: [(bits: [Bit], places: Int, detail: Bool)] = [
            (full, 4, true), (full, 4, false), ([full[0]], 3, false), ([full[0]], 2, false),
            ([Bit(text: words[.noResults], role: .c, face: .semibold, leading: 1.15)], 2, false), ([], 2, false),
            ([], 1, false), ([], 0, false),
        ]
        return firstFit(tries) { bits, places, detail -> [Node] in
            var nodes: [Node] = []
            var y = rect.y
            if !bits.isEmpty {
                let node = text("nothing", .status, bits, x: rect.x, top: y, width: rect.width, on: look.sand)
                nodes.append(node)
                y = node.rect.bottom + px(mm: 4)
            }
            guard places > 0 else { return nodes }
            let side = places < 4 && rect.width >= em(.c) * 30
            let lines = side ? 1 : places
            let high = min(px(mm: 50), (rect.bottom - y - (lines - 1) * gap) / lines)
            if high < px(mm: 25.4) { note("nothing") }
            let wide = side ? (rect.width - (places - 1) * gap) / places : rect.width
            func place(_ n: Int) -> PixelRect {
                side
                    ? PixelRect(rect.x + n * (wide + gap), y, wide, high)
                    : PixelRect(rect.x, y + n * (high + gap), wide, high)
            }
            var makers: [(PixelRect) -> Node] = []
            if let theme = matter.nearestTheme, places > 1 {
                makers.append { rect in
                    tile(
                        theme.value, count: detail ? theme.count : nil, in: rect, role: places > 2 ? .c : .b,
                        spine: min(rect.height * 62 / 100, px(mm: 30)))
                }
            }
            makers.append {
                action("today", .today, icon: "calendar", words[places > 2 ? .thisWeek : .thisWeekShort], in: $0)
            }
            makers.append { action("all-topics", .home, icon: "home", words[.allTopics], in: $0) }
            if places == 4 {
                makers.append {
                    action(
                        "staff", .help, icon: "speech", words[.askStaff], detail: detail ? words[.askStaffDetail] : nil,
                        in: $0)
                }
            }
            return nodes + makers.prefix(places).enumerated().map { n, make in make(place(n)) }
        } ?? []
    }

    private func allResults(_ matter: SearchMatter, page asked: Int, _ context: PageContext) -> PageLayout {
        let size = resultRows
        let count = max(1, (matter.count + size - 1) / size)
        let number = min(max(0, asked), count - 1)
        let pageOf = words(.pageOf, ["page": "\(number + 1)", "pages": "\(count)"])
        let sign = Sign(
            headlines: [words.count(matter.count, .resultsOne, .results)], lead: [words[.touchRow]],
            corner: count > 1 ? Sign.Corner(strong: pageOf, quiet: nil, sentence: pageOf.asSentence) : nil,
            says: context.says)
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack)
        let shelf = frame.shelf
        let paging = min(pagingWidth(104), shelf.width * 40 / 100)
        let list = PixelRect(shelf.x, shelf.y, shelf.width - paging - metrics.columnGap, shelf.height)
        let jumps = near(number, of: count).map { page in
            Jump(page: page, label: "\(page + 1)", short: "\(page + 1)")
        }
        let body = rowList(
            RowPages(matter.rows, from: matter.first, of: matter.count, page: number, size: size),
            label: words.count(matter.count, .resultsOne, .results), in: list, most: size,
            drops: RowStyle.drops(columns: false, says: .dayAndHours, repeats: false), today: context.today)
        let turns = pagingColumn(
            page: number, of: count, jumps: jumps, title: "", more: nil,
            in: PixelRect(shelf.right - paging, shelf.y, paging, shelf.height))
        return page(frame.head + body + turns + frame.tail, pageCount: count)
    }
}
