/// Numbers that are the same for the same seed (SplitMix64).
struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func roll() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func number(_ range: Range<Int>) -> Int { range.lowerBound + Int(roll() % UInt64(range.count)) }
    mutating func chance(_ percent: Int) -> Bool { number(0..<100) < percent }
    mutating func pick<T>(_ values: [T]) -> T { values[number(0..<values.count)] }
}
