import SignModel

/// An activity as the index of the touch pages keeps it: what filters, counts and orders need, in 56 bytes.
struct TouchEntry {
    /// Its row in the store.
    var number: Int32
    /// Index into ``TouchIndex/associations``.
    var association: Int32
    /// From the site; -1: not known.
    var metres: Int32
    /// By day from the Monday of the index on: it is on at some time of that day, and is not over yet.
    var on: UInt32 = 0
    /// The same, and begins on that day.
    var begins: UInt32 = 0
    /// By position in `NeedTheme.all`.
    var themes: UInt16
    /// 1 + index into ``TouchIndex/areas``; 0: none is known.
    var area: UInt16
    /// Position in `Activity.Kind.allCases`.
    var kind: UInt8
    /// The second of the day at which it begins on all of its days; ``differs`` when they differ.
    var clock: Int32 = 0
    /// Wall seconds of its next time; ``never``: it has no times.
    var start: Int
    /// Wall seconds from which on it has to be looked at again.
    var until: Int

    static let never = Int.max
    static let differs: Int32 = -1

    var hasTime: Bool { start != Self.never }
}

/// Bits of days from a Monday on.
enum DayBits {
    /// Four weeks.
    static let count = 28
    static let all: UInt32 = 1 << 28 - 1

    /// The days `range`, which may reach out of the four weeks.
    static func days(_ range: ClosedRange<Int>) -> UInt32 {
        let first = max(0, range.lowerBound)
        let last = min(count - 1, range.upperBound)
        guard first <= last else { return 0 }
        return (UInt32(1) << UInt32(last + 1)) &- (UInt32(1) << UInt32(first))
    }
}
