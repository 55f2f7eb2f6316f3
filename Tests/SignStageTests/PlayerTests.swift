import Foundation
import SignMedia
import SignModel
import SignStage
import SignStore
import Testing

/// The built player, run as people and service managers run it.
@Suite(.serialized, .timeLimit(.minutes(15))) struct PlayerTests {
    @Test func aSnapshotNeedsNoDisplayAndIsTheSameEachTime() throws {
        let player = try Player.shared.get()
        let files = ["a.png", "a.json", "b.png", "b.json"].map(Bench.temporaryFile)
        defer { for file in files { try? FileManager.default.removeItem(atPath: file) } }
        for pair in [0, 2] {
            let done = try player.run(["--snapshot", files[pair], "--tree", files[pair + 1], "--now", Player.now])
            #expect(done.code == 0 && done.talk == "")
        }
        let bytes = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(bytes[0] == bytes[2] && bytes[1] == bytes[3])
        #expect(try PNG.read(files[0]).size == PixelSize(1920, 1080))
        let tree = try #require(try JSONSerialization.jsonObject(with: bytes[1]) as? [String: Any])
        #expect(tree["size"] as? [Int] == [1920, 1080])
    }

    @Test func framesAreAPictureOfEachPlayAndAnIndexWithoutGaps() throws {
        let player = try Player.shared.get()
        let folder = Bench.temporaryFile("frames")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let done = try player.run(
            [
                "--frames", folder, "--contact", folder + ".png", "--from", "2026-12-01T09:00", "--to",
                "2026-12-01T09:02",
            ])
        #expect(done.code == 0 && done.talk == "")
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/index.json"))
        let index = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let plays = try #require(index["plays"] as? [[String: String]])
        #expect(plays.count >= 3)
        for (one, next) in zip(plays, plays.dropFirst()) { #expect(one["end"] == next["start"]) }
        for play in plays {
            let file = try #require(play["file"])
            #expect(FileManager.default.fileExists(atPath: folder + "/" + file))
        }
        #expect(FileManager.default.fileExists(atPath: folder + ".png"))
        try? FileManager.default.removeItem(atPath: folder + ".png")
    }

    @Test(
        arguments: [
            (["--touch", "home"], 64), (["--rotate", "45"], 64), (["--size", "big"], 64), (["--from", "9"], 64),
            (["--screen", "nowhere", "--snapshot", "x.png"], 66), (["--data", "/nowhere", "--snapshot", "x.png"], 66),
            (["--now", "soon", "--snapshot", "x.png"], 64), (["--video-driver", "x11"], 1),
            (["--exit-after", "0"], 64),
        ])
    func whatCannotBeDoneHasItsExitCodeAndItsWords(arguments: [String], code: Int) throws {
        let player = try Player.shared.get()
        let done = try player.run(arguments)
        #expect(done.code == Int32(code), "\(done.talk)")
        #expect(!done.talk.isEmpty)
    }

    /// What is on the glass is what the snapshot says; an alert is taken up by itself; SIGTERM ends it cleanly.
    @Test func itPlaysInAWindowTakesUpAnAlertAndEndsCleanly() throws {
        let player = try Player()
        let snapshot = Bench.temporaryFile("now.png")
        let figures = Bench.temporaryFile("figures.json")
        defer { for file in [snapshot, figures] { try? FileManager.default.removeItem(atPath: file) } }
        #expect(try player.run(["--snapshot", snapshot, "--now", Player.now]).code == 0)
        let display = try VirtualDisplay(PixelSize(1920, 1080))
        defer { display.end() }
        let manager = try ServiceManager()
        let process = try player.start(
            ["--now", Player.now, "--fullscreen", "--stats", figures],
            ["DISPLAY": display.name, "NOTIFY_SOCKET": manager.path])
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        manager.wait(for: "READY=1")
        #expect(try display.picture() == PNG.read(snapshot))

        let alert = try player.command(
            [
                "alert", "Hissi ei toimi", "--site", "kaakkuri", "--until", "2026-12-01T18:00", "--now",
                "2026-12-01T09:00",
            ])
        #expect(alert.code == 0)
        manager.wait(for: "STATUS=alert/")
        #expect(try display.picture() != PNG.read(snapshot))

        kill(process.processIdentifier, SIGTERM)
        manager.wait(for: "STOPPING=1")
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let data = try Data(contentsOf: URL(fileURLWithPath: figures))
        let counted = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(counted["renderer"] as? String == "software")
        #expect((counted["plays"] as? Int ?? 0) >= 2)
        // A time that was made up is no airtime.
        #expect(!FileManager.default.fileExists(atPath: player.data + "/state/plays.sqlite"))
    }

    /// With the data folder a link, the player and the commands read the same playlists: those beside the link.
    @Test func aLinkedDataFolderHasThePlaylistsBesideIt() throws {
        let player = try Player.shared.get()
        let place = Bench.temporaryFile("linked")
        defer { try? FileManager.default.removeItem(atPath: place) }
        let files = FileManager.default
        for folder in ["disk", "disk/playlists", "site", "site/playlists"] {
            try files.createDirectory(atPath: place + "/" + folder, withIntermediateDirectories: true)
        }
        try files.copyItem(atPath: player.data, toPath: place + "/disk/data")
        try files.createSymbolicLink(atPath: place + "/site/data", withDestinationPath: place + "/disk/data")
        try files.copyItem(atPath: Bench.root + "/playlists/tuira.yaml", toPath: place + "/disk/playlists/tuira.yaml")
        try files.copyItem(
            atPath: Bench.root + "/playlists/kaakkuri.yaml", toPath: place + "/site/playlists/kaakkuri.yaml")
        let picture = place + "/now.png"
        for (screen, isThere) in [("kaakkuri-aula", true), ("tuira-portaikko", false)] {
            let shared = ["--screen", screen, "--data", place + "/site/data", "--now", Player.now]
            let shown = try Player.bare("infotaulu-player", shared + ["--snapshot", picture])
            let asked = try Player.bare("infotaulu", ["at"] + shared)
            #expect((shown.code == 0) == isThere, "\(shown.talk)")
            #expect((asked.code == 0) == isThere, "\(asked.talk)")
        }
    }

    /// A power cut can leave a database nobody can read; the screen shows the site's own slides all the same.
    @Test func aDamagedDatabaseStillHasAPicture() throws {
        let player = try Player()
        for ending in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: player.data + "/infotaulu.sqlite" + ending)
        }
        try Data("not a database at all, only words".utf8).write(
            to: URL(fileURLWithPath: player.data + "/infotaulu.sqlite"))
        let figures = player.data + "/figures.json"
        let played = try player.run([
            "--video-driver", "dummy", "--now", Player.now, "--exit-after", "2", "--stats", figures,
        ])
        #expect(played.code == 0 && played.talk.contains("the site's own slides play"), "\(played.talk)")
        let data = try Data(contentsOf: URL(fileURLWithPath: figures))
        let counted = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(counted["frames"] as? Int ?? 0 >= 1)
        // A picture that is asked for is refused: it would not be what was asked.
        let still = try player.run(["--snapshot", player.data + "/now.png", "--now", Player.now])
        #expect(still.code == 65, "\(still.talk)")
    }

    /// The database is replaced by rubbish while it plays: what was read goes on, the watchdog is fed, the figures say it.
    @Test func damageWhilePlayingIsToldAndPlayedOver() throws {
        let player = try Player()
        let figures = Bench.temporaryFile("figures.json")
        let metrics = Bench.temporaryFile("figures.prom")
        defer { for file in [figures, metrics] { try? FileManager.default.removeItem(atPath: file) } }
        let manager = try ServiceManager()
        let process = try player.start(
            [
                "--video-driver", "dummy", "--now", Player.now, "--stats", figures, "--metrics", metrics,
                "--exit-after", "15",
            ], ["NOTIFY_SOCKET": manager.path, "WATCHDOG_USEC": "2000000"])
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        manager.wait(for: "READY=1")
        for ending in ["-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: player.data + "/infotaulu.sqlite" + ending)
        }
        try Data(repeating: 0x5A, count: 200_000).write(
            to: URL(fileURLWithPath: player.data + "/infotaulu.sqlite"), options: .atomic)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let data = try Data(contentsOf: URL(fileURLWithPath: figures))
        let counted = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(counted["contentProblem"] as? Bool == true)
        #expect(counted["clockTrusted"] as? Bool == true)
        #expect(counted["frames"] as? Int ?? 0 >= 1)
        #expect(counted["pings"] as? Int ?? 0 >= 3)
        let text = try String(contentsOfFile: metrics, encoding: .utf8)
        let label = "{screen=\"\(Player.screen)\"}"
        #expect(text.contains("infotaulu_content_problem\(label) 1\n"))
        #expect(text.contains("infotaulu_clock_trusted\(label) 1\n"))
        #expect(text.contains("infotaulu_last_content_change_timestamp_seconds\(label) "))
        // What `infotaulu status` reads is the same.
        let own = try String(contentsOfFile: player.data + "/state/figures/\(Player.screen).prom", encoding: .utf8)
        #expect(own == text)
    }

    /// A preview with another playlist leaves the player's last good one, and all else but timings, as it was.
    @Test func aSnapshotWritesNothingButTimings() throws {
        let player = try Player()
        let other = Bench.temporaryFile("playlists")
        let snapshot = Bench.temporaryFile("now.png")
        defer { for file in [other, snapshot] { try? FileManager.default.removeItem(atPath: file) } }
        let played = try player.run(["--video-driver", "dummy", "--now", Player.now, "--exit-after", "1"])
        #expect(played.code == 0)
        let kept = player.data + "/state/playlists/\(Player.screen).yaml"
        let before = try Data(contentsOf: URL(fileURLWithPath: kept))
        try FileManager.default.copyItem(atPath: Bench.root + "/playlists", toPath: other)
        let file = other + "/kaakkuri.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacingOccurrences(of: "8-16", with: "7-20").write(toFile: file, atomically: true, encoding: .utf8)
        let entries = { try FileManager.default.subpathsOfDirectory(atPath: player.data + "/state").sorted() }
        let files = try entries()
        let still = try player.run(["--snapshot", snapshot, "--now", Player.now, "--playlists", other])
        #expect(still.code == 0, "\(still.talk)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == before)
        #expect(try entries().filter { !$0.hasPrefix("timing-") } == files.filter { !$0.hasPrefix("timing-") })
    }

    /// By the real clock: what was on the glass, the closing slide included, is in the log when it ended.
    @Test func whatWasShownIsInTheLog() throws {
        let player = try Player()
        // Somebody decided something an hour ago: that is why the clock is believed. What a clock shows that is not
        // believed is not logged.
        let hourAgo = Instant(seconds: Int(Date().timeIntervalSince1970) - 3_600)
        let store = try ContentStore(DataFolder(player.data), mode: .write)
        try store.noteInstant(hourAgo)
        try store.finish()
        let done = try player.run(["--video-driver", "dummy", "--exit-after", "3"])
        #expect(done.code == 0, "\(done.talk)")
        let always = Span(from: .distantPast, until: .distantFuture)
        let plays = try PlayLog(reading: player.data + "/state").plays(in: always)
        let shown = plays.reduce(0) { $0 + $1.span.durationMs }
        #expect(!plays.isEmpty && plays.allSatisfy { $0.screen.raw == Player.screen })
        #expect((1...3_500).contains(shown), "\(shown) ms of 3 s")
    }
}
