import SignModel
import SignScene
import SignSchedule
import SignShow
import SignWords

/// An agenda as one picture: as wide as an A4 sheet at 150 dots an inch and as long as it takes.
struct AgendaPage {
    static let width = 1240
    /// The least height, that of an A4 sheet.
    static let height = 1754
    private static let margin = 64
    private static let dayWidth = 76
    private static let totalWidth = 122

    let agenda: AgendaWeek
    let words: AgendaWords
    let look: Look
    let measurer: any TextMeasuring
    private var paints: [Paint] = []
    private var y = AgendaPage.margin

    init(agenda: AgendaWeek, words: AgendaWords, look: Look, measurer: any TextMeasuring) {
        self.agenda = agenda
        self.words = words
        self.look = look
        self.measurer = measurer
    }

    private var left: Int { AgendaPage.margin }
    private var right: Int { AgendaPage.width - AgendaPage.margin }
    private var daysLeft: Int { right - AgendaPage.totalWidth - 7 * AgendaPage.dayWidth }

    /// The page and the pictures it names.
    mutating func scene(_ pictures: [AgendaPictures.Item]) -> (Scene, [MediaID: SlidePictures.Small]) {
        header()
        specials()
        cards()
        for part in agenda.parts { table(part) }
        text(words.legend, Font(.regular, px: 18), look.quiet, x: left, width: right - left)
        y += 26
        let named = slides(pictures)
        text(words.made, Font(.regular, px: 18), look.quiet, x: left, width: right - left)
        let size = PixelSize(AgendaPage.width, max(AgendaPage.height, y + AgendaPage.margin))
        let node = Node(
            id: "agenda", role: .group, label: words.weekName, language: words.view.language,
            rect: PixelRect(0, 0, size.width, size.height), paints: paints)
        return (
            Scene(size: size, pixelPitchMm: 25.4 / 150, designDistanceMm: 400, background: look.paper, nodes: [node]),
            named
        )
    }

    // MARK: - Parts

    private mutating func header() {
        let top = y
        let title = lines(words.siteName, Font(.semibold, px: 42), width: right - left - 330)
        let height = 36 + title.count * 50 + 44
        paints.append(.fill(PixelRect(left, top, right - left, height), look.site, radius: 12))
        for (index, line) in title.enumerated() {
            put(line, Font(.semibold, px: 42), look.onSite, x: left + 34, top: top + 26 + index * 50)
        }
        put(
            words.weekName, Font(.semibold, px: 42), look.onSite,
            x: right - 34 - measurer.width(of: words.weekName, font: Font(.semibold, px: 42)), top: top + 26)
        put(words.range, Font(.regular, px: 24), look.quietOnSite, x: left + 34, top: top + 30 + title.count * 50)
        y = top + height + 26
    }

    private mutating func specials() {
        for day in agenda.days {
            guard let special = words.special(day) else { continue }
            let text = "\(words.day(day.date))  \(words.hours(day).joined(separator: ", ")) · \(special)"
            let top = y
            self.text(text, Font(.medium, px: 22), look.ink, x: left + 22, width: right - left - 22)
            paints.append(.fill(PixelRect(left, top, 6, y - top), look.site, radius: 3))
            y += 8
        }
        for alert in agenda.alerts {
            text(words.alert(alert), Font(.semibold, px: 22), look.alert, x: left, width: right - left)
        }
        y += 14
    }

    private mutating func table(_ part: AgendaWeek.Part) {
        let hours = agenda.days.map(words.hours)
        let headHeight = 62 + (hours.map(\.count).max() ?? 1) * 22
        let top = y
        let closed = look.paper.mixed(with: look.line, percent: 40)
        let shades = paints.count
        let name = lines(words.screens(part), Font(.semibold, px: 30), width: daysLeft - left - 16)
        for (index, line) in name.enumerated() {
            put(
                line, Font(.semibold, px: 30), look.ink, x: left,
                top: top + headHeight - 12 - (name.count - index) * 36)
        }
        for (index, day) in agenda.days.enumerated() {
            let x = daysLeft + index * AgendaPage.dayWidth
            centre(words.dayName(day), Font(.regular, px: 19), look.ink, x: x, top: top + 4)
            centre(words.dayDate(day), Font(.semibold, px: 21), look.ink, x: x, top: top + 28)
            for (line, text) in hours[index].enumerated() {
                centre(text, Font(.regular, px: 16, tabular: true), look.quiet, x: x, top: top + 56 + line * 22)
            }
        }
        end(words.totalTitle, Font(.regular, px: 19), look.ink, top: top + headHeight - 34)
        y = top + headHeight
        paints.append(.fill(PixelRect(left, y, right - left, 3), look.ink, radius: 0))
        y += 3
        for row in part.rows.prefix(AgendaHTML.rowLimit) { self.row(row) }
        if part.rows.isEmpty {
            y += 10
            text(words.noAnnouncements, Font(.regular, px: 21), look.quiet, x: left, width: right - left)
        } else if part.rows.count > AgendaHTML.rowLimit {
            text(
                "+ \(part.rows.count - AgendaHTML.rowLimit)", Font(.regular, px: 21), look.quiet, x: left,
                width: right - left)
        }
        let columns = agenda.days.indices.filter { agenda.days[$0].opening.isClosed }.map { index in
            Paint.fill(
                PixelRect(daysLeft + index * AgendaPage.dayWidth, top, AgendaPage.dayWidth, y - top), closed, radius: 0)
        }
        paints.insert(contentsOf: columns, at: shades)
        y += 10
        for note in words.notes(part) {
            text("• " + note, Font(.regular, px: 20), look.ink, x: left, width: right - left)
        }
        y += 10
    }

    private mutating func row(_ row: AgendaWeek.Row) {
        let top = y
        y += 7
        let width = daysLeft - left - 36
        text(words.title(row), Font(.medium, px: 21), look.ink, x: left + 20, width: width)
        let limits = words.limits(row.schedule)
        let small = [words.names.name(row.association), limits].filter { !$0.isEmpty }.joined(separator: " · ")
        text(small, Font(.regular, px: 17), look.quiet, x: left + 20, width: width)
        y += 7
        paints.append(.fill(PixelRect(left, top, 7, y - top), look.hue(of: row.themes), radius: 0))
        let middle = top + (y - top) / 2 - 14
        for (index, cell) in row.cells.enumerated() {
            centre(
                cell.turns == 0 ? "–" : String(cell.turns), Font(.regular, px: 21, tabular: true),
                cell.turns == 0 ? look.quiet : look.ink, x: daysLeft + index * AgendaPage.dayWidth, top: middle)
        }
        end(words.total(row), Font(.regular, px: 19, tabular: true), look.quiet, top: middle)
        paints.append(.fill(PixelRect(left, y, right - left, 1), look.line, radius: 0))
        y += 1
    }

    private mutating func cards() {
        var all: [(String, [(String, String)])] = [
            (
                words.waitingTitle,
                agenda.waiting.map {
                    (words.arrived($0) + "  " + words.waiting($0), words.names.name($0.association))
                }
            ),
            (words.startsTitle, agenda.starts.map(entry)), (words.endsTitle, agenda.ends.map(entry)),
        ]
        if !agenda.idle.isEmpty {
            all.append(
                (
                    words.idleTitle,
                    agenda.idle.map { (words.names.title($0.revision, of: $0.announcement), words.reason($0)) }
                ))
        }
        let gap = 24
        let columns = all.count == 4 ? 2 : 3
        let width = (right - left - (columns - 1) * gap) / columns
        for first in stride(from: 0, to: all.count, by: columns) {
            let top = y
            var bottom = y
            for (offset, card) in all[first..<min(first + columns, all.count)].enumerated() {
                y = top
                let mark = paints.count
                let x = left + offset * (width + gap)
                y += 18
                text(card.0, Font(.semibold, px: 23), look.ink, x: x + 22, width: width - 44)
                y += 6
                if card.1.isEmpty {
                    text(words.nothing, Font(.regular, px: 20), look.quiet, x: x + 22, width: width - 44)
                }
                for (what, who) in card.1 {
                    text(what, Font(.regular, px: 20), look.ink, x: x + 22, width: width - 44)
                    text(who, Font(.regular, px: 17), look.quiet, x: x + 22, width: width - 44)
                    y += 8
                }
                y += 14
                let box = PixelRect(x, top, width, y - top)
                paints.insert(
                    contentsOf: [
                        .fill(box, look.panel, radius: 10), .outline(box, look.line, width: 2, radius: 10),
                    ], at: mark)
                bottom = max(bottom, y)
            }
            y = bottom + gap
        }
        y += 10
    }

    private func entry(_ change: AgendaWeek.Change) -> (String, String) {
        (words.day(change.date) + "  " + words.change(change), words.names.name(change.association))
    }

    private mutating func slides(_ pictures: [AgendaPictures.Item]) -> [MediaID: SlidePictures.Small] {
        guard !pictures.isEmpty else { return [:] }
        var named: [MediaID: SlidePictures.Small] = [:]
        let gap = 20
        let isTall = AgendaPictures.areTall(pictures)
        let columns = isTall ? 7 : 4
        let width = (right - left - (columns - 1) * gap) / columns
        let frame = isTall ? width * 16 / 9 : width * 9 / 16
        text(words.slidesTitle, Font(.semibold, px: 30), look.ink, x: left, width: right - left)
        y += 12
        for first in stride(from: 0, to: pictures.count, by: columns) {
            let top = y
            var bottom = y
            for (offset, item) in pictures[first..<min(first + columns, pictures.count)].enumerated() {
                y = top
                let box = PixelRect(left + offset * (width + gap), y, width, frame)
                let id = MediaID("slide-\(first + offset)")
                named[id] = item.picture
                paints.append(.fill(box, look.panel, radius: 0))
                paints.append(
                    .picture(id, box.centred(item.picture.size.fitted(in: PixelSize(box.width, box.height)))))
                paints.append(.outline(box, look.line, width: 1, radius: 0))
                y = box.bottom + 8
                let caption = y
                text(words.title(item.row), Font(.medium, px: 18), look.ink, x: box.x + 16, width: width - 16)
                text(
                    words.names.name(item.row.association), Font(.regular, px: 15), look.quiet, x: box.x + 16,
                    width: width - 16)
                paints.append(
                    .fill(PixelRect(box.x, caption, 6, y - caption), look.hue(of: item.row.themes), radius: 0))
                bottom = max(bottom, y)
            }
            y = bottom + 26
        }
        return named
    }

    // MARK: - Text

    /// Adds lines from the current height down, broken to fit.
    private mutating func text(_ text: String, _ font: Font, _ color: Color, x: Int, width: Int) {
        for line in lines(text, font, width: width) {
            put(line, font, color, x: x, top: y)
            y += font.px * 4 / 3
        }
    }

    private mutating func put(_ text: String, _ font: Font, _ color: Color, x: Int, top: Int) {
        let metrics = measurer.metrics(of: font)
        let rect = PixelRect(x, top, measurer.width(of: text, font: font), metrics.ascent + metrics.descent)
        paints.append(
            .text(
                TextRun(
                    string: text, language: words.view.language, font: font,
                    origin: PixelPoint(x, top + metrics.ascent), rect: rect, color: color,
                    background: .color(look.paper))))
    }

    private mutating func centre(_ text: String, _ font: Font, _ color: Color, x: Int, top: Int) {
        let width = measurer.width(of: text, font: font)
        put(text, font, color, x: x + (AgendaPage.dayWidth - width) / 2, top: top)
    }

    private mutating func end(_ text: String, _ font: Font, _ color: Color, top: Int) {
        put(text, font, color, x: right - measurer.width(of: text, font: font), top: top)
    }

    /// Broken at spaces; a word wider than `width` is left whole.
    private func lines(_ text: String, _ font: Font, width: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, measurer.width(of: last + " " + word, font: font) <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

extension Color {
    /// `percent` of `other` laid over this.
    fileprivate func mixed(with other: Color, percent: Int) -> Color {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Int(a) * (100 - percent) + Int(b) * percent) / 100) }
        return Color(
            red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }
}
