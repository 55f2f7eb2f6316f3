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

    var page: String {
        """
        <!DOCTYPE html>
        <html lang="\(words.view.language)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped("\(words.weekName), \(words.siteName)"))</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        <header>
        <p class="week">\(escaped(words.weekName))</p>
        <h1>\(escaped(words.siteName))</h1>
        <p class="range">\(escaped(words.range))</p>
        </header>
        \(alerts)\(specials)<main>
        <div class="cards\(agenda.idle.isEmpty ? "" : " four")">
        \(card("waiting", words.waitingTitle, agenda.waiting.map(line)))
        \(card("starts", words.startsTitle, agenda.starts.map(line)))
        \(card("ends", words.endsTitle, agenda.ends.map(line)))
        \(idle)</div>
        \(agenda.parts.map(table).joined(separator: "\n"))
        <p class="legend">\(escaped(words.legend))</p>
        \(slides)</main>
        <footer>\(escaped(words.made))</footer>
        </body>
        </html>
        """
    }

    // MARK: - Parts

    private func table(_ part: AgendaWeek.Part) -> String {
        let head = agenda.days.map { day in
            let hours = words.hours(day).map { "<span>\(escaped($0))</span>" }.joined()
            return """
                <th scope="col"\(day.opening.isClosed ? " class=\"closed\"" : "")>\(words.dayName(day))<b>\
                \(escaped(words.dayDate(day)))</b>\(hours)</th>
                """
        }.joined()
        let rows = part.rows.prefix(AgendaHTML.rowLimit).map { row in
            let cells = zip(agenda.days, row.cells).map { day, cell in
                let mark = day.opening.isClosed ? " class=\"closed\"" : ""
                return "<td\(mark)>\(cell.turns == 0 ? "<i>–</i>" : String(cell.turns))</td>"
            }.joined()
            let limits = words.limits(row.schedule)
            let small = [words.names.name(row.association), limits].filter { !$0.isEmpty }.joined(separator: " · ")
            return """
                <tr style="--hue:\(look.hue(of: row.themes))"><th scope="row">\(escaped(words.title(row)))\
                <small>\(escaped(small))</small></th>\(cells)<td class="total">\(escaped(words.total(row)))</td></tr>
                """
        }
        let more = part.rows.count - rows.count
        let foot =
            more > 0
            ? "<tr><th scope=\"row\" colspan=\"9\">+ \(more)</th></tr>"
            : part.rows.isEmpty
                ? "<tr><th scope=\"row\" colspan=\"9\">\(escaped(words.noAnnouncements))</th></tr>" : ""
        let notes = words.notes(part)
        let list =
            notes.isEmpty
            ? "" : "<ul class=\"notes\">" + notes.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
        return """
            <section class="screen">
            <table>
            <thead><tr><th scope="col" class="screen-name">\(escaped(words.screens(part)))\
            <small>\(escaped(words.ids(part)))</small></th>\(head)<th scope="col">\(escaped(words.totalTitle))</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            \(foot)
            </tbody>
            </table>
            \(list)</section>
            """
    }

    private func card(_ kind: String, _ title: String, _ lines: [String]) -> String {
        let body = lines.isEmpty ? "<p>\(escaped(words.nothing))</p>" : "<ul>\(lines.joined())</ul>"
        return "<section class=\"card \(kind)\"><h2>\(escaped(title))</h2>\(body)</section>"
    }

    private func line(_ change: AgendaWeek.Change) -> String {
        item(words.day(change.date), words.change(change), words.names.name(change.association))
    }

    private func line(_ waiting: AgendaWeek.Waiting) -> String {
        item(words.arrived(waiting), words.waiting(waiting), words.names.name(waiting.association))
    }

    private func item(_ when: String, _ what: String, _ who: String) -> String {
        "<li><b>\(escaped(when))</b> \(escaped(what))<small>\(escaped(who))</small></li>"
    }

    private var idle: String {
        guard !agenda.idle.isEmpty else { return "" }
        var lines = agenda.idle.map { item in
            "<li>\(escaped(words.names.title(item.revision, of: item.announcement)))"
                + "<small>\(escaped(words.reason(item)))</small></li>"
        }
        if let more = words.idleMore { lines.append("<li><small>\(escaped(more))</small></li>") }
        return card("idle", words.idleTitle, lines) + "\n"
    }

    private var alerts: String {
        guard !agenda.alerts.isEmpty else { return "" }
        let lines = agenda.alerts.map { "<li>\(escaped(words.alert($0)))</li>" }.joined()
        return "<section class=\"alerts\"><h2>\(escaped(words.alertsTitle))</h2><ul>\(lines)</ul></section>\n"
    }

    private var specials: String {
        let lines = agenda.days.compactMap { day in
            words.special(day).map { special in
                "<li><b>\(escaped(words.day(day.date)))</b> "
                    + "\(escaped(words.hours(day).joined(separator: ", "))) · \(escaped(special))</li>"
            }
        }
        return lines.isEmpty ? "" : "<ul class=\"specials\">\(lines.joined())</ul>\n"
    }

    private var slides: String {
        guard !pictures.isEmpty else { return "" }
        let figures = pictures.map { item in
            let data = Data(item.picture.png).base64EncodedString()
            let title = escaped(words.title(item.row))
            return """
                <figure style="--hue:\(look.hue(of: item.row.themes))"><div><img src="data:image/png;base64,\(data)" \
                width="\(item.picture.size.width)" height="\(item.picture.size.height)" alt=""></div>\
                <figcaption>\(title)<small>\(escaped(words.names.name(item.row.association)))</small></figcaption></figure>
                """
        }
        return """
            <section class="slides\(AgendaPictures.areTall(pictures) ? " tall" : "")"><h2>\(escaped(words.slidesTitle))</h2>
            <div class="grid">
            \(figures.joined(separator: "\n"))
            </div></section>

            """
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    // MARK: - Style

    private var style: String {
        """
        :root { --paper: \(look.paper); --panel: \(look.panel); --ink: \(look.ink); --quiet: \(look.quiet);
          --line: \(look.line); --site: \(look.site); --on-site: \(look.onSite); --quiet-on-site: \(look.quietOnSite);
          --alert: \(look.alert); --on-alert: \(look.onAlert) }
        @page { size: A4; margin: 12mm 13mm }
        * { box-sizing: border-box; -webkit-print-color-adjust: exact; print-color-adjust: exact }
        body { font: 10pt/1.4 Inter, "Noto Sans", system-ui, sans-serif; color: var(--ink); background: var(--paper);
          max-width: 200mm; margin: 0 auto; padding: 8mm; font-feature-settings: "tnum" }
        header { background: var(--site); color: var(--on-site); padding: 5mm 6mm 5mm; border-radius: 2mm;
          display: grid; grid-template-columns: 1fr auto; column-gap: 6mm; align-items: baseline }
        h1 { font-size: 17pt; line-height: 1.15; margin: 0; grid-row: 1; grid-column: 1; font-weight: 600 }
        header p { margin: 0 } .week { font-size: 17pt; font-weight: 600; grid-row: 1; grid-column: 2; white-space: nowrap }
        .range { color: var(--quiet-on-site); grid-column: 1 / -1; margin-top: 1mm }
        small { display: block; color: var(--quiet); font-size: 8pt; font-weight: 400; line-height: 1.3 }
        .specials, .alerts ul { list-style: none; margin: 3mm 0 0; padding: 0 }
        .specials { display: flex; flex-wrap: wrap; gap: 1mm 8mm } .specials li { padding: 1mm 0 1mm 3mm; border-left: 1mm solid var(--site) }
        .alerts { background: var(--alert); color: var(--on-alert); border-radius: 2mm; padding: 3mm 5mm; margin-top: 3mm }
        .alerts h2 { margin: 0 } .alerts ul { margin-top: 1mm }
        .screen { margin-top: 6mm } table { border-collapse: collapse; width: 100%; table-layout: fixed }
        thead { display: table-header-group } thead th { vertical-align: bottom; border-bottom: .5mm solid var(--ink) }
        th, td { padding: 1mm .5mm; text-align: center; font-weight: 400; border-bottom: .2mm solid var(--line) }
        thead th:not(.screen-name) { font-size: 8pt; line-height: 1.3; width: 6.3% } thead b { display: block; font-size: 9pt }
        thead span { display: block; white-space: nowrap; font-size: 7pt; letter-spacing: -.02em }
        thead th:last-child, .total { width: 10% !important; text-align: right; white-space: nowrap }
        .screen-name { font-size: 13pt; font-weight: 600; text-align: left }
        tbody th { text-align: left; border-left: 1mm solid var(--hue); padding-left: 2.5mm; font-weight: 500; line-height: 1.25 }
        tbody tr { break-inside: avoid } .closed { background: color-mix(in srgb, var(--line) 38%, transparent); color: var(--quiet) }
        td i { color: var(--quiet); font-style: normal } .total { color: var(--quiet); font-size: 8.5pt }
        .legend, footer { color: var(--quiet); font-size: 8pt; margin: 2mm 0 0 } .notes { margin: 2mm 0 0; padding-left: 5mm }
        .cards { display: grid; grid-template-columns: repeat(3, 1fr); gap: 3mm; margin-top: 4mm; align-items: start }
        .four { grid-template-rows: auto 1fr } .four .waiting { grid-row: span 2 } .four .idle { grid-column: span 2 }
        @media screen and (max-width: 40em) { .cards { display: block } .card { margin-bottom: 3mm } }
        .card { background: var(--panel); border: .2mm solid var(--line); border-radius: 2mm; padding: 3mm 4mm; break-inside: avoid }
        h2 { font-size: 10.5pt; line-height: 1.2; margin: 0 0 1.5mm; font-weight: 600 }
        .card ul { list-style: none; margin: 0; padding: 0 } .card li { padding: 1mm 0; line-height: 1.3 }
        .card li + li { border-top: .2mm solid var(--line) } .card p { margin: 0; color: var(--quiet) }
        .waiting { border-color: var(--site); border-width: .4mm }
        .slides { margin-top: 7mm } .slides > h2 { font-size: 13pt }
        .grid { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm } .tall .grid { grid-template-columns: repeat(7, 1fr); gap: 3mm }
        figure { margin: 0; break-inside: avoid } figure div { background: var(--panel); border: .2mm solid var(--line);
          aspect-ratio: 16 / 9; display: flex; justify-content: center; align-items: center; overflow: hidden }
        .tall figure div { aspect-ratio: 9 / 16 }
        img { max-width: 100%; max-height: 100%; width: auto; height: auto; display: block }
        figcaption { margin-top: 1.2mm; padding-left: 2mm; border-left: 1mm solid var(--hue); line-height: 1.25; font-weight: 500; font-size: 8.5pt; overflow-wrap: anywhere; hyphens: auto }
        figcaption small { font-size: 7pt }
        footer { margin-top: 6mm }
        @media print { body { padding: 0; max-width: none; background: none; font-size: 9pt; line-height: 1.3 } header { padding: 3.5mm 5mm }
          th, td { padding-top: .4mm; padding-bottom: .4mm } small { font-size: 7pt; line-height: 1.2 } tbody th { line-height: 1.2 }
          .card { padding: 2mm 3mm } .card li { padding: .6mm 0 } .screen { margin-top: 4mm } .slides { break-before: page; margin-top: 0 } }
        """
    }
}
