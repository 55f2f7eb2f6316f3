internal import Foundation
internal import SignModel
internal import SignWords

/// A file that came in, with the name its sender gave it.
struct SubmittedFile: Hashable, Sendable {
    /// Relative, with `/` between folders: `kuvat/juliste.png`.
    var name: String
    var bytes: [UInt8]

    var lastComponent: String { PictureImporter.lastComponent(name) }
}

/// ZIP archives (PKWARE APPNOTE 6.3), read through their central directory into memory.
///
/// Refused by name: paths that leave the archive, links, encryption, archives inside, and whatever grows beyond
/// ``SignModel/Limits``. Nothing is ever written under a name from inside.
struct ZipReader {
    private struct Entry {
        var name: String
        var method: Int
        var flags: Int
        var crc: Int
        var packed: Int
        var size: Int
        var offset: Int
        var isFolder: Bool
        var isLink: Bool
    }

    private let reader: ByteReader
    private let archive: String

    /// The files of an archive; folders and what systems leave behind (``Clutter``) are skipped.
    static func files(_ bytes: [UInt8], name: String) throws(IngestError) -> [SubmittedFile] {
        let zip = ZipReader(reader: ByteReader(bytes), archive: name)
        let entries = try zip.directory()
        try zip.check(entries)
        var files: [SubmittedFile] = []
        var left = Limits.archiveBytes
        for entry in entries where !entry.isFolder && !Clutter.includes(entry.name) {
            let data = try zip.data(of: entry, left: left)
            left -= data.count
            if let kind = FileKind(data), kind == .zip || kind == .otherArchive {
                throw IngestError(file: name, reason: .nestedArchive(entry.name))
            }
            files.append(SubmittedFile(name: entry.name.revealed(), bytes: data))
        }
        return files
    }

    private func damaged(_ what: String) -> IngestError {
        IngestError(file: archive, reason: .damaged("ZIP: " + what))
    }

    private func directory() throws(IngestError) -> [Entry] {
        let bytes = reader.bytes
        // The end record is at most a comment of 65,535 bytes from the end.
        var end: Int?
        var offset = bytes.count - 22
        while offset >= 0, offset >= bytes.count - 22 - 65_535 {
            if reader.little32(offset) == 0x0605_4B50 {
                end = offset
                break
            }
            offset -= 1
        }
        guard let end, let count = reader.little16(end + 10), var at = reader.little32(end + 16) else {
            throw damaged("no directory")
        }
        guard count <= Limits.archiveEntries else {
            throw IngestError(file: archive, reason: .tooManyEntries(count: count, limit: Limits.archiveEntries))
        }
        var entries: [Entry] = []
        for _ in 0..<count {
            guard reader.little32(at) == 0x0201_4B50, let madeBy = reader.little16(at + 4),
                let flags = reader.little16(at + 8), let method = reader.little16(at + 10),
                let crc = reader.little32(at + 16), let packed = reader.little32(at + 20),
                let size = reader.little32(at + 24), let nameLength = reader.little16(at + 28),
                let extraLength = reader.little16(at + 30), let commentLength = reader.little16(at + 32),
                let attributes = reader.little32(at + 38), let local = reader.little32(at + 42),
                at + 46 + nameLength <= bytes.count
            else { throw damaged("directory") }
            let extra = (at + 46 + nameLength)..<min(bytes.count, at + 46 + nameLength + extraLength)
            let name = name(bytes[(at + 46)..<(at + 46 + nameLength)], flags: flags, extra: extra)
            let unixType = madeBy >> 8 == 3 ? attributes >> 16 & 0o170000 : 0
            entries.append(
                Entry(
                    name: name, method: method, flags: flags, crc: crc, packed: packed, size: size, offset: local,
                    isFolder: name.hasSuffix("/") || unixType == 0o040000 || attributes & 0x10 != 0 && size == 0,
                    isLink: unixType != 0 && unixType != 0o100000 && unixType != 0o040000))
            at += 46 + nameLength + extraLength + commentLength
        }
        return entries
    }

    /// Refuses by what the directory says, before anything is unpacked.
    private func check(_ entries: [Entry]) throws(IngestError) {
        var names: Set<String> = []
        for entry in entries {
            let parts = entry.name.split(separator: "/", omittingEmptySubsequences: false)
            let hasDrive = entry.name.dropFirst().first == ":"
            guard !entry.name.isEmpty, !entry.name.hasPrefix("/"), !hasDrive,
                !entry.name.utf8.contains(0), !parts.contains("..")
            else { throw IngestError(file: archive, reason: .entryEscapes(entry.name)) }
            guard !entry.isLink else { throw IngestError(file: archive, reason: .entryIsLink(entry.name)) }
            guard entry.flags & 1 == 0 else { throw IngestError(file: archive, reason: .encrypted) }
            guard names.insert(entry.name).inserted else {
                throw IngestError(file: archive, reason: .duplicateEntry(entry.name))
            }
        }
        let size = entries.reduce(0) { $0 + $1.size }
        guard size <= Limits.archiveBytes else {
            throw IngestError(file: archive, reason: .archiveTooLarge(bytes: size, limit: Limits.archiveBytes))
        }
        // Small archives may pack well; only growth that hurts is a bomb.
        let ratio = size / max(1, reader.bytes.count)
        guard ratio <= Limits.archiveRatio || size <= 10_000_000 else {
            throw IngestError(file: archive, reason: .archiveExpandsTooMuch(ratio: ratio, limit: Limits.archiveRatio))
        }
    }

    private func data(of entry: Entry, left: Int) throws(IngestError) -> [UInt8] {
        guard entry.size <= Limits.sourceBytes else {
            throw IngestError(
                file: archive + "/" + entry.name,
                reason: .fileTooLarge(bytes: entry.size, limit: Limits.sourceBytes))
        }
        guard reader.little32(entry.offset) == 0x0403_4B50, let nameLength = reader.little16(entry.offset + 26),
            let extraLength = reader.little16(entry.offset + 28)
        else { throw damaged(entry.name) }
        let start = entry.offset + 30 + nameLength + extraLength
        guard start + entry.packed <= reader.bytes.count else { throw damaged(entry.name) }
        let packed = reader.bytes[start..<start + entry.packed]
        let data: [UInt8]
        switch entry.method {
        case 0: data = Array(packed)
        case 8:
            do throws(Inflate.Failure) {
                data = try Inflate.inflate(packed, limit: min(entry.size, left))
            } catch {
                // More came out than the directory says: it lies, or it is a bomb.
                throw damaged(entry.name + (error == .tooLong ? ", longer than it says" : ""))
            }
        default: throw damaged("\(entry.name), method \(entry.method)")
        }
        guard data.count == entry.size, Int(Inflate.checksum(data)) == entry.crc else { throw damaged(entry.name) }
        return data
    }

    /// In UTF-8 where it is that, flagged or not, or where a field beside it (Info-ZIP's 0x7075) says it; else in the
    /// code page that makes words of it. Windows' separators become `/`.
    private func name(_ raw: ArraySlice<UInt8>, flags: Int, extra: Range<Int>) -> String {
        var name = OldLetters.name(Array(raw))
        var at = extra.lowerBound
        while flags & 0x800 == 0, at + 4 <= extra.upperBound, let id = reader.little16(at),
            let size = reader.little16(at + 2)
        {
            let end = at + 4 + size
            guard end <= extra.upperBound else { break }
            if id == 0x7075, size > 5, let text = String(validating: reader.bytes[(at + 9)..<end], as: UTF8.self) {
                name = text
            }
            at = end
        }
        return name.replacing("\\", with: "/").precomposedStringWithCanonicalMapping
    }
}
