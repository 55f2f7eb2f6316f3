public import SignModel

/// Single questions, each against the state it finds; use ``read(_:)`` to ask several of one state.
extension ContentStore {
    /// See ``StoreSnapshot/scheduledRevisions(after:broken:)``.
    public func scheduledRevisions(
        after instant: Instant = .distantPast, broken: Set<MediaID> = []
    ) throws(StoreError) -> [ScheduledRevision] {
        try read { (snapshot) throws(StoreError) in
            try snapshot.scheduledRevisions(after: instant, broken: broken)
        }
    }

    /// See ``StoreSnapshot/revision(_:)``.
    public func revision(_ id: RevisionID) throws(StoreError) -> AnnouncementRevision? {
        try read { (snapshot) throws(StoreError) in try snapshot.revision(id) }
    }

    /// See ``StoreSnapshot/association(_:)``.
    public func association(_ id: AssociationID) throws(StoreError) -> Association? {
        try read { (snapshot) throws(StoreError) in try snapshot.association(id) }
    }

    /// See ``StoreSnapshot/associations()``.
    public func associations() throws(StoreError) -> [Association] {
        try read { (snapshot) throws(StoreError) in try snapshot.associations() }
    }

    /// See ``StoreSnapshot/place(_:)``.
    public func place(_ id: PlaceID) throws(StoreError) -> Place? {
        try read { (snapshot) throws(StoreError) in try snapshot.place(id) }
    }

    /// See ``StoreSnapshot/activity(_:)``.
    public func activity(_ id: ActivityID) throws(StoreError) -> Activity? {
        try read { (snapshot) throws(StoreError) in try snapshot.activity(id) }
    }

    /// See ``StoreSnapshot/alerts(site:endingAfter:)``.
    public func alerts(site: SiteID?, endingAfter instant: Instant) throws(StoreError) -> [Alert] {
        try read { (snapshot) throws(StoreError) in try snapshot.alerts(site: site, endingAfter: instant) }
    }

    /// Where the file of a medium is; nil when the medium is not known.
    public func mediaPath(_ id: MediaID) throws(StoreError) -> String? {
        let medium = try read { (snapshot) throws(StoreError) in try snapshot.medium(id) }
        return medium.map { folder.mediaPath($0.id, $0.format) }
    }

    /// See ``StoreSnapshot/newestKnownInstant()``.
    public func newestKnownInstant() throws(StoreError) -> Instant? {
        try read { (snapshot) throws(StoreError) in try snapshot.newestKnownInstant() }
    }
}
