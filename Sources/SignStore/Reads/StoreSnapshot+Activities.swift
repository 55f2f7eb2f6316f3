import GRDB
public import SignModel

extension StoreSnapshot {
    /// Activities that are not cancelled and may take place on a day of `first…last`, in no particular order.
    ///
    /// Single ones are exact; of repeating ones those whose active range touches the days, their rules still to be
    /// expanded. With 50,000 activities this reads only those.
    ///
    /// - Parameters:
    ///   - theme: only of this theme.
    ///   - association: only of this association.
    public func activities(
        from first: CivilDate, to last: CivilDate, theme: ThemeID? = nil, association: AssociationID? = nil
    ) throws(StoreError) -> [ActivityOutline] {
        let (filter, chosen) = Self.filter(theme, association)
        var arguments: StatementArguments = ["first": first.dayNumber, "last": last.dayNumber]
        arguments += chosen
        // A single activity ends on the day after its first at the latest; what is longer counts as repeating.
        return try outlines(
            """
            SELECT \(ActivityOutlineReader.columns) FROM activity
            WHERE cancelled = 0 AND repeats = 0 AND first_day BETWEEN :first - 1 AND :last AND last_day >= :first\(filter)
            UNION ALL
            SELECT \(ActivityOutlineReader.columns) FROM activity
            WHERE cancelled = 0 AND repeats = 1 AND first_day <= :last
                AND (last_day IS NULL OR last_day >= :first)\(filter)
            """, arguments)
    }

    /// Activities that are not cancelled and whose time nobody has said: whenever, or not known yet.
    public func timelessActivities(
        theme: ThemeID? = nil, association: AssociationID? = nil
    ) throws(StoreError) -> [ActivityOutline] {
        guard try query({ try Schema.version(of: $0) >= 4 }) else { return [] }
        let (filter, arguments) = Self.filter(theme, association)
        return try outlines(
            "SELECT \(ActivityOutlineReader.columns) FROM activity WHERE cancelled = 0 AND repeats = 2\(filter)",
            arguments)
    }

    /// What may take place on a day, in order of the earliest time at which it may begin: weekdays are looked at, rules
    /// are still to be expanded. Reads no activity; see ``activities(of:)``.
    ///
    /// - Parameter limit: so many of the first ones; nil: all.
    public func activityStarts(on date: CivilDate, limit: Int? = nil) throws(StoreError) -> [ActivityStart] {
        try query { db in
            let isOld = try Schema.version(of: db) < 3
            let earliest = isOld ? "0" : "earliest"
            let rows = try Row.fetchCursor(
                db.cachedStatement(
                    sql: """
                        SELECT seq, \(earliest) FROM activity
                        WHERE cancelled = 0 AND repeats = 0 AND first_day BETWEEN :date - 1 AND :date AND last_day >= :date
                        UNION ALL
                        SELECT seq, \(earliest) FROM activity
                        WHERE cancelled = 0 AND repeats = 1 AND first_day <= :date
                            AND (last_day IS NULL OR last_day >= :date) AND \(isOld ? "127" : "weekdays") & :weekday
                        ORDER BY 2, 1 LIMIT :limit
                        """),
                arguments: [
                    "date": date.dayNumber, "weekday": 1 << (date.weekday.rawValue - 1), "limit": limit ?? -1,
                ])
            var starts: [ActivityStart] = []
            while let row = try rows.next() {
                starts.append(ActivityStart(number: row[0], earliest: CivilTime(seconds: row[1])))
            }
            return starts
        }
    }

    /// Activities of which one time or another goes on for longer than a day, and that may be on on `date`.
    public func longActivities(on date: CivilDate) throws(StoreError) -> [ActivityOutline] {
        guard try query({ try Schema.version(of: $0) >= 4 }) else { return [] }
        return try outlines(
            """
            SELECT \(ActivityOutlineReader.columns) FROM activity
            WHERE times IS NOT NULL AND cancelled = 0 AND repeats = 1 AND first_day < :date
                AND (last_day IS NULL OR last_day >= :date)
            """, ["date": date.dayNumber]
        ).filter { $0.times.contains(where: \.isLong) }
    }

    /// The activities of these starts, in no particular order.
    public func activities(of starts: some Collection<ActivityStart>) throws(StoreError) -> [ActivityOutline] {
        let numbers = try query { _ in try JSONText.encode(starts.map(\.number)) }
        return try outlines(
            "SELECT \(ActivityOutlineReader.columns) FROM activity WHERE seq IN (SELECT value FROM json_each(:numbers))",
            ["numbers": numbers])
    }

    /// Whether anything at all may take place on a day of `first…last`; looks at one row of each kind.
    public func hasActivities(from first: CivilDate, to last: CivilDate) throws(StoreError) -> Bool {
        try query { db in
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM activity WHERE cancelled = 0 AND repeats = 0
                            AND first_day BETWEEN :first AND :last)
                        OR EXISTS (SELECT 1 FROM activity WHERE cancelled = 0 AND repeats = 1
                            AND first_day <= :last AND (last_day IS NULL OR last_day >= :first))
                    """, arguments: ["first": first.dayNumber, "last": last.dayNumber]) ?? false
        }
    }

    /// An activity with all its words; nil when there is none.
    public func activity(_ id: ActivityID) throws(StoreError) -> Activity? {
        let text = try query { db in
            try String.fetchOne(
                db.cachedStatement(sql: "SELECT content FROM activity WHERE id = ?"), arguments: [id.raw])
        }
        guard let text else { return nil }
        return try JSONText.decode(Activity.self, text, kind: .activity, id: id.raw)
    }

    private static func filter(
        _ theme: ThemeID?, _ association: AssociationID?
    ) -> (sql: String, arguments: StatementArguments) {
        var sql = ""
        var arguments = StatementArguments()
        if let theme {
            sql += " AND seq IN (SELECT activity FROM activity_theme WHERE theme = :theme)"
            arguments += ["theme": theme.raw]
        }
        if let association {
            sql += " AND association = :association"
            arguments += ["association": association.raw]
        }
        return (sql, arguments)
    }

    private func outlines(_ sql: String, _ arguments: StatementArguments) throws(StoreError) -> [ActivityOutline] {
        try query { db in
            var reader = ActivityOutlineReader()
            var found: [ActivityOutline] = []
            // Databases of before hold one plain time each.
            let isOld = try Schema.version(of: db) < 4
            let sql = isOld ? sql.replacing(ActivityOutlineReader.columnsOfFour, with: "NULL, NULL, NULL") : sql
            let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
            while let row = try rows.next() {
                if let outline = reader.read(row) { found.append(outline) }
            }
            return found
        }
    }
}

/// Turns rows into ``ActivityOutline`` without JSON.
struct ActivityOutlineReader {
    static let columns = """
        id, association, kind, themes, place, flags, languages, start_wall, end_seconds, rrule, except_days,
        also_days, cancelled_days, \(columnsOfFour)
        """
    /// Those that came with version 4 of the schema.
    static let columnsOfFour = "times, item, area"

    private var associations = Interned { AssociationID($0) }
    private var kinds = Interned { Activity.Kind(rawValue: $0) }
    private var themes = Interned { CompactText.words(from: $0).map { ThemeID($0) } }
    private var languages = Interned { CompactText.words(from: $0).map { Language($0) } }
    private var days = Interned { CompactText.days(from: $0) }

    mutating func read(_ row: Row) -> ActivityOutline? {
        guard let kind = kinds[row[2]] else { return nil }
        let flags = ActivityFlags(rawValue: row[5])
        return ActivityOutline(
            id: ID(row[0]), association: associations[row[1]], kind: kind, themes: themes[row[3]],
            place: (row[4] as String?).map { ID($0) }, online: flags.contains(.online),
            byPhone: flags.contains(.byPhone), free: flags.contains(.free), languages: languages[row[6]],
            times: times(row, flags), item: row[14], area: row[15])
    }

    private mutating func times(_ row: Row, _ flags: ActivityFlags) -> [ActivityTime] {
        if let text: String = row[13] {
            // Ingest wrote it; what cannot be read takes place at no time that is known.
            return (try? JSONText.decode([ActivityTime].self, text, kind: .activity, id: row[0])) ?? []
        }
        let end: Int? = row[8]
        let event = EventTime(
            start: CivilDateTime(wallSeconds: row[7]),
            end: end.flatMap { (0...86_400).contains($0) ? CivilTime(seconds: $0) : nil },
            allDay: flags.contains(.allDay), rrule: row[9], except: days[row[10]], also: days[row[11]])
        return [ActivityTime(event, cancelled: days[row[12]])]
    }
}

/// The yes-or-no fields of an activity, in its `flags` column.
struct ActivityFlags: OptionSet {
    var rawValue: Int
    static let allDay = ActivityFlags(rawValue: 1)
    static let online = ActivityFlags(rawValue: 2)
    static let byPhone = ActivityFlags(rawValue: 4)
    static let free = ActivityFlags(rawValue: 8)

    init(rawValue: Int) {
        self.rawValue = rawValue
    }

    init(_ activity: Activity, allDay: Bool) {
        self = []
        if allDay { insert(.allDay) }
        if activity.online { insert(.online) }
        if activity.byPhone { insert(.byPhone) }
        if activity.free { insert(.free) }
    }
}
