import SignModel
import SignWords

/// What the page of a feed's run says, by the names that `feed.mustache` asks for.
struct FeedPage: Sendable {
    struct List: Sendable {
        let heading: String
        let kind: String
        let items: [String]
    }

    let language: String
    let title: String
    let feed: String
    let counts: String
    let heldBack: String?
    let lists: [List]

    init(_ answer: FeedAnswer, _ words: FeedWords) {
        language = words.language.interface.tag
        title = words.headline(answer)
        feed = answer.feed
        counts = words.counts(answer)
        heldBack = words.heldBack(answer)
        func list(_ heading: String, _ kind: String, _ all: [String], more: Int = 0) -> List? {
            guard !all.isEmpty else { return nil }
            let shown = all.prefix(10 * FeedWords.shown)
            let rest = all.count - shown.count + more
            return List(
                heading: "\(heading) (\(all.count + more))", kind: kind,
                items: shown + (rest > 0 ? [words.more(rest)] : []))
        }
        lists = [
            list(words.refused, "error", answer.refused.map(words.message), more: answer.moreFaults),
            list(words.notes, "warning", answer.notes.map(words.message)),
            list(words.unmapped, "hint", answer.unmapped.map(words.keyword)),
            list(words.new, "plain", answer.added.map { words.text($0.title) }),
            list(words.changed, "plain", answer.updated.map { words.text($0.title) }),
        ].compactMap(\.self)
    }
}
