import Foundation
import SignModel
import SignStore
import Testing

@testable import SignIngest

/// A volunteer's and a liaison person's day with the built program: whole text and exit code.
@Suite(.timeLimit(.minutes(10))) struct ReviewDayTests {
    private let folder: TestFolder
    private let data: String
    private let playlists: String

    /// A store with one association, and one site that is open from 8 to 16.
    init() throws {
        folder = try TestFolder()
        data = folder.path + "/data"
        playlists = folder.path + "/playlists"
        _ = try folder.file(
            "playlists/tuira.yaml",
            """
            site: tuira
            name: {fi: Tuira}
            hours: {mon-fri: "8-16"}
            screens:
              aula: {display: {pixels: 1920x1080, diagonal: 43}}
            """)
        try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
        let store = try ContentStore.create(in: DataFolder(data))
        try store.put(
            associations: [Association(id: "laulajat", name: [.finnish: "Laulajat ry"])], at: Instant(seconds: 0))
        try store.finish()
    }

    private struct Outcome {
        var code: Int32
        var out: String
        var error: String
    }

    /// The program beside the tests' own.
    private static var program: String {
        let folder = (Folders.executablePath() ?? "").split(separator: "/").dropLast().map { "/" + $0 }.joined()
        return folder + "/infotaulu"
    }

    private func start(_ arguments: [String]) throws -> (Process, Pipe, Pipe) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments = arguments + ["--data", data, "--playlists", playlists]
        var environment = ProcessInfo.processInfo.environment
        environment["LANG"] = "en_GB.UTF-8"
        environment["LC_ALL"] = nil
        environment["INFOTAULU_ROLE"] = nil
        environment["INFOTAULU_ASSETS"] =
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("assets").path
        process.environment = environment
        let (out, error) = (Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = error
        try process.run()
        return (process, out, error)
    }

    private func run(_ arguments: String...) throws -> Outcome {
        let (process, out, error) = try start(arguments)
        let text = out.fileHandleForReading.readDataToEndOfFile()
        let talk = error.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, out: String(decoding: text, as: UTF8.self),
            error: String(decoding: talk, as: UTF8.self))
    }

    private func submit(_ id: String, _ extra: String = "") throws -> Outcome {
        let path = try folder.file(
            "\(id).yaml", "announcement: \(id)\ntitle: {fi: Laulu}\ntext: {fi: Lauletaan.}\n\(extra)\n")
        return try run("submit", path, "--association", "laulajat", "--now", "2026-11-20T09:00")
    }

    private func state(_ id: String) throws -> String {
        let shown = try run("show", id, "--json", "--now", "2026-11-20T09:30")
        let object = try JSONSerialization.jsonObject(with: Data(shown.out.utf8)) as? [String: Any]
        return object?["state"] as? String ?? "?"
    }

    @Test func twoCommandsBringAnAnnouncementToTheScreen() throws {
        let receipt = try submit("laulu")
        #expect(receipt.code == 0)
        #expect(receipt.out.contains("Laulajat ry · odottaa päätöstä"))
        #expect(try run("inbox").out.contains("laulu"))
        let approved = try run("approve", "laulu", "--now", "2026-11-20T09:30")
        #expect(approved.code == 0, "\(approved.error)")
        #expect(!approved.out.contains("until"))
        #expect(approved.out.contains("after approval, last day 18 January 2027"))
        #expect(approved.out.contains("aula: first on 20 November 2026 09:30"))
        #expect(approved.out.contains("times a day"))
        #expect(try state("laulu") == "approved")
        #expect(try run("inbox").out.isEmpty)
        #expect(try run("withdraw", "laulu").code == 0)
        #expect(try state("laulu") == "withdrawn")
        #expect(try run("withdraw", "laulu").code == 65)
    }

    @Test func whatCanNeverBeShownIsNotApproved() throws {
        _ = try submit("laulu")
        for (options, words) in [
            (["--hours", "2-4"], "opening hours"), (["--screens", "eiole"], "No screen"),
            (["--until", "2026-11-01"], "1.11.2026"),
            (["--from", "2026-12-05", "--until", "2026-12-01"], "ends before"),
            (["--days", "sat-sun"], "opening hours"),
        ] {
            let (process, out, error) = try start(["approve", "laulu", "--now", "2026-11-20T09:30"] + options)
            _ = out.fileHandleForReading.readDataToEndOfFile()
            let talk = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(process.terminationStatus == 65)
            #expect(talk.contains(words) && !talk.contains("neverShown"), "\(talk)")
        }
        #expect(try state("laulu") == "pending")
    }

    @Test func nobodyApprovesTheirOwn() throws {
        _ = try submit("laulu")
        #expect(try run("approve", "laulu", "--as", "association:laulajat").code != 0)
        #expect(try state("laulu") == "pending")
        #expect(try run("approve", "laulu", "--as", "liaison", "--now", "2026-11-20T09:30").code == 0)
    }

    @Test func anEditWaitsWhileTheApprovedOnePlaysOn() throws {
        _ = try submit("laulu")
        #expect(try run("approve", "laulu", "--now", "2026-11-20T09:30").code == 0)
        #expect(try submit("laulu", "price: {fi: Maksuton}").out.contains("odottaa"))
        #expect(try state("laulu") == "pending")
        let store = try ContentStore(DataFolder(data), mode: .read)
        let playing = try store.read { try $0.scheduledRevisions() }.filter { $0.endedAt == nil }
        #expect(playing.count == 1)
        #expect(try run("return", "laulu", "--reason", "Hinta puuttuu").code == 0)
        #expect(try run("approve", "laulu").code == 65)
        #expect(try run("show", "laulu").out.contains("Hinta puuttuu"))
    }

    @Test func refusalsChangeNothingAndSayWhy() throws {
        let bad = try folder.file("rikki.png", Array(Sample.quarters().prefix(200)))
        let refused = try run("submit", bad, "--association", "laulajat", "--json")
        #expect(refused.code == 65)
        #expect(refused.out.contains("\"damaged\"") && refused.error.contains("rikki.png"))
        #expect(try run("submit", bad, "--association", "eiole").code == 66)
        #expect(try run("submit", folder.path + "/eiole.png", "--association", "laulajat").code == 66)
        #expect(try run("submit", bad).code == 64)
        #expect(try run("show", "eiole").code == 66)
        #expect(try submit("vanha", "schedule: {until: 2026-01-01}").code == 65)
        #expect(try run("inbox").out.isEmpty)
        #expect(try run("check").code == 0)
    }

    @Test func alertsAreRaisedAndCleared() throws {
        let raised = try run(
            "alert", "Poistukaa", "--sv", "Gå ut", "--site", "tuira", "--until", "15:00", "--now", "2026-11-20T09:30")
        #expect(raised.code == 0 && raised.out.hasSuffix(", until 15:00.\n"))
        let store = try ContentStore(DataFolder(data), mode: .read)
        let alerts = try store.read { try $0.alerts(site: "tuira", endingAfter: .distantPast) }
        #expect(alerts.map(\.text) == [[.finnish: "Poistukaa", .swedish: "Gå ut"]])
        #expect(try run("alert", "x", "--site", "tuira").code == 64)
        #expect(try run("alert", "x", "--site", "muu", "--until", "+10").code == 66)
        #expect(try run("alert", "x", "--site", "tuira", "--until", "eilen").code == 65)
        #expect(try run("alert", "--clear", "--site", "tuira", "--now", "2026-11-20T09:40").code == 0)
        #expect(
            try store.read { try $0.alerts(site: "tuira", endingAfter: .distantPast) }.allSatisfy {
                $0.clearedAt != nil
            })
    }

    /// Killed when this has appeared in the media folder, from the first sign of life to the finished medium.
    @Test(arguments: ["", ".work-", "/in", ".part-", ".itm"])
    func aKilledSubmissionLeavesTheOldStateOrTheNew(sign: String) throws {
        let picture = try folder.file("juliste.png", Sample.quarters(width: 960, height: 540))
        let (process, _, _) = try start([
            "submit", picture, "--association", "laulajat", "--without-reading",
        ])
        while process.isRunning {
            let names = FileManager.default.enumerator(atPath: data + "/media")?.allObjects as? [String] ?? []
            if sign.isEmpty || names.contains(where: { $0.contains(sign) }) { break }
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let checked = try run("check")
        #expect(checked.code == 0, "\(checked.out)")
        let store = try ContentStore(DataFolder(data), mode: .read)
        let waiting = try store.read { try $0.inboxEntries() }
        for submission in waiting {
            let revision = try #require(try store.read { try $0.revision(submission.revision) })
            let medium = try #require(revision.content.posters.first?.media)
            let row = try #require(try store.read { try $0.medium(medium) })
            #expect(FileManager.default.fileExists(atPath: store.folder.mediaPath(row.id, row.format)))
        }
        #expect(waiting.count <= 1)
        // Handed in again, it is there, whatever was left of the first time.
        let again = try run("submit", picture, "--association", "laulajat", "--without-reading", "--json")
        #expect(again.code == 0, "\(again.error)")
        #expect(try store.read { try $0.inboxEntries() }.isEmpty == false)
    }

    @Test func twoPeopleAtOnceLoseNothing() throws {
        for index in 0..<4 { _ = try submit("yhteinen-\(index)") }
        for index in 0..<4 {
            let both = try (0..<2).map { person in
                try start(["approve", "yhteinen-\(index)", "--as", "liaison-\(person)", "--now", "2026-11-20T09:30"])
            }
            let codes = both.map { process, out, error in
                _ = out.fileHandleForReading.readDataToEndOfFile()
                _ = error.fileHandleForReading.readDataToEndOfFile()
                process.waitUntilExit()
                return process.terminationStatus
            }
            // Of two who approve the same, one does and the other is told that it is done.
            #expect(codes.sorted() == [0, 65], "\(codes)")
        }
        let store = try ContentStore(DataFolder(data), mode: .read)
        let decisions = try store.read { try $0.decisions() }
        #expect(decisions.count { $0.action == .approved } == 4)
    }
}
