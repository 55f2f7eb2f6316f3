public import SignModel
import SignSchedule
import SignShow
import SignStore

extension Desk {
    /// What a screen shows, until when, because of what.
    public func at(_ request: ScreenRequest) throws(DeskError) -> ScreenMoment {
        let question = try question(request)
        let play = try asking { () throws(StoreError) in try question.show.play(at: question.now) }
        let until = try asking { () throws(StoreError) in try question.end(of: play) }
        return ScreenMoment(
            screen: question.screen.id, zone: question.zone, now: question.now, play: play, until: until,
            names: try names(of: play.revision.map { [$0] } ?? [], play.association.map { [$0] } ?? []))
    }

    /// The plan of a day; of the day of the request's instant when `date` is nil. A day that is named is planned by
    /// the calendar, whatever this machine's clock is worth.
    public func plan(_ request: ScreenRequest, on date: CivilDate? = nil) throws(DeskError) -> ScreenDay {
        let question = try question(request)
        if date != nil, !request.isClockUntrusted { question.show.clockTrusted = true }
        let day = date ?? question.zone.civil(at: question.now).date
        let plan = try asking { () throws(StoreError) in try question.show.plan(on: day) }
        let input = try asking { () throws(StoreError) in try question.show.input(for: day) }
        var revisions = Set(plan.plays.compactMap(\.revision))
        var noted: [AnnouncementID: RevisionID] = [:]
        for announcement in plan.notes.compactMap(\.announcement) {
            let latest = input.revisions.filter { $0.announcement == announcement }.max {
                $0.approvedAt < $1.approvedAt
            }
            noted[announcement] = latest?.revision
            if let latest { revisions.insert(latest.revision) }
        }
        return ScreenDay(
            plan: plan, zone: question.zone, opening: question.show.calendar.day(day),
            names: try names(of: revisions, Set(plan.plays.compactMap(\.association))), noted: noted)
    }
}
