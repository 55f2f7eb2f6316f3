internal import SignMedia
internal import SignModel

extension PictureImporter {
    /// Draws the pages of a PDF with poppler, each with its longer side ``SignModel/Limits/vectorLongSide``.
    func pages(_ folder: WorkFolder, file: String = "in", limit: Int?) async throws(IngestError) -> [Medium] {
        let count = try await pageCount(folder, file: file)
        let wanted = limit.map { min($0, count) } ?? count
        guard wanted <= Limits.pagesPerDocument else {
            throw IngestError(file: folder.name, reason: .tooManyPages(pages: count, limit: Limits.pagesPerDocument))
        }
        let side = String(Limits.vectorLongSide)
        _ = try await jail.run(
            "pdftoppm", package: "poppler-utils",
            ["-scale-to", side, "-f", "1", "-l", String(wanted), "-cropbox", "-forcenum", file, "page"], in: folder)
        let files = folder.names().filter { $0.hasPrefix("page-") && $0.hasSuffix(".ppm") }.sorted {
            ($0.utf8.count, $0) < ($1.utf8.count, $1)
        }
        guard files.count == wanted else {
            throw IngestError(file: folder.name, reason: .damaged("pdftoppm: \(files.count) of \(wanted) pages"))
        }
        var media: [Medium] = []
        for file in files {
            let picture = try PPM.picture(folder.read(file, limit: Limits.mediaBytes), name: folder.name)
            media.append(try await store(picture, photo: file, folder: folder))
        }
        return media
    }

    /// The number of pages; refuses documents that ask for a password.
    private func pageCount(_ folder: WorkFolder, file: String) async throws(IngestError) -> Int {
        let output: Jail.Output
        do throws(IngestError) {
            output = try await jail.run("pdfinfo", package: "poppler-utils", [file], in: folder)
        } catch {
            if case .damaged(let words) = error.reason, words.lowercased().contains("password") {
                throw IngestError(file: folder.name, reason: .encrypted)
            }
            throw error
        }
        for line in output.standardOutput.split(separator: "\n") where line.hasPrefix("Pages:") {
            if let count = Int(line.dropFirst(6).filter { $0 != " " }), count > 0 { return count }
        }
        throw IngestError(file: folder.name, reason: .damaged("pdfinfo: no pages"))
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
