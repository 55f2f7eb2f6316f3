import Foundation
import Testing

/// From an empty machine to a first own announcement on a screen, by the commands that the program itself and the
/// README name; nothing of the demo is there.
@Suite(.timeLimit(.minutes(15))) struct EmptyMachineTests {
    /// Runs a line of a shell with `infotaulu` in the path.
    private func shell(_ line: String, in folder: String, _ environment: [String: String]) throws -> (Int32, String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-ec", line]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let own = Program.binary.deletingLastPathComponent().path
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }.merging([
            "PATH": own + ":" + path, "INFOTAULU_ASSETS": Program.root + "/assets", "LC_ALL": "C.UTF-8",
        ]) { $1 }
        let log = folder + "/shell.log"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOfFile: log, encoding: .utf8))
    }

    @Test func theNextThreeCommandsWork() throws {
        let scratch = try Scratch()
        let home = ["INFOTAULU_DATA": scratch.path + "/own data", "INFOTAULU_PLAYLISTS": scratch.path + "/playlists"]
        let made = try shell("infotaulu init --language en", in: scratch.path, home)
        #expect(made.0 == 0, "\(made.1)")
        let next = made.1.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
            $0.hasPrefix("infotaulu") || $0.hasPrefix("mkdir")
        }
        #expect(next.count == 3, "\(made.1)")
        for line in next {
            let done = try shell(line, in: scratch.path, home)
            #expect(done.0 == 0, "\(line): \(done.1)")
        }
        // And then, as the last line says, the announcement itself.
        let submitted = try shell(
            "infotaulu submit announcement.yaml --association village --now 2026-11-23T09:00", in: scratch.path, home)
        #expect(submitted.0 == 0, "\(submitted.1)")
        let inbox = try shell("infotaulu inbox --json", in: scratch.path, home)
        #expect(inbox.1.contains("\"village\""))
        let approved = try shell(
            "infotaulu approve syksyn-perhepaiva --language en --now 2026-11-23T10:00", in: scratch.path, home)
        #expect(approved.0 == 0 && approved.1.contains("keskusta-aula: first on"), "\(approved.1)")
        #expect(try shell("infotaulu check", in: scratch.path, home).0 == 0)
        // It is on the screen: the only announcement has the screen within some minutes.
        let plan = try shell(
            "infotaulu plan --screen keskusta-aula --date 2026-11-24 --json", in: scratch.path, home)
        #expect(plan.1.contains("syksyn-perhepaiva"), "\(plan.1.prefix(400))")
        let frame = try shell(
            "infotaulu show syksyn-perhepaiva --png shown --now 2026-11-24T09:00", in: scratch.path, home)
        #expect(frame.0 == 0)
        let pictures = try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/shown")
        #expect(pictures.contains { $0.hasPrefix("syksyn-perhepaiva-fi") })
        let list = try shell("infotaulu association list --json", in: scratch.path, home)
        #expect(list.1.contains("\"announcements\" : 1"), "\(list.1)")
    }

    /// The section of the README, line by line; only the clock is given, since the form's event has its day.
    @Test func theReadmeWorks() throws {
        let readme = try String(contentsOfFile: Program.root + "/README.md", encoding: .utf8)
        let section = try #require(
            readme.components(separatedBy: "\n## ").first { $0.hasPrefix("From an empty machine") })
        let blocks = section.components(separatedBy: "```")
        let lines = stride(from: 1, to: blocks.count, by: 2).flatMap { blocks[$0].split(separator: "\n") }.map {
            $0.components(separatedBy: "   ")[0]
        }
        #expect(lines.count == 8, "\(lines)")
        let scratch = try Scratch()
        let home = ["INFOTAULU_DATA": scratch.path + "/data"]
        for line in lines {
            let takesTime = ["submit a", "show", "approve"].contains { line.hasPrefix("infotaulu \($0)") }
            var run = line + (takesTime ? " --now 2026-11-23T09:00" : "")
            // The player itself would play on for ever: one frame of it.
            if line.hasPrefix("infotaulu-player") { run += " --now 2026-11-24T09:00 --snapshot frame.png" }
            let done = try shell(run, in: scratch.path, home)
            #expect(done.0 == 0, "\(run): \(done.1)")
        }
        #expect(FileManager.default.fileExists(atPath: scratch.path + "/frame.png"))
        let on = try shell(
            "infotaulu at --screen keskusta-aula --now 2026-11-24T09:00:20 --json", in: scratch.path, home)
        let plan = try shell(
            "infotaulu plan --screen keskusta-aula --date 2026-11-24 --json", in: scratch.path, home)
        #expect(on.0 == 0 && plan.1.contains("syksyn-perhepaiva"), "\(on.1)")
    }

    @Test func associationsAndPlacesByCommand() throws {
        let scratch = try Scratch()
        let program = Program(data: scratch.path + "/data", playlists: scratch.path + "/playlists")
        try program.done("init")
        try program.done(
            "association", "add", "marjat", "--name", "fi=Marjat ry", "--name", "sv=Bären rf", "--phone",
            "050 000 0101", "--web", "marjat.example", "--themes", "active")
        #expect(try program.run("association", "add", "marjat", "--name", "Muu").code == 65)
        try program.done("association", "edit", "marjat", "--area", "Tuira")
        let shown = try program.done("association", "show", "marjat", "--json").json()
        #expect(shown["area"] as? String == "Tuira")
        #expect((shown["name"] as? [String: String])?["sv"] == "Bären rf")
        #expect((shown["contact"] as? [String: String])?["web"] == "https://marjat.example")
        #expect(shown["announcements"] as? Int == 0 && shown["activities"] as? Int == 0)
        #expect(try program.run("association", "show", "marjta").code == 66)
        try program.done("place", "add", "kirjasto", "--name", "Kirjasto", "--address", "Koulukatu 1")
        #expect(try program.done("place", "list").text.contains("Kirjasto"))
        let file = try scratch.write("tunnus,nimi\nmarjat,Marjat ry\nsienet,Sienet ry\n", to: "lista.csv")
        let dry = try program.done("association", "import", file, "--dry-run", "--json").json()
        #expect(dry["added"] as? [String] == ["sienet"] && dry["unchanged"] as? [String] == ["marjat"])
        try program.done("association", "import", file)
        #expect(try program.done("association", "list").lines.count { !$0.isEmpty } == 2)
        try program.done("association", "remove", "sienet")
        #expect(try program.run("association", "remove", "marjat", "--as", "association:marjat").code == 65)
        try program.done("place", "remove", "kirjasto")
        #expect(try program.run("place", "show", "kirjasto").code == 66)
    }
}
