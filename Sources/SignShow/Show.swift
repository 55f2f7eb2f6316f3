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
    /// Set for measurements only.
    public var pace: Pace?
    private let measurer: any TextMeasuring
    private var revisions: [ScheduledRevision] = []
    private var alerts: [Alert] = []
    /// The content was read for days from this one on.
    private var readFrom: Instant = .distantFuture
    /// What was read may have changed since.
    private var isStale = true
    /// Media that could not be drawn; those whose files are missing are looked for anew at every read.
    private var damaged: Set<MediaID> = []
    private var hasRead = false
    /// Why the content could not be read when it was last tried; what was read before holds.
    public private(set) var readProblem: StoreError?
    private var plans: [CivilDate: DayPlan] = [:]
    private var shops: [CivilDate: SlideShop] = [:]
    private var timings: TimingBook?
    private let stateFolder: String?

    /// - Parameter stateFolder: where timings may be kept from run to run (``TimingBook``); nil: they are not.
    public init(
        setup: ScreenSetup, store: ContentStore, measurer: any TextMeasuring, stateFolder: String? = nil
    ) {
        self.setup = setup
        self.store = store
        self.measurer = measurer
        self.stateFolder = stateFolder
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
        isStale = true
        damaged = []
        shops = [:]
        forgetPlans()
    }

    /// Goes on with an edited playlist.
    public func take(_ setup: ScreenSetup) {
        self.setup = setup
        shops = [:]
        forgetPlans()
    }

    /// Leaves out announcements that need a medium which turned out to be missing or damaged; false when that is known
    /// already and planning again would change nothing.
    public func setBroken(_ media: Set<MediaID>) -> Bool {
        guard !media.isSubset(of: damaged) else { return false }
        damaged.formUnion(media)
        isStale = true
        forgetPlans()
        return true
    }

    /// Looks at every byte of an announcement's media, as showing it does, before it is asked about.
    public func verifyMedia(of announcement: AnnouncementID) throws(StoreError) {
        _ = setBroken(try MediaCheck.broken(of: announcement, in: store))
    }

    /// Writes down what was laid out for planners made of ``input(for:)``, so that the next program need not do it
    /// again; ``plan(on:)`` does so by itself.
    public func keepTimings() { timings?.save() }

    private func forgetPlans() { plans = [:] }

    // MARK: - What is on

    public func date(at instant: Instant) -> CivilDate { setup.zone.civil(at: instant).date }

    /// Everything the plan of `date` depends on.
    public func input(for date: CivilDate) throws(StoreError) -> ScheduleInput {
        let start = setup.zone.startOfDay(date - 1)
        if isStale || start != readFrom {
            do {
                let site = setup.playlist.site.id
                let absent = try MediaCheck.broken(in: store)
                let broken = damaged.union(absent)
                let read = try store.read { (snapshot) throws(StoreError) in
                    ReadContent(
                        revisions: try snapshot.scheduledRevisions(after: start, broken: broken),
                        alerts: try snapshot.alerts(site: site, endingAfter: start))
                }
                revisions = read.revisions
                alerts = read.alerts
                readProblem = nil
                readFrom = start
                isStale = false
                hasRead = true
            } catch {
                // What was read last goes on; the next plan asks again.
                guard hasRead else { throw error }
                readProblem = error
            }
        }
        return ScheduleInput(
            playlist: setup.playlist, screen: setup.screen, zone: setup.zone, revisions: revisions, alerts: alerts,
            timing: shop(for: date), clockTrusted: clockTrusted)
    }

    /// The first answer of a program that wants to show something at once: what is on at `instant`, without planning
    /// the rest of the day. Ask ``play(at:)`` afterwards: only the whole plan knows when it ends.
    public func firstPlay(at instant: Instant) throws(StoreError) -> Play {
        let date = date(at: instant)
        if plans[date] == nil, pace == nil {
            let plan = Planner(try input(for: date)).dayPlan(date, through: instant)
            if let play = plan.play(at: instant) { return play }
        }
        return try play(at: instant)
    }

    /// The plan of a civil day at the site; the last few are kept.
    public func plan(on date: CivilDate) throws(StoreError) -> DayPlan {
        if let known = plans[date] { return known }
        let plan = Planner(try input(for: date)).dayPlan(date)
        if plans.count >= 3 { plans = plans.filter { abs($0.key - date) <= 1 } }
        if plans.count >= 3 { plans = [:] }
        plans[date] = plan
        timings?.save()
        return plan
    }

    /// What is on at `instant`, until `span.until`.
    public func play(at instant: Instant) throws(StoreError) -> Play {
        if pace != nil { return try paced(at: instant) }
        let date = date(at: instant)
        if let play = try plan(on: date).play(at: instant) { return play }
        return Planner(try input(for: date)).at(instant)
    }

    private func paced(at instant: Instant) throws(StoreError) -> Play {
        var beat = pace ?? Pace(seconds: 5)
        defer { pace = beat }
        return try beat.play(at: instant, of: self)
    }

    public var calendar: OpeningCalendar { OpeningCalendar(hours: setup.playlist.site.hours, zone: setup.zone) }

    func shop(for date: CivilDate) -> SlideShop {
        if let known = shops[date] { return known }
        if shops.count >= 3 { shops = [:] }
        let made = SlideShop(
            store: store, setup: setup, measurer: measurer, date: date, timings: timingBook())
        shops[date] = made
        return made
    }

    /// The timings that hold for what is shown now; the same book as before when only revisions changed.
    private func timingBook() -> TimingBook {
        let signature = surroundingsSignature()
        if let timings, !signature.isEmpty, timings.holds(signature) { return timings }
        // What could not be read must not be believed at the next start.
        let folder = signature.isEmpty ? nil : stateFolder
        let made = TimingBook(folder: folder, screen: setup.screen.id, signature: signature)
        timings = made
        return made
    }

    /// All that a timing depends on besides the revision and its language, in one line; empty when it cannot be read.
    private func surroundingsSignature() -> String {
        var hash = Signature()
        let display = setup.screen.display
        hash.add("\(TimingBook.layoutVersion) \(display.canvas) \(display.pixelPitchMm) \(display.viewingDistanceMm)")
        hash.add("\(display.touch) \(setup.playlist.site.name.byLanguage.sorted { $0.key < $1.key })")
        // Another version of the fonts has other widths.
        for face in Font.Face.allCases {
            let font = Font(face, px: 1000)
            hash.add("\(measurer.width(of: "Omaishoitajien iltapäivä 0123456789", font: font))")
        }
        guard let names = try? store.read({ (snapshot) throws(StoreError) in try snapshot.namesFingerprint() }) else {
            return ""
        }
        hash.add(names)
        return hash.text
    }
}

/// FNV-1a over texts, 64 bits: tells states apart, hides nothing.
private struct Signature {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        value = (value ^ 0x1F) &* 0x100_0000_01b3
    }

    var text: String { String(value, radix: 16) }
}
