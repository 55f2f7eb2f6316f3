public import SignModel

/// What is shown when no announcement is: the odd seconds, the built-in slide, closing time, emergency messages.
extension DaySimulation {
    /// What little is left before a boundary when no announcement can be read in it.
    mutating func playLeftover(
        _ layer: Layer, _ room: FairQueue.Room, cut: Instant
    ) -> Instant {
        let because = Because.tooShortForOthers(seconds: room.seconds)
        if layer == .rotation, input.playlist.fillers.sharePercent > 0,
            let end = playFiller(because, room, cut: cut)
        {
            return end
        }
        if let held = hold(layer, room, cut: cut, because) { return held }
        // Within a takeover no filler: how long it takes must not decide when the next takeover comes on.
        if layer == .rotation, let end = playFiller(because, room, cut: cut) { return end }
        return playBuiltIn(because, room, cut: cut)
    }

    /// Keeps the slide that was on, if it still may be.
    private mutating func hold(
        _ layer: Layer, _ room: FairQueue.Room, cut: Instant, _ because: Because
    ) -> Instant? {
        let now = room.now
        guard let turn = lastTurn, var play = plays.last, play.span.until == now, play.layer == layer,
            turn.stretch.span.contains(now), play.revision == table.revisions[turn.stretch.revision].revision
        else { return nil }
        let end = min(room.boundary, cut, turn.stretch.span.until)
        guard end - now <= turn.mayHoldMs else { return nil }
        play.span = Span(from: now, until: end)
        play.because = because
        plays.append(play)
        book(turn, layer, now, ms: end - now)
        return end
    }

    /// The built-in slide, until the next full minute: a full minute is when windows begin, and what is approved
    /// meanwhile waits no longer than that.
    mutating func playBuiltIn(
        _ because: Because, _ room: FairQueue.Room, cut: Instant
    ) -> Instant {
        let now = room.now
        let minute = Instant(seconds: (now.seconds / 60 + 1) * 60)
        let end = min(minute, room.boundary, cut)
        let languages = input.playlist.ways(of: input.playlist.languages)
        plays.append(
            Play(
                span: Span(from: now, until: end), slide: .builtIn,
                language: languages[abs(now.seconds / 60) % languages.count], layer: .builtIn,
                because: because))
        return end
    }

    /// The site is closed for `span`.
    mutating func playClosed(_ span: Span) -> Instant {
        let slide: SlideRef = input.playlist.closed == .dark ? .dark : .closed
        let languages = input.playlist.languages
        var language = PlayLanguage(languages.first ?? .finnish)
        // One long slide cannot take turns, so it has two languages where there are two.
        if slide == .closed, languages.count > 1 { language.second = languages[1] }
        plays.append(
            Play(
                span: span, slide: slide, language: language, layer: .closed,
                because: .closed(calendar.reason(at: span.from), next: calendar.nextOpening(after: span.from))))
        lastTurn = nil
        return span.until
    }

    /// The site's emergency messages that are on some time in `day`, in order.
    ///
    /// A clock that is not trusted cannot say whether one has begun or is over: those that nobody withdrew and that are
    /// not known to be over are on all day.
    static func alerts(of input: ScheduleInput, on day: Span) -> [Alert] {
        let own = input.alerts.filter { $0.site == input.playlist.site.id && !$0.span.isEmpty }
        let on: [Alert]
        if input.clockTrusted {
            on = own.filter { $0.span.overlaps(day) }
        } else {
            // Somebody approved and raised what there is: it is no earlier than that.
            let written = input.revisions.map(\.approvedAt) + own.map(\.from)
            let known = input.noEarlierThan ?? written.max() ?? .distantPast
            on = own.filter { $0.clearedAt == nil && $0.until > known }.map { alert in
                var alert = alert
                alert.from = day.from
                alert.until = max(alert.until, day.until)
                return alert
            }
        }
        return on.sorted { ($0.from, $0.id) < ($1.from, $1.id) }
    }

    /// Messages take turns, each as long as ``AlertTurns/seconds(of:)`` says; one alone stays on.
    mutating func playAlerts(_ start: Instant, until: Instant) -> Instant {
        var now = start
        var turn = 0
        while now < until {
            let slides = alerts.filter { $0.span.contains(now) }.flatMap { alert in
                AlertTurns.languages(of: alert, playlist: input.playlist, timing: input.timing).map { (alert, $0) }
            }
            guard !slides.isEmpty else { break }
            // A new message comes on at once, then all take turns.
            if let new = slides.firstIndex(where: { $0.0.from == now }) { turn = new }
            let (alert, language) = slides[turn % slides.count]
            turn += 1
            // Its own end is known beforehand; its withdrawal and the next message cut it.
            var end = alert.span.until
            for other in alerts where other.from > now { end = min(end, other.from) }
            if slides.count > 1 { end = min(end, now.adding(seconds: AlertTurns.seconds(of: alert))) }
            end = min(end, until)
            plays.append(
                Play(
                    span: Span(from: now, until: end), slide: .alert(alert.id), language: language, layer: .alert,
                    because: .alert(until: alert.until)))
            now = end
        }
        lastTurn = nil
        return max(now, start.adding(ms: 1))
    }
}

extension FairQueue.Room {
    /// Seconds to the boundary, rounded up.
    var seconds: Int { Int((boundary - now + 999) / 1000) }
}

/// How several emergency messages share the screen.
public enum AlertTurns {
    /// How long one is on at least.
    static let secondsMin = 15

    /// As long as reading the longest of its languages takes, at least ``secondsMin``.
    static func seconds(of alert: Alert) -> Int {
        let longest = alert.text.languages.compactMap { alert.text[$0] }.map(ReadingTime.characters).max() ?? 0
        return max(secondsMin, ReadingTime.seconds(characters: longest))
    }

    /// The language each of its turns begins with. Those that can be read at once from afar stand below each other, so
    /// more than one turn is needed only for more.
    static func languages(of alert: Alert, playlist: Playlist, timing: any SlideTiming) -> [PlayLanguage] {
        let order = order(of: alert, playlist: playlist)
        guard !order.isEmpty else { return [PlayLanguage(playlist.languages.first ?? .finnish)] }
        let atOnce = max(1, timing.languagesAtOnce(of: alert, in: order))
        return stride(from: 0, to: order.count, by: atOnce).map { PlayLanguage(order[$0]) }
    }

    /// All languages it was given in, the screen's own first.
    public static func order(of alert: Alert, playlist: Playlist) -> [Language] {
        let given = alert.text.languages
        return playlist.languages.filter(given.contains) + given.filter { !playlist.languages.contains($0) }
    }
}
