public import SignModel
public import SignStore

/// Fills a store with ``SyntheticContent``.
public struct SyntheticImport {
    /// What ``SignStore/StoreSnapshot/origin()`` says of such a folder.
    public static let origin = "synthetic"
    static let reviewer = "synteettinen järjestöyhdyshenkilö"
    /// Associations a transaction.
    private static let chunk = 25
    /// Enough for any county; more would not be plausible.
    public static let associationsMax = 10_000

    private let content: SyntheticContent
    private let associations: Int
    private let today: CivilDate

    /// - Parameters:
    ///   - associations: how many, each with 10 announcements and 100 activities; at most ``associationsMax``.
    ///   - seed: equal seeds give equal content on the same day.
    ///   - today: the day the dates are around.
    public init(associations: Int, seed: UInt64, today: CivilDate) {
        self.associations = min(associations, SyntheticImport.associationsMax)
        self.today = today
        content = SyntheticContent(seed: seed, today: today)
    }

    /// Takes everything in, a transaction for every 25 associations.
    ///
    /// - Parameter progress: called with the share done, 0…1.
    public func run(into store: ContentStore, progress: (Double) -> Void = { _ in }) throws {
        let decided = Instant(seconds: ((today - 2).dayNumber * 24 + 10) * 3600)
        let hyphenator = FinnishHyphenator()
        let words = FinnishWords()
        let places = content.places()
        let place = Dictionary(places.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        try store.put(places: places, at: decided)
        for first in stride(from: 0, to: associations, by: SyntheticImport.chunk) {
            var batch = SeedBatch(feed: FeedRecord(id: "synthetic", format: "synthetic"))
            for index in first..<min(first + SyntheticImport.chunk, associations) {
                add(content.share(index), to: &batch, place, hyphenator, words)
            }
            try store.seed(batch, reviewer: SyntheticImport.reviewer, at: decided, hash: SHA256.hex)
            progress(Double(first) / Double(associations))
        }
        try store.setOrigin(SyntheticImport.origin)
        progress(1)
    }

    private func add(
        _ share: SyntheticContent.Share, to batch: inout SeedBatch, _ place: [PlaceID: Place],
        _ hyphenator: FinnishHyphenator, _ words: FinnishWords
    ) {
        func soft(_ text: LocalizedText) -> LocalizedText {
            text.mapValues { $1 == .finnish ? hyphenator.hyphenate($0) : $0 }
        }
        var association = share.association
        batch.entries.append(SearchEntry(association, words: words))
        association.name = soft(association.name)
        association.about = soft(association.about)
        batch.associations.append(association)
        for var draft in share.announcements {
            batch.entries.append(
                SearchEntry(
                    draft.announcement, draft.content, association: share.association,
                    place: draft.content.place.flatMap { place[$0] }, words: words))
            draft.content.title = soft(draft.content.title)
            draft.content.text = soft(draft.content.text)
            batch.approved.append(draft)
        }
        for var activity in share.activities {
            if !activity.cancelled {
                batch.entries.append(
                    SearchEntry(
                        activity, association: share.association, place: activity.place.flatMap { place[$0] },
                        words: words))
            }
            activity.title = soft(activity.title)
            activity.text = soft(activity.text)
            batch.activities.append(FeedItem(activity, fingerprint: "synthetic"))
        }
    }
}
