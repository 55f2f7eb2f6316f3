import Foundation
import Testing

/// Feeds fetched from a web server: a real one, on this machine.
@Suite(.timeLimit(.minutes(15)))
struct FetchTests {
    /// `openssl s_server`, which gives out the files of a folder.
    private final class Server {
        let port: Int
        private let process = Process()

        init(in folder: String) throws {
            let key = Process()
            key.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
            key.currentDirectoryURL = URL(fileURLWithPath: folder)
            key.arguments = [
                "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "certificate.pem",
                "-days", "3", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
            ]
            key.standardError = FileHandle.nullDevice
            try key.run()
            key.waitUntilExit()
            try #require(key.terminationStatus == 0)
            process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
            process.currentDirectoryURL = URL(fileURLWithPath: folder)
            // Port 0: one that is free, which it names.
            process.arguments = ["s_server", "-accept", "0", "-cert", "certificate.pem", "-key", "key.pem", "-WWW"]
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            process.standardInput = Pipe()
            try process.run()
            var text = ""
            var found: Int?
            while found == nil {
                let more = output.fileHandleForReading.availableData
                try #require(!more.isEmpty, "the server ended: \(text)")
                text += String(decoding: more, as: UTF8.self)
                // `ACCEPT 0.0.0.0:44321`
                for line in text.split(separator: "\n", omittingEmptySubsequences: true).dropLast(
                    text.hasSuffix("\n") ? 0 : 1)
                where line.hasPrefix("ACCEPT") {
                    found = line.split(separator: ":").last.flatMap { Int($0) }
                }
            }
            port = found ?? 0
        }

        deinit { process.terminate() }
    }

    @Test("A page is fetched where that is meant, and an address of the house is not asked otherwise")
    func fetched() throws {
        let scratch = try Scratch()
        let event = "BEGIN:VEVENT\r\nUID:u1\r\nSUMMARY:Kuoro\r\nDTSTART:20261201T180000\r\nEND:VEVENT\r\n"
        _ = try scratch.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\(event)END:VCALENDAR\r\n", to: "kerhot.ics")
        let server = try Server(in: scratch.path)
        let program = Program(
            data: scratch.path + "/data", playlists: scratch.path + "/playlists",
            variables: ["CURL_CA_BUNDLE": scratch.path + "/certificate.pem"])
        try program.done("init")
        try program.done("association", "add", "laulajat", "--name", "fi=Laulajat ry")
        let address = "https://localhost:\(server.port)/kerhot.ics"
        func ingest(_ words: String...) throws -> Program.Run {
            try program.run(
                ["ingest"] + words + ["--association", "laulajat", "--now", "2026-11-26T09:00", "--language", "en"])
        }
        let refused = try ingest(address)
        #expect(refused.code == 65)
        #expect(refused.talk.contains("--allow-private"))
        #expect(try ingest("http://localhost:\(server.port)/kerhot.ics", "--allow-private").code == 65)
        let taken = try ingest(address, "--allow-private")
        #expect(taken.code == 0, "\(taken.talk)")
        #expect(taken.text.contains("1 new"))
        let again = try ingest(address, "--allow-private")
        #expect(again.text.contains("1 as before"))
        let missing = try ingest("https://localhost:\(server.port)/eiole.ics", "--allow-private")
        #expect(missing.code == 65)
        // A source that fails keeps what it brought, and stops no other.
        try program.done(
            "sources", "add", "hyva", address, "--association", "laulajat", "--allow-private", "--every", "1h")
        try program.done(
            "sources", "add", "huono", "https://localhost:1/x.ics", "--association", "laulajat", "--allow-private")
        let runs = try program.run("sources", "run", "--now", "2026-11-26T09:00", "--language", "en")
        #expect(runs.code == 65)
        let list = try program.done("sources", "list", "--json", "--now", "2026-11-26T09:05").json()
        let states = try #require(list["sources"] as? [[String: Any]]).compactMap { $0["state"] as? String }
        #expect(states == ["failed", "ok"])
        // Not due yet, then due.
        #expect(try program.done("sources", "run", "--due", "--now", "2026-11-26T09:30").text.isEmpty)
        #expect(
            try program.done("sources", "run", "hyva", "--now", "2026-11-26T11:30", "--language", "en").text.contains(
                "hyva"))
    }
}
