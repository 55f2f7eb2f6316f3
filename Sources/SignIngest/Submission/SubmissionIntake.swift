internal import Foundation
internal import SignMedia
public import SignModel
internal import SignStore
internal import SignWords

/// Takes in what associations send: understands it, decodes its pictures, and checks it.
///
/// Media are stored first, each whole or not at all; the database is written by the caller, in one transaction. So
/// a run that is killed leaves at most media that no row names, which are swept later.
public struct SubmissionIntake: Sendable {
    private let importer: PictureImporter
    private let reader: PosterReader?
    private let readsDocuments: Bool

    /// - Parameters:
    ///   - reader: nil where text recognition is not installed, or not wanted.
    ///   - readsDocuments: whether documents are asked for the text they carry.
    public init(importer: PictureImporter, reader: PosterReader?, readsDocuments: Bool = true) {
        self.importer = importer
        self.reader = reader
        self.readsDocuments = readsDocuments
    }

    /// What stands on a page: the document's own text where it is words, and says what was recognised; else that.
    ///
    /// A document may carry text that nobody sees, or codes of a font in place of letters.
    static func words(on page: PictureImporter.Page, read text: PosterText?) -> (text: String, isOwn: Bool)? {
        let recognised = text.flatMap { $0.isTrustworthy ? $0.text : nil }
        guard let own = page.text, isWords(own), own.count * 2 >= recognised?.count ?? 0 else {
            return recognised.map { ($0, false) }
        }
        let seen = text?.sureWords.map { $0.text.lowercased() } ?? []
        let folded = own.lowercased()
        let shared = seen.count { folded.contains($0) }
        if recognised != nil, shared * 3 < seen.count { return recognised.map { ($0, false) } }
        return (own, true)
    }

    /// At least three words, mostly of letters.
    private static func isWords(_ text: String) -> Bool {
        let visible = text.filter { !$0.isWhitespace }
        let readable = visible.count { $0.isLetter || $0.isNumber || $0.isPunctuation || $0.isSymbol }
        let letters = visible.count { $0.isLetter }
        return text.split(whereSeparator: \.isWhitespace).count >= 3 && !text.contains("\u{FFFD}")
            && letters * 2 > visible.count && readable * 20 > visible.count * 19
    }

    /// The association that the material's announcement.yaml names; nil when it has none, or names none.
    public static func association(of paths: [String], places: Set<PlaceID>) throws(IngestError) -> AssociationID? {
        let material = try SubmissionMaterial(MaterialReader.read(paths))
        guard let yaml = material.yaml else { return nil }
        return try AnnouncementFile(yaml.bytes, name: yaml.name, places: places).association
    }

    /// Understands and checks a submission.
    ///
    /// - Parameters:
    ///   - known: the ids of known places.
    ///   - screens: the screens that targets match; without it all that the request names are checked.
    ///   - progress: told the share of the slides that are done, 0…1.
    public func prepare(
        _ request: SubmissionRequest, places known: Set<PlaceID>,
        screens: (([Target]) -> [SubmissionChecks.Place])? = nil, progress: (Double) -> Void = { _ in }
    ) async throws(IngestError) -> PreparedSubmission {
        let material = try SubmissionMaterial(MaterialReader.read(request.paths))
        if let yaml = material.yaml {
            let file = try AnnouncementFile(yaml.bytes, name: yaml.name, places: known)
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
        var media: [Medium] = []
        var findings: [SubmissionFinding] = []
        if let picture = file.picture {
            let source = try material.visual(picture, field: "picture")
            let medium = try await importer.importPages(
                source.bytes, name: source.name, purpose: .picture, limit: 1)
            content.picture = medium.first?.id
            media += medium
        }
        let slides = try await slides(of: file, material, progress)
        guard slides.count <= Limits.slidesPerAnnouncement else {
            throw IngestError(
                file: material.yaml?.name ?? request.paths.joined(separator: ", "),
                reason: .listTooLong(count: slides.count, limit: Limits.slidesPerAnnouncement))
        }
        content.posters = slides.map(\.slide.poster)
        media += slides.map(\.medium)
        findings += unused(file, material, slides: slides.map(\.source))
        if let alt = request.alt {
            let text = TextNormalizer.text(alt)
            guard text.count <= Limits.textCharacters else {
                throw IngestError(
                    file: "--alt", reason: .textTooLong(characters: text.count, limit: Limits.textCharacters))
            }
            content.alt[request.language] = text
        }
        content.themes += request.themes.filter { !content.themes.contains($0) }
        content.tags += request.tags.filter { !content.tags.contains($0) }
        findings += offerAlt(&content, slides.map(\.slide), language: request.language)
        let checks = SubmissionChecks(
            content: content, schedule: file.schedule, slides: slides.map(\.slide), places: request.places,
            now: request.now, canRead: reader != nil)
        let all = findings + checks.findings()
        return PreparedSubmission(
            announcement: request.announcement ?? file.announcement
                ?? name(for: content, file.schedule, request),
            association: request.association, content: content, schedule: file.schedule, media: media,
            slides: slides.map(\.slide),
            findings: SubmissionFinding.Severity.allCases.flatMap { severity in
                all.filter { $0.severity == severity }
            },
            withdrawsApproved: request.replacesAtOnce || file.replacesAtOnce,
            isNamed: request.announcement != nil || file.announcement != nil,
            sources: request.paths.map { printable(PictureImporter.lastComponent($0)) })
    }

    private func slides(
        of file: AnnouncementFile, _ material: SubmissionMaterial, _ progress: (Double) -> Void
    ) async throws(IngestError) -> [(source: String, medium: Medium, slide: SubmissionChecks.Slide)] {
        var result: [(source: String, medium: Medium, slide: SubmissionChecks.Slide)] = []
        // Pictures beside an announcement.yaml that names none are its slides.
        let wanted =
            file.slides.isEmpty && file.picture == nil
            ? material.visuals.map { AnnouncementFile.Slide(file: $0.name) } : file.slides
        for (number, slide) in wanted.enumerated() {
            let source = try material.visual(slide.file, field: "slides")
            let kind = FileKind(source.bytes)
            let pages = try await importer.importDocument(
                source.bytes, name: source.name, withText: readsDocuments)
            for (index, page) in pages.enumerated() {
                let medium = page.medium
                let place = kind?.isDocument == true && pages.count > 1 ? "\(source.name), \(index + 1)" : source.name
                let text = await reader?.read(medium)
                let words = SubmissionIntake.words(on: page, read: text)
                let poster = Poster(
                    media: medium.id, size: medium.size, seconds: slide.seconds, language: slide.language,
                    characters: words.map { ReadingTime.characters(of: $0.text) })
                let isVector = kind?.isDocument == true || kind == .svg || kind == .svgCompressed
                result.append(
                    (
                        source.name, medium,
                        SubmissionChecks.Slide(
                            source: place, poster: poster, isVector: isVector, text: text, words: words?.text,
                            isOwnText: words?.isOwn ?? false)
                    ))
                let share = Double(index + 1) / Double(pages.count)
                progress((Double(number) + share) / Double(wanted.count))
            }
        }
        return result
    }

    /// Pictures that no field names, and texts that are no announcement.yaml.
    private func unused(
        _ file: AnnouncementFile, _ material: SubmissionMaterial, slides: [String]
    ) -> [SubmissionFinding] {
        let picture = file.picture.flatMap { try? material.visual($0, field: "picture").name }
        let left = material.visuals.map(\.name).filter { $0 != picture && !slides.contains($0) }
        return (left + material.others.map(\.name)).map { name in
            SubmissionFinding(
                "unusedFile", .hint, at: name,
                Words("Tiedostoa ei käytetty.", "Filen användes inte.", "The file was not used."),
                advice: Words(
                    "Nimeä se kohdassa slides tai picture.", "Nämn den i fältet slides eller picture.",
                    "Name it in the field slides or picture."))
        }
    }

    /// Takes what was read from the slides as their text alternative when none was given.
    private func offerAlt(
        _ content: inout AnnouncementContent, _ slides: [SubmissionChecks.Slide], language: Language
    ) -> [SubmissionFinding] {
        let texts = slides.compactMap(\.words)
        guard content.alt.isEmpty, !texts.isEmpty, texts.count == slides.count else { return [] }
        let own = content.languages.contains(language) ? language : content.languages.first ?? language
        content.alt[own] = String(texts.joined(separator: "\n").prefix(Limits.textCharacters))
        let advice = Words(
            "Tarkista se, ja anna parempi, jos siinä on virheitä: --alt TEKSTI.",
            "Kontrollera det, och ge ett bättre om det har fel: --alt TEXT.",
            "Check it, and give a better one if it has mistakes: --alt TEXT.")
        guard slides.contains(where: { !$0.isOwnText }) else {
            return [
                SubmissionFinding(
                    "altFromDocument", .hint, at: "alt",
                    Words(
                        "Tekstivastine otettiin asiakirjan tekstistä.", "Textalternativet togs ur dokumentets text.",
                        "The text alternative was taken from the document's own text."),
                    advice: advice)
            ]
        }
        return [
            SubmissionFinding(
                "altFromPicture", .hint, at: "alt",
                Words(
                    "Tekstivastine luettiin kuvasta koneella.", "Textalternativet lästes maskinellt ur bilden.",
                    "The text alternative was read from the picture by machine."),
                advice: advice)
        ]
    }

    private func title(_ given: String?, from name: String) throws(IngestError) -> String {
        let raw: String
        if let given {
            raw = given
        } else {
            let last = PictureImporter.lastComponent(name)
            let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
            raw = stem.replacing("_", with: " ").replacing("-", with: " ")
        }
        let title = TextNormalizer.line(raw)
        guard title.count <= Limits.titleCharacters else {
            guard given != nil else { return String(title.prefix(Limits.titleCharacters)) }
            throw IngestError(
                file: "--title", reason: .textTooLong(characters: title.count, limit: Limits.titleCharacters))
        }
        guard let first = title.first else { return "–" }
        return first.uppercased() + title.dropFirst()
    }

    /// A name for a new announcement: from its title, with some of a hash over all of it, so that two with one title
    /// do not take each other's place. The same material gets the same name.
    private func name(
        for content: AnnouncementContent, _ schedule: AnnouncementSchedule, _ request: SubmissionRequest
    ) -> AnnouncementID {
        let title = content.title.languages.first.flatMap { content.title[$0] } ?? ""
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // What was read from a picture depends on what is installed here; the picture itself does not.
        var named = content
        if !content.posters.isEmpty, request.alt == nil { named.alt = [:] }
        named.posters = content.posters.map { Poster(media: $0.media, size: $0.size, language: $0.language) }
        var bytes = Array(request.association.raw.utf8)
        bytes += (try? encoder.encode(named)).map(Array.init) ?? []
        bytes += (try? encoder.encode(schedule)).map(Array.init) ?? []
        let slug = Slug.make(title)
        return AnnouncementID((slug.isEmpty ? request.association.raw : slug) + "-" + SHA256.hex(bytes).prefix(8))
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
