import Foundation
import SignModel
import SignPlaylist
import Testing

/// What a running player makes of edits. Each `poll` stands for half a second of a real player.
@Suite struct WatchTests {
    let folder: Scratch
    let data: Scratch

    init() throws {
        folder = try Scratch()
        data = try Scratch()
        try folder.write("a.yaml", Sample.least)
    }

    private func watch() throws(PlaylistError) -> PlaylistWatch {
        try PlaylistWatch(folder: folder.path, screen: "kaakkuri-aula", data: data.path, settle: {})
    }

    private var copy: String { data.path + "/state/playlists/kaakkuri-aula.yaml" }

    @Test func goodEditsAreTakenUpInOnePoll() throws {
        var watch = try watch()
        #expect(watch.file == "a.yaml" && watch.findings.isEmpty)
        #expect(watch.poll() == nil)
        try folder.write("a.yaml", Sample.least + "calm: true\n")
        #expect(watch.poll()?.playlist?.calm == true)
        #expect(watch.playlist.calm)
        try folder.replace("a.yaml", Sample.least)
        #expect(watch.poll()?.playlist?.calm == false)
        #expect(watch.poll() == nil)
    }

    /// Equal size, and perhaps an equal time: the bytes decide.
    @Test func editsOfEqualSizeAreSeen() throws {
        var watch = try watch()
        for theme in ["slide", "dark ", "slide", "dark "] {
            try folder.write("a.yaml", Sample.least + "closed: \(theme)\n")
            #expect(watch.poll()?.playlist?.closed.rawValue == theme.trimmingCharacters(in: .whitespaces))
        }
    }

    @Test func aTouchedFileIsNoNews() throws {
        var watch = try watch()
        try folder.replace("a.yaml", Sample.least)
        #expect(watch.poll() == nil)
        try folder.replace("a.yaml", "# A comment\n" + Sample.least)
        #expect(watch.poll() == nil)
    }

    @Test func aBrokenEditLeavesTheLastGoodOne() throws {
        var watch = try watch()
        try folder.write("a.yaml", Sample.least + "langauges: [sv]\n")
        #expect(watch.poll() == nil)
        let news = watch.poll()
        #expect(news != nil && news?.playlist == nil)
        #expect(
            news?.findings.map(\.description) == ["a.yaml:7:1: unknown key 'langauges'; did you mean 'languages'?"])
        #expect(watch.playlist.languages == [.finnish])
        #expect(watch.poll() == nil)
        try folder.write("a.yaml", Sample.least + "languages: [sv]\n")
        let better = watch.poll()
        #expect(better?.playlist?.languages == [.swedish] && better?.findings == [])
    }

    /// Some editors take the file away, or empty it, before they write it anew.
    @Test func savingInTwoStepsIsNoNews() throws {
        var watch = try watch()
        try folder.write("a.yaml", "")
        #expect(watch.poll() == nil)
        try folder.write("a.yaml", Sample.least)
        #expect(watch.poll() == nil)
        try folder.remove("a.yaml")
        #expect(watch.poll() == nil)
        try folder.write("a.yaml", Sample.least + "calm: true\n")
        #expect(watch.poll()?.playlist?.calm == true)
        #expect(watch.findings.isEmpty)
    }

    /// A file that still grows between two looks is left until it stands still.
    @Test func aFileBeingWrittenIsWaitedFor() throws {
        let folder = folder
        let text = Sample.least + "languages: [fi, sv]\n"
        var watch = try PlaylistWatch(folder: folder.path, screen: "kaakkuri-aula", data: nil) {
            try? folder.write("a.yaml", text + "bilingual: true\n")
        }
        try folder.write("a.yaml", text)
        #expect(watch.poll() == nil)
        #expect(watch.poll()?.playlist?.bilingual == true)
    }

    @Test func aRemovedFileIsToldAndOutlived() throws {
        var watch = try watch()
        try folder.remove("a.yaml")
        #expect(watch.poll() == nil)
        #expect(watch.poll()?.findings.map(\.code) == [.unknownScreen])
        #expect(watch.playlist.site.id == "kaakkuri")
        try FileManager.default.removeItem(atPath: folder.path)
        #expect(watch.poll() == nil)
        #expect(watch.poll()?.findings.map(\.text) == ["cannot be read: there is no such folder"])
        #expect(watch.playlist.site.id == "kaakkuri")
    }

    @Test func anotherFilesTroubleIsTold() throws {
        var watch = try watch()
        try folder.write("b.yaml", "site: b\n")
        #expect(watch.poll()?.findings.map(\.file).first == "b.yaml")
        try folder.remove("b.yaml")
        let news = watch.poll()
        #expect(news != nil && news?.playlist == nil && news?.findings == [])
    }

    @Test func aCopyOfTheFileDoesNotTakeOver() throws {
        try folder.write("m.yaml", Sample.least)
        try folder.remove("a.yaml")
        var watch = try watch()
        try folder.write("a-old.yaml", Sample.least + "calm: true\n")
        #expect(watch.poll()?.findings.map(\.code) == [.duplicateScreen])
        #expect(!watch.playlist.calm)
        #expect(try !self.watch().playlist.calm)
    }

    @Test func startsFromTheCopyWhenTheFileIsBroken() throws {
        _ = try watch()
        #expect(try String(contentsOfFile: copy, encoding: .utf8) == Sample.least)
        try folder.write("a.yaml", "site: [")
        var watch = try watch()
        #expect(watch.playlist.site.id == "kaakkuri" && watch.file == nil)
        #expect(watch.findings.contains { $0.code == .syntax && $0.file == "a.yaml" })
        #expect(watch.poll() == nil)
        try folder.write("a.yaml", Sample.least + "calm: true\n")
        #expect(watch.poll()?.playlist?.calm == true)
        #expect(try String(contentsOfFile: copy, encoding: .utf8).hasSuffix("calm: true\n"))
    }

    @Test func withoutFileAndCopyThereIsNoPlaylist() throws {
        try folder.write("a.yaml", "site: [")
        #expect(throws: PlaylistError.self) { try watch() }
        try FileManager.default.createDirectory(
            atPath: data.path + "/state/playlists", withIntermediateDirectories: true)
        try Data("site: [".utf8).write(to: URL(filePath: copy))
        let error = #expect(throws: PlaylistError.self) { try watch() }
        #expect(error?.findings.map(\.code) == [.unknownScreen, .syntax])
    }

    /// A full or read-only disk is a finding, not the end.
    @Test func playsWithoutACopy() throws {
        try data.write("state", "a file where the folder should be")
        let watch = try watch()
        #expect(watch.findings.map(\.code) == [.lastGoodCopy])
        #expect(watch.playlist.site.id == "kaakkuri")
    }

    /// The copy is written under another name first; that name is gone afterwards.
    @Test func noLeftoversBesideTheCopy() throws {
        _ = try watch()
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: data.path + "/state/playlists") == [
                "kaakkuri-aula.yaml"
            ])
    }
}
