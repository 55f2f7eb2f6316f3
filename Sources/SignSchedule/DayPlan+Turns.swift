public import SignModel

/// The one counter of turns.
extension DayPlan {
    /// Every turn of the day, in order of time.
    public var turns: [Turn] {
        var turns: [Turn] = []
        for (index, play) in plays.enumerated() {
            guard let announcement = play.announcement, let association = play.association,
                let revision = play.revision
            else { continue }
            if let last = turns.indices.last, turns[last].plays.upperBound == index, goesOn(turns[last], with: play) {
                turns[last].plays = turns[last].plays.lowerBound..<(index + 1)
                turns[last].span.until = play.span.until
            } else {
                turns.append(
                    Turn(
                        announcement: announcement, association: association, revision: revision,
                        language: play.language, layer: play.layer, span: play.span, plays: index..<(index + 1),
                        because: play.because))
            }
        }
        return turns
    }

    /// The turns of one announcement, in order of time.
    public func turns(of announcement: AnnouncementID) -> [Turn] {
        turns.filter { $0.announcement == announcement }
    }

    /// Whether `play`, which follows `turn` without a break, is its next slide or its last one held.
    private func goesOn(_ turn: Turn, with play: Play) -> Bool {
        guard turn.announcement == play.announcement, turn.revision == play.revision, turn.layer == play.layer,
            case .announcement(_, _, let index) = play.slide,
            case .announcement(_, _, let before) = plays[turn.plays.upperBound - 1].slide
        else { return false }
        if case .tooShortForOthers = play.because { return index == before }
        return index == before + 1
    }
}
