import Foundation
import SignModel
import Testing

@testable import SignPlaylist

/// Files of words of the touch pages.
@Suite struct WordsTests {
    private static let keys = ["home", "back", "choices"]

    private func read(_ yaml: String) -> (file: WordsFile?, complaint: String) {
        let log = FindingLog(file: "et.yaml")
        let file = WordsFile.read(Array(yaml.utf8), language: "et", keys: Self.keys, log: log)
        return (file, log.error.findings.map(\.description).joined(separator: "\n"))
    }

    @Test func aFileIsRead() throws {
        let (read, complaint) = read(
            """
            name: Eesti
            instead: fi
            words:
              home: "Algu|sesse"
              choices: "{n}~võimalust"
            languages: {fi: soome}
            """)
        let file = try #require(read)
        #expect(complaint == "")
        #expect(file.name == "Eesti" && file.instead == .finnish)
        #expect(file.words == ["home": "Algu\u{AD}sesse", "choices": "{n}\u{A0}võimalust"])
        #expect(file.languages == [.finnish: "soome"])
        #expect(file.dates == nil)
    }

    @Test(arguments: [
        ("name: Eesti\nwords: {hom: x}", "et.yaml:2:9: no phrase is called 'hom'; did you mean 'home'?"),
        (
            "words: {home: x}",
            "et.yaml:1:1: 'name' is missing: it is what the language calls itself"
        ),
        (
            "name: Eesti\nwords: {home: x}\ndates: {weekdays: [a], short: [a, b, c, d, e, f, g], months: [a], today: t, week: w}",
            "et.yaml:3:19: 'weekdays' has 1 names; 7 are needed"
        ),
    ])
    func whatIsWrongIsSaid(_ yaml: String, _ complaint: String) {
        #expect(read(yaml).complaint == complaint)
    }

    /// The Finnish that is built in is the one that is shipped.
    @Test func finnishIsBuiltIn() throws {
        let builtIn = try #require(WordsFile.builtIn)
        let folder = WordsFolder.read(Tree.root + "/assets/words", keys: Array(builtIn.words.keys))
        #expect(folder.findings.map(\.description) == [])
        #expect(Set(folder.files.map(\.language)).isSuperset(of: Language.interface))
        #expect(folder.files.first { $0.language == .finnish }?.words == builtIn.words)
    }
}
