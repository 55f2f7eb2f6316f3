import Foundation
import Testing

/// `infotaulu activities` and `infotaulu guide` as people and scripts call them.
@Suite(.timeLimit(.minutes(15))) struct ActivitiesTests {
    private let now = ["--now", "2026-11-26T08:00"]

    @Test func occurrencesAsText() throws {
        let lobby = try Lobby()
        let run = try lobby.program.run(
            ["activities", "--theme", "carers", "--from", "2026-11-27", "--to", "2026-12-06", "--language", "fi"])
        #expect(run.code == 0, "\(run.talk)")
        #expect(run.lines[0] == "27.11.2026 – 6.12.2026")
        #expect(run.lines.contains("la 28.11.2026"))
        #expect(
            run.text.contains("klo 16–19  Omaisten saunailta  Esimerkkiseudun Omaisten Tuki ry  Rantapaviljonki Laine"))
        #expect(!run.text.contains("26.11."))
    }

    @Test func occurrencesAsJSON() throws {
        let lobby = try Lobby()
        let answer = try lobby.program.run(
            ["activities", "--from", "2026-12-06", "--to", "2026-12-07", "--json", "--language", "en"]
        ).json()
        #expect(answer["from"] as? String == "2026-12-06")
        #expect(answer["to"] as? String == "2026-12-07")
        let rows = try #require(answer["occurrences"] as? [[String: Any]])
        #expect(!rows.isEmpty)
        let starts = rows.compactMap { $0["start"] as? String }
        #expect(starts == starts.sorted())
        for row in rows {
            #expect(row["cancelled"] as? Bool == false)
            let start = try #require(row["start"] as? String)
            #expect(row["holiday"] as? Bool == start.hasPrefix("2026-12-06"))
            #expect(row["activity"] is String && row["association"] is String && row["title"] is String)
        }
    }

    @Test func whatIsWrongIsSaid() throws {
        let lobby = try Lobby()
        let area = try lobby.program.run("activities", "--area", "Tampre", "--language", "en")
        #expect(area.code == 66)
        #expect(area.talk.contains("There is no area 'Tampre'. Did you mean 'Tampere'?"))
        #expect(try lobby.program.run("activities", "--theme", "mnd").code == 66)
        #expect(try lobby.program.run("activities", "--association", "ei-ole").code == 66)
        #expect(try lobby.program.run("activities", "--from", "2026-12-02", "--to", "2026-12-01").code == 64)
        #expect(try lobby.program.run("activities", "--limit", "0").code == 64)
        let more = try lobby.program.run("activities", "--limit", "3", "--from", "2026-12-01", "--json")
        #expect(more.code == 0)
        #expect(try more.json()["stoppedAt"] as? String == "2026-12-01")
        #expect(more.talk.contains("Lisää on ti 1.12.2026 alkaen."))
    }

    @Test func aGuideIsOnePage() throws {
        let lobby = try Lobby()
        let file = lobby.scratch.path + "/guide.html"
        let run = try lobby.program.run(["guide", "--site", "koe", "--theme", "ageing", "--html", file] + now)
        #expect(run.code == 0, "\(run.talk)")
        #expect(run.output.isEmpty)
        let page = try String(contentsOfFile: file, encoding: .utf8)
        #expect(page.contains("Kokeen terveysasema"))
        #expect(page.contains("<h1>Ikääntyminen ja muisti</h1>"))
        #expect(page.contains("Tulostettu 26.11.2026"))
        #expect(page.contains("Tänään, to 26.11. klo 10–11"))
        let english = try lobby.program.run(
            ["guide", "--site", "koe", "--area", "Oulu", "--language", "en", "--html", "-"] + now)
        #expect(english.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(english.text.contains("Printed on 26 November 2026"))
        let pages = lobby.scratch.path + "/pages"
        #expect(try lobby.program.run(["guide", "--site", "koe", "--png", pages] + now).code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: pages).sorted()
        #expect(names == ["guide-1.png", "guide-2.png"])
        for name in names {
            // Width and height stand at the sixteenth byte of a PNG.
            let bytes = try Data(contentsOf: URL(fileURLWithPath: pages + "/" + name))
            #expect(Array(bytes[16..<24]) == [0, 0, 0x04, 0xD8, 0, 0, 0x06, 0xDA])
        }
        #expect(try lobby.program.run("guide").code == 64)
        #expect(try lobby.program.run("guide", "--site", "koee", "--html", "-").code == 66)
    }
}
