import Foundation
import Testing

/// Texts that look short and are not, and pictures by the hundred: refused in words that say how much and what to do,
/// before anything is laid out or decoded.
@Suite(.timeLimit(.minutes(15))) struct TextLimitTests {
    private let lobby: Lobby

    init() throws { lobby = try Lobby() }

    private func submit(title: String, text: String = "Tervetuloa.") throws -> Program.Run {
        let path = try lobby.scratch.write(
            "association: muistivaki\ntitle: {fi: \"\(title)\"}\ntext: {fi: \"\(text)\"}\n",
            to: "koe/announcement.yaml")
        return try lobby.program.run("submit", path, "--language", "en")
    }

    @Test func sixtyThousandMarksOnOneLetter() throws {
        let letter = "a" + String(repeating: "\u{301}", count: 60_000)
        let title = try submit(title: letter)
        #expect(title.code == 65 && title.talk.contains("The text has 60001 characters, at most 120."))
        #expect(title.talk.utf8.count < 1_000)
        // Few enough to be a title, too many to be drawn.
        let few = try submit(title: "Ke" + String(repeating: "\u{325}", count: 60) + "rho")
        #expect(few.code == 65 && few.talk.contains("One letter carries 60 marks, at most 4."))
        let alert = try lobby.program.run(
            "alert", "--site", "koe", "--fi", letter, "--until", "+60", "--language", "en")
        #expect(alert.code == 65 && alert.talk.contains("characters, at most"), "\(alert.talk)")
        let marked = try lobby.program.run(
            "alert", "--site", "koe", "--fi", "Palo" + String(repeating: "\u{325}", count: 60), "--until",
            "+60", "--language", "en")
        #expect(marked.code == 65 && marked.talk.contains("One letter carries 60 marks"), "\(marked.talk)")
        #expect(try lobby.program.done("inbox").text.isEmpty == false)
    }

    @Test func aWordOfTwoThousandLetters() throws {
        let word = String(repeating: "sana", count: 500)
        let outcome = try submit(title: "Kerho", text: word)
        #expect(outcome.code == 65 && outcome.talk.contains("A word has 2000 letters, at most 100."))
        let alert = try lobby.program.run(
            "alert", "--site", "koe", "--fi", String(word.prefix(150)), "--until", "+60", "--language",
            "en")
        #expect(alert.code == 65 && alert.talk.contains("A word has 150 letters"), "\(alert.talk)")
    }

    /// None of them is decoded: a file that no decoder could read is not even noticed.
    @Test func twoHundredPictures() throws {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 100)
        let folder = URL(fileURLWithPath: lobby.scratch.path).appending(path: "kuvat")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for number in 0..<200 { try Data(png).write(to: folder.appending(path: "kuva-\(number).png")) }
        let outcome = try lobby.program.run(
            "submit", folder.path, "--association", "muistivaki", "--title", "Kuvia", "--language",
            "sv")
        #expect(outcome.code == 65 && outcome.talk.contains("Diorna blir för många: 200, högst 20."))
    }

    /// With the fonts of this machine, which have no Egyptian.
    @Test func lettersWithoutAFontAreNamed() throws {
        let outcome = try submit(title: "Kerho 𓂀", text: "Kahvia 🫠 ja lauluja.")
        #expect(outcome.code == 65 && outcome.text.contains("𓂀 (U+13080)"), "\(outcome.text)")
        #expect(outcome.text.contains("The screens do not have these emoji, they were taken out: 🫠"))
        #expect(try lobby.program.done("inbox", "--json").text.contains("𓂀") == false)
        let alert = try lobby.program.run("alert", "--site", "koe", "--fi", "Palo 𓂀", "--until", "+60")
        #expect(alert.code == 65 && alert.talk.contains("𓂀 (U+13080)"), "\(alert.talk)")
        let tidy = try lobby.program.done(
            "alert", "--site", "koe", "--fi", "Palo 🫠!", "--until", "+60", "--language", "en")
        #expect(tidy.talk.contains("they were taken out: 🫠"), "\(tidy.talk)")
    }
}
