/// A cross-fade as a pure ramp of (start, length, now): where it is follows from the clock alone, so a step that comes
/// late is right for its instant and the end is never late.
///
/// | ms since the start, of 500 | part of 256 |
/// |---|---|
/// | 0 | 0 |
/// | 17 | 8 |
/// | 250 | 128 |
/// | 500 and later | 256 |
public struct Fade: Hashable, Sendable {
    /// When its first step, the old picture itself, would have been shown.
    public var start: MonotonicTime
    public var lengthNs: Int64

    /// Steps a second.
    public static let rate: Int64 = 60

    public init(start: MonotonicTime, ms: Int) {
        self.start = start
        lengthNs = Int64(max(1, ms)) * 1_000_000
    }

    public var end: MonotonicTime { MonotonicTime(ns: start.ns + lengthNs) }

    /// How much of the new picture is seen, 0…``Blend/full``.
    public func part(at now: MonotonicTime) -> Int {
        let elapsed = min(max(0, now - start), lengthNs)
        return Int(elapsed * Int64(Blend.full) / lengthNs)
    }

    /// What is seen while the old goes, nothing is there, and the new comes.
    public enum Phase: Hashable, Sendable {
        /// How much of the old is gone, 0…``Blend/full``.
        case leaving(Int)
        case bare
        /// How much of the new is there.
        case coming(Int)
    }

    /// Of 500 ms the old takes 160 to go, slowly at first; for 100 nothing is there; the new takes 240 to come, slowly at
    /// last.
    public func phase(at now: MonotonicTime) -> Phase {
        let thousandth = min(1000, max(0, now - start) * 1000 / lengthNs)
        let full = Int64(Blend.full)
        switch thousandth {
        case ..<320: return .leaving(Int(thousandth * thousandth * full / (320 * 320)))
        case ..<520: return .bare
        default:
            let left = 1000 - thousandth
            return .coming(Int(full - left * left * full / (480 * 480)))
        }
    }

    public func isOver(at now: MonotonicTime) -> Bool { now >= end }

    /// When the next step is due: the next whole 60th after `now`, at the latest the end; nil when it is over.
    public func nextStep(after now: MonotonicTime) -> MonotonicTime? {
        guard !isOver(at: now) else { return nil }
        let done = max(0, now - start) * Self.rate / 1_000_000_000
        // Rounded up, so that the step's own number is reached when its time comes.
        let next = ((done + 1) * 1_000_000_000 + Self.rate - 1) / Self.rate
        return min(end, MonotonicTime(ns: start.ns + next))
    }
}
