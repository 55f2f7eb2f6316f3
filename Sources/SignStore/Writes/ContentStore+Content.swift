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
            try SearchRows.put(db, entries)
            return ((), db.totalChangesCount != before)
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
