import SignModel

/// Whose turn it is.
extension FairQueue {
    /// The time there is: from `now` to the next change that is known, in a stretch that began at `since`.
    struct Room {
        var now: Instant
        var boundary: Instant
        var since: Instant
    }

    /// One search for the next turn: the associations by virtual time, until one has something that can be read.
    private struct Search {
        /// Taken out of the queue, to be put back.
        var seen: [TagHeap.Item] = []
        /// The least virtual time of those that can still be read before their own end; the others do not hold up.
        var least: Int?
        /// The turn of the association that was on last: only if no other can be had.
        var again: Turn?
        var found: Turn?

        var goesOn: Bool { found == nil && seen.count < Limits.turnCandidates }

        /// How far an association is ahead of the one with the least.
        func lead(_ tag: Int) -> Int { tag - (least ?? tag) }
    }

    /// The turn to play now, read to its end in the room there is; nil when nothing fits.
    ///
    /// - Parameter whole: false: the first slides of an announcement will do.
    mutating func choose(_ room: Room, last: Int?, whole: Bool, book: inout SlideBook) -> Turn? {
        var search = Search()
        while search.goesOn, let item = queue.pop() {
            let index = item.index
            guard associations[index].stamp == item.stamp, associations[index].active > 0 else { continue }
            let lead = search.lead(item.tag)
            search.seen.append(item)
            guard mayLead(index, by: lead) else { continue }
            let turn = pick(index, room, whole: whole, book: &book)
            if search.least == nil, turn != nil || canStillBeRead(index, room, whole: whole, book: &book) {
                guard item.tag >= virtualTime else {
                    search.seen.removeLast()
                    catchUp(index, behind: virtualTime - item.tag)
                    continue
                }
                search.least = item.tag
                virtualTime = item.tag
            }
            guard let turn = turn.flatMap({ held($0, leadingBy: lead) }) else { continue }
            if index != last {
                search.found = turn
            } else if search.again == nil {
                search.again = turn
            }
        }
        for item in search.seen { queue.push(item) }
        return search.found ?? search.again
    }

    /// Whether even the shortest turn would not take the association's lead beyond its longest one.
    private func mayLead(_ association: Int, by lead: Int) -> Bool {
        lead <= 0
            || Int(associations[association].longestMs) * FairQueue.scale / associations[association].weight > lead
    }

    /// One that could not be read for a while is treated like one that was absent: nothing is saved up.
    private mutating func catchUp(_ association: Int, behind: Int) {
        associations[association].base += behind
        pushAssociation(association)
    }

    /// The turn with how long it may be held over its time; nil when it would take the lead beyond one turn.
    private func held(_ turn: Turn, leadingBy lead: Int) -> Turn? {
        guard lead > 0 else { return turn }
        let ahead = (lead * associations[turn.association].weight + FairQueue.scale - 1) / FairQueue.scale
        var turn = turn
        turn.mayHoldMs = associations[turn.association].longestMs - turn.ms - Int64(ahead)
        return turn.mayHoldMs < 0 ? nil : turn
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
        while seen.count < Limits.turnCandidates, chosen == nil, let item = associations[association].entries.pop() {
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
