internal import SignMedia
internal import SignModel

extension PictureImporter {
    /// Draws the pages of a PDF with poppler, each with its longer side ``SignModel/Limits/vectorLongSide``; refuses
    /// documents that ask for a password.
    func pages(_ folder: WorkFolder, file: String = "in", limit: Int?) async throws(IngestError) -> [Medium] {
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
        var media: [Medium] = []
        for file in files {
            let picture = try PPM.picture(path: folder.file(file), name: folder.name)
            media.append(try store(picture, from: folder.name))
        }
        return media
    }

    /// The number of pages, for the refusal; nil when it cannot be told.
    private func pageCount(_ folder: WorkFolder, file: String) async -> Int? {
        let output = try? await jail.run("pdfinfo", package: "poppler-utils", [file], in: folder)
        let line = output?.standardOutput.split(separator: "\n").first { $0.hasPrefix("Pages:") }
        return line.flatMap { Int($0.dropFirst(6).filter { $0 != " " }) }
    }

    /// Lets LibreOffice make a PDF of a presentation, where it is installed.
    func presentation(_ folder: WorkFolder, kind: FileKind, limit: Int?) async throws(IngestError) -> [Medium] {
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
        return try await pages(folder, file: "in.pdf", limit: limit)
    }
}
