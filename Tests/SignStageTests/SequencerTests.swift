import SignMedia
import SignModel
import Testing

@testable import SignStage

/// Programme and expected screen as timelines, with a clock turned by hand.
@Suite struct SequencerTests {
    private static let size = PixelSize(8, 8)
    private static func picture(_ value: UInt32) -> PixelPicture {
        PixelPicture(size: size, filledWith: Color(value))
    }
    private let red = picture(0xFF0000)
    private let green = picture(0x00FF00)
    private let blue = picture(0x0000FF)

    private func cue(
        _ play: Int, _ from: Int, _ until: Int, _ picture: PixelPicture, _ transition: Transition = .fade(ms: 500)
    ) -> Cue {
        Cue(
            play: play, span: Span(from: Instant(seconds: from), until: Instant(seconds: until)), picture: picture,
            transition: transition, name: "play-\(play)")
    }

    private func mono(_ ms: Int64) -> MonotonicTime { MonotonicTime(ns: ms * 1_000_000) }

    /// One letter a step: the picture that was presented, `~` for a step of a fade, `.` when nothing was.
    private func letter(_ glass: Glass?) -> Character {
        switch glass {
        case nil: "."
        case .mixed: "~"
        case .changed, .patched: "!"
        case .still(let picture):
            picture.isSame(as: red) ? "r" : picture.isSame(as: green) ? "g" : picture.isSame(as: blue) ? "b" : "?"
        }
    }

    @Test func nothingIsShownBeforeTheFirstPictureIsThere() {
        var sequencer = Sequencer()
        #expect(sequencer.turn(wall: Instant(seconds: 5), now: mono(0)) == nil)
        #expect(sequencer.nextTurn(wall: Instant(seconds: 5), now: mono(0)) == nil)
        #expect(sequencer.shown == nil)
        #expect(!sequencer.isUpToDate(wall: Instant(seconds: 5), toleranceMs: 1_000))
    }

    /// The first picture is a cut; then one second a column, and nothing is drawn between changes.
    @Test func aStillSlideDrawsNothing() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 5, red, .cut), cue(2, 5, 9, green, .cut)])
        var line = ""
        for second in 0..<12 {
            line.append(letter(sequencer.turn(wall: Instant(seconds: second), now: mono(Int64(second) * 1_000))))
        }
        #expect(line == "r....g......")
    }

    /// An alert that comes in while one slide dissolves into the next does not wait for the end of that: it is on with
    /// the next turn, and the slide that was coming is no play of the log's any more.
    @Test func anAlertCutsAFadeShort() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 5, red), cue(2, 5, 30, green)])
        _ = sequencer.turn(wall: Instant(seconds: 0), now: mono(0))
        _ = sequencer.turn(wall: Instant(seconds: 5), now: mono(5_000))
        let wall = Instant(ms: 5_100)
        #expect(letter(sequencer.turn(wall: wall, now: mono(5_100))) == "~")
        var alert = cue(3, 5, 30, blue, .cut)
        alert.isAlert = true
        sequencer.receive([alert])
        // Long before the next step.
        #expect(sequencer.nextTurn(wall: wall, now: mono(5_101)) == mono(5_101))
        #expect(letter(sequencer.turn(wall: wall, now: mono(5_101))) == "b")
        #expect(!sequencer.isFading && sequencer.shown?.play == 3 && sequencer.running?.play == 3)
        #expect(sequencer.nextTurn(wall: wall, now: mono(5_101)) == nil)
        #expect(letter(sequencer.turn(wall: wall, now: mono(5_600))) == ".")
        #expect(sequencer.takePresented().map(\.play) == [1, 2])
    }

    /// What comes in while one slide dissolves into the next, as when one is withdrawn, is on right after the fade.
    @Test func whatComesInDuringAFadeIsDueAtItsEnd() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 5, red), cue(2, 5, 30, green)])
        _ = sequencer.turn(wall: Instant(seconds: 0), now: mono(0))
        _ = sequencer.turn(wall: Instant(seconds: 5), now: mono(5_000))
        #expect(sequencer.isFading)
        sequencer.receive([cue(3, 5, 30, blue, .cut)])
        let wall = Instant(seconds: 6)
        #expect(letter(sequencer.turn(wall: wall, now: mono(6_000))) == "g")
        #expect(sequencer.nextTurn(wall: wall, now: mono(6_000)) == mono(6_000))
        #expect(letter(sequencer.turn(wall: wall, now: mono(6_000))) == "b")
        #expect(letter(sequencer.turn(wall: wall, now: mono(6_001))) == ".")
        #expect(sequencer.nextTurn(wall: wall, now: mono(6_001)) == nil)
    }

    /// Half a second of fade in 60ths: 29 steps between, then exactly the new picture, then nothing.
    @Test func aFadeHasThirtyStepsAndEndsInTheNewPicture() throws {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 5, red), cue(2, 5, 9, green)])
        #expect(letter(sequencer.turn(wall: Instant(seconds: 0), now: mono(0))) == "r")
        #expect(sequencer.nextTurn(wall: Instant(seconds: 0), now: mono(0)) == mono(5_000))
        var now = mono(5_000)
        var line = ""
        var parts: [Int] = []
        while true {
            let wall = Instant(ms: now.ns / 1_000_000)
            let glass = sequencer.turn(wall: wall, now: now)
            line.append(letter(glass))
            if case .mixed(let from, let to, let part, _) = glass {
                #expect(from.isSame(as: red) && to.isSame(as: green))
                parts.append(part)
            }
            guard let next = sequencer.nextTurn(wall: wall, now: now) else { break }
            #expect(next > now)
            now = next
        }
        #expect(line == "." + String(repeating: "~", count: 29) + "g")
        #expect(now == mono(5_500))
        #expect(parts == parts.sorted() && (parts.first ?? 0) > 0 && (parts.last ?? 256) < 256)
    }

    /// What two slides share stays still; the rest goes, is bare for a moment, and comes.
    @Test func onlyWhatDiffersFades() throws {
        let size = PixelSize(480, 120)
        let paper = Color(0xF6F2E9)
        func slide(_ color: UInt32) -> PixelPicture {
            let text = PixelRect(96, 36, 144, 24)
            var pixels: [UInt32] = []
            for y in 0..<120 {
                for x in 0..<480 {
                    let ground: UInt32 = x < 48 ? 0x2F7F91 : paper.xrgb
                    pixels.append(text.contains(PixelPoint(x, y)) ? color : ground)
                }
            }
            return PixelPicture(size: size, pixels: pixels) ?? PixelPicture(size: size, filledWith: paper)
        }
        let (old, new) = (slide(0x112233), slide(0x445566))
        func cues(_ grounds: (Color?, Color?)) -> [Cue] {
            var cues = [cue(1, 0, 5, old), cue(2, 5, 9, new)]
            cues[0].ground = grounds.0
            cues[1].ground = grounds.1
            return cues
        }
        func steps(_ cues: [Cue]) -> [Glass.Step] {
            var sequencer = Sequencer()
            sequencer.receive(cues)
            _ = sequencer.turn(wall: Instant(seconds: 0), now: mono(0))
            return (0..<32).compactMap { n in
                let now = Int64(5_000 + n * 17)
                guard case .mixed(_, _, _, let step) = sequencer.turn(wall: Instant(ms: now), now: mono(now)) else {
                    return nil
                }
                return step
            }
        }
        let through = steps(cues((paper, paper)))
        #expect(!through.isEmpty)
        #expect(through.allSatisfy { $0.change.parts == [PixelRect(96, 36, 144, 24)] && $0.change.ground == paper })
        #expect(through.contains { $0.phase == .bare })
        #expect(through.contains { if case .leaving = $0.phase { true } else { false } })
        #expect(through.contains { if case .coming = $0.phase { true } else { false } })
        // On two grounds, or where nearly all differs, one goes over into the other.
        #expect(steps(cues((paper, nil))).allSatisfy { $0.change.ground == nil })
        #expect(steps([cue(1, 0, 5, red), cue(2, 5, 9, green)]).isEmpty)
    }

    /// A turn that comes for another reason, such as an event, adds no step.
    @Test func aStepIsShownOnce() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 5, red), cue(2, 5, 9, green)])
        _ = sequencer.turn(wall: Instant(seconds: 0), now: mono(0))
        _ = sequencer.turn(wall: Instant(seconds: 5), now: mono(5_000))
        #expect(letter(sequencer.turn(wall: Instant(ms: 5_017), now: mono(5_017))) == "~")
        #expect(letter(sequencer.turn(wall: Instant(ms: 5_018), now: mono(5_018))) == ".")
        #expect(letter(sequencer.turn(wall: Instant(ms: 5_034), now: mono(5_034))) == "~")
    }

    /// A display that takes 900 ms a frame gets the new picture at once; one step between the two would be a slow cut.
    @Test func aSlowDisplayIsCutTo() {
        var sequencer = Sequencer()
        sequencer.pace.note(frameMs: 900)
        sequencer.receive([cue(1, 0, 5, red), cue(2, 5, 9, green)])
        #expect(letter(sequencer.turn(wall: Instant(seconds: 0), now: mono(0))) == "r")
        #expect(letter(sequencer.turn(wall: Instant(seconds: 5), now: mono(5_000))) == "g")
        #expect(!sequencer.isFading)
    }

    /// A turn that comes far too late shows where the fade is by then: the end.
    @Test func aLateTurnIsRightForItsInstant() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 5, red), cue(2, 5, 9, green)])
        _ = sequencer.turn(wall: Instant(seconds: 0), now: mono(0))
        _ = sequencer.turn(wall: Instant(seconds: 5), now: mono(5_000))
        #expect(letter(sequencer.turn(wall: Instant(seconds: 8), now: mono(8_000))) == "g")
    }

    @Test func theOldPictureStaysUntilTheNextIsThere() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 5, red, .cut)])
        var line = ""
        for second in 0..<12 {
            if second == 9 { sequencer.receive([cue(2, 5, 20, green, .cut)]) }
            line.append(letter(sequencer.turn(wall: Instant(seconds: second), now: mono(Int64(second) * 1_000))))
        }
        #expect(line == "r........g..")
    }

    /// What was taken back leaves at once: its successor begins now.
    @Test func aReplacedCueLeavesAtOnce() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 60, red, .cut), cue(2, 60, 90, green, .cut)])
        _ = sequencer.turn(wall: Instant(seconds: 0), now: mono(0))
        sequencer.receive([cue(3, 10, 60, blue, .cut)])
        #expect(letter(sequencer.turn(wall: Instant(seconds: 10), now: mono(10_000))) == "b")
        #expect(sequencer.nextTurn(wall: Instant(seconds: 10), now: mono(10_000)) == nil)
    }

    /// The clock's minute is a cut within the play, and the log has one play.
    @Test func aDetailOfTheSamePlayIsACut() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 5, red), cue(1, 5, 9, green), cue(2, 9, 12, blue, .cut)])
        var line = ""
        for second in 0..<10 {
            line.append(letter(sequencer.turn(wall: Instant(seconds: second), now: mono(Int64(second) * 1_000))))
        }
        #expect(line == "r....g...b")
        #expect(sequencer.running == Running(play: 2, since: Instant(seconds: 9)))
        sequencer.end(wall: Instant(seconds: 11))
        #expect(sequencer.running == nil)
        #expect(
            sequencer.takePresented() == [
                Presented(play: 1, span: Span(from: Instant(seconds: 0), until: Instant(seconds: 9))),
                Presented(play: 2, span: Span(from: Instant(seconds: 9), until: Instant(seconds: 11))),
            ])
        #expect(sequencer.takePresented().isEmpty)
    }

    /// The same picture in two plays: no frame, but two plays in the log.
    @Test func theSamePictureAgainIsNotDrawn() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 5, red), cue(2, 5, 9, red)])
        var line = ""
        for second in 0..<8 {
            line.append(letter(sequencer.turn(wall: Instant(seconds: second), now: mono(Int64(second) * 1_000))))
        }
        #expect(line == "r.......")
        #expect(sequencer.takePresented().map(\.play) == [1])
    }

    /// The clock goes back: what is shown stays until the worker has planned for the new time.
    @Test func aClockThatGoesBackShowsNothingWrong() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 100, 105, red, .cut), cue(2, 105, 110, green, .cut)])
        _ = sequencer.turn(wall: Instant(seconds: 101), now: mono(0))
        #expect(letter(sequencer.turn(wall: Instant(seconds: 40), now: mono(1_000))) == ".")
        sequencer.receive([cue(3, 40, 50, blue, .cut)])
        #expect(letter(sequencer.turn(wall: Instant(seconds: 40), now: mono(1_100))) == "b")
    }

    @Test func itIsUpToDateUntilItsTimeIsOver() {
        var sequencer = Sequencer()
        sequencer.receive([cue(1, 0, 5, red)])
        _ = sequencer.turn(wall: Instant(seconds: 0), now: mono(0))
        #expect(sequencer.isUpToDate(wall: Instant(seconds: 14), toleranceMs: 10_000))
        #expect(!sequencer.isUpToDate(wall: Instant(seconds: 15), toleranceMs: 10_000))
    }

    @Test func theInboxHoldsTheNewestCuesOnly() {
        let inbox = Inbox()
        #expect(inbox.takeCues() == nil)
        inbox.leave([cue(1, 0, 5, red)])
        inbox.leave([cue(2, 0, 5, green)])
        #expect(inbox.takeCues()?.map(\.play) == [2])
        #expect(inbox.takeCues() == nil)
        for _ in 0..<3 {
            inbox.leave(
                (0..<500).map { Presented(play: $0, span: Span(from: Instant(ms: 0), until: Instant(ms: 1))) },
                running: Running(play: 500, since: Instant(ms: 1)))
        }
        #expect(inbox.takePresented().ended.count == 1_000)
        #expect(inbox.takePresented().ended.isEmpty)
        #expect(inbox.takePresented().running?.play == 500)
    }
}

@Suite struct FadeTests {
    @Test(arguments: [400, 500, 600]) func itIsARampThatEndsInFull(ms: Int) {
        let start = MonotonicTime(ns: 7_000_000_123)
        let fade = Fade(start: start, ms: ms)
        var last = -1
        for step in 0...ms {
            let part = fade.part(at: start.adding(ms: Int64(step)))
            #expect(part >= last)
            last = part
        }
        #expect(fade.part(at: start) == 0)
        #expect(fade.part(at: start.adding(ms: -5)) == 0)
        #expect(last == Blend.full)
        #expect(fade.isOver(at: fade.end) && fade.nextStep(after: fade.end) == nil)
    }

    @Test(arguments: [(400, 24), (500, 30), (600, 36)]) func itHasSixtyStepsASecond(ms: Int, steps: Int) {
        let fade = Fade(start: MonotonicTime(ns: 99), ms: ms)
        var now = fade.start
        var count = 0
        while let next = fade.nextStep(after: now) {
            #expect(next > now && next - now <= 16_666_668)
            now = next
            count += 1
        }
        #expect(count == steps)
        #expect(now == fade.end)
    }
}

@Suite struct BlendTests {
    private let old = Bench.numbered(PixelSize(61, 17))
    private let new = PixelPicture(size: PixelSize(61, 17)) { pixels in
        for index in pixels.indices { pixels[index] = UInt32(truncatingIfNeeded: index &* 40_503 &+ 77) & 0xFFFFFF }
    }

    @Test func itBeginsWithTheOldPictureAndEndsWithTheNewOne() {
        #expect(Blend.picture(from: old, to: new, part: 0) == old)
        #expect(Blend.picture(from: old, to: new, part: Blend.full) == new)
    }

    /// Each channel of each pixel goes from the one to the other without turning back or leaving the way.
    @Test func itIsMonotone() {
        var before = old
        for part in 1...Blend.full {
            let now = Blend.picture(from: old, to: new, part: part)
            for index in now.pixels.indices {
                for shift in [0, 8, 16] as [UInt32] {
                    func channel(_ picture: PixelPicture) -> Int { Int(picture.pixels[index] >> shift & 0xFF) }
                    let (from, to) = (channel(old), channel(new))
                    let (previous, value) = (channel(before), channel(now))
                    if from <= to ? value < previous || value > to : value > previous || value < to {
                        Issue.record("pixel \(index) at \(part): \(previous) then \(value), from \(from) to \(to)")
                        return
                    }
                }
            }
            before = now
        }
    }
}
