import Foundation
import SignModel
import Testing

@testable import SignStore

@Suite(.timeLimit(.minutes(10)))
struct PlayLogTests {
    private func play(_ second: Int, _ announcement: AnnouncementID?) -> PresentedPlay {
        let start = Instant(seconds: 1_790_000_000 + second)
        return PresentedPlay(
            screen: "aula", date: Samples.day("2026-12-01"), span: Span(from: start, until: start.adding(seconds: 10)),
            announcement: announcement, association: announcement.map { _ in "muisti" },
            revision: announcement.map { _ in "r1" }, slide: 0, language: "fi",
            layer: announcement == nil ? "filler" : "rotation")
    }

    @Test("Plays come back as written, and add up to airtime")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        let log = try PlayLog(state: folder.data.state)
        let plays = [play(0, "kahvila"), play(10, nil), play(20, "kahvila")]
        try log.write(plays)
        let all = Span(from: .distantPast, until: .distantFuture)
        #expect(try log.plays(in: all) == plays)
        #expect(try log.newestInstant() == plays[2].span.until)
        let day = Samples.day("2026-12-01")
        let airtime = try PlayLog(reading: folder.data.state).airtime(from: day, to: day)
        #expect(airtime.map(\.ms) == [10_000, 20_000])
        #expect(airtime.map(\.plays) == [1, 2])
        #expect(airtime.map(\.announcement) == [nil, "kahvila"])
    }

    @Test("A play that is written before its end is lengthened, not counted twice")
    func unfinished() throws {
        let folder = try TemporaryFolder()
        let log = try PlayLog(state: folder.data.state)
        var alert = play(0, "kahvila")
        for seconds in [60, 120, 120, 90, 3_600] {
            alert.span = Span(from: alert.span.from, until: alert.span.from.adding(seconds: seconds))
            try log.write([alert])
        }
        try log.write([play(3_600, nil)])
        let all = Span(from: .distantPast, until: .distantFuture)
        #expect(try log.plays(in: all) == [alert, play(3_600, nil)])
        let day = Samples.day("2026-12-01")
        #expect(try log.airtime(from: day, to: day).map(\.ms) == [10_000, 3_600_000])
        #expect(try log.airtime(from: day, to: day).map(\.plays) == [1, 1])
    }

    @Test("A log whose maker was killed before it was made is none yet")
    func killedInTheMaking() throws {
        let folder = try TemporaryFolder()
        let path = folder.data.state + "/plays.sqlite"
        try FileManager.default.createDirectory(atPath: folder.data.state, withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(throws: StoreError.missing(path: path)) { _ = try PlayLog(reading: folder.data.state) }
        let log = try PlayLog(state: folder.data.state)
        try log.write([play(0, "kahvila")])
        let all = Span(from: .distantPast, until: .distantFuture)
        #expect(try PlayLog(reading: folder.data.state).plays(in: all) == [play(0, "kahvila")])
    }

    @Test("The oldest plays make room, their airtime stays")
    func bounded() throws {
        let folder = try TemporaryFolder()
        let log = try PlayLog(state: folder.data.state, limit: 3)
        for second in 0..<7 { try log.write([play(second * 10, "kahvila")]) }
        let all = Span(from: .distantPast, until: .distantFuture)
        #expect(try log.plays(in: all) == (4..<7).map { play($0 * 10, "kahvila") })
        let day = Samples.day("2026-12-01")
        #expect(try log.airtime(from: day, to: day).map(\.plays) == [7])
    }

    @Test("Small counts are not reported")
    func usage() throws {
        let folder = try TemporaryFolder()
        let log = try PlayLog(state: folder.data.state)
        let day = Samples.day("2026-12-01")
        try log.add([
            UsageCount(date: day, screen: "aula", kind: "theme", ref: "mind", count: 3),
            UsageCount(date: day, screen: "aula", kind: "theme", ref: "ageing", count: 4),
        ])
        try log.add([UsageCount(date: day + 1, screen: "aula", kind: "theme", ref: "mind", count: 2)])
        #expect(
            try log.usage(from: day, to: day + 1)
                == [UsageCount(date: day, screen: "aula", kind: "theme", ref: "mind", count: 5)])
    }

    @Test("A damaged log is put aside; the screen goes on with a new one")
    func damaged() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.data.state, withIntermediateDirectories: true)
        let path = folder.data.state + "/plays.sqlite"
        try Data(repeating: 0x2A, count: 4096).write(to: URL(fileURLWithPath: path))
        let log = try PlayLog(state: folder.data.state)
        try log.write([play(0, "kahvila")])
        #expect(try log.newestInstant() != nil)
        #expect(StoreFiles.size(path + ".damaged") == 4096)
    }

    @Test("A copy that nothing can be written beside is read as it is")
    func immutable() throws {
        let folder = try TemporaryFolder()
        var store: ContentStore? = try folder.store()
        try store?.put(associations: [Samples.association], at: Instant(seconds: 1))
        #expect(throws: StoreError.unmergedLog(path: folder.data.database)) {
            _ = try ContentStore(immutable: folder.data)
        }
        try store?.finish()
        store = nil
        let copy = try ContentStore(immutable: folder.data)
        #expect(try copy.read { try $0.associations() } == [Samples.association])
        #expect(StoreFiles.names(in: folder.data.path) == ["infotaulu.sqlite"])
    }
}
