import ArgumentParser
import SignDesk
import SignIngest
import SignMedia
import SignModel
import SignSchedule
import SignShow
import SignStore
import SignWords

/// `infotaulu approve`: decides that an announcement is shown, and says when it first will be.
struct ApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Approve what waits; prints first showing, plays a day and share.",
        discussion: """
            What is left out is taken from the submission; without a last day one in 60 days is set. Approving binds \
            what you saw: a later change waits for a decision of its own. Nobody approves their own submission.

            Example: infotaulu approve joulumyyjaiset
            Example: infotaulu approve ab12cd34ef --screens tuira-aula --from 2026-12-01 --until 2026-12-14 --hours 8-16
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions
    @OptionGroup var options: ApproveSchedule

    @Argument(help: ArgumentHelp("The announcement, its receipt, or the beginning of the revision.", valueName: "id"))
    var id: String

    @Flag(help: "Print the answer as JSON.")
    var json = false

    /// Days until the end that is set when none is given (`spec/schedule.md`).
    static let defaultDays = 60

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let store = try data.open(.write)
            let sites = ShowSites(playlists, data: data.folder)
            let zone = sites.zone
            let now = clock.now(in: zone)
            let reviewer = try role.name(default: "liaison")
            let revision = try pending(in: store)
            let schedule = try options.applied(to: revision.schedule, today: zone.civil(at: now).date)
            let forecast = try self.forecast(revision, schedule, now: now, store: store, sites: sites)
            let approved = try store.approve(
                revision.id, schedule: schedule, reviewer: reviewer, at: now, hash: SHA256.hex)
            try index(approved, in: store)
            try report(approved, forecast, reviewer: reviewer)
        }
    }

    /// What waits under the id; a revision or receipt that was decided on already is refused by its state.
    private func pending(in store: ContentStore) throws -> AnnouncementRevision {
        let announcement = try ShowDetails.find(id, in: store)
        let (state, revision) = try store.read { snapshot in
            let revisions = try snapshot.revisions(of: announcement.id)
            var meant = revisions.last { $0.state == .pending }
            if id != announcement.id.raw {
                // Whoever names a receipt or revision saw that one.
                let named = try snapshot.submission(id)?.revision
                meant = revisions.first { $0.id == named } ?? revisions.last { $0.id.raw.hasPrefix(id) } ?? meant
            }
            let state = meant?.state ?? revisions.last?.state ?? .withdrawn
            return (state, try meant.flatMap { try snapshot.revision($0.id) })
        }
        guard state == .pending, let revision else {
            throw IngestError(file: id, reason: .wrongState(state.rawValue))
        }
        return revision
    }

    /// Refuses what can never be shown; nil where there are no playlists to judge by.
    private func forecast(
        _ revision: AnnouncementRevision, _ schedule: AnnouncementSchedule, now: Instant, store: ContentStore,
        sites: ShowSites
    ) throws -> ApproveForecast? {
        func never(_ fi: String, _ sv: String, _ en: String) -> IngestError {
            IngestError(file: id, reason: .neverShown([.finnish: fi, .swedish: sv, .english: en]))
        }
        let zone = sites.zone
        if let until = schedule.until {
            let day = ReceiptWords(.finnish).day(until.time == .midnight ? until.date - 1 : until.date)
            guard zone.boundary(of: until) > now else {
                throw never(
                    "viimeinen päivä \(day) on jo ollut", "sista dagen \(day) har redan varit",
                    "its last day \(day) is over")
            }
            if let from = schedule.from, until <= from {
                throw never("se päättyy ennen kuin alkaa", "det slutar innan det börjar", "it ends before it starts")
            }
        }
        guard sites.isKnown else { return nil }
        let screens = sites.matching(schedule.targets)
        guard !screens.isEmpty else {
            let known = sites.setups.map(\.screen.id.raw).joined(separator: ", ")
            throw never(
                "mikään näyttö ei sovi kohteeseen; näytöt: \(known)", "ingen skärm passar; skärmar: \(known)",
                "no screen matches its targets; screens: \(known)")
        }
        let bar = ProgressBar("approve")
        defer { bar.finish() }
        let forecast = try ApproveForecast(revision, schedule: schedule, now: now, store: store, screens: screens) {
            bar.update($0)
        }
        guard forecast.isEverShown else {
            throw IngestError(file: id, reason: .neverShown(forecast.obstacle))
        }
        return forecast
    }

    /// Lets the touch mode find it.
    private func index(_ revision: AnnouncementRevision, in store: ContentStore) throws {
        let found = try store.read { snapshot in
            (
                association: try snapshot.association(revision.association),
                place: try revision.content.place.flatMap { try snapshot.place($0) }
            )
        }
        guard let association = found.association else { return }
        try store.index([
            SearchEntry(
                revision.announcement, revision.content, association: association, place: found.place,
                words: FinnishWords())
        ])
    }

    private func report(_ revision: AnnouncementRevision, _ forecast: ApproveForecast?, reviewer: String) throws {
        let words = ReceiptWords(answer.chosen)
        if json {
            return try Console.json(
                Report(
                    id: revision.announcement.raw, revision: revision.id.raw, state: "approved", reviewer: reviewer,
                    schedule: ReceiptWords(.english).schedule(revision.schedule), screens: forecast?.rows ?? []))
        }
        Console.data(
            "\(words.text(revision.content.title)): \(words.state("approved"))\n  "
                + words.schedule(revision.schedule))
        guard let forecast else {
            return Console.say(
                words.pick(
                    "Esitysohjelmia ei löytynyt, joten ensimmäistä esitystä ei voi laskea (--playlists).",
                    "Inga spellistor hittades, så den första visningen kan inte beräknas (--playlists).",
                    "No playlists were found, so the first showing cannot be told (--playlists)."))
        }
        for row in forecast.rows { Console.data("  " + line(row, words)) }
    }

    private func line(_ row: ApproveForecast.Row, _ words: ReceiptWords) -> String {
        guard let first = row.first, let civil = CivilDateTime(first.prefix(19)) else {
            let reason = row.reason?.text[words.language.tag] ?? row.reason?.text["en"] ?? ""
            return "\(row.screen): " + words.pick("ei näy", "visas inte", "not shown") + ": " + reason
        }
        let moment = words.moment(civil)
        let share = String(row.sharePercent)
        let local = words.language == .english ? share : share.replacing(".", with: ",")
        let plays = row.playsPerDay
        let minutes = max(1, (row.secondsPerDay + 30) / 60)
        let often = words.pick(
            plays == 1 ? "kerran päivässä" : "\(plays) kertaa päivässä",
            plays == 1 ? "en gång om dagen" : "\(plays) gånger om dagen",
            plays == 1 ? "once a day" : "\(plays) times a day")
        return words.pick(
            "\(row.screen): ensimmäisen kerran \(moment), \(often), yhteensä \(minutes) min, \(local) % ajasta",
            "\(row.screen): första gången \(moment), \(often), sammanlagt \(minutes) min, \(local) % av tiden",
            "\(row.screen): first on \(moment), \(often), \(minutes) min in all, \(local) % of the time")
    }

    private struct Report: Encodable {
        var id: String
        var revision: String
        var state: String
        var reviewer: String
        var schedule: String
        var screens: [ApproveForecast.Row]
    }
}
