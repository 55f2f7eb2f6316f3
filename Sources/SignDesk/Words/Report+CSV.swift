public import SignModel

extension Report {
    /// RFC 4180, one association a line, whole seconds.
    public func csv(in language: Language) -> String {
        let names = SpokenNames(names, ViewWords(language))
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
            var cells = [Report.cell(row.association.raw), Report.cell(names.name(row.association))]
            cells.append(weightText(of: row))
            cells += [row.promisedMs.wholeSeconds, row.shownMs.wholeSeconds, row.plays, row.shownPlays].map(
                String.init)
            cells += parts.map { hasLog ? String($0.wholeSeconds) : "" }
            lines.append(cells.joined(separator: ","))
        }
        return lines.joined(separator: "\r\n")
    }

    /// Quoted where needed. Where a spreadsheet would take a text for a formula it gets an apostrophe before it: at its
    /// beginning, and after a semicolon, at which some spreadsheets begin another cell whatever the quotes.
    private static func cell(_ text: String) -> String {
        var safe = ""
        var isStart = true
        for character in text {
            if isStart, "=+-@\t\r".contains(character) { safe += "'" }
            isStart = character == ";" || (isStart && character == " ")
            safe.append(character)
        }
        guard safe.contains(where: { ",;\"\n\r".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// `2`, or `1–2` where the screens' playlists differ.
    func weightText(of row: ReportAirtime.Row) -> String {
        guard !hasOneWeight(row), let least = row.weights.values.min(), let most = row.weights.values.max() else {
            return String(weight(of: row))
        }
        return "\(least)–\(most)"
    }
}
