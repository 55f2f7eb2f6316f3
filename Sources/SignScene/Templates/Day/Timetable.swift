import SignModel
import SignWords

/// Activities as rows under each other: time, the theme's bar, what, where.
struct Timetable {
    struct Row {
        var entry: WeekEntry
        /// Named before the time of a day's first row; nil in a list of one day.
        var day: String?
        /// A day begins here.
        var isNewDay = false
        /// The one to begin next.
        var isNext = false
    }

    /// Left ends of what stands in a row.
    private struct Columns {
        var time: Int
        var bar: Int
        var title: Int
        /// nil: the place stands under the title.
        var place: Int?
        var right: Int
        var hasDay: Bool
        /// The time stands over the title, which would have no room beside it.
        var isUnder = false
    }

    private struct Cell {
        var title: SetText
        var place: SetText?
        var height: Int
    }

    let kit: SlideKit
    let rows: [Row]
    /// What the names of its nodes begin with, where it is not the only one on its slide.
    var prefix = ""
    /// Entries of other tables on its slide: all have the same columns.
    var beside: [WeekEntry] = []

    private var metrics: SlideMetrics { kit.metrics }
    private var step: TypeStep { .at26 }
    private var timeStyle: TextStyle { kit.column(step) }

    /// `9` stands under the `9` of `19`.
    private func indent(_ text: String) -> Int {
        let figures = text.prefix { $0.isNumber }
        return figures.count == 1 ? kit.width("0", timeStyle) : 0
    }

    private func columns() -> Columns {
        let left = metrics.left
        let style = timeStyle
        let dayRoom = rows.compactMap { $0.day.map { kit.width($0, style) } }.max().map { $0 + metrics.px(36) } ?? 0
        let entries = rows.map(\.entry) + beside
        let times = entries.map {
            indent($0.time(kit.chromeLanguage)) + kit.width($0.time(kit.chromeLanguage), style)
        }
        let most = (times.max() ?? 0) + metrics.px(30)
        let titleStyle = kit.figures(step)
        let titles = entries.map { kit.width($0.title.best(kit.language)?.text ?? "", titleStyle) }.max() ?? 0
        let quiet = kit.text(.at22)
        let places = entries.compactMap { $0.place.best(kit.language) }.map { kit.width($0.text, quiet) }.max() ?? 0
        // No title is torn for the place's sake: its longest word has room.
        let words = entries.flatMap { ($0.title.best(kit.language)?.text ?? "").split(separator: " ") }
        let longest = words.map { kit.width(String($0).withoutSoftHyphens, titleStyle) }.max() ?? 0
        func made(dayRoom: Int) -> Columns {
            let time = left + dayRoom
            let bar = max(time + most, left + (metrics.isLandscape ? metrics.px(450) : metrics.px(336 - 144)))
            let title = bar + metrics.px(42)
            let free = metrics.right - title
            let wanted = titles + metrics.px(48)
            // Beside each other where both go, else where both have room for two words.
            let least = max(longest + metrics.px(48), metrics.px(420), min(metrics.px(612), free * 55 / 100))
            let titleRoom =
                wanted <= metrics.px(612) && places <= free - metrics.px(612)
                ? metrics.px(612) : wanted + places <= free ? free - places : least
            let isBeside = metrics.isLandscape && free - titleRoom >= min(places, kit.metrics.s.em * 7)
            return Columns(
                time: time, bar: bar, title: title, place: isBeside ? title + titleRoom : nil, right: metrics.right,
                hasDay: dayRoom > 0)
        }
        let whole = made(dayRoom: dayRoom)
        if metrics.right - whole.title < longest, dayRoom == 0 || made(dayRoom: 0).title + longest > metrics.right {
            let title = left + metrics.px(18) + metrics.px(24)
            return Columns(
                time: title, bar: left, title: title, place: nil, right: metrics.right, hasDay: false, isUnder: true)
        }
        // Where the day leaves too little for all rows to be one line, it stands over them.
        let isRoomy = whole.place.map { $0 - whole.title >= titles && whole.right - $0 >= places } ?? false
        return dayRoom > 0 && !isRoomy ? made(dayRoom: 0) : whole
    }

    /// Titles are larger in portrait, where they then still keep their words whole.
    private func stackedStep(_ columns: Columns) -> TypeStep {
        guard columns.place == nil, !metrics.isLandscape else { return step }
        let style = kit.figures(.at31)
        let goes = rows.allSatisfy { row in
            let set = kit.balanced(
                row.entry.title.best(kit.language)?.text ?? "", style, measure: columns.right - columns.title)
            return set.isWhole && !set.lines.contains { $0.hasSuffix("-") }
        }
        return goes ? .at31 : step
    }

    private func cell(_ row: Row, _ columns: Columns, _ titleStep: TypeStep) -> Cell {
        let entry = row.entry
        let name = entry.title.best(kit.language)
        let isInverse = row.isNext && kit.look.isDark
        let color = isInverse ? kit.look.paper : kit.deep(entry.themes)
        let quiet = isInverse ? kit.look.paper : kit.look.quiet
        let isStacked = columns.place == nil
        let titleStyle = kit.figures(titleStep, color).tight(1.1, metrics)
        let end = columns.place.map { $0 - metrics.px(24) } ?? columns.right
        let title = kit.balanced(name?.text ?? "", titleStyle, measure: end - columns.title, language: name?.language)
        let placeStyle = kit.text(.at22, quiet).tight(1.15, metrics)
        let place = entry.place.best(kit.language).map {
            kit.running(
                $0.text, placeStyle, measure: columns.right - (columns.place ?? columns.title), language: $0.language)
        }
        let line = metrics.floor6(4.0 / 3 * Double(metrics.ladder[step].em))
        let height: Int
        if isStacked {
            let content =
                title.height + (place.map { metrics.px(42) + $0.height } ?? 0)
                + (columns.isUnder ? timeStyle.cap + metrics.px(42) : 0)
            height = max(content + metrics.px(48), line)
        } else {
            let extra = max(title.height - title.style.cap, (place?.height ?? 0) - (place?.style.cap ?? 0))
            height = line + extra
        }
        return Cell(title: title, place: place, height: height)
    }

    /// As many rows as go between `top` and `limit`, at least one if `mustTake`, and at most `most`.
    ///
    /// - Parameter first: the first row to show; what stands where is the same for all of them.
    func nodes(
        from top: Int, to limit: Int, first: Int = 0, most: Int = .max, mustTake: Bool = true
    ) -> (nodes: [Node], taken: Int, bottom: Int, characters: Int) {
        let columns = columns()
        let titleStep = stackedStep(columns)
        let rows = Array(rows.dropFirst(first))
        let dayStyle = kit.figures(.at22, kit.look.siteInk)
        let hair = kit.look.hairline
        var nodes: [Node] = []
        var y = top
        var taken = 0
        var characters = 0
        func rule(_ id: String, _ y: Int, _ color: Color) {
            nodes.append(
                kit.shape(prefix + id, PixelRect(metrics.left, y - hair / 2, metrics.contentWidth, hair), color))
        }
        for (n, row) in rows.prefix(most).enumerated() {
            let ground = row.isNext ? (kit.look.isDark ? kit.look.ink : kit.look.sand) : kit.look.paper
            let cell = cell(row, columns, titleStep)
            let isNewDay = row.isNewDay || n == 0
            let rise = row.day != nil && !columns.hasDay && isNewDay ? dayStyle.cap + metrics.px(n == 0 ? 36 : 72) : 0
            guard y + rise + cell.height <= limit || taken == 0 && mustTake else { break }
            if rise > 0, let day = row.day {
                y += rise
                nodes.append(
                    kit.node(
                        "\(prefix)day-\(n)", .heading, [Span(text: day, style: dayStyle)], x: metrics.left,
                        baseline: y - metrics.px(24), on: ground))
            }
            let isLoose = row.isNext || n > 0 && rows[n - 1].isNext
            if row.isNext {
                let field = PixelRect(
                    metrics.left - metrics.px(24), y, metrics.contentWidth + metrics.px(48), cell.height)
                nodes.append(kit.shape(prefix + "next", field, ground, radius: metrics.px(12)))
            } else if !isLoose {
                rule("rule-\(n)", y, row.isNewDay && n > 0 ? kit.look.edge : kit.look.line)
            }
            nodes.append(node(n, row, cell, columns, y: y, on: ground))
            characters += ReadingTime.characters(of: nodes.last?.label ?? "")
            y += cell.height
            taken += 1
        }
        if taken > 0, !rows[taken - 1].isNext { rule("rule-end", y, kit.look.line) }
        return (nodes, taken, y, characters)
    }

    private func node(_ n: Int, _ row: Row, _ cell: Cell, _ columns: Columns, y: Int, on ground: Color) -> Node {
        let isInverse = row.isNext && kit.look.isDark
        let ink = isInverse ? kit.look.paper : kit.look.ink
        let style = timeStyle.colored(ink)
        let time = row.entry.time(kit.chromeLanguage)
        let title = cell.title
        let content =
            columns.place == nil
            ? title.height + (cell.place.map { metrics.px(42) + $0.height } ?? 0) : title.height
        let above = columns.isUnder ? style.cap + metrics.px(42) : 0
        let first = y + (cell.height - content - above) / 2 + above + title.style.cap
        let timeBaseline = first - (columns.isUnder ? title.style.cap + metrics.px(42) : 0)
        // Times stand on the title's first line.
        var runs: [TextRun] = []
        if columns.hasDay, let day = row.day, row.isNewDay || n == 0 {
            runs.append(kit.line(day, style, x: metrics.left, baseline: first, on: ground))
        }
        let timeLeft = columns.time + (columns.isUnder ? 0 : indent(time))
        runs.append(kit.line(time, style, x: timeLeft, baseline: timeBaseline, on: ground))
        for (index, line) in title.lines.enumerated() {
            runs.append(
                kit.line(
                    line, title.style, x: columns.title, baseline: first + index * title.style.leading, on: ground,
                    language: title.language))
        }
        if let place = cell.place {
            let base: Int
            if columns.place == nil {
                base = first - title.style.cap + title.height + metrics.px(42) + place.style.cap
            } else {
                base = place.lines.count > 1 ? y + (cell.height - place.height) / 2 + place.style.cap : first
            }
            for (index, line) in place.lines.enumerated() {
                runs.append(
                    kit.line(
                        line, place.style, x: columns.place ?? columns.title,
                        baseline: base + index * place.style.leading, on: ground, language: place.language))
            }
        }
        let words = [row.day, time, title.text, cell.place?.text].compactMap(\.self).joined(separator: ", ")
        var node = kit.node("\(prefix)entry-\(n)", .listItem, runs, language: kit.language, label: words)
        let bar = PixelRect(columns.bar, y + metrics.px(15), metrics.px(18), cell.height - 2 * metrics.px(15))
        node.paints.insert(
            .fill(bar, isInverse ? kit.look.paper : kit.fill(row.entry.themes), radius: metrics.px(6)), at: 0)
        node.rect = node.rect.union(bar)
        return node
    }
}
