import SignModel
import SignSchedule
import SignShow

/// The wall clock of one run: the machine's, or one that was set with `--now` and goes on from there.
struct PlayClock: Sendable {
    /// What is added to the machine's clock.
    private var offsetMs: Int64 = 0
    /// Whether somebody set it: then it is believed.
    private(set) var isSet = false
    /// A clock that goes on when it is told to; nil: the machine's.
    private var simulated: SimulatedTime?

    /// The machine's.
    init() {}

    /// Starts at `instant` and goes on.
    init(startingAt instant: Instant) {
        offsetMs = instant - SystemClock.now
        isSet = true
    }

    /// The clock that `request` asks for, at the site of `setup`.
    init(_ request: ShowRequest, _ setup: ScreenSetup) throws(PlayerError) {
        if let simulated = request.simulated {
            self.init(simulated)
            return
        }
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

    /// A made-up one, believed as a machine's that is kept right.
    init(_ simulated: SimulatedTime) { self.simulated = simulated }

    var now: Instant { simulated?.now ?? SystemClock.now.adding(ms: offsetMs) }
}
