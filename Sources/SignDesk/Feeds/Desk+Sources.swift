import SignIngest
public import SignModel
import SignPlaylist
public import SignStore
import SignWords

/// Feeds that are kept by name.
extension Desk {
    /// What became of one source's run.
    public enum SourceRun: Sendable {
        case answer(FeedAnswer)
        case failure(DeskError)
    }

    /// The sources by name, with how they stand.
    public func sources(at now: Instant) throws(DeskError) -> [SourceEntry] {
        let (feeds, counts) = try read { (try $0.feeds(), try $0.itemCounts()) }
        return feeds.filter { $0.address != nil }.map { SourceEntry($0, items: counts[$0.id] ?? 0, at: now) }
    }

    /// One source with its newest runs.
    public func source(_ name: String, at now: Instant) throws(DeskError) -> (entry: SourceEntry, runs: [FeedRun]) {
        let all = try sources(at: now)
        guard let entry = all.first(where: { $0.feed.id == name }) else {
            throw unknown(.feed, name, among: all.map(\.feed.id))
        }
        return (entry, try read { try $0.runs(ofFeed: name, limit: 20) })
    }

    /// Keeps a source; it is not run yet.
    public func addSource(
        _ request: SourceRequest, by actor: Actor, at now: Instant
    ) throws(DeskError) -> SourceEntry {
        guard actor.role != .association else { throw .notAllowed(actor, .keepFeed) }
        let name = TextNormalizer.line(request.name)
        guard ID<Association>(name).isWellFormed else {
            throw .wrongValue(
                field: "NAME", value: name.shortened(to: 80),
                expected: LocalizedText(
                    "a–z, 0–9, -, _ (enintään \(Limits.idCharacters) merkkiä)",
                    "a–z, 0–9, -, _ (högst \(Limits.idCharacters) tecken)",
                    "a–z, 0–9, -, _ (at most \(Limits.idCharacters) characters)"))
        }
        if try read(.write, { try $0.feed(name) }) != nil { throw .exists(.feed, id: name) }
        if let association = request.association { _ = try self.association(association) }
        let isWeb = FeedAddress.isWeb(request.address)
        guard !isWeb || FeedAddress.isFetched(request.address) else {
            throw .wrongValue(
                field: "ADDRESS", value: request.address.shortened(to: 80),
                expected: LocalizedText(
                    "https-osoite tai tiedosto", "en https-adress eller fil", "an https address or a file"))
        }
        if let every = request.every, !Limits.sourceEvery.contains(every) {
            let (least, most) = (Limits.sourceEvery.lowerBound / 60, Limits.sourceEvery.upperBound / 86_400)
            throw .wrongValue(
                field: "--every", value: "\(every) s",
                expected: LocalizedText(
                    "\(least) min – \(most) vrk", "\(least) min – \(most) dygn", "\(least) min – \(most) days"))
        }
        let feed = FeedRecord(
            id: name, format: request.format?.rawValue, association: request.association,
            complete: request.isComplete, address: isWeb ? request.address : Desk.feedID(of: request.address),
            every: request.every, mayBePrivate: request.mayBePrivate)
        try decide { (store) throws(StoreError) in try store.keep(feed: feed, by: actor.name, at: now) }
        return SourceEntry(feed, items: 0, at: now)
    }

    /// Runs sources, one after the other; one that fails stops no other.
    ///
    /// - Parameters:
    ///   - name: only this one; nil: all.
    ///   - onlyDue: only those whose time has come.
    ///   - isConfirmed: that most of its items are gone is right.
    ///   - tell: called with each when it is done.
    public func runSources(
        _ name: String? = nil, onlyDue: Bool = false, isConfirmed: Bool = false, by actor: Actor, at now: Instant,
        tell: (String, SourceRun) -> Void
    ) async throws(DeskError) {
        guard actor.role != .association else { throw .notAllowed(actor, .keepFeed) }
        let all = try sources(at: now)
        if let name, !all.contains(where: { $0.feed.id == name }) {
            throw unknown(.feed, name, among: all.map(\.feed.id))
        }
        let jail = await Jail.detect()
        for entry in all where name == nil || entry.feed.id == name {
            let feed = entry.feed
            if onlyDue, let run = feed.run, now.seconds - run.seconds < feed.every ?? .max { continue }
            let running = FeedRunning(
                desk: self, feed: feed, address: feed.address ?? "", isDryRun: false, isConfirmed: isConfirmed,
                jail: jail, now: now)
            do throws(DeskError) {
                tell(feed.id, .answer(try await running.answer { _ in }))
            } catch {
                tell(feed.id, .failure(error))
            }
        }
    }

    /// Forgets a source.
    ///
    /// - Parameter keepingItems: what it brought stays, kept by people from now on; else it is withdrawn.
    /// - Returns: how many activities went or stayed.
    public func removeSource(
        _ name: String, keepingItems: Bool, by actor: Actor, at now: Instant
    ) throws(DeskError) -> Int {
        guard actor.role != .association else { throw .notAllowed(actor, .keepFeed) }
        let feeds = try read(.write) { try $0.feeds() }
        guard feeds.contains(where: { $0.id == name }) else {
            throw unknown(.feed, name, among: feeds.map(\.id))
        }
        let isEvidence = isEvidence(now)
        return try decide { (store) throws(StoreError) in
            try store.remove(feed: name, keepingItems: keepingItems, by: actor.name, at: now, evidence: isEvidence)
        }
    }
}
