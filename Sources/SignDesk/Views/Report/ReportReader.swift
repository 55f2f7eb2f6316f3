import SignModel
import SignSchedule
import SignShow
import SignStore

/// Goes through the days of a report, screen by screen.
struct ReportReader {
    let questions: [ScreenQuestion]
    let logs: [PlayLog]
    private(set) var airtime: ReportAirtime

    init(questions: [ScreenQuestion], logs: [PlayLog], now: Instant) {
        self.questions = questions
        self.logs = logs
        airtime = ReportAirtime(now: now)
    }

    mutating func read(from: CivilDate, to: CivilDate, progress: (Double) -> Void) throws(StoreError) {
        let weights = Dictionary(
            questions.map { ($0.screen.id, $0.show.setup.playlist.weights) }, uniquingKeysWith: { first, _ in first })
        /// Days whose sums are kept, also where the single plays are not any more.
        var known: [ScreenID: Set<CivilDate>] = [:]
        for log in logs {
            for sum in try log.airtime(from: from, to: to) {
                guard let weights = weights[sum.screen] else { continue }
                known[sum.screen, default: []].insert(sum.date)
                airtime.add(sum, weights: weights)
            }
        }
        for offset in 0...(to - from) {
            let date = from + offset
            for question in questions {
                let plan = try question.show.plan(on: date)
                let plays = try plays(of: question.screen.id, around: plan.span)
                // Without its plays a day that only has sums tells nothing of what was on when.
                let hasPlays = plays.contains { $0.span.overlaps(plan.span) }
                let isDetailed = hasPlays || !(known[question.screen.id]?.contains(date) ?? false)
                airtime.add(
                    plan, weights: question.show.setup.playlist.weights, log: plays,
                    isDetailed: isDetailed && !logs.isEmpty)
            }
            progress(Double(offset + 1) / Double(to - from + 1))
        }
    }

    /// Some hours more than the day: a play over midnight began before it.
    private func plays(of screen: ScreenID, around day: Span) throws(StoreError) -> [PresentedPlay] {
        let around = Span(from: day.from.adding(seconds: -86_400), until: day.until.adding(seconds: 86_400))
        var found: [PresentedPlay] = []
        for log in logs { found += try log.plays(in: around).filter { $0.screen == screen } }
        return found
    }
}
