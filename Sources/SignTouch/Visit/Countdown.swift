/// Seconds that are counted down for people to see, and when the number changes.
struct Countdown: Hashable, Sendable {
    let untilMs: Int64
    /// By what it goes down, in seconds.
    let step: Int
    /// The number that is seen.
    private(set) var told: Int

    init(untilMs: Int64, step: Int, atMs now: Int64) {
        self.untilMs = untilMs
        self.step = step
        told = 0
        told = left(atMs: now)
    }

    /// When the number that is seen is no longer right, or all is over.
    var nextMs: Int64 { untilMs - Int64(max(0, told - step)) * 1000 }

    /// Rounded up to the step, so that nobody is promised less than there is.
    func left(atMs now: Int64) -> Int {
        let steps = Int64(step) * 1000
        return Int((max(0, untilMs - now) + steps - 1) / steps) * step
    }

    /// The new number, when it is one. A finger's time may lie a little before the last tick's: it never goes up.
    mutating func tell(atMs now: Int64) -> Int? {
        let left = left(atMs: now)
        guard left < told else { return nil }
        told = left
        return left
    }
}
