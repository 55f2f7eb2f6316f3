import Foundation
import SignModel
import SignStore
import Testing

/// What machines do to a player: full disks, missing fonts, no descriptors, a display server that goes, signals.
@Suite(.timeLimit(.minutes(15))) struct MachineFaultTests {
    /// Said aloud where a test cannot be what it is.
    private func says(_ can: Bool, _ what: String) -> Bool {
        if !can { print("NOT TRIED: \(what): this account may not mount in a name space of its own (unshare -rm)") }
        return can
    }

    /// Runs the player where `mounts` (lines of shell) have been made, in a name space of its own.
    private func within(_ mounts: String) -> [String] {
        ["unshare", "-rm", "/bin/sh", "-ec", mounts + "\nexec \"$0\" \"$@\""]
    }

    // MARK: - Disks

    /// The state folder's disk is full from the start: it plays, says so, and logs as soon as there is room.
    @Test func aFullDiskCostsOnlyTheLog() throws {
        guard says(Programs.canMount, "a full disk") else { return }
        let place = try Place()
        try place.makeTheClockTrusted()
        let elsewhere = place.path + "/figures.prom"
        try FileManager.default.createDirectory(atPath: place.state, withIntermediateDirectories: true)
        let player = try Playing(
            place, ["--metrics", elsewhere],
            before: within(
                """
                mount -t tmpfs -o size=400k tmpfs '\(place.state)'
                head -c 1000000 /dev/zero > '\(place.state)/ballast' 2>/dev/null || true
                """), clock: nil)
        try player.wait(for: "play log")
        try player.goesOn()
        func figures() throws -> ScreenFigures {
            ScreenFigures(prometheus: try String(contentsOfFile: elsewhere, encoding: .utf8))
        }
        #expect(try figures().isZero(.logOK))
        #expect(try figures()[.stateFree] ?? 1e9 < 100_000)
        // The same folder, seen through the process.
        try FileManager.default.removeItem(atPath: "/proc/\(player.id)/root\(place.state)/ballast")
        try player.wait(for: "the play log is written again")
        #expect(player.end() == 0)
        #expect(try figures().isSet(.logOK))
    }

    /// Nothing is taken in by half when the disk of the data folder is full: the database is whole, and the same
    /// command does it once there is room.
    @Test func aFullDiskRefusesWhatIsSentIn() throws {
        guard says(Programs.canMount, "a full disk at ingest") else { return }
        let place = try Place()
        let form = place.path + "/form"
        try FileManager.default.createDirectory(atPath: form, withIntermediateDirectories: true)
        try """
        announcement: uusi
        title: {fi: Uusi}
        text: {fi: Tervetuloa.}
        contact: {phone: "050 000 0100"}
        """.write(toFile: form + "/announcement.yaml", atomically: true, encoding: .utf8)
        let copy = place.path + "/copy"
        let script = """
            mkdir -p '\(copy)'
            mount -t tmpfs -o size=6m tmpfs '\(copy)'
            cp -a '\(place.data)/.' '\(copy)'
            head -c 10000000 /dev/zero > '\(copy)/ballast' 2>/dev/null || true
            ask() { "$0" "$@" --data '\(copy)' --playlists '\(place.playlists)'; }
            code=0
            ask submit '\(form)' --association kerho --now 2026-11-17T08:00 --language en || code=$?
            echo "full: $code"
            rm '\(copy)/ballast'
            ask check >/dev/null 2>&1 && echo "whole"
            ask inbox --json
            ask submit '\(form)' --association kerho --now 2026-11-17T08:00 >/dev/null
            ask inbox --json
            """
        let run = try Programs.run(["unshare", "-rm", "/bin/bash", "-c", script, Programs.folder + "/infotaulu"])
        let parts = run.output.components(separatedBy: "full: ")
        #expect(parts.count == 2 && !parts[1].hasPrefix("0"), "\(run.output) \(run.talk)")
        #expect(run.talk.contains("full"), "\(run.talk)")
        #expect(parts.last?.contains("whole\n") == true, "\(run.output) \(run.talk)")
        #expect(run.output.components(separatedBy: "\"uusi\"").count == 2, "\(run.output)")
    }

    // MARK: - Fonts

    @Test func missingFontsAreStoodInFor() throws {
        guard says(Programs.canMount, "missing fonts") else { return }
        let place = try Place()
        let inter = "/usr/share/fonts/opentype/inter"
        let picture = place.path + "/now.png"
        let command = [Programs.folder + "/infotaulu-player", "--screen", Place.screen] + place.options
        let asked = ["--snapshot", picture, "--now", Place.now]
        let run = try Programs.run(within("mount -t tmpfs tmpfs '\(inter)'") + command + asked)
        #expect(run.code == 0 && run.talk.contains("fonts-inter"), "\(run.talk)")
        #expect(FileManager.default.fileExists(atPath: picture))
        // With none at all there is nothing to write with, and it says so.
        let none = try Programs.run(within("mount -t tmpfs tmpfs /usr/share/fonts") + command + asked)
        #expect(none.code != 0 && none.isExit && none.talk.contains("fonts-inter"), "\(none.talk)")
    }

    // MARK: - Descriptors

    /// No file can be opened any more: the pictures go on, the faults are said; when they can, all is well again.
    @Test func withoutDescriptorsThePictureStays() throws {
        let place = try Place()
        let player = try Playing(place)
        try player.wait(for: "STATUS=announcement/")
        func limit(_ number: String) throws {
            let set = try Programs.run(["prlimit", "--pid", String(player.id), "--nofile=\(number):1024"])
            try #require(set.code == 0, "\(set.talk)")
        }
        try limit("3")
        // Somebody decides something meanwhile.
        #expect(try place.command("withdraw", "toinen", "--now", "2026-12-01T08:30").code == 0)
        try player.wait(for: "cannot be written")
        try player.goesOn()
        try limit("1024")
        try player.wait(for: "written again")
        // A picture that could not be opened is not damaged.
        try player.wait(for: "STATUS=announcement/kuva")
        try player.goesOn()
        player.forget()
        for _ in 0..<6 { try player.wait(for: "STATUS=") }
        #expect(!player.news.contains { $0.contains("announcement/toinen") })
        #expect(player.end() == 0)
        #expect(try place.figures().isZero(.contentProblem))
    }

    // MARK: - The display

    /// The display server ends: so does the player, at once, for the service manager to start it anew; on the next server
    /// it comes up as if nothing had been.
    @Test func aDisplayServerThatIsRestartedIsFoundAgain() throws {
        let place = try Place()
        for round in 0..<2 {
            let server = try DisplayServer()
            let player = try Playing(place, driver: "x11", environment: ["DISPLAY": server.name])
            try player.wait(for: "READY=1")
            try player.wait(for: "STATUS=")
            if round == 1 {
                #expect(player.end() == 0)
                server.end()
            } else {
                server.end()
                player.process.waitUntilExit()
                #expect(player.process.terminationStatus != 0 || player.process.terminationReason != .exit)
            }
        }
    }

    // MARK: - Signals

    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func itEndsWhenItIsAsked(signal: Int32) throws {
        let player = try Playing(try Place())
        try player.wait(for: "READY=1")
        #expect(player.end(signal) == 0)
        try player.wait(for: "STOPPING=1")
    }

    /// What says nothing of ending does not end it: a stop and going on, a reader of its words that goes.
    @Test func otherSignalsLeaveItPlaying() throws {
        let place = try Place()
        let player = try Playing(place)
        try player.wait(for: "STATUS=announcement/")
        kill(player.id, SIGSTOP)
        kill(player.id, SIGCONT)
        for signal in [SIGPIPE, SIGUSR1, SIGXFSZ, SIGWINCH] { kill(player.id, signal) }
        try player.goesOn()
        player.stopReading()
        for text in ["site: [koe", Place.playlistText, "site: [toinen"] {
            try text.write(toFile: place.playlist, atomically: true, encoding: .utf8)
            try player.goesOn()
        }
        #expect(player.end() == 0)
        #expect(try place.figures().isSet(.playlistProblem))
    }
}

/// An X server without a screen.
private final class DisplayServer {
    let name: String
    private let process: Process

    init() throws {
        process = Programs.process(["Xvfb", "-displayfd", "1", "-screen", "0", "640x360x24", "-nolisten", "tcp"])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let number = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        name = ":" + number.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func end() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    deinit { end() }
}
