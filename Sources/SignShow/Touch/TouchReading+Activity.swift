import SignModel
import SignScene
import SignSchedule
import SignStore

/// An activity with its times.
extension TouchReading {
    func activity(_ id: ActivityID) throws(StoreError) -> ActivityMatter? {
        guard let activity = try snapshot.activity(id) else { return nil }
        let association =
            try snapshot.association(activity.association) ?? Association(id: activity.association, name: [:])
        let place: Place? = if let id = activity.place { try snapshot.place(id) } else { nil }
        var matter = ActivityMatter(activity: activity, association: association, place: place)
        if let site = setup.playlist.site.position, let point = place?.point ?? activity.point {
            matter.metres = site.metres(to: point)
            matter.bearing = site.bearing(to: point)
        }
        matter.staleSince = try staleSince(id)
        if activity.cancelled {
            matter.state = .cancelled
        } else {
            var reader = OccurrenceReader(zone: setup.zone)
            matter.next = reader.coming(activity, at: now, limit: Self.nextShown)
            matter.holiday = matter.next.first.flatMap { FinnishHolidays.day($0.start.date)?.name }
            let left = leftOut(of: activity, next: matter.next, &reader)
            matter.exceptions = left.map(\.start.date)
            if let first = left.first, first.start < matter.next.first?.start ?? .max(first.start),
                first.start.date <= now.date + Self.cancelledDays
            {
                matter.state = .nextCancelled(first)
            } else if matter.next.isEmpty, !activity.times.isEmpty {
                matter.state = .over
            }
            matter.calendarEntry = matter.next.first.flatMap { occurrence in
                CalendarEntry(activity, at: occurrence, place: place, language: language, zone: setup.zone).text
            }
        }
        if matter.next.isEmpty, matter.state != .open { matter.alternatives = try alternatives(to: activity) }
        return matter
    }

    private static let nextShown = 4
    /// What is left out within so many days is told as the next one that is not to be.
    private static let cancelledDays = 14
    /// Exceptions are told so far ahead.
    private static let exceptionDays = 56
    private static let exceptionsShown = 4

    /// What its rules say and its exceptions take out, on days of the coming weeks on which it is not at all.
    private func leftOut(
        of activity: Activity, next: [Occurrence], _ reader: inout OccurrenceReader
    ) -> [Occurrence] {
        guard activity.times.contains(where: { !$0.except.isEmpty }) else { return [] }
        var whole = activity
        for index in whole.times.indices { whole.times[index].except = [] }
        let last = now.date + Self.exceptionDays
        let days = Set(reader.touching(activity, from: now.date, to: last).map(\.start.date))
        var found: [Occurrence] = []
        for occurrence in reader.touching(whole, from: now.date, to: last)
        where occurrence.start.date >= now.date && !occurrence.isOver(at: now) && !days.contains(occurrence.start.date)
            && found.last?.start.date != occurrence.start.date && found.count < Self.exceptionsShown
        {
            found.append(occurrence)
        }
        return found
    }

    /// Since when the source that it is of has brought nothing, when that is long ago.
    private func staleSince(_ id: ActivityID) throws(StoreError) -> CivilDate? {
        // What was taken in once, by hand, is not looked for again.
        guard let feed = try snapshot.feed(of: id), feed.address != nil, let good = feed.good,
            instant.seconds - good.seconds > Limits.staleSeconds
        else { return nil }
        return setup.zone.civil(at: good).date
    }

    /// The soonest of its first theme, else of its others.
    private func alternatives(to activity: Activity) throws(StoreError) -> [ListRow] {
        var found: [Int32] = []
        for theme in activity.themes where found.count < Self.alternativesShown {
            guard let bit = TouchThemes.index[theme] else { continue }
            for position in index.order where found.count <= Self.alternativesShown {
                let entry = index.entries[Int(position)]
                guard entry.themes >> UInt16(bit) & 1 != 0, !found.contains(position) else { continue }
                found.append(position)
            }
        }
        return Array(try rows(found).filter { $0.activity != activity.id }.prefix(Self.alternativesShown))
    }

    private static let alternativesShown = 3
}

extension CivilDateTime {
    /// Just after `time`: what comes never is after everything.
    fileprivate static func max(_ time: CivilDateTime) -> CivilDateTime {
        CivilDateTime(wallSeconds: time.wallSeconds + 1)
    }
}
