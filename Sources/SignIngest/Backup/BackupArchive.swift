import Glibc
import SignModel
public import SignStore
import Subprocess

/// A data folder as one uncompressed tar file: `infotaulu.sqlite`, `media/…`, `state/plays.sqlite`.
public enum BackupArchive {
    /// Writes what `store` holds at this moment; others may go on reading and writing.
    ///
    /// - Parameter file: is there whole or not at all afterwards.
    public static func write(_ store: ContentStore, to file: String) async throws {
        let folder = store.folder
        let target = file.hasPrefix("/") ? file : Folders.workingDirectory() + "/" + file
        let work = target + ".work-\(getpid())"
        try StoreFiles.removeAll(work)
        try StoreFiles.makeFolder(work + "/state")
        defer { try? StoreFiles.removeAll(work) }
        try store.copy(to: work + "/infotaulu.sqlite")
        try PlayLog.copy(from: folder.state, to: work + "/state/plays.sqlite")
        // Media never change once they are there, so the files may be read after the copy was made.
        let copy = try ContentStore(DataFolder(work), mode: .read)
        let media = try copy.read { try $0.media() }.map { folder.mediaPath($0.id, $0.format) }
            .filter(Folders.exists).map { String($0.dropFirst(folder.path.utf8.count + 1)) }
        try StoreFiles.write(media.map { $0 + "\n" }.joined(), to: work + "/list")
        try await tar([
            "-cf", work + "/archive", "-C", work, "infotaulu.sqlite", "state", "-C", folder.path, "-T", work + "/list",
        ])
        try StoreFiles.flush(work + "/archive")
        try StoreFiles.move(work + "/archive", to: target)
    }

    /// Unpacks an archive into an empty folder; anything in it that a backup does not have is refused.
    public static func unpack(_ file: String, into folder: String) async throws {
        do {
            try await tar(["-xf", file, "-C", folder, "--no-same-owner", "--no-same-permissions"])
        } catch is IngestError {
            throw IngestError(file: file, reason: .damaged("tar"))
        }
        let names = StoreFiles.names(in: folder)
        guard names.contains("infotaulu.sqlite"), names.allSatisfy(["infotaulu.sqlite", "media", "state"].contains)
        else { throw IngestError(file: file, reason: .unknownType) }
        try refuseLinks(folder, file: file)
    }

    private static func refuseLinks(_ path: String, file: String) throws(IngestError) {
        for name in StoreFiles.names(in: path) {
            let entry = path + "/" + name
            if StoreFiles.isFolder(entry) {
                try refuseLinks(entry, file: file)
            } else if !StoreFiles.isRegular(entry) {
                throw IngestError(file: file, reason: .entryIsLink(name))
            }
        }
    }

    private static func tar(_ arguments: [String]) async throws {
        let result = try await run(
            .name("tar"), arguments: Arguments(arguments), output: .discarded, error: .discarded)
        guard result.terminationStatus.isSuccess else {
            throw IngestError(file: arguments[1], reason: .system(call: "tar", errno: EIO))
        }
    }
}
