import SignModel

/// Start-time fair queuing on two levels: associations by their weights, an association's announcements by theirs.
///
/// Each association carries a virtual start time, its airtime divided by its weight; the one with the least is next.
/// One that becomes eligible starts at the larger of its own and the system's virtual time, so that an absence is
/// neither saved up nor punished. Over any span in which two are eligible throughout, their airtimes by weight then
/// differ by at most one turn of each (P. Goyal, H. Vin, H. Cheng, "Start-time Fair Queuing", SIGCOMM 1996).
/// Virtual times are whole numbers worked out from the total airtime, so nothing drifts.
///
/// Three things bend the order, none of them the bound:
/// - The association that was on last gives way to another, as long as that one's lead stays within one turn.
/// - Within an association a `pin` that is due goes first, every second turn at most, so that its siblings are
///   still served. An association cannot pin itself a larger share than its weight gives it.
/// - What cannot be read to its end before a known change is passed over.
struct FairQueue {
    /// Virtual time units in a millisecond at weight 1; divisible by 1…16.
    static let scale = 720_720
    /// How many candidates are looked at before giving up on one that fits.
    static let looks = 24

    struct Association {
        var weight: Int
        var base = 0
        var airtimeMs: Int64 = 0
        /// The longest turn it had today.
        var longestMs: Int64 = 0
        var rank = 0
        var stamp = 0
        var active = 0
        var virtualTime = 0
        var entries = TagHeap()
        var pinned: [Int] = []
        var servedPin = false
        var ranked = false

        var tag: Int { base + Int(airtimeMs) * FairQueue.scale / weight }
    }

    struct Entry {
        var weight = 1
        var base = 0
        var airtimeMs: Int64 = 0
        var rank = 0
        var stamp = 0
        var turns = 0
        /// The activated stretch; meaningful while `active`.
        var stretch = 0
        var active = false
        var pinMinutes: Int?
        /// When it last began, or became eligible.
        var since = Instant.distantPast

        var tag: Int { base + Int(airtimeMs) * FairQueue.scale / weight }
    }

    /// What is to be played next.
    struct Turn {
        var entry: Int
        var association: Int
        var stretch: DayTable.Stretch
        var variant: SlideBook.Variant
        /// How many of the slides; fewer than there are only when no whole announcement fits.
        var slides: Int
        var ms: Int64
        var pin: Int?
        /// How much longer it may stay on at a boundary without its association getting ahead by more than a turn.
        var mayHoldMs = Int64.max
    }

    let stretches: [DayTable.Stretch]
    let table: DayTable
    private let dayNumber: Int
    var associations: [Association]
    var entries: [Entry]
    private(set) var activeAssociations = 0
    private var activeWeight = 0
    private var queue = TagHeap()
    private var virtualTime = 0
    private var pivot: Int?
    /// Stretch numbers by their beginning and by their end, and how far they were taken.
    private let starts: [Int]
    private let ends: [Int]
    private var nextStart = 0
    private var nextEnd = 0
    /// When set, the queue looks ahead from that instant: decisions after it are not known.
    private var foresight: Instant?

    init(_ stretches: [DayTable.Stretch], table: DayTable, weights: [AssociationID: Int], date: CivilDate) {
        self.stretches = stretches
        self.table = table
        dayNumber = date.dayNumber
        associations = table.associations.map {
            Association(weight: min(max(1, weights[$0] ?? 1), Limits.associationWeightMax))
        }
        entries = Array(repeating: Entry(), count: table.entries.count)
        starts = FairQueue.order(stretches.map(\.span.from))
        ends = FairQueue.order(stretches.map(\.span.until))
    }

    /// The numbers 0… sorted by what they stand for, equal ones in their own order.
    private static func order(_ keys: [Instant]) -> [Int] {
        keys.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
    }

    private var day: Int { dayNumber >= 0 ? dayNumber : -dayNumber }

    // MARK: What may run

    /// Takes in everything that began or ended up to `now`.
    mutating func advance(to now: Instant) {
        var begun: [Int] = []
        while nextStart < starts.count, stretches[starts[nextStart]].span.from <= now {
            let number = starts[nextStart]
            nextStart += 1
            let stretch = stretches[number]
            if let foresight {
                guard stretch.known.contains(foresight), stretch.ownEnd > now else { continue }
            } else {
                guard stretch.span.until > now else { continue }
            }
            begun.append(number)
        }
        // Ends first: what follows on without a break (a newer revision) then counts as going on.
        while foresight == nil, nextEnd < ends.count, stretches[ends[nextEnd]].span.until <= now {
            let number = ends[nextEnd]
            nextEnd += 1
            let entry = stretches[number].entry
            if entries[entry].active, entries[entry].stretch == number { deactivate(entry) }
        }
        if !begun.isEmpty { activate(begun) }
    }

    private mutating func deactivate(_ entry: Int) {
        entries[entry].active = false
        entries[entry].stamp += 1
        let association = table.entries[entry].association
        associations[association].active -= 1
        associations[association].pinned.removeAll { $0 == entry }
        if associations[association].active == 0 {
            associations[association].stamp += 1
            activeAssociations -= 1
            activeWeight -= associations[association].weight
        }
    }

    private mutating func activate(_ begun: [Int]) {
        if pivot == nil { choosePivot(begun) }
        // Stretches come by entry and entries by association, so each association's are neighbours.
        let begun = begun.sorted()
        var run = begun[...]
        while let head = run.first {
            let association = table.entries[stretches[head].entry].association
            let own = run.prefix { table.entries[stretches[$0].entry].association == association }
            run = run.dropFirst(own.count)
            if !associations[association].ranked { chooseFirst(association, own.map { stretches[$0].entry }) }
        }
        for number in begun {
            let entry = stretches[number].entry
            let association = table.entries[entry].association
            let schedule = table.revisions[stretches[number].revision].schedule
            let wasActive = entries[entry].active
            entries[entry].stretch = number
            setWeight(min(max(1, schedule.weight), Limits.weightMax), of: entry)
            entries[entry].pinMinutes = schedule.pinMinutes
            entries[entry].since = stretches[number].span.from
            if !wasActive {
                entries[entry].active = true
                associations[association].active += 1
            }
            if schedule.pinMinutes != nil, !associations[association].pinned.contains(entry) {
                associations[association].pinned.append(entry)
            }
            let behind = associations[association].virtualTime - entries[entry].tag
            if behind > 0 { entries[entry].base += behind }
            pushEntry(entry)
            if associations[association].active == 1, !wasActive {
                let behind = virtualTime - associations[association].tag
                if behind > 0 { associations[association].base += behind }
                activeAssociations += 1
                activeWeight += associations[association].weight
                pushAssociation(association)
            }
        }
    }

    /// A new revision may bring another weight; what was shown before counts by the old one.
    private mutating func setWeight(_ weight: Int, of entry: Int) {
        guard entries[entry].weight != weight else { return }
        entries[entry].base = entries[entry].tag
        entries[entry].airtimeMs = 0
        entries[entry].weight = weight
    }

    /// The round begins with another association each day; the step after each full round keeps a week's closed days
    /// from giving one association every Monday.
    private mutating func choosePivot(_ begun: [Int]) {
        let present = Set(begun.map { table.entries[stretches[$0].entry].association }).sorted()
        let first = present[(day + day / present.count) % present.count]
        pivot = first
        for index in associations.indices {
            associations[index].rank = (index - first + associations.count) % associations.count
        }
    }

    /// Likewise within an association; `present` are its announcements at its first turn, in order.
    private mutating func chooseFirst(_ association: Int, _ present: [Int]) {
        let first = present[day % present.count]
        associations[association].ranked = true
        for entry in table.entries(of: association) {
            entries[entry].rank = (entry - first + entries.count) % entries.count
        }
    }

    private mutating func pushEntry(_ entry: Int) {
        entries[entry].stamp += 1
        let own = entries[entry]
        associations[table.entries[entry].association].entries.push(
            TagHeap.Item(tag: own.tag, rank: own.rank, index: entry, stamp: own.stamp))
    }

    private mutating func pushAssociation(_ association: Int) {
        associations[association].stamp += 1
        let own = associations[association]
        queue.push(TagHeap.Item(tag: own.tag, rank: own.rank, index: association, stamp: own.stamp))
    }

    // MARK: Whose turn it is

    /// The time there is: from `now` to the next change that is known, in a stretch that began at `since`.
    struct Room {
        var now: Instant
        var boundary: Instant
        var since: Instant
    }

    /// The turn to play now, read to its end in the room there is; nil when nothing fits.
    ///
    /// - Parameter whole: false: the first slides of an announcement will do.
    mutating func choose(_ room: Room, last: Int?, whole: Bool, book: inout SlideBook) -> Turn? {
        var seen: [TagHeap.Item] = []
        // The least virtual time of those that can still be read before their own end; the others do not hold up.
        var least: Int?
        var fallback: Turn?
        var chosen: Turn?
        while seen.count < FairQueue.looks, chosen == nil, let item = queue.pop() {
            let index = item.index
            guard associations[index].stamp == item.stamp, associations[index].active > 0 else { continue }
            seen.append(item)
            let lead = item.tag - (least ?? item.tag)
            let weight = associations[index].weight
            if lead > 0, Int(associations[index].longestMs) * FairQueue.scale / weight <= lead { continue }
            let turn = pick(index, room, whole: whole, book: &book)
            if least == nil, turn != nil || canStillBeRead(index, room, whole: whole, book: &book) {
                if item.tag < virtualTime {
                    // It could not be read for a while, which is like an absence: nothing is saved up.
                    seen.removeLast()
                    associations[index].base += virtualTime - item.tag
                    pushAssociation(index)
                    continue
                }
                least = item.tag
                virtualTime = item.tag
            }
            guard var turn else { continue }
            if lead > 0 {
                let ahead = (lead * weight + FairQueue.scale - 1) / FairQueue.scale
                turn.mayHoldMs = associations[index].longestMs - turn.ms - Int64(ahead)
                if turn.mayHoldMs < 0 { continue }
            }
            if index == last {
                fallback = fallback ?? turn
            } else {
                chosen = turn
            }
        }
        for item in seen { queue.push(item) }
        return chosen ?? fallback
    }

    /// Whether it is only the boundary, not their own ends, that keeps an association's announcements back.
    private mutating func canStillBeRead(
        _ association: Int, _ room: Room, whole: Bool, book: inout SlideBook
    ) -> Bool {
        let free = Room(now: room.now, boundary: .distantFuture, since: room.since)
        return pick(association, free, whole: whole, book: &book) != nil
    }

    /// What an association would show.
    private mutating func pick(
        _ association: Int, _ room: Room, whole: Bool, book: inout SlideBook
    ) -> Turn? {
        if !associations[association].servedPin, let pinned = duePin(association, at: room.now),
            var turn = turn(pinned, room, whole: whole, book: &book)
        {
            turn.pin = entries[pinned].pinMinutes
            return turn
        }
        var seen: [TagHeap.Item] = []
        var chosen: Turn?
        while seen.count < FairQueue.looks, chosen == nil, let item = associations[association].entries.pop() {
            guard entries[item.index].active, entries[item.index].stamp == item.stamp else { continue }
            seen.append(item)
            if foresight == nil, seen.count == 1 {
                associations[association].virtualTime = max(associations[association].virtualTime, item.tag)
            }
            chosen = turn(item.index, room, whole: whole, book: &book)
        }
        for item in seen { associations[association].entries.push(item) }
        return chosen
    }

    private func turn(
        _ entry: Int, _ room: Room, whole: Bool, book: inout SlideBook
    ) -> Turn? {
        let stretch = stretches[entries[entry].stretch]
        let end = min(room.boundary, stretch.ownEnd)
        let left = end - room.now
        guard left > 0 else { return nil }
        let variant = book.variant(
            of: stretch.revision, table.revisions[stretch.revision], turn: entries[entry].turns)
        var turn = Turn(
            entry: entry, association: table.entries[entry].association, stretch: stretch, variant: variant,
            slides: variant.slidesMs.count, ms: variant.totalMs)
        if turn.ms <= left { return turn }
        // One that would never fit whole is shown as far as it goes.
        guard !whole || turn.ms > end - max(room.since, stretch.span.from) else { return nil }
        turn.slides = 0
        turn.ms = 0
        for ms in variant.slidesMs {
            guard turn.ms + ms <= left else { break }
            turn.ms += ms
            turn.slides += 1
        }
        return turn.slides > 0 ? turn : nil
    }

    /// The most overdue of an association's pins that would be late if it waited for the association's next turn.
    private func duePin(_ association: Int, at now: Instant) -> Int? {
        guard !associations[association].pinned.isEmpty else { return nil }
        var best: (entry: Int, waited: Int64, minutes: Int64)?
        let round = roundMs(association)
        for entry in associations[association].pinned.sorted() {
            guard entries[entry].active, let minutes = entries[entry].pinMinutes else { continue }
            let waited = now - entries[entry].since
            guard waited + round >= Int64(minutes) * 60_000 else { continue }
            if let known = best, waited * known.minutes <= known.waited * Int64(minutes) { continue }
            best = (entry, waited, Int64(max(1, minutes)))
        }
        return best?.entry
    }

    /// About how long until the association is on again: everybody's turn once, and its own part of the round.
    private func roundMs(_ association: Int) -> Int64 {
        let own = max(associations[association].longestMs, Int64(Limits.slideSecondsMin) * 1000)
        return own * Int64(activeWeight) / Int64(associations[association].weight)
            + Int64(activeAssociations) * Int64(Limits.slideSecondsWithQR) * 1000
    }

    /// Books what was really shown of a turn.
    mutating func finish(_ turn: Turn, from start: Instant, ms: Int64) {
        associations[turn.association].airtimeMs += ms
        associations[turn.association].longestMs = max(associations[turn.association].longestMs, ms)
        associations[turn.association].servedPin = turn.pin != nil
        entries[turn.entry].airtimeMs += ms
        entries[turn.entry].turns += 1
        entries[turn.entry].since = start
        if entries[turn.entry].active { pushEntry(turn.entry) }
        if associations[turn.association].active > 0 { pushAssociation(turn.association) }
    }

    /// Announcements without a turn all day whose longest stretch in opening hours is shorter than `limitMs`: a
    /// stretch of theirs, and how long the longest is.
    func unserved(open: [Span], under limitMs: Int64) -> [(stretch: DayTable.Stretch, longestMs: Int64)] {
        var longest = [Int64](repeating: 0, count: entries.count)
        for stretch in stretches where entries[stretch.entry].turns == 0 {
            for span in open {
                longest[stretch.entry] = max(longest[stretch.entry], span.intersection(stretch.span).durationMs)
            }
        }
        var found: [(stretch: DayTable.Stretch, longestMs: Int64)] = []
        for stretch in stretches where (1..<limitMs).contains(longest[stretch.entry]) {
            if found.last?.stretch.entry != stretch.entry { found.append((stretch, longest[stretch.entry])) }
        }
        return found
    }

    /// Whether anything could follow at `later`, as far as is known now, once `turn` has been shown.
    func somethingFollows(_ turn: Turn?, _ room: Room, at later: Instant, book: inout SlideBook) -> Bool {
        var ahead = self
        ahead.foresight = room.now
        if let turn { ahead.finish(turn, from: room.now, ms: later - room.now) }
        ahead.advance(to: later)
        let rest = Room(now: later, boundary: room.boundary, since: room.since)
        return ahead.choose(rest, last: nil, whole: true, book: &book) != nil
            || ahead.choose(rest, last: nil, whole: false, book: &book) != nil
    }
}
