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
    private let weeks: WeekShelf?
    private let kept = Mutex(Kept())

    private struct Kept {
        var revisions: [RevisionID: AnnouncementSlideContent] = [:]
        var order: [RevisionID] = []
        var weeks: [CivilDate: WeekContent] = [:]
        var hasActivities: [CivilDate: Bool] = [:]
        var failures: [RevisionID: StoreError] = [:]
        /// Those that were not on the spare shelf either.
        var unreadable: Set<RevisionID> = []
        var weekProblem: StoreError?
        /// What was whole last: it stands in for what cannot be read now. It has none itself.
        var spare: ContentShelf?
    }

    /// - Parameters:
    ///   - weeks: shared with other screens of the same content; nil: with none.
    ///   - last: the shelf before; the latest one that was whole lends what cannot be read.
    public init(store: ContentStore?, setup: ScreenSetup, weeks: WeekShelf? = nil, last: ContentShelf? = nil) {
        self.store = store
        self.setup = setup
        self.weeks = weeks
        let spare = last?.problem == nil ? last : last?.spare
        spare?.kept.withLock { $0.spare = nil }
        kept.withLock { $0.spare = spare }
    }

    private var spare: ContentShelf? { kept.withLock(\.spare) }

    /// Revisions that were wanted and are nowhere to be read.
    public var unreadable: Set<RevisionID> { kept.withLock(\.unreadable) }

    /// Why something that was wanted could not be read; nil when all could.
    public var problem: StoreError? {
        kept.withLock { kept in kept.weekProblem ?? kept.failures.min { $0.key < $1.key }?.value }
    }

    /// Wants the same again as `other` could not have: what is damaged still is known at once, before it is planned with.
    public func retry(what other: ContentShelf) {
        for id in other.kept.withLock({ $0.failures.keys }) { _ = content(of: id) }
        if let date = other.kept.withLock({ $0.weekProblem == nil ? nil : $0.hasActivities.keys.max() }) {
            _ = hasActivities(on: date)
        }
    }

    /// What the slides of a revision are made from, but for its next occurrence, which depends on the day; nil when it
    /// is not there or cannot be read.
    func content(of id: RevisionID) -> AnnouncementSlideContent? {
        if let known = kept.withLock({ $0.revisions[id] }) { return known }
        guard let store else { return spare?.content(of: id) }
        let made: AnnouncementSlideContent?
        do {
            made = try store.read { (snapshot) throws(StoreError) in try snapshot.slideContent(of: id) }
        } catch {
            let old = spare?.content(of: id)
            kept.withLock { kept in
                kept.failures[id] = error
                if old == nil { kept.unreadable.insert(id) }
            }
            return old
        }
        guard let made else { return nil }
        kept.withLock { kept in
            kept.failures[id] = nil
            kept.unreadable.remove(id)
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
        guard let store else { return spare?.hasActivities(on: date) ?? false }
        let found: Bool
        // Where the playlist chooses, the week itself is the only answer; else a look at the tables is enough.
        if setup.playlist.choosesActivities {
            found = !week(at: CivilDateTime(date, .midnight)).entries.isEmpty
        } else {
            found = noting(else: spare?.hasActivities(on: date) ?? false) { () throws(StoreError) in
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
        guard let store else { return spare?.week(at: now) ?? WeekContent(first: now.date, entries: []) }
        if let known = kept.withLock({ $0.weeks[now.date] }) {
            let coming = known.notOver(at: now)
            // Most of what was read is over: what follows is read.
            if coming.entries.count >= min(known.entries.count, WeekContent.refill) { return coming }
        }
        let read = noting(else: spare?.week(at: now) ?? WeekContent(first: now.date, entries: [])) {
            () throws(StoreError) in
            if let weeks { return try weeks.week(of: store, at: now, for: setup) }
            return try WeekContent(of: store, at: now, for: setup)
        }
        kept.withLock { kept in
            if kept.weeks.count >= 2 { kept.weeks = [:] }
            kept.weeks[now.date] = read
        }
        return read
    }

    /// Today's activities that are not over at `now`, and those of the next days: of the next week's where nothing else is
    /// left of this one.
    func days(at now: CivilDateTime) -> WeekContent {
        var days = week(at: now)
        if let last = days.entries.last, last.day <= now.date {
            days.entries += week(at: CivilDateTime(now.date.monday + 7, .midnight)).entries
        }
        return days
    }

    private func noting<T>(else fallback: @autoclosure () -> T, _ read: () throws(StoreError) -> T) -> T {
        do {
            let value = try read()
            kept.withLock { $0.weekProblem = nil }
            return value
        } catch {
            kept.withLock { $0.weekProblem = error }
            return fallback()
        }
    }
}
