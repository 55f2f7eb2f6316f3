internal import SignMedia
internal import SignModel
internal import SignWords

extension DecodingJob {
    /// Pages drawn by one process, so that only so many are in memory.
    private static let batch = 4

    /// Draws the pages of a PDF with poppler, each with its longer side ``SignModel/Limits/vectorLongSide``; refuses
    /// documents that ask for a password, and too many pages before the first is drawn.
    func pages(
        _ source: PictureImporter.Source, each: (PictureImporter.Page) async throws(IngestError) -> Void
    ) async throws(IngestError) {
        let count = try await pageCount()
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
        for first in stride(from: 1, through: wanted, by: DecodingJob.batch) {
            let last = min(wanted, first + DecodingJob.batch - 1)
            let most = last - first + 1
            let page = Limits.vectorLongSide * Limits.vectorLongSide
            try budget.take(pixels: most * page, for: folder.name)
            let output = try await run(
                "pdftoppm", package: "poppler-utils",
                [
                    "-scale-to", String(Limits.vectorLongSide), "-f", String(first), "-l", String(last), "-cropbox",
                    WorkFolder.input,
                ], printing: most * (page * 3 + 256))
            let pictures = try PixelStream.pictures(output.bytes, most: most, name: folder.name)
            guard pictures.count == most else {
                throw IngestError(file: folder.name, reason: .damaged("pdftoppm: no pages"))
            }
            for (index, picture) in pictures.enumerated() {
                let number = first - 1 + index
                try await each(
                    PictureImporter.Page(
                        picture: picture, count: wanted, text: number < texts.count ? texts[number] : nil))
            }
        }
    }

    /// The number of pages, at least 1.
    private func pageCount() async throws(IngestError) -> Int {
        let output: Jail.Output
        do throws(IngestError) {
            output = try await run("pdfinfo", package: "poppler-utils", [WorkFolder.input])
        } catch {
            if case .damaged(let words) = error.reason, words.lowercased().contains("password") {
                throw IngestError(file: folder.name, reason: .encrypted)
            }
            throw error
        }
        let line = output.text.split(separator: "\n").last { $0.hasPrefix("Pages:") }
        guard let count = line.flatMap({ Int($0.dropFirst(6).filter { $0 != " " }) }), count > 0 else {
            throw IngestError(file: folder.name, reason: .damaged("pdfinfo: no pages"))
        }
        return count
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
