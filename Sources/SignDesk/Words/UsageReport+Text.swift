public import SignModel
import SignWords

extension UsageReport {
    /// As a table.
    public func text(in language: Language) -> String {
        let words = ViewWords(language)
        var lines = [
            words.pick("Kosketusnäytön käyttö ", "Pekskärmens användning ", "Use of the touch screen ")
                + "\(words.day(from)) – \(words.day(to))", "",
        ]
        if rows.isEmpty {
            lines.append(
                words.pick("Ei vielä lukuja.", "Inga siffror ännu.", "No figures yet."))
        } else {
            var table = TextTable(.left, .left, .left, .right)
            table.add(
                words.pick("Näyttö", "Skärm", "Screen"), words.pick("Mikä", "Vad", "What"),
                words.pick("Nimi", "Namn", "Name"), words.pick("Avattu", "Öppnad", "Opened"))
            for row in rows {
                table.add(
                    row.screen.raw, words.text(UsageWords.kind(row.kind)), row.name(in: words).shortened(to: 60),
                    String(row.count))
            }
            lines += table.lines
        }
        let least = Limits.usageCellMin
        lines += [
            "",
            words.pick(
                "Alle \(least) kertaa avatut on jätetty pois, jottei ketään voi tunnistaa.",
                "Det som öppnats färre än \(least) gånger är utelämnat, så att ingen kan kännas igen.",
                "What was opened fewer than \(least) times is left out, so that nobody can be recognised."),
        ]
        return lines.joined(separator: "\n")
    }

    /// One count a line.
    public func csv(in language: Language, as form: CSVForm = .spreadsheet) -> String {
        let words = ViewWords(language)
        return form.text(
            [["screen", "kind", "id", "name", "count"]]
                + rows.map { row in
                    [row.screen.raw, row.kind.rawValue, row.ref, row.name(in: words)].map(CSVCell.text)
                        + [String(row.count)]
                })
    }
}
