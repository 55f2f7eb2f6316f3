/// Whether the display keeps up with fades, by what its frames really took: one that does not gets cuts, as a fade of
/// two steps is only a slow one.
public struct FadePace: Sendable {
    /// What the last frames took, in milliseconds.
    private var recent: [Double] = []
    /// Fades in a row that were too coarse, and until when none is tried again.
    private var failures = 0
    private var restsUntil: MonotonicTime?

    /// A fade of fewer steps is none.
    public static let leastSteps = 4
    private static let memory = 3
    /// How long a display that failed gets cuts, times the failures in a row.
    private static let restMs: Int64 = 60_000
    private static let mostRests = 10

    public init() {}

    /// The quickest of the last frames, in milliseconds: one that was held up says nothing about the display. nil
    /// before the first.
    public var frameMs: Double? { recent.min() }

    /// A frame was drawn and is on the display.
    public mutating func note(frameMs: Double) {
        recent.append(frameMs)
        if recent.count > Self.memory { recent.removeFirst() }
    }

    /// A fade is over.
    public mutating func noteFade(steps: Int, now: MonotonicTime) {
        guard steps < Self.leastSteps else {
            failures = 0
            return
        }
        failures = min(Self.mostRests, failures + 1)
        // Anything may hold up one.
        if failures > 1 { restsUntil = now.adding(ms: Self.restMs * Int64(failures - 1)) }
    }

    /// Whether a fade of `ms` would have steps enough.
    public func allows(fadeMs ms: Int, now: MonotonicTime) -> Bool {
        if let restsUntil, now < restsUntil { return false }
        guard let frameMs else { return true }
        // The first ones make what later ones have: they only tell that a display is out of the question.
        let least = recent.count < Self.memory ? 1 : Self.leastSteps
        return frameMs * Double(least) <= Double(ms)
    }
}
