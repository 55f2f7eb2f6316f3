import SignModel
import Testing

@testable import SignSchedule

/// "Why is our slide not showing?"
@Suite struct ExplainTests {
    private let now = at("2026-11-23T10:00:00")

    private func explain(
        _ revision: ScheduledRevision?, others: [ScheduledRevision] = [], alerts: [Alert] = [],
        standing: Explainer.Standing = .undecided, at time: String = "2026-11-23T10:00:00", trusted: Bool = true
    ) -> Explanation {
        let world = input(
            playlist(
                OpeningHours(
                    weekly: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [window("08:00", "16:00")]) }))
            ),
            [revision].compactMap { $0 } + others, alerts: alerts, clockTrusted: trusted)
        return Explainer(world).explain("a1", at: SignScheduleTests.at(time), standing: standing)
    }

    private func code(_ schedule: AnnouncementSchedule, at time: String = "2026-11-23T10:00:00") -> String {
        explain(approved("a1", schedule), at: time).reason.code
    }

    @Test func everyReasonHasItsCase() {
        #expect(explain(nil).reason == .notApproved(approvedAt: nil))
        let later = at("2026-11-23T12:00")
        #expect(explain(approved("a1", at: later)).reason == .notApproved(approvedAt: later))
        #expect(explain(approved("a1", until: now), standing: .edited).reason == .editedSinceApproval)
        #expect(explain(approved("a1", until: now)).reason == .ended(until: now, withdrawn: true))
        #expect(code(AnnouncementSchedule(targets: [.screen("other")])) == "otherScreen")
        #expect(
            explain(approved("a1", AnnouncementSchedule(from: civil("2026-11-24T00:00")))).reason
                == .notYet(from: at("2026-11-24T00:00")))
        #expect(
            explain(approved("a1", AnnouncementSchedule(until: civil("2026-11-23T10:00")))).reason
                == .ended(until: now, withdrawn: false))
        #expect(code(AnnouncementSchedule(weekdays: [.tuesday])) == "notThisDay")
        #expect(code(AnnouncementSchedule(rrule: "FREQ=WEEKLY;BYDAY=FR")) == "notThisDay")
        #expect(code(AnnouncementSchedule(except: [day("2026-11-23")])) == "exceptedDate")
        #expect(code(AnnouncementSchedule(weekdays: [.tuesday], except: [day("2026-11-23")])) == "notThisDay")
        #expect(code(AnnouncementSchedule(windows: [window("12:00", "13:00")])) == "notThisTime")
        #expect(code(AnnouncementSchedule(), at: "2026-11-23T07:00") == "siteClosed")
        #expect(code(AnnouncementSchedule(), at: "2026-12-25T10:00") == "siteClosed")
        #expect(explain(approved("a1", broken: ["kuva.png"])).reason == .mediaBroken(file: "kuva.png"))
        let takeover = approved("t1", AnnouncementSchedule(takeover: true))
        #expect(explain(approved("a1"), others: [takeover]).reason == .outranked(by: .takeover))
        let fire = Alert(
            id: "fire", site: "tuira", text: [.finnish: "x"], from: now, until: now.adding(seconds: 60))
        #expect(explain(approved("a1"), alerts: [fire]).reason == .outranked(by: .alert))
        #expect(explain(approved("a1")).shown)
        let dated = AnnouncementSchedule(until: civil("2030-01-01T00:00"))
        #expect(explain(approved("a1", dated), trusted: false).reason == .clockUntrusted)
    }

    @Test func theFirstReasonIsNamed() {
        let schedule = AnnouncementSchedule(
            targets: [.screen("other")], from: civil("2027-01-01T00:00"), weekdays: [.sunday])
        #expect(code(schedule) == "otherScreen")
        let dayAndTime = AnnouncementSchedule(weekdays: [.sunday], windows: [window("12:00", "13:00")])
        #expect(code(dayAndTime) == "notThisDay")
        #expect(code(dayAndTime, at: "2026-11-22T07:00") == "notThisTime")
    }

    /// S8: a window over midnight belongs to the day it starts on, in reasons too.
    @Test func nightsAreJudgedByTheDayTheyBeginOn() {
        func night(_ schedule: AnnouncementSchedule, _ time: String) -> Reason {
            let always = everyDay(TimeWindow(from: .midnight, until: .endOfDay))
            let world = input(playlist(always), [approved("a1", schedule), approved("b1")])
            return Explainer(world).explain("a1", at: at(time)).reason
        }
        let windows = [window("22:00", "02:00")]
        // Friday 01:00 is Thursday's night, Saturday 01:00 is Friday's.
        let fridays = AnnouncementSchedule(weekdays: [.friday], windows: windows)
        #expect(night(fridays, "2026-11-27T01:00") == .notThisDay(rule: "FR"))
        #expect(night(fridays, "2026-11-27T12:00") == .notThisTime(windows))
        #expect(["shown", "waitingItsTurn"].contains(night(fridays, "2026-11-28T01:00").code))
        #expect(night(fridays, "2026-11-28T12:00") == .notThisDay(rule: "FR"))
        let notSaturday = AnnouncementSchedule(except: [day("2026-11-28")], windows: windows)
        #expect(["shown", "waitingItsTurn"].contains(night(notSaturday, "2026-11-28T01:00").code))
        #expect(night(notSaturday, "2026-11-28T23:00") == .exceptedDate(day("2026-11-28")))
        #expect(night(notSaturday, "2026-11-29T01:00") == .exceptedDate(day("2026-11-28")))
        let fromSaturday = AnnouncementSchedule(from: civil("2026-11-28T00:00"), windows: windows)
        #expect(night(fromSaturday, "2026-11-28T01:00") == .notYet(from: at("2026-11-28T22:00")))
    }

    /// S8: what can never be read in its time is not said to wait for its turn.
    @Test func whatNeverFitsIsSaid() {
        func reason(_ weekdays: [Weekday: TimeWindow], at time: String) -> Reason {
            let short = AnnouncementSchedule(windows: [window("08:10", "08:20")])
            let hours = OpeningHours(
                weekly: weekdays.mapValues { [$0] }, publicHolidays: [], eves: [])
            let world = input(
                playlist(hours), [approved("a1", short), approved("b1")],
                timing: FixedTiming(seconds: ["a1": [90]]))
            return Explainer(world).explain("a1", at: at(time)).reason
        }
        let monday = window("08:00", "08:11")
        #expect(reason([.monday: monday], at: "2026-11-23T08:10:30") == .neverFits(needed: 90))
        // On Tuesdays there is time enough.
        let both = reason([.monday: monday, .tuesday: window("08:00", "08:30")], at: "2026-11-23T08:10:30")
        #expect(both.code == "waitingItsTurn")
    }

    /// S8: the past is explained by what was known then.
    @Test func thePastIsExplainedByWhatWasKnownThen() {
        let edited = Explainer.Standing.editedAt(at("2026-11-23T09:00"))
        func reason(_ time: String) -> Reason {
            explain(
                approved("a1", at: at("2026-11-20T12:00"), until: at("2026-11-23T09:00")), standing: edited, at: time
            ).reason
        }
        #expect(reason("2026-11-19T10:00") == .notApproved(approvedAt: at("2026-11-20T12:00")))
        #expect(
            explain(approved("a1", at: at("2026-11-20T12:00")), standing: .edited, at: "2026-11-19T10:00").reason
                == .notApproved(approvedAt: at("2026-11-20T12:00")))
        #expect(reason("2026-11-23T08:30").code == "shown")
        #expect(reason("2026-11-23T10:00") == .editedSinceApproval)
    }

    @Test func waitingSaysWhenItsTurnComes() throws {
        let explanation = explain(approved("a1"), others: [approved("b1"), approved("c1")], at: "2026-11-23T10:00:00")
        let planner = Planner(
            input(playlist(everyDay(window("08:00", "16:00"))), [approved("a1"), approved("b1"), approved("c1")]))
        let next = try #require(explanation.next)
        #expect(planner.at(next).announcement == "a1")
        #expect(planner.at(next).span.from == next)
        if !explanation.shown { #expect(explanation.reason == .waitingItsTurn(next: next)) }
    }

    @Test func theNextShowingMayBeDaysAway() throws {
        let explanation = explain(approved("a1", AnnouncementSchedule(weekdays: [.friday])))
        let next = try #require(explanation.next)
        #expect(ZoneRules.helsinki.civil(at: next).date == day("2026-11-27"))
        let over = explain(approved("a1", AnnouncementSchedule(until: civil("2026-11-23T09:00"))))
        #expect(over.next == nil)
    }

    @Test func theStatedWaitIsNeverExceeded() throws {
        var random = Seeded(6)
        for _ in 0..<5 {
            var timing = FixedTiming()
            var revisions: [ScheduledRevision] = []
            for association in "abcd" {
                for number in 0..<Int.random(in: 1...5, using: &random) {
                    let id = "\(association)\(number)"
                    timing.seconds[AnnouncementID(id)] = [Int.random(in: 8...30, using: &random)]
                    let weight = Int.random(in: 1...10, using: &random)
                    revisions.append(approved(id, AnnouncementSchedule(weight: weight)))
                }
            }
            let planner = Planner(
                input(playlist(everyDay(window("08:00", "08:20"))), revisions, timing: timing))
            let date = day("2026-11-23")
            for revision in revisions {
                let stated = try #require(
                    Explainer(planner).explain(revision.announcement, at: at("2026-11-23T06:00")).longestWaitSeconds)
                for offset in 0..<7 {
                    var last = at("2026-11-23T08:00").adding(seconds: 86_400 * offset)
                    for play in planner.dayPlan(date + offset).plays
                    where play.announcement == revision.announcement {
                        #expect(play.span.from - last <= Int64(stated) * 1000)
                        last = play.span.from
                    }
                }
            }
        }
    }

    @Test func theFiguresOfAClosedSite() {
        let closed = explain(approved("a1"), at: "2026-12-25T10:00")
        #expect(closed.reason.figures["next"]?.text(zone: .helsinki) == "2026-12-27T08:00:00+02:00")
    }
}

/// A week at a glance, and what a plan has to say about itself.
@Suite struct WeekTests {
    @Test func aWeekShowsTheDaysAndTheReasons() {
        let schedule = AnnouncementSchedule(
            until: civil("2026-11-28T00:00"), weekdays: [.monday, .tuesday, .friday, .saturday],
            except: [day("2026-11-24")])
        let world = input(playlist(everyDay(window("08:00", "09:00"))), [approved("a1", schedule), approved("b1")])
        let days = Explainer(world).days("a1", from: day("2026-11-23"))
        #expect(days.map { $0.turns > 0 } == [true, false, false, false, true, false, false])
        #expect(
            days.map { $0.reason?.code } == [
                nil, "exceptedDate", "notThisDay", "notThisDay", nil, "ended", "ended",
            ])
        #expect(days[0].airtimeMs == 1_800_000)
        #expect(days[0].first.map { ZoneRules.helsinki.civil(at: $0).date } == day("2026-11-23"))
    }

    @Test func aWindowTooShortToReadIsNoted() {
        let short = AnnouncementSchedule(windows: [window("08:10", "08:11")])
        let world = input(
            playlist(everyDay(window("08:00", "09:00"))), [approved("a1", short), approved("b1")],
            timing: FixedTiming(seconds: ["a1": [90]]))
        let plan = Planner(world).dayPlan(day("2026-11-23"))
        #expect(plan.notes == [.neverFits("a1", needed: 90)])
        #expect(!plan.plays.contains { $0.announcement == "a1" })
    }

    @Test func anotherWeightCountsFromNowOn() {
        let noon = at("2026-11-23T09:00")
        func revision(_ weight: Int, _ name: String, from: Instant, until: Instant?) -> ScheduledRevision {
            approved("a1", revision: name, AnnouncementSchedule(weight: weight), at: from, until: until)
        }
        let world = input(
            playlist(everyDay(window("08:00", "10:00"))),
            [
                revision(10, "r1", from: Instant(seconds: 0), until: noon), revision(1, "r2", from: noon, until: nil),
                approved("a2", AnnouncementSchedule(weight: 1)),
            ])
        let plays = Planner(world).dayPlan(day("2026-11-23")).plays.filter { $0.span.from >= noon }
        let a1 = plays.filter { $0.announcement == "a1" }.count
        let a2 = plays.filter { $0.announcement == "a2" }.count
        #expect(abs(a1 - a2) <= 2, "\(a1) and \(a2)")
    }
}
