import Foundation
import SignMedia
import SignModel
import SignStore
import Testing

@testable import SignIngest

@Suite(.timeLimit(.minutes(10)))
struct DemoTests {
    private static let assets = #filePath.replacing("Tests/SignIngestTests/DemoTests.swift", with: "assets/demo")

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func needs() throws -> NeedMatcher {
        let file = DemoTests.assets + "/../" + NeedTable.fileName
        let bytes = try #require(FileManager.default.contents(atPath: file))
        return NeedMatcher(try NeedTable(yaml: Array(bytes), file: file)) { _ in [] }
    }

    private func importer(_ today: CivilDate) throws -> DemoImport {
        DemoImport(folder: DemoTests.assets, today: today, needs: try needs())
    }

    @Test(
        "Placeholders become dates around today",
        arguments: [
            ("{{+3}}", "2026-12-05"), ("{{-2}}", "2026-11-30"), ("{{mon}}", "2026-11-30"), ("{{sun}}", "2026-12-06"),
            ("{{tue+2}}", "2026-12-15"), ("{{2tue}}", "2026-12-08"), ("{{-1fri}}", "2026-12-25"),
            ("{{1tue}}", "2026-12-01"), ("{{5mon}}", "{{5mon}}"), ("{{foo}}", "{{foo}}"), ("{{", "{{"),
            ("a {{+0}}T10:00, {{+1}}", "a 2026-12-02T10:00, 2026-12-03"),
        ])
    func placeholders(text: String, expected: String) throws {
        // A Wednesday.
        #expect(DemoDates.replaced(in: text, today: try day("2026-12-02")) == expected)
    }

    @Test("The demo comes in whole, twice without a change, and names nothing that is not there")
    func demo() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/infotaulu-demo-" + UUID().uuidString
        try StoreFiles.makeFolder(folder)
        defer { try? StoreFiles.removeAll(folder) }
        let today = try day("2026-12-02")
        let store = try ContentStore.create(in: DataFolder(folder))
        let first = try await importer(today).run(into: store)
        #expect(first.associations == 13)
        #expect(first.activities == 95)
        #expect(first.announcements == 25)
        #expect(first.pending == 2)

        let scheduled = try store.scheduledRevisions()
        #expect(scheduled.count == 23)
        let midnight = ZoneRules.helsinki.startOfDay(today)
        for item in scheduled {
            #expect(item.approvedAt < midnight)
            let revision = try #require(try store.read { try $0.revision(item.revision) })
            for poster in revision.content.posters {
                let path = try #require(
                    try store.read { try $0.medium(poster.media) }.map { store.folder.mediaPath($0.id, $0.format) })
                #expect(Folders.exists(path))
            }
            if let place = revision.content.place { #expect(try store.read { try $0.place(place) } != nil) }
        }
        #expect(try store.read { try $0.decisions() }.allSatisfy { $0.actor.contains("keksitty") })
        #expect(try StoreCheck(store, examine: MediaFile.finding).run() == [])

        let again = try await importer(today).run(into: store)
        #expect(again == first)
        #expect(Set(try store.scheduledRevisions()) == Set(scheduled))

        // The day after, the dates have moved along and the old ones are over.
        let tomorrow = try await importer(today + 1).run(into: store)
        #expect(tomorrow == first)
        let now = ZoneRules.helsinki.startOfDay(today + 1)
        #expect(try store.scheduledRevisions(after: now).count == 23)
    }

    @Test("Every activity of the demo takes place on the day its rule starts")
    func rulesHitTheirStart() async throws {
        let folder = FileManager.default.temporaryDirectory.path + "/infotaulu-demo-" + UUID().uuidString
        try StoreFiles.makeFolder(folder)
        defer { try? StoreFiles.removeAll(folder) }
        let reader = DemoReader(
            today: try day("2026-12-02"), jail: await Jail.detect(), vault: MediaVault(path: folder), needs: try needs()
        )
        let places = try await reader.places(
            Array(try #require(FileManager.default.contents(atPath: DemoTests.assets + "/places.yaml"))), name: "places"
        )
        for name in StoreFiles.names(in: DemoTests.assets + "/associations") {
            let bytes = try #require(FileManager.default.contents(atPath: "\(DemoTests.assets)/associations/\(name)"))
            let file = try await reader.association(Array(bytes), name: name, places: places)
            for activity in file.items.map(\.activity) {
                for time in activity.times {
                    guard let text = time.rrule else { continue }
                    let set = RecurrenceSet(start: time.start, rule: try RecurrenceRule(text))
                    #expect(!set.dropsStart, "\(activity.id)")
                }
            }
        }
    }

    @Test("Synthetic content is the same for the same seed, and within its limits")
    func synthetic() throws {
        let today = try day("2026-12-02")
        let share = SyntheticContent(seed: 7, today: today).share(3)
        let again = SyntheticContent(seed: 7, today: today).share(3)
        #expect(share.announcements == again.announcements)
        #expect(share.activities == again.activities)
        #expect(share.activities != SyntheticContent(seed: 8, today: today).share(3).activities)
        #expect(share.announcements.count == 10)
        #expect(share.activities.count == 100)
        for activity in share.activities {
            #expect(activity.title[.finnish] != nil)
            #expect(activity.id.isWellFormed)
            #expect(activity.times.count == 1)
            if let rule = activity.times.first?.rrule { _ = try RecurrenceRule(rule) }
        }
        for draft in share.announcements {
            #expect(draft.announcement.isWellFormed)
            #expect((draft.content.title[.finnish] ?? "").count <= Limits.headlineCharacters)
        }
    }
}
