import SignModel
import SignSchedule
import SignWords

/// A report in its three forms.
struct ReportSheet {
    var from: CivilDate
    var to: CivilDate
    var screens: [ScreenID]
    var rows: [ReportAirtime.Row]
    /// Whether anything is known of what was shown.
    var hasLog: Bool
    var words: ViewWords
    var names: ViewNames

    // MARK: - JSON

    struct JSON: Encodable {
        var from: String
        var to: String
        var screens: [String]
        /// False: nothing is known of what was shown.
        var hasPlayLog: Bool
        var associations: [Entry]

        struct Entry: Encodable {
            var id: String
            var name: String
            var weight: Int
            var promisedSeconds: Int
            var shownSeconds: Int
            var plays: Int
            var shownPlays: Int
            /// Absent without a play log. The parts and `shownSeconds` add up to `promisedSeconds`, but for rounding.
            var difference: Difference?
        }

        struct Difference: Encodable {
            var closedSeconds: Int
            var alertSeconds: Int
            var touchSeconds: Int
            var playerOffSeconds: Int
            var toComeSeconds: Int
            var otherSeconds: Int
        }
    }

    var json: JSON {
        JSON(
            from: from.description, to: to.description, screens: screens.map(\.raw), hasPlayLog: hasLog,
            associations: rows.map { row in
                JSON.Entry(
                    id: row.association.raw, name: names.name(row.association), weight: row.weight,
                    promisedSeconds: seconds(row.promisedMs), shownSeconds: seconds(row.shownMs), plays: row.plays,
                    shownPlays: row.shownPlays,
                    difference: hasLog
                        ? JSON.Difference(
                            closedSeconds: seconds(row.lost.closedMs), alertSeconds: seconds(row.lost.alertMs),
                            touchSeconds: seconds(row.lost.touchMs), playerOffSeconds: seconds(row.lost.playerOffMs),
                            toComeSeconds: seconds(row.lost.toComeMs), otherSeconds: seconds(row.otherMs)) : nil)
            })
    }

    private func seconds(_ ms: Int64) -> Int { Int(((Double(ms)) / 1000).rounded()) }

    // MARK: - CSV

    /// RFC 4180, one association a line, whole seconds.
    var csv: String {
        var lines = [
            [
                "association", "name", "weight", "promised_seconds", "shown_seconds", "plays", "shown_plays",
                "closed_seconds", "alert_seconds", "touch_seconds", "player_off_seconds", "to_come_seconds",
                "other_seconds",
            ].joined(separator: ",")
        ]
        for row in rows {
            let parts = [
                row.lost.closedMs, row.lost.alertMs, row.lost.touchMs, row.lost.playerOffMs, row.lost.toComeMs,
                row.otherMs,
            ]
            var cells = [ReportSheet.cell(row.association.raw), ReportSheet.cell(names.name(row.association))]
            cells += [row.weight, seconds(row.promisedMs), seconds(row.shownMs), row.plays, row.shownPlays].map(
                String.init)
            cells += parts.map { hasLog ? String(seconds($0)) : "" }
            lines.append(cells.joined(separator: ","))
        }
        return lines.joined(separator: "\r\n")
    }

    /// Quoted where needed; a text that a spreadsheet would take for a formula gets an apostrophe before it.
    private static func cell(_ text: String) -> String {
        let safe = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
        guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    // MARK: - Text

    var text: String {
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
        lines += table().lines
        if hasLog, rows.contains(where: { abs($0.otherMs) >= 1000 }) {
            lines += [
                "",
                words.pick(
                    "Muu: näytöllä oli muuta kuin suunniteltiin; miinus, kun näkyi luvattua enemmän.",
                    "Övrigt: något annat än planerat visades; minus när mer än utlovat visades.",
                    "Other: something else than planned was on; less than nothing when more was shown than promised."),
            ]
        }
        return lines.joined(separator: "\n")
    }

    private func table() -> TextTable {
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
            words.pick("Yhdistys", "Förening", "Association"), words.pick("Paino", "Vikt", "Weight"),
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
                names.name(row.association).shortened(to: 44), String(row.weight), duration(row.promisedMs),
                "\(permille / 10)" + words.pick(",", ",", ".") + "\(permille % 10) %", String(row.plays),
            ]
            if hasLog { cells.append(duration(row.shownMs)) }
            table.add(cells + shown.map { duration($0.1(row)) })
        }
        return table
    }

    private func duration(_ ms: Int64) -> String {
        abs(ms) < 500 ? "–" : (ms < 0 ? "−" : "") + words.duration(ms: abs(ms))
    }
}
