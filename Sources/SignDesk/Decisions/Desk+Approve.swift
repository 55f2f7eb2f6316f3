import SignIngest
import SignMedia
public import SignModel
import SignSchedule
import SignShow
import SignStore
import SignWords

extension Desk {
    /// Decides that what waits is shown, and says when it first will be.
    ///
    /// What can never be shown is refused, and so is what is not the version that was looked at.
    ///
    /// - Parameter progress: told the share of the screens that are planned, 0…1; on any thread, one call at a time.
    public func approve(
        _ request: ApproveRequest, by actor: Actor, at now: Instant,
        progress: @escaping @Sendable (Double) -> Void = { _ in }
    ) throws(DeskError) -> ApproveAnswer {
        guard actor.role == .liaison else { throw .notAllowed(actor, .approve) }
        let sites = sites()
        let picked = try pending(request.pick)
        guard Actor.folded(picked.submitter) != actor.name else { throw .ownSubmission(actor) }
        var revision = picked.revision
        if let other = request.announcement {
            try checkOwned(other, by: revision.association)
            revision.announcement = other
        }
        let schedule = try schedule(for: revision, request, sites: sites, now: now)
        let forecast = try forecast(
            revision, waiting: picked.revision.id, schedule, sites: sites, now: now, progress: progress)
        let approval = Approval(
            revision.id, schedule: schedule, reviewer: actor.name, announcement: request.announcement,
            entry: try searchEntry(of: revision))
        let isEvidence = isEvidence(now)
        let approved: AnnouncementRevision
        do throws(DeskError) {
            approved = try decide { (store) throws(StoreError) in
                try store.approve(approval, at: now, evidence: isEvidence, hash: SHA256.hex)
            }
        } catch {
            throw lost(picked.revision, error)
        }
        let submissions = try read(.write) { try $0.submissions(of: picked.revision.announcement) }
        let again = submissions.last { $0.revision == revision.id }?.findings.first {
            $0.code == SubmissionFinding.looksLikeCode
        }
        return ApproveAnswer(
            revision: approved, reviewer: actor.name, forecast: forecast, unreadable: sites.unreadable,
            looksLike: request.announcement == nil ? again.map { AnnouncementID($0.place) } : nil, zone: sites.zone)
    }

    /// How it is found once it is approved; with the words of the association and the place.
    func searchEntry(of revision: AnnouncementRevision) throws(DeskError) -> SearchEntry? {
        let around = try read(.write) { snapshot in
            (
                association: try snapshot.association(revision.association),
                place: try revision.content.place.flatMap { try snapshot.place($0) }
            )
        }
        return around.association.map {
            SearchEntry(
                revision.announcement, revision.content, association: $0, place: around.place, words: SearchWords())
        }
    }

    /// As it will run: with the reviewer's changes, and an end.
    private func schedule(
        for revision: AnnouncementRevision, _ request: ApproveRequest, sites: Sites, now: Instant
    ) throws(DeskError) -> AnnouncementSchedule {
        let zone = sites.zone
        var schedule = try request.changes.applied(to: revision.schedule)
        let today = zone.civil(at: now).date
        let first = max(schedule.from?.date ?? today, today)
        let standard = DefaultUntil(of: revision.content.when, from: first, zone: zone)
        if let until = schedule.until {
            if request.changes.until != nil, !request.evenAfterItIsOver, let last = standard.lastOccurrenceEnd,
                standard.liesAfterLastOccurrence(until)
            {
                throw .overBeforeItsEnd(until: until, last: last)
            }
        } else {
            schedule.until = standard.until
        }
        return schedule
    }

    /// Refuses what can never be shown; nil where there are no playlists to judge by.
    private func forecast(
        _ revision: AnnouncementRevision, waiting: RevisionID, _ schedule: AnnouncementSchedule, sites: Sites,
        now: Instant, progress: @escaping @Sendable (Double) -> Void
    ) throws(DeskError) -> [ForecastRow]? {
        if let until = schedule.until {
            let day = ReceiptWords(.finnish).day(until.time == .midnight ? until.date - 1 : until.date)
            guard sites.zone.boundary(of: until) > now else {
                throw .neverShown([
                    .finnish: "viimeinen päivä \(day) on jo ollut", .swedish: "sista dagen \(day) har redan varit",
                    .english: "its last day \(day) is over",
                ])
            }
            if let from = schedule.from, until <= from {
                throw .neverShown([
                    .finnish: "se päättyy ennen kuin alkaa", .swedish: "det slutar innan det börjar",
                    .english: "it ends before it starts",
                ])
            }
        }
        guard sites.isKnown else { return nil }
        let screens = sites.matching(schedule.targets)
        let isElsewhere = sites.mayMatchElsewhere(schedule.targets)
        guard !screens.isEmpty else {
            // It may be for a screen of a playlist that has a mistake just now.
            guard !isElsewhere else { return nil }
            let known = sites.setups.map(\.screen.id.raw).joined(separator: ", ")
            throw .neverShown([
                .finnish: "Mikään näyttö ei sovi kohteeseen. Näytöt: \(known)",
                .swedish: "Ingen skärm passar. Skärmar: \(known)",
                .english: "No screen matches its targets. Screens: \(known)",
            ])
        }
        let forecast = try Forecast(
            try subject(revision, waiting: waiting, schedule, now: now), store: store(.write), screens: screens,
            tools: drawingTools(), progress: progress)
        guard forecast.isEverShown || isElsewhere else { throw .neverShown(forecast.obstacle) }
        return forecast.rows
    }

    /// What would stand in the store.
    private func subject(
        _ revision: AnnouncementRevision, waiting: RevisionID, _ schedule: AnnouncementSchedule, now: Instant
    ) throws(DeskError) -> Forecast.Subject {
        var approved = revision
        approved.schedule = schedule
        let draft = RevisionDraft(
            announcement: revision.announcement, association: revision.association, content: revision.content,
            schedule: schedule, submitter: "")
        approved.id = try decide { (store) throws(StoreError) in
            try store.revisionID(of: draft, hash: SHA256.hex)
        }
        return Forecast.Subject(revision: approved, waiting: waiting, approvedAt: now)
    }
}
