internal import Glibc
internal import SignMedia
public import SignModel

/// The folder of canonical media, named by the hash of their bytes; the same bytes are there once.
public struct MediaVault: Sendable, Hashable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// Stores a canonical medium and says what it is; on the disk when this returns.
    func add(_ bytes: [UInt8], size: PixelSize, format: Medium.Format, from name: String) throws(IngestError) -> Medium
    {
        guard size.shortSide >= Limits.mediaSideMin else {
            throw IngestError(
                file: name,
                reason: .tooFewPixels(width: size.width, height: size.height, limit: Limits.mediaSideMin))
        }
        let medium = Medium(id: MediaID(SHA256.hex(bytes)), size: size, bytes: bytes.count, format: format)
        let target = path + "/" + MediaFile.relativePath(id: medium.id, format: format)
        do throws(MediaError) {
            // A file of that name is the same unless it was damaged later, which writing it again repairs.
            if let there = try? MediaFile.read(path: target), there == bytes {
                // In use again: as young as a new one for ``sweep(known:)``.
                utimensat(AT_FDCWD, target, nil, 0)
                return medium
            }
            let folder = String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
            try Files.makeFolder(path)
            try Files.makeFolder(folder)
            try Files.syncFolder(path)
            try Files.writeAtomically(bytes, to: target)
        } catch {
            throw IngestError(file: name, error)
        }
        return medium
    }

    /// A folder for decoding beside the media, so that leftovers of a killed run are found and swept here.
    func workFolder(for name: String) throws(IngestError) -> WorkFolder {
        do throws(MediaError) { try Files.makeFolder(path) } catch { throw IngestError(file: name, error) }
        return try WorkFolder(named: name, below: path)
    }

    /// Removes what killed runs left behind: work folders and half-written files after an hour, media that no row
    /// knows after a day.
    ///
    /// - Parameter known: the ids of all media in the database.
    public func sweep(known: Set<MediaID>) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        func isOlder(_ path: String, than seconds: Int) -> Bool {
            var status = stat()
            return lstat(path, &status) == 0 && now.tv_sec - status.st_mtim.tv_sec > seconds
        }
        for name in Files.names(in: path) {
            let entry = path + "/" + name
            if name.hasPrefix(".work-") {
                if isOlder(entry, than: 3600) { Files.removeTree(entry) }
            } else if name.utf8.count == 2 {
                for file in Files.names(in: entry) {
                    let id = MediaID(String(file.prefix { $0 != "." }))
                    let isLeft = file.contains(".part-") ? isOlder(entry + "/" + file, than: 3600) : false
                    let isUnknown = !known.contains(id) && isOlder(entry + "/" + file, than: 86_400)
                    if isLeft || isUnknown { unlink(entry + "/" + file) }
                }
            }
        }
    }
}
