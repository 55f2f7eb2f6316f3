import Foundation
import SignModel
import SignPlaylist
import SignShow
import SignStage
import SignStore

/// A data folder with two announcements, and the screen of a repository's playlist on it.
final class World {
    let folder: DataFolder
    let foundry: TypeFoundry
    private let assets: StageAssets
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    init() throws {
        folder = DataFolder(FileManager.default.temporaryDirectory.path + "/infotaulu-show-" + UUID().uuidString)
        assets = try StageAssets()
        foundry = try TypeFoundry(assets: assets)
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let store = try ContentStore.create(in: folder)
        var batch = SeedBatch(feed: FeedRecord(id: "demo", format: "demo"))
        batch.associations = [Association(id: "muisti", name: [.finnish: "Esimerkin muisti ry"], themes: ["ageing"])]
        for name in ["kahvila", "kuoro"] {
            batch.approved.append(
                RevisionDraft(
                    announcement: ID(name), association: "muisti",
                    content: AnnouncementContent(
                        title: [.finnish: "Avoin \(name)"], text: [.finnish: "Tervetuloa kaikki."],
                        themes: ["ageing"]),
                    schedule: AnnouncementSchedule(), submitter: "yhdistys"))
        }
        let before = Instant(iso: "2026-11-01T09:00:00+02:00") ?? Instant(ms: 0)
        try store.seed(batch, reviewer: "yhteyshenkilö", at: before) { bytes in
            let sum = bytes.reduce(into: UInt64(7)) { $0 = ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            return String(repeating: String(sum, radix: 16), count: 5)
        }
        try store.finish()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    func setup(panel: PixelSize? = nil) throws -> ScreenSetup {
        let playlist = try PlaylistFolder.read(Self.root + "/playlists").playlist(for: "kaakkuri-aula")
        return try ScreenSetup(playlist: playlist, screen: "kaakkuri-aula", assets: assets.root, panel: panel)
    }

    func show(panel: PixelSize? = nil, stateFolder: String? = nil) throws -> Show {
        Show(
            setup: try setup(panel: panel), store: try ContentStore(folder, mode: .read), measurer: foundry,
            stateFolder: stateFolder)
    }

    func stateFiles() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.state) {
            files[name] = try Data(contentsOf: URL(fileURLWithPath: folder.state + "/" + name))
        }
        return files
    }

    /// The texts of all announcements are no longer what the program wrote.
    func damageTexts() throws {
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.database + ending) }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.database))
        let word = Data("Tervetuloa kaikki.".utf8)
        while let found = bytes.range(of: word) {
            bytes.replaceSubrange(found, with: Data(repeating: UInt8(ascii: "\""), count: word.count))
        }
        try bytes.write(to: URL(fileURLWithPath: folder.database), options: .atomic)
    }
}
