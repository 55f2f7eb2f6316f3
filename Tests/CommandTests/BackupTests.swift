import Foundation
import SignModel
import SignStore
import Testing

/// Backups that can be trusted, through the built program.
@Suite(.timeLimit(.minutes(10)))
struct BackupTests {
    private let lobby: Lobby
    private var data: String { lobby.program.data }

    init() throws { lobby = try Lobby() }

    private func run(_ arguments: String...) throws -> Program.Run { try lobby.program.run(arguments) }

    private func announcements(_ folder: String) throws -> [AnnouncementID] {
        try ContentStore(DataFolder(folder), mode: .read).read { try $0.announcementIDs() }
    }

    /// The files of a folder with their bytes, by path below it.
    private func files(_ folder: String) throws -> [String: Data] {
        var found: [String: Data] = [:]
        for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
            found[name] = FileManager.default.contents(atPath: folder + "/" + name)
        }
        return found
    }

    private func rows(_ folder: String) throws -> (medium: Medium, path: String) {
        let store = try ContentStore(DataFolder(folder), mode: .read)
        let medium = try #require(try store.read { try $0.media() }.first)
        return (medium, store.folder.mediaPath(medium.id, medium.format))
    }

    @Test(
        "Any name will do, for the folder and for the file",
        arguments: ["kävely öisin", "kone:tieto", "a'b\"c $HOME", "-f", "ääkkösiä: ylä/ala"])
    func names(name: String) throws {
        let folder = lobby.scratch.path + "/" + name
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: data, toPath: folder + "/tieto")
        let file = folder + "/kopio \(name.prefix(8).replacing("/", with: "_")).tar"
        let backup = try run("backup", file, "--data", folder + "/tieto")
        #expect(backup.code == 0, "\(backup.talk)")
        let restore = try run("restore", file, "--data", folder + "/toinen")
        #expect(restore.code == 0, "\(restore.talk)")
        #expect(try announcements(folder + "/toinen") == announcements(folder + "/tieto"))
        let media = try files(folder + "/tieto/media")
        #expect(try files(folder + "/toinen/media") == media)
        #expect(!media.isEmpty)
        // Nothing else was written beside the file.
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(Set(names) == ["tieto", "toinen", URL(fileURLWithPath: file).lastPathComponent])
    }

    @Test("Other people's tar reads it, and sha256sum finds it whole")
    func plainTar() throws {
        let file = lobby.scratch.path + "/kopio.tar"
        #expect(try run("backup", file).code == 0)
        let line = #"mkdir '\#(file).x' && cd '\#(file).x' && tar xf '\#(file)' && sha256sum --quiet -c SHA256SUMS"#
        let unpacked = try Shell(lobby.program).run(line)
        #expect(unpacked.code == 0, "\(unpacked.talk)")
        // And what they wrote is read: a backup of an earlier version had no list of hashes.
        let again = try Shell(lobby.program).run(
            #"cd '\#(file).x' && rm SHA256SUMS && tar cf ../vanha.tar infotaulu.sqlite media"#)
        #expect(again.code == 0, "\(again.talk)")
        #expect(try run("restore", lobby.scratch.path + "/vanha.tar", "--data", lobby.scratch.path + "/v").code == 0)
        #expect(try announcements(lobby.scratch.path + "/v") == announcements(data))
    }

    @Test("A missing and a damaged medium are named; the backup is made and can be restored")
    func missing() throws {
        let store = try ContentStore(DataFolder(data), mode: .read)
        let paths = try store.read { try $0.media() }.prefix(2).map { store.folder.mediaPath($0.id, $0.format) }
        try FileManager.default.removeItem(atPath: paths[0])
        let handle = try #require(FileHandle(forUpdatingAtPath: paths[1]))
        try handle.seek(toOffset: 40)
        try handle.write(contentsOf: Data([1, 2, 3, 4]))
        try handle.close()
        let file = lobby.scratch.path + "/kopio.tar"
        let backup = try run("backup", file)
        #expect(backup.code == 65)
        for path in paths { #expect(backup.talk.contains(path), "\(backup.talk)") }
        #expect(backup.talk.contains("Varmuuskopio on tehty: \(file)"))
        let restore = try run("restore", file, "--data", lobby.scratch.path + "/toinen")
        #expect(restore.code == 0, "\(restore.talk)")
        for path in paths {
            #expect(restore.talk.contains(URL(fileURLWithPath: path).lastPathComponent), "\(restore.talk)")
        }
        #expect(try announcements(lobby.scratch.path + "/toinen") == announcements(data))
    }

    @Test("An archive that is cut, changed, not one, or with something else in it changes nothing")
    func refused() throws {
        let scratch = lobby.scratch.path
        let file = scratch + "/kopio.tar"
        #expect(try run("backup", file).code == 0)
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        let before = try files(data)
        var changed = whole
        changed[whole.count / 2] ^= 1
        let bad: [(String, Data)] = [
            ("cut", whole.prefix(whole.count / 2)), ("changed", changed), ("noise", Data(repeating: 7, count: 5000)),
            ("empty", Data()), ("zeros", Data(count: 10_240)),
        ]
        for (name, bytes) in bad {
            try bytes.write(to: URL(fileURLWithPath: scratch + "/bad.tar"))
            let run = try run("restore", scratch + "/bad.tar")
            #expect(run.code == 65, "\(name): \(run.talk)")
        }
        let shell = Shell(lobby.program)
        let tricks = [
            "ln -s /etc/passwd media/aa && tar cf bad.tar infotaulu.sqlite media",
            "mkdir -p media/x && echo x > media/x/y && tar cf bad.tar infotaulu.sqlite media",
            "tar cf bad.tar -P ../outside infotaulu.sqlite", "tar cf bad.tar infotaulu.sqlite infotaulu.sqlite",
        ]
        for trick in tricks {
            let line =
                "cd '\(scratch)' && rm -rf t outside && echo x > outside && mkdir t && cd t && tar xf ../kopio.tar && \(trick)"
            let made = try shell.run(line)
            #expect(made.code == 0, "\(made.talk)")
            let run = try run("restore", scratch + "/t/bad.tar")
            #expect(run.code == 65, "\(trick): \(run.talk)")
        }
        #expect(try run("restore", scratch + "/none.tar").code == 66)
        #expect(try files(data) == before)
    }

    @Test("The folder above a backup is not made, and what is there is not written over")
    func target() throws {
        let missing = try run("backup", lobby.scratch.path + "/a/b/kopio.tar")
        #expect(missing.code == 1, "\(missing.talk)")
        #expect(!FileManager.default.fileExists(atPath: lobby.scratch.path + "/a"))
        let there = try lobby.scratch.write("x", to: "kopio.tar")
        #expect(try run("backup", there).code == 65)
        #expect(try String(contentsOfFile: there, encoding: .utf8) == "x")
    }

    @Test("A full disk is called that, and nothing is left of the file")
    func full() throws {
        let scratch = lobby.scratch.path
        // As an account may not write files longer than 1,500 blocks of 1,024 bytes: the database's copy is shorter.
        let limited = try Shell(lobby.program).run(#"ulimit -f 1500; "$0" backup '\#(scratch)/kopio.tar'"#)
        #expect(limited.isExit && limited.code == 1, "\(limited.talk)")
        #expect(limited.talk.contains("pidempi") || limited.talk.contains("longer"), "\(limited.talk)")
        #expect(!FileManager.default.fileExists(atPath: scratch + "/kopio.tar"))
        // A small disk, where this account may mount one.
        let line = #"mount -t tmpfs -o size=100k none '\#(scratch)/levy' && "$0" backup '\#(scratch)/levy/kopio.tar'"#
        try FileManager.default.createDirectory(atPath: scratch + "/levy", withIntermediateDirectories: true)
        var shell = Shell(lobby.program)
        shell.before = ["unshare", "-m"] + (geteuid() == 0 ? [] : ["-r"])
        let small = try shell.run(line + "; code=$?; ls -A '\(scratch)/levy' >&2; exit $code")
        if small.talk.contains("unshare") { return }
        #expect(small.code == 1, "\(small.talk)")
        #expect(small.talk.contains("Levy on täynnä") || small.talk.contains("is full"), "\(small.talk)")
        #expect(!small.talk.contains("kopio.tar.part"))
    }

    @Test("A folder that is a link stays one; what was there is kept whole; players' plays stay")
    func link() throws {
        let scratch = lobby.scratch.path
        try lobby.submit("eka")
        try lobby.program.done("approve", "eka", "--now", "2026-11-23T10:00")
        let file = scratch + "/kopio.tar"
        #expect(try run("backup", file).code == 0)
        try lobby.submit("toka")
        try FileManager.default.moveItem(atPath: data, toPath: scratch + "/levyllä")
        try FileManager.default.createSymbolicLink(atPath: data, withDestinationPath: scratch + "/levyllä")
        let restore = try run("restore", file)
        #expect(restore.code == 0, "\(restore.talk)")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: data) == scratch + "/levyllä")
        #expect(try announcements(data).contains("eka"))
        #expect(try !announcements(data).contains("toka"))
        #expect(try announcements(data + "/before").contains("toka"))
        #expect(try run("check", "--data", data + "/before").code == 0)
        #expect(try run("check").code == 0)
        // A second time, both are kept.
        #expect(try run("restore", file).code == 0)
        #expect(try announcements(data + "/before").contains("toka"))
        #expect(try announcements(data + "/before-2").contains("eka"))
    }

    @Test("Only the keeper of the machines does it")
    func role() throws {
        let refused = try run("backup", lobby.scratch.path + "/kopio.tar", "--as", "liaison")
        #expect(refused.code == 65)
        #expect(refused.talk.contains("it"))
        #expect(!FileManager.default.fileExists(atPath: lobby.scratch.path + "/kopio.tar"))
    }

    @Test("A row that claims what is not so allocates nothing")
    func liar() throws {
        let (medium, path) = try rows(data)
        let sql = "UPDATE medium SET bytes = 4000000000000 WHERE id = '\(medium.id.raw)'"
        #expect(try Shell(lobby.program).run("sqlite3 '\(data)/infotaulu.sqlite' \"\(sql)\"").code == 0)
        let check = try run("check", "--json")
        #expect(check.code == 65, "\(check.talk)")
        #expect(check.text.contains(path.replacing("/private", with: "")))
        #expect(check.text.contains("mediaDamaged"))
    }
}
