import Foundation
import SignModel
import SignPlaylist
import SignSchedule
import SignShow
import SignStage
import SignStore
import Testing

/// What one screen plays, from a real store.
@Suite(.timeLimit(.minutes(15))) struct ShowTests {
    private static let tuesday = CivilDate(year: 2026, month: 12, day: 1) ?? CivilDate(dayNumber: 0)

    @Test func daysMayBeAskedInAnyOrder() throws {
        let world = try World()
        let days = [0, 3, 1, -20, 2]
        let forwards = try world.show()
        let expected = try days.sorted().map { try forwards.plan(on: Self.tuesday + $0) }
        let anyhow = try world.show()
        var found: [CivilDate: DayPlan] = [:]
        for day in days { found[Self.tuesday + day] = try anyhow.plan(on: Self.tuesday + day) }
        #expect(expected.allSatisfy { found[$0.date] == $0 })
        #expect(expected.contains { plan in plan.plays.contains { $0.announcement == "kahvila" } })
    }

    /// A forecast asks with what an approval would set; the store still has what was proposed.
    @Test func secondsAreThoseOfTheScheduleThatIsPlanned() throws {
        let world = try World()
        for folder in [nil, world.folder.state] {
            let input = try world.show(stateFolder: folder).input(for: Self.tuesday)
            var revision = try #require(input.revisions.first { $0.announcement == "kahvila" })
            let language = PlayLanguage(.finnish)
            let reading = input.timing.slides(of: revision, language: language)
            revision.schedule.secondsPerSlide = 100
            #expect(input.timing.slides(of: revision, language: language).map(\.seconds) == reading.map { _ in 100 })
            revision.schedule.secondsPerSlide = nil
            #expect(input.timing.slides(of: revision, language: language) == reading)
        }
    }

    /// Timings of another size are another file; those of the player stay as they were.
    @Test func aPreviewOfAnotherSizeLeavesTheOthersTimingsAlone() throws {
        let world = try World()
        try FileManager.default.createDirectory(atPath: world.folder.state, withIntermediateDirectories: true)
        _ = try world.show(stateFolder: world.folder.state).plan(on: Self.tuesday)
        let before = try world.stateFiles()
        #expect(before.count == 1)
        _ = try world.show(panel: PixelSize(1080, 1920), stateFolder: world.folder.state).plan(on: Self.tuesday)
        let after = try world.stateFiles()
        #expect(after.count == 2)
        #expect(before.allSatisfy { after[$0.key] == $0.value })
    }

    /// What a question needs and cannot be read is an answer that is refused, not one that is wrong.
    @Test func aQuestionInTheWayOfDamageIsRefused() throws {
        let world = try World()
        try world.damageTexts()
        let show = try world.show()
        #expect(throws: StoreError.self) { try show.plan(on: Self.tuesday) }
    }

    /// The same damage on a screen: the rest plays on.
    @Test func aScreenLeavesOutWhatIsDamaged() throws {
        let world = try World()
        try world.damageTexts()
        let store = try ContentStore(world.folder, mode: .read)
        let setup = try world.setup()
        let repertoire = Repertoire(
            setup,
            ContentReading.salvaged(
                from: store, site: setup.playlist.site.id, from: setup.startOfReading(for: Self.tuesday), last: nil),
            store: store, measurer: world.foundry)
        let plan = repertoire.plan(on: Self.tuesday)
        #expect(plan.plays.allSatisfy { $0.announcement == nil })
        #expect(!plan.plays.isEmpty)
        #expect(repertoire.problem != nil)
    }
}
