import Foundation
import SignStore
import Testing

/// Two people of one group work on one folder, each with the usual umask of 022: a reader never locks a writer out.
@Suite(.timeLimit(.minutes(10)))
struct SharedFolderTests {
    private static let group = "60000"
    private let lobby: Lobby
    private let shared: String
    private let binary: String

    /// Moves the lobby's folder to where other accounts come to, and the programs with it.
    init() throws {
        lobby = try Lobby()
        shared = lobby.scratch.path + "/yhteinen"
        try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: true)
        binary = lobby.scratch.path + "/infotaulu"
        let built = Program.binary.resolvingSymlinksInPath().deletingLastPathComponent()
        for name in ["infotaulu", "infotaulu-feed"] {
            try FileManager.default.copyItem(
                atPath: built.appending(path: name).path, toPath: lobby.scratch.path + "/" + name)
        }
    }

    /// An account of the group, by its number; without root it is the own account every time.
    private func account(_ number: Int) -> Shell {
        var shell = Shell(data: shared + "/data", playlists: lobby.program.playlists)
        shell.binary = binary
        if geteuid() == 0 {
            shell.before = [
                "setpriv", "--reuid", String(number), "--regid", String(number), "--groups", Self.group,
            ]
        }
        return shell
    }

    private func prepare(setgid: Bool) throws {
        let line = geteuid() == 0 ? "chgrp \(Self.group) '\(shared)' && " : ""
        let made = try Shell(lobby.program).run(
            line + "chmod \(setgid ? "2775" : "775") '\(shared)' && chmod 755 '\(lobby.scratch.path)'")
        #expect(made.code == 0, "\(made.talk)")
    }

    @Test("A reader who comes first, and a writer of another account, in turns", arguments: [true, false])
    func turns(setgid: Bool) throws {
        try prepare(setgid: setgid)
        let (first, second) = (account(60001), account(60002))
        func done(_ shell: Shell, _ line: String) throws {
            let run = try shell.run("umask 022; " + line)
            #expect(run.code == 0, "\(line): \(run.talk)\(run.output)")
        }
        try done(first, #""$0" init --demo --now 2026-11-20T12:00"#)
        // The reader makes SQLite's files beside the database and goes; then the other account writes.
        let id = "muistikahvila"
        for (reader, writer, title) in [(second, first, "eka"), (first, second, "toka")] {
            try done(reader, #""$0" inbox --json >/dev/null"#)
            try done(
                writer,
                #"d=$(mktemp -d) && printf 'title: {fi: Kahvila \#(title)}\ntext: {fi: Tule.}\ntags: [koe]\n' > $d/announcement.yaml && "$0" submit $d --association muistivaki --announcement \#(id) --now 2026-11-23T09:00 >/dev/null"#
            )
            try done(reader, #""$0" approve \#(id) --as liaison --now 2026-11-23T10:00 >/dev/null"#)
            try done(writer, #""$0" withdraw \#(id) --as liaison --now 2026-11-23T11:00 >/dev/null"#)
        }
        try done(first, #""$0" check --playlists /nonexistent/x >/dev/null || "$0" check >/dev/null"#)
        try done(second, #""$0" check >/dev/null"#)
        try done(second, #""$0" backup '\#(shared)/kopio.tar' && "$0" restore '\#(shared)/kopio.tar'"#)
        try done(first, #""$0" check >/dev/null"#)
        // Every file and folder can be written by the group, and is the group's.
        var wrong: [String] = []
        for name in FileManager.default.enumerator(atPath: shared + "/data")?.compactMap({ $0 as? String }) ?? [] {
            let path = shared + "/data/" + name
            let facts = try FileManager.default.attributesOfItem(atPath: path)
            let mode = facts[.posixPermissions] as? Int ?? 0
            let group = (facts[.groupOwnerAccountID] as? NSNumber)?.stringValue
            if mode & 0o060 != 0o060 || (geteuid() == 0 && group != Self.group) {
                wrong.append("\(name) \(String(mode, radix: 8)) \(group ?? "")")
            }
        }
        #expect(wrong == [])
    }

    @Test("Restoring needs no right to the folder above")
    func above() throws {
        try prepare(setgid: true)
        let first = account(60001)
        let made = try first.run(
            #""$0" init --demo --now 2026-11-20T12:00 && "$0" backup '\#(shared)/kopio.tar'"#)
        #expect(made.code == 0, "\(made.talk)")
        #expect(chmod(shared, 0o555) == 0)
        defer { _ = chmod(shared, 0o755) }
        let before = try FileManager.default.contentsOfDirectory(atPath: shared).sorted()
        let run = try first.run(#""$0" restore '\#(shared)/kopio.tar' && "$0" check >/dev/null"#)
        #expect(run.code == 0, "\(run.talk)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: shared).sorted() == before)
    }
}
