import SignModel

/// Works out a day's plays in one walk from midnight to midnight.
///
/// Causal by construction: at each step only what is known at that instant counts. Known beforehand are opening hours,
/// an announcement's own `until` and windows, and the beginning of a takeover that is approved; a slide that could
/// not be read before one of them is not begun. Not known are approvals, withdrawals and alerts: an approval waits
/// until the slide that is on has been shown, a withdrawal and an alert cut it.
///
/// What to do with the last seconds before a known change, when nothing can be read to its end in them: the turn
/// before them is held longer from the outset; where that was not foreseen (an alert or a withdrawal came between),
/// the last slide stays, else a filler, else the built-in slide.
struct DaySimulation {
    let input: ScheduleInput
    let whole: Span
    let open: [Span]
    let calendar: OpeningCalendar
    let alerts: [Alert]
    private let alertSpans: [Span]
    let table: DayTable
    var rotation: FairQueue
    var takeovers: FairQueue
    var wheel: FillerWheel
    var book: SlideBook
    var plays: [Play] = []
    /// Airtime of announcements and of fillers mixed in, for the fillers' share.
    private var announcedMs: Int64 = 0
    private var filledMs: Int64 = 0
    /// The turn that was shown last, while the layer lasts.
    var lastTurn: FairQueue.Turn?
    /// The association that was on last, in each layer by itself: what a takeover shows must not hang on the rotation.
    private var lastInRotation: Int?
    private var lastInTakeover: Int?

    init(input: ScheduleInput, date: CivilDate, table: DayTable, whole: Span, open: [Span], calendar: OpeningCalendar) {
        self.input = input
        self.whole = whole
        self.open = open
        self.calendar = calendar
        self.table = table
        alerts = DaySimulation.alerts(of: input, on: whole)
        alertSpans = alerts.map { $0.span.intersection(whole) }.joined()
        let weights = input.playlist.weights
        rotation = FairQueue(table.rotation, table: table, weights: weights, date: date)
        takeovers = FairQueue(table.takeovers, table: table, weights: weights, date: date)
        wheel = FillerWheel(playlist: input.playlist, date: date)
        book = SlideBook(
            timing: input.timing, playlist: input.playlist, date: date, revisions: table.revisions.count)
    }

    /// The day's plays, without gap or overlap; with `through`, only as far as the one that is on then, since what
    /// comes later changes nothing before it.
    mutating func run(through: Instant? = nil) -> [Play] {
        var now = whole.from
        let end = through.map { min(whole.until, $0.adding(ms: 1)) } ?? whole.until
        while now < end { now = step(now) }
        return plays
    }

    /// What had no turn because its time is too short to read it; ``run()`` comes first.
    mutating func unreadable() -> [PlanNote] {
        var notes: [PlanNote] = []
        let limit = Int64(Limits.slideSecondsAsked) * 1000
        for queue in [rotation, takeovers] {
            for (stretch, longest) in queue.unserved(open: open, under: limit) {
                let revision = table.revisions[stretch.revision]
                let first = book.variant(of: stretch.revision, revision, turn: 0).slidesMs.first ?? 0
                if first > longest { notes.append(.neverFits(revision.announcement, needed: Int(first / 1000))) }
            }
        }
        return notes
    }

    // MARK: One step

    /// Adds the plays that are decided at `now`; returns where they end.
    private mutating func step(_ now: Instant) -> Instant {
        if let alert = alertSpans.first(where: { $0.contains(now) }) { return playAlerts(now, until: alert.until) }
        let nextAlert = alertSpans.first { $0.from > now }?.from ?? whole.until
        guard let opened = open.first(where: { $0.contains(now) }) else {
            let opening = open.first { $0.from > now }?.from ?? whole.until
            return playClosed(Span(from: now, until: min(opening, nextAlert)))
        }
        takeovers.advance(to: now)
        if takeovers.activeAssociations > 0 {
            let room = FairQueue.Room(now: now, boundary: opened.until, since: opened.from)
            return stepTakeover(room, cut: nextAlert)
        }
        rotation.advance(to: now)
        let boundary = min(opened.until, table.nextTakeoverStart(after: now) ?? opened.until)
        return stepRotation(FairQueue.Room(now: now, boundary: boundary, since: opened.from), cut: nextAlert)
    }

    private mutating func stepTakeover(_ room: FairQueue.Room, cut: Instant) -> Instant {
        for whole in [true, false] {
            let turn = takeovers.choose(room, last: lastInTakeover, whole: whole, book: &book)
            guard let turn else { continue }
            let until = heldUntil(turn, .takeover, room)
            return play(turn, .takeover, room.now, until: until, cut: cut)
        }
        return playLeftover(.takeover, room, cut: cut)
    }

    private mutating func stepRotation(_ room: FairQueue.Room, cut: Instant) -> Instant {
        let share = Int64(min(max(0, input.playlist.fillers.sharePercent), Limits.fillerSharePercentMax))
        guard rotation.activeAssociations > 0 else {
            lastTurn = nil
            return playFiller(.nothingEligible, room, cut: cut)
                ?? playBuiltIn(.noFiller, room, cut: cut)
        }
        if share > 0, filledMs * (100 - share) < announcedMs * share,
            let end = playFiller(.share(percent: Int(share)), room, cut: cut)
        {
            return end
        }
        for whole in [true, false] {
            let turn = rotation.choose(room, last: lastInRotation, whole: whole, book: &book)
            guard let turn else { continue }
            let until = heldUntil(turn, .rotation, room)
            return play(turn, .rotation, room.now, until: until, cut: cut)
        }
        return playLeftover(.rotation, room, cut: cut)
    }

    // MARK: What is shown

    /// Shows a turn's slides in a row, the last one until `until`, unless something cuts it.
    private mutating func play(
        _ turn: FairQueue.Turn, _ layer: Layer, _ now: Instant, until: Instant, cut: Instant
    ) -> Instant {
        let revision = table.revisions[turn.stretch.revision]
        let sharing = layer == .takeover ? takeovers.activeAssociations : rotation.activeAssociations
        let fair: Because = layer == .takeover ? .takeover(sharing: sharing) : .turn(sharing: sharing)
        let because = turn.pin.map { Because.pin(minutes: $0) } ?? fair
        let stop = min(cut, turn.stretch.span.until)
        var begin = now
        for index in 0..<turn.slides {
            let last = index == turn.slides - 1
            let end = min(stop, last ? until : begin.adding(ms: turn.variant.slidesMs[index]))
            plays.append(
                Play(
                    span: Span(from: begin, until: end),
                    slide: .announcement(revision.announcement, revision.revision, index: index),
                    language: turn.variant.language, layer: layer, announcement: revision.announcement,
                    association: revision.association, revision: revision.revision, because: because))
            begin = end
            if begin >= stop { break }
            // A takeover approved meanwhile waits for this slide, not for the next ones.
            if layer == .rotation, !last {
                takeovers.advance(to: begin)
                if takeovers.activeAssociations > 0 { break }
            }
        }
        book(turn, layer, now, ms: begin - now)
        lastTurn = turn
        if layer == .takeover { lastInTakeover = turn.association } else { lastInRotation = turn.association }
        return begin
    }

    /// Books what was really shown of a turn.
    mutating func book(_ turn: FairQueue.Turn, _ layer: Layer, _ start: Instant, ms: Int64) {
        if layer == .takeover {
            takeovers.finish(turn, from: start, ms: ms)
        } else {
            rotation.finish(turn, from: start, ms: ms)
            announcedMs += ms
        }
    }

    /// The turn's own end, or the boundary when nothing could be read between the two.
    private mutating func heldUntil(
        _ turn: FairQueue.Turn, _ layer: Layer, _ room: FairQueue.Room
    ) -> Instant {
        let end = room.now.adding(ms: turn.ms)
        let rest = room.boundary - end
        guard rest > 0, rest <= turn.mayHoldMs, rest < max(Int64(Limits.slideSecondsAsked) * 1000, turn.ms),
            turn.stretch.ownEnd >= room.boundary
        else { return end }
        if layer == .rotation, input.playlist.fillers.sharePercent > 0, let filler = wheel.peek(&book),
            filler.ms <= rest
        {
            return end
        }
        let queue = layer == .takeover ? takeovers : rotation
        return queue.somethingFollows(turn, room, at: end, book: &book) ? end : room.boundary
    }

    /// A filler, if the next one can be read before the boundary; held until it when nothing else could follow.
    mutating func playFiller(
        _ because: Because, _ room: FairQueue.Room, cut: Instant
    ) -> Instant? {
        guard let slide = wheel.peek(&book), slide.ms <= room.boundary - room.now else { return nil }
        wheel.step(&book)
        let now = room.now
        var end = now.adding(ms: slide.ms)
        let rest = room.boundary - end
        if rest > 0, rest < Int64(Limits.slideSecondsAsked) * 1000 {
            let next = wheel.peek(&book)?.ms ?? .max
            if next > rest,
                !rotation.somethingFollows(nil, room, at: end, book: &book)
            {
                end = room.boundary
            }
        }
        end = min(end, cut)
        plays.append(
            Play(
                span: Span(from: now, until: end), slide: slide.ref, language: slide.language, layer: .filler,
                because: because))
        if because != .nothingEligible { filledMs += end - now }
        return end
    }
}
