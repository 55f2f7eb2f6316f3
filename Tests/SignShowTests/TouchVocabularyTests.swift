import Foundation
import SignModel
import SignPlaylist
import SignScene
import SignShow
import SignStage
import Testing

/// Languages of the touch pages as files that anybody can add.
@Suite(.timeLimit(.minutes(10)))
struct TouchVocabularyTests {
    private let assets: URL
    private var words: URL { assets.appendingPathComponent("words") }

    /// A copy of the shipped files, to add to and to break.
    init() throws {
        assets = FileManager.default.temporaryDirectory.appendingPathComponent("infotaulu-words-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: assets, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: StageAssets().root + "/words", toPath: words.path)
    }

    private func read() -> TouchVocabulary {
        defer { try? FileManager.default.removeItem(at: assets) }
        return TouchVocabulary(assets: assets.path)
    }

    private func write(_ text: String, _ name: String) throws {
        try text.write(to: words.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }

    @Test func whatIsShippedIsWhole() {
        let read = read()
        #expect(read.findings.map(\.description) == [])
        #expect(read.languages == Language.interface)
        #expect(read.words[.swedish]?[.home] == "Start")
        #expect(read.words[.finnish]?.endonym == "Suomi")
    }

    @Test func aFourthFileIsAFourthLanguage() throws {
        try write(
            """
            name: Eesti
            instead: fi
            words: {home: Algusesse, choices: "{number} võimalust"}
            """, "et.yaml")
        let read = read()
        let estonian = try #require(read.words["et"])
        #expect(read.languages == [.finnish, .swedish, .english, "et"])
        #expect(estonian.endonym == "Eesti")
        #expect(estonian[.home] == "Algusesse")
        #expect(estonian[.back] == "Takaisin")
        let said = read.findings.map(\.description).joined(separator: "\n")
        #expect(said.contains("words/et.yaml: \(TouchPhrase.allCases.count - 2) phrases are missing: back, settings"))
        #expect(said.contains("until they stand there they are said in Suomi"))
        #expect(said.contains("'dates' is missing"))
        #expect(said.contains("'choices' does not say what the page puts in: it needs {n}"))
    }

    /// A playlist's own languages come first, as far as there are words.
    @Test func aSitesOwnLanguageComesFirst() throws {
        try write("name: Eesti\nwords: {home: Algusesse}", "et.yaml")
        let world = try TouchWorld([])
        var setup = world.setup
        setup.playlist.languages = ["et", "ru", .finnish]
        setup.vocabulary = read()
        #expect(TouchLibrary.languages(setup) == ["et", .finnish, .swedish, .english])
    }

    @Test func aBrokenFileTakesItsLanguageOnly() throws {
        try write("name: [", "sv.yaml")
        let read = read()
        #expect(read.languages == [.finnish, .english])
        #expect(read.findings.contains { $0.file == "words/sv.yaml" })
        #expect(read.words[.english]?[.back] == "Back")
    }

    @Test func withoutFilesThereIsFinnish() throws {
        try FileManager.default.removeItem(at: words)
        let read = read()
        #expect(read.languages == [.finnish])
        #expect(read.words[.finnish]?[.back] == "Takaisin")
        #expect(read.findings.contains { $0.text.contains("built into the program") })
    }
}
