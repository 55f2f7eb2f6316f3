import GRDB

#if canImport(Glibc)
    import Glibc
#endif

/// Tries what every writer does, and looks for what would keep others of the folder's group from it. Leaves nothing
/// behind.
struct WriteCheck {
    private let store: ContentStore
    private var folder: DataFolder { store.folder }

    init(_ store: ContentStore) {
        self.store = store
    }

    func run() -> [StoreFinding] {
        // A player's account, or a copy on a read-only disk: nothing to try.
        guard store.mode == .write else {
            return [StoreFinding(code: .readOnly, place: folder.path)]
        }
        return transaction() + files() + shared()
    }

    /// Writes and takes it back.
    private func transaction() -> [StoreFinding] {
        do {
            try ContentStore.translating(folder.database) {
                try store.queue.inTransaction(.immediate) { db in
                    try Meta.set(db, "check", number: 1)
                    return .rollback
                }
            }
            return []
        } catch {
            return [StoreFinding(code: .notWritable, place: folder.database, cause: error)]
        }
    }

    /// A file made and removed in each folder that is written to.
    private func files() -> [StoreFinding] {
        [folder.path, folder.media, folder.state].filter(Folders.exists).compactMap { path in
            let file = path + "/.check-\(getpid())"
            let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else {
                return StoreFinding(code: .notWritable, place: path, cause: StoreFiles.failure(path, "open"))
            }
            defer {
                close(descriptor)
                unlink(file)
            }
            do throws(StoreError) {
                try StoreFiles.write([UInt8](repeating: 0, count: 4096)[...], to: descriptor, named: path)
                return nil
            } catch {
                return StoreFinding(code: .notWritable, place: path, cause: error)
            }
        }
    }

    private func shared() -> [StoreFinding] {
        var places = [folder.database, folder.database + "-wal", folder.database + "-shm", folder.media, folder.state]
        places += StoreFiles.names(in: folder.media).map { folder.media + "/" + $0 }.filter(StoreFiles.isFolder)
        let plays = folder.state + "/plays.sqlite"
        places += [plays, plays + "-wal", plays + "-shm"]
        return places.filter(FolderSharing.locksOut).map {
            StoreFinding(code: .notShared, place: $0, detail: folder.path)
        }
    }
}
