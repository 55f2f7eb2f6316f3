import Foundation
import Testing

/// A command answers in the language that was asked for.
@Suite(.timeLimit(.minutes(15))) struct LanguageTests {
    @Test func theOldNameOfTheOptionStillWorks() throws {
        let lobby = try Lobby()
        let question = ["at", "--screen", "koe-aula", "--now", "2026-12-01T12:00"]
        let swedish = try lobby.program.run(question + ["--language", "sv"])
        #expect(swedish.text.hasPrefix("Skärm "))
        #expect(try lobby.program.run(question + ["--lang", "sv"]).text == swedish.text)
        #expect(try lobby.program.run(question + ["--lang", "xx"]).code == 64)
        // New scripts are not to learn it.
        #expect(try !lobby.program.run("at", "--help").text.contains("--lang "))
    }

    private func alert(_ lobby: Lobby, _ more: String...) throws -> Program.Run {
        try lobby.program.run(["alert", "--site", "koe", "--now", "2026-12-01T23:30"] + more)
    }

    @Test func theHurriedCommandSpeaksThreeLanguages() throws {
        let lobby = try Lobby()
        #expect(
            try alert(lobby, "Poistukaa.", "--until", "23:45").text
                == "Hätätiedote näkyy: Kokeen terveysasema, klo 23.45 asti.\n")
        #expect(
            try alert(lobby, "Gå ut.", "--until", "+35", "--language", "sv").text
                == "Nödmeddelandet visas: Provets hälsostation, till ons 2.12 kl. 0.05.\n")
        #expect(
            try alert(lobby, "Leave.", "--until", "+35", "--language", "en").text
                == "The emergency message is on: Trial Health Centre, until Wed 2 Dec 00:05.\n")
        #expect(
            try alert(lobby, "--clear", "--language", "sv").text
                == "3 nödmeddelanden är borttagna: Provets hälsostation.\n")
        let none = try alert(lobby, "--clear")
        #expect(none.code == 0 && none.text.isEmpty)
        #expect(none.talk == "Hätätiedotteita ei ole: Kokeen terveysasema.\n")
        let json = try alert(lobby, "Вийдіть.", "--text-language", "uk", "--until", "+5", "--json").json()
        #expect(json["state"] as? String == "raised" && json["site"] as? String == "koe")
        #expect(json["until"] as? String == "2026-12-01T23:35:00+02:00")
        #expect(try alert(lobby, "--clear").text == "Hätätiedote on poistettu: Kokeen terveysasema.\n")
    }

    @Test func whatIsMissingIsSaidInTheReadersLanguage() throws {
        let lobby = try Lobby()
        for (arguments, words) in [
            (["--until", "+5"], "Kirjoita viesti lainausmerkkeihin."),
            (["--until", "+5", "--language", "sv"], "Skriv meddelandet inom citattecken."),
            (["Poistukaa."], "Päättymisaika puuttuu."),
            (["Leave.", "--language", "en"], "The end is missing."),
        ] {
            let run = try lobby.program.run(["alert", "--site", "koe"] + arguments)
            #expect(run.code == 64 && run.talk.contains(words), "\(run.talk)")
        }
    }

    @Test func whoKeepsTheFolderIsToldInTheirLanguage() throws {
        let lobby = try Lobby()
        let file = lobby.scratch.path + "/kopio.tar"
        let made = try lobby.program.run("backup", file, "--language", "sv")
        #expect(made.talk.hasPrefix("Säkerhetskopian är gjord: \(file) ("))
        let restored = try lobby.program.run(
            "restore", file, "--data", lobby.scratch.path + "/uusi", "--language", "en")
        #expect(restored.talk == "The data folder is restored: \(lobby.scratch.path)/uusi.\n")
        #expect(try lobby.program.run("check").text.hasSuffix("Kaikki on kunnossa.\n"))
        let files = FileManager.default
        let media = try #require(files.enumerator(atPath: lobby.program.data + "/media")?.allObjects as? [String])
        let first = try #require(media.first { $0.hasSuffix(".itm") || $0.hasSuffix(".jpg") })
        let path = lobby.program.data + "/media/" + first
        try files.removeItem(atPath: path)
        let check = try lobby.program.run("check", "--language", "sv")
        #expect(check.code == 65)
        #expect(check.text.contains("fel: \(path): Filen saknas. Meddelandet med bilden visas inte."))
        #expect(check.text.hasSuffix("Rätta det som nämns ovan.\n"))
        let lacking = try lobby.program.run("backup", lobby.scratch.path + "/toinen.tar")
        #expect(lacking.code == 65)
        #expect(lacking.talk.contains("virhe: \(path): Tiedosto puuttuu."))
        #expect(
            lacking.talk.hasSuffix(
                "infotaulu: Varmuuskopiosta puuttuu yllä mainittu tiedosto. Muu on siinä ja voidaan palauttaa.\n"))
    }
}
