internal import Glibc
internal import SignMedia
public import SignModel

/// Turns pictures and documents from outside into canonical media: upright, sRGB, without metadata, at most
/// 3840 × 2160 (or turned), stored by their hash.
///
/// Decoding happens in child processes (``Jail``); this process reads only headers and finished pixels, both checked.
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
    /// are refused.
    public func importPages(
        _ bytes: [UInt8], name: String, purpose: Purpose = .poster, limit: Int? = nil
    ) async throws(IngestError) -> [Medium] {
        try await importDocument(bytes, name: name, purpose: purpose, limit: limit, withText: false).map(\.medium)
    }

    /// A page of a document, or a picture.
    struct Page {
        var medium: Medium
        /// The text it carries as text; nil when it has none or it was not asked for.
        var text: String?
    }

    /// The same, with the text of pages that carry it when `withText` says so.
    func importDocument(
        _ bytes: [UInt8], name: String, purpose: Purpose = .poster, limit: Int? = nil, withText: Bool
    ) async throws(IngestError) -> [Page] {
        guard !bytes.isEmpty else { throw IngestError(file: name, reason: .emptyFile) }
        guard bytes.count <= Limits.sourceBytes else {
            throw IngestError(file: name, reason: .fileTooLarge(bytes: bytes.count, limit: Limits.sourceBytes))
        }
        guard let kind = FileKind(bytes) else { throw IngestError(file: name, reason: .unknownType) }
        guard kind.isPicture || kind.isDocument else {
            throw IngestError(file: name, reason: .typeNotTaken(kind.name))
        }
        let header = try checkedHeader(bytes, kind: kind, name: name)
        let folder = try media.workFolder(for: name)
        defer { folder.remove() }
        try folder.write(bytes, as: "in")
        switch kind {
        case .svg, .svgCompressed: return [Page(medium: try await vector(folder, purpose: purpose))]
        case .pdf: return try await pages(folder, limit: limit, withText: withText)
        case .pptx, .odp: return try await presentation(folder, kind: kind, limit: limit, withText: withText)
        case .heif:
            let header = try await heifHeader(folder)
            return [Page(medium: try await raster(folder, kind: kind, header: header, purpose: purpose))]
        default:
            guard let header else { throw IngestError(file: name, reason: .damaged("header")) }
            return [Page(medium: try await raster(folder, kind: kind, header: header, purpose: purpose))]
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

    /// The header of a raster picture with its size within the limits; nil for kinds that are sized by their decoder.
    private func checkedHeader(_ bytes: [UInt8], kind: FileKind, name: String) throws(IngestError) -> PictureHeader? {
        guard kind.isPicture, kind != .heif, kind != .svg, kind != .svgCompressed else { return nil }
        guard let header = PictureHeader(bytes, kind: kind) else {
            throw IngestError(file: name, reason: .damaged("header"))
        }
        try check(header.size, name: name)
        return header
    }

    func check(_ size: PixelSize, name: String) throws(IngestError) {
        guard size.longSide <= Limits.sourceSide else {
            throw IngestError(file: name, reason: .sideTooLong(pixels: size.longSide, limit: Limits.sourceSide))
        }
        guard size.width * size.height <= Limits.sourcePixels else {
            throw IngestError(
                file: name,
                reason: .tooManyPixels(width: size.width, height: size.height, limit: Limits.sourcePixels))
        }
    }

    /// Stores finished pixels: LZ4 when they pack well or have transparency, JPEG otherwise.
    ///
    /// LZ4 shows five to ten times faster and keeps text sharp, but a photograph takes 6 MB a screen
    /// (`guides/performance.md`).
    func store(_ picture: PixelPicture, from name: String) throws(IngestError) -> Medium {
        let most = picture.hasAlpha ? nil : max(picture.byteCount / 5, 1_000_000)
        let packed: [UInt8]?
        do throws(MediaError) { packed = try MediumCodec.encode(picture, atMost: most) } catch {
            throw IngestError(file: name, error)
        }
        if let packed { return try media.add(packed, size: picture.size, format: .lz4, from: name) }
        guard let bytes = PhotographCodec.encode(picture) else {
            throw IngestError(file: name, MediaError.compressionFailed)
        }
        return try media.add(bytes, size: picture.size, format: .jpeg, from: name)
    }

    /// Stores a JPEG that a decoder wrote, after looking at its header.
    func storeJPEG(_ file: String, folder: WorkFolder) throws(IngestError) -> Medium {
        let bytes = try folder.read(file, limit: Limits.mediaBytes)
        guard FileKind(bytes) == .jpeg, let header = PictureHeader(bytes, kind: .jpeg),
            header.size.longSide <= Limits.mediaLongSide, header.size.shortSide <= Limits.mediaShortSide
        else { throw IngestError(file: folder.name, reason: .damaged("vips: jpeg")) }
        return try media.add(bytes, size: header.size, format: .jpeg, from: folder.name)
    }
}

/// Takes in one picture with everything found out on the spot; for demo content and other single uses.
public func importPicture(
    at path: String, mediaFolder: String, purpose: PictureImporter.Purpose = .poster
) async throws(IngestError) -> Medium {
    let importer = PictureImporter(media: MediaVault(path: mediaFolder), jail: await Jail.detect())
    return try await importer.importPicture(at: path, purpose: purpose)
}
