import SignModel
import SignSchedule

extension DayPlan {
    /// Times an announcement came on.
    func turns(of announcement: AnnouncementID) -> Int {
        plays.indices.count { index in
            plays[index].announcement == announcement
                && (index == 0 || plays[index - 1].announcement != announcement)
        }
    }
}
