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
    }

    private struct Cell {
        var title: SetText
        var place: SetText?
        var height: Int
    }

    let kit: SlideKit
    let rows: [Row]

    private var metrics: SlideMetrics { kit.metrics }
    private var step: TypeStep { .at26 }
    private var timeStyle: TextStyle { kit.column(step) }

    /// `9` stands under the `9` of `19`.
    private func indent(_ text: String) -> Int {
        let figures = text.prefix { $0.isNumber }
        return figures.count == 1 ? kit.width("0", timeStyle) : 0
    }

    private var columns: Columns {
        let left = metrics.left
        let style = timeStyle
        let days = rows.compactMap { $0.day.map { kit.width($0, style) } }.max().map { $0 + metrics.px(36) } ?? 0
        let times = rows.map { indent($0.entry.time(kit.language)) + kit.width($0.entry.time(kit.language), style) }
        let most = (times.max() ?? 0) + metrics.px(30)
        let time = left + days
        let bar = max(time + most, left + (metrics.isLandscape ? metrics.px(450) : metrics.px(336 - 144)))
        let title = bar + metrics.px(42)
        let free = metrics.right - title
        // Title and place beside each other where both have room for two words.
        let titleRoom = max(metrics.px(480), min(metrics.px(612), free * 55 / 100))
        let isBeside = metrics.isLandscape && free - titleRoom >= kit.metrics.s.em * 17 / 2
        return Columns(
            time: time, bar: bar, title: title, place: isBeside ? title + titleRoom : nil, right: metrics.right)
    }

    private func cell(_ row: Row, _ columns: Columns, ground: Color) -> Cell {
        let entry = row.entry
        let name = entry.title.best(kit.language)
        let isInverse = row.isNext && kit.look.isDark
        let color = isInverse ? kit.look.paper : kit.deep(entry.themes)
        let quiet = isInverse ? kit.look.paper : kit.look.quiet
        let isStacked = columns.place == nil
        let titleStyle = kit.figures(isStacked && !metrics.isLandscape ? .at31 : step, color).tight(1.1, metrics)
        let end = columns.place.map { $0 - metrics.px(24) } ?? columns.right
        let title = kit.running(name?.text ?? "", titleStyle, measure: end - columns.title, language: name?.language)
        let placeStyle = kit.text(.at22, quiet).tight(1.15, metrics)
        let place = entry.place.best(kit.language).map {
            kit.running(
                $0.text, placeStyle, measure: columns.right - (columns.place ?? columns.title), language: $0.language)
        }
        let line = metrics.floor6(4.0 / 3 * Double(metrics.ladder[step].em))
        let height: Int
        if isStacked {
            let content = title.height + (place.map { metrics.px(42) + $0.height } ?? 0)
            height = max(content + metrics.px(48), line)
        } else {
            let extra = max(title.height - title.style.cap, (place?.height ?? 0) - (place?.style.cap ?? 0))
            height = line + extra
        }
        return Cell(title: title, place: place, height: height)
    }

    /// As many rows as go between `top` and `limit`, at least one if `mustTake`, and at most `most`.
    func nodes(
        from top: Int, to limit: Int, most: Int = .max, mustTake: Bool = true
    ) -> (nodes: [Node], taken: Int, bottom: Int, characters: Int) {
        let columns = columns
        let hair = kit.look.hairline
        var nodes: [Node] = []
        var y = top
        var taken = 0
        var characters = 0
        func rule(_ id: String, _ y: Int, _ color: Color) {
            nodes.append(
                kit.shape(id, PixelRect(metrics.left, y - hair / 2, metrics.contentWidth, hair), color))
        }
        for (n, row) in rows.prefix(most).enumerated() {
            let ground = row.isNext ? (kit.look.isDark ? kit.look.ink : kit.look.sand) : kit.look.paper
            let cell = cell(row, columns, ground: ground)
            guard y + cell.height <= limit || taken == 0 && mustTake else { break }
            let isLoose = row.isNext || n > 0 && rows[n - 1].isNext
            if row.isNext {
                let field = PixelRect(
                    metrics.left - metrics.px(24), y, metrics.contentWidth + metrics.px(48), cell.height)
                nodes.append(kit.shape("next", field, ground, radius: metrics.px(12)))
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
        let time = row.entry.time(kit.language)
        let title = cell.title
        let content =
            columns.place == nil
            ? title.height + (cell.place.map { metrics.px(42) + $0.height } ?? 0) : title.height
        let first = y + (cell.height - content) / 2 + title.style.cap
        // Times stand on the title's first line.
        var runs: [TextRun] = []
        if let day = row.day, row.isNewDay || n == 0 {
            runs.append(kit.line(day, style, x: metrics.left, baseline: first, on: ground))
        }
        runs.append(kit.line(time, style, x: columns.time + indent(time), baseline: first, on: ground))
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
        var node = kit.node("entry-\(n)", .listItem, runs, language: kit.language, label: words)
        let bar = PixelRect(columns.bar, y + metrics.px(15), metrics.px(18), cell.height - 2 * metrics.px(15))
        node.paints.insert(
            .fill(bar, isInverse ? kit.look.paper : kit.fill(row.entry.themes), radius: metrics.px(6)), at: 0)
        node.rect = node.rect.union(bar)
        return node
    }
}
