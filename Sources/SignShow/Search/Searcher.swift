public import SignModel
import SignSchedule
public import SignStore
import SignWords

/// Answers searches, as the touch pages and `infotaulu search` ask them. What it needs of the dictionary and of the
/// content is read at the first one, and kept as long as it holds. Not for use by two threads at once.
public final class Searcher {
    private let zone: ZoneRules
    private var known: SearchWords?
    private var moments: SearchMoments?

    public init(zone: ZoneRules) {
        self.zone = zone
    }

    /// Forgets what was asked; the dictionary stays open.
    public func forgetQuestions() { known?.forget() }

    /// Lets go of the dictionary and of what is on; the next search reads them again.
    public func forget() {
        known = nil
        moments = nil
    }

    /// Whether Finnish is read by the dictionary, or (false) by stems and beginnings alone.
    public var readsFinnish: Bool { words.readsFinnish }

    /// How an index is made whose words these meet.
    public var method: String { words.method }

    private var words: SearchWords {
        if let known { return known }
        let words = SearchWords()
        known = words
        return words
    }

    /// What somebody finds at `now`.
    ///
    /// - Parameters:
    ///   - isTyping: the last word is still being written, so that what begins with it is found, too.
    ///   - among: what is looked for.
    public func search(
        _ text: String, isTyping: Bool, limit: Int, among: SearchAmong = .all, at now: Instant,
        in snapshot: StoreSnapshot
    ) throws(StoreError) -> SearchAnswer {
        let query = words.query(text, isTyping: isTyping)
        guard !query.words.isEmpty else { return SearchAnswer() }
        // To the minute: what is over is told to the minute, and a keystroke does not wait for the same again.
        let wall = zone.civil(at: now)
        let minute = CivilDateTime(wallSeconds: wall.wallSeconds / 60 * 60)
        let moments = try moments(at: minute, in: snapshot)
        return try snapshot.search(
            query, moments, limit: limit, among: among, isWhole: { [words] in words.isWhole($0) },
            next: { [zone] in Occurrences.next(of: $0, at: minute, zone: zone)?.start })
    }

    /// The words of `text` that answer, whole, as they are written.
    public func marks(_ answer: SearchAnswer, in text: String, _ language: Language) -> [Range<String.Index>] {
        SearchMarks(terms: answer.terms, prefixes: answer.prefixes).ranges(in: text, language, words)
    }

    private func moments(at now: CivilDateTime, in snapshot: StoreSnapshot) throws(StoreError) -> SearchMoments {
        let version = try snapshot.contentVersion()
        if let moments, moments.holds(contentVersion: version, at: now) {
            moments.move(to: now)
            return moments
        }
        let made = try snapshot.searchMoments(at: now)
        moments = made
        return made
    }
}
