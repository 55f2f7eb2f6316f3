internal import CSDL2
internal import SignModel

extension Stage {
    /// Takes all events that wait, in the order they came.
    public func events() -> [StageEvent] {
        var told = cancelled
        cancelled = []
        var event = SDL_Event()
        while SDL_PollEvent(&event) != 0 {
            switch SDL_EventType(rawValue: event.type) {
            case SDL_WINDOWEVENT: told += handle(event.window)
            case SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET: noteDamage()
            case SDL_KEYDOWN where !isKiosk:
                if event.key.keysym.sym == Int32(SDLK_ESCAPE.rawValue) { told.append(.wantsEnd) }
                if event.key.keysym.sym == Int32(SDLK_F11.rawValue), event.key.repeat == 0 { toggleFullscreen() }
            case SDL_FINGERDOWN, SDL_FINGERMOTION, SDL_FINGERUP:
                if let contact = handle(event.tfinger) { told.append(contact) }
            case SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP:
                if let contact = handle(event.button) { told.append(contact) }
            case SDL_MOUSEMOTION:
                if let contact = handle(event.motion) { told.append(contact) }
            default: break
            }
        }
        // A device that is pulled out lifts no finger.
        if !contacts.isIdle {
            let there = Self.touchDevices
            told += contacts.cancel(time: .now()) { knownDevices.contains($0) && !there.contains($0) }
        }
        return told
    }

    /// Ends all contacts; they are told as cancelled with the next events.
    public func cancelContacts() {
        cancelled += contacts.cancel(time: .now())
        listenToMouse()
    }

    private func handle(_ event: SDL_WindowEvent) -> [StageEvent] {
        switch SDL_WindowEventID(rawValue: UInt32(event.event)) {
        case SDL_WINDOWEVENT_EXPOSED: noteDamage()
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            noteDamage()
            return cancel()
        case SDL_WINDOWEVENT_FOCUS_LOST, SDL_WINDOWEVENT_HIDDEN, SDL_WINDOWEVENT_MINIMIZED: return cancel()
        // SDL holds the mouse while its button is down, so this is a pointer that was taken away.
        case SDL_WINDOWEVENT_LEAVE: return cancel { $0 == ContactReader.Finger.mouse.device }
        case SDL_WINDOWEVENT_CLOSE: return isKiosk ? [] : [.wantsEnd]
        default: break
        }
        return []
    }

    private func cancel(where isGone: (Int64) -> Bool = { _ in true }) -> [StageEvent] {
        let gone = contacts.cancel(time: .now(), where: isGone)
        listenToMouse()
        return gone
    }

    private func handle(_ event: SDL_TouchFingerEvent) -> StageEvent? {
        let finger = ContactReader.Finger(device: event.touchId, number: event.fingerId)
        // A mouse that SDL tells as a finger is told as a mouse, too.
        guard finger.device != ContactReader.Finger.mouse.device else { return nil }
        let placement = placement
        let point = PixelPoint(
            Self.pixel(event.x, of: placement.output.width), Self.pixel(event.y, of: placement.output.height))
        let time = Self.time(event.timestamp)
        let size = contactSizes?.sizeMm(finger: event.fingerId)
        switch SDL_EventType(rawValue: event.type) {
        case SDL_FINGERDOWN:
            if Self.touchDevices.contains(finger.device) { knownDevices.insert(finger.device) }
            return contacts.down(finger, at: point, in: placement, sizeMm: size, time: time)
        case SDL_FINGERUP: return contacts.up(finger, at: point, in: placement, time: time)
        default: return contacts.moved(finger, to: point, in: placement, sizeMm: size, time: time)
        }
    }

    private func handle(_ event: SDL_MouseButtonEvent) -> StageEvent? {
        // A finger that SDL tells as a mouse is told as a finger, too.
        guard event.button == 1, event.which != UInt32.max else { return nil }
        let placement = placement
        let point = pixel(event.x, event.y, in: placement)
        let time = Self.time(event.timestamp)
        defer { listenToMouse() }
        return event.type == SDL_MOUSEBUTTONDOWN.rawValue
            ? contacts.down(.mouse, at: point, in: placement, time: time)
            : contacts.up(.mouse, at: point, in: placement, time: time)
    }

    private func handle(_ event: SDL_MouseMotionEvent) -> StageEvent? {
        guard event.which != UInt32.max else { return nil }
        let placement = placement
        return contacts.moved(
            .mouse, to: pixel(event.x, event.y, in: placement), in: placement, time: Self.time(event.timestamp))
    }

    /// A mouse that is only moved about shall wake nobody.
    private func listenToMouse() {
        _ = SDL_EventState(SDL_MOUSEMOTION.rawValue, contacts.isMouseDown ? SDL_ENABLE : SDL_IGNORE)
    }

    /// The window's pixel at a point in its units, which are larger on a display of high density.
    private func pixel(_ x: Int32, _ y: Int32, in placement: Placement) -> PixelPoint {
        var width: Int32 = 0
        var height: Int32 = 0
        SDL_GetWindowSize(window, &width, &height)
        guard width > 0, height > 0 else { return PixelPoint(Int(x), Int(y)) }
        return PixelPoint(
            Int(x) * placement.output.width / Int(width), Int(y) * placement.output.height / Int(height))
    }

    /// The pixel at a share 0…1 of a side; its end is its last pixel.
    private static func pixel(_ share: Float, of side: Int) -> Int {
        guard share.isFinite else { return -1 }
        return min(side - 1, Int((max(-1, min(2, share)) * Float(side)).rounded(.down)))
    }

    /// When an event came, told in SDL's milliseconds since it was started, which begin anew every 49 days.
    private static func time(_ timestamp: UInt32) -> MonotonicTime {
        let age = Int64(Int32(bitPattern: SDL_GetTicks() &- timestamp))
        return MonotonicTime.now().adding(ms: -max(0, age))
    }

    private static var touchDevices: Set<Int64> {
        Set((0..<max(0, SDL_GetNumTouchDevices())).map { SDL_GetTouchDevice($0) })
    }
}
