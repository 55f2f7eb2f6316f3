import SignModel
import Testing

@testable import SignSchedule

/// The planner against a day that shares no code with it.
@Suite(.timeLimit(.minutes(10))) struct ReferenceTests {
    /// A site that never closes, with some associations and announcements of any weights and lengths.
    private func world(_ seed: UInt64) -> (input: ScheduleInput, date: CivilDate, reference: ReferenceDay) {
        var random = Seeded(seed)
        let date = day(["2026-11-23", "2026-12-31", "2027-01-01", "2028-02-29"][Int(seed % 4)])
        let names = "abcde".prefix(Int.random(in: 1...5, using: &random)).map { AssociationID(String($0)) }
        var weights: [AssociationID: Int] = [:]
        var timing = FixedTiming()
        var revisions: [ScheduledRevision] = []
        var announcements: [ReferenceDay.Announcement] = []
        for name in names {
            if random.chance(40) { weights[name] = Int.random(in: 1...4, using: &random) }
            for number in 0..<Int.random(in: 1...4, using: &random) {
                let id = "\(name)\(number)"
                let seconds = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    Int.random(in: 8...25, using: &random)
                }
                let weight = random.chance(50) ? 5 : Int.random(in: 1...10, using: &random)
                timing.seconds[AnnouncementID(id)] = seconds
                revisions.append(approved(id, AnnouncementSchedule(weight: weight)))
                announcements.append(
                    ReferenceDay.Announcement(
                        id: AnnouncementID(id), association: name, weight: weight, seconds: seconds))
            }
        }
        revisions.shuffle(using: &random)
        let always = everyDay(TimeWindow(from: .midnight, until: .endOfDay))
        return (
            input(
                playlist(always, weights: weights, fillers: Fillers(kinds: [], sharePercent: 0)), revisions,
                timing: timing), date,
            ReferenceDay(announcements, weights: weights, date: date, until: 86_400 - 600)
        )
    }

    /// Slide by slide, from midnight until ten minutes before the next.
    @Test func theDayIsTheReference() throws {
        for seed in UInt64(1)...60 {
            let (input, date, reference) = world(seed)
            let plan = Planner(input).dayPlan(date)
            let midnight = plan.span.from
            let shows = plan.plays.prefix(reference.shows.count).map { play in
                var slide = -1
                if case .announcement(_, _, let number) = play.slide { slide = number }
                return ReferenceDay.Show(
                    announcement: play.announcement ?? "none", slide: slide,
                    from: Int(play.span.from - midnight) / 1000, until: Int(play.span.until - midnight) / 1000)
            }
            #expect(reference.shows.count > 1_000, "seed \(seed)")
            let wrong = zip(shows, reference.shows).first { $0 != $1 }
            #expect(wrong == nil, "seed \(seed)")
        }
    }

    /// A player that is started in the middle of the day shows what one shows that has run since midnight (property 4).
    @Test func aColdStartShowsTheReference() throws {
        for seed in UInt64(1)...60 {
            let (input, date, reference) = world(seed)
            let midnight = input.zone.startOfDay(date)
            for part in [7, 311, 499, 877] {
                let show = reference.shows[reference.shows.count * part / 1000]
                for second in [show.from, show.until - 1] {
                    let now = midnight.adding(seconds: second)
                    let play = Planner(input).at(now)
                    let first = Planner(input).dayPlan(date, through: now).plays.first { $0.span.contains(now) }
                    for found in [play, first] {
                        #expect(found?.announcement == show.announcement, "seed \(seed) at \(second)")
                        #expect(found?.span.from == midnight.adding(seconds: show.from), "seed \(seed) at \(second)")
                    }
                    #expect(play.span.until == midnight.adding(seconds: show.until), "seed \(seed) at \(second)")
                }
            }
        }
    }
}
