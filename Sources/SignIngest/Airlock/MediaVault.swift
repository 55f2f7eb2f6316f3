internal import Glibc
internal import SignMedia
public import SignModel

/// The folder of canonical media, named by the hash of their bytes; the same bytes are there once.
public struct MediaVault: Sendable, Hashable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// Stores a canonical medium; on the disk when this returns.
    func store(_ finished: FinishedMedium, from name: String) throws(IngestError) {
        let (medium, bytes) = (finished.medium, finished.bytes)
        let target = path + "/" + MediaFile.relativePath(id: medium.id, format: medium.format)
        do throws(MediaError) {
            // A file of that name is the same unless it was damaged later, which writing it again repairs.
            if let there = try? MediaFile.read(path: target), there == bytes {
                // In use again: as young as a new one for ``sweep(known:)``.
                utimensat(AT_FDCWD, target, nil, 0)
                return
            }
            let folder = String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
            try Files.makeFolder(path)
            try Files.makeFolder(folder)
            try Files.syncFolder(path)
            try Files.writeAtomically(bytes, to: target)
        } catch {
            throw IngestError(file: name, error)
        }
    }

    /// A folder for decoding beside the media, so that leftovers of a killed run are found and swept here.
    func workFolder(for name: String, input: [UInt8]) throws(IngestError) -> WorkFolder {
        do throws(MediaError) { try Files.makeFolder(path) } catch { throw IngestError(file: name, error) }
        return try WorkFolder(named: name, below: path, input: input)
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
