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

    /// An association's place in the queue.
    struct Association {
        var weight: Int
        /// Virtual time it did not earn by airtime: where it came in.
        var base = 0
        var airtimeMs: Int64 = 0
        /// The longest turn it had today.
        var longestMs: Int64 = 0
        /// Breaks ties; moves on with the date.
        var rank = 0
        var stamp = 0
        /// How many of its announcements may run now.
        var active = 0
        /// The virtual time among its own announcements.
        var virtualTime = 0
        /// Its announcements by virtual start time.
        var entries = TagHeap()
        /// Those of them that ask for a pin and may run now.
        var pinned: [Int] = []
        /// Whether its last turn went to a pin before its time.
        var servedPin = false
        /// Whether its announcements' ranks are set for the day.
        var ranked = false

        /// Virtual start time.
        var tag: Int { base + Int(airtimeMs) * FairQueue.scale / weight }
    }

    /// An announcement's place in its association's queue.
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

    /// What may run when, of one layer.
    let stretches: [DayTable.Stretch]
    let table: DayTable
    /// The date, for where the round begins.
    private let dayNumber: Int
    var associations: [Association]
    var entries: [Entry]
    /// Associations with something that may run now, and their weights together.
    private(set) var activeAssociations = 0
    private(set) var activeWeight = 0
    /// Associations by virtual start time.
    var queue = TagHeap()
    /// The system's virtual time: the start time of what was chosen last.
    var virtualTime = 0
    /// Whose turn is first today; nil until anything may run.
    private var pivot: Int?
    /// Stretch numbers by their beginning and by their end, and how far they were taken.
    private let starts: [Int]
    private let ends: [Int]
    private var nextStart = 0
    private var nextEnd = 0
    /// When set, the queue looks ahead from that instant: decisions after it are not known.
    var foresight: Instant?

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

    /// Queues an announcement by its present virtual time; older places of it become void.
    mutating func pushEntry(_ entry: Int) {
        entries[entry].stamp += 1
        let own = entries[entry]
        associations[table.entries[entry].association].entries.push(
            TagHeap.Item(tag: own.tag, rank: own.rank, index: entry, stamp: own.stamp))
    }

    /// Queues an association likewise.
    mutating func pushAssociation(_ association: Int) {
        associations[association].stamp += 1
        let own = associations[association]
        queue.push(TagHeap.Item(tag: own.tag, rank: own.rank, index: association, stamp: own.stamp))
    }
}
