import SignMedia
public import SignModel
public import SignStore
internal import SignWords

/// Fills a store with ``SyntheticContent``.
public struct SyntheticImport {
    /// What ``SignStore/StoreSnapshot/origin()`` says of such a folder.
    public static let origin = "synthetic"
    static let reviewer = "synteettinen järjestöyhdyshenkilö"
    /// Associations a transaction.
    private static let chunk = 50
    /// Enough for any county; more would not be plausible.
    public static let associationsMax = 10_000

    private let content: SyntheticContent
    private let associations: Int
    private let today: CivilDate
    private let evidence: Bool

    /// - Parameters:
    ///   - associations: how many, each with 10 announcements and 100 activities; at most ``associationsMax``.
    ///   - seed: equal seeds give equal content on the same day.
    ///   - today: the day the dates are around.
    ///   - evidence: whether that is the real day, so that an earlier clock is wrong from then on.
    public init(associations: Int, seed: UInt64, today: CivilDate, evidence: Bool = true) {
        self.evidence = evidence
        self.associations = min(associations, SyntheticImport.associationsMax)
        self.today = today
        content = SyntheticContent(seed: seed, today: today)
    }

    /// Takes everything in, a transaction for every 50 associations; the next ones are made meanwhile.
    ///
    /// - Parameter progress: called with the share done, 0…1.
    public func run(into store: ContentStore, progress: (Double) -> Void = { _ in }) async throws {
        let decided = Instant(seconds: ((today - 2).dayNumber * 24 + 10) * 3600)
        let maker = SyntheticBatchMaker(content)
        try store.put(places: content.places(), at: decided, evidence: evidence)
        let chunks = stride(from: 0, to: associations, by: SyntheticImport.chunk).map { first in
            first..<min(first + SyntheticImport.chunk, associations)
        }
        var next = Task { try await maker.batch(chunks[0]) }
        for (index, _) in chunks.enumerated() {
            let batch = try await next.value
            if index + 1 < chunks.count {
                let range = chunks[index + 1]
                next = Task { try await maker.batch(range) }
            }
            try store.seed(
                batch, reviewer: SyntheticImport.reviewer, at: decided, evidence: evidence, hash: SHA256.hex)
            progress(Double(index + 1) / Double(chunks.count + 1))
        }
        try store.setOrigin(SyntheticImport.origin)
        progress(1)
    }
}

/// Makes batches with all that takes time but the database: texts, words, JSON.
private actor SyntheticBatchMaker {
    private let content: SyntheticContent
    private let places: [PlaceID: Place]
    private let hyphenator = FinnishHyphenator()
    private let words = SearchWords()

    init(_ content: SyntheticContent) {
        self.content = content
        places = Dictionary(content.places().map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
    }

    func batch(_ range: Range<Int>) throws -> SeedBatch {
        var batch = SeedBatch(feed: FeedRecord(id: "synthetic", format: "synthetic"))
        for index in range { try add(content.share(index), to: &batch) }
        return batch
    }

    private func add(_ share: SyntheticContent.Share, to batch: inout SeedBatch) throws {
        var association = share.association
        batch.entries.append(SearchEntry(association, words: words))
        association.name = soft(association.name)
        association.about = soft(association.about)
        batch.associations.append(association)
        for var draft in share.announcements {
            batch.entries.append(
                SearchEntry(
                    draft.announcement, draft.content, association: share.association,
                    place: draft.content.place.flatMap { places[$0] }, words: words))
            draft.content.title = soft(draft.content.title)
            draft.content.text = soft(draft.content.text)
            batch.approved.append(draft)
        }
        for var activity in share.activities {
            if !activity.cancelled {
                batch.entries.append(
                    SearchEntry(
                        activity, association: share.association, place: activity.place.flatMap { places[$0] },
                        words: words))
            }
            activity.title = soft(activity.title)
            activity.text = soft(activity.text)
            batch.activities.append(try FeedItem(activity, hash: SHA256.hex))
        }
    }

    private func soft(_ text: LocalizedText) -> LocalizedText {
        text.mapValues { $1 == .finnish ? hyphenator.hyphenate($0) : $0 }
    }
}
