import Foundation
import Testing

/// `infotaulu search` through the built program, in the demo content.
@Suite(.timeLimit(.minutes(10))) struct SearchTests {
    private let lobby: Lobby

    init() throws { lobby = try Lobby() }

    private func results(_ json: [String: Any]) throws -> [[String: Any]] {
        try #require(json["results"] as? [[String: Any]])
    }

    @Test func wordsInAnyForm() throws {
        let run = try lobby.program.run(
            "search", "muistikahviloissa", "--now", "2026-11-23T09:00", "--json", "--limit", "1")
        #expect(run.code == 0)
        #expect(run.talk == "")
        let json = try run.json()
        #expect(json["query"] as? String == "muistikahviloissa")
        let first = try #require(try results(json).first)
        #expect(first["title"] as? String == "Muistikahvila")
        #expect(first["activity"] as? String == "muistivaki-muistikahvila")
        #expect(first["association"] as? String == "muistivaki")
        #expect(first["score"] is Double)
        let text = try lobby.program.run("search", "muistikahviloissa", "--now", "2026-11-23T09:00")
        #expect(text.lines.first?.hasPrefix("Muistikahvila  ") == true)
        let swedish = try lobby.program.run("search", "minnescafé", "--language", "sv", "--now", "2026-11-23T09:00")
        #expect(swedish.text.contains("Minnescafé"))
    }

    @Test func aStreamAnswersEachLine() throws {
        let run = try lobby.program.run(
            ["search", "--stdin", "--json", "--now", "2026-11-23T09:00"], input: "omaisille\n\nzxzxzx\nkahvlia")
        #expect(run.code == 0)
        let answers = try run.lines.filter { !$0.isEmpty }.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(answers.map { $0["query"] as? String } == ["omaisille", "", "zxzxzx", "kahvlia"])
        #expect(try answers.map { try results($0).isEmpty } == [false, true, true, false])
    }

    @Test func nothingFoundIsNoFailure() throws {
        let run = try lobby.program.run("search", "zxzxzx")
        #expect(run.code == 0)
        #expect(run.text == "Haulla ”zxzxzx” ei löydy mitään.\n")
    }

    @Test func wrongUsage() throws {
        #expect(try lobby.program.run("search").code == 64)
        #expect(try lobby.program.run("search", "a", "--stdin").code == 64)
        #expect(try lobby.program.run("search", "a", "--limit", "0").code == 64)
        #expect(try Program(data: "/nonexistent", playlists: "/nonexistent").run("search", "kerho").code == 66)
    }
}
