public import SignModel
import SignWords

extension Report {
    /// As a table.
    public func text(in language: Language) -> String {
        let words = ViewWords(language)
        let days = "\(words.day(from)) – \(words.day(to))"
        let count = screens.count
        var lines = [
            words.pick("Näyttöaika ", "Visningstid ", "Airtime ") + days,
            (count == 1 ? words.pick("näyttö", "skärm", "screen") : words.pick("näytöt", "skärmar", "screens")) + ": "
                + screens.map(\.raw).joined(separator: ", "), "",
        ]
        guard !rows.isEmpty else {
            lines.append(words.pick("Ei tiedotteita.", "Inga meddelanden.", "No announcements."))
            return lines.joined(separator: "\n")
        }
        lines += table(words).lines
        if hasLog, rows.contains(where: { abs($0.otherMs) >= 1000 }) {
            lines += [
                "",
                words.pick(
                    "Muu: näytöllä oli muuta kuin suunniteltiin. Miinus, kun näkyi luvattua enemmän.",
                    "Övrigt: något annat än planerat visades. Minus när mer än utlovat visades.",
                    "Other: something else than planned was on. Less than nothing when more was shown than promised."),
            ]
        }
        return lines.joined(separator: "\n")
    }

    private func table(_ words: ViewWords) -> TextTable {
        let names = SpokenNames(names, words)
        typealias Row = ReportAirtime.Row
        let parts: [(String, (Row) -> Int64)] = [
            (words.pick("Suljettu", "Stängt", "Closed"), { $0.lost.closedMs }),
            (words.pick("Hätätiedote", "Nödmedd.", "Alert"), { $0.lost.alertMs }),
            (words.pick("Kosketus", "Beröring", "Touch"), { $0.lost.touchMs }),
            (words.pick("Laite pois", "Avstängd", "Player off"), { $0.lost.playerOffMs }),
            (words.pick("Tulossa", "Kommande", "To come"), { $0.lost.toComeMs }),
            (words.pick("Muu", "Övrigt", "Other"), { $0.otherMs }),
        ]
        let shown = hasLog ? parts.filter { part in rows.contains { abs(part.1($0)) >= 1000 } } : []
        let sides: [TextTable.Side] = [.left] + Array(repeating: .right, count: 4 + (hasLog ? 1 : 0) + shown.count)
        var table = TextTable(sides: sides)
        var head = [
            words.pick("Yhdistys", "Förening", "Association"), words.pick("Painotus", "Viktning", "Weight"),
            words.pick("Luvattu", "Utlovat", "Promised"), words.pick("Osuus", "Andel", "Share"),
            words.pick("Vuoroja", "Turer", "Turns"),
        ]
        if hasLog { head.append(words.pick("Näytetty", "Visat", "Shown")) }
        table.add(head + shown.map(\.0))
        let all = rows.reduce(0) { $0 + $1.promisedMs }
        for row in rows.sorted(by: {
            (names.name($0.association), $0.association.raw) < (names.name($1.association), $1.association.raw)
        }) {
            let permille = all == 0 ? 0 : (row.promisedMs * 1000 + all / 2) / all
            var cells = [
                names.name(row.association).shortened(to: 44), weightText(of: row), duration(row.promisedMs, words),
                "\(permille / 10)" + words.pick(",", ",", ".") + "\(permille % 10) %", String(row.plays),
            ]
            if hasLog { cells.append(duration(row.shownMs, words)) }
            table.add(cells + shown.map { duration($0.1(row), words) })
        }
        return table
    }

    private func duration(_ ms: Int64, _ words: ViewWords) -> String {
        abs(ms) < 500 ? "–" : (ms < 0 ? "−" : "") + words.duration(ms: abs(ms))
    }
}
