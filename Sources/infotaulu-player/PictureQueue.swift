import SignModel
import SignSchedule

/// The two pictures the loop is given: the one that is due and the one after it.
struct PictureQueue: Sendable {
    private var current: Director.Shot?
    private var next: Director.Shot?
    /// What ``current`` and ``next`` are of, and plays that the log may still ask for, by number.
    private var plays: [Int: Play] = [:]
    private var count = 0
    /// The loop has not been given these yet.
    private var isNew = false
    /// What is on has to be asked anew: content, playlist or clock are others.
    private var isStale = true
    /// The rest of the day is not planned yet: that comes after the picture.
    private(set) var isWaitingForPlan = true

    /// Plays kept for the log.
    private static let playLimit = 64

    /// What was painted may no longer be right.
    mutating func forget() {
        isStale = true
        isWaitingForPlan = true
    }

    /// The instant that has to be painted for; nil when all is there.
    mutating func wanted(at now: Instant, lead: Int64) -> Instant? {
        if !isStale, let following = next, following.span.contains(now) {
            current = following
            next = nil
        }
        guard !isStale, let current, current.span.contains(now) else { return now }
        guard !isWaitingForPlan else { return nil }
        return next == nil && current.span.until - now <= lead ? current.span.until : nil
    }

    /// A picture is ready.
    mutating func take(_ painted: Director.Painted, at now: Instant) {
        let play = painted.play
        // It never outlives its play.
        let until = min(painted.change ?? play.span.until, play.span.until)
        var shot = Director.Shot(
            play: number(of: play), picture: painted.picture,
            span: Span(from: painted.instant, until: until), transition: painted.transition,
            name: play.slide.description, announcement: play.announcement, isAlert: play.layer == .alert)
        if painted.instant > now {
            next = shot
        } else {
            shot.span.from = min(play.span.from, painted.instant)
            current = shot
            next = nil
            isStale = false
        }
        isNew = true
    }

    /// The whole plan is there: the play may end otherwise than was thought when no more than its beginning was planned.
    mutating func take(plan play: Play) {
        isWaitingForPlan = false
        guard var shot = current, let begun = plays[shot.play] else { return }
        guard begun.slide == play.slide, begun.span.from == play.span.from, begun.language == play.language else {
            isStale = true
            return
        }
        plays[shot.play] = play
        let ended = shot.span.until == begun.span.until || shot.span.until > play.span.until
        guard ended, shot.span.until != play.span.until else { return }
        shot.span.until = play.span.until
        current = shot
        next = nil
        isNew = true
    }

    /// What the loop should have, when that is something new.
    mutating func takeNews() -> [Director.Shot]? {
        guard isNew else { return nil }
        isNew = false
        return [current, next].compactMap(\.self)
    }

    /// Whether there is a picture for `now`.
    func isUpToDate(at now: Instant) -> Bool { current?.span.contains(now) ?? false }

    func play(_ number: Int) -> Play? { plays[number] }

    /// The same number as before for the same play, whatever became of its end.
    private mutating func number(of play: Play) -> Int {
        for known in [current, next].compactMap(\.self).map(\.play) {
            guard let old = plays[known], old.slide == play.slide, old.span.from == play.span.from,
                old.language == play.language
            else { continue }
            plays[known] = play
            return known
        }
        count += 1
        plays[count] = play
        plays[count - Self.playLimit] = nil
        return count
    }
}
