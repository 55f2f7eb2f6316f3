import Foundation
import Testing

@Suite(.timeLimit(.minutes(15))) struct PlanTests {
    private func lobby(hours: String = "8-16") throws -> Lobby {
        let lobby = try Lobby(hours: hours)
        try lobby.approve("yksi")
        try lobby.approve("kaksi", association: "kylaystavat")
        return lobby
    }

    @Test func atSaysWhatTheDayPlanSays() throws {
        let lobby = try lobby()
        let plan = try lobby.program.done("plan", "--screen", "koe-aula", "--date", "2026-12-01", "--json").json()
        let plays = try #require(plan["plays"] as? [[String: Any]])
        #expect(plan["screen"] as? String == "koe-aula")
        #expect(plan["date"] as? String == "2026-12-01")
        #expect(plays.first?["start"] as? String == "2026-12-01T00:00:00+02:00")
        #expect(plays.last?["end"] as? String == "2026-12-02T00:00:00+02:00")
        #expect(Set(plays.compactMap { $0["announcement"] as? String }) == ["yksi", "kaksi"])
        for (play, next) in zip(plays, plays.dropFirst()) {
            #expect(play["end"] as? String == next["start"] as? String)
        }
        for index in [0, 1, plays.count / 2, plays.count - 2] {
            let start = try #require(plays[index]["start"] as? String)
            let at = try lobby.program.done("at", "--screen", "koe-aula", "--now", start, "--json").json()
            #expect(at["now"] as? String == start)
            #expect(at["until"] as? String == plays[index]["end"] as? String)
            for key in ["layer", "announcement", "association", "slide", "language", "because"] {
                #expect(at[key] as? String == plays[index][key] as? String, "\(key)")
            }
        }
    }

    @Test func atForPeople() throws {
        let lobby = try lobby()
        let night = try lobby.program.done(
            "at", "--screen", "koe-aula", "--now", "2026-12-01T07:30", "--language", "en")
        #expect(
            night.text == """
                Screen   koe-aula
                Now      Tue 1 Dec 07:30
                Shows    Closing slide, in Finnish
                Ends     08:00 (30 min)
                Kind     closed
                Because  closed, opens Tue 1 Dec 08:00

                """)
        let day = try lobby.program.done("at", "--screen", "koe-aula", "--now", "2026-12-03T12:00")
        #expect(day.text.contains("suljettu (Sähkötyöt), aukeaa pe 4.12. klo 8"))
    }

    /// The closing slide goes on past midnight, where the day's plan ends: until when is the same from both sides.
    @Test func atOverMidnight() throws {
        let lobby = try lobby()
        func at(_ now: String) throws -> [String: Any] {
            try lobby.program.done("at", "--screen", "koe-aula", "--now", now, "--json").json()
        }
        let plan = try lobby.program.done("plan", "--screen", "koe-aula", "--date", "2026-12-01", "--json").json()
        let last = try #require((plan["plays"] as? [[String: Any]])?.last)
        #expect(last["end"] as? String == "2026-12-02T00:00:00+02:00")
        for (now, start) in [
            ("2026-12-01T23:59:59", last["start"] as? String), ("2026-12-02T00:00", "2026-12-02T00:00:00+02:00"),
            ("2026-12-02T07:59:59", "2026-12-02T00:00:00+02:00"),
        ] {
            let moment = try at(now)
            #expect(moment["layer"] as? String == "closed")
            #expect(moment["start"] as? String == start)
            #expect(moment["until"] as? String == "2026-12-02T08:00:00+02:00", "\(now)")
        }
        // Over a closed day, too: Thursday is one.
        #expect(try at("2026-12-02T20:00")["until"] as? String == "2026-12-04T08:00:00+02:00")
        let text = try lobby.program.done("at", "--screen", "koe-aula", "--now", "2026-12-01T23:30").text
        #expect(text.contains("ke 2.12. klo 8 (8 t 30 min)"))
    }

    @Test(arguments: [("2026-03-29", 23), ("2026-10-25", 25), ("2026-12-06", 24), ("2026-12-24", 24)])
    func theWholeCivilDayIsCovered(date: String, hours: Int) throws {
        let lobby = try Lobby(hours: "0-24")
        let arguments = ["plan", "--screen", "koe-aula", "--date", date, "--json"]
        let run = try lobby.program.run(arguments)
        #expect(run.output == (try lobby.program.run(arguments)).output)
        let plays = try #require(try run.json()["plays"] as? [[String: Any]])
        let format = ISO8601DateFormatter()
        var seconds = 0.0
        for play in plays {
            let start = try #require(format.date(from: play["start"] as? String ?? ""))
            seconds += try #require(format.date(from: play["end"] as? String ?? "")).timeIntervalSince(start)
        }
        #expect(seconds == Double(hours) * 3600)
    }

    @Test func bothPassesOfTheDoubledHourCanBeAskedFor() throws {
        let lobby = try Lobby(hours: "0-24")
        func now(_ text: String) throws -> String? {
            try lobby.program.done("at", "--screen", "koe-aula", "--now", text, "--json").json()["now"] as? String
        }
        #expect(try now("2026-10-25T03:30") == "2026-10-25T03:30:00+03:00")
        #expect(try now("2026-10-25T03:30:00+02:00") == "2026-10-25T03:30:00+02:00")
        #expect(try now("2026-03-29T03:30") == "2026-03-29T04:30:00+03:00")
    }

    @Test func whatCannotBeAnswered() throws {
        let lobby = try Lobby()
        let unknown = try lobby.program.run("at", "--screen", "koe-aul", "--now", "2026-12-01")
        #expect(unknown.code == 66)
        #expect(unknown.output.isEmpty)
        #expect(unknown.talk.contains("did you mean 'koe-aula'?"))
        #expect(try lobby.program.run("at").code == 64)
        #expect(try lobby.program.run("plan", "--screen", "koe-aula", "--date", "31.2.2026").code == 64)
        #expect(try lobby.program.run("at", "--screen", "koe-aula", "--now", "noon").code == 64)
        let elsewhere = Program(data: lobby.scratch.path + "/none", playlists: lobby.program.playlists)
        #expect(try elsewhere.run("at", "--screen", "koe-aula").code == 66)
        _ = try lobby.scratch.write("site: [", to: "playlists/koe.yaml")
        #expect(try lobby.program.run("at", "--screen", "koe-aula").code != 0)
    }
}
