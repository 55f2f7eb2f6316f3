import SignModel

/// An agenda as plain text.
struct AgendaText {
    let agenda: AgendaWeek
    let words: AgendaWords

    var lines: [String] {
        var lines = ["\(words.siteName), \(words.weekName.lowercased()) (\(words.range))", words.made]
        lines += section(words.hoursTitle, hours())
        for part in agenda.parts {
            lines += section("\(words.screens(part)) [\(words.ids(part))]", rows(part))
            let notes = words.notes(part)
            if !notes.isEmpty { lines += section(words.notesTitle, notes) }
        }
        if !agenda.parts.allSatisfy(\.rows.isEmpty) { lines += ["", words.legend] }
        lines += section(words.startsTitle, changes(agenda.starts))
        lines += section(words.endsTitle, changes(agenda.ends))
        lines += section(words.waitingTitle, waiting())
        if !agenda.idle.isEmpty { lines += section(words.idleTitle, idle()) }
        if !agenda.alerts.isEmpty { lines += section(words.alertsTitle, agenda.alerts.map(words.alert)) }
        return lines
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        ["", title] + (lines.isEmpty ? [words.nothing] : lines).map { "  " + $0 }
    }

    private func hours() -> [String] {
        var table = TextTable(.left, .left, .left)
        for day in agenda.days {
            table.add(words.day(day.date), words.hours(day).joined(separator: ", "), words.special(day) ?? "")
        }
        return table.lines
    }

    private func rows(_ part: AgendaWeek.Part) -> [String] {
        guard !part.rows.isEmpty else { return [words.noAnnouncements] }
        var table = TextTable(sides: [.left, .left] + Array(repeating: .right, count: 8) + [.left])
        table.add(
            [words.announcementTitle, ""] + agenda.days.map(words.dayName) + [words.totalTitle, ""])
        for row in part.rows {
            table.add(
                [words.title(row).shortened(to: 36), words.names.name(row.association).shortened(to: 28)]
                    + row.cells.map { $0.turns == 0 ? "–" : String($0.turns) }
                    + [words.total(row), words.limits(row.schedule)])
        }
        return table.lines
    }

    private func changes(_ changes: [AgendaWeek.Change]) -> [String] {
        var table = TextTable(.left, .left, .left)
        for change in changes {
            table.add(words.day(change.date), words.change(change), words.names.name(change.association))
        }
        return table.lines
    }

    private func waiting() -> [String] {
        var table = TextTable(.left, .left, .left, .left)
        for item in agenda.waiting {
            table.add(
                words.arrived(item), words.waiting(item), words.names.name(item.association), "[\(item.announcement)]")
        }
        return table.lines
    }

    private func idle() -> [String] {
        var table = TextTable(.left, .left)
        for item in agenda.idle {
            table.add(words.names.title(item.revision, of: item.announcement), words.reason(item))
        }
        return table.lines + [words.idleMore].compactMap(\.self)
    }
}
