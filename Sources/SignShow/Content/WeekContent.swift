import SignModel
import SignScene
public import SignSchedule
public import SignStore

/// What the week filler lists.
struct WeekContent: Sendable {
    /// More entries than the slides of any screen can hold.
    static let entryLimit = 60
    /// With fewer left they are read again.
    static let refill = 20
    /// What goes on for weeks is listed after the first day's own, and must not fill the slides.
    static let ongoingLimit = 6

    /// The first day that is listed.
    var first: CivilDate
    var entries: [WeekEntry]

    init(first: CivilDate, entries: [WeekEntry]) {
        self.first = first
        self.entries = entries
    }

    /// Reads this week's, or, when nothing is left of it, the next one's.
    init(of store: ContentStore, at now: CivilDateTime, for setup: ScreenSetup) throws(StoreError) {
        for first in [now.date, now.date.monday + 7] {
            let last = first.monday + 6
            let entries: [WeekEntry] = try store.read { (snapshot) throws(StoreError) in
                var chosen: [(ActivityOutline, Occurrence, CivilDate)] = []
                // Day by day: of thousands of activities a day or two fill the slides.
                for day in (0...(last - first)).map({ first + $0 }) where chosen.count < WeekContent.entryLimit {
                    chosen += try WeekContent.earliest(
                        on: day, notOverAt: now, for: setup, limit: WeekContent.entryLimit - chosen.count, in: snapshot
                    ).map { ($0, $1, day) }
                    guard day == first else { continue }
                    let long = try snapshot.longActivities(on: day).filter(setup.playlist.takes)
                    chosen += Occurrences.ongoing(
                        of: long, on: day, notOverAt: now, zone: setup.zone, limit: WeekContent.ongoingLimit
                    ).map { ($0, $1, day) }
                }
                var entries: [WeekEntry] = []
                for (outline, occurrence, day) in chosen {
                    guard let words = try snapshot.words(of: outline.id) else { continue }
                    // What was moved may be called otherwise, and be elsewhere.
                    let own = outline.times.indices.contains(occurrence.time) ? outline.times[occurrence.time] : nil
                    var place = own?.placeText ?? [:]
                    if place.isEmpty, let id = outline.place { place = try snapshot.name(of: id) ?? [:] }
                    if place.isEmpty { place = words.place }
                    if place.isEmpty, outline.online { place = WeekContent.word(.online) }
                    if place.isEmpty, outline.byPhone { place = WeekContent.word(.byPhone) }
                    entries.append(
                        WeekEntry(
                            occurrence: occurrence,
                            title: own.flatMap { $0.title.isEmpty ? nil : $0.title } ?? words.title,
                            place: place, themes: outline.themes, day: day))
                }
                return entries
            }
            if !entries.isEmpty {
                self.init(first: first, entries: entries)
                return
            }
        }
        self.init(first: now.date, entries: [])
    }

    /// The earliest of one day. Those that may begin first are read first, until what is left can only begin later.
    private static func earliest(
        on day: CivilDate, notOverAt now: CivilDateTime, for setup: ScreenSetup, limit: Int, in snapshot: StoreSnapshot
    ) throws(StoreError) -> [(ActivityOutline, Occurrence)] {
        var count = entryLimit
        // Those of the morning are mostly enough, and one more tells when the next may begin.
        var rest = try snapshot.activityStarts(on: day, limit: count + 1)[...]
        var isWhole = rest.count <= count
        var read: [ActivityOutline] = []
        while true {
            read += try snapshot.activities(of: rest.prefix(count)).filter(setup.playlist.takes)
            rest = rest.dropFirst(count)
            count *= 2
            let chosen = Occurrences.earliest(
                of: read, from: day, to: day, notOverAt: now, zone: setup.zone, limit: limit)
            guard let next = rest.first else { return chosen }
            if chosen.count == limit, let last = chosen.last, next.earliest > last.1.start.time { return chosen }
            if !isWhole { rest = try snapshot.activityStarts(on: day).dropFirst(entryLimit) }
            isWhole = true
        }
    }

    /// Without what has ended.
    func notOver(at now: CivilDateTime) -> WeekContent {
        WeekContent(first: first, entries: entries.filter { !$0.occurrence.isOver(at: now) })
    }

    /// The last day that may be listed on `date`.
    static func lastDay(from date: CivilDate) -> CivilDate { date.monday + 13 }

    private static func word(_ phrase: Phrase) -> LocalizedText {
        LocalizedText(Dictionary(uniqueKeysWithValues: Language.interface.map { ($0, phrase.text($0)) }))
    }
}

extension ActivityOutline: Recurring {}

extension Playlist {
    /// Whether it takes some activities and not others.
    var choosesActivities: Bool {
        [include, exclude].contains { !$0.associations.isEmpty || !$0.themes.isEmpty }
    }

    /// Whether its choice of associations and themes takes this activity.
    func takes(_ outline: ActivityOutline) -> Bool {
        func named(_ selection: Selection) -> Bool {
            selection.associations.contains(outline.association)
                || selection.themes.contains(where: outline.themes.contains)
        }
        let chooses = !include.associations.isEmpty || !include.themes.isEmpty
        return (!chooses || named(include)) && !named(exclude)
    }
}
