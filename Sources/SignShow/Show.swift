public import SignModel
public import SignScene
public import SignSchedule
public import SignStore

/// One screen's show: what it plays at any instant, and how that looks.
///
/// The same for the player, previews, agendas and reports, so that what is promised is what is shown. Belongs to one
/// thread; the content it read stays as it was until ``reload()``.
public final class Show {
    public private(set) var setup: ScreenSetup
    public private(set) var store: ContentStore
    /// False until the clock can be believed (``SignSchedule/ClockTrust``).
    public var clockTrusted = true {
        didSet { if clockTrusted != oldValue { forgetPlans() } }
    }
    private let measurer: any TextMeasuring
    private var revisions: [ScheduledRevision] = []
    private var alerts: [Alert] = []
    /// The content was read for days from this one on.
    private var readFrom: Instant = .distantFuture
    private var broken: Set<MediaID> = []
    private var plans: [CivilDate: DayPlan] = [:]
    private var shops: [CivilDate: SlideShop] = [:]

    public init(setup: ScreenSetup, store: ContentStore, measurer: any TextMeasuring) {
        self.setup = setup
        self.store = store
        self.measurer = measurer
    }

    /// A struct, since Swift 6.3.1's compiler crashes on a typed-throwing closure that returns a tuple.
    private struct ReadContent {
        var revisions: [ScheduledRevision]
        var alerts: [Alert]
    }

    // MARK: - What changes

    /// Forgets what was read: the content has changed. `store` when it had to be opened anew.
    public func reload(store: ContentStore? = nil) {
        if let store { self.store = store }
        readFrom = .distantFuture
        broken = []
        shops = [:]
        forgetPlans()
    }

    /// Goes on with an edited playlist.
    public func take(_ setup: ScreenSetup) {
        self.setup = setup
        shops = [:]
        forgetPlans()
    }

    /// Leaves out announcements that need a medium which turned out to be missing or damaged.
    public func setBroken(_ media: Set<MediaID>) {
        guard !media.isSubset(of: broken) else { return }
        broken.formUnion(media)
        readFrom = .distantFuture
        forgetPlans()
    }

    private func forgetPlans() { plans = [:] }

    // MARK: - What is on

    public func date(at instant: Instant) -> CivilDate { setup.zone.civil(at: instant).date }

    /// Everything the plan of `date` depends on.
    public func input(for date: CivilDate) throws(StoreError) -> ScheduleInput {
        let start = setup.zone.startOfDay(date - 1)
        if start < readFrom {
            let site = setup.playlist.site.id
            broken.formUnion(try MediaCheck.broken(in: store))
            let missing = broken
            let read = try store.read { (snapshot) throws(StoreError) in
                ReadContent(
                    revisions: try snapshot.scheduledRevisions(after: start, broken: missing),
                    alerts: try snapshot.alerts(site: site, endingAfter: start))
            }
            revisions = read.revisions
            alerts = read.alerts
            readFrom = start
        }
        return ScheduleInput(
            playlist: setup.playlist, screen: setup.screen, zone: setup.zone, revisions: revisions, alerts: alerts,
            timing: shop(for: date), clockTrusted: clockTrusted)
    }

    /// The plan of a civil day at the site; the last few are kept.
    public func plan(on date: CivilDate) throws(StoreError) -> DayPlan {
        if let known = plans[date] { return known }
        let plan = Planner(try input(for: date)).dayPlan(date)
        if plans.count >= 3 { plans = plans.filter { abs($0.key - date) <= 1 } }
        if plans.count >= 3 { plans = [:] }
        plans[date] = plan
        return plan
    }

    /// What is on at `instant`, until `span.until`.
    public func play(at instant: Instant) throws(StoreError) -> Play {
        let date = date(at: instant)
        if let play = try plan(on: date).play(at: instant) { return play }
        return Planner(try input(for: date)).at(instant)
    }

    public var calendar: OpeningCalendar { OpeningCalendar(hours: setup.playlist.site.hours, zone: setup.zone) }

    func shop(for date: CivilDate) -> SlideShop {
        if let known = shops[date] { return known }
        if shops.count >= 3 { shops = [:] }
        let made = SlideShop(store: store, setup: setup, measurer: measurer, date: date)
        shops[date] = made
        return made
    }
}
