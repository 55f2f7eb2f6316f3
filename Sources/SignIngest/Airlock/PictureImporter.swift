internal import SignMedia
public import SignModel

/// Turns pictures and documents from outside into canonical media: upright, sRGB, without metadata, at most
/// 3840 × 2160 (or turned), stored by their hash.
///
/// Decoding happens in child processes (``Jail``). What comes back are pixels and text, both checked; every medium is
/// encoded here from pixels, so no byte of a file from outside is ever shown.
public struct PictureImporter: Sendable {
    /// What a picture is for, which decides its size and whether it keeps transparency.
    public enum Purpose: Sendable, Hashable {
        /// Fills a slide: laid on white.
        case poster
        /// Stands beside text: keeps its transparency.
        case picture
        /// Small, keeps its transparency.
        case logo
    }

    let media: MediaVault
    let jail: Jail

    public init(media: MediaVault, jail: Jail) {
        self.media = media
        self.jail = jail
    }

    /// Takes in one picture file; a document's first page.
    public func importPicture(at path: String, purpose: Purpose = .poster) async throws(IngestError) -> Medium {
        let name = PictureImporter.lastComponent(path)
        let media = try await importPages(
            PictureImporter.read(path, name: name), name: name, purpose: purpose, limit: 1)
        guard let first = media.first else { throw IngestError(file: name, reason: .nothingToShow) }
        return first
    }

    /// Takes in a picture, or each page of a document, from the bytes of a file called `name` by its sender.
    ///
    /// With `limit` given, only that many pages are taken; without, more than ``SignModel/Limits/pagesPerDocument``
    /// are refused. Nothing is stored when it throws.
    public func importPages(
        _ bytes: [UInt8], name: String, purpose: Purpose = .poster, limit: Int? = nil
    ) async throws(IngestError) -> [Medium] {
        var finished: [FinishedMedium] = []
        let source = Source(bytes: bytes, name: name, purpose: purpose, limit: limit, withText: false)
        try await pages(of: source, within: SubmissionBudget()) { (page) throws(IngestError) in
            finished.append(try finish(page.picture, from: name))
        }
        for medium in finished { try media.store(medium, from: name) }
        return finished.map(\.medium)
    }

    /// A file to be decoded.
    struct Source {
        var bytes: [UInt8]
        /// As its sender named it.
        var name: String
        var purpose = Purpose.poster
        /// How many pages are wanted of a document; nil: all, and too many are refused.
        var limit: Int?
        /// Whether the text that pages carry is asked for.
        var withText = false
    }

    /// A page of a document, or a picture.
    struct Page {
        var picture: PixelPicture
        /// Of how many pages.
        var count: Int
        /// The text it carries as text; nil when it has none or it was not asked for.
        var text: String?
        /// What its sender may not have meant.
        var notes: [PictureNote] = []
    }

    /// Decodes a file and hands on its pages one by one.
    func pages(
        of source: Source, within budget: SubmissionBudget, each: (Page) async throws(IngestError) -> Void
    ) async throws(IngestError) {
        let (bytes, name) = (source.bytes, source.name)
        guard !bytes.isEmpty else { throw IngestError(file: name, reason: .emptyFile) }
        guard bytes.count <= Limits.sourceBytes else {
            throw IngestError(file: name, reason: .fileTooLarge(bytes: bytes.count, limit: Limits.sourceBytes))
        }
        guard let kind = FileKind(bytes), kind.isPicture || kind.isDocument else {
            throw IngestError(file: name, reason: .notTaken(bytes))
        }
        let folder = try media.workFolder(for: name, input: bytes)
        defer { folder.remove() }
        let job = DecodingJob(jail: jail, folder: folder, budget: budget)
        switch kind {
        case .svg, .svgCompressed:
            let facts = SVGFacts(kind == .svg ? bytes : Inflate.unzipped(bytes, limit: Limits.sourceBytes) ?? [])
            let drawn = try media.workFolder(
                for: name, input: await job.drawing(purpose: source.purpose, isLong: facts.isLong))
            defer { drawn.remove() }
            let lacking = await job.lacking(facts.typefaces)
            let raster = DecodingJob(jail: jail, folder: drawn, budget: budget)
            let result = try await raster.picture(kind: .png, purpose: source.purpose)
            try await each(Page(picture: result.picture, count: 1, notes: result.notes + facts.notes + lacking))
        case .pdf: try await job.pages(source, each: each)
        case .pptx, .odp:
            let pdf = try media.workFolder(for: name, input: await job.presentation(kind: kind))
            defer { pdf.remove() }
            try await DecodingJob(jail: jail, folder: pdf, budget: budget).pages(source, each: each)
        default: try await job.pictures(source, kind, each: each)
        }
    }

    /// A file's bytes, its size checked before anything is read.
    static func read(_ path: String, name: String) throws(IngestError) -> [UInt8] {
        do throws(MediaError) {
            return try MediaFile.read(path: path, limit: Limits.sourceBytes)
        } catch {
            throw IngestError(file: name, error)
        }
    }

    /// `juliste.png` of `/somewhere/juliste.png`.
    static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Encodes finished pixels: LZ4 when they pack well or have transparency, JPEG otherwise.
    ///
    /// LZ4 shows five to ten times faster and keeps text sharp, but a photograph takes 6 MB a screen
    /// (`guides/performance.md`).
    func finish(_ picture: PixelPicture, from name: String) throws(IngestError) -> FinishedMedium {
        guard picture.size.shortSide >= Limits.mediaSideMin else {
            throw IngestError(
                file: name,
                reason: .tooFewPixels(
                    width: picture.size.width, height: picture.size.height, limit: Limits.mediaSideMin))
        }
        let most = picture.hasAlpha ? nil : max(picture.byteCount / 5, 1_000_000)
        let packed: [UInt8]?
        do throws(MediaError) { packed = try MediumCodec.encode(picture, atMost: most) } catch {
            throw IngestError(file: name, error)
        }
        if let packed { return FinishedMedium(packed, size: picture.size, format: .lz4) }
        guard let bytes = PhotographCodec.encode(picture) else {
            throw IngestError(file: name, MediaError.compressionFailed)
        }
        return FinishedMedium(bytes, size: picture.size, format: .jpeg)
    }
}
