internal import SignMedia
internal import SignModel
internal import SignWords

extension DecodingJob {
    /// Pages drawn by one process, so that only so many are in memory.
    private static let batch = 4

    /// Draws the pages of a PDF with poppler, each with its longer side ``SignModel/Limits/vectorLongSide`` and without
    /// the margins that a printer cuts off; refuses documents that ask for a password, and too many pages before the
    /// first is drawn.
    func pages(
        _ source: PictureImporter.Source, each: (PictureImporter.Page) async throws(IngestError) -> Void
    ) async throws(IngestError) {
        let facts = try await documentFacts()
        let count = facts.pages
        if source.limit == nil {
            guard count <= Limits.pagesPerDocument else {
                throw IngestError(
                    file: folder.name, reason: .tooManyPages(pages: count, limit: Limits.pagesPerDocument))
            }
            // The first is counted with its file.
            try budget.take(slides: count - 1, for: folder.name)
        }
        let wanted = min(count, source.limit ?? count, Limits.pagesPerDocument)
        let texts = source.withText ? await texts(pages: wanted) : []
        var notes = await fontNotes(pages: wanted)
        if wanted < count { notes.append(.pagesLeft(of: count)) }
        var first = 1
        while first <= wanted {
            let side = DecodingJob.side(facts.frame(ofPage: first))
            var last = first
            while last < min(wanted, first + DecodingJob.batch - 1),
                DecodingJob.side(facts.frame(ofPage: last + 1)) == side
            {
                last += 1
            }
            for (index, picture) in try await drawn(first...last, side: side).enumerated() {
                let frame = facts.frame(ofPage: first + index)
                let number = first - 1 + index
                try await each(
                    PictureImporter.Page(
                        picture: frame.isWhole ? picture : picture.cut(to: frame), count: wanted,
                        text: number < texts.count ? texts[number] : nil, notes: number == 0 ? notes : []))
            }
            first = last + 1
        }
    }

    /// The longer side that a page is drawn with so that what is left of it after cutting is as long as other pages.
    private static func side(_ frame: DocumentFacts.Frame) -> Int {
        let left = min(frame.right - frame.left, frame.bottom - frame.top)
        return min(Limits.mediaShortSide, Int(Double(Limits.vectorLongSide) / max(0.5, left)))
    }

    private func drawn(_ pages: ClosedRange<Int>, side: Int) async throws(IngestError) -> [PixelPicture] {
        try budget.take(pixels: pages.count * side * side, for: folder.name)
        let output = try await run(
            "pdftoppm", package: "poppler-utils",
            [
                "-scale-to", String(side), "-f", String(pages.lowerBound), "-l", String(pages.upperBound), "-cropbox",
                WorkFolder.input,
            ], printing: pages.count * (side * side * 3 + 256))
        let pictures = try PixelStream.pictures(output.bytes, most: pages.count, name: folder.name)
        guard pictures.count == pages.count else {
            throw IngestError(file: folder.name, reason: .damaged("pdftoppm: no pages"))
        }
        return pictures
    }

    /// The number of pages, at least 1, and what of each is to be seen.
    private func documentFacts() async throws(IngestError) -> DocumentFacts {
        let output: Jail.Output
        do throws(IngestError) {
            output = try await run(
                "pdfinfo", package: "poppler-utils",
                ["-box", "-f", "1", "-l", String(Limits.pagesPerDocument), WorkFolder.input])
        } catch {
            if case .damaged(let words) = error.reason, words.lowercased().contains("password") {
                throw IngestError(file: folder.name, reason: .encrypted)
            }
            throw error
        }
        guard let facts = DocumentFacts(output.text) else {
            throw IngestError(file: folder.name, reason: .damaged("pdfinfo: no pages"))
        }
        return facts
    }

    /// Fonts that are not in the document; what cannot be had refuses nothing.
    private func fontNotes(pages: Int) async -> [PictureNote] {
        let output = try? await run(
            "pdffonts", package: "poppler-utils", ["-f", "1", "-l", String(pages), WorkFolder.input])
        let missing = output.map { DocumentFacts.missingFonts($0.text) } ?? []
        return missing.isEmpty ? [] : [.fonts(missing)]
    }

    /// The text of each page, nil where there is none; empty when it cannot be had, which refuses nothing.
    private func texts(pages: Int) async -> [String?] {
        let arguments = ["-f", "1", "-l", String(pages), "-cropbox", "-enc", "UTF-8", WorkFolder.input, "-"]
        let output = try? await run("pdftotext", package: "poppler-utils", arguments, printing: 2_000_000)
        guard let output else { return [] }
        return output.bytes.split(separator: 0x0C, omittingEmptySubsequences: false).map { page in
            let text = TextNormalizer.text(String(decoding: page, as: UTF8.self))
            return text.isEmpty || TextFault(text, limit: Limits.documentTextScalars) != nil ? nil : text
        }
    }

    /// Lets LibreOffice make a PDF of a presentation, where it is installed.
    func presentation(kind: FileKind) async throws(IngestError) -> [UInt8] {
        guard jail.tools.path(of: "soffice") != nil else {
            throw IngestError(file: folder.name, reason: .typeNotTaken(kind.name))
        }
        let script = """
            cp in in.\(kind.rawValue) && soffice -env:UserInstallation=file:///tmp/office --headless --norestore \
            --convert-to pdf --outdir out in.\(kind.rawValue) >&2 && exec cat out/in.pdf
            """
        return try await run(
            "sh", package: "dash", ["-c", script], printing: Limits.sourceBytes, processes: true
        ).bytes
    }
}
