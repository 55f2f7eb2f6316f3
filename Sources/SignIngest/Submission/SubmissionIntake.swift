internal import SignMedia
public import SignModel
internal import SignStore
public import SignWords

/// Takes in what associations send: understands it, decodes its pictures, and checks it.
///
/// Media are stored last, when nothing can be refused any more, each whole or not at all; the database is written by
/// the caller, in one transaction. So what is refused leaves nothing behind, and a run that is killed at most media that
/// no row names, which are swept later.
public struct SubmissionIntake: Sendable {
    let importer: PictureImporter
    let reader: PosterReader?
    let readsDocuments: Bool
    let letters: LetterCheck?

    /// - Parameters:
    ///   - reader: nil where text recognition is not installed, or not wanted.
    ///   - readsDocuments: whether documents are asked for the text they carry.
    ///   - letters: what the screens' fonts can show; nil where there are no fonts to ask.
    public init(
        importer: PictureImporter, reader: PosterReader?, readsDocuments: Bool = true, letters: LetterCheck? = nil
    ) {
        self.importer = importer
        self.reader = reader
        self.readsDocuments = readsDocuments
        self.letters = letters
    }

    /// The association that the material's announcement.yaml names; nil when it has none, or names none.
    public static func association(
        of material: SubmissionMaterial, places: Set<PlaceID>, now: CivilDateTime
    ) throws(IngestError) -> AssociationID? {
        guard let yaml = material.yaml else { return nil }
        return try AnnouncementFile(yaml.bytes, name: yaml.name, places: places, now: now).association
    }

    /// Understands and checks a submission.
    ///
    /// - Parameters:
    ///   - given: what was read from the request's paths; nil: it is read now.
    ///   - known: the ids of known places.
    ///   - screens: the screens that targets match; without it all that the request names are checked.
    ///   - progress: told the share of the slides that are done, 0…1.
    public func prepare(
        _ request: SubmissionRequest, material given: SubmissionMaterial? = nil, places known: Set<PlaceID>,
        screens: (([Target]) -> [SubmissionChecks.Place])? = nil, progress: (Double) -> Void = { _ in }
    ) async throws(IngestError) -> PreparedSubmission {
        let material = if let given { given } else { try SubmissionMaterial(paths: request.paths) }
        if let yaml = material.yaml {
            let file = try AnnouncementFile(
                yaml.bytes, name: yaml.name, places: known, now: request.now, language: request.language)
            var request = request
            if let screens { request.places = screens(file.schedule.targets) }
            return try await structured(file, material, request, progress)
        }
        guard let first = material.visuals.first else {
            throw IngestError(file: request.paths.joined(separator: ", "), reason: .nothingToShow)
        }
        var draft = AnnouncementFile(
            title: [request.language: try title(request.title, from: first.name)])
        draft.slides = material.visuals.map { AnnouncementFile.Slide(file: $0.name) }
        return try await structured(draft, material, request, progress)
    }

    private func structured(
        _ file: AnnouncementFile, _ material: SubmissionMaterial, _ request: SubmissionRequest,
        _ progress: (Double) -> Void
    ) async throws(IngestError) -> PreparedSubmission {
        if let named = file.association, named != request.association {
            throw IngestError(
                file: material.yaml?.name ?? "announcement.yaml", place: "association",
                reason: .wrongValue(named.raw, expected: request.association.raw))
        }
        var content = file.content
        // All that can be refused without decoding comes before it.
        if let alt = request.alt {
            content.alt[request.language] = try option("--alt", alt, limit: Limits.textCharacters, lines: true)
        }
        content.themes += request.themes.filter { !content.themes.contains($0) }
        for tag in request.tags where !content.tags.contains(tag) {
            content.tags.append(try option("--tags", tag, limit: Limits.idCharacters))
        }
        let unshown = showable(&content)
        let budget = SubmissionBudget()
        let sources = try sources(of: file, material, budget)
        var media: [FinishedMedium] = []
        var seen: [SubmissionFinding] = []
        if let picture = file.picture {
            let (medium, findings) = try await self.picture(material.visual(picture, field: "picture"), budget)
            content.picture = medium.medium.id
            media.append(medium)
            seen += findings
        }
        let slides = try await slides(from: sources, budget, progress)
        content.posters = slides.map(\.slide.poster)
        media += slides.map(\.medium)
        var findings = file.notes.map(\.finding) + unshown + unused(file, material, slides: slides.map(\.source))
        findings += seen + slides.flatMap(\.findings)
        if reader != nil, budget.unread > 0 { findings.append(.notAllRead(budget.unread)) }
        findings += offerAlt(&content, slides.map(\.slide), language: request.language)
        if importer.jail.kind == .open, !media.isEmpty { findings.append(.decodedWithoutJail) }
        let checks = SubmissionChecks(
            content: content, schedule: file.schedule, slides: slides.map(\.slide), places: request.places,
            now: request.now, canRead: reader != nil)
        let all = findings + checks.findings()
        let prepared = PreparedSubmission(
            announcement: request.announcement ?? file.announcement
                ?? name(for: content, file.schedule, request),
            association: request.association, content: content, schedule: file.schedule,
            media: media.map(\.medium), slides: slides.map(\.slide),
            findings: SubmissionFinding.Severity.allCases.flatMap { severity in
                all.filter { $0.severity == severity }
            },
            withdrawsApproved: request.replacesAtOnce || file.replacesAtOnce,
            isNamed: request.announcement != nil || file.announcement != nil,
            sources: request.paths.map { PictureImporter.lastComponent($0).revealed() })
        if !prepared.isStopped {
            for medium in media { try importer.media.store(medium, from: request.paths.joined(separator: ", ")) }
        }
        return prepared
    }

    /// A text given beside the files.
    func option(_ option: String, _ text: String, limit: Int, lines: Bool = false) throws(IngestError) -> String {
        do throws(TextFault) {
            return try CheckedText.read(text, limit: limit, lines: lines)
        } catch {
            throw IngestError(file: option, reason: .text(error))
        }
    }
}

extension AnnouncementFile {
    /// An announcement of pictures only.
    init(title: LocalizedText) {
        announcement = nil
        association = nil
        content = AnnouncementContent(title: title)
        schedule = AnnouncementSchedule()
        picture = nil
        slides = []
        replacesAtOnce = false
    }
}
