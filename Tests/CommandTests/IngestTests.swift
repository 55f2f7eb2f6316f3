import Foundation
import Testing

/// Feeds as people take them in, by the built programs.
@Suite(.timeLimit(.minutes(15)))
struct IngestTests {
    private let scratch: Scratch
    private let program: Program

    init() throws {
        scratch = try Scratch()
        program = Program(data: scratch.path + "/data", playlists: scratch.path + "/playlists")
        try program.done("init")
        try program.done("association", "add", "laulajat", "--name", "fi=Laulajat ry", "--themes", "active")
    }

    private static func event(_ uid: String, _ title: String, _ start: String = "20261201T180000", more: String = "")
        -> String
    {
        "BEGIN:VEVENT\nUID:\(uid)\nSUMMARY:\(title)\nDTSTART;TZID=Europe/Helsinki:\(start)\nDURATION:PT2H\n\(more)END:VEVENT\n"
    }

    private func calendar(_ events: [String], name: String = "kerhot.ics") throws -> String {
        try scratch.write(
            "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//esimerkki//fi\n" + events.joined() + "END:VCALENDAR\n", to: name)
    }

    private func ingest(_ words: String..., code: Int32 = 0) throws -> [String: Any] {
        let run = try program.run(
            ["ingest"] + words + ["--json", "--now", "2026-11-26T09:00", "--language", "fi"])
        #expect(run.code == code, "\(run.talk) \(run.text)")
        return run.output.isEmpty ? [:] : try run.json()
    }

    private func counts(_ answer: [String: Any]) -> [Int] {
        ["added", "updated", "unchanged", "withdrawn"].map { answer[$0] as? Int ?? -1 }
    }

    private func titles() throws -> [String] {
        let run = try program.done(
            "activities", "--from", "2026-11-26", "--to", "2027-12-31", "--json", "--now", "2026-11-26T09:00")
        let list = try #require(try run.json()["occurrences"] as? [[String: Any]])
        return list.compactMap { $0["title"] as? String }.map { $0.filter { $0 != "\u{AD}" } }
    }

    @Test("The same again changes nothing; what changed is changed, what is gone is withdrawn")
    func comesAgain() throws {
        let events = (1...4).map { Self.event("u\($0)", "Kuoro \($0)") }
        let path = try calendar(events)
        #expect(counts(try ingest(path, "--association", "laulajat", "--complete", "--dry-run")) == [4, 0, 0, 0])
        #expect(try titles().isEmpty)
        #expect(counts(try ingest(path, "--association", "laulajat", "--complete")) == [4, 0, 0, 0])
        #expect(counts(try ingest(path)) == [0, 0, 4, 0])
        #expect(try titles().sorted() == ["Kuoro 1", "Kuoro 2", "Kuoro 3", "Kuoro 4"])
        _ = try calendar([
            events[0], Self.event("u2", "Kuoro 2 laulaa"),
            events[2].replacing("END:VEVENT", with: "STATUS:CANCELLED\nEND:VEVENT"),
        ])
        #expect(counts(try ingest(path)) == [0, 1, 1, 2])
        #expect(try titles().sorted() == ["Kuoro 1", "Kuoro 2 laulaa"])
        let found = try program.done("search", "kuoro", "--json").json()
        #expect((found["results"] as? [Any])?.count == 2)
    }

    @Test("A feed that loses most of its items is held back until somebody says that it is right")
    func heldBack() throws {
        let events = (1...5).map { Self.event("u\($0)", "Kuoro \($0)") }
        let path = try calendar(events)
        _ = try ingest(path, "--association", "laulajat", "--complete")
        _ = try calendar(Array(events.prefix(2)))
        let held = try ingest(path, code: 65)
        #expect(held["heldBack"] as? Bool == true)
        #expect(try titles().count == 5)
        // A file that ends in the middle, or is something else, takes nothing away.
        _ = try scratch.write("BEGIN:VCALENDAR\nVERSION:2.0\n" + events[0], to: "kerhot.ics")
        #expect(try program.run("ingest", path).code == 65)
        _ = try scratch.write("", to: "kerhot.ics")
        #expect(try program.run("ingest", path).code == 65)
        #expect(try titles().count == 5)
        _ = try calendar(Array(events.prefix(2)))
        #expect(counts(try ingest(path, "--confirm")) == [0, 0, 2, 3])
        #expect(try titles().count == 2)
    }

    @Test("An item that cannot be understood is told with its place, and the others go in")
    func oneIsWrong() throws {
        let path = try calendar([
            Self.event("a", "Kuoro"), Self.event("b", "Joka tunti", more: "RRULE:FREQ=HOURLY\n"),
            Self.event("c", "Vanha", "17000101T100000"),
        ])
        let answer = try ingest(path, "--association", "laulajat")
        #expect(counts(answer) == [1, 0, 0, 0])
        let refused = try #require(answer["refused"] as? [[String: Any]])
        #expect(Set(refused.compactMap { $0["code"] as? String }) == ["badRule", "outOfRange"])
        #expect(refused.allSatisfy { ($0["where"] as? String)?.isEmpty == false && ($0["text"] as? String) != nil })
        #expect(try titles() == ["Kuoro"])
    }

    @Test("No feed touches another's items; the same event from two is shown once, and comes back when one goes")
    func twoFeeds() throws {
        try program.done("association", "add", "soittajat", "--name", "fi=Soittajat ry")
        let first = try calendar([Self.event("same", "Syyskonsertti")], name: "a.ics")
        let second = try calendar([Self.event("same", "Torvisoitto")], name: "b.ics")
        let third = try calendar([Self.event("x9", "Syyskonsertti!")], name: "c.ics")
        _ = try ingest(first, "--association", "laulajat", "--complete")
        _ = try ingest(second, "--association", "soittajat", "--complete")
        #expect(try titles().sorted() == ["Syyskonsertti", "Torvisoitto"])
        let doubled = try ingest(third, "--association", "laulajat")
        #expect(counts(doubled) == [0, 0, 0, 0])
        #expect((doubled["notes"] as? [[String: Any]])?.contains { $0["code"] as? String == "doubled" } == true)
        _ = try calendar([], name: "a.ics")
        _ = try ingest(first, "--confirm")
        #expect(try titles() == ["Torvisoitto"])
        _ = try ingest(third)
        #expect(try titles().sorted() == ["Syyskonsertti!", "Torvisoitto"])
    }

    @Test("A spreadsheet and the project's own form go in; what nobody runs is refused with what to do")
    func otherFormats() throws {
        let csv = try scratch.write(
            "otsikko;alkaa;toistuu;paikka\nKuoroharjoitus;7.12.2026 klo 18.00;joka viikko;Seurantalo\n",
            to: "toiminta.csv")
        let nobody = try ingest(csv)
        #expect((nobody["refused"] as? [[String: Any]])?.first?["code"] as? String == "noAssociation")
        #expect(counts(try ingest(csv, "--association", "laulajat")) == [1, 0, 0, 0])
        let run = try program.done(
            "activities", "--from", "2026-12-14", "--to", "2026-12-14", "--json", "--now", "2026-11-26T09:00")
        let list = try #require(try run.json()["occurrences"] as? [[String: Any]])
        #expect(list.map { $0["start"] as? String } == ["2026-12-14T18:00:00+02:00"])
        #expect(list.first?["place"] as? String == "Seurantalo")
        let form = try scratch.write(
            """
            association: soittajat
            name: {fi: Soittajat ry}
            contact: {phone: 050 000 0101}
            themes: [active]
            activities:
              - {id: torvet, title: {fi: Torvisoittoa}, kind: group, themes: [active], start: "2026-12-01T18:00", end: "20:00"}
            """, to: "soittajat.yaml")
        #expect(counts(try ingest(form)) == [1, 0, 0, 0])
        #expect(try program.done("association", "show", "soittajat").text.contains("Soittajat ry"))
        let template = try program.done("ingest", "--template", "csv").text
        let filled = try scratch.write(template, to: "malli.csv")
        #expect(counts(try ingest(filled, "--association", "laulajat"))[0] == 2)
    }

    @Test("Killed at any moment, the old state stays or the new one is there")
    func killed() throws {
        let path = try calendar((1...300).map { Self.event("u\($0)", "Kuoro \($0)") })
        for turn in 0..<6 {
            try program.killed(
                ["ingest", path, "--association", "laulajat", "--now", "2026-11-26T09:00"], afterMs: turn * 80 + 20)
            let count = try titles().count
            #expect(count == 0 || count == 300)
        }
        _ = try ingest(path, "--association", "laulajat")
        #expect(try titles().count == 300)
        #expect(try program.run("check").code == 0)
    }
}
