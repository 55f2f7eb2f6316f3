import SignModel

/// Whose turn it is.
extension FairQueue {
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
