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
            Worker(
                try Programme(request, isSynchronised: { false }), request, inbox: inbox, waker: nil, figures: figures,
                say: { _ in }), inbox,
            figures
        )
    }

    /// A player that runs for some seconds by a clock that is not synchronised, and ends; gives its figures.
    func run(from start: Instant, seconds: Int, _ happen: (Int) throws -> Void = { _ in }) throws -> Director.Health {
        let (worker, inbox, figures) = try worker(clockIsSet: false)
        var sequencer = Sequencer()
        var wall = start
        for second in 0...seconds {
            try happen(second)
            wall = start.adding(seconds: second)
            let monotonic = MonotonicTime(ns: Int64(second) * 1_000_000_000)
            if second == seconds { sequencer.end(wall: wall) }
            inbox.leave(sequencer.takePresented(), running: sequencer.running)
            worker.turn(wall: wall, monotonic: monotonic, isLast: second == seconds)
            if let cues = inbox.takeCues() { sequencer.receive(cues) }
            // A fade is over before the next second.
            for step in 0...1 { _ = sequencer.turn(wall: wall, now: monotonic.adding(ms: Int64(step) * 900)) }
        }
        return figures.health
    }

    /// All that is in the play log.
    func plays() throws -> [PresentedPlay] {
        try PlayLog(reading: folder.state).plays(in: Span(from: .distantPast, until: .distantFuture))
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
