import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

/// One announcement with its latest revision, its states and its decisions.
struct ShowDetails {
    var receipt: Receipt
    var picture: Medium?
    /// All revisions, oldest first.
    var revisions: [(id: RevisionID, state: RevisionState)]
    var decisions: [Decision]
    var submitter: String?

    /// The announcement that `text` names; ends the command when none does.
    static func find(_ text: String, in store: ContentStore) throws -> Announcement {
        if let found = try store.read({ try $0.announcement(named: text) }) { return found }
        throw IngestError(file: text, reason: .noSuch(kind: "announcement", id: text))
    }

    /// Reads it in one state of the store. What waits for a decision comes before what is approved.
    init(_ announcement: Announcement, in store: ContentStore, now: Instant, zone: ZoneRules) throws {
        let found: ShowDetails? = try store.read { snapshot in
            let revisions = try snapshot.revisions(of: announcement.id)
            let shown =
                revisions.last { $0.state == .pending } ?? revisions.last { $0.state == .approved } ?? revisions.last
            guard let shown, let revision = try snapshot.revision(shown.id) else { return nil }
            let submissions = try snapshot.submissions(of: announcement.id)
            let submission = submissions.last { $0.revision == shown.id } ?? submissions.last
            let isOver = revision.schedule.until.map { zone.boundary(of: $0) <= now } ?? false
            let state = shown.state == .approved && isOver ? "expired" : shown.state.rawValue
            let association =
                try snapshot.association(announcement.association)
                ?? Association(id: announcement.association, name: [:])
            let receipt = Receipt(
                id: submission?.id, revision: shown.id, state: state, announcement: announcement.id,
                association: association, content: revision.content, schedule: revision.schedule,
                place: try revision.content.place.flatMap { try snapshot.place($0) },
                findings: submission?.findings ?? [], slides: [], at: submission?.at ?? now, zone: zone)
            return ShowDetails(
                receipt: receipt, picture: try revision.content.picture.flatMap { try snapshot.medium($0) },
                revisions: revisions, decisions: try snapshot.decisions(of: announcement.id),
                submitter: submission?.submitter)
        }
        guard let found else {
            throw IngestError(file: announcement.id.raw, reason: .noSuch(kind: "revision", id: announcement.id.raw))
        }
        self = found
    }

    private init(
        receipt: Receipt, picture: Medium?, revisions: [(id: RevisionID, state: RevisionState)],
        decisions: [Decision], submitter: String?
    ) {
        self.receipt = receipt
        self.picture = picture
        self.revisions = revisions
        self.decisions = decisions
        self.submitter = submitter
    }

    func text(_ language: Language, zone: ZoneRules) -> String {
        let words = ReceiptWords(language)
        var lines = [receipt.text(language)]
        for tag in receipt.content.languages {
            if let text = receipt.content.text[tag] { lines.append("\n\(tag): \(words.plain(text))") }
            if let alt = receipt.content.alt[tag] { lines.append("\n\(tag) alt: \(words.plain(alt))") }
        }
        if !decisions.isEmpty { lines.append("\n" + words.pick("Päätökset:", "Beslut:", "Decisions:")) }
        for decision in decisions {
            let note = decision.note.map { ": " + $0 } ?? ""
            let revision = decision.revision.map { " " + $0.raw.prefix(8) } ?? ""
            lines.append(
                "  \(words.moment(zone.civil(at: decision.at)))  \(words.action(decision.action))\(revision), \(decision.actor)\(note)"
            )
        }
        return lines.joined(separator: "\n")
    }

    func json(zone: ZoneRules) -> JSON {
        JSON(
            id: receipt.announcement.raw, state: receipt.state, revision: receipt.revision?.raw ?? "",
            receipt: receipt.json, submitter: submitter,
            revisions: revisions.map { JSON.Revision(id: $0.id.raw, state: $0.state.rawValue) },
            decisions: decisions.map { decision in
                JSON.Entry(
                    at: decision.at.iso(in: zone), action: decision.action.rawValue, actor: decision.actor,
                    revision: decision.revision?.raw, note: decision.note)
            })
    }

    struct JSON: Encodable {
        var id: String
        var state: String
        var revision: String
        var receipt: Receipt.JSON
        var submitter: String?
        var revisions: [Revision]
        var decisions: [Entry]

        struct Revision: Encodable {
            var id: String
            var state: String
        }

        struct Entry: Encodable {
            var at: String
            var action: String
            var actor: String
            var revision: String?
            var note: String?
        }
    }
}
