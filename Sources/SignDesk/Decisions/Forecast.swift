import Dispatch
import SignModel
import SignSchedule
import SignShow
import SignStore
import Synchronization

/// What approving would bring: the first showing on each screen, how often a day, and its share of the airtime; to the
/// turn and the second what the plan will be.
struct Forecast {
    /// What is to be approved, as it would stand in the store.
    struct Subject {
        var revision: AnnouncementRevision
        /// As it stands there now: the same content, to run as it was proposed.
        var waiting: RevisionID
        var approvedAt: Instant
    }

    let rows: [ForecastRow]

    /// Plans with `subject` approved, on the screens it is aimed at: several at a time.
    ///
    /// - Parameter progress: told the share of the screens that are planned, 0…1; on any thread, one call at a time.
    init(
        _ subject: Subject, store: ContentStore, screens: [ScreenSetup], tools: DrawingTools,
        progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws(DeskError) {
        // Screens of one playlist with equal displays run in step, so one plan serves them all.
        var planned: [ScreenSetup] = []
        var places: [Int] = []
        for setup in screens {
            let twin = planned.firstIndex {
                $0.playlist == setup.playlist && $0.screen.display == setup.screen.display
                    && $0.screen.tags == setup.screen.tags && subject.revision.schedule.targets == [.all]
            }
            places.append(twin ?? planned.count)
            if twin == nil { planned.append(setup) }
        }
        let weeks = WeekShelf()
        let forecasts = planned.map {
            ScreenForecast(subject: subject, setup: $0, store: store, foundry: tools.foundry, weeks: weeks)
        }
        let answers = Forecast.answers(forecasts, progress: progress)
        var rows: [ForecastRow] = []
        for (setup, place) in zip(screens, places) {
            do {
                guard var row = try answers[place]?.get() else { continue }
                row.screen = setup.screen.id
                rows.append(row)
            } catch {
                throw .store(error)
            }
        }
        self.rows = rows
    }

    /// By number: each is asked once, on as many threads as there are processors.
    private static func answers(
        _ forecasts: [ScreenForecast], progress: @escaping @Sendable (Double) -> Void
    ) -> [Int: Result<ForecastRow, StoreError>] {
        let answers = Mutex<[Int: Result<ForecastRow, StoreError>]>([:])
        // Said to be sendable, which the system's own function does not ask for.
        let ask: @Sendable (Int) -> Void = { number in
            let answer = Result { () throws(StoreError) in try forecasts[number].row() }
            answers.withLock { answers in
                answers[number] = answer
                progress(Double(answers.count) / Double(forecasts.count))
            }
        }
        DispatchQueue.concurrentPerform(iterations: forecasts.count, execute: ask)
        return answers.withLock { $0 }
    }

    /// Whether it comes on anywhere.
    var isEverShown: Bool { rows.contains { $0.first != nil } }

    /// The first reason of all why it does not, in the languages of the program.
    var obstacle: LocalizedText {
        let row = rows.first { $0.reason != nil }
        guard let row, let reason = row.reason else { return [:] }
        return Forecast.obstacle(reason, reason.text(zone: row.zone))
    }

    /// Why it never comes on: what keeps it off now may be only a matter of the hour, so days and times are named as a
    /// whole.
    private static func obstacle(_ reason: Reason, _ text: LocalizedText) -> LocalizedText {
        switch reason {
        case .notYet, .notThisDay, .exceptedDate, .notThisTime, .siteClosed:
            [
                .finnish: "sen päivät ja kellonajat eivät osu aukioloaikoihin",
                .swedish: "dess dagar och klockslag infaller inte under öppettiderna",
                .english: "its days and hours never meet the opening hours",
            ]
        default: text
        }
    }
}
