import GRDB
public import SignModel

/// Content for an empty store, made by the program itself.
public struct SeedBatch: Sendable {
    public var feed: FeedRecord
    public var associations: [SignModel.Association] = []
    /// Approved as they are.
    public var approved: [RevisionDraft] = []
    public var activities: [FeedItem] = []
    public var entries: [SearchEntry] = []

    public init(feed: FeedRecord) {
        self.feed = feed
    }
}

extension ContentStore {
    /// Puts a batch in place in one transaction: associations, announcements with their approvals and log, activities
    /// and the words they are found by.
    public func seed(
        _ batch: SeedBatch, reviewer: String, at now: Instant, evidence: Bool = true, hash: ContentHash
    ) throws(StoreError) {
        try change(at: now, evidence: evidence) { db in
            for association in batch.associations { try Rows.put(db, association) }
            try FeedRows.put(db, batch.feed, at: now)
            for draft in batch.approved {
                let receipt = try ContentStore.submit(db, draft, at: now, hash: hash).result
                let approval = Approval(
                    receipt.revision, schedule: draft.schedule, reviewer: reviewer)
                _ = try ContentStore.approve(db, approval, at: now, hash: hash)
            }
            for item in batch.activities { try Rows.put(db, item, feed: batch.feed.id) }
            try SearchRows.put(db, batch.entries)
            return ((), true)
        }
    }
}
