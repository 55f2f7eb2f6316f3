import Foundation
import Testing

/// What people meet when they hand something in and decide on it.
@Suite(.timeLimit(.minutes(15))) struct SubmitTests {
    private func file(_ association: String?, in lobby: Lobby) throws -> String {
        try lobby.scratch.write(
            """
            announcement: retki
            \(association.map { "association: \($0)" } ?? "")
            title: {fi: "Retki"}
            text: {fi: "Lähde mukaan."}
            """, to: "retki/announcement.yaml")
    }

    @Test func theAssociationMayStandInTheFile() throws {
        let lobby = try Lobby()
        let path = try file("muistivaki", in: lobby)
        let receipt = try lobby.program.done("submit", path, "--json", "--now", "2026-11-23T08:00").json()
        #expect(receipt["association"] as? String == "muistivaki")
        #expect(receipt["at"] as? String == "2026-11-23T08:00:00+02:00")
        let shown = try lobby.program.done("show", "retki", "--json", "--now", "2026-11-25T08:00").json()
        #expect((shown["receipt"] as? [String: Any])?["at"] as? String == "2026-11-23T08:00:00+02:00")
        // Given twice, both must say the same.
        #expect(try lobby.program.run("submit", path, "--association", "kylaystavat").code == 65)
    }

    @Test func withoutAnAssociationItSaysWhatToDo() throws {
        let lobby = try Lobby()
        let path = try file(nil, in: lobby)
        let without = try lobby.program.run("submit", path)
        #expect(without.code == 64 && without.talk.contains("--association"))
        let wrong = try lobby.program.run("submit", path, "--association", "muistivaky")
        #expect(wrong.code == 66 && wrong.talk.contains("'muistivaki'"), "\(wrong.talk)")
    }

    @Test func whatCannotBeDoneIsSaidInTheReadersLanguage() throws {
        let lobby = try Lobby()
        try lobby.approve("retki")
        let again = try lobby.program.run("approve", "retki", "--language", "sv")
        #expect(again.code == 65 && again.talk.contains("det är redan godkänt"), "\(again.talk)")
        try lobby.program.done("withdraw", "retki")
        let late = try lobby.program.run("approve", "retki", "--language", "fi")
        #expect(late.code == 65 && late.talk.contains("Lähetä se uudelleen"), "\(late.talk)")
        let unknown = try lobby.program.run("aprove", "retki")
        #expect(unknown.code == 64 && unknown.talk.contains("Tarkoititko: approve?"), "\(unknown.talk)")
    }
}
