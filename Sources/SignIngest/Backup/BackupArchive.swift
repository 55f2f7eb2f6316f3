internal import Glibc
public import SignMedia
public import SignModel
public import SignStore

/// A data folder as one uncompressed tar file: `infotaulu.sqlite`, `media/…`, `state/plays.sqlite`, and in `SHA256SUMS`
/// the hash of each, so that damage is told from what was missing when the backup was made.
public enum BackupArchive {
    static let sumsName = "SHA256SUMS"
    private static let databaseName = "infotaulu.sqlite"
    private static let playsName = "state/plays.sqlite"
    /// A line of 100 bytes for each of a million media.
    private static let sumsBytes = 100_000_000

    /// Writes what `store` holds at this moment; others may go on reading and writing. What is missing or damaged is
    /// left out and named: the rest can be restored.
    ///
    /// The archive appears under its name when it is whole. Nothing else is written beside it; the copy of the database
    /// that it is made from is in `TMPDIR`, else `/var/tmp`.
    public static func write(
        _ store: ContentStore, to file: String, temporary: String? = nil
    ) throws(StoreError) -> BackupReport {
        let target = file.hasPrefix("/") ? file : Folders.workingDirectory() + "/" + file
        let draft = try DraftFile(for: target)
        let work = try temporaryFolder(in: temporary)
        defer { try? StoreFiles.removeAll(work) }
        var report = BackupReport(file: file)
        var archive = TarWriter(to: draft.descriptor, named: target)

        try store.copy(to: work + "/" + databaseName)
        try archive.add(databaseName, from: work + "/" + databaseName)
        let log = work + "/plays.sqlite"
        do {
            try PlayLog.copy(from: store.folder.state, to: log)
            if Folders.exists(log) { try archive.add(playsName, from: log) }
        } catch {
            // A full disk is not the log's fault.
            if case .full = error { throw error }
            report.findings.append(
                StoreFinding(code: .logUnreadable, place: store.folder.state + "/plays.sqlite", cause: error))
        }
        // Media never change once they are there, so the files may be read after the copy was made.
        let copy = try ContentStore(DataFolder(work), mode: .read)
        for medium in try copy.read({ try $0.media() }) {
            let bytes: [UInt8]
            do throws(MediaError) {
                bytes = try MediaFile.read(id: medium.id, format: medium.format, below: store.folder.media)
            } catch {
                let path = store.folder.mediaPath(medium.id, medium.format)
                report.findings.append(StoreFinding(code: MediaFile.findingCode(error), place: path))
                continue
            }
            try archive.add(
                "media/" + MediaFile.relativePath(id: medium.id, format: medium.format), bytes, modified: 0)
            report.media += 1
        }
        try archive.finish()
        report.bytes = archive.bytes
        try draft.commit()
        return report
    }

    /// Unpacks an archive into an empty folder; anything in it that a backup does not have is refused, and so is one
    /// that is cut short or whose bytes are not those that were written.
    public static func unpack(_ file: String, into folder: String) throws {
        let reader = try TarReader(file)
        var found: [String: String] = [:]
        var sums: String?
        while let header = try reader.next() {
            var name = header.name
            while name.hasPrefix("./") { name.removeFirst(2) }
            switch header.type {
            case UInt8(ascii: "5"): continue
            case UInt8(ascii: "x"), UInt8(ascii: "g"):
                _ = try reader.contents(header, limit: 1_000_000)
                continue
            case UInt8(ascii: "1"), UInt8(ascii: "2"):
                throw IngestError(file: file, reason: .entryIsLink(name))
            case UInt8(ascii: "0"): break
            default: throw IngestError(file: file, reason: .unknownType)
            }
            if name == sumsName {
                sums = String(decoding: try reader.contents(header, limit: sumsBytes), as: UTF8.self)
                continue
            }
            guard isOurs(name) else { throw IngestError(file: file, reason: .entryEscapes(name)) }
            let path = folder + "/" + name
            try StoreFiles.makeFolder(path.split(separator: "/").dropLast().map { "/" + $0 }.joined())
            found[name] = try reader.copy(header, to: path)
        }
        guard found[databaseName] != nil else { throw IngestError(file: file, reason: .unknownType) }
        // Backups of earlier versions have no list.
        guard let sums else { return }
        for line in sums.split(separator: "\n") {
            let (hash, name) = (String(line.prefix(64)), String(line.dropFirst(66)))
            guard found[name] == hash else { throw IngestError(file: file, reason: .damaged(name)) }
        }
    }

    /// `infotaulu.sqlite`, `state/plays.sqlite`, `media/ab/ab….itm`.
    private static func isOurs(_ name: String) -> Bool {
        if name == databaseName || name == playsName { return true }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "media", parts[1].utf8.count == 2, parts[2].hasPrefix(parts[1]) else {
            return false
        }
        return parts[2].utf8.count < 100
            && parts[2].utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2E }
    }

    private static func temporaryFolder(in parent: String?) throws(StoreError) -> String {
        let parent = parent ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
        var template = Array("\(parent)/infotaulu-backup-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw StoreFiles.failure(parent, "mkdtemp") }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension MediaFile {
    /// What to call the trouble with a medium's file.
    static func findingCode(_ error: MediaError) -> StoreFinding.Code {
        if case .file = error { .mediaMissing } else { .mediaDamaged }
    }

    /// What is wrong with the file of a medium below the media folder; nil when nothing is. For ``SignStore/StoreCheck``.
    public static func finding(_ medium: Medium, below folder: String) -> StoreFinding.Code? {
        do throws(MediaError) {
            try verify(id: medium.id, format: medium.format, below: folder)
            return nil
        } catch {
            return findingCode(error)
        }
    }
}
