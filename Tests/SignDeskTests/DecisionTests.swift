import SignDesk
import SignIngest
import SignModel
import SignStore
import Testing

@Suite(.timeLimit(.minutes(15))) struct DecisionTests {
    private let place: Workplace

    init() throws { place = try Workplace() }

    @Test func whatIsShownAndWhatIsFoundChangeTogether() async throws {
        let before = try place.version()
        let form = try place.form("Laulu", text: "Lauletaan yhdessä illalla.")
        let id = try await place.submit(form).receipt.announcement
        // What only waits is neither shown nor found.
        #expect(try place.version() == before)
        #expect(try place.searchable().isEmpty)
        try place.approve(id)
        #expect(try place.version() == before + 1)
        #expect(try place.searchable() == [id.raw])
        _ = try place.desk.withdraw(id.raw, by: Workplace.liaison, at: Workplace.now)
        #expect(try place.version() == before + 2)
        #expect(try place.searchable().isEmpty)
    }

    @Test func aReplacementTakesTheOldOneOutOfTheSearchToo() async throws {
        let id = try await place.submit(place.form("Laulu", text: "Lauletaan.")).receipt.announcement
        try place.approve(id)
        let version = try place.version()
        let new = try place.form("Laulu", text: "Ei lauletakaan.")
        try await place.submit(new, as: id.raw, replace: true)
        #expect(try place.searchable().isEmpty)
        #expect(try place.version() == version + 1)
        #expect(try place.store().scheduledRevisions().allSatisfy { $0.endedAt != nil })
    }

    @Test func returningChangesNothingThatIsShown() async throws {
        let id = try await place.submit(place.form("Laulu", text: "Lauletaan.")).receipt.announcement
        let version = try place.version()
        let returned = try place.desk.return(
            Pick(id.raw), reason: "Hinta puuttuu", by: Workplace.liaison, at: Workplace.now)
        #expect(returned.reason == "Hinta puuttuu")
        #expect(try place.version() == version)
        #expect(try place.desk.inbox(by: Workplace.liaison).entries.isEmpty)
    }

    @Test func aTimeThatSomebodyTypedIsNoEvidence() async throws {
        let future = try #require(Instant(iso: "2031-01-01T09:00:00+02:00"))
        let form = try place.form("Laulu", text: "Lauletaan.")
        let answer = try await place.desk.submit(
            SubmitRequest(paths: [form], association: "laulajat", reads: false), at: future)
        #expect(answer.receipt.state == "pending")
        #expect(try place.store().read { try $0.newestKnownInstant() } == nil)
    }

    @Test(arguments: ["Liaison", " liaison", "LIAISON ", "Ｌiaison", "liai\u{200B}son"])
    func nobodyDecidesOnTheirOwn(name: String) async throws {
        let sender = try #require(Actor(named: name))
        let id = try await place.submit(place.form("Laulu", text: "Lauletaan."), by: sender).receipt.announcement
        #expect(throws: DeskError.ownSubmission(Workplace.liaison)) { try place.approve(id) }
        #expect(throws: DeskError.ownSubmission(Workplace.liaison)) {
            try place.desk.return(Pick(id.raw), reason: "Ei", by: Workplace.liaison, at: Workplace.now)
        }
        #expect(try place.store().scheduledRevisions().isEmpty)
        let other = try #require(Actor(named: "liaison:tuira"))
        let approved = try place.desk.approve(ApproveRequest(Pick(id.raw)), by: other, at: Workplace.now)
        #expect(approved.reviewer == "liaison:tuira")
    }

    @Test func whoMayWhat() async throws {
        let own = Actor.association("laulajat")
        let other = Actor.association("soittajat")
        let it = Actor(role: .it, name: "it")
        let form = try place.form("Laulu", text: "Lauletaan.")
        for actor in [other, it] {
            await #expect(throws: DeskError.notAllowed(actor, .submit)) { try await place.submit(form, by: actor) }
        }
        let id = try await place.submit(form, by: own).receipt.announcement
        let wrong = Actor(role: .association, association: "soittajat", name: "association:soittajat")
        for actor in [own, wrong, it] {
            #expect(throws: DeskError.notAllowed(actor, .approve)) {
                try place.desk.approve(ApproveRequest(Pick(id.raw)), by: actor, at: Workplace.now)
            }
            #expect(throws: DeskError.notAllowed(actor, .return)) {
                try place.desk.return(Pick(id.raw), reason: "Ei", by: actor, at: Workplace.now)
            }
            #expect(throws: DeskError.notAllowed(actor, .alert)) {
                try place.desk.clearAlerts(site: "tuira", by: actor, at: Workplace.now)
            }
        }
        for actor in [wrong, it] {
            #expect(throws: DeskError.notAllowed(actor, .withdraw)) {
                try place.desk.withdraw(id.raw, by: actor, at: Workplace.now)
            }
        }
        #expect(throws: DeskError.notAllowed(other, .look)) {
            try place.desk.show(ShowRequest(id.raw), by: other, at: Workplace.now)
        }
        #expect(try place.desk.inbox(by: other).entries.isEmpty)
        #expect(try place.desk.inbox(by: own).entries.map(\.announcement) == [id])
        #expect(try place.desk.withdraw(id.raw, by: own, at: Workplace.now).revisions.count == 1)
    }

    @Test func whatWasLookedAtIsWhatIsDecidedOn() async throws {
        let id = try await place.submit(place.form("Laulu", text: "Lauletaan."), as: nil).receipt.announcement
        let seen = try #require(
            try place.desk.show(ShowRequest(id.raw), by: Workplace.liaison, at: Workplace.now).receipt.revision)
        let newer = try await place.submit(place.form("Laulu", text: "Lauletaankin ulkona."), as: id.raw)
        let now = try #require(newer.receipt.revision)
        #expect(throws: DeskError.overtaken(id: id.raw, seen: seen, now: now)) {
            try place.desk.approve(
                ApproveRequest(Pick(id.raw, revision: String(seen.raw.prefix(12)))), by: Workplace.liaison,
                at: Workplace.now)
        }
        #expect(throws: DeskError.overtaken(id: id.raw, seen: seen, now: now)) {
            try place.desk.return(
                Pick(id.raw, revision: seen.raw), reason: "Ei", by: Workplace.liaison, at: Workplace.now)
        }
        #expect(try place.store().scheduledRevisions().isEmpty)
        let approved = try place.desk.approve(
            ApproveRequest(Pick(id.raw, revision: now.raw)), by: Workplace.liaison, at: Workplace.now)
        #expect(approved.revision.content.text[.finnish]?.filter { $0 != "\u{AD}" } == "Lauletaankin ulkona.")
    }

    /// Two desks on one folder: of two who approve the same, one does and the other is told.
    @Test func twoAtOnce() async throws {
        let first = try await place.submit(place.form("Laulu", text: "Lauletaan.")).receipt.announcement
        let desks = (0..<4).map { _ in Desk(folder: place.desk.folder, playlists: place.desk.playlists) }
        let outcomes = await withTaskGroup(of: String.self) { group in
            for (index, desk) in desks.enumerated() {
                group.addTask {
                    do throws(DeskError) {
                        _ = try desk.approve(
                            ApproveRequest(Pick(first.raw)), by: Actor(role: .liaison, name: "liaison-\(index)"),
                            at: Workplace.now)
                        return "approved"
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: [String]()) { $0.append($1) }
        }
        #expect(outcomes.sorted() == ["approved", "wrongState", "wrongState", "wrongState"])
        let log = try place.store().read { try $0.decisions(of: first) }
        #expect(log.count { $0.action == .approved } == 1)
    }

    @Test func alertsAreRaisedAndCleared() throws {
        let request = AlertRequest(site: "tuira", text: [.finnish: "Poistukaa"], until: "+30")
        let version = try place.version()
        #expect(try place.desk.clearAlerts(site: "tuira", by: Workplace.liaison, at: Workplace.now).alerts.isEmpty)
        #expect(try place.version() == version)
        let raised = try place.desk.raiseAlert(request, by: Workplace.liaison, at: Workplace.now)
        #expect(raised.until == Workplace.now.adding(seconds: 1800))
        #expect(try place.version() == version + 1)
        let cleared = try place.desk.clearAlerts(
            site: "tuira", by: Workplace.liaison, at: Workplace.now.adding(seconds: 60))
        #expect(cleared.alerts == raised.alerts)
        do throws(DeskError) {
            _ = try place.desk.raiseAlert(
                AlertRequest(site: "tuirra", text: [.finnish: "x"], until: "+5"), by: Workplace.liaison,
                at: Workplace.now)
            Issue.record("an unknown site was taken")
        } catch {
            #expect(error.figures["nearest"] == "tuira" && error.exitCode == 66)
            for language in Language.interface { #expect(error.text[language]?.contains("tuira") == true) }
        }
    }

    /// An emergency does not wait until somebody has mended a comma; nor does an approval for that site's screens.
    @Test func aBrokenPlaylistHoldsNothingBack() async throws {
        let place = try Workplace()
        _ = try place.file("playlists/kaakkuri.yaml", "site: kaakkuri\nname: {fi: Kaakkuri\n")
        let request = AlertRequest(site: "kaakkuri", text: [.finnish: "Poistukaa"], until: "+30")
        let raised = try place.desk.raiseAlert(request, by: Workplace.liaison, at: Workplace.now)
        #expect(!raised.alerts.isEmpty && !raised.isChecked)
        for language in Language.interface {
            #expect(raised.doubt(language)?.contains("kaakkuri.yaml") == true, "\(language)")
        }
        let known = AlertRequest(site: "tuira", text: [.finnish: "Poistukaa"], until: "+30")
        #expect(try place.desk.raiseAlert(known, by: Workplace.liaison, at: Workplace.now).isChecked)
        let id = try await place.submit(place.form("Kuoro", text: "Tervetuloa.")).receipt.announcement
        let approved = try place.approve(id, ScheduleChanges(targets: [.site("kaakkuri")]))
        #expect(approved.forecast == nil && approved.unreadable == ["kaakkuri.yaml"])
        // What is for a screen that is known is judged as ever.
        let night = try await place.submit(place.form("Yö", text: "Yöllä.")).receipt.announcement
        let window = TimeWindow(from: CivilTime(seconds: 7_200), until: CivilTime(seconds: 14_400))
        for targets in [[Target.screen("tuira-aula")], [.site("tuira")]] {
            #expect(throws: DeskError.self) {
                try place.approve(night, ScheduleChanges(targets: targets, windows: [window]))
            }
        }
        let anywhere = ScheduleChanges(targets: [.all], windows: [window])
        #expect(try place.approve(night, anywhere).forecast?.first?.first == nil)
    }
}
