import Foundation
import SignMedia
import SignModel
import SignStage
import SignStore
import Testing

@testable import infotaulu_player

/// Whatever part of the content is damaged, there is a picture, and it mends itself when the data does.
@Suite(.timeLimit(.minutes(15))) struct DamageTests {
    private static func damaged(_ whole: Data, page: Int, size: Int) -> Data {
        var bytes = whole
        for offset in page * size..<(page + 1) * size {
            bytes[offset] = UInt8(truncatingIfNeeded: offset &* 37 &+ 0xA5)
        }
        return bytes
    }

    /// A picture for `wall`, not a black one.
    private static func hasPicture(_ cues: [Cue]?, at wall: Instant) -> Bool {
        guard let cue = cues?.last(where: { $0.span.contains(wall) }) else { return false }
        return cue.picture.withUnsafePixels { pixels in pixels.contains { $0 & 0xFF_FFFF != 0 } }
    }

    @Test func anyPageMayBeDamagedAtTheStart() throws {
        let bench = try Bench()
        try bench.fill()
        let whole = try bench.database
        let size = Int(whole[16]) << 8 | Int(whole[17])
        let pages = whole.count / size
        #expect(pages > 20)
        var noticed = 0
        for page in 0..<pages {
            try bench.replaceDatabase(with: Self.damaged(whole, page: page, size: size))
            let (worker, inbox, figures) = try bench.worker()
            worker.turn(wall: Bench.now, monotonic: MonotonicTime(ns: 0), isLast: false)
            #expect(Self.hasPicture(inbox.takeCues(), at: Bench.now), "page \(page)")
            #expect(inbox.takeWorkerTurns() == 1, "page \(page)")
            guard figures.health.contentProblem else { continue }
            noticed += 1
            // Whole again: taken up within ten seconds.
            try bench.replaceDatabase(with: whole)
            for second in 1...10 {
                worker.turn(
                    wall: Bench.now.adding(seconds: second),
                    monotonic: MonotonicTime(ns: Int64(second) * 1_000_000_000),
                    isLast: false)
            }
            #expect(!figures.health.contentProblem, "page \(page)")
        }
        // The schema, and each table that a screen reads.
        #expect(noticed >= 4)
    }

    @Test func anyPageMayBeDamagedWhilePlaying() throws {
        let bench = try Bench()
        try bench.fill()
        let whole = try bench.database
        let size = Int(whole[16]) << 8 | Int(whole[17])
        for page in 0..<whole.count / size {
            try bench.replaceDatabase(with: whole)
            let (worker, inbox, figures) = try bench.worker()
            worker.turn(wall: Bench.now, monotonic: MonotonicTime(ns: 0), isLast: false)
            _ = inbox.takeCues()
            #expect(!figures.health.contentProblem)
            try bench.replaceDatabase(with: Self.damaged(whole, page: page, size: size))
            var cues: [Cue]?
            for second in 1...7 {
                let wall = Bench.now.adding(seconds: second)
                worker.turn(wall: wall, monotonic: MonotonicTime(ns: Int64(second) * 1_000_000_000), isLast: false)
                if let new = inbox.takeCues() {
                    cues = new
                    #expect(Self.hasPicture(cues, at: wall), "page \(page)")
                }
            }
            // What was read before goes on.
            if figures.health.contentProblem, let cues {
                let shown = cues.map(\.name)
                #expect(shown.contains { $0.hasPrefix("announcement/") }, "page \(page): \(shown)")
            }
            #expect(inbox.takeWorkerTurns() == 8, "page \(page)")
        }
    }

    @Test(arguments: ["no database, only words", "", String(repeating: "\u{0}", count: 70_000)])
    func anotherFileMayBeInItsPlace(text: String) throws {
        let bench = try Bench()
        try bench.fill()
        let whole = try bench.database
        try bench.replaceDatabase(with: Data(text.utf8))
        let (worker, inbox, figures) = try bench.worker()
        worker.turn(wall: Bench.now, monotonic: MonotonicTime(ns: 0), isLast: false)
        let first = inbox.takeCues()
        #expect(Self.hasPicture(first, at: Bench.now))
        #expect(first?.allSatisfy { !$0.name.hasPrefix("announcement/") } == true)
        #expect(figures.health.contentProblem)
        try bench.replaceDatabase(with: whole)
        var later: [Cue] = []
        for second in 1...60 {
            worker.turn(
                wall: Bench.now.adding(seconds: second), monotonic: MonotonicTime(ns: Int64(second) * 1_000_000_000),
                isLast: false)
            later += inbox.takeCues() ?? []
        }
        #expect(later.contains { $0.name.hasPrefix("announcement/") })
        #expect(!figures.health.contentProblem)
    }
}
