public import SignModel
public import SignScene
public import SignSchedule
public import SignStore

/// All that one screen can play from one reading of the content: what is on at any instant, and how that looks.
///
/// The same for the player, previews, agendas and reports, so that what is promised is what is shown. It never fails:
/// what turns out to be damaged is left out of the plan and told in ``problem``. Belongs to one thread.
public final class Repertoire {
    public let setup: ScreenSetup
    public private(set) var reading: ContentReading
    /// False until the clock can be believed.
    public var clockTrusted: Bool {
        didSet { if clockTrusted != oldValue { forgetPlans() } }
    }
    /// Set for measurements only.
    public var pace: Pace?
    public let contents: ContentShelf
    private let book: TimingBook
    private let maker: SceneMaker
    private var plans: PlanShelf

    /// - Parameters:
    ///   - store: what ``reading`` was read from; nil while it cannot be opened.
    ///   - stateFolder: where timings may be kept from run to run; nil: they are not.
    ///   - weeks: shared with other screens of the same content; nil: with none.
    ///   - last: what was played before: it lends what cannot be read.
    public init(
        _ setup: ScreenSetup, _ reading: ContentReading, store: ContentStore?, measurer: any TextMeasuring,
        clockTrusted: Bool = true, stateFolder: String? = nil, weeks: WeekShelf? = nil, last: Repertoire? = nil
    ) {
        self.setup = setup
        self.reading = reading
        self.clockTrusted = clockTrusted
        contents = ContentShelf(store: store, setup: setup, weeks: weeks, last: last?.contents)
        book = TimingBook(folder: stateFolder, layout: LayoutKey(setup, measurer: measurer), store: store)
        maker = SceneMaker(setup: setup, measurer: measurer)
        plans = PlanShelf(setup, reading, clockTrusted: clockTrusted) { [contents, book, maker] date in
            TimingShelf(maker: maker, contents: contents, book: book, date: date)
        }
    }

    /// Goes on with another reading of the same content, as of an earlier day.
    public func take(_ reading: ContentReading) {
        guard reading != self.reading else { return }
        self.reading = reading
        forgetPlans()
    }

    /// Takes a revision out of the plan because of `files` that are missing or damaged; false when it is out already.
    public func leaveOut(_ revision: RevisionID, because files: [String]) -> Bool {
        let rest = reading.without(revision, because: files)
        guard rest != reading else { return false }
        take(rest)
        return true
    }

    /// Tries again what `other` wanted and could not read, so that what is damaged still is out of the plan at once.
    public func leaveOutWhatStillFails(in other: Repertoire) {
        contents.retry(what: other.contents)
        _ = leaveOutUnreadable()
    }

    /// Whether it plays the same as `other`: the same content on the same screen, with the same trouble or from the same
    /// store.
    public func isSame(as other: Repertoire) -> Bool {
        reading == other.reading && setup.playlist == other.setup.playlist && setup.screen == other.setup.screen
            && contents.problem == other.contents.problem && (problem != nil || contents.store === other.contents.store)
    }

    /// Why not all of the content is played; nil when all is well.
    public var problem: StoreError? { reading.problem ?? contents.problem }

    private func forgetPlans() {
        plans = PlanShelf(setup, reading, clockTrusted: clockTrusted) { [contents, book, maker] date in
            TimingShelf(maker: maker, contents: contents, book: book, date: date)
        }
    }

    // MARK: - What is on

    /// Everything the plan of `date` depends on.
    public func input(for date: CivilDate) -> ScheduleInput { plans.input(for: date) }

    /// The plan of a civil day at the site.
    public func plan(on date: CivilDate) -> DayPlan {
        defer { book.save() }
        return leavingOutUnreadable { $0.plan(on: date) }
    }

    /// What is on at `instant`, until `span.until`.
    public func play(at instant: Instant) -> Play {
        leavingOutUnreadable { plans in
            pace?.play(at: instant, of: &plans, in: setup.zone) ?? plans.play(at: instant)
        }
    }

    /// The same for a first picture, soon: see ``PlanShelf/firstPlay(at:)``.
    public func firstPlay(at instant: Instant) -> Play {
        pace == nil ? leavingOutUnreadable { $0.firstPlay(at: instant) } : play(at: instant)
    }

    /// Writes down what was laid out, so that the next program need not do it again; ``plan(on:)`` does so by itself.
    public func keepTimings() { book.save() }

    /// Plans; a revision that turns out to be unreadable on the way has no place in the plan, so it is made again.
    private func leavingOutUnreadable<T>(_ ask: (inout PlanShelf) -> T) -> T {
        var answer = ask(&plans)
        while leaveOutUnreadable() { answer = ask(&plans) }
        return answer
    }

    /// Takes revisions out of the plan that turned out to be unreadable; false when there are no new ones. Planning does
    /// so by itself, but what was timed before is read only to be drawn.
    public func leaveOutUnreadable() -> Bool {
        var isNew = false
        let database = contents.store.map { [$0.folder.database] } ?? []
        for revision in contents.unreadable where leaveOut(revision, because: database) { isNew = true }
        return isNew
    }

    // MARK: - How it looks

    /// How `play` looks at `instant`; what it needs and cannot be read is told in ``problem``.
    public func scene(for play: Play, at instant: Instant) -> Scene {
        let matter: SceneMaker.Matter =
            switch play.slide {
            case .announcement(_, let revision, _):
                contents.content(of: revision).map { .announcement($0) } ?? .none
            case .filler(.today, _): .week(contents.days(at: setup.zone.civil(at: instant)))
            case .filler(.week, _): .week(contents.week(at: setup.zone.civil(at: instant)))
            case .alert(let id): reading.alerts.first { $0.id == id }.map { .alert($0) } ?? .none
            default: .none
            }
        return maker.scene(for: play, of: matter, at: instant, showsClock: clockTrusted)
    }

    /// When the picture of `play` changes before the play ends: at each full minute, because of the clock; nil when it
    /// stays as it is. A change in the last seconds of a play is left to the next play.
    public func nextChange(of play: Play, after instant: Instant) -> Instant? {
        guard play.slide != .dark, clockTrusted else { return nil }
        let next = Instant(seconds: (instant.seconds / 60 + 1) * 60)
        return next.adding(seconds: 2) < play.span.until ? next : nil
    }
}
