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

    /// See ``StoreSnapshot/alerts(site:endingAfter:)``.
    public func alerts(site: SiteID?, endingAfter instant: Instant) throws(StoreError) -> [Alert] {
        try read { try $0.alerts(site: site, endingAfter: instant) }
    }
}
