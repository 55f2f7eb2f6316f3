import Foundation
import Testing

@Suite(.timeLimit(.minutes(10))) struct OccurrencesTests {
    private let program = Program(data: "/nonexistent", playlists: "/nonexistent")

    @Test func theTimesOneALine() throws {
        let run = try program.run(
            "occurrences", "--start", "2026-01-05T10:00", "--rrule", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4", "--except",
            "2026-01-08", "--also", "2026-01-09T12:00:00")
        #expect(run.code == 0)
        #expect(run.text == "2026-01-05T10:00:00\n2026-01-09T12:00:00\n2026-01-12T10:00:00\n2026-01-15T10:00:00\n")
        #expect(run.talk == "")
    }

    @Test func bareDatesAreWholeDays() throws {
        let run = try program.run(
            "occurrences", "--start", "2026-01-31", "--rrule", "FREQ=MONTHLY", "--to", "2026-06-01", "--json")
        #expect(run.text == "{\"occurrences\":[\"2026-01-31\",\"2026-03-31\",\"2026-05-31\"]}\n")
    }

    @Test func theSpringGapIsShownAsTheWallShowsIt() throws {
        let run = try program.run(
            "occurrences", "--start", "2026-03-28T03:30", "--rrule", "FREQ=DAILY;COUNT=3", "--zone", "Europe/Helsinki")
        #expect(run.text == "2026-03-28T03:30:00\n2026-03-29T04:30:00\n2026-03-30T03:30:00\n")
    }

    @Test func aStartTheRuleMissesIsSaid() throws {
        let run = try program.run("occurrences", "--start", "2026-01-06", "--rrule", "FREQ=WEEKLY;BYDAY=MO;COUNT=1")
        #expect(run.text == "2026-01-12\n")
        #expect(run.talk == "Sääntö ei osu alkuun. Alku jää pois.\n")
    }

    @Test(arguments: [
        ("FREQ=HOURLY", "subDailyFrequency"), ("FREQ=DAILY;INTERVAL=0", "badValue"),
        ("FREQ=DAILY;COUNT=2;UNTIL=20260101", "countWithUntil"), ("FREQ=MONTHLY;BYDAY=8MO", "partNotAllowed"),
        ("FREQ=DAILY;BYMOON=1", "unknownPart"), ("BYDAY=MO", "missingFrequency"),
    ])
    func brokenRulesAreRefusedByName(rule: String, code: String) throws {
        let run = try program.run("occurrences", "--start", "2026-01-05", "--rrule", rule, "--json")
        #expect(run.code == 65)
        let error = try #require(try run.json()["error"] as? [String: String])
        #expect(error["code"] == code)
        #expect(error["text"]?.hasSuffix(".") == true)
        // People are told in words.
        #expect(run.talk.count > 20 && !run.talk.contains(code), "\(run.talk)")
    }

    @Test func wrongUsage() throws {
        #expect(try program.run("occurrences", "--start", "2026-01-05").code == 64)
        #expect(try program.run("occurrences", "--stdin", "--start", "2026-01-05").code == 64)
    }

    @Test func aStreamAnswersEachLineInOrder() throws {
        let run = try program.run(
            "occurrences", "--stdin",
            input: """
                {"start":"2026-01-05T10:00:00","rrule":"FREQ=DAILY;COUNT=2"}
                not json
                {"start":"2026-01-05","rrule":"FREQ=SECONDLY"}
                {"rrule":"FREQ=DAILY"}
                {"start":7,"rrule":"FREQ=DAILY"}

                []
                {"start":"2026-01-05","also":["2026-01-03"],"except":["2026-01-05"]}
                {"start":"2026-01-05","rrule":"FREQ=DAILY","limit":1e30}
                {"start":"2026-02-30","rrule":"FREQ=DAILY"}
                {"start":"2026-01-05","rrule":"FREQ=DAILY","zone":"Nowhere/Else"}
                {"start":"2026-01-05","rrule":"FREQ=DAILY","limit":-1}
                {"start":"2026-01-05","rrule":"FREQ=DAILY","limit":2}
                {"start":"2026-01-05","rrule":"FREQ=DAILY","from":"2030-01-01","to":"2030-01-02","unknown":null}
                """)
        #expect(run.code == 0)
        let lines = run.lines.dropLast()
        let codes = try lines.map { line -> String in
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
            if let error = value["error"] as? [String: String] { return error["code"] ?? "" }
            return (value["occurrences"] as? [String] ?? []).joined(separator: " ")
        }
        #expect(
            codes == [
                "2026-01-05T10:00:00 2026-01-06T10:00:00", "badJSON", "subDailyFrequency", "missingField", "badField",
                "badJSON", "badJSON", "2026-01-03", "badLimit",
                "badTime", "unknownZone", "badLimit", "2026-01-05 2026-01-06", "2030-01-01 2030-01-02",
            ])
    }

    /// Also in a debug build on a slow machine; a release build answers many times as many.
    @Test func thousandsOfLinesASecond() throws {
        let rules = ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY;BYMONTH=6"]
        let input = (0..<10_000).map {
            "{\"start\":\"2026-01-05T10:00:00\",\"rrule\":\"\(rules[$0 % 4])\",\"limit\":5}"
        }
        let started = ContinuousClock.now
        let run = try program.run("occurrences", "--stdin", input: input.joined(separator: "\n"))
        #expect(run.lines.count == 10_001)
        #expect(ContinuousClock.now - started < .seconds(20))
    }
}
