import Foundation
import SignFiles
import Testing

/// A reader sees a whole file or none, and no name leads somewhere else.
@Suite final class WholeFileTests {
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/infotaulu-files-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func whatIsWrittenIsRead() throws {
        let file = folder + "/a"
        for bytes in [[], [1, 2, 3], Array(repeating: UInt8(7), count: 3_000_000)] as [[UInt8]] {
            try WholeFile.replace(file, with: bytes)
            #expect(try WholeFile.read(file, limit: bytes.count, following: false) == bytes)
            var pieces: [UInt8] = []
            try WholeFile.pieces(file, limit: bytes.count, following: false) { pieces += $0 }
            #expect(pieces == bytes)
        }
        // Nothing is left beside it.
        #expect(WholeFile.names(in: folder) == ["a"])
    }

    /// What a killed process left is removed, what a living one is at stays.
    @Test func leftoversOfKilledWritersAreSwept() throws {
        let gone = Process()
        gone.executableURL = URL(fileURLWithPath: "/bin/true")
        try gone.run()
        gone.waitUntilExit()
        let names = [
            "a.prom", "a.prom.part-\(gone.processIdentifier)-1", "a.part-x", "b.part-1-7", "c.part-\(getpid())-2",
        ]
        for name in names { try WholeFile.create(folder + "/" + name, [1], mode: 0o644, flushed: false) }
        WholeFile.sweep(folder)
        #expect(Set(WholeFile.names(in: folder)) == Set(names).subtracting([names[1]]))
    }

    @Test func lengthsAreBounded() throws {
        let file = folder + "/a"
        try WholeFile.create(file, [1, 2, 3, 4], mode: 0o600, flushed: true)
        #expect(throws: FileProblem.tooLong(bytes: 4, limit: 3)) {
            try WholeFile.read(file, limit: 3, following: false)
        }
        #expect(throws: FileProblem.tooLong(bytes: 4, limit: 3)) {
            try WholeFile.pieces(file, limit: 3, following: false) { _ in }
        }
        #expect(try WholeFile.head(file, limit: 3, following: false) == [1, 2, 3])
        #expect(try WholeFile.head(file, limit: 9, following: false) == [1, 2, 3, 4])
        #expect(try mode(file) == 0o600)
        #expect(throws: FileProblem.system(call: "open", errno: EEXIST)) {
            try WholeFile.create(file, [], mode: 0o600, flushed: false)
        }
        #expect(throws: FileProblem.system(call: "open", errno: ENOENT)) {
            try WholeFile.read(folder + "/b", limit: 3, following: true)
        }
    }

    /// A pipe that nobody writes to would be waited for, for ever.
    @Test(.timeLimit(.minutes(10))) func onlyRegularFilesAreRead() throws {
        let pipe = folder + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in [pipe, folder, "/dev/zero"] {
            #expect(throws: FileProblem.notRegular) { try WholeFile.read(path, limit: 9, following: true) }
            #expect(throws: FileProblem.notRegular) { try WholeFile.head(path, limit: 9, following: false) }
        }
    }

    @Test func linksAreFollowedOnlyWhenAsked() throws {
        let (file, link) = (folder + "/secret", folder + "/link")
        try WholeFile.replace(file, with: [1])
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
        #expect(try WholeFile.read(link, limit: 9, following: true) == [1])
        #expect(throws: FileProblem.notRegular) { try WholeFile.read(link, limit: 9, following: false) }
        #expect(throws: FileProblem.notRegular) { try WholeFile.pieces(link, limit: 9, following: false) { _ in } }
        // Written over, the link goes, and what it led to stays as it was.
        try WholeFile.replace(link, with: [2])
        #expect(try WholeFile.read(file, limit: 9, following: false) == [1])
        #expect(try WholeFile.read(link, limit: 9, following: false) == [2])
    }

    @Test func whatCannotBeWrittenLeavesTheOldOne() throws {
        let there = folder + "/there"
        try FileManager.default.createDirectory(atPath: there + "/inner", withIntermediateDirectories: true)
        #expect(throws: FileProblem.self) { try WholeFile.replace(there, with: [1]) }
        #expect(WholeFile.names(in: folder) == ["there"] && WholeFile.names(in: there) == ["inner"])
        #expect(throws: FileProblem.system(call: "open", errno: ENOENT)) {
            try WholeFile.replace(folder + "/none/a", with: [1])
        }
    }

    @Test func manyWritersLeaveOneWholeFile() async throws {
        let file = folder + "/a"
        await withTaskGroup { group in
            for number in UInt8(0)..<16 {
                group.addTask {
                    for _ in 0..<8 {
                        try? WholeFile.replace(file, with: Array(repeating: number, count: 9_000), flushed: false)
                    }
                }
            }
        }
        let bytes = try WholeFile.read(file, limit: 9_000, following: false)
        #expect(bytes.count == 9_000 && Set(bytes).count == 1)
        #expect(WholeFile.names(in: folder) == ["a"])
    }
}
