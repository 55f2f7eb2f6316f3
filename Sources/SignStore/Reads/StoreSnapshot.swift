import Foundation
import GRDB
public import SignModel

/// One state of the content, for as long as the closure given to ``ContentStore/read(_:)`` runs. What its methods
/// return are plain values that may be kept.
public struct StoreSnapshot {
    let db: Database
    let path: String

    /// Grows with every change that players show; see ``ChangeWatch``.
    public func contentVersion() throws(StoreError) -> Int {
        try query { Int(try Meta.integer($0, Meta.contentVersion) ?? 0) }
    }

    /// The latest instant the content knows of (last ingest or decision); an earlier clock is wrong. See also
    /// ``PlayLog/newestInstant()``.
    public func newestKnownInstant() throws(StoreError) -> Instant? {
        try query { try Meta.integer($0, Meta.newestInstant).map { Instant(ms: $0) } }
    }

    /// What the folder was filled with at first: `demo`, `synthetic`; nil for real content.
    public func origin() throws(StoreError) -> String? {
        try query { try Meta.text($0, Meta.origin) }
    }

    /// nil when there is no such association.
    public func association(_ id: AssociationID) throws(StoreError) -> SignModel.Association? {
        let text = try query {
            try String.fetchOne(
                $0.cachedStatement(sql: "SELECT content FROM association WHERE id = ?"), arguments: [id.raw])
        }
        guard let text else { return nil }
        return try JSONText.decode(SignModel.Association.self, text, kind: .association, id: id.raw)
    }

    /// By id.
    public func associations() throws(StoreError) -> [SignModel.Association] {
        try contents("SELECT id, content FROM association ORDER BY id", .association)
    }

    /// nil when there is no such place.
    public func place(_ id: PlaceID) throws(StoreError) -> Place? {
        let text = try query {
            try String.fetchOne($0.cachedStatement(sql: "SELECT content FROM place WHERE id = ?"), arguments: [id.raw])
        }
        guard let text else { return nil }
        return try JSONText.decode(Place.self, text, kind: .place, id: id.raw)
    }

    /// By id.
    public func places() throws(StoreError) -> [Place] {
        try contents("SELECT id, content FROM place ORDER BY id", .place)
    }

    /// Changes when an association or a place does: a line over all of them, in no readable form.
    public func namesFingerprint() throws(StoreError) -> String {
        try query { db in
            var value: UInt64 = 0xcbf2_9ce4_8422_2325
            for table in ["association", "place"] {
                let rows = try Row.fetchCursor(db, sql: "SELECT id, content FROM \(table) ORDER BY id")
                while let row = try rows.next() {
                    for column in 0..<2 {
                        try row.withUnsafeData(atIndex: column) { data in
                            for byte in data ?? Data() { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
                        }
                        value = (value ^ 0x1F) &* 0x100_0000_01b3
                    }
                }
            }
            return String(value, radix: 16)
        }
    }

    /// A medium's size and format; nil when it is not known. Its file is at ``DataFolder/mediaPath(_:_:)``.
    public func medium(_ id: MediaID) throws(StoreError) -> Medium? {
        try query { db in
            try Row.fetchOne(
                db.cachedStatement(sql: "SELECT id, format, width, height, bytes FROM medium WHERE id = ?"),
                arguments: [id.raw]
            ).flatMap(Medium.init(row:))
        }
    }

    /// By id.
    public func media() throws(StoreError) -> [Medium] {
        try query { db in
            try Row.fetchAll(db, sql: "SELECT id, format, width, height, bytes FROM medium ORDER BY id")
                .compactMap(Medium.init(row:))
        }
    }

    /// The media that any revision of an announcement uses, by id.
    public func media(of announcement: AnnouncementID) throws(StoreError) -> [Medium] {
        try query { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT medium.id, format, width, height, bytes FROM revision
                    JOIN revision_medium ON revision_medium.revision = revision.seq
                    JOIN medium ON medium.id = revision_medium.medium
                    WHERE revision.announcement = ? ORDER BY medium.id
                    """, arguments: [announcement.raw]
            ).compactMap(Medium.init(row:))
        }
    }

    /// Emergency messages that are or will be on at `instant` or later, of one site or (nil) of all; earliest first.
    public func alerts(site: SiteID?, endingAfter instant: Instant) throws(StoreError) -> [Alert] {
        try query { db in
            var arguments: StatementArguments = ["instant": instant.ms]
            if let site { arguments += ["site": site.raw] }
            // In a folder that nobody has written to since, all are as urgent as can be.
            let isGraded = try Schema.version(of: db) >= Schema.gradeVersion
            return try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT id, site, from_ms, until_ms, cleared_ms, text, \(isGraded ? "grade" : "NULL") FROM alert
                        WHERE until_ms > :instant AND (cleared_ms IS NULL OR cleared_ms > :instant)
                            \(site == nil ? "" : "AND site = :site") ORDER BY from_ms, id
                        """), arguments: arguments
            ).map { row in
                let id: String = row[0]
                return Alert(
                    id: ID(id), site: ID(row[1]),
                    text: try JSONText.decode(LocalizedText.self, row[5], kind: .alert, id: id),
                    grade: (row[6] as String?).flatMap(Alert.Grade.init) ?? .emergency,
                    from: Instant(ms: row[2]), until: Instant(ms: row[3]),
                    clearedAt: (row[4] as Int64?).map { Instant(ms: $0) })
            }
        }
    }

    func query<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        try ContentStore.translating(path) { try body(db) }
    }

    /// Rows of `id, content`, decoded.
    private func contents<T: Decodable>(_ sql: String, _ kind: StoreError.Kind) throws(StoreError) -> [T] {
        try query { db in
            try Row.fetchAll(db, sql: sql).map { row in
                try JSONText.decode(T.self, row[1], kind: kind, id: row[0])
            }
        }
    }
}

extension Medium {
    /// From `id, format, width, height, bytes`; nil when the format is unknown.
    init?(row: Row) {
        guard let format = Format(rawValue: row[1]) else { return nil }
        self.init(id: ID(row[0]), size: PixelSize(row[2], row[3]), bytes: row[4], format: format)
    }
}
