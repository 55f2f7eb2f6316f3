internal import SignMedia
internal import SignModel
internal import SignWords

extension PictureImporter {
    /// Draws the pages of a PDF with poppler, each with its longer side ``SignModel/Limits/vectorLongSide``; refuses
    /// documents that ask for a password.
    func pages(
        _ folder: WorkFolder, file: String = "in", limit: Int?, withText: Bool
    ) async throws(IngestError) -> [Page] {
        let most = min(limit ?? Limits.pagesPerDocument, Limits.pagesPerDocument)
        // One more than are taken shows that there are too many, without a process of its own to count them.
        let last = limit == nil ? most + 1 : most
        do throws(IngestError) {
            _ = try await jail.run(
                "pdftoppm", package: "poppler-utils",
                [
                    "-scale-to", String(Limits.vectorLongSide), "-f", "1", "-l", String(last), "-cropbox", "-forcenum",
                    file, "page",
                ], in: folder)
        } catch {
            if case .damaged(let words) = error.reason, words.lowercased().contains("password") {
                throw IngestError(file: folder.name, reason: .encrypted)
            }
            throw error
        }
        let files = folder.names().filter { $0.hasPrefix("page-") && $0.hasSuffix(".ppm") }.sorted {
            ($0.utf8.count, $0) < ($1.utf8.count, $1)
        }
        guard !files.isEmpty else { throw IngestError(file: folder.name, reason: .damaged("pdftoppm: no pages")) }
        guard files.count <= most else {
            let count = await pageCount(folder, file: file) ?? files.count
            throw IngestError(file: folder.name, reason: .tooManyPages(pages: count, limit: most))
        }
        let texts = withText ? await texts(folder, file: file, pages: files.count) : []
        var pages: [Page] = []
        for (index, file) in files.enumerated() {
            let picture = try PPM.picture(path: folder.file(file), name: folder.name)
            let medium = try store(picture, from: folder.name)
            pages.append(Page(medium: medium, text: index < texts.count ? texts[index] : nil))
        }
        return pages
    }

    /// The text of each page, nil where there is none; empty when it cannot be had, which refuses nothing.
    private func texts(_ folder: WorkFolder, file: String, pages: Int) async -> [String?] {
        let arguments = ["-f", "1", "-l", String(pages), "-cropbox", "-enc", "UTF-8", file, "text.txt"]
        guard (try? await jail.run("pdftotext", package: "poppler-utils", arguments, in: folder)) != nil,
            let bytes = try? folder.read("text.txt", limit: 2_000_000)
        else { return [] }
        return bytes.split(separator: 0x0C, omittingEmptySubsequences: false).map { page in
            let text = TextNormalizer.text(String(decoding: page, as: UTF8.self))
            return text.isEmpty ? nil : text
        }
    }

    /// The number of pages, for the refusal; nil when it cannot be told.
    private func pageCount(_ folder: WorkFolder, file: String) async -> Int? {
        let output = try? await jail.run("pdfinfo", package: "poppler-utils", [file], in: folder)
        let line = output?.standardOutput.split(separator: "\n").first { $0.hasPrefix("Pages:") }
        return line.flatMap { Int($0.dropFirst(6).filter { $0 != " " }) }
    }

    /// Lets LibreOffice make a PDF of a presentation, where it is installed.
    func presentation(_ folder: WorkFolder, kind: FileKind, limit: Int?, withText: Bool) async throws(IngestError)
        -> [Page]
    {
        guard Jail.path(of: "soffice") != nil else {
            throw IngestError(file: folder.name, reason: .typeNotTaken(kind.name))
        }
        let bytes = try folder.read("in", limit: Limits.sourceBytes)
        let named = "in." + kind.rawValue
        try folder.write(bytes, as: named)
        _ = try await jail.run(
            "soffice", package: "libreoffice-impress",
            [
                "-env:UserInstallation=file:///tmp/office", "--headless", "--norestore", "--convert-to", "pdf",
                "--outdir", ".", named,
            ], in: folder)
        guard folder.names().contains("in.pdf") else {
            throw IngestError(file: folder.name, reason: .damaged("soffice"))
        }
        return try await pages(folder, file: "in.pdf", limit: limit, withText: withText)
    }
}
