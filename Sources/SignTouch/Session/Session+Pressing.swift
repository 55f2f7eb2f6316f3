import SignModel
import SignScene

/// What a finger does that is lifted, and what is undone of one that is not to do anything.
extension Session {
    mutating func act(_ contact: Contact, _ now: Int64, _ out: inout [Effect]) {
        switch contact.use {
        case .slide(let announcement):
            remember(contact, screen: nil, control: nil, now)
            open(announcement, now, &out)
        case .control(let pressed, let isOn):
            guard isOn else { return }
            out.append(.release(pressed.id))
            guard visit?.screen == pressed.screen else { return }
            remember(contact, screen: pressed.screen, control: pressed.id, now)
            perform(pressed.action, now, &out)
        case .drag: drop(contact, now, &out)
        case .pointing, .none: break
        }
    }

    /// Any touch answers the question whether anybody is there; a palm and a finger that slid off, too.
    mutating func answer(_ contact: Contact, _ now: Int64, _ out: inout [Effect]) {
        var action = Action.proceed
        if case .control(let pressed, true) = contact.use {
            out.append(.release(pressed.id))
            if pressed.action == .finish || pressed.action == .moreTime { action = pressed.action }
        }
        // A second finger does not answer for the first.
        guard contact.acts || !contacts.contains(where: \.acts), visit?.warning != nil else { return }
        remember(contact, screen: nil, control: nil, now)
        perform(action, now, &out)
    }

    private mutating func remember(_ contact: Contact, screen: Int64?, control: String?, _ now: Int64) {
        last = LastPress(at: contact.at, upMs: now, screen: screen, control: control)
    }

    /// Lets go of the rows: they turn a page, or go back to where they were.
    private mutating func drop(_ contact: Contact, _ now: Int64, _ out: inout [Effect]) {
        let asked = visit?.asked
        if let number = visit?.page.number, let list = visit?.touchable?.list {
            let pulled = Double(contact.start.y - contact.at.y) / Double(max(1, list.height))
            if abs(pulled) >= Timings.turningPart { perform(.page(number + (pulled > 0 ? 1 : -1)), now, &out) }
        }
        if visit?.asked != asked {
            // Rows stay where they were pulled to until the other page is there; they are not where they were laid out.
            visit?.shown = nil
        } else if visit?.settings.calm != true {
            out.append(.scroll(0))
        }
    }

    // MARK: - Undoing

    func index(of finger: Int64) -> Int? { contacts.firstIndex { $0.finger == finger } }

    /// It is followed no longer, and what it had begun is undone.
    mutating func forget(_ index: Int, _ out: inout [Effect]) {
        kill(index, &out)
        contacts.remove(at: index)
    }

    /// All fingers that are down do nothing any more, whatever comes up under them.
    mutating func forgetFingers(_ out: inout [Effect]) {
        while !contacts.isEmpty { forget(0, &out) }
    }

    /// It does nothing until it is lifted, and what it had begun is undone.
    mutating func kill(_ index: Int, _ out: inout [Effect]) {
        switch contacts[index].use {
        case .slide: out.append(.releaseSlide)
        case .control(let pressed, true): out.append(.release(pressed.id))
        case .drag: if visit?.settings.calm != true { out.append(.scroll(0)) }
        case .pointing: unpoint(&out)
        case .control, .none: break
        }
        contacts[index].use = .none
    }

    mutating func unpoint(_ out: inout [Effect]) {
        guard visit?.pointingUntilMs != nil else { return }
        visit?.pointingUntilMs = nil
        out.append(.unpoint)
    }
}
