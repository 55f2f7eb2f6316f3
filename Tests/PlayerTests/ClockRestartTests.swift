import Foundation
import SignModel
import SignStore
import Testing

@testable import infotaulu_player

/// A wrong clock is not made right by starting the player again and again.
@Suite(.timeLimit(.minutes(15))) struct ClockRestartTests {
    private static let day = 86_400

    @Test(arguments: [-5 * 365 * day, 400 * day], [3, 25])
    func aWrongClockStaysWrong(offset: Int, seconds: Int) throws {
        let bench = try Bench()
        try bench.fill()
        for start in 0..<3 {
            let wrong = Bench.now.adding(seconds: offset + start * 60)
            #expect(try bench.run(from: wrong, seconds: seconds).clockTrusted == false)
            #expect(try bench.plays() == [])
        }
        // The right one is believed after all that, and what it shows is logged.
        #expect(try bench.run(from: Bench.now, seconds: seconds).clockTrusted == true)
        let plays = try bench.plays()
        #expect(plays.first?.span.from == Bench.now)
        #expect(plays.reduce(0) { $0 + $1.span.durationMs } == Int64(seconds) * 1_000)
    }

    @Test func aClockBehindTheLastPlayIsNotBelieved() throws {
        let bench = try Bench()
        try bench.fill()
        #expect(try bench.run(from: Bench.now, seconds: 30).clockTrusted == true)
        let known = try bench.plays()
        let behind = Bench.now.adding(seconds: -600)
        // Not even when it has run on past it.
        #expect(try bench.run(from: behind, seconds: 700).clockTrusted == false)
        #expect(try bench.plays() == known)
        #expect(try bench.run(from: Bench.now.adding(seconds: 60), seconds: 5).clockTrusted == true)
    }

    /// The newest instant counts, not the row that was written last.
    @Test func rowsInAnotherOrderSayTheSame() throws {
        let bench = try Bench()
        try bench.fill()
        #expect(try bench.run(from: Bench.now, seconds: 30).clockTrusted == true)
        let newest = try PlayLog(reading: bench.folder.state).newestInstant()
        let old = Span(from: Bench.now.adding(seconds: -2_000), until: Bench.now.adding(seconds: -1_990))
        let log = try PlayLog(state: bench.folder.state)
        try log.write([
            PresentedPlay(
                screen: "kaakkuri-aula", date: CivilDate(dayNumber: 20_000), span: old, announcement: nil,
                association: nil, revision: nil, slide: 0, language: "fi", layer: "rotation")
        ])
        #expect(try log.newestInstant() == newest)
    }

    @Test func theLogIsOpenedAgainWhenItCouldNotBe() throws {
        let bench = try Bench()
        try bench.fill()
        // A file stands where the folder should be.
        try Data().write(to: URL(fileURLWithPath: bench.folder.state))
        let health = try bench.run(from: Bench.now, seconds: 30)
        #expect(health.logOK == false)
        let mended = try bench.run(from: Bench.now, seconds: 70) { second in
            if second == 30 { try FileManager.default.removeItem(atPath: bench.folder.state) }
        }
        #expect(mended.logOK == true)
        // What was shown before it could be written is there, too.
        #expect(try bench.plays().first?.span.from == Bench.now)
    }
}
