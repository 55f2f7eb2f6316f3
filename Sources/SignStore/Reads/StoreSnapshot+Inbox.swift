import Foundation
import GRDB
import SignModel

extension StoreSnapshot {
    /// What waits for a decision with its title and counts, oldest first: one question, whatever their number.
    public func inboxEntries() throws(StoreError) -> [InboxEntry] {
        try query { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT submission.id, revision.id, announcement, revision.association, submission.submitter,
                            at_ms, \(StoreSnapshot.field("name", of: "association")),
                            \(StoreSnapshot.field("title", of: "revision")),
                            EXISTS (SELECT 1 FROM approval
                                WHERE approval.announcement = revision.announcement AND ended_ms IS NULL),
                            json_array_length(\(StoreSnapshot.field("posters", of: "revision"))),
                            (SELECT COUNT(*) FROM finding
                                WHERE finding.submission = submission.id AND severity = 'warning'),
                            (SELECT COUNT(*) FROM finding
                                WHERE finding.submission = submission.id AND severity = 'hint'),
                            \(ScheduledRevisionReader.scheduleColumns)
                        FROM revision
                        JOIN submission ON submission.id = \(StoreSnapshot.newestReceipt)
                        JOIN association ON association.id = revision.association
                        WHERE state = 'pending' ORDER BY at_ms, submission.id
                        """)
            ).map { row in
                var reader = ScheduledRevisionReader()
                return InboxEntry(
                    id: row[0], revision: ID(row[1]), announcement: ID(row[2]), association: ID(row[3]),
                    associationName: StoreSnapshot.text(row[6]), title: StoreSnapshot.text(row[7]),
                    schedule: reader.schedule(row, from: 12), submitter: row[4], at: Instant(ms: row[5]),
                    replaces: row[8] as Int != 0,
                    posters: row[9] as Int? ?? 0, warnings: row[10], hints: row[11])
            }
        }
    }

    /// One field of the JSON of a row; NULL when the row is damaged, which must not hide the others.
    private static func field(_ name: String, of table: String) -> String {
        "CASE WHEN json_valid(\(table).content) THEN json_extract(\(table).content, '$.\(name)') END"
    }

    private static func text(_ json: String?) -> LocalizedText {
        json.flatMap { try? JSONDecoder().decode(LocalizedText.self, from: Data($0.utf8)) } ?? [:]
    }
}
