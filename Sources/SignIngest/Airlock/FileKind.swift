internal import SignWords

/// What a file is, told by its bytes and never by its name.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
    case png, jpeg, webp, gif, tiff, bmp, heif, svg, svgCompressed, pdf
    case zip
    /// A ZIP whose contents are a presentation.
    case pptx, odp
    /// Word processing, tables, older Office files.
    case office
    case text
    /// Known, and not taken: films, programs, other archives.
    case film, otherArchive, program

    /// Reads the first bytes (and for ZIPs and text as much as is given) of a file.
    public init?(_ bytes: [UInt8]) {
        func at(_ offset: Int, _ magic: String) -> Bool {
            let magic = Array(magic.utf8)
            return bytes.count >= offset + magic.count && Array(bytes[offset..<offset + magic.count]) == magic
        }
        func at(_ offset: Int, _ magic: [UInt8]) -> Bool {
            bytes.count >= offset + magic.count && Array(bytes[offset..<offset + magic.count]) == magic
        }
        if at(0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if at(0, [0xFF, 0xD8, 0xFF]) || (at(0, [0xFF, 0xD8]) && FileKind.isStrayedJPEG(bytes)) {
            self = .jpeg
        } else if at(0, "RIFF") && at(8, "WEBP") {
            self = .webp
        } else if at(0, "GIF87a") || at(0, "GIF89a") {
            self = .gif
        } else if at(0, [0x49, 0x49, 0x2A, 0x00]) || at(0, [0x4D, 0x4D, 0x00, 0x2A]) {
            self = .tiff
        } else if at(4, "ftyp") {
            let heif = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"]
            self = heif.contains { at(8, $0) } ? .heif : .film
        } else if at(0, [0x50, 0x4B, 0x03, 0x04]) || at(0, [0x50, 0x4B, 0x05, 0x06]) {
            self = FileKind.zipKind(bytes)
        } else if at(0, [0x1F, 0x8B]) {
            self = .svgCompressed
        } else if at(0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .office
        } else if FileKind.isOtherArchive(bytes) {
            self = .otherArchive
        } else if at(0, [0x1A, 0x45, 0xDF, 0xA3]) || at(0, "OggS") || at(0, "RIFF") || at(0, "ID3") {
            self = .film
        } else if at(0, [0x7F, 0x45, 0x4C, 0x46]) || at(0, "MZ") {
            self = .program
        } else if FileKind.contains("%PDF-", in: bytes, within: 1024) {
            self = .pdf
        } else if at(0, "BM"), bytes.count >= 26, bytes[6..<10].allSatisfy({ $0 == 0 }) {
            self = .bmp
        } else if FileKind.isText(bytes) {
            self = FileKind.contains("<svg", in: bytes, within: 8192) && FileKind.looksLikeXML(bytes) ? .svg : .text
        } else {
            return nil
        }
    }

    /// Whether it is decoded into one picture.
    public var isPicture: Bool {
        switch self {
        case .png, .jpeg, .webp, .gif, .tiff, .bmp, .heif, .svg, .svgCompressed: true
        default: false
        }
    }

    /// Whether it is decoded into one picture a page.
    public var isDocument: Bool { self == .pdf || self == .pptx || self == .odp }

    /// What people call it.
    public var name: String {
        switch self {
        case .heif: "HEIC"
        case .svgCompressed: "SVGZ"
        case .office: "DOC/XLS/PPT"
        case .text: "text"
        case .film: "film"
        case .otherArchive: "RAR/7z/tar"
        case .program: "program"
        default: rawValue.uppercased()
        }
    }

    /// A few bytes that mean nothing stand between a JPEG's first two markers: every program steps over them.
    private static func isStrayedJPEG(_ bytes: [UInt8]) -> Bool {
        contains("JFIF", in: bytes, within: 64) || contains("Exif", in: bytes, within: 64)
    }

    private static func zipKind(_ bytes: [UInt8]) -> FileKind {
        // ODF begins with an uncompressed entry "mimetype" that holds its type.
        if contains("mimetypeapplication/vnd.oasis.opendocument.presentation", in: bytes, within: 200) { return .odp }
        if contains("mimetypeapplication/vnd.oasis.opendocument", in: bytes, within: 200) { return .office }
        if contains("[Content_Types].xml", in: bytes, within: 4096) {
            return contains("ppt/presentation.xml", in: bytes, within: bytes.count) ? .pptx : .office
        }
        return ForeignKind.ofZip(bytes) == nil ? .zip : .office
    }

    private static func isOtherArchive(_ bytes: [UInt8]) -> Bool {
        let magics: [[UInt8]] = [
            Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0xFD, 0x37, 0x7A, 0x58, 0x5A], Array("BZh".utf8),
            [0x28, 0xB5, 0x2F, 0xFD],
        ]
        if magics.contains(where: { bytes.starts(with: $0) }) { return true }
        return bytes.count > 262 && Array(bytes[257..<262]) == Array("ustar".utf8)
    }

    /// Whether the bytes begin as text does: no control characters but line ends and tabs in the first 4 KiB.
    private static func isText(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(4096)
        if head.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 || $0 == 10 || $0 == 13 }) { return !bytes.isEmpty }
        // UTF-16, with a mark or with a zero beside each letter of ASCII.
        guard head.contains(0) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) else {
            return false
        }
        let text = TextBytes.string(Array(head))
        return !text.isEmpty
            && text.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && $0 != "\u{FFFD}" && $0.value != 0x7F || $0 == "\t" || $0 == "\n" || $0 == "\r"
            }
    }

    private static func looksLikeXML(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        return rest.first(where: { $0 > 0x20 }) == UInt8(ascii: "<")
    }

    private static func contains(_ needle: String, in bytes: [UInt8], within: Int) -> Bool {
        let needle = Array(needle.utf8)
        let end = min(bytes.count, within + needle.count)
        guard end >= needle.count, let first = needle.first else { return false }
        for start in 0...(end - needle.count) where bytes[start] == first {
            if bytes[start..<start + needle.count].elementsEqual(needle) { return true }
        }
        return false
    }
}
