import SignModel

/// *Mitä etsit?*: what one can do, and the themes that have something.
extension TouchKit {
    /// How the tiles stand, and what of them is shown: the first with which everything fits.
    private struct Drop {
        var columns: Int
        var rows: Int
        var role: TouchMetrics.Role
        var counts: Bool
        /// The spine is no wider than its icon.
        var slim = false
        /// Only two buttons over the tiles; the third stands on the last page.
        var pair = false
        /// Rows of the pages after the first, which have no buttons over them.
        var later: Int?

        var places: Int { columns * rows }
    }

    func homePage(_ matter: HomeMatter, _ context: PageContext) -> PageLayout {
        var sign = Sign(
            headlines: [words[.homeQuestion], words[.homeQuestionShort], words[.home]],
            lead: [words[.homeLead], words[.touchTopic]],
            keepsLast: true, role: .h, says: context.says)
        var today: [Node] = []
        if !metrics.isPortrait, !metrics.isCompact, metrics.text == .normal, metrics.widthClass == .wide {
            let x = metrics.left + (metrics.right - metrics.left) * 54 / 100
            let top = metrics.topBaseline + metrics.margin * 2 / 3
            let most = min(metrics.sandTop - px(mm: 6) - top, px(mm: 135))
            let y = metrics.low ? top + (metrics.sandTop - top - most) / 2 : top
            today = todayNodes(
                context.frame, in: PixelRect(x, y, metrics.right - x, most), leaf: metrics.plainEm(.g), titled: true)
            if !today.isEmpty { sign.right = x - metrics.margin / 2 }
        }
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack, on: .home)
        let number = if case .home(let page) = context.page { page } else { 0 }
        var count = 1
        let body =
            firstFit(homeDrops(matter.themes.count)) { drop -> [Node] in
                let pages = HomePages(
                    themes: matter.themes, places: drop.places, later: drop.later.map { $0 * drop.columns },
                    volunteers: drop.pair)
                count = pages.count
                // All pages, so that each is laid out as the others are.
                let all = (0..<pages.count).map { homeBody(pages.places(on: $0), drop, page: $0, in: frame.shelf) }
                return all[min(max(0, number), all.count - 1)]
            } ?? []
        return page(frame.head + today + body + frame.tail, pageCount: count)
    }

    /// Columns by how wide the display is, from the most to the least that is shown.
    private func homeDrops(_ themes: Int) -> [Drop] {
        let columns = metrics.isPortrait ? [3, 2, 4] : [4, 3, 6, 2]
        var drops: [Drop] = []
        func add(_ role: TouchMetrics.Role, counts: Bool, slim: Bool = false) {
            for column in columns {
                let rows = (themes + column - 1) / column
                // More rows than that are a list, not tiles.
                guard rows <= (metrics.isPortrait ? 6 : 4) else { continue }
                drops.append(Drop(columns: column, rows: max(1, rows), role: role, counts: counts, slim: slim))
            }
        }
        if metrics.text < .largest {
            add(.d, counts: true)
            add(.c, counts: true)
            add(.d, counts: false)
            add(.c, counts: false)
            add(.c, counts: false, slim: true)
            add(.b, counts: false)
            add(.b, counts: false, slim: true)
        }
        // On more pages than one: as many a page as there is room for.
        var paged: [Drop] = []
        let most = metrics.shelf.height / px(mm: 25.4)
        for column in metrics.isPortrait ? [2, 1] : [3, 2, 1] {
            for rows in 1...max(1, most - 1) where column * rows >= 2 {
                // What is left after the first page, the way back and what volunteers look for, on one more page.
                let left = max(0, themes + 1 - (column * rows - 1)) + 1
                let whole = (left + column - 1) / column
                let room = (metrics.shelf.height + metrics.gap) / (lineControl(.c) + metrics.gap)
                for slim in [false, true] {
                    let drop = Drop(columns: column, rows: rows, role: .c, counts: false, slim: slim, pair: true)
                    for later in Set([whole, rows + 1]).sorted(by: >) where later > rows && later <= room {
                        var taller = drop
                        taller.later = later
                        paged.append(taller)
                    }
                    paged.append(drop)
                }
            }
        }
        let small = (metrics.isPortrait ? [1, 2] : [2, 3]).map { column in
            Drop(columns: column, rows: column == 1 ? 2 : 1, role: .b, counts: false, slim: true, pair: true)
        }
        return drops
            + paged.sorted { a, b in
                (a.places, a.columns, b.slim ? 1 : 0, a.later ?? 0)
                    > (b.places, b.columns, a.slim ? 1 : 0, b.later ?? 0)
            }
            + small
    }

    private func homeBody(_ places: [HomePages.Place], _ drop: Drop, page: Int, in shelf: PixelRect) -> [Node] {
        let gap = metrics.gap
        let role: TouchMetrics.Role = drop.pair || drop.role < .d ? max(drop.role, .c) : .d
        let isBare = page > 0 && drop.later != nil
        let buttons = isBare ? [] : homeButtons(pair: drop.pair)
        // A further page is as high as what stands on it needs.
        let rows = isBare ? max(1, (places.count + drop.columns - 1) / drop.columns) : drop.rows
        let roomy =
            shelf.height >= px(mm: drop.pair ? 44 : 36) + px(mm: 6) + rows * px(mm: 34) + (rows - 1) * gap
        let height = roomy ? px(mm: drop.pair ? 44 : 36) : max(px(mm: 25.6), em(role) * 12 / 10)
        let below = roomy && !drop.pair ? px(mm: 6) : gap
        var nodes: [Node] = []
        let wide = (shelf.width - (buttons.count - 1) * gap) / max(1, buttons.count)
        // A label that finds no room gives way to its short one.
        let room = wide - px(mm: 14) - em(role) * 13 / 10
        for (n, button) in buttons.enumerated() {
            let long = words[button.phrase]
            let isLong = drop.pair && button.action == .search && width(long, Font(.semibold, px: em(role))) > room
            let label = isLong ? words[.searchShort] : long
            let rect = PixelRect(shelf.x + n * (wide + gap), shelf.y, wide, height)
            nodes.append(
                primary(button.id, button.action, icon: button.icon, label, in: rect, role: role))
        }
        let top = isBare ? shelf.y : shelf.y + height + below
        let column = (shelf.width - (drop.columns - 1) * gap) / drop.columns
        let row = min(px(mm: isBare ? 72 : 400), (shelf.bottom - top - (rows - 1) * gap) / rows)
        if row < px(mm: 25.4) || column < px(mm: 25.4) { note("home") }
        let spine =
            drop.slim
            ? px(mm: 6) + min(row * 41 / 100, em(drop.role) * 3 / 2)
            : min(row * 62 / 100, px(mm: metrics.isPortrait ? 34 : 44), column * 30 / 100)
        for (n, place) in places.enumerated() {
            let rect = PixelRect(
                shelf.x + n % drop.columns * (column + gap), top + n / drop.columns * (row + gap), column, row)
            switch place {
            case .theme(let theme):
                nodes.append(
                    tile(
                        theme.value, count: drop.counts ? theme.count : nil, in: rect, role: drop.role, spine: spine))
            case .volunteer:
                nodes.append(
                    primary("volunteer", .volunteer, icon: "volunteer", words[.volunteer], in: rect, role: role))
            case .more(let left, let next):
                nodes.append(
                    more("more", next, words(.moreTopics, ["n": "\(left)"]), icon: "down", in: rect, role: drop.role))
            case .earlier(let previous):
                nodes.append(
                    more("earlier", previous, words[.earlierTopics], icon: "up", in: rect, role: drop.role))
            }
        }
        return nodes
    }

    private func homeButtons(pair: Bool) -> [(id: String, action: Action, icon: String, phrase: TouchPhrase)] {
        let two: [(id: String, action: Action, icon: String, phrase: TouchPhrase)] = [
            ("today", .today, "calendar", pair ? .thisWeekShort : .thisWeek),
            ("search", .search, "search", .search),
        ]
        return pair ? two : two + [("volunteer", .volunteer, "volunteer", .volunteer)]
    }

    /// Another page of what stands here: a word and an arrow.
    private func more(
        _ id: String, _ page: Int, _ label: String, icon name: String, in rect: PixelRect, role: TouchMetrics.Role
    ) -> Node {
        control(id, .page(page), in: rect, radius: metrics.tileRadius, label: label) { face in
            let side = em(role)
            let right = rect.right - px(mm: 7) - side
            let x = rect.x + px(mm: 8)
            return set(
                [Bit(text: label, role: role, face: .semibold, leading: 1.1)],
                in: PixelRect(x, rect.y, right - x - px(mm: 2), rect.height), of: id, ink: face.ink, quiet: face.quiet,
                on: face.under) + [icon(name, x: right, in: rect, side: side, color: face.ink)]
        }
    }
}

/// The themes of home on as many pages as they need.
struct HomePages {
    enum Place: Hashable {
        case theme(Counted<ThemeID>)
        case volunteer
        /// How many themes are left, and the page they begin on.
        case more(Int, page: Int)
        case earlier(page: Int)
    }

    private let pages: [[Place]]

    /// - Parameters:
    ///   - places: of the first page.
    ///   - later: of the others; nil: as many.
    init(themes: [Counted<ThemeID>], places: Int, later: Int? = nil, volunteers: Bool) {
        let items = themes.map { Place.theme($0) } + (volunteers ? [.volunteer] : [])
        guard items.count > places, places > 1 else {
            pages = [Array(items.prefix(max(1, places)))]
            return
        }
        var pages: [[Place]] = []
        var rest = items[...]
        while !rest.isEmpty {
            // One place leads on, and from the second page one back; the last page needs none to go on.
            let back: [Place] = pages.isEmpty ? [] : [.earlier(page: pages.count - 1)]
            let places = pages.isEmpty ? places : later ?? places
            let room = max(1, places - back.count)
            if rest.count <= room {
                pages.append(Array(rest) + back)
                break
            }
            // With two places only one theme a page: better than none.
            let taken = max(1, room - 1)
            let shown = rest.prefix(taken)
            rest = rest.dropFirst(taken)
            let themes = rest.count { if case .theme = $0 { true } else { false } }
            let next = Place.more(themes, page: pages.count + 1)
            pages.append(Array(shown) + (shown.count + back.count < places ? back : []) + [next])
        }
        self.pages = pages
    }

    var count: Int { pages.count }

    func places(on page: Int) -> [Place] { pages.isEmpty ? [] : pages[min(max(0, page), pages.count - 1)] }
}
