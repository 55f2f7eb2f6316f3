internal import Glibc

/// What a touch screen reports to the kernel, of which only the sizes of contacts are kept (Linux,
/// `Documentation/input/multi-touch-protocol.rst`, protocol B).
struct TouchReports {
    /// Units in a millimetre; nil when the device does not say.
    private let unitsPerMm: Double?
    private var slot = 0
    /// The kernel's number of the last contact in each slot.
    private var contacts: [Int: Int64] = [:]
    private var sizes: [Int: Int32] = [:]
    /// A report cut in two by the buffer; never more than one.
    private var rest: [UInt8] = []

    /// `struct input_event`: two words of time, then type, code and value.
    private static let eventSize = 24
    private static let absolute: UInt16 = 0x03
    private static let slotCode: UInt16 = 0x2F
    private static let sizeCode: UInt16 = 0x30
    private static let positionCode: UInt16 = 0x35
    private static let contactCode: UInt16 = 0x39
    /// Contacts a panel can tell apart; numbers beyond are not believed.
    private static let slotLimit = 64

    init(unitsPerMm: Double?) {
        self.unitsPerMm = unitsPerMm
    }

    /// Asks the device how fine its units are.
    init(of descriptor: Int32) {
        let own = Self.resolution(descriptor, Self.sizeCode)
        self.init(unitsPerMm: own ?? Self.resolution(descriptor, Self.positionCode))
    }

    /// Notes the size of each contact that `bytes` tell of.
    mutating func read(_ bytes: ArraySlice<UInt8>, into known: ContactSizes) {
        rest += bytes
        var start = 0
        while start + Self.eventSize <= rest.count {
            let (type, code, value) = rest.withUnsafeBytes { raw in
                (
                    raw.loadUnaligned(fromByteOffset: start + 16, as: UInt16.self),
                    raw.loadUnaligned(fromByteOffset: start + 18, as: UInt16.self),
                    raw.loadUnaligned(fromByteOffset: start + 20, as: Int32.self)
                )
            }
            start += Self.eventSize
            if type == Self.absolute { note(code, value, in: known) }
        }
        rest.removeFirst(start)
    }

    private mutating func note(_ code: UInt16, _ value: Int32, in known: ContactSizes) {
        switch code {
        case Self.slotCode: slot = (0..<Self.slotLimit).contains(Int(value)) ? Int(value) : 0
        case Self.contactCode:
            // A lifted finger's size is asked for yet: SDL's events are read after these. It goes with the next one.
            guard value >= 0 else { return }
            if let last = contacts[slot] { known.note(nil, of: last) }
            // The kernel does not repeat what has not changed: the slot's last size still holds.
            contacts[slot] = Int64(value)
            tell(known)
        case Self.sizeCode:
            sizes[slot] = value
            tell(known)
        default: break
        }
    }

    private func tell(_ known: ContactSizes) {
        guard let contact = contacts[slot], let size = sizes[slot], size > 0, let unitsPerMm else { return }
        known.note(Double(size) / unitsPerMm, of: contact)
    }

    /// Whether it has a button of a mouse or a surface to touch. What does not answer is taken for one: too much is
    /// only a wake too many.
    static func isPointing(_ descriptor: Int32) -> Bool {
        var keys = [UInt8](repeating: 0, count: 96)
        let keyKind: UInt = 1
        guard ioctl(descriptor, Self.request(0x20 + keyKind, size: keys.count), &keys) >= 0 else { return true }
        let leftButton = 0x110
        let touch = 0x14A
        return [leftButton, touch].contains { keys[$0 / 8] & 1 << ($0 % 8) != 0 }
    }

    /// Units in a millimetre on an axis; `struct input_absinfo` has it as its last of six words.
    private static func resolution(_ descriptor: Int32, _ axis: UInt16) -> Double? {
        var info = [Int32](repeating: 0, count: 6)
        guard ioctl(descriptor, request(0x40 + UInt(axis), size: 24), &info) >= 0, info[5] > 0 else { return nil }
        return Double(info[5])
    }

    /// `_IOR('E', number, size)` of `linux/input.h`.
    private static func request(_ number: UInt, size: Int) -> UInt { 2 << 30 | UInt(size) << 16 | 0x45 << 8 | number }
}
