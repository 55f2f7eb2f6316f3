import Foundation
import SignModel
import SignPlaylist
import Testing

/// A folder of playlists, some of them broken.
@Suite struct FolderTests {
    @Test func aBrokenFileHurtsOnlyItself() throws {
        let folder = try Scratch()
        try folder.write("good.yaml", Sample.least)
        try folder.write("bad.yml", "site: x\n")
        try folder.write(".hidden.yaml", "[")
        try folder.write("good.yaml~", "[")
        try folder.write("notes.txt", "[")
        try FileManager.default.createDirectory(atPath: folder.path + "/sub.yaml", withIntermediateDirectories: false)
        let read = PlaylistFolder.read(folder.path)
        #expect(read.files.map(\.name) == ["good.yaml"])
        #expect(try read.playlist(for: "kaakkuri-aula").site.id == "kaakkuri")
        #expect(Set(read.findings.map(\.file)) == ["bad.yml", "sub.yaml"])
        #expect(read.findings.last?.description == "sub.yaml: cannot be read: not a regular file")
    }

    @Test func anUnknownScreenGetsTheNearest() throws {
        let folder = try Scratch()
        try folder.write("a.yaml", Sample.least)
        let error = #expect(throws: PlaylistError.self) {
            try PlaylistFolder.read(folder.path).playlist(for: "kaakuri-aula")
        }
        #expect(
            error?.findings.first?.text
                == "no playlist has a screen 'kaakuri-aula'; did you mean 'kaakkuri-aula'? the known screens are kaakkuri-aula"
        )
    }

    /// The screen may stand in the file that is broken: that file's findings come with the error.
    @Test func anUnknownScreenTellsOfBrokenFiles() throws {
        let folder = try Scratch()
        try folder.write("a.yaml", Sample.least + "langauges: [fi]\n")
        let error = #expect(throws: PlaylistError.self) {
            try PlaylistFolder.read(folder.path).playlist(for: "kaakkuri-aula")
        }
        #expect(error?.findings.map(\.code) == [.unknownScreen, .unknownKey])
    }

    @Test func aScreenInTwoFilesIsTold() throws {
        let folder = try Scratch()
        try folder.write("a.yaml", Sample.least)
        try folder.write("b.yaml", Sample.least.replacing("site: kaakkuri", with: "site: tuira"))
        let read = PlaylistFolder.read(folder.path)
        #expect(
            read.findings.map(\.description) == [
                "b.yaml:5:3: the screen 'kaakkuri-aula' stands in a.yaml as well: a screen plays one playlist: take it out of one of the files"
            ])
        #expect(try read.playlist(for: "kaakkuri-aula").site.id == "kaakkuri")
    }

    @Test func noFolder() throws {
        let folder = try Scratch()
        let read = PlaylistFolder.read(folder.path + "/missing")
        #expect(read.findings.map(\.text) == ["cannot be read: there is no such folder"])
        #expect(throws: PlaylistError.self) { try read.playlist(for: "kaakkuri-aula") }
    }

    @Test func oneFile() throws {
        let folder = try Scratch()
        try folder.write("a.yaml", Sample.least)
        #expect(try PlaylistFolder.readFile(folder.path + "/a.yaml").screens.count == 1)
        let error = #expect(throws: PlaylistError.self) { try PlaylistFolder.readFile(folder.path + "/b.yaml") }
        #expect(error?.findings.map(\.text) == ["cannot be read: No such file or directory"])
        mkfifo(folder.path + "/pipe.yaml", 0o600)
        #expect(throws: PlaylistError.self) { try PlaylistFolder.readFile(folder.path + "/pipe.yaml") }
    }
}
