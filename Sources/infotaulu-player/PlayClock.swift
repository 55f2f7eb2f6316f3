import SignModel
import SignSchedule
import SignShow

/// The wall clock of one run: the machine's, or one that was set with `--now` and goes on from there.
struct PlayClock: Sendable {
    /// What is added to the machine's clock.
    private var offsetMs: Int64 = 0
    /// Whether somebody set it: then it is believed.
    private(set) var isSet = false

    /// The machine's.
    init() {}

    /// Starts at `instant` and goes on.
    init(startingAt instant: Instant) {
        offsetMs = instant - SystemClock.now
        isSet = true
    }

    /// The clock that `request` asks for, at the site of `setup`.
    init(_ request: ShowRequest, _ setup: ScreenSetup) throws(PlayerError) {
        if let text = request.now {
            self.init(
                startingAt: try TimeArgument.instant(text, option: request.nowOption, zone: setup.zone))
            return
        }
        let now = SystemClock.now
        guard request.demoClock, !setup.calendar.isOpen(at: now),
            let morning = setup.nextWorkingMorning(after: now)
        else {
            self.init()
            return
        }
        Talk.say("the site is closed now; the clock starts at \(morning.iso(in: setup.zone))")
        self.init(startingAt: morning)
    }

    var now: Instant { SystemClock.now.adding(ms: offsetMs) }
}
