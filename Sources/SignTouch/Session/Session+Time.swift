import SignModel
import SignScene

/// What happens by itself: warnings, the end, the staff's lock.
extension Session {
    /// When the next `tick` is due; nil when nothing happens by itself.
    public var nextWakeMs: Int64? {
        var times = contacts.map { $0.stillMs + Timings.stuckMs }
        times += contacts.filter(\.isLocking).map { $0.startMs + Timings.staffCornerMs }
        if visit == nil, let last { times.append(last.upMs + Timings.doubleTapMs) }
        if let cleaning { times.append(cleaning.nextMs) }
        if let visit {
            if let until = visit.pointingUntilMs { times.append(until) }
            if contacts.isEmpty {
                times.append(visit.warning?.nextMs ?? visit.lastActivityMs + visit.idleMs(rules))
                if let since = visit.vanishedMs { times.append(since + Timings.vanishedMs) }
            }
        }
        return times.min()
    }

    /// Does all that was due by now.
    mutating func pass(_ now: Int64, _ out: inout [Effect]) {
        if let last, now - last.upMs >= Timings.doubleTapMs { self.last = nil }
        passFingers(now, &out)
        passCleaning(now, &out)
        passVisit(now, &out)
    }

    private mutating func passFingers(_ now: Int64, _ out: inout [Effect]) {
        if contacts.contains(where: {
            $0.isLocking && now - $0.startMs >= Timings.staffCornerMs
        }) {
            forgetFingers(&out)
            visit = nil
            last?.control = nil
            let countdown = Countdown(untilMs: now + Timings.cleaningMs, step: Timings.step, atMs: now)
            cleaning = countdown
            out.append(.clean(secondsLeft: countdown.told))
        }
        while let index = contacts.firstIndex(where: { now - $0.stillMs >= Timings.stuckMs }) {
            let since = contacts[index].stillMs
            if let known = visit?.lastActivityMs { visit?.lastActivityMs = max(known, since) }
            forget(index, &out)
            out.append(.stuckContact)
        }
    }

    private mutating func passCleaning(_ now: Int64, _ out: inout [Effect]) {
        guard let countdown = cleaning else { return }
        if now >= countdown.untilMs {
            cleaning = nil
            out.append(.showSlides)
        } else if let left = cleaning?.tell(atMs: now), !isAlert {
            out.append(.clean(secondsLeft: left))
        }
    }

    private mutating func passVisit(_ now: Int64, _ out: inout [Effect]) {
        guard let visit else { return }
        if let until = visit.pointingUntilMs, now >= until { unpoint(&out) }
        guard contacts.isEmpty else { return }
        if let warning = visit.warning {
            if now >= warning.untilMs { reset(&out) } else { warn(isAnew: false, now, &out) }
        } else if now - visit.lastActivityMs >= visit.idleMs(rules) {
            // Nobody sees a question under an emergency message.
            if isAlert { reset(&out) } else { beginWarning(now, &out) }
        } else if let since = visit.vanishedMs, now - since >= Timings.vanishedMs {
            show(.cut, now, &out)
        }
    }

    private mutating func beginWarning(_ now: Int64, _ out: inout [Effect]) {
        unpoint(&out)
        let step = visit?.settings.calm == true ? Timings.calmStep : Timings.step
        visit?.warning = Countdown(untilMs: now + Timings.warningMs, step: step, atMs: now)
        visit?.vanishedMs = nil
        guard let visit = ask(now), let warning = visit.warning else { return }
        out.append(.warn(generation: visit.asked, secondsLeft: warning.told, settings: visit.settings))
    }

    /// The question whether anybody is there, if its number is another one, or if it has to be laid out anew.
    mutating func warn(isAnew: Bool, _ now: Int64, _ out: inout [Effect]) {
        guard let changed = visit?.warning.map({ $0.left(atMs: now) < $0.told }), changed || isAnew else { return }
        _ = visit?.warning?.tell(atMs: now)
        if isAnew { ask(now) }
        guard let visit, let warning = visit.warning else { return }
        out.append(.warn(generation: visit.asked, secondsLeft: warning.told, settings: visit.settings))
    }

    /// The end of a visit: nothing of it is left.
    mutating func reset(_ out: inout [Effect]) {
        visit = nil
        contacts = []
        last?.control = nil
        out.append(.showSlides)
    }

    mutating func alert(_ on: Bool, _ now: Int64, _ out: inout [Effect]) {
        guard on != isAlert else { return }
        forgetFingers(&out)
        unpoint(&out)
        isAlert = on
        visit?.lastActivityMs = now
        guard on else {
            relay(now, &out)
            return
        }
        guard isInUse else { return }
        visit?.warning = nil
        visit?.vanishedMs = nil
        visit?.shown = nil
        ask(now)
        out.append(.showSlides)
    }
}
