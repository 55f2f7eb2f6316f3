import GRDB
import SignModel

/// Receipts and their findings as rows.
enum SubmissionRows {
    /// The words of a finding, as JSON.
    private struct Words: Codable {
        var text: LocalizedText
        var advice: LocalizedText
    }

    /// Ten hexadecimal digits that no other receipt has.
    static func newID(_ db: Database, revision: RevisionID, at now: Instant, hash: ContentHash) throws -> String {
        let taken = try db.cachedStatement(sql: "SELECT 1 FROM submission WHERE id = ?")
        var attempt = 0
        while true {
            let id = String(hash(Array("\(revision.raw) \(now.ms) \(attempt)".utf8)).prefix(10))
            if try Int.fetchOne(taken, arguments: [id]) == nil { return id }
            attempt += 1
        }
    }

    static func put(_ db: Database, _ submission: Submission) throws {
        try db.cachedStatement(sql: "INSERT INTO submission (id, revision, submitter, at_ms) VALUES (?, ?, ?, ?)")
            .execute(arguments: [submission.id, submission.revision.raw, submission.submitter, submission.at.ms])
        let insert = try db.cachedStatement(
            sql: "INSERT INTO finding (submission, position, code, severity, place, content) VALUES (?, ?, ?, ?, ?, ?)")
        for (position, finding) in submission.findings.enumerated() {
            try insert.execute(arguments: [
                submission.id, position, finding.code, finding.severity.rawValue, finding.place,
                JSONText.encode(Words(text: finding.text, advice: finding.advice)),
            ])
        }
    }

    static func findings(_ db: Database, of submission: String) throws -> [SubmissionFinding] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT code, severity, place, content FROM finding WHERE submission = ? ORDER BY position"),
            arguments: [submission]
        ).map { row in
            let words = try JSONText.decode(Words.self, row[3], kind: .submission, id: submission)
            return SubmissionFinding(
                code: row[0], severity: SubmissionFinding.Severity(rawValue: row[1]) ?? .hint, place: row[2],
                text: words.text, advice: words.advice)
        }
    }
}
