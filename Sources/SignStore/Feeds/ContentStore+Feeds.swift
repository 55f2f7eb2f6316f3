import GRDB
public import SignModel

/// Feeds: each run is one transaction, its items and its log together.
extension ContentStore {
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
        try take(
            feed, changed: changed, gone: gone, media: media, places: places, associations: associations, at: now,
            evidence: evidence, run: nil
        ) { _ in entries }
    }

    /// The same with the run's place in the log.
    ///
    /// - Parameters:
    ///   - run: nil: not logged (the demo).
    ///   - entries: how the changed ones are found; asked within the transaction, of what is not somebody else's.
    @discardableResult
    public func take(
        _ feed: FeedRecord, changed: [FeedItem], gone: [ActivityID], media: [Medium] = [], places: [Place] = [],
        associations: [SignModel.Association] = [], at now: Instant, evidence: Bool = true, run: FeedRun?,
        entries: ([FeedItem]) throws -> [SearchEntry]
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
            try FeedRows.put(db, feed, at: now)
            if let run { try FeedRows.log(db, run) }
            for item in changed where try !Rows.put(db, item, feed: feed.id) {
                clashes.append(FeedClash(kind: .activity, id: item.activity.id.raw))
            }
            let remove = try db.cachedStatement(sql: "DELETE FROM activity WHERE id = ? AND feed = ?")
            var removed: [String] = []
            for id in gone {
                try remove.execute(arguments: [id.raw, feed.id])
                if db.changesCount > 0 { removed.append(id.raw) }
            }
            try SearchRows.remove(db, .activity, removed)
            let refused = Set(clashes.map(\.id))
            let taken = changed.filter { !refused.contains($0.activity.id.raw) }
            let found = try SearchRows.put(db, entries(taken).filter { !refused.contains($0.ref) })
            return (clashes, shown || found)
        }
    }

    /// Keeps a feed's name and settings; its items stay as they are.
    public func keep(feed: FeedRecord, by actor: String, at now: Instant) throws(StoreError) {
        try change(at: now, evidence: false) { db in
            try FeedRows.put(db, feed, at: now)
            try DecisionRows.log(db, .kept, by: actor, at: now, note: "feed \(feed.id)")
            return ((), false)
        }
    }

    /// A run that changed no item: it failed, was held back, or brought the same.
    public func log(_ run: FeedRun, of feed: FeedRecord) throws(StoreError) {
        try change(at: run.at, evidence: false) { db in
            try FeedRows.put(db, feed, at: run.at)
            try FeedRows.log(db, run)
            return ((), false)
        }
    }

    /// Forgets a feed.
    ///
    /// - Parameter keepingItems: what it brought stays, as if people had put it there; else it is withdrawn.
    /// - Returns: how many activities went or stayed.
    public func remove(
        feed id: String, keepingItems: Bool, by actor: String, at now: Instant, evidence: Bool = true
    ) throws(StoreError) -> Int {
        try change(at: now, evidence: evidence) { db in
            guard try String.fetchOne(db, sql: "SELECT id FROM feed WHERE id = ?", arguments: [id]) != nil else {
                throw StoreError.unknown(kind: .feed, id: id)
            }
            let items = try String.fetchAll(db, sql: "SELECT id FROM activity WHERE feed = ?", arguments: [id])
            if keepingItems {
                try db.execute(sql: "UPDATE activity SET feed = NULL WHERE feed = ?", arguments: [id])
            } else {
                try SearchRows.remove(db, .activity, items)
                try db.execute(sql: "DELETE FROM activity WHERE feed = ?", arguments: [id])
            }
            // Those that it described are kept by people from now on.
            try db.execute(sql: "UPDATE association SET feed = NULL WHERE feed = ?", arguments: [id])
            try db.execute(sql: "UPDATE place SET feed = NULL WHERE feed = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [id])
            try DecisionRows.log(db, .removed, by: actor, at: now, note: "feed \(id)")
            return (items.count, !keepingItems && !items.isEmpty)
        }
    }
}
