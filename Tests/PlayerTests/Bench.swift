import Foundation
import SignModel
import SignStage
import SignStore

@testable import infotaulu_player

/// A data folder with little in it, and a player's worker on it, in this process.
final class Bench {
    let folder: DataFolder
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    /// A Tuesday on which the site is open.
    static let now = Instant(iso: "2026-12-01T09:00:05+02:00") ?? Instant(ms: 0)

    init() throws {
        folder = DataFolder(
            FileManager.default.temporaryDirectory.path + "/infotaulu-player-test-" + UUID().uuidString)
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    /// Three announcements, an activity and an alert that is over soon.
    func fill() throws {
        let store = try ContentStore.create(in: folder)
        var batch = SeedBatch(feed: FeedRecord(id: "demo", format: "demo"))
        batch.associations = [Association(id: "muisti", name: [.finnish: "Esimerkin muisti ry"], themes: ["ageing"])]
        for name in ["kahvila", "kuoro", "kerho"] {
            batch.approved.append(
                RevisionDraft(
                    announcement: ID(name), association: "muisti",
                    content: AnnouncementContent(
                        title: [.finnish: "Avoin \(name)"], text: [.finnish: "Tervetuloa kaikki."],
                        themes: ["ageing"]),
                    schedule: AnnouncementSchedule(), submitter: "yhdistys"))
        }
        let before = Self.now.adding(seconds: -3_600)
        try store.seed(batch, reviewer: "yhteyshenkilö", at: before) { bytes in
            // Any function of the bytes will do.
            let sum = bytes.reduce(into: UInt64(7)) { $0 = ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            return String(repeating: String(sum, radix: 16), count: 5)
        }
        try store.finish()
    }

    /// The worker of a player on this folder, with a display of nobody's.
    func worker(clockIsSet: Bool = true) throws -> (worker: Worker, inbox: Inbox, figures: FigureBox) {
        let request = ShowRequest(
            screen: "kaakkuri-aula", data: folder, playlists: Self.root + "/playlists",
            panel: PixelSize(640, 360), now: clockIsSet ? "2026-12-01T09:00:05" : nil)
        let inbox = Inbox()
        let figures = FigureBox()
        return (
            Worker(try Programme(request), request, inbox: inbox, waker: nil, figures: figures), inbox, figures
        )
    }

    var database: Data {
        get throws { try Data(contentsOf: URL(fileURLWithPath: folder.database)) }
    }

    /// Puts another file in the database's place, as copying a folder over it does.
    func replaceDatabase(with bytes: Data) throws {
        for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: folder.database + ending) }
        try bytes.write(to: URL(fileURLWithPath: folder.database), options: .atomic)
    }
}
