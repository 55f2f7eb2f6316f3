import Foundation
import SignModel
import SignStore
import Testing

@Suite(.timeLimit(.minutes(15))) struct ExplainTests {
    /// The answer for Tuesday 1 December 2026, 10:00, unless said otherwise.
    private func explain(
        _ id: String, in lobby: Lobby, now: String = "2026-12-01T10:00", _ options: String...
    ) throws -> [String: Any] {
        let run = try lobby.program.run(
            ["explain", id, "--screen", "koe-aula", "--now", now, "--json"] + options)
        #expect(run.code == 0, "\(run.talk)")
        return try run.json()
    }

    private func reason(_ id: String, in lobby: Lobby, now: String = "2026-12-01T10:00") throws -> [String: String] {
        let answer = try explain(id, in: lobby, now: now)
        #expect(answer["announcement"] as? String == id)
        #expect(answer["screen"] as? String == "koe-aula")
        let text = try #require(answer["text"] as? [String: String])
        #expect(Set(text.keys) == ["fi", "sv", "en"])
        let reason = try #require(answer["reason"] as? [String: Any])
        #expect(answer["shown"] as? Bool == (reason["code"] as? String == "shown"))
        return reason.mapValues { "\($0)" }
    }

    @Test func whatIsWrongWithItsSchedule() throws {
        let lobby = try Lobby()
        try lobby.approve("paivat", "--days", "mon")
        try lobby.approve("tunnit", "--hours", "8-9")
        try lobby.approve("myohemmin", "--from", "2026-12-20")
        try lobby.approve("ohi", "--until", "2026-11-25")
        try lobby.approve("muualle", "--screens", "koe-toinen")
        try lobby.approve("poikkeus", schedule: "except: [2026-12-01]")
        #expect(try reason("paivat", in: lobby) == ["code": "notThisDay", "rule": "MO"])
        #expect(try reason("tunnit", in: lobby) == ["code": "notThisTime", "window": "08:00-09:00"])
        #expect(
            try reason("myohemmin", in: lobby) == ["code": "notYet", "from": "2026-12-20T00:00:00+02:00"])
        #expect(
            try reason("ohi", in: lobby)
                == ["code": "ended", "until": "2026-11-26T00:00:00+02:00", "by": "schedule"])
        #expect(try reason("muualle", in: lobby) == ["code": "otherScreen", "by": "targets"])
        #expect(try reason("poikkeus", in: lobby) == ["code": "exceptedDate", "date": "2026-12-01"])
        #expect(
            try reason("tunnit", in: lobby, now: "2026-12-03T08:30")
                == ["code": "siteClosed", "reason": "exception", "next": "2026-12-04T08:00:00+02:00"])
    }

    @Test func whatIsWrongWithItsReview() throws {
        let lobby = try Lobby()
        try lobby.submit("odottaa")
        try lobby.submit("palautettu")
        try lobby.program.done("return", "palautettu", "--reason", "Numero puuttuu.", "--now", "2026-11-23T09:00")
        try lobby.approve("poistettu")
        try lobby.program.done("withdraw", "poistettu", "--now", "2026-11-24T09:00")
        try lobby.approve("muutettu")
        try lobby.submit("muutettu", text: "Tulkaa kaikki mukaan.", replace: true)
        #expect(try reason("odottaa", in: lobby) == ["code": "notApproved"])
        #expect(try reason("palautettu", in: lobby) == ["code": "notApproved"])
        #expect(try explain("palautettu", in: lobby)["returnedBecause"] as? String == "Numero puuttuu.")
        #expect(
            try reason("poistettu", in: lobby)
                == ["code": "ended", "until": "2026-11-24T09:00:00+02:00", "by": "decision"])
        #expect(try reason("muutettu", in: lobby) == ["code": "editedSinceApproval"])
        #expect(
            try reason("poistettu", in: lobby, now: "2026-11-22T10:00")
                == ["code": "notApproved", "approvedAt": "2026-11-23T09:00:00+02:00"])
        let run = try lobby.program.run("explain", "tuntematon", "--screen", "koe-aula")
        #expect(run.code == 66)
        #expect(run.output.isEmpty)
    }

    /// An instant before somebody sent it in, and one before it was approved: nothing is known of what came later but
    /// when that was.
    @Test func beforeItCameIn() throws {
        let lobby = try Lobby()
        try lobby.submit("odottaa")
        try lobby.approve("hyvaksytty")
        for id in ["odottaa", "hyvaksytty"] {
            let before = try explain(id, in: lobby, now: "2026-11-22T10:00")
            #expect(before["state"] == nil && before["pendingChange"] as? Bool == false)
            let waiting = try explain(id, in: lobby, now: "2026-11-23T08:30")
            #expect(waiting["state"] as? String == "pending" && waiting["pendingChange"] as? Bool == false)
        }
        #expect(try reason("odottaa", in: lobby, now: "2026-11-22T10:00") == ["code": "notApproved"])
        let later = ["code": "notApproved", "approvedAt": "2026-11-23T09:00:00+02:00"]
        for now in ["2026-11-22T10:00", "2026-11-23T08:30", "2026-11-23T08:59:59"] {
            #expect(try reason("hyvaksytty", in: lobby, now: now) == later)
        }
        #expect(try reason("hyvaksytty", in: lobby, now: "2026-11-23T09:00")["code"] != "notApproved")
        let words = try lobby.program.done(
            "explain", "hyvaksytty", "--screen", "koe-aula", "--now", "2026-11-23T08:30")
        #expect(words.text.contains("Tiedotetta ei ollut vielä hyväksytty. Se hyväksyttiin ma 23.11. klo 9."))
    }

    /// A picture whose file lost a bit, and then one whose file is gone.
    @Test func aDamagedPicture() throws {
        let lobby = try Lobby()
        let folder = lobby.scratch.path + "/kuvallinen"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Program.root + "/assets/demo/logos/muistivaki.svg", toPath: folder + "/kuva.svg")
        _ = try lobby.scratch.write(
            """
            announcement: kuvallinen
            title: {fi: "Kuvallinen"}
            text: {fi: "Tule mukaan."}
            picture: kuva.svg
            alt: {fi: "Merkki"}
            contact: {phone: "050 000 0100"}
            tags: [koe]
            """, to: "kuvallinen/announcement.yaml")
        try lobby.program.done("submit", folder, "--association", "muistivaki", "--now", "2026-11-23T08:00")
        try lobby.program.done("approve", "kuvallinen", "--now", "2026-11-23T09:00")
        #expect(try reason("kuvallinen", in: lobby)["code"] == "shown")
        let content = try ContentStore(DataFolder(lobby.program.data), mode: .read)
        let medium = try #require(try content.read { try $0.media(of: "kuvallinen") }.first)
        let file = URL(fileURLWithPath: content.folder.mediaPath(medium.id, medium.format))
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: file)
        #expect(try reason("kuvallinen", in: lobby) == ["code": "mediaBroken", "file": medium.id.raw])
        try FileManager.default.removeItem(at: file)
        #expect(try reason("kuvallinen", in: lobby) == ["code": "mediaBroken", "file": medium.id.raw])
        let plan = try lobby.program.done("plan", "--screen", "koe-aula", "--date", "2026-12-01", "--json")
        #expect(!plan.text.contains("kuvallinen"))
    }

    @Test func whatIsOnInstead() throws {
        let lobby = try Lobby()
        try lobby.approve("yksi")
        try lobby.approve("kaksi", association: "kylaystavat")
        let at = try lobby.program.done("plan", "--screen", "koe-aula", "--date", "2026-12-01", "--json").json()
        let plays = try #require(at["plays"] as? [[String: Any]])
        let own = plays.filter { $0["announcement"] as? String == "yksi" }.compactMap { $0["start"] as? String }
        let other = plays.filter { $0["announcement"] as? String == "kaksi" }.compactMap { $0["start"] as? String }
        #expect(try reason("yksi", in: lobby, now: own[3])["code"] == "shown")
        let waiting = try explain("yksi", in: lobby, now: other[3])
        #expect((waiting["reason"] as? [String: Any])?["code"] as? String == "waitingItsTurn")
        #expect(own.contains(waiting["next"] as? String ?? ""))
        #expect((waiting["longestWaitSeconds"] as? Int ?? 0) > 0)
        #expect(
            (try explain("yksi", in: lobby, "--untrusted-clock")["reason"] as? [String: Any])?["code"] as? String
                == "clockUntrusted")
        try lobby.program.done(
            "alert", "Poistukaa.", "--site", "koe", "--now", "2026-12-01T09:55", "--until", "2026-12-01T11:00")
        #expect(try reason("yksi", in: lobby) == ["code": "outranked", "layer": "alert"])
    }

    @Test func theWeekForPeople() throws {
        let lobby = try Lobby()
        try lobby.approve("tiistai", "--days", "tue", "--hours", "9-9:02")
        let run = try lobby.program.done(
            "explain", "tiistai", "--screen", "koe-aula", "--now", "2026-11-30T12:00", "--week")
        let week = run.text.components(separatedBy: "\n\n").last ?? ""
        let lines = week.split(separator: "\n").map(String.init)
        #expect(lines.first == "Viikko 49 / 2026")
        #expect(lines[1] == "ma 30.11.  ei näy: Tiedotetta ei näytetä tänä päivänä.")
        #expect(lines[2].hasPrefix("ti 1.12.   "))
        #expect(lines[2].contains(" yhteensä "))
        #expect(lines[3].hasPrefix("           9.0"))
        #expect(lines.dropFirst().count { !$0.hasPrefix(" ") } == 7)
        let json = try explain("tiistai", in: lobby, now: "2026-11-30T12:00", "--week")
        #expect(json["week"] as? String == "2026-W49")
        let days = try #require(json["days"] as? [[String: Any]])
        #expect(days.map { $0["date"] as? String ?? "" }.first == "2026-11-30")
        #expect(days.count == 7)
        let plays = try #require(days[1]["plays"] as? [[String: Any]])
        #expect(!plays.isEmpty)
        for play in plays { #expect((play["start"] as? String ?? "").hasPrefix("2026-12-01T09:0")) }
        #expect(days[1]["reason"] == nil)
        #expect((days[2]["reason"] as? [String: Any])?["code"] as? String == "notThisDay")
    }
}
