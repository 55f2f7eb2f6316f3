/// Puts the parts of a series together that a source gives one by one.
///
/// Linked Events knows no rules: a weekly group is a super event of the type "recurring" and one event for each date.
/// The parts may be on other pages than the super event, or come without it; so this is done when all pages are there.
public enum LinkedEventsSeries {
    /// The entries with the parts of each series as its times, in order; everything else as it was.
    ///
    /// - A part that is cancelled or deleted leaves the list; a series of which none is left is cancelled.
    /// - What a series does not say itself is taken from its parts: those still to be first.
    /// - Parts of a super event that is not among the entries are a series when they all have one name: they become one
    ///   entry under the super event's id. With several names they stay as they are.
    /// - A part with a place or name of its own keeps it with its time.
    /// - Beyond ``Limits/timesPerActivity`` the earliest go.
    public static func joined(_ entries: [FeedEntry]) -> [FeedEntry] {
        var heads: [String: Int] = [:]
        for (index, entry) in entries.enumerated() where heads[entry.id] == nil { heads[entry.id] = index }
        var parts: [String: [FeedEntry]] = [:]
        for entry in entries where entry.series == nil {
            if let parent = entry.parent { parts[parent, default: []].append(entry) }
        }
        let series = parts.filter { parent, parts in
            switch heads[parent].map({ entries[$0] }) {
            case let head?: head.series == .recurring && head.status != .deleted
            case nil: Set(parts.filter { $0.status != .deleted }.map(\.title)).count == 1
            }
        }
        var taken: Set<String> = []
        return entries.compactMap { entry in
            if entry.series != nil || series[entry.id] != nil {
                guard let parts = series[entry.id] else { return entry }
                return head(entry, of: parts)
            }
            guard let parent = entry.parent, let parts = series[parent] else {
                // Of a series that was taken out as a whole.
                let isGone = entry.parent.flatMap { heads[$0] }.map {
                    entries[$0].series == .recurring && entries[$0].status == .deleted
                }
                return isGone == true ? nil : entry
            }
            guard heads[parent] == nil, taken.insert(parent).inserted else { return nil }
            return stand(for: parent, of: parts)
        }
    }

    /// The series with its parts as its times.
    private static func head(_ entry: FeedEntry, of parts: [FeedEntry]) -> FeedEntry {
        var head = entry
        let live = parts.filter { $0.status == .scheduled }
        if live.isEmpty, head.status == .scheduled { head.status = .cancelled }
        for part in live + parts.filter({ $0.status != .scheduled }) { head.fill(from: part) }
        head.times = times(of: live, in: head)
        return head
    }

    /// One entry for parts whose super event is not there.
    private static func stand(for parent: String, of parts: [FeedEntry]) -> FeedEntry {
        let first = parts.first { $0.status == .scheduled } ?? parts.first { $0.status == .cancelled }
        guard var entry = first ?? parts.first else { return FeedEntry(id: parent, position: "") }
        entry.id = parent
        entry.parent = nil
        entry.replacedBy = nil
        entry.series = .recurring
        return head(entry, of: parts)
    }

    /// What stands apart in one activity: whole days, no known end, another place, another name.
    private struct Kind: Hashable {
        var allDay: Bool
        var endless: Bool
        var hasEnd: Bool
        var rule: Int?
        var title: LocalizedText
        var place: LocalizedText
    }

    private static func times(of parts: [FeedEntry], in head: FeedEntry) -> [ActivityTime] {
        var groups: [Kind: [ActivityTime]] = [:]
        for part in parts {
            let isElsewhere = part.place.map { !$0.isSame(as: head.place) } ?? false
            for (index, time) in part.times.enumerated() {
                // What repeats by itself stays a time of its own.
                let kind = Kind(
                    allDay: time.allDay, endless: time.endless, hasEnd: time.end != nil || time.allDay,
                    rule: time.repeats ? index : nil,
                    title: part.title == head.title ? [:] : part.title,
                    place: isElsewhere ? part.place?.label ?? [:] : [:])
                groups[kind, default: []].append(time)
            }
        }
        var times: [ActivityTime] = []
        var left = Limits.timesPerActivity
        for (kind, group) in groups.sorted(by: { earlier($0.value, $1.value) }) {
            if kind.rule != nil || kind.endless {
                for var time in group where left > 0 {
                    (time.title, time.placeText) = (kind.title, kind.place)
                    times.append(time)
                    left -= 1
                }
                continue
            }
            var seen: Set<CivilDateTime> = []
            let dates = group.sorted { $0.start < $1.start }.filter { seen.insert($0.start).inserted }.suffix(left)
            guard let first = dates.first else { continue }
            left -= dates.count
            times.append(
                ActivityTime(
                    start: first.start, end: first.end, allDay: kind.allDay,
                    also: dates.dropFirst().map { .init(start: $0.start, end: $0.end ?? $0.ownEnd(beside: first)) },
                    title: kind.title, placeText: kind.place))
        }
        return times
    }

    private static func earlier(_ a: [ActivityTime], _ b: [ActivityTime]) -> Bool {
        guard let first = a.map(\.start).min(), let second = b.map(\.start).min() else { return !a.isEmpty }
        return first == second ? a.count > b.count : first < second
    }
}

extension ActivityTime {
    /// The end that has to be said beside a first time of another length; nil when it goes without saying.
    fileprivate func ownEnd(beside first: ActivityTime) -> CivilDateTime? {
        guard allDay, first.end != nil else { return nil }
        return CivilDateTime(start.date + 1, .midnight)
    }
}

extension FeedEntry {
    /// Takes what it does not say itself from one of its parts.
    fileprivate mutating func fill(from part: FeedEntry) {
        if title.isEmpty { title = part.title }
        if text.isEmpty { text = part.text }
        if audience.isEmpty { audience = part.audience }
        if price.isEmpty, free == nil { price = part.price }
        if free == nil { free = part.free }
        if registration.isEmpty { registration = part.registration }
        if kind == nil { kind = part.kind }
        if themes.isEmpty { themes = part.themes }
        if keywords.isEmpty { keywords = part.keywords }
        if place == nil, !online { place = part.place }
        if place == nil, part.place == nil, part.online { online = true }
        if languages.isEmpty { languages = part.languages }
        if contact.isEmpty { contact = part.contact }
        if organizer == nil { organizer = part.organizer }
        if source == nil { source = part.source }
    }
}

extension FeedEntry.Place {
    /// What people call it: its name, else its address.
    fileprivate var label: LocalizedText {
        name.isEmpty ? LocalizedText(address.map { [.finnish: $0] } ?? [:]) : name
    }

    fileprivate func isSame(as other: FeedEntry.Place?) -> Bool {
        guard let other else { return false }
        if let id, let otherID = other.id { return id == otherID }
        return name == other.name && address == other.address
    }
}
