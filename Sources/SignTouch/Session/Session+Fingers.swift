import SignModel
import SignScene

/// Fingers coming down, moving and going up.
extension Session {
    mutating func down(_ point: TouchPoint, _ now: Int64, _ out: inout [Effect]) {
        // Not followed at all: what comes up afterwards is under a finger that it does not know.
        guard !isAlert, cleaning == nil else { return }
        if let index = index(of: point.finger) { forget(index, &out) }
        if contacts.count >= Limits.touchContacts { forget(contacts.firstIndex { !$0.acts } ?? 0, &out) }
        var contact = Contact(
            point, atMs: now, isInCorner: rules.isStaffCorner(point.at), isAnswer: visit?.warning != nil)
        if !isPalm(point), !contacts.contains(where: \.acts) { aim(&contact, now, &out) }
        contacts.append(contact)
    }

    mutating func move(_ point: TouchPoint, _ now: Int64, _ out: inout [Effect]) {
        guard let index = index(of: point.finger) else { return }
        contacts[index].at = point.at
        if !rules.isWithin(Timings.stillMm, contacts[index].still, point.at) {
            contacts[index].still = point.at
            contacts[index].stillMs = now
        }
        if !rules.isStaffCorner(point.at) { contacts[index].isInCorner = false }
        if isPalm(point) { kill(index, &out) } else { follow(index, &out) }
    }

    mutating func up(_ point: TouchPoint, _ now: Int64, _ out: inout [Effect]) {
        move(point, now, &out)
        guard let index = index(of: point.finger) else { return }
        // What may have been noise has done nothing, and does not keep a session alive either.
        if now - contacts[index].startMs < Timings.contactMs {
            forget(index, &out)
        } else {
            let contact = contacts.remove(at: index)
            visit?.lastActivityMs = now
            if contact.isAnswer { answer(contact, now, &out) } else { act(contact, now, &out) }
        }
        settle(now, &out)
    }

    mutating func cancel(_ finger: Int64, _ now: Int64, _ out: inout [Effect]) {
        guard let index = index(of: finger) else { return }
        if now - contacts[index].startMs >= Timings.contactMs { visit?.lastActivityMs = now }
        forget(index, &out)
        settle(now, &out)
    }

    // MARK: - What a finger comes down on

    private mutating func aim(_ contact: inout Contact, _ now: Int64, _ out: inout [Effect]) {
        guard let visit else {
            if isEcho(contact, screen: nil, control: nil, now) { return }
            contact.use = .slide(slide)
            out.append(.holdSlide(at: contact.at))
            return
        }
        guard let facts = visit.touchable else { return }
        let control = facts.scene.control(at: contact.at)
        if isEcho(contact, screen: contact.isAnswer ? nil : visit.screen, control: control?.id, now) { return }
        unpoint(&out)
        if let control, control.enabled, let action = control.action {
            contact.use = .control(
                Contact.Pressed(id: control.id, action: action, screen: visit.screen), isOn: true)
            out.append(.press(control.id))
        } else if !contact.isAnswer {
            contact.use = .pointing
            let target = control ?? facts.scene.nearestControl(to: contact.at)
            let notice = control.map { Notice(disabled: $0.action) } ?? .controlsAreBelow
            self.visit?.pointingUntilMs = now + Timings.pointingMs
            out.append(.point(control: target?.id, notice))
        }
    }

    /// Whether it is a finger's bounce, or the second tap of one that taps twice out of habit.
    private func isEcho(_ contact: Contact, screen: Int64?, control: String?, _ now: Int64) -> Bool {
        guard let last else { return false }
        if screen != nil, last.screen == screen {
            return last.control == control && now - last.upMs < Timings.bounceMs
        }
        return now - last.upMs < Timings.doubleTapMs && rules.isWithin(Timings.driftMm, last.at, contact.at)
    }

    private func isPalm(_ point: TouchPoint) -> Bool { point.widthMm.map { $0 > Timings.palmMm } ?? false }

    // MARK: - Where it goes

    private mutating func follow(_ index: Int, _ out: inout [Effect]) {
        let contact = contacts[index]
        switch contact.use {
        case .slide:
            if !rules.isWithin(Timings.driftMm, contact.start, contact.at) { kill(index, &out) }
        // Rows can be pulled at what cannot be pressed, too.
        case .control where isPull(contact), .pointing where isPull(contact):
            kill(index, &out)
            contacts[index].use = .drag
            drag(contact, &out)
        case .control(let pressed, let wasOn):
            let isOn = isOn(pressed, contact)
            guard isOn != wasOn else { return }
            contacts[index].use = .control(pressed, isOn: isOn)
            out.append(isOn ? .press(pressed.id) : .release(pressed.id))
        case .drag: drag(contact, &out)
        case .pointing, .none: break
        }
    }

    /// Whether the finger is still on what it came down on; a hand that trembles may be a little beside it.
    func isOn(_ pressed: Contact.Pressed, _ contact: Contact) -> Bool {
        guard let visit, pressed.screen == visit.screen, let facts = visit.touchable else { return false }
        let control =
            facts.scene.control(at: contact.at)
            ?? (rules.isWithin(Timings.driftMm, contact.start, contact.at)
                ? facts.scene.nearestControl(to: contact.at) : nil)
        guard let control, control.enabled else { return false }
        return control.id == pressed.id && control.action == pressed.action
    }

    private func isPull(_ contact: Contact) -> Bool {
        guard !contact.isAnswer, let list = visit?.touchable?.list, list.contains(contact.start) else { return false }
        let dx = abs(contact.at.x - contact.start.x)
        let dy = abs(contact.at.y - contact.start.y)
        return dy > dx && Double(dy) * rules.pixelPitchMm > Timings.driftMm
    }

    private func drag(_ contact: Contact, _ out: inout [Effect]) {
        // Who asked for calm sees the page turn when the finger is lifted, and nothing before.
        guard let visit, visit.settings.calm != true, let shown = visit.touchable, let list = shown.list else { return }
        // As far as the next page's rows go; where there is none, a little, so that the finger is answered.
        let number = visit.page.number ?? 0
        let down = number + 1 < shown.pageCount ?? 0 ? list.height : list.height / Timings.yieldingPart
        let up = number > 0 ? list.height : list.height / Timings.yieldingPart
        out.append(.scroll(min(max(contact.start.y - contact.at.y, -up), down)))
    }
}
