public import SignModel
import SignScene
public import SignStore
import Synchronization

/// What slides are made of, read from the store when it is wanted and kept until the content changes (then a new shelf
/// is made). Bounded; may be used from any thread.
///
/// What cannot be read is remembered in ``unreadable`` and ``problem``, so that a screen can leave it out and say so.
public final class ContentShelf: Sendable {
    /// Revisions that are kept; one is some kilobytes.
    static let revisionLimit = 256

    /// nil while the database cannot be opened: then there is nothing on the shelf.
    let store: ContentStore?
    let setup: ScreenSetup
    private let kept = Mutex(Kept())

    private struct Kept {
        var revisions: [RevisionID: AnnouncementSlideContent] = [:]
        var order: [RevisionID] = []
        var weeks: [CivilDate: WeekContent] = [:]
        var hasActivities: [CivilDate: Bool] = [:]
        var unreadable: [RevisionID: StoreError] = [:]
        var weekProblem: StoreError?
    }

    public init(store: ContentStore?, setup: ScreenSetup) {
        self.store = store
        self.setup = setup
    }

    /// There is no store behind it.
    public var isEmpty: Bool { store == nil }

    /// Revisions that were wanted and could not be read.
    public var unreadable: Set<RevisionID> { kept.withLock { Set($0.unreadable.keys) } }

    /// Why something that was wanted could not be read; nil when all could.
    public var problem: StoreError? {
        kept.withLock { kept in kept.weekProblem ?? kept.unreadable.min { $0.key < $1.key }?.value }
    }

    /// Wants the same again as `other` could not have: what is damaged still is known at once, before it is planned with.
    public func retry(what other: ContentShelf) {
        for id in other.unreadable { _ = content(of: id) }
        if let date = other.kept.withLock({ $0.weekProblem == nil ? nil : $0.hasActivities.keys.max() }) {
            _ = hasActivities(on: date)
        }
    }

    /// What the slides of a revision are made from, but for its next occurrence, which depends on the day; nil when it
    /// is not there or cannot be read.
    func content(of id: RevisionID) -> AnnouncementSlideContent? {
        if let known = kept.withLock({ $0.revisions[id] }) { return known }
        guard let store else { return nil }
        let made: AnnouncementSlideContent?
        do {
            made = try store.read { (snapshot) throws(StoreError) in
                guard let revision = try snapshot.revision(id) else { return nil }
                let content = revision.content
                let association =
                    try snapshot.association(revision.association)
                    ?? Association(id: revision.association, name: [:])
                let place: Place? = if let id = content.place { try snapshot.place(id) } else { nil }
                let picture: Medium? = if let id = content.picture { try snapshot.medium(id) } else { nil }
                return AnnouncementSlideContent(
                    content: content, association: association, place: place, pictureSize: picture?.size)
            }
        } catch {
            kept.withLock { $0.unreadable[id] = error }
            return nil
        }
        guard let made else { return nil }
        kept.withLock { kept in
            kept.unreadable[id] = nil
            if kept.order.count >= ContentShelf.revisionLimit {
                kept.revisions[kept.order.removeFirst()] = nil
            }
            if kept.revisions.updateValue(made, forKey: id) == nil { kept.order.append(id) }
        }
        return made
    }

    /// Whether the week filler has anything to say on `date`.
    func hasActivities(on date: CivilDate) -> Bool {
        if let known = kept.withLock({ $0.hasActivities[date] }) { return known }
        guard let store else { return false }
        let found: Bool
        // Where the playlist chooses, the week itself is the only answer; else a look at the tables is enough.
        if setup.playlist.choosesActivities {
            found = !week(at: CivilDateTime(date, .midnight)).entries.isEmpty
        } else {
            found = noting(else: false) { () throws(StoreError) in
                try store.read { (snapshot) throws(StoreError) in
                    try snapshot.hasActivities(from: date, to: WeekContent.lastDay(from: date))
                }
            }
        }
        kept.withLock { kept in
            if kept.hasActivities.count >= 8 { kept.hasActivities = [:] }
            kept.hasActivities[date] = found
        }
        return found
    }

    /// The week's activities that are not over at `now`, in order of time: of this week, or, when nothing is left of it,
    /// of the next.
    func week(at now: CivilDateTime) -> WeekContent {
        guard let store else { return WeekContent(first: now.date, entries: []) }
        if let known = kept.withLock({ $0.weeks[now.date] }) {
            let coming = known.notOver(at: now)
            // Most of what was read is over: what follows is read.
            if coming.entries.count >= min(known.entries.count, WeekContent.refill) { return coming }
        }
        let read = noting(else: WeekContent(first: now.date, entries: [])) { () throws(StoreError) in
            try WeekContent(of: store, at: now, for: setup)
        }
        kept.withLock { kept in
            if kept.weeks.count >= 2 { kept.weeks = [:] }
            kept.weeks[now.date] = read
        }
        return read
    }

    private func noting<T>(else fallback: T, _ read: () throws(StoreError) -> T) -> T {
        do {
            let value = try read()
            kept.withLock { $0.weekProblem = nil }
            return value
        } catch {
            kept.withLock { $0.weekProblem = error }
            return fallback
        }
    }
}
