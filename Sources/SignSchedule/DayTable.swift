import SignModel

/// The day's content in the form the fair queues work on: numbers instead of names, stretches instead of rules.
///
/// Rows are sorted by id, so that neither their order nor the machine shows.
struct DayTable {
    /// A stretch in which one revision may run: by its own rules and by decision.
    struct Stretch {
        /// Empty when it was withdrawn before it could begin.
        var span: Span
        /// From its approval to its withdrawal.
        var known: Span
        /// Where its own rules end it: known beforehand, unlike a withdrawal. Not the end of the day.
        var ownEnd: Instant
        var revision: Int
        var entry: Int
    }

    /// One announcement of one association.
    struct Entry {
        var association: Int
        var announcement: AnnouncementID
    }

    /// When a takeover is going to begin, as known from its approval to its withdrawal.
    struct TakeoverStart {
        var at: Instant
        var known: Span
    }

    var revisions: [ScheduledRevision]
    var associations: [AssociationID] = []
    var entries: [Entry] = []
    /// The first entry of each association.
    private var entriesOf: [Int] = []
    var rotation: [Stretch] = []
    var takeovers: [Stretch] = []
    /// Sorted by `at`.
    var takeoverStarts: [TakeoverStart] = []

    /// - Parameter revisions: those that concern the screen, sorted by association, announcement, approval, revision.
    init(revisions: [ScheduledRevision], day: inout EligibilityDay) {
        self.revisions = revisions
        for (index, revision) in revisions.enumerated() {
            var visible = Span(from: revision.approvedAt, until: revision.endedAt ?? .distantFuture)
            // A newer approved revision of the same announcement takes its place.
            let next = index + 1
            if next < revisions.count, revisions[next].announcement == revision.announcement,
                revisions[next].association == revision.association
            {
                visible.until = min(visible.until, revisions[next].approvedAt)
            }
            guard !visible.isEmpty, visible.overlaps(day.whole) else { continue }
            let spans = day.spans(of: revision)
            guard !spans.isEmpty else { continue }
            let entry = entryIndex(of: revision)
            for span in spans {
                if revision.schedule.takeover {
                    takeoverStarts.append(TakeoverStart(at: span.from, known: visible))
                }
                guard visible.from < span.until else { continue }
                let stretch = Stretch(
                    span: span.intersection(visible), known: visible,
                    ownEnd: span.until < day.whole.until ? span.until : .distantFuture, revision: index, entry: entry)
                if revision.schedule.takeover { takeovers.append(stretch) } else { rotation.append(stretch) }
            }
        }
        takeoverStarts.sort { $0.at < $1.at }
    }

    /// The numbers of an association's announcements.
    func entries(of association: Int) -> Range<Int> {
        entriesOf[association]..<(association + 1 < entriesOf.count ? entriesOf[association + 1] : entries.count)
    }

    /// The number of the revision's announcement; revisions come sorted, so it is the last one or new.
    private mutating func entryIndex(of revision: ScheduledRevision) -> Int {
        if associations.last != revision.association {
            associations.append(revision.association)
            entriesOf.append(entries.count)
        }
        let association = associations.count - 1
        if let last = entries.last, last.association == association, last.announcement == revision.announcement {
            return entries.count - 1
        }
        entries.append(Entry(association: association, announcement: revision.announcement))
        return entries.count - 1
    }

    /// The first takeover that begins after `instant`, as far as is known then.
    func nextTakeoverStart(after instant: Instant) -> Instant? {
        var low = 0
        var high = takeoverStarts.count
        while low < high {
            let middle = (low + high) / 2
            if takeoverStarts[middle].at > instant { high = middle } else { low = middle + 1 }
        }
        return takeoverStarts[low...].first { $0.known.contains(instant) }?.at
    }
}
