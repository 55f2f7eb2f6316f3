internal import SignWords

/// What people attach by mistake: a file that is known, and from which no slide can be made.
///
/// Told by its bytes, as ``FileKind`` is, and never by its name.
public enum ForeignKind: String, Hashable, Sendable, CaseIterable {
    case word, sheet, slideShow, publisher, appleDocument, email, wrappedAttachment, archive, link, webPage, film, sound
    case program, drawing, otherPicture, calendar, contactCard, book, livePhoto, database

    /// nil for what is not recognised.
    public init?(_ bytes: [UInt8]) {
        let head = ForeignBytes(bytes)
        guard
            let kind = ForeignKind.ofZip(head) ?? ForeignKind.ofCompound(head) ?? ForeignKind.ofMagic(head)
                ?? ForeignKind.ofText(head)
        else { return nil }
        self = kind
    }

    /// What is text inside: a message, a calendar, a page; nil for plain text.
    static func ofText(_ bytes: [UInt8]) -> ForeignKind? { ofText(ForeignBytes(bytes)) }

    /// What is a ZIP inside; nil for a plain one.
    static func ofZip(_ bytes: [UInt8]) -> ForeignKind? { ofZip(ForeignBytes(bytes)) }

    private static func ofZip(_ head: ForeignBytes) -> ForeignKind? {
        guard head.at(0, "PK\u{3}\u{4}") else { return nil }
        let marks: [(String, ForeignKind)] = [
            ("word/document", .word), ("xl/workbook", .sheet), ("visio/document", .drawing),
            ("mimetypeapplication/vnd.oasis.opendocument.text", .word),
            ("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .sheet),
            ("mimetypeapplication/vnd.oasis.opendocument.graphics", .drawing), ("mimetypeapplication/epub", .book),
            ("FixedDocSeq", .word), ("FixedDocumentSequence", .word), ("Index/Document.iwa", .appleDocument),
            ("Index/Slide", .appleDocument), ("index.apxl", .appleDocument), (".iwa", .appleDocument),
            ("buildVersionHistory.plist", .appleDocument),
            ("AndroidManifest.xml", .program), ("META-INF/MANIFEST.MF", .program),
        ]
        // Names stand in full in the directory at the end, too.
        if let found = marks.first(where: { head.contains($0.0) }) { return found.1 }
        if head.contains("Index.zip"), head.contains("preview") { return .appleDocument }
        let lower = head.namesOfEntries.map { $0.lowercased() }
        let isLive =
            lower.count == 2 && lower.contains { $0.hasSuffix(".mov") }
            && lower.contains { $0.hasSuffix(".heic") || $0.hasSuffix(".jpg") || $0.hasSuffix(".jpeg") }
        return isLive ? .livePhoto : nil
    }

    /// Files of Microsoft's older programs: a file system of its own, whose names are in UTF-16.
    private static func ofCompound(_ head: ForeignBytes) -> ForeignKind? {
        guard head.at(0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return nil }
        let marks: [(String, ForeignKind)] = [
            ("__substg1.0_", .email), ("__properties_version1.0", .email), ("WordDocument", .word),
            ("PowerPoint Document", .slideShow), ("Workbook", .sheet), ("Quill", .publisher),
            ("VisioDocument", .drawing),
            ("Catalog", .database),
        ]
        return marks.first { head.containsWide($0.0) }?.1 ?? .word
    }

    private static func ofMagic(_ head: ForeignBytes) -> ForeignKind? {
        let marks: [(Int, [UInt8], ForeignKind)] = [
            (0, Array("Rar!".utf8), .archive), (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
            (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive), (0, Array("BZh".utf8), .archive),
            (0, [0x28, 0xB5, 0x2F, 0xFD], .archive), (257, Array("ustar".utf8), .archive),
            (0, Array("MSCF".utf8), .archive), (0, Array("!BDN".utf8), .email),
            (0, [0x78, 0x9F, 0x3E, 0x22], .wrappedAttachment),
            (0, [0x4C, 0, 0, 0, 1, 0x14, 2, 0], .link), (0, Array("8BPS".utf8), .drawing),
            (0, Array("%!PS".utf8), .drawing),
            (0, [0xC5, 0xD0, 0xD3, 0xC6], .drawing), (0, [6, 6, 0xED, 0xF5, 0xD8, 0x1D, 0x46, 0xE5], .drawing),
            (0, Array("gimp xcf".utf8), .drawing), (0, [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20], .otherPicture),
            (0, [0xFF, 0x4F, 0xFF, 0x51], .otherPicture), (0, [0xFF, 0x0A], .otherPicture),
            (0, [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20], .otherPicture), (0, [0, 0, 1, 0], .otherPicture),
            (0, Array("AT&TFORM".utf8), .otherPicture), (0, [0xD7, 0xCD, 0xC6, 0x9A], .otherPicture),
            (40, Array(" EMF".utf8), .otherPicture), (0, Array("FUJIFILMCCD".utf8), .otherPicture),
            (0, [0x7F, 0x45, 0x4C, 0x46], .program), (0, Array("MZ".utf8), .program),
            (0, [0xCA, 0xFE, 0xBA, 0xBE], .program),
            (0, Array("SQLite format 3".utf8), .database), (0, Array("ID3".utf8), .sound),
            (0, Array("fLaC".utf8), .sound),
            (0, Array("#!AMR".utf8), .sound), (0, Array("MThd".utf8), .sound), (0, Array("FORM".utf8), .sound),
            (0, [0x1A, 0x45, 0xDF, 0xA3], .film), (0, [0, 0, 1, 0xBA], .film), (0, [0, 0, 1, 0xB3], .film),
            (0, Array("FLV".utf8), .film),
        ]
        if let found = marks.first(where: { head.at($0.0, $0.1) }) { return found.2 }
        if head.at(0, "RIFF") { return head.at(8, "WAVE") ? .sound : head.at(8, "CDR") ? .drawing : .film }
        // Windows Media holds films and sounds: a film has a stream of pictures.
        if head.at(0, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]) {
            let pictures: [UInt8] = [0xC0, 0xEF, 0x19, 0xBC, 0x4D, 0x5B, 0xCF, 0x11]
            return head.start(8_192).firstRange(of: pictures) == nil ? .sound : .film
        }
        if head.at(0, "OggS") { return head.contains("theora", within: 200) ? .film : .sound }
        if head.at(4, "ftyp") {
            let sounds = ["M4A ", "M4B ", "M4P ", "F4A "]
            return sounds.contains { head.at(8, $0) } ? .sound : .film
        }
        // A frame of MPEG sound, without a title before it.
        if head.isSoundFrame { return .sound }
        if head.at(0, "bplist00") { return head.contains("URL", within: 2_000) ? .link : nil }
        return nil
    }

    private static func ofText(_ head: ForeignBytes) -> ForeignKind? {
        let text = TextBytes.string(head.start(4096))
        let trimmed = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        let lower = trimmed.lowercased()
        if trimmed.hasPrefix("{\\rtf") { return .word }
        if trimmed.hasPrefix("%!PS") { return .drawing }
        if lower.hasPrefix("begin:vcalendar") { return .calendar }
        if lower.hasPrefix("begin:vcard") { return .contactCard }
        if lower.hasPrefix("[internetshortcut]") { return .link }
        if lower.hasPrefix("<?xml") || lower.hasPrefix("<!doctype plist"), lower.contains("<plist") {
            return lower.contains("<key>url</key>") ? .link : nil
        }
        if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<html") { return .webPage }
        return isMail(trimmed) ? .email : nil
    }

    /// The headers of a message stand at its beginning, one a line.
    private static func isMail(_ text: Substring) -> Bool {
        let headers: Set<Substring> = [
            "from", "to", "subject", "date", "received", "mime-version", "return-path", "message-id", "delivered-to",
            "content-type",
        ]
        let lines = text.split(maxSplits: 40, omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(40)
        var found: Set<Substring> = []
        for (index, line) in lines.enumerated() {
            if line.isEmpty { break }
            if line.first?.isWhitespace ?? false { continue }
            guard let colon = line.firstIndex(of: ":") else { return index > 0 && found.count >= 3 }
            let name = Substring(line[..<colon].lowercased())
            if headers.contains(name) { found.insert(name) }
        }
        return found.count >= 3 || (found.contains("mime-version") && found.count >= 2)
    }
}
