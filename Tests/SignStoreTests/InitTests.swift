import Foundation
import SignModel
import SignStore
import Testing

/// The built program, run as people run it.
struct Program {
    struct Outcome {
        var code: Int32
        var output: String
        var talk: String
    }

    static var path: String? {
        guard let test = Folders.executablePath() else { return nil }
        let path = test.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/infotaulu"
        return Folders.exists(path) ? path : nil
    }

    static func run(_ arguments: [String]) throws -> Outcome {
        let (process, output, talk) = try start(arguments)
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let words = talk.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
            talk: String(decoding: words, as: UTF8.self))
    }

    static func start(_ arguments: [String]) throws -> (Process, output: Pipe, talk: Pipe) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(path))
        process.arguments = arguments
        let output = Pipe()
        let talk = Pipe()
        process.standardOutput = output
        process.standardError = talk
        try process.run()
        return (process, output, talk)
    }
}

@Suite(.timeLimit(.minutes(10)))
struct InitTests {
    private func synthetic(_ folder: String, _ count: Int, seed: Int = 3) -> [String] {
        ["init", "--data", folder, "--synthetic", String(count), "--seed", String(seed), "--now", "2026-12-01"]
    }

    @Test("A new folder is empty and sound; making it again changes nothing")
    func empty() throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/new"
        #expect(try Program.run(["init", "--data", data]).code == 0)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: data + "/infotaulu.sqlite"))
        #expect(try Program.run(["init", "--data", data]).code == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: data + "/infotaulu.sqlite")) == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["data", "new"])
        #expect(try ContentStore(DataFolder(data), mode: .read).scheduledRevisions().isEmpty)
    }

    @Test("A folder with something else in it is refused and left alone")
    func foreign() throws {
        let folder = try TemporaryFolder()
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder.data.path + "/letter.txt"))
        let outcome = try Program.run(["init", "--data", folder.data.path])
        #expect(outcome.code == 65)
        #expect(outcome.talk.contains(folder.data.path))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.data.path) == ["letter.txt"])
    }

    @Test("Synthetic content is all there, approved, and the same for the same seed")
    func syntheticContent() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b"] { #expect(try Program.run(synthetic(folder.path + "/" + name, 3)).code == 0) }
        #expect(try Program.run(synthetic(folder.path + "/c", 3, seed: 4)).code == 0)
        let files = try ["a", "b", "c"].map { name in
            try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)/infotaulu.sqlite"))
        }
        // Compared here: telling where two databases differ takes for ever.
        let areSame = files[0] == files[1]
        #expect(areSame)
        let areOthers = files[0] != files[2]
        #expect(areOthers)
        let store = try ContentStore(DataFolder(folder.path + "/a"), mode: .read)
        #expect(try store.read { try $0.associations() }.count == 3)
        let scheduled = try store.scheduledRevisions()
        #expect(scheduled.count == 30)
        // All of the day follows one plan: everything was decided before it began.
        let midnight = Samples.instant("2026-12-01T00:00:00+02:00")
        #expect(scheduled.allSatisfy { $0.approvedAt < midnight && $0.schedule.targets == [.all] })
        let check = try Program.run(["check", "--data", folder.path + "/a", "--playlists", folder.data.path, "--json"])
        // There is no playlist in that folder, and nothing else is wrong.
        #expect(check.code == 65 && check.output.contains("noPlaylist"))
        #expect(check.output.split(separator: "\"code\"").count == 2)
    }

    @Test("An init killed at any moment leaves no data folder, and the next one makes it")
    func killed() throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/new"
        // Longer and longer, by what the run has written so far, until one is through.
        for round in 1...6 {
            let (process, _, _) = try Program.start(synthetic(data, 12))
            let name = "/.new.build-\(process.processIdentifier)"
            var seen = 0
            while process.isRunning, seen < round * 200_000 {
                seen = StoreFiles.size(folder.path + name + "/infotaulu.sqlite-wal") ?? 0
            }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(!Folders.exists(data) || process.terminationReason == .exit)
        }
        #expect(try Program.run(synthetic(data, 2)).code == 0)
        // There is no playlist in that folder, and nothing else is wrong.
        let check = try Program.run(["check", "--data", data, "--playlists", folder.data.path, "--json"])
        #expect(check.code == 65 && check.output.split(separator: "\"code\"").count == 2)
        #expect(check.output.contains("noPlaylist"))
        // Nothing is left of the killed ones.
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(left == ["data", "new"])
    }

    @Test("A damaged and a missing picture are found; the one no row knows is only mentioned")
    func check() throws {
        let folder = try TemporaryFolder()
        let media = [Character("a"), "b"].map { letter in
            Medium(
                id: MediaID(String(repeating: letter, count: 64)), size: PixelSize(10, 10), bytes: 3, format: .lz4)
        }
        let store = try folder.store()
        try store.put(media: media, at: Instant(seconds: 1))
        try store.close()
        let damaged = folder.data.mediaPath(media[0].id, .lz4)
        try StoreFiles.makeFolder(folder.data.media + "/aa")
        try Data([1, 2, 3]).write(to: URL(fileURLWithPath: damaged))
        try Data([1]).write(to: URL(fileURLWithPath: folder.data.media + "/aa/stray.itm"))
        let outcome = try Program.run(
            ["check", "--data", folder.data.path, "--playlists", folder.data.path, "--json"])
        #expect(outcome.code == 65)
        #expect(outcome.output.contains("\"ok\" : false"))
        for code in ["mediaDamaged", "mediaMissing", "mediaUnused"] {
            #expect(outcome.output.components(separatedBy: "\"\(code)\"").count == 2, "\(code)")
        }
    }

    @Test("A backup comes back as it was; a damaged one changes nothing")
    func backup() throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/new"
        let file = folder.path + "/copy.tar"
        #expect(try Program.run(synthetic(data, 2)).code == 0)
        #expect(try Program.run(["backup", file, "--data", data]).code == 0)
        #expect(try Program.run(["backup", file, "--data", data]).code == 65)
        let other = folder.path + "/other"
        #expect(try Program.run(["restore", file, "--data", other]).code == 0)
        let before = try ContentStore(DataFolder(data), mode: .read).scheduledRevisions()
        let after = try ContentStore(DataFolder(other), mode: .read).scheduledRevisions()
        #expect(Set(before) == Set(after))
        #expect(!before.isEmpty)

        try Data(repeating: 7, count: 5000).write(to: URL(fileURLWithPath: folder.path + "/bad.tar"))
        #expect(try Program.run(["restore", folder.path + "/bad.tar", "--data", other]).code == 65)
        #expect(try Program.run(["restore", folder.path + "/none.tar", "--data", other]).code == 66)
        #expect(try ContentStore(DataFolder(other), mode: .read).scheduledRevisions().count == after.count)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                == ["bad.tar", "copy.tar", "data", "new", "other"])
    }
}
