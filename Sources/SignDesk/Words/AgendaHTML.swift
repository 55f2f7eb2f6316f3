import Foundation
import SignModel
import SignSchedule
import SignShow

/// An agenda as one HTML page with its pictures inside: no scripts, nothing loaded from elsewhere; prints on A4.
struct AgendaHTML {
    /// Rows of one screen's table; the others are counted.
    static let rowLimit = 150

    let agenda: AgendaWeek
    let words: AgendaWords
    let look: Look
    let pictures: [AgendaPictures.Item]

    /// The page, from its template.
    func page(_ templates: TemplateShelf = TemplateShelf()) throws(TemplateError) -> String {
        try templates.render(.agenda, sheet)
    }

    private var sheet: AgendaSheet {
        AgendaSheet(
            language: words.view.language.tag, site: words.siteName, week: words.weekName, range: words.range,
            look: colors,
            alerts: agenda.alerts.isEmpty
                ? nil : AgendaSheet.Alerts(title: words.alertsTitle, lines: agenda.alerts.map(words.alert)),
            specials: specials, hasIdle: !agenda.idle.isEmpty, cards: cards, days: agenda.days.map(day),
            parts: agenda.parts.map(part), totalTitle: words.totalTitle, legend: words.legend, slides: slides,
            made: words.made)
    }

    private var colors: AgendaSheet.Colors {
        AgendaSheet.Colors(
            paper: "\(look.paper)", panel: "\(look.panel)", ink: "\(look.ink)", quiet: "\(look.quiet)",
            line: "\(look.line)", site: "\(look.site)", onSite: "\(look.onSite)",
            quietOnSite: "\(look.quietOnSite)", alert: "\(look.alert)", onAlert: "\(look.onAlert)")
    }

    private var specials: AgendaSheet.Specials? {
        let days = agenda.days.compactMap { day in
            words.special(day).map { why in
                AgendaSheet.Special(
                    day: words.day(day.date), hours: words.hours(day).joined(separator: ", "), why: why)
            }
        }
        return days.isEmpty ? nil : AgendaSheet.Specials(days: days)
    }

    // MARK: - Cards

    private var cards: [AgendaSheet.Card] {
        var cards = [
            card("waiting", words.waitingTitle, agenda.waiting.map(line)),
            card("starts", words.startsTitle, agenda.starts.map(line)),
            card("ends", words.endsTitle, agenda.ends.map(line)),
        ]
        if !agenda.idle.isEmpty { cards.append(card("idle", words.idleTitle, idle)) }
        return cards
    }

    private func card(_ kind: String, _ title: String, _ lines: [AgendaSheet.Line]) -> AgendaSheet.Card {
        AgendaSheet.Card(
            kind: kind, title: title, nothing: lines.isEmpty ? words.nothing : nil,
            list: lines.isEmpty ? nil : AgendaSheet.List(lines: lines))
    }

    private func line(_ change: AgendaWeek.Change) -> AgendaSheet.Line {
        AgendaSheet.Line(
            when: words.day(change.date), what: words.change(change), who: words.names.name(change.association))
    }

    private func line(_ waiting: AgendaWeek.Waiting) -> AgendaSheet.Line {
        AgendaSheet.Line(
            when: words.arrived(waiting), what: words.waiting(waiting), who: words.names.name(waiting.association))
    }

    private var idle: [AgendaSheet.Line] {
        let lines = agenda.idle.map { item in
            AgendaSheet.Line(
                when: nil, what: words.names.title(item.revision, of: item.announcement), who: words.reason(item))
        }
        return lines + [words.idleMore].compactMap(\.self).map { AgendaSheet.Line(when: nil, what: "", who: $0) }
    }

    // MARK: - Tables

    private func day(_ day: AgendaWeek.Day) -> AgendaSheet.Day {
        AgendaSheet.Day(
            name: words.dayName(day), date: words.dayDate(day), closed: day.opening.isClosed, hours: words.hours(day))
    }

    private func part(_ part: AgendaWeek.Part) -> AgendaSheet.Part {
        let rows = part.rows.prefix(AgendaHTML.rowLimit).map(row)
        let more = part.rows.count - rows.count
        let notes = words.notes(part)
        return AgendaSheet.Part(
            screens: words.screens(part), ids: words.ids(part), rows: rows,
            foot: more > 0 ? "+ \(more)" : part.rows.isEmpty ? words.noAnnouncements : nil, hasNotes: !notes.isEmpty,
            notes: notes)
    }

    private func row(_ row: AgendaWeek.Row) -> AgendaSheet.Row {
        let small = [words.names.name(row.association), words.limits(row.schedule)].filter { !$0.isEmpty }
        return AgendaSheet.Row(
            hue: "\(look.hue(of: row.themes))", title: words.title(row), small: small.joined(separator: " · "),
            cells: zip(agenda.days, row.cells).map { day, cell in
                AgendaSheet.Cell(
                    closed: day.opening.isClosed, turns: cell.turns == 0 ? nil : String(cell.turns))
            }, total: words.total(row))
    }

    // MARK: - Pictures

    private var slides: AgendaSheet.Slides? {
        guard !pictures.isEmpty else { return nil }
        return AgendaSheet.Slides(
            title: words.slidesTitle, tall: AgendaPictures.areTall(pictures),
            pictures: pictures.map { item in
                AgendaSheet.Picture(
                    hue: "\(look.hue(of: item.row.themes))",
                    data: "data:image/png;base64," + Data(item.picture.png).base64EncodedString(),
                    width: item.picture.size.width, height: item.picture.size.height,
                    title: words.title(item.row), from: words.names.name(item.row.association))
            })
    }
}
