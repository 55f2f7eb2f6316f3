import Foundation
import Testing

@Suite(.timeLimit(.minutes(15))) struct AgendaTests {
    private func lobby() throws -> Lobby {
        let lobby = try Lobby()
        try lobby.approve("alkaa", "--from", "2026-12-01", "--screens", "koe-aula")
        try lobby.approve("paattyy", association: "kylaystavat", "--until", "2026-12-02", "--screens", "koe-aula")
        try lobby.approve("tulossa", "--from", "2026-12-20", "--screens", "koe-aula")
        try lobby.submit("odottaa")
        return lobby
    }

    private let week = ["agenda", "--site", "koe", "--week", "2026-W49", "--now", "2026-11-30T08:00"]

    @Test func theWeekAsText() throws {
        let lobby = try lobby()
        let run = try lobby.program.run(week)
        #expect(run.code == 0, "\(run.talk)")
        let parts = run.text.components(separatedBy: "\n\n")
        #expect(parts[0] == "Kokeen terveysasema, viikko 49 (30.11. – 6.12.2026)\nTilanne ma 30.11. klo 8")
        #expect(
            parts[1] == """
                Aukioloajat
                  ma 30.11.  8–16
                  ti 1.12.   8–16
                  ke 2.12.   8–16
                  to 3.12.   suljettu  Sähkötyöt
                  pe 4.12.   8–16
                  la 5.12.   8–16
                  su 6.12.   suljettu  itsenäisyyspäivä
                """)
        let table = parts[2].split(separator: "\n").map(String.init)
        #expect(table[0] == "Aula [koe-aula]")
        #expect(table.count == 4)
        let starting = try #require(table.first { $0.contains("Kokeilu alkaa") })
        #expect(starting.contains(" –  "))
        #expect(run.text.contains("Alkaa tällä viikolla\n  ti 1.12.  Kokeilu alkaa  Esimerkki-Oulun Muistiväki ry\n"))
        #expect(
            run.text.contains(
                "Viimeinen päivä tällä viikolla\n  ke 2.12.  Kokeilu paattyy  Esimerkki-Tuiran Kyläystävät ry\n"))
        #expect(run.text.contains("23.11.  Kokeilu odottaa"))
        #expect(
            run.text.contains("Hyväksytty, ei näy\n  Kokeilu tulossa  Tiedotteen näyttöaika alkaa su 20.12. klo 0.\n"))
        #expect(!run.text.contains("\u{1B}"))
    }

    @Test func theSameAsPlans() throws {
        let lobby = try lobby()
        let agenda = try lobby.program.run(week + ["--json"]).json()
        #expect(agenda["site"] as? String == "koe")
        #expect(agenda["week"] as? String == "2026-W49")
        let screens = try #require(agenda["screens"] as? [[String: Any]])
        #expect(screens.map { $0["ids"] as? [String] ?? [] } == [["koe-aula"], ["koe-toinen"]])
        let rows = try #require(screens[0]["announcements"] as? [[String: Any]])
        let seconds = try #require(
            rows.first { $0["id"] as? String == "paattyy" }?["seconds"] as? [Int])
        let plan = try lobby.program.done("plan", "--screen", "koe-aula", "--date", "2026-12-02", "--json").json()
        let format = ISO8601DateFormatter()
        let planned = try #require(plan["plays"] as? [[String: Any]])
            .filter { $0["announcement"] as? String == "paattyy" }
            .reduce(0.0) { sum, play in
                let start = try #require(format.date(from: play["start"] as? String ?? ""))
                return sum + (try #require(format.date(from: play["end"] as? String ?? ""))).timeIntervalSince(start)
            }
        #expect(planned > 0)
        #expect(Double(seconds[2]) == planned)
        #expect(Array(seconds[3...]) == [0, 0, 0, 0])
    }

    @Test func aPageAndAPicture() throws {
        let lobby = try lobby()
        let html = lobby.scratch.path + "/week.html"
        let png = lobby.scratch.path + "/week.png"
        let run = try lobby.program.run(week + ["--html", html, "--png", png])
        #expect(run.code == 0, "\(run.talk)")
        #expect(run.output.isEmpty)
        let page = try String(contentsOfFile: html, encoding: .utf8)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fi\">"))
        #expect(page.contains("<h1>Kokeen terveysasema</h1>"))
        #expect(page.components(separatedBy: "<img src=\"data:image/png;base64,").count == 3)
        // Nothing is loaded from elsewhere, nothing runs.
        for word in ["http:", "https:", "<script", "url(", "@import", "<link"] { #expect(!page.contains(word)) }
        // The colours of the paper theme.
        #expect(page.lowercased().contains("--paper: #f6f2e9"))
        let picture = [UInt8](try Data(contentsOf: URL(fileURLWithPath: png)))
        #expect(picture.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(Int(picture[18]) << 8 | Int(picture[19]) == 1240)
        #expect(Int(picture[22]) << 8 | Int(picture[23]) >= 1754)
        let again = try lobby.program.run(week + ["--html"])
        #expect(again.text == page)
    }

    /// A title is text wherever it stands in the page, in the table, in the cards and under the pictures.
    @Test func whatIsWrittenIsNoMarkup() throws {
        let lobby = try Lobby()
        let title = #"<script>x</script> & "ilo" 'nyt'"#
        for id in ["alkaa", "odottaa"] { try lobby.submit(id, title: title) }
        try lobby.program.done("approve", "alkaa", "--now", "2026-11-23T09:00", "--from", "2026-12-01")
        let page = try lobby.program.run(week + ["--html"]).text
        #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
        let written = "&lt;script&gt;x&lt;/script&gt; &amp; &quot;ilo&quot; &#39;nyt&#39;"
        #expect(page.components(separatedBy: written).count >= 5)
        #expect(!page.contains("<script") && !page.contains("</script") && !page.contains(title))
    }

    @Test func weeksCanBeNamedInSeveralWays() throws {
        let lobby = try Lobby()
        func week(_ text: String, now: String) throws -> String? {
            try lobby.program.done("agenda", "--site", "koe", "--week", text, "--now", now, "--json")
                .json()["week"] as? String
        }
        #expect(try week("49", now: "2026-11-30") == "2026-W49")
        #expect(try week("2026-12-06", now: "2026-11-30") == "2026-W49")
        #expect(try week("2", now: "2026-12-20") == "2027-W02")
        #expect(try week("53", now: "2026-12-20") == "2026-W53")
        #expect(try lobby.program.run("agenda", "--site", "koe", "--week", "2025-W53").code == 64)
        #expect(try lobby.program.run("agenda", "--site", "muu").code == 66)
        #expect(try lobby.program.run("agenda").code == 64)
    }
}
