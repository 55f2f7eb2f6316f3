import SignDesk
import SignIngest
import SignModel
import SignStore

/// `show --json`.
struct DetailsJSON: Encodable {
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

    init(_ details: AnnouncementDetails) {
        let receipt = details.receipt
        id = receipt.announcement.raw
        state = receipt.state
        revision = receipt.revision?.raw ?? ""
        self.receipt = receipt.json
        submitter = details.submitter
        revisions = details.revisions.map { Revision(id: $0.id.raw, state: $0.state.rawValue) }
        decisions = details.decisions.map { decision in
            Entry(
                at: decision.at.iso(in: receipt.zone), action: decision.action.rawValue, actor: decision.actor,
                revision: decision.revision?.raw, note: decision.note)
        }
    }
}
