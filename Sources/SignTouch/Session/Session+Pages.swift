import SignModel
import SignScene

/// Pages asked for, made, gone stale and read anew.
extension Session {
    /// Begins a visit with what the touched slide is of.
    mutating func open(_ announcement: AnnouncementID?, _ now: Int64, _ out: inout [Effect]) {
        let page: TouchPage = announcement.map { .announcement($0, page: 0) } ?? .home(page: 0)
        visit = Visit(page: page, settings: rules.settings, atMs: now)
        move([.page(page.kind)], now, &out)
    }

    mutating func perform(_ action: Action, _ now: Int64, _ out: inout [Effect]) {
        guard let change = visit?.perform(action, rules: rules, today: today) else { return }
        switch change {
        // The question was answered: the page it had taken the place of comes back, as it was.
        case .none: if visit?.warning != nil { show(.cut, now, &out) }
        case .change(let usage):
            show(.cut, now, &out)
            out += usage.map { .count($0) }
        case .move(let usage): move(usage, now, &out)
        case .end: reset(&out)
        }
    }

    /// A step of a script: at the slides, as if somebody had come home first.
    mutating func act(_ action: Action, _ now: Int64, _ out: inout [Effect]) {
        guard !isAlert, cleaning == nil else { return }
        forgetFingers(&out)
        visit?.lastActivityMs = now
        if visit == nil {
            guard action != .finish else { return }
            visit = Visit(page: .home(page: 0), settings: rules.settings, atMs: now)
        }
        perform(action, now, &out)
        // Whatever did not ask for a page: the one it was done on.
        if visit?.asked == 0 { move([.page(.home)], now, &out) }
    }

    private mutating func move(_ usage: [Usage], _ now: Int64, _ out: inout [Effect]) {
        guard var visit else { return }
        visit.screen = next(after: max(visit.screen, visit.asked), now)
        self.visit = visit
        show(visit.settings.calm || visit.warning != nil ? .cut : .fade, now, &out)
        out += usage.map { .count($0) }
    }

    /// Asks for the page one is on.
    mutating func show(
        _ motion: PageRequest.Motion, keepsVanished: Bool = false, _ now: Int64, _ out: inout [Effect]
    ) {
        unpoint(&out)
        visit?.warning = nil
        if !keepsVanished { visit?.vanishedMs = nil }
        guard let visit = ask(now), !isAlert else { return }
        out.append(.show(request(of: visit, keepsVanished: keepsVanished, motion: motion)))
    }

    /// Takes the next number, so that what is still being made is not shown.
    @discardableResult
    mutating func ask(_ now: Int64) -> Visit? {
        guard var visit else { return nil }
        visit.asked = next(after: max(visit.screen, visit.asked), now)
        self.visit = visit
        return visit
    }

    /// Numbers grow with time: none of an earlier session comes again, though a session remembers none of them.
    private func next(after last: Int64, _ now: Int64) -> Int64 { max(last + 1, now &* 1024) }

    /// A page was made.
    mutating func take(_ facts: PageFacts, _ generation: Int64, _ now: Int64, _ out: inout [Effect]) {
        guard let visit, !isAlert, generation == visit.asked else {
            out.append(.discard(generation: generation))
            return
        }
        // There is less than there was, or the text grew smaller: its last page instead.
        if visit.warning == nil, let number = visit.page.number, let count = facts.pageCount, number >= count {
            self.visit?.page = visit.page.turned(to: count - 1)
            out.append(.discard(generation: generation))
            show(.cut, keepsVanished: visit.vanishedMs != nil, now, &out)
            return
        }
        self.visit?.shown = Visit.Shown(screen: visit.screen, isWarning: visit.warning != nil, facts: facts)
        present(generation, &out)
    }

    /// What a finger is on stays pressed where it is still there; anything else is dead to it.
    private mutating func present(_ generation: Int64, _ out: inout [Effect]) {
        unpoint(&out)
        var pressed: [(index: Int, use: Contact.Use)] = []
        for index in contacts.indices {
            let use = contacts[index].use
            kill(index, &out)
            if case .control = use { pressed.append((index, use)) }
        }
        out.append(.present(generation: generation))
        for (index, use) in pressed {
            guard case .control(let control, let wasOn) = use else { continue }
            let isOn = isOn(control, contacts[index])
            if wasOn, !isOn { continue }
            contacts[index].use = .control(control, isOn: isOn)
            if isOn { out.append(.press(control.id)) }
        }
    }

    // MARK: - What happens around it

    mutating func changeSlide(to announcement: AnnouncementID?, _ out: inout [Effect]) {
        guard announcement != slide else { return }
        slide = announcement
        // It should have waited; it was taken off, perhaps. The finger meant the one before.
        for index in contacts.indices {
            if case .slide = contacts[index].use { kill(index, &out) }
        }
    }

    mutating func changeContent(_ now: Int64, _ out: inout [Effect]) {
        guard let visit, visit.warning == nil, !isAlert else { return }
        self.visit?.vanishedMs = visit.vanishedMs ?? now
        // Under a finger nothing changes: when it is lifted.
        if contacts.isEmpty { show(.cut, keepsVanished: true, now, &out) }
    }

    mutating func change(to rules: TouchRules, _ now: Int64, _ out: inout [Effect]) {
        let before = self.rules
        self.rules = rules
        var same = before
        same.idleSeconds = rules.idleSeconds
        guard same != rules else { return }
        forgetFingers(&out)
        relay(now, &out)
    }

    /// What is on the display is laid out anew.
    mutating func relay(_ now: Int64, _ out: inout [Effect]) {
        guard !isAlert else { return }
        if let cleaning {
            out.append(.clean(secondsLeft: cleaning.told))
        } else if visit?.warning != nil {
            warn(isAnew: true, now, &out)
        } else if let visit {
            show(.cut, keepsVanished: visit.vanishedMs != nil, now, &out)
        }
    }

    /// After each touch: what is not there any more goes.
    mutating func settle(_ now: Int64, _ out: inout [Effect]) {
        guard contacts.isEmpty, !isAlert, let visit, visit.warning == nil, visit.vanishedMs != nil else { return }
        show(.cut, now, &out)
    }
}
