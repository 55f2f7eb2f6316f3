import SignMedia
import SignModel
import SignSchedule
import SignStage

@testable import infotaulu_player

/// A director, a display and a made-up clock: one column a second, one turn of the worker and one of the loop in each.
///
/// A plan is a string, a letter for what is on in each second; equal letters side by side are one play. `!` is an
/// emergency message, `s` the site's own slides. What happens stands in `events`, under the second it happens in:
///
///     c  the next plan's content is committed        x  from now on nothing can be read
///     p  the next plan's playlist is saved           o  it can again
///     >  the clock jumps ten seconds ahead           t  the clock is judged right from now on
///     <  it jumps ten seconds back                   f  the log cannot be written
///                                                    l  it can again
struct Timeline {
    /// What was on the display in each second.
    private(set) var screen = ""
    /// Seconds in which the worker said that it lives.
    private(set) var alive = 0
    private(set) var said: [String] = []
    /// What the log has, `letter from–until` in seconds of the wall clock, in order.
    private(set) var log: [String] = []
    private(set) var cuts: Set<String> = []
    private(set) var paints = 0
    private(set) var health = Director.Health()

    private var director: Director
    private var sequencer = Sequencer()
    private var plans: [[Character]]
    private var known: [Character]?
    private var undated: [Character]
    private var waiting = 0
    private var committed = 0
    private var isReadable = true
    private var isTrusted: Bool
    private var isLogWritable = true
    private var lookSees: Director.Look.Content = .same
    private var setupChanged = false
    private var offset = 0
    private var seconds = 0
    private var written: [String: (from: Int, until: Int)] = [:]
    private var pictures: [Int: Character] = [:]
    private static let start = Instant(seconds: 1_796_000_000)

    /// - Parameters:
    ///   - plans: the first is what is there at first.
    ///   - undated: what plays while the clock is not trusted; nil: it is.
    init(_ plans: [String], events: String = "", undated: String? = nil, length: Int? = nil) {
        director = Director(Director.Setting())
        self.plans = plans.map(Array.init)
        self.undated = Array(undated ?? "")
        isTrusted = undated == nil
        let events = Array(events)
        for column in 0..<(length ?? plans[0].count) {
            seconds = column
            if column < events.count { happen(events[column]) }
            turn(isLast: false)
            draw()
        }
        let wall = wall
        sequencer.end(wall: wall)
        turn(isLast: true)
        for (name, span) in written.sorted(by: { ($0.value.from, $0.key) < ($1.value.from, $1.key) }) {
            log.append("\(name.first.map(String.init) ?? "?") \(span.from)–\(span.until)")
        }
    }

    private var wall: Instant { Self.start.adding(seconds: seconds + offset) }
    private var monotonic: MonotonicTime { MonotonicTime(ns: Int64(seconds) * 1_000_000_000 + 5) }

    private mutating func happen(_ event: Character) {
        switch event {
        case "c", "p":
            committed += 1
            if event == "c" { lookSees = .changed } else { setupChanged = true }
        case "x":
            isReadable = false
            lookSees = .failed("damaged")
        case "o": isReadable = true
        case "t": isTrusted = true
        case "f": isLogWritable = false
        case "l": isLogWritable = true
        case ">": offset += 10
        case "<": offset -= 10
        default: break
        }
    }

    private mutating func turn(isLast: Bool) {
        var effects = director.handle(
            .tick(
                Director.Tick(
                    wall: wall, monotonic: monotonic, ended: sequencer.takePresented(), running: sequencer.running,
                    isLast: isLast)))
        while !effects.isEmpty {
            if let event = carryOut(effects.removeFirst()) { effects += director.handle(event) }
        }
        health = director.health
    }

    private mutating func carryOut(_ effect: Director.Effect) -> Director.Event? {
        switch effect {
        case .look:
            let look = Director.Look(content: lookSees, setupChanged: setupChanged)
            setupChanged = false
            if lookSees == .changed || isReadable { lookSees = .same }
            return .looked(look)
        case .read:
            guard isReadable else {
                let isFirst = known == nil
                if isFirst { known = Array(repeating: "s", count: plans[0].count + 60) }
                return .read(Director.ReadResult(problem: "damaged", changed: isFirst))
            }
            let changed = known != plans[committed]
            known = plans[committed]
            return .read(Director.ReadResult(problem: nil, changed: changed))
        case .judge: return .judged(isTrusted)
        case .paint(let instant, _, let trusted):
            paints += 1
            let play = play(at: instant, trusted)
            pictures[paints] = letter(play)
            return .painted(
                Director.Painted(
                    play: play, instant: instant, picture: paints,
                    transition: play.layer == .alert ? .cut : .fade(ms: 500))
            )
        case .plan(let instant, let trusted): return .planned(play(at: instant, trusted))
        case .show(let shots):
            for shot in shots where shot.transition == .cut { cuts.insert(shot.name) }
            sequencer.receive(
                shots.map {
                    Cue(
                        play: $0.play, span: $0.span, picture: Self.dot($0.picture), transition: .cut, name: $0.name)
                })
        case .log(let plays):
            guard isLogWritable else { return .logged("disk full") }
            for logged in plays {
                let from = logged.span.from.seconds - Self.start.seconds
                let until = logged.span.until.seconds - Self.start.seconds
                written["\(letter(logged.play))\(from)"] = (from, until)
            }
            return .logged(nil)
        case .writeFigures: return .wroteFigures(nil)
        case .alive: alive += 1
        case .say(let text): said.append(text)
        }
        return nil
    }

    private mutating func draw() {
        _ = sequencer.turn(wall: wall, now: monotonic)
        screen +=
            sequencer.shown.map { String($0.name.dropFirst($0.name.hasPrefix("alert/") ? 6 : 13).prefix(1)) } ?? " "
    }

    private func letter(_ play: Play) -> Character {
        play.slide.description.dropFirst(play.layer == .alert ? 6 : 13).first ?? "?"
    }

    private func play(at instant: Instant, _ trusted: Bool) -> Play {
        let plan = trusted ? known ?? [] : undated
        let second = instant.seconds - Self.start.seconds
        let letter: Character = plan.indices.contains(second) ? plan[second] : "z"
        var from = second
        while from > 0, plan.indices.contains(from - 1), plan[from - 1] == letter { from -= 1 }
        var until = second + 1
        while plan.indices.contains(until), plan[until] == letter { until += 1 }
        let isAlert = letter == "!"
        let name = String(letter)
        return Play(
            span: Span(from: Self.start.adding(seconds: from), until: Self.start.adding(seconds: until)),
            slide: isAlert ? .alert(ID(name)) : .announcement(ID(name), ID(name), index: 0),
            language: PlayLanguage(.finnish), layer: isAlert ? .alert : .rotation, because: .noFiller)
    }

    /// A picture of one pixel, another for each number.
    private static func dot(_ number: Int) -> PixelPicture {
        PixelPicture(size: PixelSize(1, 1), filledWith: Color(UInt32(number)))
    }
}
