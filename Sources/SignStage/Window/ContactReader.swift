internal import SignModel

/// Makes contacts of what SDL says of fingers and of the mouse's left button.
struct ContactReader {
    /// One finger of one device as SDL names it.
    struct Finger: Hashable {
        var device: Int64
        var number: Int64

        /// SDL's own name for a mouse as a touch device is -1.
        static let mouse = Finger(device: -1, number: 0)
    }

    /// Fingers that are down on the picture.
    private var contacts: [Finger: Contact] = [:]
    private var count = 0
    /// When a finger was last heard of.
    private var lastFinger: MonotonicTime?
    /// For as long after a finger a click is the same touch told a second time, as by an X server for programs that
    /// know no fingers.
    private static let echoMs: Int64 = 700

    var isIdle: Bool { contacts.isEmpty }

    /// The devices of fingers that are down.
    var devices: Set<Int64> { Set(contacts.keys.map(\.device)) }

    var isMouseDown: Bool { contacts[.mouse] != nil }

    /// A finger came down at `point` of the window. Beside the picture it is none.
    mutating func down(
        _ finger: Finger, at point: PixelPoint, in placement: Placement, sizeMm: Double? = nil, time: MonotonicTime
    ) -> StageEvent? {
        if finger == .mouse {
            let isEcho = lastFinger.map { time < $0.adding(ms: Self.echoMs) } ?? false
            guard !isEcho, contacts.isEmpty else { return nil }
        } else {
            lastFinger = time
        }
        guard contacts[finger] == nil, let point = placement.toCanvas(point) else { return nil }
        count += 1
        let contact = Contact(id: count, point: point, sizeMm: sizeMm, time: time)
        contacts[finger] = contact
        return .contactDown(contact)
    }

    mutating func moved(
        _ finger: Finger, to point: PixelPoint, in placement: Placement, sizeMm: Double? = nil, time: MonotonicTime
    ) -> StageEvent? {
        if finger != .mouse { lastFinger = time }
        guard var contact = contacts[finger] else { return nil }
        contact.update(placement.beyond(point), sizeMm, time)
        contacts[finger] = contact
        return .contactMoved(contact)
    }

    mutating func up(
        _ finger: Finger, at point: PixelPoint, in placement: Placement, time: MonotonicTime
    ) -> StageEvent? {
        if finger != .mouse { lastFinger = time }
        guard var contact = contacts.removeValue(forKey: finger) else { return nil }
        contact.update(placement.beyond(point), nil, time)
        return .contactUp(contact)
    }

    /// Ends what `isGone` says of its device, in the order it came.
    mutating func cancel(time: MonotonicTime, where isGone: (Int64) -> Bool = { _ in true }) -> [StageEvent] {
        let gone = contacts.filter { isGone($0.key.device) }
        for finger in gone.keys { contacts[finger] = nil }
        return gone.values.sorted { $0.id < $1.id }.map { contact in
            var contact = contact
            contact.time = time
            return .contactCancelled(contact)
        }
    }
}

extension Contact {
    fileprivate mutating func update(_ point: PixelPoint, _ sizeMm: Double?, _ time: MonotonicTime) {
        self.point = point
        self.time = time
        if let sizeMm { self.sizeMm = sizeMm }
    }
}
