import SignModel
import SignSchedule
import SignShow

/// An agenda as JSON.
struct AgendaEntry: Encodable {
    var site: String
    var week: String
    var from: String
    var to: String
    var now: String
    var days: [Day]
    var screens: [Part]
    var starts: [Change]
    var ends: [Change]
    var waiting: [Waiting]
    var idle: [Idle]
    var idleMore: Int

    struct Day: Encodable {
        var date: String
        var hours: [String]
        var reason: String
        var text: String?
    }

    struct Part: Encodable {
        var ids: [String]
        var announcements: [Row]
    }

    struct Row: Encodable {
        var id: String
        var association: String
        var title: String
        /// Times it comes on, Monday to Sunday.
        var turns: [Int]
        var seconds: [Int]
    }

    struct Change: Encodable {
        var id: String
        var association: String
        var title: String
        var date: String
        var withdrawn: Bool?
    }

    struct Waiting: Encodable {
        var id: String
        var association: String
        var title: String
        var at: String
        var replaces: Bool
        var warnings: Int
    }

    struct Idle: Encodable {
        var id: String
        var association: String
        var title: String
        var reason: Figures
        var text: String
    }

    init(_ agenda: AgendaWeek, _ words: AgendaWords) {
        site = agenda.site.id.raw
        week = agenda.weekID
        from = agenda.monday.description
        to = agenda.sunday.description
        now = agenda.now.iso(in: agenda.zone)
        days = agenda.days.map { day in
            Day(
                date: day.date.description, hours: day.opening.windows.map { "\($0.from)-\($0.until)" },
                reason: day.opening.reason.code, text: words.special(day))
        }
        screens = agenda.parts.map { part in
            Part(
                ids: part.screens.map(\.id.raw),
                announcements: part.rows.map { row in
                    Row(
                        id: row.announcement.raw, association: row.association.raw, title: words.title(row),
                        turns: row.cells.map(\.turns), seconds: row.cells.map { Int(($0.ms + 500) / 1000) })
                })
        }
        let change = { (change: AgendaWeek.Change) in
            Change(
                id: change.announcement.raw, association: change.association.raw,
                title: words.names.title(change.revision, of: change.announcement), date: change.date.description,
                withdrawn: change.isWithdrawn ? true : nil)
        }
        starts = agenda.starts.map(change)
        ends = agenda.ends.map(change)
        waiting = agenda.waiting.map { item in
            Waiting(
                id: item.announcement.raw, association: item.association.raw,
                title: words.names.title(item.revision, of: item.announcement), at: item.at.iso(in: agenda.zone),
                replaces: item.isNewVersion, warnings: item.warnings)
        }
        idle = agenda.idle.map { item in
            Idle(
                id: item.announcement.raw, association: item.association.raw,
                title: words.names.title(item.revision, of: item.announcement),
                reason: Figures(
                    item.reason.figures(zone: agenda.zone).merging(["code": item.reason.code]) { own, _ in own }),
                text: words.reason(item))
        }
        idleMore = agenda.idleMore
    }
}
