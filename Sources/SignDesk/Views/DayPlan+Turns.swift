import SignModel
import SignSchedule

extension DayPlan {
    /// The turns of an announcement: its slides in a row count as one.
    func turns(of announcement: AnnouncementID) -> [Span] {
        var turns: [Span] = []
        var before: Play?
        for play in plays {
            defer { before = play }
            guard play.announcement == announcement else { continue }
            var index = 0
            if case .announcement(_, _, let slide) = play.slide { index = slide }
            if let last = turns.indices.last, before?.announcement == announcement, index > 0 {
                turns[last].until = play.span.until
            } else {
                turns.append(play.span)
            }
        }
        return turns
    }
}
