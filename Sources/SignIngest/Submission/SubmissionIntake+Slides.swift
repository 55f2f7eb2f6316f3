internal import SignMedia
internal import SignModel
internal import SignStore
internal import SignWords

extension SubmissionIntake {
    /// A slide as it is wanted, with the file it is made of.
    struct SlideSource {
        var wanted: AnnouncementFile.Slide
        var file: SubmittedFile
    }

    /// A slide that is made.
    struct FinishedSlide {
        /// The file it was made of.
        var source: String
        var medium: FinishedMedium
        var slide: SubmissionChecks.Slide
        var findings: [SubmissionFinding]
    }

    /// The files of the slides, all found and counted before the first is decoded.
    func sources(
        of file: AnnouncementFile, _ material: SubmissionMaterial, _ budget: SubmissionBudget
    ) throws(IngestError) -> [SlideSource] {
        // Pictures beside an announcement.yaml that names none are its slides.
        let wanted =
            file.slides.isEmpty && file.picture == nil
            ? material.visuals.map { AnnouncementFile.Slide(file: $0.name) } : file.slides
        try budget.take(slides: wanted.count, for: material.yaml?.name ?? wanted.first?.file ?? "")
        var sources: [SlideSource] = []
        for slide in wanted {
            sources.append(SlideSource(wanted: slide, file: try material.visual(slide.file, field: "slides")))
        }
        return sources
    }

    /// The picture beside a text.
    func picture(
        _ source: SubmittedFile, _ budget: SubmissionBudget
    ) async throws(IngestError) -> (medium: FinishedMedium, findings: [SubmissionFinding]) {
        var found: FinishedMedium?
        var notes: [PictureNote] = []
        try await importer.pages(
            of: PictureImporter.Source(bytes: source.bytes, name: source.name, purpose: .picture, limit: 1),
            within: budget
        ) { (page) throws(IngestError) in
            found = try importer.finish(page.picture, from: source.name)
            notes = page.notes
        }
        guard let found else { throw IngestError(file: source.name, reason: .nothingToShow) }
        return (found, notes.map { $0.finding(at: source.name) })
    }

    /// Decodes the slides, one page at a time, and reads what stands on them.
    func slides(
        from sources: [SlideSource], _ budget: SubmissionBudget, _ progress: (Double) -> Void
    ) async throws(IngestError) -> [FinishedSlide] {
        var result: [FinishedSlide] = []
        for (number, source) in sources.enumerated() {
            let (wanted, name) = (source.wanted, source.file.name)
            let kind = FileKind(source.file.bytes)
            var index = 0
            try await importer.pages(
                of: PictureImporter.Source(bytes: source.file.bytes, name: name, withText: readsDocuments),
                within: budget
            ) { (page) throws(IngestError) in
                let finished = try importer.finish(page.picture, from: name)
                let place = page.count > 1 ? "\(name), \(index + 1)" : name
                let text = await reader?.read(
                    page.picture, isKnown: page.text.map(SubmissionIntake.isWords) ?? false, within: budget)
                let words = SubmissionIntake.words(on: page, read: text)
                let poster = Poster(
                    media: finished.medium.id, size: finished.medium.size, seconds: wanted.seconds,
                    language: wanted.language, characters: words.map { ReadingTime.characters(of: $0.text) })
                let isVector = kind?.isDocument == true || kind == .svg || kind == .svgCompressed
                result.append(
                    FinishedSlide(
                        source: name, medium: finished,
                        slide: SubmissionChecks.Slide(
                            source: place, poster: poster, isVector: isVector, text: text, words: words?.text,
                            isOwnText: words?.isOwn ?? false),
                        findings: page.notes.map { $0.finding(at: place) }))
                index += 1
                progress((Double(number) + Double(index) / Double(page.count)) / Double(sources.count))
            }
        }
        return result
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
}
