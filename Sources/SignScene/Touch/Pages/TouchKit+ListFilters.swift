import SignModel
import SignWords

/// What restricts a list: beside its rows, and as a page of its own.
extension TouchKit {
    struct Chip: Hashable {
        var filter: ListFilter
        var label: String
        var count: Int?
        var isOn: Bool

        var id: String { "chip-" + filter.text.exchanging(":", for: "-") }
        /// A theme is taken off by its cross.
        var closes: Bool { if case .theme = filter { isOn } else { false } }
    }

    struct ChipGroup: Hashable {
        var title: String?
        var chips: [Chip]
    }

    /// At most four of each kind, what is on first; what would leave nothing stays, and is off.
    func chipGroups(_ matter: ListMatter, most: Int = 4) -> [ChipGroup] {
        let query = matter.query
        func group<Value>(
            _ title: TouchPhrase?, _ values: [Counted<Value>], on: Value?, _ make: (Value) -> (ListFilter, String)
        ) -> ChipGroup {
            var values = values
            if let on, !values.contains(where: { $0.value == on }) { values.insert(Counted(on, matter.count), at: 0) }
            // What is on must not fall out.
            if let at = values.firstIndex(where: { $0.value == on }), at >= most { values.swapAt(at, most - 1) }
            return ChipGroup(
                title: title.map { words[$0] },
                chips: values.prefix(most).map { value in
                    let (filter, label) = make(value.value)
                    let isOn = value.value == on
                    return Chip(filter: filter, label: label, count: isOn ? nil : value.count, isOn: isOn)
                })
        }
        let theme = query.theme.map { id in
            ChipGroup(title: nil, chips: [Chip(filter: .theme(id), label: words.theme(id), count: nil, isOn: true)])
        }
        return [
            theme, group(.when, matter.whens, on: query.when) { (.when($0), words.when($0)) },
            group(.where, matter.areas, on: query.area) { (.area($0), $0) },
            group(.what, matter.kinds, on: query.kind) { (.kind($0), words.kind($0)) },
        ].compactMap(\.self).filter { !$0.chips.isEmpty }
    }

    func filterNodes(_ matter: ListMatter, _ plan: ListPlan, today: CivilDate) -> [Node] {
        let groups = chipGroups(matter)
        if plan.arrangement == .wide {
            for between in [9.0, 5] {
                let (nodes, bottom) = groupNodes(groups, in: plan.filters, between: px(mm: between))
                if bottom <= plan.filters.bottom { return nodes }
            }
            return shortened(groups, in: plan.filters) { groups in
                groupNodes(groups, in: plan.filters, between: px(mm: 5))
            }
        }
        let flat = [ChipGroup(title: nil, chips: groups.flatMap(\.chips))]
        let (nodes, bottom) = groupNodes(flat, in: plan.filters, between: 0)
        if bottom <= plan.filters.bottom { return nodes }
        return shortened(flat, in: plan.filters) { groupNodes($0, in: plan.filters, between: 0) }
    }

    /// As many chips as there is room for, and the way to all of them.
    private func shortened(
        _ groups: [ChipGroup], in rect: PixelRect, _ lay: ([ChipGroup]) -> (nodes: [Node], bottom: Int)
    ) -> [Node] {
        var groups = groups
        let label = words[.choose]
        let font = Font(.semibold, px: em(.b))
        let size = PixelSize(
            min(rect.width, width(label, font) + em(.b) * 5 / 4 + px(mm: 13)), max(chipHeight, px(mm: 25.4)))
        while let last = groups.indices.last {
            groups[last].chips.removeLast()
            if groups[last].chips.isEmpty { groups.removeLast() }
            let (nodes, bottom) = lay(groups)
            guard bottom <= rect.bottom else { continue }
            let ends = nodes.filter { $0.action != nil }.map(\.rect)
            let lastLine = ends.last?.y ?? rect.y
            let right = (ends.filter { $0.y == lastLine }.map(\.right).max() ?? rect.x - metrics.gap) + metrics.gap
            let high = chipHeight
            let place: PixelRect
            if right + size.width <= rect.right {
                place = PixelRect(right, lastLine, size.width, high)
            } else if bottom + metrics.gap + high <= rect.bottom {
                place = PixelRect(rect.x, bottom + metrics.gap, size.width, high)
            } else {
                continue
            }
            return nodes + [paging("filters", .filters, icon: "pen", label, in: place)]
        }
        return [
            paging("filters", .filters, icon: "pen", label, in: PixelRect(rect.x, rect.y, size.width, chipHeight))
        ]
    }

    /// Chips one after another, wrapped like words, group under group.
    func groupNodes(
        _ groups: [ChipGroup], in rect: PixelRect, between: Int
    ) -> (nodes: [Node], bottom: Int) {
        var nodes: [Node] = []
        var y = rect.y
        for (n, group) in groups.enumerated() {
            if n > 0 { y += between }
            if let title = group.title {
                let node = text(
                    "chips-\(n)", .heading, [Bit(text: title, role: .b, face: .medium, tone: .quiet, leading: 1.15)],
                    x: rect.x, top: y, width: rect.width, on: look.sand, level: 2)
                nodes.append(node)
                y = node.rect.bottom + px(mm: 2)
            }
            var x = rect.x
            var line = 0
            for chip in group.chips {
                var wide = chipWidth(chip.label, count: chip.count, isOn: chip.isOn, closes: chip.closes)
                var high = chipHeight
                if wide > rect.width {
                    wide = rect.width
                    high = max(high, em(.b) * 23 / 10 + px(mm: 2))
                }
                if x > rect.x, x + wide > rect.right {
                    x = rect.x
                    y += line + metrics.gap
                    line = 0
                }
                nodes.append(
                    self.chip(
                        chip.id, .filter(chip.filter), chip.label, count: chip.count, isOn: chip.isOn,
                        closes: chip.closes, in: PixelRect(x, y, wide, high)))
                x += wide + metrics.gap
                line = max(line, high)
            }
            y += line
        }
        return (nodes, y)
    }

    /// The filters of a list on a page of their own.
    func filtersPage(_ matter: ListMatter, _ context: PageContext) -> PageLayout {
        let sign = Sign(headlines: [words[.chooseFilters], words[.choose]], lead: [], says: context.says)
        let frame = frame(.finding, context.frame, sign: sign, canGoBack: context.canGoBack)
        let shelf = frame.shelf
        let label = words(.showChoices, ["choices": words.choices(matter.count)])
        // On a low shelf the button that leads on stands beside them.
        let beside = metrics.shelfMm < 110
        let high = beside ? shelf.height : max(px(mm: 36), lineControl(.c))
        let across = beside ? shelf.width * 30 / 100 : shelf.width
        let room = PixelRect(
            shelf.x, shelf.y, beside ? shelf.width - across - metrics.columnGap : shelf.width,
            beside ? shelf.height : shelf.height - high - px(mm: 6))
        // Fewer of each where not all fit; what is on stays.
        let chips =
            firstFit([4, 3, 2, 1]) { most -> [Node] in
                let groups = chipGroups(matter, most: most)
                let side = sideBySide(groups, in: room)
                if side.bottom <= room.bottom { return side.nodes }
                let flat = [ChipGroup(title: nil, chips: groups.flatMap(\.chips))]
                let (nodes, bottom) = groupNodes(flat, in: room, between: 0)
                if bottom > room.bottom { note("filters") }
                return nodes
            } ?? []
        let show = primary(
            "show", .page(0), icon: "check", label,
            in: PixelRect(shelf.right - across, shelf.bottom - high, across, high), role: .c)
        return page(frame.head + chips + [show] + frame.tail)
    }

    /// Groups in columns, the theme over all of them.
    private func sideBySide(_ groups: [ChipGroup], in rect: PixelRect) -> (nodes: [Node], bottom: Int) {
        let titled = groups.filter { $0.title != nil }
        var (nodes, top) = groupNodes(groups.filter { $0.title == nil }, in: rect, between: 0)
        if top > rect.y { top += metrics.groupGap }
        let columns = max(1, min(titled.count, (rect.width + metrics.columnGap) / (em(.b) * 11)))
        let wide = (rect.width - (columns - 1) * metrics.columnGap) / columns
        var bottom = top
        for (n, group) in titled.enumerated() {
            let column = n % columns
            if column == 0, n > 0 { top = bottom + metrics.groupGap }
            let place = PixelRect(rect.x + column * (wide + metrics.columnGap), top, wide, rect.bottom - top)
            let (more, end) = groupNodes([group], in: place, between: 0)
            nodes += more.map { node in
                var node = node
                if node.id == "chips-0" { node.id = "chips-\(n + 1)" }
                return node
            }
            bottom = max(bottom, end)
        }
        return (nodes, bottom)
    }
}
