import SignModel
import Testing

@testable import SignSchedule

/// A machine's life as a row of values: what its clock shows at each start, and what the judge makes of it.
private struct Machine {
    /// What trusted clocks wrote into the content.
    var content: Instant?
    /// What this machine logged while it was trusted.
    var play: Instant?
    var verdict: ClockVerdict?

    /// The player starts, plays for `seconds`, and logs what it showed if it was trusted.
    @discardableResult
    mutating func run(_ wall: Instant, seconds: Int = 10, synchronised: Bool = false) -> ClockVerdict {
        let first = ClockJudge.verdict(
            now: wall, synchronised: synchronised, newestContent: content, newestPlay: play)
        verdict = first
        if first.makesEvidence { log(wall.adding(seconds: seconds)) }
        return first
    }

    /// It goes on; the same clock is asked again.
    @discardableResult
    mutating func goesOn(to wall: Instant, synchronised: Bool = false) -> ClockVerdict {
        let next = ClockJudge.verdict(
            now: wall, synchronised: synchronised, newestContent: content, newestPlay: play, earlier: verdict)
        verdict = next
        if next.makesEvidence { log(wall) }
        return next
    }

    private mutating func log(_ until: Instant) { play = max(play ?? until, until) }
}

@Suite("The judge of the clock") struct ClockTests {
    private let known = at("2026-11-23T10:00")
    private let year = 365 * 86_400

    @Test("Believed when it is later than the newest instant and less than a year beyond it, or synchronised")
    func whenTheClockIsBelieved() {
        func trusted(_ seconds: Int, synchronised: Bool = false) -> Bool {
            ClockJudge.verdict(
                now: known.adding(seconds: seconds), synchronised: synchronised, newestContent: known, newestPlay: nil
            ).isTrusted
        }
        #expect(!trusted(-1) && !trusted(0))
        #expect(trusted(1) && trusted(year - 1))
        #expect(!trusted(year))
        #expect(trusted(-1_000_000, synchronised: true))
        let nothing = ClockJudge.verdict(now: known, synchronised: false, newestContent: nil, newestPlay: nil)
        #expect(nothing == .untrusted(.nothingKnown))
    }

    /// All starts of three clocks in any order: 1970, a day behind, four years ahead; none is ever believed, whatever
    /// the one before showed.
    @Test("A wrong clock does not make itself right by restarting")
    func restartsDoNotHelp() {
        let wrong = [Instant(seconds: 100), known.adding(seconds: -86_400), known.adding(seconds: 4 * year)]
        for first in wrong {
            for second in wrong {
                for third in wrong {
                    var machine = Machine(content: known)
                    for wall in [first, second, third, third.adding(seconds: 10)] {
                        #expect(!machine.run(wall).isTrusted)
                    }
                    #expect(machine.play == nil)
                    #expect(machine.run(known.adding(seconds: 60)) == .trusted(.laterThanKnown))
                }
            }
        }
    }

    @Test("A clock that is behind does not catch up by running on, only by being set or synchronised")
    func aSlowClockStaysSlow() {
        var machine = Machine(content: known)
        machine.run(known.adding(seconds: -3600))
        #expect(machine.goesOn(to: known.adding(seconds: 60)) == .untrusted(.behind(newest: known)))
        #expect(machine.play == nil)
        #expect(machine.goesOn(to: known.adding(seconds: 61), synchronised: true) == .trusted(.synchronised))
        // What it shows from then on is evidence: later a clock behind that is doubted.
        #expect(machine.run(known.adding(seconds: 30)) == .untrusted(.behind(newest: known.adding(seconds: 61))))
    }

    @Test("A given instant is believed, and proves nothing")
    func aGivenInstantIsNoEvidence() {
        #expect(ClockVerdict.trusted(.given).isTrusted && !ClockVerdict.trusted(.given).makesEvidence)
        let after = ClockJudge.verdict(
            now: known.adding(seconds: -5), synchronised: false, newestContent: known, newestPlay: nil,
            earlier: .trusted(.given))
        #expect(after == .untrusted(.behind(newest: known)))
    }

    @Test("A trusted clock is not lost over content from a machine some minutes fast, but over one hours ahead")
    func aRightClockHolds() {
        var machine = Machine(content: known)
        #expect(machine.run(known.adding(seconds: 60)).isTrusted)
        machine.content = known.adding(seconds: 60 + ClockJudge.leewaySeconds / 2)
        #expect(machine.goesOn(to: known.adding(seconds: 90)).isTrusted)
        machine.content = known.adding(seconds: 7200)
        #expect(!machine.goesOn(to: known.adding(seconds: 120)).isTrusted)
    }

    /// S9: an emergency is worth more than a date.
    @Test("Alerts are on whatever an untrusted clock says, until they are withdrawn or known to be over")
    func alertsAreShownByAnyClock() {
        func alert(_ id: ID<Alert>, _ from: String, _ until: String, cleared: String? = nil) -> Alert {
            Alert(
                id: id, site: "tuira", text: [.finnish: "Poistukaa"], from: at(from), until: at(until),
                clearedAt: cleared.map { at($0) })
        }
        var world = input(
            playlist(everyDay(window("08:00", "09:00"))), [approved("a1")],
            alerts: [
                alert("fire", "2026-11-23T10:00", "2026-11-23T12:00"),
                alert("old", "2025-01-01T10:00", "2025-01-01T12:00"),
                alert("cleared", "2026-11-23T10:00", "2026-11-23T12:00", cleared: "2026-11-23T10:05"),
            ], clockTrusted: false)
        world.noEarlierThan = at("2026-11-23T10:10")
        for date in ["1970-01-01", "2026-11-22", "2031-05-05"] {
            let plan = Planner(world).dayPlan(day(date))
            #expect(Set(plan.plays.map(\.slide.description)) == ["alert/fire"], "\(date)")
        }
    }
}
