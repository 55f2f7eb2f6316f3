import SignModel
import SignSchedule
import SignShow
import SignStore

extension Desk {
    /// Why an announcement is or is not on a screen at an instant, as it stood then.
    public func explain(_ request: ExplainRequest) throws(DeskError) -> Explained {
        let question = try question(request.screen)
        let id = try announcement(named: request.announcement).id
        let explained = try asking { () throws(StoreError) in try question.explain(id, withWeek: request.withWeek) }
        return Explained(
            explanation: explained.explanation, standing: explained.standing, week: explained.week,
            site: question.site, screen: question.screen, zone: question.zone, language: question.language,
            names: try names(of: explained.standing.revision.map { [$0] } ?? [], []))
    }
}

extension ScreenQuestion {
    /// The facts without names.
    struct ExplainedFacts {
        var explanation: Explanation
        var standing: ExplainStanding
        var week: ExplainWeek?
    }

    func explain(_ id: AnnouncementID, withWeek: Bool) throws(StoreError) -> ExplainedFacts {
        try show.verifyMedia(of: id)
        let standing = try standing(of: id)
        let today = zone.civil(at: now).date
        let monday = today.monday
        // Read from the week's Monday on, so that its past days are explained, too.
        var input = try show.input(for: withWeek ? monday : today)
        // Also what was over long before: plans have no use for it, the answer has.
        let known = Set(input.revisions.map(\.revision))
        input.revisions += try show.store.scheduledRevisions()
            .filter { $0.announcement == id && !known.contains($0.revision) }
        let explainer = Explainer(input)
        let explanation = explainer.explain(
            id, at: now, standing: standing.forSchedule, plan: try show.plan(on: today))
        guard withWeek else { return ExplainedFacts(explanation: explanation, standing: standing) }
        var days: [ExplainWeek.Day] = []
        for explained in explainer.days(id, from: monday, standing: standing.forSchedule) {
            let plan = try show.plan(on: explained.date)
            days.append(
                ExplainWeek.Day(
                    date: explained.date, plays: plan.plays.filter { $0.announcement == id },
                    turns: plan.turns(of: id), reason: explained.reason))
        }
        return ExplainedFacts(
            explanation: explanation, standing: standing, week: ExplainWeek(monday: monday, days: days))
    }

    private func standing(of id: AnnouncementID) throws(StoreError) -> ExplainStanding {
        let decisions = try show.store.read { try $0.decisions(of: id) }
        let revisions = try show.store.read { try $0.revisions(of: id) }
        return ExplainStanding(decisions, at: now, newest: revisions.last?.id)
    }
}
