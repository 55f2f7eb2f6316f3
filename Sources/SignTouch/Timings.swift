internal import SignModel

/// The numbers of fingers and waiting (`spec/touch.md`, `guides/accessibility.md` 3.1, 3.3, 3.6), in milliseconds and
/// millimetres.
enum Timings {
    /// A contact shorter than this is none, and one wider than this is a palm.
    static let contactMs: Int64 = 30
    static let palmMm = 30.0
    /// A hand that trembles means where it came down.
    static let driftMm = 10.0
    /// The same control is not pressed again sooner: a finger that bounces. Finnish doubles letters, so no longer.
    static let bounceMs: Int64 = 80
    /// Who taps twice out of habit means what was there at first, not what the first tap brought.
    static let doubleTapMs: Int64 = 400
    /// A contact that long within ``stillMm`` is no finger (field lesson 31).
    static let stuckMs: Int64 = 30_000
    static let stillMm = 3.0
    /// The one long press there is, for staff.
    static let staffCornerMs: Int64 = 5_000
    static let staffCornerMm = 25.0
    static let cleaningMs: Int64 = 60_000
    /// How long a control is pointed at.
    static let pointingMs: Int64 = 2_000
    static let warningMs: Int64 = 30_000
    /// The idle time after *More time*, times what it was.
    static let moreTime = Int64(Limits.touchMoreTime)
    /// By what the number of the warning goes down, in seconds.
    static let step = 1
    static let calmStep = 10
    /// What is not there any more goes from an open page after as long.
    static let vanishedMs: Int64 = 5_000
    /// The part of a list's height one drags it by to turn its page.
    static let turningPart = 0.25
    /// The part of its height that a list gives way by where there is no other page: one in so many.
    static let yieldingPart = 8
}
