import SignModel

@testable import SignSchedule

/// All properties of one world.
struct WorldCheck {
    let world: RandomWorld
    let plan: DayPlan
    let oracle: Oracle
    /// Instants of the day at which anything may change.
    let changes: [Instant]

    init(_ world: RandomWorld) {
        self.world = world
        plan = Planner(world.input).dayPlan(world.date)
        oracle = Oracle(input: world.input, date: world.date)
        changes = oracle.changes(in: plan.span)
    }

    func problems() -> [String] {
        var found: [String] = []
        if let gap = coverage() { found.append("1, 2, 9: \(gap)") }
        if let ineligible = eligibility() { found.append("8: \(ineligible)") }
        if let short = readable() { found.append("too short: \(short)") }
        if let miscounted = turns() { found.append("turns: \(miscounted)") }
        if let unfair = fairness() { found.append("5: \(unfair)") }
        // The costlier ones take turns.
        switch world.seed % 4 {
        case 0: if let order = order() { found.append("3: \(order)") }
        case 1: if let causal = causality() { found.append("10: \(causal)") }
        case 2: if let layers = layers() { found.append("7: \(layers)") }
        default: if let cold = coldStart() { found.append("4, 9: \(cold)") }
        }
        return found
    }

    /// 1, 2: there is always exactly one answer.
    private func coverage() -> String? {
        guard plan.plays.first?.span.from == plan.span.from, plan.plays.last?.span.until == plan.span.until else {
            return "the day is not covered"
        }
        for play in plan.plays where play.span.isEmpty { return "empty play at \(play.span.from.ms)" }
        for (a, b) in zip(plan.plays, plan.plays.dropFirst()) where a.span.until != b.span.from {
            return "gap or overlap at \(a.span.until.ms)"
        }
        return nil
    }

    /// Turns as somebody before the screen counts them: each time a first slide comes on anew.
    private func turns() -> String? {
        var counted: [AnnouncementID: Int] = [:]
        var shown: [AnnouncementID: Int64] = [:]
        for play in plan.plays {
            guard case .announcement(let id, _, let slide) = play.slide else { continue }
            shown[id, default: 0] += play.span.durationMs
            if slide == 0, play.because.code != "tooShortForOthers" { counted[id, default: 0] += 1 }
        }
        for (id, count) in counted {
            let turns = plan.turns(of: id)
            if turns.count != count { return "\(id): \(turns.count), counted \(count)" }
            if turns.reduce(0, { $0 + $1.span.durationMs }) != shown[id] { return "\(id): another airtime" }
        }
        let all = counted.values.reduce(0, +)
        if plan.turns.count != all { return "\(plan.turns.count) in all, counted \(all)" }
        let reported = AirtimeReport(plans: [plan]).rows.reduce(0) { $0 + $1.plays }
        return reported == all ? nil : "the report says \(reported), counted \(all)"
    }

    /// 8: nothing ineligible, nothing after its until, each layer only where it belongs.
    private func eligibility() -> String? {
        for play in plan.plays {
            let alert = world.input.alerts.contains { $0.span.contains(play.span.from) }
            if alert != (play.layer == .alert) { return "alert at \(play.span.from.ms)" }
            if alert { continue }
            if oracle.isOpen(play.span.from) == (play.layer == .closed) { return "opening at \(play.span.from.ms)" }
            guard play.announcement != nil else { continue }
            guard let index = oracle.index(of: play) else { return "unknown revision" }
            let revision = world.input.revisions[index]
            for now in changes + [play.span.from, play.span.until.adding(ms: -1)] where play.span.contains(now) {
                if !oracle.mayRun(index, now) { return "\(play.slide) ineligible at \(now.ms)" }
                if !oracle.isOpen(now) { return "\(play.slide) outside opening hours" }
            }
            // Only takeovers while one is on, but for the slide that was on when it was approved.
            if play.layer == .rotation {
                let on = world.input.revisions.indices.contains {
                    world.input.revisions[$0].schedule.takeover && oracle.mayRun($0, play.span.from)
                }
                if on || revision.schedule.takeover { return "\(play.slide) beside a takeover" }
            }
        }
        // What may run is not passed over for lower layers without need.
        for play in plan.plays where play.layer == .builtIn || play.layer == .filler {
            if play.because != .nothingEligible && play.because != .noFiller { continue }
            let waiting = world.input.revisions.indices.contains { oracle.mayRun($0, play.span.from) }
            if waiting { return "\(play.slide) at \(play.span.from.ms) though something is eligible" }
        }
        return nil
    }

    /// A slide is never too short to read, except when it is removed or an alert comes.
    private func readable() -> String? {
        for play in plan.plays {
            guard let announcement = play.announcement, case .announcement(_, _, let index) = play.slide else {
                continue
            }
            if case .tooShortForOthers = play.because { continue }
            let needed = Int64(world.timing.seconds[announcement]?[index] ?? 0) * 1000
            if play.span.durationMs >= needed { continue }
            let end = play.span.until
            let cut =
                oracle.index(of: play).flatMap { world.input.revisions[$0].endedAt } == end
                || world.input.alerts.contains { $0.from == end }
                || world.input.revisions.contains { $0.announcement == announcement && $0.approvedAt == end }
            if !cut { return "\(play.slide) at \(play.span.from.ms) for \(play.span.durationMs) ms" }
        }
        return nil
    }

    /// 5: the bound of start-time fair queuing, over every span in which both are eligible.
    private func fairness() -> String? {
        let turns = plan.turns.filter { $0.layer == .rotation }
        let associations = Set(turns.map(\.association)).sorted()
        guard associations.count > 1 else { return nil }
        // An announcement counts until the last instant at which it can be read to its own end.
        var times = Set(changes)
        for revision in world.input.revisions {
            let needed = need(revision)
            for change in changes where change > plan.span.from && change < plan.span.until {
                times.insert(max(plan.span.from, change.adding(ms: -needed)))
            }
        }
        let cuts = times.sorted()
        let revisions = world.input.revisions
        let candidates = associations.map { association in
            revisions.indices.filter { revisions[$0].association == association && !revisions[$0].schedule.takeover }
        }
        var longest = [Int64](repeating: 0, count: associations.count)
        var shown = [(association: Int, span: Span)]()
        for turn in turns {
            guard let index = associations.firstIndex(of: turn.association) else { continue }
            longest[index] = max(longest[index], turn.span.durationMs)
            shown.append((index, turn.span))
        }
        let weights = associations.map { Int64(world.input.playlist.weights[$0] ?? 1) }
        // Pieces between the instants at which anybody's eligibility may change.
        var pieces: [(eligible: [Bool], association: Int?, ms: Int64)] = []
        var next = 0
        for (from, until) in zip(cuts, cuts.dropFirst()) {
            let present = candidates.map { own in
                own.contains { oracle.mayRun($0, from) && canBeRead($0, from.adding(ms: 1)) }
            }
            pieces.append((present, nil, 0))
            while next < shown.count, shown[next].span.until <= from { next += 1 }
            var turn = next
            while turn < shown.count, shown[turn].span.from < until {
                let ms = shown[turn].span.intersection(Span(from: from, until: until)).durationMs
                pieces.append((present, shown[turn].association, ms))
                turn += 1
            }
        }
        for a in associations.indices {
            for b in associations.indices where b > a {
                let bound = longest[a] * weights[b] + longest[b] * weights[a]
                var (least, most, difference): (Int64, Int64, Int64) = (0, 0, 0)
                for piece in pieces {
                    guard piece.eligible[a], piece.eligible[b] else {
                        (least, most, difference) = (0, 0, 0)
                        continue
                    }
                    if piece.association == a { difference += piece.ms * weights[b] }
                    if piece.association == b { difference -= piece.ms * weights[a] }
                    least = min(least, difference)
                    most = max(most, difference)
                    if most - least > bound {
                        return "\(associations[a]) and \(associations[b]) differ by \(most - least), allowed \(bound)"
                    }
                }
            }
        }
        return nil
    }

    private func need(_ revision: ScheduledRevision) -> Int64 {
        Int64((world.timing.seconds[revision.announcement] ?? [0]).reduce(0, +)) * 1000
    }

    /// Whether all its slides fit between now and its own end.
    private func canBeRead(_ index: Int, _ now: Instant) -> Bool {
        let end = now.adding(ms: need(world.input.revisions[index]))
        return oracle.mayRunByRule(index, end.adding(ms: -1))
            && changes.allSatisfy { $0 <= now || $0 >= end || oracle.mayRunByRule(index, $0) }
    }

    /// 3: neither the order of rows nor irrelevant rows matter.
    private func order() -> String? {
        var random = Seeded(world.seed &* 31)
        var input = world.input
        input.revisions.append(
            approved("zz-elsewhere", AnnouncementSchedule(targets: [.screen("other"), .site("raahe"), .tag("no")])))
        input.revisions.append(approved("aa-ended", at: Instant(seconds: 0), until: Instant(seconds: 10)))
        input.revisions.append(approved("ab-broken", broken: ["x.jpg"]))
        input.revisions.append(approved("ac-later", at: plan.span.until))
        input.revisions.append(
            approved("ad-past", AnnouncementSchedule(until: CivilDateTime(world.date, .midnight))))
        input.alerts.append(
            Alert(id: "far", site: "raahe", text: [.finnish: "x"], from: plan.span.from, until: plan.span.until))
        input.revisions.shuffle(using: &random)
        input.alerts.shuffle(using: &random)
        return Planner(input).dayPlan(world.date) == plan ? nil : "another plan"
    }

    /// 10: what began before a decision is the same without it; only its end may have been cut.
    private func causality() -> String? {
        var decisions = world.input.revisions.flatMap { [$0.approvedAt, $0.endedAt ?? $0.approvedAt] }
        decisions += world.input.alerts.flatMap { [$0.from, $0.clearedAt ?? $0.from] }
        for decision in Set(decisions).sorted() where plan.span.contains(decision) {
            var input = world.input
            input.revisions.removeAll { $0.approvedAt >= decision }
            for index in input.revisions.indices {
                if let endedAt = input.revisions[index].endedAt, endedAt >= decision {
                    input.revisions[index].endedAt = nil
                }
            }
            input.alerts.removeAll { $0.from >= decision }
            for index in input.alerts.indices {
                if let clearedAt = input.alerts[index].clearedAt, clearedAt >= decision {
                    input.alerts[index].clearedAt = nil
                }
            }
            let before = Planner(input).dayPlan(world.date).plays.filter { $0.span.from < decision }
            let with = plan.plays.filter { $0.span.from < decision }
            guard before.count == with.count else { return "another number of plays before \(decision.ms)" }
            for (a, b) in zip(before, with) {
                var cut = b
                if b.span.until >= decision, b.span.until < a.span.until { cut.span.until = a.span.until }
                cut.because = a.because
                if a != cut { return "\(a.slide) became \(b.slide) before \(decision.ms)" }
            }
        }
        return nil
    }

    /// 7: what a higher layer shows does not hang on the lower ones.
    private func layers() -> String? {
        var input = world.input
        // A takeover approved in its own window waits for the slide that is on; these worlds are the other case.
        let opening = plan.span.from
        guard input.revisions.allSatisfy({ !$0.schedule.takeover || $0.approvedAt <= opening }) else { return nil }
        let above = plan.plays.filter { $0.layer.wins(over: .rotation) }
        input.revisions.removeAll { !$0.schedule.takeover }
        input.playlist.fillers = Fillers(kinds: [.submit], sharePercent: 0)
        let bare = Planner(input).dayPlan(world.date).plays.filter { $0.layer.wins(over: .rotation) }
        return bare == above ? nil : "higher layers changed"
    }

    /// 4, 9: begun at any instant, what is on is of the layer that the oracle finds there, and the beginning of the day
    /// is the same, planned alone or with the rest. ``ReferenceTests`` has the slides themselves.
    private func coldStart() -> String? {
        let index = Int(world.seed / 4) % plan.plays.count
        let span = plan.plays[index].span
        let planner = Planner(world.input)
        for now in [span.from, span.until.adding(ms: -1)] {
            let play = planner.at(now)
            let alerted = world.input.alerts.contains { alert in
                alert.site.raw == "tuira" && alert.from <= now && now < alert.until
                    && (alert.clearedAt.map { now < $0 } ?? true)
            }
            let closed = !alerted && !oracle.isOpen(now)
            guard (play.layer == .alert) == alerted, (play.layer == .closed) == closed, play.span.contains(now) else {
                return "at \(now.ms) \(play.layer) is on"
            }
            if let own = oracle.index(of: play), !oracle.mayRun(own, now) { return "\(play.slide) at \(now.ms)" }
        }
        // What a player shows first, before the rest of the day is planned.
        let begun = planner.dayPlan(world.date, through: span.from).plays
        guard begun.count > index, Array(begun[..<index]) == Array(plan.plays[..<index]) else {
            return "the beginning of the day through \(span.from.ms) differs"
        }
        var (first, whole) = (begun[index], plan.plays[index])
        (first.span.until, whole.span.until) = (.distantFuture, .distantFuture)
        return first == whole ? nil : "the play at \(span.from.ms) differs before the day is planned"
    }
}
