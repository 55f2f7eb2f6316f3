import Foundation
import SignModel
import SignStore
import Testing

@Suite(.timeLimit(.minutes(15))) struct ReportTests {
    private func lobby() throws -> Lobby {
        let lobby = try Lobby()
        try lobby.approve("yksi")
        try lobby.approve("kaksi", association: "kylaystavat")
        return lobby
    }

    private let day = [
        "report", "--from", "2026-12-01", "--to", "2026-12-01", "--screen", "koe-aula", "--now", "2026-12-02T12:00",
    ]

    private struct Planned {
        var start: Instant
        var end: Instant
        var association: String?
        var layer: String
    }

    private func plan(_ lobby: Lobby) throws -> [Planned] {
        let plan = try lobby.program.done("plan", "--screen", "koe-aula", "--date", "2026-12-01", "--json").json()
        return try #require(plan["plays"] as? [[String: Any]]).map { play in
            Planned(
                start: try #require(Instant(iso: play["start"] as? String ?? "")),
                end: try #require(Instant(iso: play["end"] as? String ?? "")),
                association: play["association"] as? String, layer: play["layer"] as? String ?? "")
        }
    }

    private func entry(_ report: [String: Any], _ id: String) throws -> [String: Any] {
        let entries = try #require(report["associations"] as? [[String: Any]])
        return try #require(entries.first { $0["id"] as? String == id })
    }

    @Test func promisesAreThePlans() throws {
        let lobby = try lobby()
        let run = try lobby.program.run(day + ["--json"])
        #expect(run.code == 0)
        #expect(run.talk.contains("ei ole näyttölokia"))
        let report = try run.json()
        #expect(report["from"] as? String == "2026-12-01")
        #expect(report["screens"] as? [String] == ["koe-aula"])
        for id in ["muistivaki", "kylaystavat"] {
            let planned = try plan(lobby).filter { $0.association == id }.reduce(0) { $0 + ($1.end - $1.start) }
            let entry = try entry(report, id)
            #expect(Int64(entry["promisedSeconds"] as? Int ?? 0) * 1000 == planned)
            #expect(entry["shownSeconds"] as? Int == 0)
            #expect(entry["weight"] as? Int == (id == "muistivaki" ? 2 : 1))
            #expect((entry["plays"] as? Int ?? 0) > 0)
            #expect((entry["name"] as? String)?.hasPrefix("Esimerkki-") == true)
        }
    }

    /// Plays the plan into a log as a player would, but for a quarter of an hour each of touch, alert, closing and
    /// darkness.
    @Test func theDifferenceIsExplained() throws {
        let lobby = try lobby()
        let log = try PlayLog(state: lobby.program.data + "/state")
        let date = try #require(CivilDate("2026-12-01"))
        func at(_ text: String) throws -> Instant { try #require(Instant(iso: "2026-12-01T\(text):00+02:00")) }
        let gaps = [
            ("touch", Span(from: try at("09:00"), until: try at("09:15"))),
            ("alert", Span(from: try at("10:00"), until: try at("10:15"))),
            ("closed", Span(from: try at("11:00"), until: try at("11:15"))),
            ("", Span(from: try at("12:00"), until: try at("12:15"))),
        ]
        var lost: [String: [String: Int64]] = [:]
        var plays: [PresentedPlay] = gaps.filter { !$0.0.isEmpty }.map { layer, span in
            PresentedPlay(screen: "koe-aula", date: date, span: span, slide: 0, language: "fi", layer: layer)
        }
        for play in try plan(lobby) {
            var span = Span(from: play.start, until: play.end)
            for (layer, gap) in gaps where gap.overlaps(span) {
                lost[play.association ?? "", default: [:]][layer, default: 0] += gap.intersection(span).durationMs
                // What is left of it before or after.
                span =
                    span.from < gap.from
                    ? Span(from: span.from, until: gap.from)
                    : Span(from: max(span.from, gap.until), until: span.until)
            }
            guard !span.isEmpty else { continue }
            plays.append(
                PresentedPlay(
                    screen: "koe-aula", date: date, span: span, announcement: play.association.map { _ in "jokin" },
                    association: play.association.map { AssociationID($0) }, slide: 0, language: "fi",
                    layer: play.layer))
        }
        try log.write(plays)
        let run = try lobby.program.run(day + ["--json"])
        #expect(run.talk == "")
        let report = try run.json()
        for id in ["muistivaki", "kylaystavat"] {
            let entry = try entry(report, id)
            let difference = try #require(entry["difference"] as? [String: Int])
            for (key, layer) in [
                ("touchSeconds", "touch"), ("alertSeconds", "alert"), ("closedSeconds", "closed"),
                ("playerOffSeconds", ""),
            ] {
                let expected = lost[id]?[layer] ?? 0
                #expect(expected > 60_000)
                #expect(abs(Int64(difference[key] ?? 0) * 1000 - expected) <= 500, "\(id) \(key)")
            }
            #expect(difference["otherSeconds"] == 0)
            #expect(difference["toComeSeconds"] == 0)
            let promised = try #require(entry["promisedSeconds"] as? Int)
            let shown = try #require(entry["shownSeconds"] as? Int)
            #expect(abs(promised - shown - difference.values.reduce(0, +)) <= 2)
        }
        let csv = try lobby.program.run(day + ["--csv", "--plain"])
        let lines = csv.text.components(separatedBy: "\r\n")
        #expect(lines.count == 3)
        #expect(
            lines[0]
                == "association,name,weight,promised_seconds,shown_seconds,plays,shown_plays,closed_seconds,"
                + "alert_seconds,touch_seconds,player_off_seconds,to_come_seconds,other_seconds")
        #expect(lines[1].hasPrefix("kylaystavat,Esimerkki-Tuiran Kyläystävät ry,1,"))
        // What a person opens: a spreadsheet in Finland knows UTF-8 by the mark, and columns by semicolons.
        let sheet = try lobby.program.run(day + ["--csv"]).text
        #expect(sheet.hasPrefix("\u{FEFF}association;name;weight;"))
        #expect(sheet.contains("\r\nkylaystavat;Esimerkki-Tuiran Kyläystävät ry;1;"))
        let text = try lobby.program.run(day + ["--language", "en"]).lines
        #expect(text[0] == "Airtime Tue 1 December 2026 – Tue 1 December 2026")
        #expect(text[1] == "screen: koe-aula")
        for word in ["Promised", "Shown", "Closed", "Alert", "Touch", "Player off"] { #expect(text[3].contains(word)) }
        #expect(!text[3].contains("To come"))
        #expect(!text[3].contains("Other"))
    }

    /// Two sites that give an association another weight each, in one report.
    @Test func twoWeightsAreBothSaid() throws {
        let lobby = try lobby()
        _ = try lobby.scratch.write(
            """
            site: muu
            name: {fi: Muu terveysasema}
            hours: {mon-sun: "8-16"}
            include: {tags: [koe]}
            weights: {muistivaki: 5}
            screens:
              muu-aula: {display: {pixels: 1280x720, diagonal: 43, distance: 3 m}}
            """, to: "playlists/muu.yaml")
        let both = [
            "report", "--from", "2026-12-01", "--to", "2026-12-01", "--screen", "koe-aula", "--screen", "muu-aula",
            "--now", "2026-12-02T12:00",
        ]
        let report = try lobby.program.run(both + ["--json"]).json()
        let differs = try entry(report, "muistivaki")
        #expect(differs["weights"] as? [String: Int] == ["koe-aula": 2, "muu-aula": 5])
        #expect(differs["weight"] as? Int == 2)
        let same = try entry(report, "kylaystavat")
        #expect(same["weights"] == nil && same["weight"] as? Int == 1)
        let csv = try lobby.program.run(both + ["--csv", "--plain"]).text.components(separatedBy: "\r\n")
        #expect(csv.contains { $0.hasPrefix("muistivaki,") && $0.contains(",2–5,") })
        #expect(csv.contains { $0.hasPrefix("kylaystavat,") && $0.contains(",1,") })
    }

    /// Of 23 or 25 hours all are promised, and all are missing when the player was off.
    @Test(arguments: [("2028-03-26", 23), ("2027-10-31", 25)])
    func aDayOnWhichClocksChange(date: String, hours: Int) throws {
        let lobby = try Lobby(hours: "0-24")
        try lobby.approve("yksi", "--until", "2028-12-31")
        try lobby.approve("kaksi", association: "kylaystavat", "--until", "2028-12-31")
        _ = try PlayLog(state: lobby.program.data + "/state")
        let plan = try lobby.program.done("plan", "--screen", "koe-aula", "--date", date, "--json").json()
        var planned: [String: Int64] = [:]
        for play in try #require(plan["plays"] as? [[String: Any]]) {
            let start = try #require(Instant(iso: play["start"] as? String ?? ""))
            let end = try #require(Instant(iso: play["end"] as? String ?? ""))
            planned[play["association"] as? String ?? "", default: 0] += end - start
        }
        #expect(planned.values.reduce(0, +) == Int64(hours) * 3_600_000)
        let report = try lobby.program.run(
            "report", "--from", date, "--to", date, "--screen", "koe-aula", "--now", "2028-12-01", "--json"
        ).json()
        for id in ["muistivaki", "kylaystavat"] {
            let entry = try entry(report, id)
            #expect(Int64(entry["promisedSeconds"] as? Int ?? 0) * 1000 == planned[id])
            let difference = try #require(entry["difference"] as? [String: Int])
            #expect(difference["playerOffSeconds"] == entry["promisedSeconds"] as? Int)
            #expect(difference["toComeSeconds"] == 0 && difference["otherSeconds"] == 0)
        }
    }

    @Test func whatIsStillToCome() throws {
        let lobby = try lobby()
        _ = try PlayLog(state: lobby.program.data + "/state")
        let run = try lobby.program.run(
            "report", "--from", "2026-12-01", "--to", "2026-12-01", "--screen", "koe-aula", "--now",
            "2026-12-01T00:00", "--json")
        let entry = try entry(run.json(), "muistivaki")
        let difference = try #require(entry["difference"] as? [String: Int])
        #expect(difference["toComeSeconds"] == entry["promisedSeconds"] as? Int)
        #expect(difference["playerOffSeconds"] == 0)
    }

    @Test func wrongUsage() throws {
        let lobby = try Lobby()
        #expect(try lobby.program.run("report", "--from", "2026-12-02", "--to", "2026-12-01").code == 64)
        #expect(try lobby.program.run("report", "--json", "--csv").code == 64)
        #expect(try lobby.program.run("report", "--screen", "muu").code == 66)
        #expect(try lobby.program.run("report", "--site", "muu").code == 66)
        #expect(try lobby.program.run("report", "--plays", lobby.scratch.path + "/none").code == 66)
    }
}
