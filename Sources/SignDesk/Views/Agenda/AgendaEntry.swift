import SignModel
import SignSchedule

/// An agenda as JSON.
public struct AgendaEntry: Encodable, Sendable {
    public var site: String
    public var week: String
    public var from: String
    public var to: String
    public var now: String
    public var days: [Day]
    public var screens: [Part]
    public var starts: [Item]
    public var ends: [Item]
    public var waiting: [Item]
    public var idle: [Item]
    public var idleMore: Int

    public struct Day: Encodable, Sendable {
        public var date: String
        public var hours: [String]
        public var reason: String
        public var text: String?
    }

    public struct Part: Encodable, Sendable {
        public var ids: [String]
        public var announcements: [Item]
    }

    /// An announcement, with what the list that it stands in says of it.
    public struct Item: Encodable, Sendable {
        public var id: String
        public var association: String
        public var title: String
        /// `announcements`: times it comes on, Monday to Sunday, and the seconds of them.
        public var turns: [Int]?
        public var seconds: [Int]?
        /// `starts` and `ends`: the first or last day, and whether it is taken off by a decision.
        public var date: String?
        public var withdrawn: Bool?
        /// `waiting`: when it came in, whether it is a new version of something approved, and its warnings.
        public var at: String?
        public var replaces: Bool?
        public var warnings: Int?
        /// `idle`: why it is not on.
        public var reason: Figures?
        public var text: String?
    }

    init(_ agenda: AgendaWeek, _ words: AgendaWords) {
        let zone = agenda.zone
        func item(_ announcement: AnnouncementID, _ association: AssociationID, _ revision: RevisionID) -> Item {
            Item(
                id: announcement.raw, association: association.raw, title: words.names.title(revision, of: announcement)
            )
        }
        func item(_ change: AgendaWeek.Change) -> Item {
            var item = item(change.announcement, change.association, change.revision)
            item.date = change.date.description
            if change.isWithdrawn { item.withdrawn = true }
            return item
        }
        site = agenda.site.id.raw
        week = agenda.weekID
        from = agenda.monday.description
        to = agenda.sunday.description
        now = agenda.now.iso(in: zone)
        days = agenda.days.map { day in
            Day(
                date: day.date.description, hours: day.opening.windows.map { "\($0.from)-\($0.until)" },
                reason: day.opening.reason.code, text: words.special(day))
        }
        screens = agenda.parts.map { part in
            Part(
                ids: part.screens.map(\.id.raw),
                announcements: part.rows.map { row in
                    var item = item(row.announcement, row.association, row.revision)
                    item.turns = row.cells.map(\.turns)
                    item.seconds = row.cells.map(\.ms.wholeSeconds)
                    return item
                })
        }
        starts = agenda.starts.map { item($0) }
        ends = agenda.ends.map { item($0) }
        waiting = agenda.waiting.map { waits in
            var item = item(waits.announcement, waits.association, waits.revision)
            item.at = waits.at.iso(in: zone)
            item.replaces = waits.isNewVersion
            item.warnings = waits.warnings
            return item
        }
        idle = agenda.idle.map { idle in
            var item = item(idle.announcement, idle.association, idle.revision)
            item.reason = Figures(idle.reason, zone)
            item.text = words.reason(idle)
            return item
        }
        idleMore = agenda.idleMore
    }
}
