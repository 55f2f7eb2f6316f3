import Foundation
import SignModel
import SignStore
import Testing

/// `infotaulu report --usage`: what people opened, and nothing by which anybody could be found.
@Suite(.timeLimit(.minutes(10))) struct UsageTests {
    private static let days = ["--from", "2026-11-23", "--to", "2026-11-29"]

    private static func done(_ lobby: Lobby, _ arguments: [String]) throws -> Program.Run {
        let run = try lobby.program.run(arguments)
        #expect(run.code == 0, "\(run.talk)")
        return run
    }

    private func counted() throws -> Lobby {
        let lobby = try Lobby()
        let day = try #require(CivilDate("2026-11-24"))
        func count(_ kind: String, _ ref: String, _ count: Int, after days: Int = 0) -> UsageCount {
            UsageCount(date: day + days, screen: "koe-aula", kind: kind, ref: ref, count: count)
        }
        try PlayLog(state: lobby.program.data + "/state").add([
            count("page", "home", 40), count("theme", "ageing", 3), count("theme", "ageing", 4, after: 1),
            count("theme", "mind", 4), count("association", "muistivaki", 12),
            count("activity", "muistivaki-muistikahvila", 9), count("activity", "gone-away", 6),
            count("page", "search", 30, after: 10),
        ])
        return lobby
    }

    /// Names in the reader's language, sums over the days, what is below five left out, and that said.
    @Test func aTableOfWhatWasOpened() throws {
        let lobby = try counted()
        let finnish = try Self.done(lobby, ["report", "--usage", "--language", "fi"] + Self.days)
        for word in ["Alku", "40", "Ikääntyminen ja muisti", "7", "Muistikahvila", "9", "gone-away", "Alle 5 kertaa"] {
            #expect(finnish.text.contains(word), "\(word): \(finnish.text)")
        }
        #expect(!finnish.text.contains("Mieli") && !finnish.text.contains("Haku"))
        let swedish = try Self.done(lobby, ["report", "--usage", "--language", "sv"] + Self.days)
        #expect(swedish.text.contains("Åldrande och minne") && swedish.text.contains("färre än 5"))
    }

    @Test func theSameForPrograms() throws {
        let lobby = try counted()
        let json = try Self.done(lobby, ["report", "--usage", "--json", "--language", "en"] + Self.days).json()
        #expect(json["atLeast"] as? Int == 5)
        let counts = try #require(json["counts"] as? [[String: Any]])
        #expect(
            counts.compactMap { $0["id"] as? String } == [
                "home", "ageing", "muistivaki", "muistivaki-muistikahvila", "gone-away",
            ])
        #expect(counts.allSatisfy { Set($0.keys) == ["screen", "kind", "id", "name", "count"] })
        let csv = try Self.done(lobby, ["report", "--usage", "--csv", "--plain", "--language", "en"] + Self.days)
        #expect(csv.text.hasPrefix("screen,kind,id,name,count\r\nkoe-aula,page,home,Start,40\r\n"))
    }

    @Test func whereNothingWasCountedItSaysSo() throws {
        let lobby = try Lobby()
        let run = try Self.done(lobby, ["report", "--usage", "--language", "en"] + Self.days)
        #expect(run.text.contains("No figures yet"))
        #expect(run.talk.contains("nothing has been counted"))
    }
}
