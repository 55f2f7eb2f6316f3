import Foundation
import SignModel
import SignStore
import Testing

/// Whatever happens to the content while the player runs: something true stays on the screen, what is wrong is said and
/// written, and when it is well again nobody has to do anything.
@Suite(.timeLimit(.minutes(15))) struct ContentFaultTests {
    // MARK: - Media

    private enum Damage: String, CaseIterable {
        case deleted, truncated, emptied, swapped
    }

    private static func harm(_ file: String, _ damage: Damage, _ whole: Data) throws {
        let url = URL(fileURLWithPath: file)
        switch damage {
        case .deleted: try FileManager.default.removeItem(at: url)
        case .truncated: try whole.prefix(whole.count / 2).write(to: url)
        case .emptied: try Data().write(to: url)
        // Something else that is just as long.
        case .swapped: try Data(whole.reversed()).write(to: url)
        }
    }

    @Test(arguments: Damage.allCases)
    private func aPictureThatIsDamagedWhilePlayingIsLeftOutUntilItIsBack(damage: Damage) throws {
        let place = try Place()
        let player = try Playing(place)
        try player.wait(for: "STATUS=announcement/kuva")
        let wholes = try place.media.map { ($0, try Data(contentsOf: URL(fileURLWithPath: $0))) }
        #expect(!wholes.isEmpty)
        for (file, whole) in wholes { try Self.harm(file, damage, whole) }
        try player.wait(for: ": medium ")
        player.forget()
        // The announcement's turn comes, and goes to another.
        for _ in 0..<5 { try player.wait(for: "STATUS=") }
        #expect(!player.news.contains { $0.contains("announcement/kuva") })
        #expect(try place.figures()[.brokenMedia] ?? 0 >= 1)
        for (file, whole) in wholes { try whole.write(to: URL(fileURLWithPath: file), options: .atomic) }
        try player.wait(for: "STATUS=announcement/kuva")
        #expect(player.lines.contains { $0.contains("is whole again") })
        #expect(player.end() == 0)
        #expect(try place.figures()[.brokenMedia] == 0)
    }

    // MARK: - The database

    private func isTold(_ player: Playing, _ place: Place, _ words: String) throws {
        try player.wait(for: words)
        try player.goesOn()
        #expect(try place.figures()[.contentProblem] == 1)
    }

    private func isMended(_ player: Playing, _ place: Place) throws {
        try player.wait(for: "STATUS=announcement/")
        #expect(player.lines.contains { $0.contains("the content can be read again") })
        #expect(player.end() == 0)
        #expect(try place.figures()[.contentProblem] == 0)
    }

    @Test func aDatabaseThatIsGoneIsPlayedOverUntilItIsBack() throws {
        let place = try Place()
        let whole = try place.wholeDatabase()
        let player = try Playing(place)
        try player.wait(for: "STATUS=announcement/")
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: place.database + ending) }
        try isTold(player, place, "what was read before goes on")
        // What was read before is what goes on.
        try player.wait(for: "STATUS=announcement/")
        try place.replaceDatabase(with: whole)
        try isMended(player, place)
    }

    @Test func aDatabaseOfANewerVersionIsPlayedOver() throws {
        let place = try Place()
        let whole = try place.wholeDatabase()
        let player = try Playing(place)
        try player.wait(for: "STATUS=announcement/")
        // The schema's version is the number at byte 60 of the file (https://sqlite.org/fileformat.html, 1.3).
        var newer = whole
        newer[63] = 200
        try place.replaceDatabase(with: newer)
        try isTold(player, place, "newer version")
        try place.replaceDatabase(with: whole)
        try isMended(player, place)
    }

    /// Another folder's database in its place is simply other content.
    @Test func aDatabaseThatIsReplacedIsTakenUp() throws {
        let place = try Place()
        let whole = try place.wholeDatabase()
        #expect(try place.command("withdraw", "sanat", "--now", "2026-12-01T08:00").code == 0)
        let player = try Playing(place)
        try player.wait(for: "STATUS=announcement/kuva")
        #expect(!player.lines.contains { $0.contains("announcement/sanat") })
        try place.replaceDatabase(with: whole)
        try player.wait(for: "STATUS=announcement/sanat")
        #expect(player.end() == 0)
    }

    /// Somebody's tool holds the file for itself alone.
    @Test func aLockedDatabaseIsWaitedFor() throws {
        let place = try Place()
        _ = try place.wholeDatabase()
        let lock = try Lock(place.database)
        let player = try Playing(place)
        try player.wait(for: "the site's own slides play")
        // There is one such slide here, so the picture stays; the player is at work.
        player.forget()
        try player.wait(for: "WATCHDOG=1")
        #expect(try place.figures()[.contentProblem] == 1)
        let refused = try place.command("withdraw", "sanat", "--now", "2026-12-01T08:00")
        #expect(refused.code == 75, "\(refused.talk)")
        lock.end()
        try isMended(player, place)
    }

    /// A folder that may only be read is played from as it is.
    @Test func aFolderThatMayOnlyBeReadIsPlayedFrom() throws {
        let place = try Place()
        _ = try place.wholeDatabase()
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: place.database + ending) }
        let account = geteuid() == 0 ? ["setpriv", "--reuid", "60001", "--regid", "60001", "--clear-groups"] : []
        #expect(try Programs.run(["chmod", "-R", "a-w,a+rX", place.path]).code == 0)
        defer { _ = try? Programs.run(["chmod", "-R", "u+w", place.path]) }
        let copy = try Programs.reachable()
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let player = try Playing(place, before: account, programs: copy)
        try player.wait(for: "STATUS=announcement/")
        try player.goesOn()
        #expect(player.lines.contains { $0.contains("the figures cannot be written") })
        #expect(player.end() == 0)
    }

    // MARK: - The playlist

    @Test func aBrokenPlaylistAndNoneLeaveTheLastGoodOne() throws {
        let place = try Place()
        var player = try Playing(place)
        try player.wait(for: "STATUS=announcement/")
        try "site: [koe".write(toFile: place.playlist, atomically: true, encoding: .utf8)
        try player.wait(for: "koe.yaml")
        try player.goesOn()
        #expect(try place.figures()[.playlistProblem] == 1)
        // Not even a restart makes it dark.
        #expect(player.end() == 0)
        player = try Playing(place)
        try player.wait(for: "STATUS=announcement/")
        try FileManager.default.removeItem(atPath: place.playlists)
        try player.wait(for: place.playlists)
        try player.goesOn()
        try FileManager.default.createDirectory(atPath: place.playlists, withIntermediateDirectories: true)
        try Place.playlistText.write(toFile: place.playlist, atomically: true, encoding: .utf8)
        try player.wait(for: "the playlists are in order again")
        try player.goesOn()
        #expect(player.end() == 0)
        #expect(try place.figures()[.playlistProblem] == 0)
    }

    /// The zone of the machine is nothing to a site that has its own; the site's own may change while it plays.
    @Test func theZoneOfTheMachineChangesNothing() throws {
        let place = try Place()
        let ask = [Programs.folder + "/infotaulu", "at", "--screen", Place.screen, "--json", "--now", Place.now]
        let answers = try ["Europe/Helsinki", "America/St_Johns", "nowhere"].map {
            try Programs.run(ask + place.options, ["TZ": $0]).output
        }
        #expect(!answers[0].isEmpty && Set(answers).count == 1)
        let player = try Playing(place, environment: ["TZ": "America/St_Johns"])
        try player.wait(for: "STATUS=announcement/")
        // Now it is half past three in the night there, and the centre is closed.
        try Place.playlistText.replacingOccurrences(
            of: "hours: always", with: "zone: Asia/Tokyo\nhours: {mon-sun: \"8-10\"}"
        )
        .write(toFile: place.playlist, atomically: true, encoding: .utf8)
        try player.wait(for: "STATUS=dark")
        #expect(player.end() == 0)
    }
}

/// A connection that has a database for itself alone, as a careless tool has.
private final class Lock {
    private let process: Process
    private let input = Pipe()

    init(_ database: String) throws {
        process = Programs.process([
            "python3", "-c",
            """
            import sqlite3, sys
            c = sqlite3.connect(sys.argv[1], isolation_level=None)
            c.execute("PRAGMA locking_mode=EXCLUSIVE")
            c.execute("BEGIN EXCLUSIVE")
            print("locked", flush=True)
            sys.stdin.read()
            """, database,
        ])
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        try #require(said.hasPrefix("locked"))
    }

    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    deinit { end() }
}
