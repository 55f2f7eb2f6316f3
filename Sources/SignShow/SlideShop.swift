public import SignModel
import SignScene
import SignSchedule
import SignStore
import Synchronization

/// Makes slides from the store's content for one screen: the schedule asks it how long they take, the painter how they
/// look; both get the same layout.
///
/// What it reads is kept in bounded caches until the content changes (then a new shop is made). It may be used from any
/// thread.
public final class SlideShop: SlideTiming {
    /// Revisions whose content is kept; one is some kilobytes.
    static let revisionLimit = 256

    let store: ContentStore
    let setup: ScreenSetup
    let surroundings: Surroundings
    /// The day slides are timed for.
    let date: CivilDate
    private let timings: TimingBook
    private let caches = Mutex(Caches())

    private struct Caches {
        var revisions: [RevisionID: AnnouncementSlideContent] = [:]
        var order: [RevisionID] = []
        var week: (first: CivilDate, entries: [WeekEntry])?
        var hasWeek: Bool?
    }

    init(store: ContentStore, setup: ScreenSetup, measurer: any TextMeasuring, date: CivilDate, timings: TimingBook) {
        self.timings = timings
        self.store = store
        self.setup = setup
        self.date = date
        surroundings = Surroundings(
            display: setup.screen.display, look: setup.look, siteName: setup.playlist.site.name, measurer: measurer)
    }

    // MARK: - Timing

    public func slides(of revision: ScheduledRevision, language: PlayLanguage) -> [TimedSlide] {
        if let known = timings.seconds(revision.revision, language) { return TimedSlide.numbered(known) }
        guard let content = try? content(of: revision.revision) else {
            return [TimedSlide(index: 0, seconds: Limits.slideSecondsMin)]
        }
        let seconds = AnnouncementSlides(surroundings, on: date).slides(of: content, in: language).map {
            min($0.readingSeconds, Limits.slideSecondsAsked)
        }
        timings.note(seconds, revision.revision, language)
        return TimedSlide.numbered(seconds)
    }

    /// The site's own slides. The week takes one slide a turn, for as long as a full one takes to read: which of its
    /// pages is shown is chosen when it is shown (``Show/scene(for:at:)``), so that planning reads no activities.
    public func slides(of filler: Fillers.Kind, on date: CivilDate, language: PlayLanguage) -> [TimedSlide] {
        switch filler {
        case .welcome:
            let slide = SiteSlides(surroundings).welcome(
                SiteNotice(todayHours: OpeningDay(date, hours: setup.playlist.site.hours, zone: setup.zone).windows),
                on: date, languages: setup.playlist.languages, language: language.primary)
            return [TimedSlide(index: 0, seconds: slide.readingSeconds)]
        case .submit:
            let slide = SiteSlides(surroundings).submit(language: language.primary)
            return [TimedSlide(index: 0, seconds: slide.readingSeconds)]
        case .week:
            return hasActivities ? [TimedSlide(index: 0, seconds: Limits.slideSecondsMax)] : []
        }
    }

    // MARK: - Content

    /// What the slides of a revision are made from.
    func content(of id: RevisionID) throws(StoreError) -> AnnouncementSlideContent? {
        if let known = caches.withLock({ $0.revisions[id] }) { return known }
        let made: AnnouncementSlideContent? = try store.read { (snapshot) throws(StoreError) in
            guard let revision = try snapshot.revision(id) else { return nil }
            let content = revision.content
            let association =
                try snapshot.association(revision.association) ?? Association(id: revision.association, name: [:])
            let place: Place? = if let id = content.place { try snapshot.place(id) } else { nil }
            let picture: Medium? = if let id = content.picture { try snapshot.medium(id) } else { nil }
            return AnnouncementSlideContent(
                content: content, association: association, place: place,
                occurrence: content.when.flatMap {
                    Occurrences.next(of: $0, at: CivilDateTime(date, .midnight), zone: setup.zone)
                },
                pictureSize: picture?.size, secondsAsked: revision.schedule.secondsPerSlide)
        }
        guard let made else { return nil }
        caches.withLock { caches in
            if caches.order.count >= SlideShop.revisionLimit {
                caches.revisions[caches.order.removeFirst()] = nil
            }
            if caches.revisions.updateValue(made, forKey: id) == nil { caches.order.append(id) }
        }
        return made
    }

    private var hasActivities: Bool {
        if let known = caches.withLock({ $0.hasWeek }) { return known }
        let exclude = setup.playlist.exclude
        let include = setup.playlist.include
        let chooses = [include, exclude].contains { !$0.associations.isEmpty || !$0.themes.isEmpty }
        // Where the playlist chooses, the week itself is the only answer; else a look at the tables is enough.
        if chooses {
            let entries = (try? weekEntries(at: CivilDateTime(date, .midnight)).entries) ?? []
            caches.withLock { $0.hasWeek = !entries.isEmpty }
            return !entries.isEmpty
        }
        let found =
            (try? store.read { (snapshot) throws(StoreError) in
                try snapshot.hasActivities(from: date, to: WeekWindow(date).last)
            }) ?? false
        caches.withLock { $0.hasWeek = found }
        return found
    }

    /// The week's activities that are not over at `now`, in order of time: of this week, or, when nothing is left of
    /// it, of the next.
    func weekEntries(at now: CivilDateTime) throws(StoreError) -> (first: CivilDate, entries: [WeekEntry]) {
        if caches.withLock({ $0.week }) == nil {
            let read = try readWeek(at: now)
            caches.withLock { $0.week = read }
        }
        guard let week = caches.withLock({ $0.week }) else { return (date, []) }
        let coming = week.entries.filter { entry in
            entry.occurrence.isOver(at: now) == false
        }
        guard coming.count < min(week.entries.count, WeekWindow.refill) else { return (week.first, coming) }
        // Most of what was read is over: what follows is read.
        let fresh = try readWeek(at: now)
        caches.withLock { $0.week = fresh }
        return fresh
    }

    private func readWeek(at now: CivilDateTime) throws(StoreError) -> (first: CivilDate, entries: [WeekEntry]) {
        for first in [date, date.monday + 7] {
            let last = first.monday + 6
            let entries: [WeekEntry] = try store.read { (snapshot) throws(StoreError) in
                let outlines = try snapshot.activities(from: first, to: last).filter(takes)
                let chosen = Occurrences.earliest(
                    of: outlines, from: first, to: last, notOverAt: now, zone: setup.zone, limit: WeekWindow.entryLimit)
                var entries: [WeekEntry] = []
                for (outline, occurrence) in chosen {
                    guard let activity = try snapshot.activity(outline.id) else { continue }
                    var place: LocalizedText = [:]
                    if let id = outline.place { place = try snapshot.place(id)?.name ?? [:] }
                    if place.isEmpty, outline.online { place = WeekWindow.word(.online) }
                    if place.isEmpty, outline.byPhone { place = WeekWindow.word(.byPhone) }
                    entries.append(
                        WeekEntry(
                            occurrence: occurrence, title: activity.title, place: place, themes: outline.themes))
                }
                return entries
            }
            if !entries.isEmpty { return (first, entries) }
        }
        return (date, [])
    }

    /// Whether the playlist's choice of associations and themes takes this activity.
    private func takes(_ outline: ActivityOutline) -> Bool {
        let include = setup.playlist.include
        let exclude = setup.playlist.exclude
        func named(_ selection: Selection) -> Bool {
            selection.associations.contains(outline.association)
                || selection.themes.contains(where: outline.themes.contains)
        }
        let chooses = !include.associations.isEmpty || !include.themes.isEmpty
        return (!chooses || named(include)) && !named(exclude)
    }
}

/// The days and the bound of the week's slides.
struct WeekWindow {
    /// More entries than the slides of any screen can hold.
    static let entryLimit = 60
    /// With fewer left they are read again.
    static let refill = 20

    let last: CivilDate

    init(_ date: CivilDate) {
        last = date.monday + 13
    }

    static func word(_ phrase: Phrase) -> LocalizedText {
        LocalizedText(Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, phrase.text($0)) }))
    }
}

extension TimedSlide {
    static func numbered(_ seconds: [Int]) -> [TimedSlide] {
        seconds.enumerated().map { TimedSlide(index: $0.offset, seconds: $0.element) }
    }
}
