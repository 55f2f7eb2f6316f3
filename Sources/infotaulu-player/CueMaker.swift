import SignMedia
import SignModel
import SignScene
import SignSchedule
import SignShow
import SignStage
import SignStore

/// Turns the programme into finished pictures ahead of time: the one that is due and the one after it.
///
/// The next picture is drawn ``leadMs`` before it is due, not right after the change before it: so the fade has the
/// processor to itself, and a late change of content is in it.
struct CueMaker {
    /// One picture that was drawn and what it is for.
    private struct Drawn {
        var play: Play
        /// Numbers plays in the order they came up.
        var number: Int
        var scene: Scene
        /// From when to when it is right.
        var span: Span
        var picture: PixelPicture
        var rotation: Rotation
    }

    private let programme: Programme
    private var current: Drawn?
    private var next: Drawn?
    /// Plays by number, as long as the log may ask for them.
    private var plays: [Int: Play] = [:]
    private var count = 0
    private var isFirst = true
    /// The rest of the day was planned after the first picture.
    private var isPlanned = false
    /// How long before it is due the next picture is drawn; it is ready two seconds before, with room for a slow one.
    static let leadMs: Int64 = 3_500

    init(_ programme: Programme) {
        self.programme = programme
    }

    /// What the loop should have, when that is something new.
    ///
    /// - Parameter changed: content, playlist or clock are others than when this was last asked.
    mutating func turn(now: Instant, changed: Bool) throws(StoreError) -> [Cue]? {
        if !isFirst, !isPlanned {
            _ = try programme.show.plan(on: programme.show.date(at: now))
            isPlanned = true
        }
        // After a change, too, the picture comes before the rest of the day's plan.
        if changed {
            isFirst = true
            isPlanned = false
        }
        var isNew = changed
        if let following = next, following.span.contains(now) {
            current = following
            next = nil
        }
        if changed || current?.span.contains(now) != true {
            current = try draw(at: now, isStart: false)
            next = nil
            isNew = true
        }
        if next == nil, let end = current?.span.until, end - now <= Self.leadMs {
            next = try draw(at: end, isStart: true)
            isNew = true
        }
        guard isNew else { return nil }
        return [current, next].compactMap(\.self).map(cue)
    }

    /// The play behind a number of ``Cue/play``, once: the log has it then.
    mutating func takePlay(_ number: Int) -> Play? { plays.removeValue(forKey: number) }

    /// The play behind a number that is still on the display.
    func play(_ number: Int) -> Play? { plays[number] }

    private func cue(_ drawn: Drawn) -> Cue {
        // An alert does not dissolve in.
        let transition =
            drawn.play.layer == .alert ? .cut : programme.show.setup.playlist.effectiveTransition
        return Cue(
            play: drawn.number, span: drawn.span, picture: drawn.picture, transition: transition,
            name: drawn.play.slide.description)
    }

    private mutating func draw(at instant: Instant, isStart: Bool) throws(StoreError) -> Drawn {
        let show = programme.show
        // The very first picture does not wait for the rest of the day to be planned.
        var play = isFirst ? try show.firstPlay(at: instant) : try show.play(at: instant)
        isFirst = false
        var scene = show.scene(for: play, at: instant)
        var picture = picture(of: scene)
        // A medium that turns out to be damaged takes its announcement out of the plan.
        for _ in 0..<3 where picture == nil {
            let broken = Set(
                programme.painter.failures.compactMap { if case .medium(let id, _) = $0 { id } else { nil } })
            for failure in programme.painter.failures { programme.complain(failure.description) }
            guard !broken.isEmpty, show.setBroken(broken) else { break }
            play = try show.play(at: instant)
            scene = show.scene(for: play, at: instant)
            picture = self.picture(of: scene)
        }
        let until = show.nextChange(of: play, after: instant) ?? play.span.until
        let from = isStart ? instant : min(play.span.from, instant)
        return Drawn(
            play: play, number: number(of: play), scene: scene,
            span: Span(from: from, until: max(until, instant.adding(ms: 1_000))),
            picture: picture ?? programme.painter.draw(scene, rotation: programme.display.rotation),
            rotation: programme.display.rotation)
    }

    /// nil when a medium of the scene is not there or damaged.
    private func picture(of scene: Scene) -> PixelPicture? {
        if let same = [current, next].compactMap(\.self).first(where: { $0.scene == scene }),
            same.rotation == programme.display.rotation
        {
            return same.picture
        }
        let picture = programme.painter.draw(scene, rotation: programme.display.rotation)
        return programme.painter.failures.isEmpty ? picture : nil
    }

    /// The same number as before for the same play, whatever became of its end.
    private mutating func number(of play: Play) -> Int {
        for known in [current, next].compactMap(\.self)
        where known.play.slide == play.slide && known.play.span.from == play.span.from
            && known.play.language == play.language
        {
            return known.number
        }
        count += 1
        plays[count] = play
        plays[count - 64] = nil
        return count
    }
}
