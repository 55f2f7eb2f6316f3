import GRDB
public import SignModel

extension StoreSnapshot {
    /// Every approved revision that can still matter at `instant` or later, in no particular order: left out are those
    /// withdrawn or superseded by then and those whose last day is over everywhere on Earth.
    ///
    /// Reads plain columns only; 5,000 take some milliseconds. Ask with the start of the earliest day to be planned.
    ///
    /// - Parameter broken: media known to be missing or damaged; announcements that use them name them in
    ///   ``SignModel/ScheduledRevision/brokenMedia``.
    public func scheduledRevisions(
        after instant: Instant = .distantPast, broken: Set<MediaID> = []
    ) throws(StoreError) -> [ScheduledRevision] {
        let brokenMedia = try mediaOfRevisions(among: broken)
        let wall = instant.seconds - 86_400
        return try query { db in
            var reader = ScheduledRevisionReader()
            var found: [ScheduledRevision] = []
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT \(ScheduledRevisionReader.columns)
                    FROM approval JOIN revision ON revision.seq = approval.revision
                    WHERE (ended_ms IS NULL OR ended_ms > ?) AND (until_wall IS NULL OR until_wall > ?)
                    """, arguments: [instant.ms, wall])
            while let row = try rows.next() {
                found.append(reader.read(row, brokenMedia: brokenMedia))
            }
            return found
        }
    }

    /// A revision in whatever state it is, with its content; nil when there is none.
    public func revision(_ id: RevisionID) throws(StoreError) -> AnnouncementRevision? {
        let found = try query { db in
            try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT content, \(ScheduledRevisionReader.scheduleColumns), announcement, association
                        FROM revision WHERE id = ?
                        """), arguments: [id.raw]
            ).map { row in
                var reader = ScheduledRevisionReader()
                let count = ScheduledRevisionReader.scheduleColumnCount
                return (
                    text: row[0] as String, schedule: reader.schedule(row, from: 1),
                    announcement: AnnouncementID(row[count + 1]), association: AssociationID(row[count + 2])
                )
            }
        }
        guard let found else { return nil }
        return AnnouncementRevision(
            id: id, announcement: found.announcement, association: found.association,
            content: try JSONText.decode(AnnouncementContent.self, found.text, kind: .revision, id: id.raw),
            schedule: found.schedule)
    }

    /// The revision that holds now for an announcement; nil when none is approved.
    public func approvedRevision(of announcement: AnnouncementID) throws(StoreError) -> RevisionID? {
        try query { db in
            try String.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT revision.id FROM approval JOIN revision ON revision.seq = approval.revision
                        WHERE approval.announcement = ? AND ended_ms IS NULL
                        """), arguments: [announcement.raw]
            ).map { RevisionID($0) }
        }
    }

    /// `seq` of revisions → the broken media they use.
    private func mediaOfRevisions(among broken: Set<MediaID>) throws(StoreError) -> [Int64: [String]] {
        guard !broken.isEmpty else { return [:] }
        return try query { db in
            var found: [Int64: [String]] = [:]
            let statement = try db.cachedStatement(sql: "SELECT revision FROM revision_medium WHERE medium = ?")
            for medium in broken.sorted() {
                for revision in try Int64.fetchAll(statement, arguments: [medium.raw]) {
                    found[revision, default: []].append(medium.raw)
                }
            }
            return found
        }
    }
}

/// Turns rows into ``ScheduledRevision`` without JSON.
struct ScheduledRevisionReader {
    static let scheduleColumns = """
        targets, from_wall, until_wall, weekdays, rrule, except_days, also_days, windows, weight, pin_minutes,
        takeover, seconds_per_slide
        """
    static let scheduleColumnCount = 12
    static let columns = """
        revision.seq, revision.id, revision.announcement, revision.association, languages, themes, tags,
        approved_ms, ended_ms, \(scheduleColumns)
        """

    private var associations = Interned { AssociationID($0) }
    private var languages = Interned { CompactText.words(from: $0).map { Language($0) } }
    private var themes = Interned { CompactText.words(from: $0).map { ThemeID($0) } }
    private var tags = Interned { CompactText.words(from: $0) }
    private var targets = Interned { CompactText.targets(from: $0) }
    private var days = Interned { CompactText.days(from: $0) }
    private var windows = Interned { CompactText.windows(from: $0) }

    /// From a row of ``columns``.
    mutating func read(_ row: Row, brokenMedia: [Int64: [String]]) -> ScheduledRevision {
        ScheduledRevision(
            announcement: ID(row[2]), association: associations[row[3]], revision: ID(row[1]),
            schedule: schedule(row, from: 9), languages: languages[row[4]], themes: themes[row[5]],
            tags: tags[row[6]], approvedAt: Instant(ms: row[7]),
            endedAt: (row[8] as Int64?).map { Instant(ms: $0) },
            brokenMedia: brokenMedia.isEmpty ? [] : brokenMedia[row[0]] ?? [])
    }

    /// From ``scheduleColumns`` that begin at column `first`.
    mutating func schedule(_ row: Row, from first: Int) -> AnnouncementSchedule {
        AnnouncementSchedule(
            targets: targets[row[first]],
            from: (row[first + 1] as Int?).map(CivilDateTime.init(wallSeconds:)),
            until: (row[first + 2] as Int?).map(CivilDateTime.init(wallSeconds:)),
            weekdays: CompactText.weekdays(from: row[first + 3]), rrule: row[first + 4],
            except: days[row[first + 5]], also: days[row[first + 6]], windows: windows[row[first + 7]],
            weight: row[first + 8], pinMinutes: row[first + 9], takeover: row[first + 10] as Int != 0,
            secondsPerSlide: row[first + 11])
    }
}
