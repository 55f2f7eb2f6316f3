import GRDB
public import SignModel

/// What a feed or the demo brings in: rows that are replaced when they come again.
extension ContentStore {
    /// Puts media, places and associations in place, in that order; each replaces the row of the same id, and what is
    /// the same already changes nothing.
    ///
    /// - Parameters:
    ///   - entries: how they are found.
    ///   - evidence: see ``change(at:evidence:_:)``.
    public func put(
        media: [Medium] = [], places: [Place] = [], associations: [SignModel.Association] = [],
        entries: [SearchEntry] = [], at now: Instant, evidence: Bool = true
    ) throws(StoreError) {
        try change(at: now, evidence: evidence) { db in
            let before = db.totalChangesCount
            for medium in media { try Rows.put(db, medium) }
            for place in places { try Rows.put(db, place) }
            for association in associations { try Rows.put(db, association) }
            for entry in entries { try SearchRows.put(db, entry) }
            return ((), db.totalChangesCount != before)
        }
    }

    /// The fingerprints of a feed's items by activity id, cancelled ones too, to tell what has changed or is gone.
    public func fingerprints(ofFeed feed: String) throws(StoreError) -> [ActivityID: String] {
        try ContentStore.translating(folder.database) {
            try queue.read { db in
                let rows = try Row.fetchAll(
                    db, sql: "SELECT id, fingerprint FROM activity WHERE feed = ?", arguments: [feed])
                return Dictionary(rows.map { (ActivityID($0[0]), $0[1]) }, uniquingKeysWith: { _, last in last })
            }
        }
    }

    /// Takes in a feed: one transaction, so readers see the old or the new state. What another feed brought, or people
    /// keep, stays as it is: a feed cannot rewrite what approved slides of others show.
    ///
    /// - Parameters:
    ///   - changed: new and changed activities; unchanged ones need not come.
    ///   - gone: activities to be removed.
    ///   - media: new media, their files already in place.
    ///   - places: new and changed places.
    ///   - associations: new and changed associations.
    ///   - entries: how the changed ones are found; those that are cancelled or gone are found no more.
    ///   - evidence: see ``change(at:evidence:_:)``.
    /// - Returns: what was left as it is, because it is somebody else's.
    @discardableResult
    public func take(
        _ feed: FeedRecord, changed: [FeedItem], gone: [ActivityID] = [], media: [Medium] = [], places: [Place] = [],
        associations: [SignModel.Association] = [], entries: [SearchEntry] = [], at now: Instant,
        evidence: Bool = true
    ) throws(StoreError) -> [FeedClash] {
        try change(at: now, evidence: evidence) { db in
            let before = db.totalChangesCount
            var clashes: [FeedClash] = []
            for medium in media { try Rows.put(db, medium) }
            for place in places where try !Rows.put(db, place, feed: feed.id) {
                clashes.append(FeedClash(kind: .place, id: place.id.raw))
            }
            for association in associations where try !Rows.put(db, association, feed: feed.id) {
                clashes.append(FeedClash(kind: .association, id: association.id.raw))
            }
            let shown = db.totalChangesCount != before || !changed.isEmpty || !gone.isEmpty
            try Rows.put(db, feed, at: now)
            for item in changed where try !Rows.put(db, item, feed: feed.id) {
                clashes.append(FeedClash(kind: .activity, id: item.activity.id.raw))
            }
            let remove = try db.cachedStatement(sql: "DELETE FROM activity WHERE id = ? AND feed = ?")
            for id in gone {
                try remove.execute(arguments: [id.raw, feed.id])
                if db.changesCount > 0 { try SearchRows.remove(db, .activity, id.raw) }
            }
            let refused = Set(clashes.map(\.id))
            var found = false
            for entry in entries where !refused.contains(entry.ref) {
                if try SearchRows.put(db, entry) { found = true }
            }
            return (clashes, shown || found)
        }
    }

    /// Remembers what the folder was filled with at first, see ``StoreSnapshot/origin()``.
    public func setOrigin(_ origin: String) throws(StoreError) {
        try write { try Meta.set($0, Meta.origin, text: origin) }
    }

    /// Remembers that `instant` has been, for players without a trusted clock.
    public func noteInstant(_ instant: Instant) throws(StoreError) {
        try write(content: false) { try Meta.saw($0, instantMs: instant.ms) }
    }
}

/// Where activities came from.
public struct FeedRecord: Hashable, Sendable, Identifiable {
    /// A stable name: the path, address or chosen name of the feed.
    public var id: String
    public var format: String
    /// Whose activities they are, when the feed is of one association.
    public var association: AssociationID?
    /// Everything the source has: what is missing from it is gone.
    public var complete: Bool

    public init(id: String, format: String, association: AssociationID? = nil, complete: Bool = false) {
        self.id = id
        self.format = format
        self.association = association
        self.complete = complete
    }
}

/// Something that a feed brings under the id of what is somebody else's.
public struct FeedClash: Hashable, Sendable {
    public var kind: StoreError.Kind
    public var id: String
}

/// An activity as a feed brings it.
public struct FeedItem: Hashable, Sendable {
    public var activity: Activity
    /// A hash of everything taken from the source; equal when nothing has changed.
    public var fingerprint: String
    /// Its id in the feed; nil: it has none of its own.
    public var item: String?
    /// The municipality of its place, for lists, where the activity names none.
    public var area: String?
    /// The activity as stored, when it has been encoded already.
    private(set) var json: String?

    public init(_ activity: Activity, fingerprint: String) {
        self.activity = activity
        self.fingerprint = fingerprint
    }

    /// An activity under the hash of all its fields.
    public init(_ activity: Activity, hash: ContentHash) throws(StoreError) {
        do {
            let json = try JSONText.encode(activity)
            self.init(activity, fingerprint: hash(Array(json.utf8)))
            self.json = json
        } catch {
            throw .damagedRow(kind: .activity, id: activity.id.raw)
        }
    }
}
