public import SignModel
import SignStore

/// The answer of `search` in the shape of `spec/commands.md`.
public struct FoundEntry: Encodable, Sendable {
    public var query: String
    public var results: [Result]
    /// How many there are, with those beyond the limit.
    public var total: Int
    /// Words to try instead of one that finds nothing.
    public var nearest: [String]?
    /// Words to go on with.
    public var completions: [String]?

    public struct Result: Encodable, Sendable {
        /// One of these three says what was found; `association` is there in any case.
        public var activity: String?
        public var announcement: String?
        public var association: String
        public var title: String
        public var language: String
        public var score: Double
        public var place: String?
        public var next: String?
    }

    /// - Parameter language: of titles and places, where there are any in it.
    public init(_ found: Found, in language: Language) {
        query = found.query
        total = found.answer.total
        nearest = found.answer.nearest.isEmpty ? nil : found.answer.nearest
        completions = found.answer.completions.isEmpty ? nil : found.answer.completions
        results = found.answer.hits.map { hit in
            let title = hit.title.best(language)
            return Result(
                activity: hit.kind == .activity ? hit.ref : nil,
                announcement: hit.kind == .announcement ? hit.ref : nil, association: hit.association.raw,
                title: title?.text ?? hit.ref, language: (title?.language ?? language).tag, score: hit.score,
                place: hit.place.best(language)?.text,
                next: hit.next.map { found.zone.instant(of: $0).iso(in: found.zone) })
        }
    }
}
