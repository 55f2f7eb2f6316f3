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

    /// A folder for decoding beside the media. Those that killed runs left behind go when the next one is made.
    func workFolder(for name: String, input: [UInt8]) throws(IngestError) -> WorkFolder {
        sweepWork()
        do throws(MediaError) { try Files.makeFolder(path) } catch { throw IngestError(file: name, error) }
        return try WorkFolder(named: name, below: path, input: input)
    }

    /// Removes what killed runs left behind: work folders and half-written files after an hour, media that no row
    /// knows after a day.
    ///
    /// - Parameter known: the ids of all media in the database.
    public func sweep(known: Set<MediaID>) {
        sweepWork()
        for name in Files.names(in: path) where name.utf8.count == 2 {
            let folder = path + "/" + name
            for file in Files.names(in: folder) {
                let entry = folder + "/" + file
                let isLeft = file.contains(".part-") && MediaVault.isOlder(entry, than: 3600)
                let isUnknown = !known.contains(MediaID(String(file.prefix { $0 != "." })))
                if isLeft || isUnknown && MediaVault.isOlder(entry, than: 86_400) { unlink(entry) }
            }
        }
    }

    private func sweepWork() {
        for name in Files.names(in: path) where name.hasPrefix(WorkFolder.prefix) {
            if MediaVault.isOlder(path + "/" + name, than: 3600) { Files.removeTree(path + "/" + name) }
        }
    }

    private static func isOlder(_ path: String, than seconds: Int) -> Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        var status = stat()
        return lstat(path, &status) == 0 && now.tv_sec - status.st_mtim.tv_sec > seconds
    }
}
