import SignDesk
import SignIngest
import SignModel
import SignStore

/// A run in the shape of `spec/commands.md`.
struct FeedJSON: Encodable {
    struct Fault: Encodable {
        var `where`: String
        var code: String
        var text: String
        var item: String?

        init(_ fault: FeedFault, _ language: Language) {
            `where` = fault.position
            code = fault.code.rawValue
            text = fault.text.best(language)?.text ?? fault.code.rawValue
            item = fault.item
        }
    }

    struct Keyword: Encodable {
        var word: String
        var count: Int
        var nearest: String?
    }

    var feed: String
    var format: String?
    var state: String
    var added: Int
    var updated: Int
    var unchanged: Int
    var withdrawn: Int
    var refused: [Fault]
    var notes: [Fault]
    var moreFaults: Int?
    var unmapped: [Keyword]
    var heldBack: Bool
    var lost: Int?
    var known: Int
    var dryRun: Bool

    init(_ answer: FeedAnswer, _ language: Language) {
        feed = answer.feed
        format = answer.format?.rawValue
        state = answer.state.rawValue
        added = answer.added.count
        updated = answer.updated.count
        unchanged = answer.unchanged
        withdrawn = answer.withdrawn.count
        refused = answer.refused.map { Fault($0, language) }
        notes = answer.notes.map { Fault($0, language) }
        moreFaults = answer.moreFaults == 0 ? nil : answer.moreFaults
        unmapped = answer.unmapped.map { Keyword(word: $0.word, count: $0.count, nearest: $0.nearest?.raw) }
        heldBack = answer.isHeldBack
        lost = answer.lost
        known = answer.known
        dryRun = answer.isDryRun
    }
}
