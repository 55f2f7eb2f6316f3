/// A point on the world's time line, in whole milliseconds since 1970-01-01T00:00:00Z (POSIX, no leap seconds).
public struct Instant: Hashable, Sendable, Comparable, Codable {
    public var ms: Int64

    public init(ms: Int64) {
        self.ms = ms
    }

    public init(seconds: Int) {
        ms = Int64(seconds) * 1000
    }

    /// Whole seconds since 1970, rounded down.
    public var seconds: Int { Int(ms >= 0 ? ms / 1000 : -((999 - ms) / 1000)) }

    public static let distantPast = Instant(ms: .min / 4)
    public static let distantFuture = Instant(ms: .max / 4)

    public func adding(ms delta: Int64) -> Instant { Instant(ms: ms + delta) }
    public func adding(seconds delta: Int) -> Instant { Instant(ms: ms + Int64(delta) * 1000) }

    public static func < (a: Instant, b: Instant) -> Bool { a.ms < b.ms }
    /// Milliseconds from `b` to `a`.
    public static func - (a: Instant, b: Instant) -> Int64 { a.ms - b.ms }
}

/// A half-open stretch of time, `[from, until)`; empty when `until <= from`.
public struct Span: Hashable, Sendable, Codable {
    public var from: Instant
    public var until: Instant

    public init(from: Instant, until: Instant) {
        self.from = from
        self.until = until
    }

    public var isEmpty: Bool { until <= from }
    /// Length in milliseconds, never negative.
    public var durationMs: Int64 { max(0, until - from) }
    public func contains(_ instant: Instant) -> Bool { from <= instant && instant < until }
    public func overlaps(_ other: Span) -> Bool { from < other.until && other.from < until }
    /// The shared stretch; may be empty.
    public func intersection(_ other: Span) -> Span {
        Span(from: max(from, other.from), until: min(until, other.until))
    }
}
