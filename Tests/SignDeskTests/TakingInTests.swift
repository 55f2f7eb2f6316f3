import Foundation
import SignIngest
import SignModel
import SignPlaylist
import SignScene
import SignSchedule
import SignStage
import SignStore
import Testing

@testable import SignDesk
@testable import SignShow

/// What a revision needs to be read is known when it is taken in: for every screen there is, and the same as whoever
/// draws it would find.
@Suite(.timeLimit(.minutes(15))) struct TakingInTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let today = CivilDate(dayNumber: 20_788)

    /// The timings of a folder's only screen.
    private func known(_ place: Workplace) throws -> StoredTimings {
        let setup = try #require(place.desk.sites().setups.first)
        let layout = LayoutKey(setup, measurer: try DrawingTools().foundry).text
        return try place.store().read { try $0.timings(for: layout) }
    }

    private func seconds(_ place: Workplace, _ id: RevisionID?) throws -> [Int]? {
        try known(place).seconds(try #require(id), PlayLanguage(.finnish))
    }

    /// What the plan of the day after gives each showing.
    private func shown(_ place: Workplace, _ id: AnnouncementID) throws -> Set<Int64> {
        let request = ScreenRequest(screen: "tuira-aula", now: .exact(Workplace.now))
        let date = ZoneRules.helsinki.civil(at: Workplace.now).date + 1
        let plays = try place.desk.plan(request, on: date).plan.plays.filter { $0.announcement == id }
        return Set(plays.map { $0.span.durationMs / 1000 })
    }

    /// Changes the database from outside, and forgets what was laid out since.
    private func change(_ folder: DataFolder, _ sql: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = [folder.database, sql]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        for name in laidOutSince(folder) { try FileManager.default.removeItem(atPath: folder.state + "/" + name) }
    }

    /// Files of what was not laid out when it was taken in.
    private func laidOutSince(_ folder: DataFolder) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.state)) ?? []
        return names.filter { $0.hasPrefix("timing-") }
    }

    @Test func submittingLaysOut() async throws {
        let place = try Workplace()
        let text = String(repeating: "Tule mukaan laulamaan. ", count: 7)
        let answer = try await place.submit(try place.form("Laulua", text: text))
        let waiting = try #require(try seconds(place, answer.receipt.revision))
        #expect(waiting.count == 1)
        #expect(waiting[0] > Limits.slideSecondsMin)
        // Approved to run otherwise, it is another revision.
        var changes = ScheduleChanges()
        changes.weight = 7
        let approved = try place.approve(answer.receipt.announcement, changes).revision
        #expect(approved.id != answer.receipt.revision)
        #expect(try seconds(place, approved.id) == waiting)
        // Nothing was laid out for the forecast.
        #expect(laidOutSince(place.desk.folder) == [])
        #expect(try shown(place, approved.announcement).contains(Int64(waiting[0])))
    }

    @Test func whatIsKeptIsBelievedOnlyUnderTheSameRules() async throws {
        let place = try Workplace()
        let id = try await place.submit(try place.form("Laulua", text: "Tule mukaan.")).receipt.announcement
        try place.approve(id)
        let honest = try shown(place, id)
        try change(place.desk.folder, "UPDATE timing SET seconds = 'fi 33'")
        #expect(try shown(place, id).contains(33))
        #expect(honest.contains(33) == false)
        let rules = "rules \(LayoutKey.rules)|"
        #expect(try #require(layouts(place).first).hasPrefix(rules))
        try change(
            place.desk.folder, "UPDATE layout SET key = replace(key, '\(rules)', 'rules \(LayoutKey.rules - 1)|')")
        #expect(try shown(place, id) == honest)
    }

    @Test func whatIsMissingIsLaidOut() async throws {
        let place = try Workplace()
        let id = try await place.submit(try place.form("Laulua", text: "Tule mukaan.")).receipt.announcement
        try place.approve(id)
        let before = try shown(place, id)
        try change(place.desk.folder, "DELETE FROM timing")
        #expect(try shown(place, id) == before)
    }

    /// The name stands at the foot of every slide, and what is above it has the room that is left.
    @Test func aNewNameIsLaidOutAnew() async throws {
        let place = try Workplace()
        let receipt = try await place.submit(try place.form("Laulua", text: "Tule mukaan.")).receipt
        let honest = try seconds(place, receipt.revision)
        try change(place.desk.folder, "UPDATE timing SET seconds = 'fi 33'")
        for (fields, expected) in [
            // What is the same changes nothing.
            (["id": "laulajat", "name.fi": "laulajat ry"], [33]),
            (["id": "laulajat", "name.fi": "Laulajat ry"], honest),
        ] {
            _ = try await place.desk.keepAssociations(
                [DirectoryRow(file: "", fields: fields)], .edit, by: Workplace.liaison, at: Workplace.now)
            #expect(try seconds(place, receipt.revision) == expected)
        }
    }

    private func layouts(_ place: Workplace) throws -> [String] {
        RevisionTimer(place.desk.sites().setups, measurer: try DrawingTools().foundry).layouts
    }

    /// All that the demo shows, upright and lying, in all its languages, one by one and by twos: what is kept is what the
    /// slides themselves say, and every screen's plan is the same without it.
    @Test func theDemoIsLaidOutAsItIsDrawn() async throws {
        let path = FileManager.default.temporaryDirectory.path + "/infotaulu-taking-in-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        let desk = Desk(folder: DataFolder(path), playlists: Self.root + "/playlists")
        _ = try await desk.make(.demo, today: Self.today, evidence: false)
        let store = try ContentStore(desk.folder, mode: .read)
        let foundry = try DrawingTools().foundry
        let screens = desk.sites().setups
        let everyday = RevisionTimer(screens, measurer: foundry)
        #expect(try store.read { try $0.untimedRevisions(for: everyday.layouts) } == [])

        var setups: [ScreenSetup] = []
        for screen in screens {
            for bilingual in [false, true] {
                for rotation in [Rotation.none, .quarter] {
                    var setup = screen
                    setup.screen.display.rotation = rotation
                    setup.playlist.bilingual = bilingual
                    setup.playlist.languages = [.finnish, .swedish, .english]
                    setups.append(setup)
                }
            }
        }
        let ids = Set(try store.scheduledRevisions().map(\.revision)).sorted()
        #expect(ids.count > 20)
        let answer = try RevisionTimer(setups, measurer: foundry).timings(of: ids, in: store)
        var compared = 0
        for timing in answer.timings {
            let setup = try #require(setups.first { LayoutKey($0, measurer: foundry).text == timing.layout })
            let content = try #require(
                try store.read { (snapshot) throws(StoreError) in try snapshot.slideContent(of: timing.revision) })
            for (language, seconds) in timing.seconds {
                #expect(drawn(content, language, setup, foundry) == seconds, "\(timing.revision) \(language)")
                compared += 1
            }
        }
        #expect(compared >= ids.count * screens.count * 2)

        let kept = try plans(screens, store, foundry)
        #expect(kept.contains { $0.plays.contains { $0.announcement != nil } })
        try change(desk.folder, "DELETE FROM timing")
        #expect(try plans(screens, store, foundry) == kept)
    }

    /// What the slides themselves say on a day on which they are drawn.
    private func drawn(
        _ content: AnnouncementSlideContent, _ language: PlayLanguage, _ setup: ScreenSetup, _ foundry: TypeFoundry
    ) -> [Int] {
        var content = content
        content.occurrence = content.content.when.flatMap {
            Occurrences.next(of: $0, at: CivilDateTime($0.start.date, .midnight), zone: setup.zone)
        }
        let surroundings = SceneMaker(setup: setup, measurer: foundry).surroundings
        return AnnouncementSlides(surroundings, on: Self.today).slides(
            of: content, in: language, clock: CivilTime(seconds: 32_400)
        ).map { min($0.readingSeconds, Limits.slideSecondsAsked) }
    }

    private func plans(
        _ screens: [ScreenSetup], _ store: ContentStore, _ foundry: TypeFoundry
    ) throws -> [DayPlan] {
        try screens.flatMap { setup in
            let show = Show(setup: setup, store: store, measurer: foundry)
            return try (1...2).map { try show.plan(on: Self.today + $0) }
        }
    }
}
