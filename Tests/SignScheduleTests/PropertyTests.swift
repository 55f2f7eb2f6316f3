import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The properties of `spec/schedule.md`, "Properties", over seeded random small worlds.
///
/// `INFOTAULU_WORLDS` sets how many (10,000), `INFOTAULU_SEED` where to begin (1). A failure names its seed.
@Suite(.timeLimit(.minutes(20))) struct PropertyTests {
    static func number(_ name: String, _ standard: Int) -> Int {
        getenv(name).flatMap { Int(String(cString: $0)) } ?? standard
    }

    @Test(arguments: 0..<8) func worlds(part: Int) {
        let count = PropertyTests.number("INFOTAULU_WORLDS", 10_000)
        let first = PropertyTests.number("INFOTAULU_SEED", 1)
        var wrong = 0
        for offset in stride(from: part, to: count, by: 8) where wrong < 3 {
            let world = RandomWorld(seed: UInt64(first + offset))
            let problems = WorldCheck(world).problems()
            if !problems.isEmpty { wrong += 1 }
            #expect(problems.isEmpty, "\(world): \(problems.joined(separator: "; "))")
        }
    }
}
