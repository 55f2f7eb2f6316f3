import Foundation
import SignModel
import Testing

@testable import SignStore

/// A folder that is replaced is at every moment the old one or the new one.
@Suite(.timeLimit(.minutes(10)))
struct FolderBuildTests {
    private static let now = Samples.instant("2026-12-01T08:00:00+02:00")
    private struct Killed: Error {}

    /// A data folder with one association and one medium.
    private func fill(_ path: String, _ name: String, letter: Character) throws {
        let store = try ContentStore.create(in: DataFolder(path))
        let medium = Medium(
            id: MediaID(String(repeating: letter, count: 64)), size: PixelSize(16, 16), bytes: 3, format: .lz4)
        try store.put(
            media: [medium], associations: [Association(id: AssociationID(name), name: [.finnish: name])],
            at: Self.now)
        let file = store.folder.mediaPath(medium.id, .lz4)
        try StoreFiles.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        try "\(letter)\(letter)\(letter)".write(toFile: file, atomically: false, encoding: .utf8)
        try StoreFiles.makeFolder(store.folder.state)
        try name.write(toFile: store.folder.state + "/plays.sqlite", atomically: false, encoding: .utf8)
        try store.finish()
        try store.close()
    }

    private func write(_ text: String, to path: String) throws {
        try text.write(toFile: path, atomically: false, encoding: .utf8)
    }

    /// What the folder says it is, once everything in it has been found sound.
    private func content(_ path: String) throws -> [AssociationID] {
        let store = try ContentStore(DataFolder(path), mode: .read)
        let findings = try StoreCheck(store) { medium, folder in
            let file = folder + "/" + medium.id.raw.prefix(2) + "/" + medium.id.raw + ".itm"
            return FileManager.default.contents(atPath: file).map(Array.init) == Array(medium.id.raw.utf8.prefix(3))
                ? nil : .mediaDamaged
        }.run()
        #expect(findings.filter { $0.severity == .error } == [])
        return try store.read { try $0.associations() }.map(\.id)
    }

    @Test(
        "Killed after any step, the folder is whole: the old one, or the new one", arguments: FolderBuild.Step.allCases)
    func killed(step: FolderBuild.Step) throws {
        let folder = try TemporaryFolder()
        try fill(folder.data.path, "vanha", letter: "a")
        // Somebody has just written and has not gone yet, and a player watches.
        let writer = try ContentStore(folder.data, mode: .write)
        try writer.put(associations: [Association(id: "vanhin", name: [.finnish: "Vanhin"])], at: Self.now)
        let watch = try ChangeWatch(folder.data)

        let build = try FolderBuild(target: folder.data.path)
        try fill(build.path, "uusi", letter: "b")
        #expect(throws: StoreError.busy(path: "killed")) {
            try build.commit { reached throws(StoreError) in
                if reached == step { throw .busy(path: "killed") }
            }
        }
        let isNew = step == .databaseInPlace || step == .done
        #expect(try content(folder.data.path) == (isNew ? ["uusi"] : ["vanha", "vanhin"]))
        #expect(try watch.ask() == (isNew ? .replaced : .same))
        if isNew { #expect(try content(folder.data.path + "/before") == ["vanha", "vanhin"]) }

        // The next one, of another process, clears up and goes through.
        let again = try FolderBuild(target: folder.data.path)
        try fill(again.path, "uusin", letter: "c")
        let kept = try #require(try again.commit())
        #expect(try content(folder.data.path) == ["uusin"])
        #expect(try content(kept) == (isNew ? ["uusi"] : ["vanha", "vanhin"]))
        #expect(try String(contentsOfFile: folder.data.state + "/plays.sqlite", encoding: .utf8) == "vanha")
        #expect(StoreFiles.names(in: folder.data.path).allSatisfy { !$0.hasPrefix(".build") })
        // Nothing was written above the folder.
        #expect(StoreFiles.names(in: folder.path) == ["data"])
    }

    @Test("A damaged database is kept as it is, and makes room for a whole one")
    func damaged() throws {
        let folder = try TemporaryFolder()
        try fill(folder.data.path, "vanha", letter: "a")
        let noise = Data(repeating: 7, count: 9000)
        try noise.write(to: URL(fileURLWithPath: folder.data.database))
        let build = try FolderBuild(target: folder.data.path)
        try fill(build.path, "uusi", letter: "b")
        let kept = try #require(try build.commit())
        #expect(try content(folder.data.path) == ["uusi"])
        #expect(FileManager.default.contents(atPath: kept + "/infotaulu.sqlite") == noise)
    }

    @Test("A mount point with nothing mounted on it is not filled; a mounted one, or any other folder, is")
    func mounts() throws {
        let folder = try TemporaryFolder()
        let (disk, other) = (folder.path + "/iso levy", folder.path + "/toinen")
        for path in [disk, other] { try StoreFiles.makeFolder(path) }
        let escaped = disk.replacing(" ", with: "\\040")
        try write(
            "# disks\nUUID=1 \(escaped)/ ext4 defaults 0 2\nUUID=2 / ext4 defaults 0 1\nUUID=3 none swap sw 0 0\n",
            to: folder.path + "/fstab")
        try write("/dev/x / ext4 rw 0 0\n", to: folder.path + "/none")
        try write("/dev/x / ext4 rw 0 0\n/dev/y \(escaped) ext4 rw 0 0\n", to: folder.path + "/mounts")
        let without = MountTable(fstab: folder.path + "/fstab", mounts: folder.path + "/none")
        let with = MountTable(fstab: folder.path + "/fstab", mounts: folder.path + "/mounts")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/linkki", withDestinationPath: disk + "/tieto")
        for target in [disk, disk + "/tieto", folder.path + "/linkki"] {
            #expect(throws: StoreError.notMounted(path: disk)) { _ = try FolderBuild(target: target, mounts: without) }
        }
        #expect(StoreFiles.names(in: disk) == [])
        for (target, table) in [(disk, with), (disk + "/tieto", with), (other, without)] {
            let build = try FolderBuild(target: target, mounts: table)
            try fill(build.path, "uusi", letter: "b")
            try build.commit()
            #expect(try content(target) == ["uusi"])
        }
    }

    @Test("A link to what is not there is not filled either")
    func danglingLink() throws {
        let folder = try TemporaryFolder()
        let link = folder.path + "/linkki"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path + "/poissa")
        let error = #expect(throws: StoreError.self) { _ = try FolderBuild(target: link) }
        #expect(error?.message.contains("is its disk mounted?") == true)
        #expect(StoreFiles.names(in: folder.path) == ["data", "linkki"])
    }

    @Test("What is made takes the folder's permissions and group, whatever the umask; a public folder gives nothing on")
    func sharing() throws {
        let folder = try TemporaryFolder()
        func mode(_ path: String) -> Int {
            (try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int) ?? 0
        }
        for (given, file, inner) in [(0o2775, 0o664, 0o2775), (0o750, 0o640, 0o750), (0o755, 0o644, 0o755)] {
            let data = DataFolder(folder.path + "/\(given)")
            try StoreFiles.makeFolder(data.path)
            #expect(chmod(data.path, mode_t(given)) == 0)
            let build = try FolderBuild(target: data.path)
            try fill(build.path, "uusi", letter: "b")
            try build.commit()
            let store = try ContentStore(data, mode: .read)
            _ = try store.read { try $0.associations() }
            #expect(mode(data.path) == given)
            for path in [data.database, data.database + "-wal", data.database + "-shm", data.state + "/plays.sqlite"] {
                #expect(mode(path) == file, "\(path)")
            }
            for path in [data.media, data.media + "/bb", data.state] { #expect(mode(path) == inner, "\(path)") }
        }
        let open = folder.path + "/avoin"
        try StoreFiles.makeFolder(open)
        #expect(chmod(open, 0o1777) == 0)
        try StoreFiles.makeFolder(open + "/oma")
        #expect(mode(open + "/oma") == 0o755)
    }

    @Test("A folder goes with all that is in it, names that are no text too, and what links point to stays")
    func removal() throws {
        let folder = try TemporaryFolder()
        let deep = folder.path + "/pois/a/b"
        try StoreFiles.makeFolder(deep)
        // "kesä" in Latin-1.
        let name = Array((deep + "/kes").utf8CString.dropLast()) + [CChar(bitPattern: 0xE4), 0]
        let file = open(name, O_WRONLY | O_CREAT, 0o644)
        #expect(file >= 0)
        close(file)
        try FileManager.default.createSymbolicLink(atPath: deep + "/linkki", withDestinationPath: folder.data.path)
        try write("x", to: folder.data.path + "/jää")
        try StoreFiles.removeAll(folder.path + "/pois")
        #expect(StoreFiles.names(in: folder.path) == ["data"])
        #expect(StoreFiles.names(in: folder.data.path) == ["jää"])
    }

    @Test("Check says who is locked out, and leaves nothing behind")
    func lockedOut() throws {
        let folder = try TemporaryFolder()
        try fill(folder.data.path, "vanha", letter: "a")
        #expect(try content(folder.data.path) == ["vanha"])
        #expect(chmod(folder.data.path, 0o2775) == 0)
        let store = try ContentStore(folder.data, mode: .write)
        let before = StoreFiles.names(in: folder.data.path)
        let findings = try StoreCheck(store) { _, _ in nil }.run()
        #expect(findings.contains { $0.code == .notShared && $0.place == folder.data.database })
        #expect(findings.contains { $0.code == .notShared && $0.place == folder.data.media })
        #expect(StoreFiles.names(in: folder.data.path) == before)
    }
}
