import Foundation
import SignModel
import Testing

@testable import SignPlaylist

/// Copies beside the real file: whatever their names sort like, the real one plays.
@Suite struct CopyTests {
    @Test(arguments: [
        "kaakkuri (1).yaml", "kaakkuri 2.yaml", "Kaakkuri - Kopio.yaml", "kaakkuri - Kopio (2).yaml",
        "kaakkuri_vanha.yaml", "kaakkuri-OLD.yml", "kaakkuri.sync-conflict-20261126-101500-ABCDEFG.yaml",
        "kaakkuri (conflicted copy 2026-11-26).yaml", "Copy of kaakkuri.yaml", "Kopia av kaakkuri.YAML",
        "kaakkuri~.yaml", "kaakkuri.bak.yaml", "kaakkuri_backup.yaml", "kaakkuri copy 3.yaml", "kaakkuri gammal.yaml",
    ])
    func aCopyIsNamedAndNotRead(name: String) throws {
        let folder = try Scratch()
        try folder.write("kaakkuri.yaml", Sample.least)
        try folder.write(name, Sample.least.replacing("name:", with: "nmae:"))
        let read = PlaylistFolder.read(folder.path)
        #expect(read.files.map(\.name) == ["kaakkuri.yaml"])
        #expect(read.findings.map(\.code) == [.copy])
        #expect(read.findings.first?.description.hasPrefix("\(name): looks like a copy of kaakkuri.yaml") == true)
        #expect(try read.file(for: "kaakkuri-aula").name == "kaakkuri.yaml")
    }

    /// Names that only remind of a copy's.
    @Test(arguments: ["kaakkuri-pohjoinen.yaml", "kaakkuri-100.yaml", "tuira (1).yaml", "raahe-2.yaml", "vanha.yaml"])
    func aNameOfItsOwnIsRead(name: String) throws {
        let folder = try Scratch()
        try folder.write("kaakkuri.yaml", Sample.least)
        try folder.write(
            name,
            Sample.least.replacing("site: kaakkuri", with: "site: muu").replacing("kaakkuri-aula:", with: "muu-aula:"))
        let read = PlaylistFolder.read(folder.path)
        #expect(read.findings.isEmpty)
        #expect(Set(read.files.map(\.name)) == ["kaakkuri.yaml", name])
    }

    @Test func aCopyWithoutItsOriginalIsAllThereIs() throws {
        let folder = try Scratch()
        try folder.write("kaakkuri (1).YAML", Sample.least)
        let read = PlaylistFolder.read(folder.path)
        #expect(read.findings.isEmpty)
        #expect(try read.playlist(for: "kaakkuri-aula").site.id == "kaakkuri")
    }

    /// The player goes on with the file; a copy that a sync puts beside it changes nothing but what is told.
    @Test func aCopyThatAppearsWhileItPlays() throws {
        let folder = try Scratch()
        try folder.write("kaakkuri.yaml", Sample.least)
        var watch = try PlaylistWatch(folder: folder.path, screen: "kaakkuri-aula", data: nil, settle: {})
        try folder.write("kaakkuri (1).yaml", Sample.least.replacing("site: kaakkuri", with: "site: tuira"))
        var news = watch.poll()
        if news == nil { news = watch.poll() }
        #expect(news?.playlist == nil && news?.findings.map(\.code) == [.copy])
        #expect(watch.playlist.site.id == "kaakkuri")
    }
}
