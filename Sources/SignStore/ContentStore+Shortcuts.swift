public import SignModel

/// Single questions, each against the state it finds; use ``read(_:)`` to ask several of one state.
extension ContentStore {
    /// See ``StoreSnapshot/scheduledRevisions(after:broken:)``.
    public func scheduledRevisions(
        after instant: Instant = .distantPast, broken: Set<MediaID> = []
    ) throws(StoreError) -> [ScheduledRevision] {
        try read { snapshot in
            try snapshot.scheduledRevisions(after: instant, broken: broken)
        }
    }

    /// See ``StoreSnapshot/revision(_:)``.
    public func revision(_ id: RevisionID) throws(StoreError) -> AnnouncementRevision? {
        try read { try $0.revision(id) }
    }

    /// See ``StoreSnapshot/association(_:)``.
    public func association(_ id: AssociationID) throws(StoreError) -> Association? {
        try read { try $0.association(id) }
    }

    /// See ``StoreSnapshot/associations()``.
    public func associations() throws(StoreError) -> [Association] {
        try read { try $0.associations() }
    }

    /// See ``StoreSnapshot/place(_:)``.
    public func place(_ id: PlaceID) throws(StoreError) -> Place? {
        try read { try $0.place(id) }
    }

    /// See ``StoreSnapshot/activity(_:)``.
    public func activity(_ id: ActivityID) throws(StoreError) -> Activity? {
        try read { try $0.activity(id) }
    }

    /// See ``StoreSnapshot/alerts(site:endingAfter:)``.
    public func alerts(site: SiteID?, endingAfter instant: Instant) throws(StoreError) -> [Alert] {
        try read { try $0.alerts(site: site, endingAfter: instant) }
    }

    /// Where the file of a medium is; nil when the medium is not known.
    public func mediaPath(_ id: MediaID) throws(StoreError) -> String? {
        let medium = try read { try $0.medium(id) }
        return medium.map { folder.mediaPath($0.id, $0.format) }
    }

    /// See ``StoreSnapshot/newestKnownInstant()``.
    public func newestKnownInstant() throws(StoreError) -> Instant? {
        try read { try $0.newestKnownInstant() }
    }
}
