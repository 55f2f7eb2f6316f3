public import SignModel
public import SignStore

/// The content that one screen plans from, as it was at one moment: a value that never changes under its owner.
///
/// What slides are made of (texts, names, places) is not in it; ``ContentShelf`` reads that when it is wanted.
public struct ContentReading: Hashable, Sendable {
    /// Revisions that are or were approved, of all screens.
    public var revisions: [ScheduledRevision]
    /// The site's emergency messages.
    public var alerts: [Alert]
    /// Media whose files are missing or not as long as they should be.
    public var broken: Set<MediaID>
    /// The instants it tells about: what was over before is left out.
    public var span: Span
    /// Why not all of it could be read; what could not is of an earlier reading, or not there.
    public var problem: StoreError?

    public init(
        revisions: [ScheduledRevision] = [], alerts: [Alert] = [], broken: Set<MediaID> = [], span: Span,
        problem: StoreError? = nil
    ) {
        self.revisions = revisions
        self.alerts = alerts
        self.broken = broken
        self.span = span
        self.problem = problem
    }

    /// There is no content in it at all.
    public var isEmpty: Bool { revisions.isEmpty && alerts.isEmpty }

    /// Reads one state of the content, as it matters from `start` on.
    ///
    /// - Parameter damaged: media that are known to be damaged though their files look right.
    public init(
        of store: ContentStore, site: SiteID, from start: Instant, damaged: Set<MediaID> = []
    ) throws(StoreError) {
        let broken = damaged.union(try MediaCheck.broken(in: store))
        self = try store.read { (snapshot) throws(StoreError) in
            ContentReading(
                revisions: try snapshot.scheduledRevisions(after: start, broken: broken),
                alerts: try snapshot.alerts(site: site, endingAfter: start), broken: broken,
                span: Span(from: start, until: .distantFuture))
        }
    }

    /// The same, where a screen has to go on whatever is damaged: each part that cannot be read is taken from `last`,
    /// and ``problem`` says why. An emergency message that can be read is there, whatever else is not.
    ///
    /// - Parameters:
    ///   - store: nil when it cannot even be opened, because of `refusal`.
    ///   - last: the reading before; nil when there was none.
    public static func salvaged(
        from store: ContentStore?, refusal: StoreError? = nil, site: SiteID, from start: Instant, last: ContentReading?
    ) -> ContentReading {
        var problem = refusal
        if let store {
            do { return try ContentReading(of: store, site: site, from: start) } catch { problem = error }
        }
        var reading = last ?? ContentReading(span: Span(from: start, until: .distantFuture))
        reading.problem = problem
        guard let store else { return reading }
        if let revisions = try? store.scheduledRevisions(after: start, broken: reading.broken) {
            reading.revisions = revisions
        }
        if let alerts = try? store.alerts(site: site, endingAfter: start) { reading.alerts = alerts }
        return reading
    }

    /// The reading without a revision, because of `files` that are missing or damaged.
    public func without(_ revision: RevisionID, because files: [String]) -> ContentReading {
        var reading = self
        for index in reading.revisions.indices where reading.revisions[index].revision == revision {
            reading.revisions[index].brokenMedia = files
        }
        return reading
    }
}
