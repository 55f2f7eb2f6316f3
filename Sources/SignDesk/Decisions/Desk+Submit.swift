import SignIngest
import SignMedia
public import SignModel
import SignPlaylist
import SignShow
import SignStage
import SignStore
internal import SignWords

extension Desk {
    /// Takes in what an association sends and answers with a receipt. Nothing of it is shown before it is approved.
    ///
    /// - Parameters:
    ///   - actor: nil: the association itself.
    ///   - progress: told the share of the slides that are done, 0…1.
    public func submit(
        _ request: SubmitRequest, by actor: Actor? = nil, at now: Instant, progress: (Double) -> Void = { _ in }
    ) async throws(DeskError) -> SubmitAnswer {
        let sites = sites()
        let places = try read(.write) { try $0.places() }
        let material: SubmissionMaterial
        do {
            material = try SubmissionMaterial(paths: request.paths)
        } catch {
            throw .refused(error)
        }
        let sender = try sender(of: request, material, places: Set(places.map(\.id)), now: sites.zone.civil(at: now))
        let actor = actor ?? .association(sender.id)
        guard actor.speaks(for: sender.id) else { throw .notAllowed(actor, .submit) }
        if let id = request.announcement { try checkOwned(id, by: sender.id) }
        let language = request.language ?? sender.name.languages.first ?? .finnish
        var prepared = try await prepare(
            request, material, sender: sender, places: Set(places.map(\.id)), language: language, sites: sites,
            now: now,
            progress: progress)
        try checkFree(prepared.announcement, for: sender.id)
        let live = try read(.write) { try $0.liveRevisions(of: sender.id) }
        let family = SubmissionFamily(live: live.map(\.revision), prepared)
        var receipt = Receipt(
            id: nil, revision: nil, state: "stopped", announcement: prepared.announcement, association: sender,
            content: prepared.content, schedule: prepared.schedule,
            place: prepared.content.place.flatMap { id in places.first { $0.id == id } },
            findings: prepared.findings, slides: [], at: now, zone: sites.zone)
        var answer = SubmitAnswer(
            receipt: receipt, language: language, alreadyThere: false, looksLike: nil,
            isStopped: prepared.isStopped)
        if !prepared.isStopped {
            if let same = try same(as: prepared, in: family) {
                try describe(same, live.first { $0.revision.id == same.id }?.state, in: &receipt)
                answer.alreadyThere = true
            } else {
                prepared.announcement = try freeName(for: prepared)
                if !prepared.isNamed {
                    let sources = try sources(of: live.map(\.revision.announcement))
                    let media = try read(.write) { try $0.media() } + prepared.media
                    answer.looksLike = family.looksLike(sources: sources) { looks(of: $0, among: media) }
                    if let other = answer.looksLike { prepared.findings.append(.looksLikeNewVersion(of: other)) }
                }
                let draft = prepared.draft(submitter: actor.name)
                let isEvidence = isEvidence(now)
                let stored = try decide { (store) throws(StoreError) in
                    try store.submit(draft, media: prepared.media, at: now, evidence: isEvidence, hash: SHA256.hex)
                }
                receipt.id = stored.id
                receipt.revision = stored.revision
                receipt.state = stored.state.rawValue
                keepTimings(of: [stored.revision], in: try store(.write), sites)
            }
            receipt.announcement = answer.alreadyThere ? receipt.announcement : prepared.announcement
            if !answer.alreadyThere { receipt.findings = prepared.findings }
        }
        receipt.slides = slides(of: receipt, media: prepared.media, sites: sites, drawn: request.draws)
        answer.receipt = receipt
        return answer
    }

    /// Who sends it: as the request says, else as its announcement.yaml does.
    private func sender(
        of request: SubmitRequest, _ material: SubmissionMaterial, places: Set<PlaceID>, now: CivilDateTime
    ) throws(DeskError) -> Association {
        var named = request.association
        if named == nil {
            do {
                named = try SubmissionIntake.association(of: material, places: places, now: now)
            } catch {
                throw .refused(error)
            }
        }
        guard let named else { throw .noSender }
        return try association(named)
    }

    /// The association, unless it was removed.
    func association(_ id: AssociationID) throws(DeskError) -> Association {
        if let found = try read(.write, { try $0.association(id) }), found.removed != true { return found }
        let known = try read(.write) { try $0.associations() }.filter { $0.removed != true }.map(\.id.raw)
        throw .unknown(.association, id: id.raw, nearest: NearestWord.find(id.raw, in: known), known: known)
    }

    /// A new version needs an announcement of that association's.
    func checkOwned(_ id: AnnouncementID, by association: AssociationID) throws(DeskError) {
        let owner = try read(.write) { try $0.owner(of: id) }
        guard owner != association else { return }
        let known = try read(.write) { try $0.announcementIDs(of: association) }.map(\.raw)
        throw .unknown(
            .announcement, id: id.raw, nearest: NearestWord.find(id.raw, in: known),
            known: known.count <= 15 ? known : [])
    }

    private func checkFree(_ id: AnnouncementID, for association: AssociationID) throws(DeskError) {
        if let owner = try read(.write, { try $0.owner(of: id) }), owner != association {
            throw .taken(.announcement, id: id.raw, owner: owner)
        }
    }

    private func prepare(
        _ request: SubmitRequest, _ material: SubmissionMaterial, sender: Association, places: Set<PlaceID>,
        language: Language, sites: Sites,
        now: Instant, progress: (Double) -> Void
    ) async throws(DeskError) -> PreparedSubmission {
        let submission = SubmissionRequest(
            paths: request.paths, association: sender.id, announcement: request.announcement, title: request.title,
            alt: request.alt, themes: request.themes, tags: request.tags, language: language,
            places: sites.places([.all]), now: sites.zone.civil(at: now), replacesAtOnce: request.replacesAtOnce)
        let jail = await Jail.detect(without: request.withoutJail)
        let vault = MediaVault(path: folder.media)
        vault.sweep(known: Set(try read(.write) { try $0.media() }.map(\.id)))
        let reader = request.reads ? await PosterReader(media: vault, jail: jail) : nil
        let intake = SubmissionIntake(
            importer: PictureImporter(media: vault, jail: jail), reader: reader, readsDocuments: request.reads,
            letters: letters)
        do throws(IngestError) {
            return try await intake.prepare(
                submission, material: material, places: places, screens: { sites.places($0) }, progress: progress)
        } catch {
            throw .refused(error)
        }
    }

    /// What is the same already: the same content, to run as it was proposed. nil when the sender says that it is a new
    /// version of something else, or asks that what is on comes off the screens.
    private func same(
        as prepared: PreparedSubmission, in family: SubmissionFamily
    ) throws(DeskError) -> AnnouncementRevision? {
        guard let same = family.sameContent, !prepared.isNamed || same.announcement == prepared.announcement else {
            return nil
        }
        if same.schedule == prepared.schedule { return same }
        // Approved to run otherwise than it was proposed.
        var draft = prepared.draft(submitter: "")
        draft.announcement = same.announcement
        let proposed = try decide { (store) throws(StoreError) in
            try store.revisionID(of: draft, hash: SHA256.hex)
        }
        let state = try read(.write) { try $0.state(of: proposed) }
        return state == nil ? nil : same
    }

    /// The receipt of what is there already.
    private func describe(
        _ same: AnnouncementRevision, _ state: RevisionState?, in receipt: inout Receipt
    ) throws(DeskError) {
        receipt.announcement = same.announcement
        receipt.revision = same.id
        receipt.schedule = same.schedule
        receipt.state = state?.rawValue ?? "pending"
        let submissions = try read(.write) { try $0.submissions(of: same.announcement) }
        receipt.id = (submissions.last { $0.revision == same.id } ?? submissions.last)?.id
        receipt.findings.append(.alreadyThere(same.announcement, state: receipt.state))
    }

    /// The name it was given; one made from its content gets a number when another content has it.
    private func freeName(for prepared: PreparedSubmission) throws(DeskError) -> AnnouncementID {
        guard !prepared.isNamed else { return prepared.announcement }
        var id = prepared.announcement
        var number = 1
        while try isTaken(id, by: prepared) {
            number += 1
            id = AnnouncementID("\(prepared.announcement)-\(number)")
        }
        return id
    }

    /// Whether something else is on or waits under the id.
    private func isTaken(_ id: AnnouncementID, by prepared: PreparedSubmission) throws(DeskError) -> Bool {
        let live = try read(.write) { try $0.liveRevisions(of: prepared.association) }
        return live.contains {
            $0.revision.announcement == id
                && ($0.revision.content != prepared.content || $0.revision.schedule != prepared.schedule)
        }
    }

    /// What the posters of an announcement look like from afar, in its order.
    private func looks(of content: AnnouncementContent, among media: [Medium]) -> [PictureLikeness] {
        let vault = MediaVault(path: folder.media)
        return content.posters.compactMap { poster in
            media.first { $0.id == poster.media }.flatMap { vault.likeness(of: $0) }
        }
    }

    private func sources(of announcements: [AnnouncementID]) throws(DeskError) -> [AnnouncementID: [String]] {
        try read(.write) { snapshot in
            var found: [AnnouncementID: [String]] = [:]
            for id in announcements { found[id] = try snapshot.sources(of: id) }
            return found
        }
    }

    /// The slides on the first screen it is aimed at; without fonts or icons only what is known without drawing.
    private func slides(of receipt: Receipt, media: [Medium], sites: Sites, drawn: Bool) -> [Receipt.Slide] {
        let setup =
            sites.matching(receipt.schedule.targets).first
            ?? (try? StageAssets()).flatMap { ScreenSetup.plain(root: $0.root) }
        if let setup, let tools = try? drawingTools() {
            let preview = AnnouncementPreview(data: folder, tools: tools)
            let today = sites.zone.civil(at: receipt.at).date
            let date = receipt.schedule.from.map { max($0.date, today) } ?? today
            let item = AnnouncementPreview.item(
                receipt.content, receipt.schedule, association: receipt.association, place: receipt.place,
                picture: media.first { $0.id == receipt.content.picture }, on: date, zone: setup.zone)
            if let slides = try? preview.slides(of: item, on: setup, date: date, drawn: drawn) {
                return slides
            }
        }
        return receipt.content.posters.map { poster in
            Receipt.Slide(
                media: poster.media, text: nil, size: poster.size, seconds: poster.seconds ?? Limits.slideSecondsMin,
                language: poster.language ?? receipt.content.languages.first ?? .finnish)
        }
    }
}
