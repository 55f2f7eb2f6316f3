public import SignModel

extension Report {
    /// One association a line, whole seconds.
    public func csv(in language: Language, as form: CSVForm = .spreadsheet) -> String {
        let names = SpokenNames(names, ViewWords(language))
        var lines: [[String]] = [
            [
                "association", "name", "weight", "promised_seconds", "shown_seconds", "plays", "shown_plays",
                "closed_seconds", "alert_seconds", "touch_seconds", "player_off_seconds", "to_come_seconds",
                "other_seconds",
            ]
        ]
        for row in rows {
            let parts = [
                row.lost.closedMs, row.lost.alertMs, row.lost.touchMs, row.lost.playerOffMs, row.lost.toComeMs,
                row.otherMs,
            ]
            var cells = [CSVCell.text(row.association.raw), CSVCell.text(names.name(row.association))]
            cells.append(weightText(of: row))
            cells += [row.promisedMs.wholeSeconds, row.shownMs.wholeSeconds, row.plays, row.shownPlays].map(
                String.init)
            cells += parts.map { hasLog ? String($0.wholeSeconds) : "" }
            lines.append(cells)
        }
        return form.text(lines)
    }

    /// `2`, or `1–2` where the screens' playlists differ.
    func weightText(of row: ReportAirtime.Row) -> String {
        guard !hasOneWeight(row), let least = row.weights.values.min(), let most = row.weights.values.max() else {
            return String(weight(of: row))
        }
        return "\(least)–\(most)"
    }
}
