import SignModel
import SignSchedule
import SignStore

/// Every activity that has something to come, or has no times: of one state of the content, for one week. Made once; as
/// minutes pass, only what ended is looked at again.
struct TouchIndex {
    private(set) var entries: [TouchEntry] = []
    /// Positions in ``entries``, soonest first, then those without a time; at the same time by row.
    private(set) var order: [Int32] = []
    private(set) var associations: [AssociationID] = []
    private(set) var areas: [String] = []
    /// The areas that have most, at most four, the most frequent first.
    private(set) var frequentAreas: [UInt16] = []
    /// Themes and kinds that there is something of, as bits.
    private(set) var themes: UInt16 = 0
    private(set) var kinds: UInt8 = 0
    /// The Monday the days of ``TouchEntry`` are counted from.
    let monday: CivilDate
    private(set) var now: CivilDateTime
    let contentVersion: Int
    private var reader: OccurrenceReader
    /// Of entries whose beginnings differ: the second of the day by day from ``monday`` on.
    private var clocks: [Int32: [Int: Int32]] = [:]

    /// Whether it can be used at `now`, after ``move(to:in:)``.
    func holds(contentVersion: Int, at now: CivilDateTime) -> Bool {
        contentVersion == self.contentVersion && now >= self.now && now.date.monday == monday
    }

    /// - Parameter now: to the minute.
    init(_ setup: ScreenSetup, at now: CivilDateTime, in snapshot: StoreSnapshot) throws(StoreError) {
        contentVersion = try snapshot.contentVersion()
        self.now = now
        monday = now.date.monday
        reader = OccurrenceReader(zone: setup.zone)
        var maker = TouchEntryMaker(setup, places: try snapshot.placeFacts())
        var expander = Expander(now: now, monday: monday, reader: reader)
        var entries: [TouchEntry] = []
        var clocks: [Int32: [Int: Int32]] = [:]
        try snapshot.eachActivity(from: now.date) { number, outline, point in
            guard setup.playlist.takes(outline), var entry = maker.entry(number, outline, point) else { return }
            guard let differing = expander.fill(&entry, outline) else { return }
            if !differing.isEmpty { clocks[Int32(entries.count)] = differing }
            entries.append(entry)
        }
        reader = expander.reader
        self.entries = entries
        self.clocks = clocks
        associations = maker.associations.values
        areas = maker.areas.values
        frequentAreas = countAreas()
        order = (0..<Int32(entries.count)).map { $0 }
        sort()
    }

    /// Goes on to a later minute of the same week.
    mutating func move(to now: CivilDateTime, in snapshot: StoreSnapshot) throws(StoreError) {
        guard now > self.now else { return }
        let isNewDay = now.date != self.now.date
        let midnight = CivilDateTime(now.date, .midnight).wallSeconds
        var ended: [Int: Int32] = [:]
        for (position, entry) in entries.enumerated()
        where entry.until <= now.wallSeconds || (isNewDay && entry.start < midnight) {
            ended[Int(entry.number)] = Int32(position)
        }
        self.now = now
        // Those that went on are at another place of the order on another day.
        guard !ended.isEmpty || isNewDay else { return }
        var expander = Expander(now: now, monday: monday, reader: reader)
        var gone = Set(ended.values)
        for (number, outline) in try snapshot.outlines(numbers: Array(ended.keys)) {
            guard let position = ended[number], let differing = expander.fill(&entries[Int(position)], outline) else {
                continue
            }
            clocks[position] = differing.isEmpty ? nil : differing
            gone.remove(position)
        }
        reader = expander.reader
        if !gone.isEmpty { order.removeAll { gone.contains($0) } }
        // What is gone keeps its position, and is in no order.
        for position in gone { entries[Int(position)].until = TouchEntry.never }
        sort()
    }

    /// Where an entry stands among others: at its next time; what began on an earlier day stands after all that begins
    /// today.
    func place(_ entry: TouchEntry) -> Int {
        guard entry.hasTime else { return TouchEntry.never }
        let midnight = CivilDateTime(now.date, .midnight).wallSeconds
        return entry.start < midnight ? midnight + 86_399 : entry.start
    }

    /// The day it stands at; nil: it has no time.
    func day(_ entry: TouchEntry) -> CivilDate? {
        guard entry.hasTime else { return nil }
        return max(now.date, CivilDateTime(wallSeconds: entry.start).date)
    }

    /// The second of day `day` from ``monday`` on at which it begins; after the end of the day when it began before.
    func clock(_ position: Int32, on day: Int) -> Int {
        let entry = entries[Int(position)]
        guard entry.begins >> UInt32(day) & 1 != 0 else { return 86_400 }
        guard entry.clock == TouchEntry.differs else { return Int(entry.clock) }
        return Int(clocks[position]?[day] ?? 0)
    }

    private mutating func sort() {
        let places = entries.map { place($0) }
        order.sort { a, b in
            let (first, second) = (places[Int(a)], places[Int(b)])
            return first == second ? a < b : first < second
        }
        themes = 0
        kinds = 0
        for position in order {
            themes |= entries[Int(position)].themes
            kinds |= 1 << entries[Int(position)].kind
        }
    }

    private func countAreas() -> [UInt16] {
        var counts = [Int](repeating: 0, count: areas.count + 1)
        for entry in entries { counts[Int(entry.area)] += 1 }
        let all = Array(counts.indices.dropFirst()).sorted { (a: Int, b: Int) -> Bool in
            counts[a] == counts[b] ? areas[a - 1] < areas[b - 1] : counts[a] > counts[b]
        }
        return all.prefix(Self.areasShown).map { UInt16($0) }
    }

    /// As many as there is room for.
    static let areasShown = 4
}

extension TouchIndex {
    /// Works out when an activity is on.
    private struct Expander {
        let now: CivilDateTime
        let monday: CivilDate
        var reader: OccurrenceReader

        /// What its times say; nil: it is over. Gives the seconds of the day at which it begins, by day, where they
        /// differ.
        mutating func fill(_ entry: inout TouchEntry, _ outline: ActivityOutline) -> [Int: Int32]? {
            entry.on = 0
            entry.begins = 0
            entry.clock = 0
            guard !outline.times.isEmpty else {
                entry.start = TouchEntry.never
                entry.until = TouchEntry.never
                return [:]
            }
            let today = now.date - monday
            let coming = reader.touching(outline, from: now.date, to: monday + (DayBits.count - 1))
                .filter { !$0.isOver(at: now) }
            guard let next = coming.first ?? reader.coming(outline, at: now, limit: 1).first else { return nil }
            entry.start = next.start.wallSeconds
            entry.until = next.over.wallSeconds
            var clocks: [Int: Int32] = [:]
            for occurrence in coming {
                let first = occurrence.start.date - monday
                let last = occurrence.endless ? DayBits.count : occurrence.lastDay - monday
                entry.on |= DayBits.days(max(first, today)...max(last, today, first))
                if first <= today { entry.until = min(entry.until, occurrence.over.wallSeconds) }
                guard (today..<DayBits.count).contains(first), entry.begins >> UInt32(first) & 1 == 0 else { continue }
                entry.begins |= 1 << UInt32(first)
                clocks[first] = Int32(occurrence.start.time.seconds)
            }
            guard let one = clocks.first?.value else { return [:] }
            if clocks.allSatisfy({ $0.value == one }) {
                entry.clock = one
                return [:]
            }
            entry.clock = TouchEntry.differs
            return clocks
        }
    }
}
