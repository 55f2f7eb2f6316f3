public import SignModel
public import SignScene
public import SignSchedule
public import SignStore

/// One screen's show for questions: what it plays at any instant, and how that looks, or why the content cannot be read.
///
/// The content is read when it is first needed and stays as it was; days may be asked in any order. A question that
/// something damaged stands in the way of is refused. Belongs to one thread.
public final class Show {
    public let setup: ScreenSetup
    public let store: ContentStore
    /// False until the clock can be believed.
    public var clockTrusted = true {
        didSet { known?.clockTrusted = clockTrusted }
    }
    private let measurer: any TextMeasuring
    private let stateFolder: String?
    private let weeks: WeekShelf?
    private var known: Repertoire?
    /// Media that look right and are not.
    private var damaged: Set<MediaID> = []

    /// - Parameters:
    ///   - stateFolder: where timings may be kept from run to run (``TimingBook``); nil: they are not.
    ///   - weeks: shared with the shows of other screens that are asked at the same time; nil: with none.
    public init(
        setup: ScreenSetup, store: ContentStore, measurer: any TextMeasuring, stateFolder: String? = nil,
        weeks: WeekShelf? = nil
    ) {
        self.setup = setup
        self.store = store
        self.measurer = measurer
        self.stateFolder = stateFolder
        self.weeks = weeks
    }

    /// Looks at every byte of an announcement's media, as showing it does, before it is asked about.
    public func verifyMedia(of announcement: AnnouncementID) throws(StoreError) {
        let broken = try MediaCheck.broken(of: announcement, in: store)
        guard !broken.isSubset(of: damaged) else { return }
        damaged.formUnion(broken)
        guard let known else { return }
        known.take(try reading(from: known.reading.span.from))
    }

    /// Writes down what was laid out for planners made of ``input(for:)``, so that the next program need not do it
    /// again; ``plan(on:)`` does so by itself.
    public func keepTimings() { known?.keepTimings() }

    // MARK: - What is on

    public func date(at instant: Instant) -> CivilDate { setup.zone.civil(at: instant).date }

    public var calendar: OpeningCalendar { setup.calendar }

    /// Everything the plan of `date` depends on.
    public func input(for date: CivilDate) throws(StoreError) -> ScheduleInput {
        try repertoire(for: date).input(for: date)
    }

    /// The plan of a civil day at the site.
    public func plan(on date: CivilDate) throws(StoreError) -> DayPlan {
        let repertoire = try repertoire(for: date)
        return try checked(repertoire, repertoire.plan(on: date))
    }

    /// What is on at `instant`, until `span.until`.
    public func play(at instant: Instant) throws(StoreError) -> Play {
        let repertoire = try repertoire(for: date(at: instant))
        return try checked(repertoire, repertoire.play(at: instant))
    }

    /// How `play` looks at `instant`; what cannot be read is shown as the built-in slide, and ``problem`` tells.
    public func scene(for play: Play, at instant: Instant) -> Scene {
        do {
            return try repertoire(for: date(at: instant)).scene(for: play, at: instant)
        } catch {
            return SceneMaker(setup: setup, measurer: measurer).scene(
                for: play, of: .none, at: instant, showsClock: clockTrusted)
        }
    }

    /// Takes a revision out of the plan whose files turned out to be damaged; false when it is out already.
    public func leaveOut(_ revision: RevisionID, because files: [String]) -> Bool {
        known?.leaveOut(revision, because: files) ?? false
    }

    /// What stood in the way of a scene; nil when all is well.
    public var problem: StoreError? { known?.problem }

    private func checked<T>(_ repertoire: Repertoire, _ answer: T) throws(StoreError) -> T {
        if let problem = repertoire.problem { throw problem }
        return answer
    }

    private func reading(from start: Instant) throws(StoreError) -> ContentReading {
        try ContentReading(of: store, site: setup.playlist.site.id, from: start, damaged: damaged)
    }

    /// What was read, if it reaches back to `date`; else it is read again from there on.
    private func repertoire(for date: CivilDate) throws(StoreError) -> Repertoire {
        let start = setup.startOfReading(for: date)
        if let known {
            if known.reading.span.from > start { known.take(try reading(from: start)) }
            return known
        }
        let made = Repertoire(
            setup, try reading(from: start), store: store, measurer: measurer, clockTrusted: clockTrusted,
            stateFolder: stateFolder, weeks: weeks)
        known = made
        return made
    }
}
