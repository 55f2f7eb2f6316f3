import Foundation
import SignModel
import SignStore
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ReviewTests {
    let morning = Samples.instant("2026-12-01T08:00:00+02:00")
    let noon = Samples.instant("2026-12-01T12:00:00+02:00")

    private func store(_ folder: TemporaryFolder) throws -> ContentStore {
        let store = try folder.store()
        try store.put(media: [Samples.poster], associations: [Samples.association], at: morning)
        return store
    }

    @Test("An approval carries every field of the schedule to the planner, without a change")
    func scheduleRoundTrip() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let receipt = try store.submit(Samples.draft(), at: morning, hash: Samples.hash)
        #expect(try store.scheduledRevisions().isEmpty)
        let approved = try store.approve(
            receipt.revision, schedule: Samples.fullSchedule, reviewer: "yhdyshenkilö", at: noon, hash: Samples.hash)
        #expect(
            try store.scheduledRevisions() == [
                ScheduledRevision(
                    announcement: "kahvila", association: "muisti", revision: approved.id,
                    schedule: Samples.fullSchedule, languages: [.finnish, .swedish], themes: ["ageing", "carers"],
                    tags: ["joulu"], approvedAt: noon)
            ])
        #expect(try store.read { try $0.revision(approved.id) } == approved)
        #expect(approved.content == Samples.content())
        let broken = try store.scheduledRevisions(broken: [Samples.poster.id])
        #expect(broken.map(\.brokenMedia) == [[Samples.poster.id.raw]])
    }

    @Test("An edit waits while the approved revision plays on, and takes its place when approved")
    func editSupersedes() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let first = try store.submit(Samples.draft(), at: morning, hash: Samples.hash)
        _ = try store.approve(
            first.revision, schedule: AnnouncementSchedule(), reviewer: "yhdyshenkilö", at: morning,
            hash: Samples.hash)
        let second = try store.submit(Samples.draft(title: "Uusi"), at: noon, hash: Samples.hash)
        #expect(second.state == .pending)
        #expect(try store.scheduledRevisions().map(\.revision) == [first.revision])
        #expect(try store.read { try $0.inboxEntries() }.map(\.id) == [second.id])
        let receipts = try store.read { try $0.submissions(of: "kahvila") }
        #expect(receipts.last?.id == second.id && receipts.last?.findings == Samples.draft().findings)
        let entry = try #require(try store.read { try $0.inboxEntries() }.first)
        #expect(entry.id == second.id)
        #expect(entry.title == Samples.content("Uusi").title)
        #expect(entry.associationName == Samples.association.name)
        #expect(entry.schedule == Samples.draft(title: "Uusi").schedule)
        #expect(entry.posters == 1 && entry.warnings == 0 && entry.hints == 1)

        _ = try store.approve(
            second.revision, schedule: AnnouncementSchedule(), reviewer: "yhdyshenkilö", at: noon, hash: Samples.hash)
        let all = try store.scheduledRevisions().sorted { $0.approvedAt < $1.approvedAt }
        #expect(all.map(\.revision) == [first.revision, second.revision])
        #expect(all.map(\.endedAt) == [noon, nil])
        #expect(try store.scheduledRevisions(after: noon).map(\.revision) == [second.revision])
        #expect(try store.read { try $0.state(of: first.revision) } == .superseded)
    }

    @Test("Nobody decides on their own submission, and a decision is made once")
    func refusals() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let receipt = try store.submit(Samples.draft(), at: morning, hash: Samples.hash)
        let id = receipt.revision
        #expect(throws: StoreError.ownSubmission(id: id.raw)) {
            _ = try store.approve(
                id, schedule: AnnouncementSchedule(), reviewer: "yhdistys", at: noon, hash: Samples.hash)
        }
        #expect(throws: StoreError.ownSubmission(id: id.raw)) {
            try store.return(id, reason: "–", reviewer: "yhdistys", at: noon)
        }
        try store.return(id, reason: "Kuva on epäselvä.", reviewer: "yhdyshenkilö", at: noon)
        #expect(throws: StoreError.wrongState(id: id.raw, state: .returned, wanted: .pending)) {
            _ = try store.approve(
                id, schedule: AnnouncementSchedule(), reviewer: "yhdyshenkilö", at: noon, hash: Samples.hash)
        }
        #expect(try store.read { try $0.decisions() }.map(\.action) == [.submitted, .returned])
        #expect(try store.read { try $0.decisions() }.last?.note == "Kuva on epäselvä.")
    }

    @Test("A withdrawn announcement can be handed in and approved again; both stretches stay known")
    func withdrawAndComeBack() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let receipt = try store.submit(Samples.draft(), at: morning, hash: Samples.hash)
        let schedule = AnnouncementSchedule()
        _ = try store.approve(
            receipt.revision, schedule: schedule, reviewer: "yhdyshenkilö", at: morning, hash: Samples.hash)
        #expect(try store.withdraw("kahvila", by: "yhdyshenkilö", at: noon) == [receipt.revision])
        #expect(throws: StoreError.self) { try store.withdraw("kahvila", by: "yhdyshenkilö", at: noon) }

        let later = noon.adding(seconds: 3600)
        let again = try store.submit(Samples.draft(), at: later, hash: Samples.hash)
        #expect(again.revision == receipt.revision)
        #expect(again.id != receipt.id)
        _ = try store.approve(
            again.revision, schedule: schedule, reviewer: "yhdyshenkilö", at: later, hash: Samples.hash)
        let spans = try store.scheduledRevisions().sorted { $0.approvedAt < $1.approvedAt }
        #expect(spans.map(\.approvedAt) == [morning, later])
        #expect(spans.map(\.endedAt) == [noon, nil])
    }

    @Test("An edit that withdraws takes the old one off at once")
    func withdrawingEdit() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let first = try store.submit(Samples.draft(), at: morning, hash: Samples.hash)
        _ = try store.approve(
            first.revision, schedule: AnnouncementSchedule(), reviewer: "yhdyshenkilö", at: morning,
            hash: Samples.hash)
        _ = try store.submit(Samples.draft(title: "Korjattu", withdraws: true), at: noon, hash: Samples.hash)
        #expect(try store.scheduledRevisions(after: noon).isEmpty)
    }

    @Test("The decision log takes no change, whoever tries")
    func logIsAppendOnly() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        _ = try store.submit(Samples.draft(), at: morning, hash: Samples.hash)
        for sql in ["UPDATE decision SET actor = 'x'", "DELETE FROM decision"] {
            #expect(try TemporaryFolder.run("/usr/bin/sqlite3", [store.folder.database, sql]) != 0)
        }
        #expect(try store.read { try $0.decisions() }.map(\.actor) == ["yhdistys"])
    }

    @Test("Alerts hold until their time or until they are cleared")
    func alerts() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let alert = Alert(
            id: "a1", site: "tuira", text: [.finnish: "Vesikatko"], from: morning, until: noon)
        try store.raise(alert, by: "yhdyshenkilö", at: morning)
        #expect(try store.alerts(site: "tuira", endingAfter: morning) == [alert])
        #expect(try store.alerts(site: "raahe", endingAfter: morning).isEmpty)
        #expect(try store.alerts(site: nil, endingAfter: noon).isEmpty)
        let notice = Alert(
            id: "a2", site: "raahe", text: [.finnish: "Älä juo vettä"], grade: .notice, from: morning, until: noon)
        try store.raise(notice, by: "yhdyshenkilö", at: morning)
        #expect(try store.alerts(site: "raahe", endingAfter: morning) == [notice])
        let later = morning.adding(seconds: 60)
        #expect(try store.clearAlerts(site: "tuira", by: "yhdyshenkilö", at: later) == ["a1"])
        #expect(try store.alerts(site: "tuira", endingAfter: later).isEmpty)
        #expect(try store.alerts(site: "tuira", endingAfter: morning).map(\.span.until) == [later])
    }

    @Test("People name an announcement by its id, its receipt or the beginning of a revision")
    func naming() throws {
        let folder = try TemporaryFolder()
        let store = try store(folder)
        let receipt = try store.submit(Samples.draft(), at: morning, hash: Samples.hash)
        for name in ["kahvila", receipt.id, String(receipt.revision.raw.prefix(8))] {
            #expect(try store.read { try $0.announcement(named: name) }?.id == "kahvila", "\(name)")
        }
        #expect(try store.read { try $0.announcement(named: "teehuone") } == nil)
    }
}
