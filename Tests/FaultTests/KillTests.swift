import Foundation
import SignModel
import SignStore
import Testing

/// Programs that are killed at random, without a word: the folder is whole after each, and nothing grows.
///
/// `INFOTAULU_KILLS` says how often (scripts/torture), `INFOTAULU_SEED` from which seed.
@Suite(.serialized, .timeLimit(.minutes(120))) struct KillTests {
    private static func number(_ name: String, else value: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? value
    }

    private static let kills = number("INFOTAULU_KILLS", else: 24)
    private static let seed = number("INFOTAULU_SEED", else: 20_261_126)

    /// Runs a program, and kills it when it is still at work after some milliseconds.
    private func killed(_ words: [String], afterMs: Int, _ environment: [String: String] = [:]) throws -> Bool {
        let seconds = String(format: "%.3f", Double(afterMs) / 1_000)
        return try Programs.run(["timeout", "-s", "KILL", seconds] + words, environment).code != 0
    }

    private func form(_ place: Place, _ id: String) throws -> String {
        let folder = place.path + "/forms/" + id
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try """
        announcement: \(id)
        title: {fi: Kerho \(id)}
        text: {fi: Tervetuloa kerhoon \(id).}
        contact: {phone: "050 000 0100"}
        slides: [kuva.svg]
        """.write(toFile: folder + "/announcement.yaml", atomically: true, encoding: .utf8)
        let color = String(id.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 0xFF_FFFF }, radix: 16)
        try """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080">
        <rect width="1920" height="1080" fill="#\(String(repeating: "0", count: max(0, 6 - color.count)) + color)"/></svg>
        """.write(toFile: folder + "/kuva.svg", atomically: true, encoding: .utf8)
        return folder
    }

    @Test func everyCommandMayBeKilledAtAnyTime() throws {
        let place = try Place()
        let judge = StoreJudge(place: place)
        var dice = Dice(seed: UInt64(Self.seed))
        let tool = Programs.folder + "/infotaulu"
        let backup = place.path + "/backup.tar"
        var sent = 0
        let calendar = place.path + "/feed.ics"
        for round in 0..<Self.kills {
            let now = "2026-12-01T10:\(round % 60 < 10 ? "0" : "")\(round % 60)"
            let id = "tiedote-\(max(1, sent))"
            let words: [String]
            switch dice.below(9) {
            case 0, 1, 2:
                sent += 1
                words = ["submit", try form(place, "tiedote-\(sent)"), "--association", "kerho", "--now", now]
            case 3, 4: words = ["approve", id, "--now", now]
            case 5: words = ["withdraw", "tiedote-\(max(1, sent - 1))", "--now", now]
            case 6: words = ["alert", "Hissi ei toimi", "--site", "koe", "--until", "2026-12-01T18:00", "--now", now]
            case 7: words = ["backup", backup]
            default:
                try Self.calendar(round).write(toFile: calendar, atomically: true, encoding: .utf8)
                words = ["ingest", calendar, "--association", "kerho", "--complete", "--confirm", "--now", now]
            }
            let ms = 5 + dice.below(dice.below(4) == 0 ? 2_500 : 700)
            let wasKilled = try killed([tool] + words + place.options, afterMs: ms)
            try judge.holds(
                after: "seed \(Self.seed), round \(round): \(words[0]) \(wasKilled ? "killed" : "done") at \(ms) ms")
        }
        // The next start is right: everything can be done, and a backup that is there is a whole one.
        let last = try place.command(
            "submit", try form(place, "viimeinen"), "--association", "kerho", "--now", "2026-12-02T08:00")
        #expect(last.code == 0, "\(last.talk)")
        #expect(try place.command("approve", "viimeinen", "--now", "2026-12-02T09:00").code == 0)
        #expect(try place.command("check").code == 0)
        try judge.holds(after: "everything")
        if FileManager.default.fileExists(atPath: backup) {
            let other = place.path + "/restored"
            let restored = try Programs.run([tool, "restore", backup, "--data", other, "--playlists", place.playlists])
            #expect(restored.code == 0, "\(restored.talk)")
        }
        // What was left by half is old by now: the next command that takes something in removes it.
        let aged = try Programs.run(["find", place.path, "-exec", "touch", "-h", "-d", "3 days ago", "{}", "+"])
        #expect(aged.code == 0)
        #expect(
            try place.command(
                "submit", try form(place, "toinen-viimeinen"), "--association", "kerho", "--now", "2026-12-02T10:00"
            ).code == 0)
        _ = try place.command("backup", backup)
        #expect(judge.leftovers == [])
    }

    private static func calendar(_ round: Int) -> String {
        let events = (0..<20).map { number in
            """
            BEGIN:VEVENT\r
            UID:\(number)@example.invalid\r
            DTSTAMP:20261101T000000Z\r
            DTSTART:202612\(10 + number % 20)T1\(round % 10)0000Z\r
            SUMMARY:Kerho \(number) \(round)\r
            END:VEVENT\r

            """
        }
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:koe\r\n" + events.joined() + "END:VCALENDAR\r\n"
    }

    /// The player, at any time from its start on: what it wrote is whole, the next one comes up, and nothing grows.
    @Test func thePlayerMayBeKilledAtAnyTime() throws {
        let place = try Place()
        try place.makeTheClockTrusted()
        let judge = StoreJudge(place: place)
        var dice = Dice(seed: UInt64(Self.seed) &+ 1)
        let player = [Programs.folder + "/infotaulu-player", "--screen", Place.screen] + place.options
        var counts: [Int] = []
        for round in 0..<max(4, Self.kills / 3) {
            _ = try killed(
                player + ["--video-driver", "dummy", "--pace", "1"],
                afterMs: 100 + dice.below(round % 2 == 0 ? 900 : 3_000))
            let log = place.state + "/plays.sqlite"
            do {
                _ = try PlayLog(reading: place.state).plays(in: Span(from: .distantPast, until: .distantFuture))
            } catch {
                // Killed before it had made one.
                #expect(error == .missing(path: log), "round \(round): \(error)")
            }
            try judge.holds(after: "player, round \(round)")
            counts.append(judge.files.count)
        }
        let next = try Playing(place, clock: nil)
        try next.wait(for: "READY=1")
        try next.goesOn()
        #expect(next.end() == 0)
        #expect(judge.leftovers == [])
        #expect(!judge.files.contains { $0.contains("damaged") })
        #expect(judge.files.count <= (counts.max() ?? 0), "\(judge.files)")
    }
}

/// Throws that can be thrown again: SplitMix64.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0 to `limit` - 1.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }
}
