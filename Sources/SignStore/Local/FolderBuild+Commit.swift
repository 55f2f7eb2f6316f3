#if canImport(Glibc)
    import Glibc
#endif

extension FolderBuild {
    /// The steps of ``commit(step:)`` in a folder that is there, in order. After each the folder is whole: its old
    /// content up to ``logRemoved``, the new from ``databaseInPlace`` on.
    enum Step: CaseIterable {
        /// All that was built is on the disk.
        case flushed
        /// New media lie beside the old ones. Their names are their hashes, so none takes another's place.
        case mediaInPlace
        /// The log of plays, where there was none: what a player has shown since is not taken back.
        case stateInPlace
        /// What was there is also under its second name, with hard links: a data folder of its own.
        case oldKept
        /// The old database's log, empty by now, is gone.
        case logRemoved
        /// One rename has put the new database in the old one's place.
        case databaseInPlace
        /// The empty build folder is gone.
        case done
    }

    /// Flushes everything to the disk and puts it in place.
    ///
    /// - Returns: where what was there before is kept, in the folder itself (`before`, `before-2` …); nil when nothing was.
    @discardableResult
    public func commit() throws(StoreError) -> String? {
        try commit { _ throws(StoreError) in }
    }

    /// - Parameter step: called after each step; when it throws, everything is left as it is, as if killed there.
    @discardableResult
    func commit(step: (Step) throws(StoreError) -> Void) throws(StoreError) -> String? {
        if isInside {
            FolderSharing.followTree(path)
            try flush(path)
            try step(.flushed)
            return try place(step: step)
        }
        try flush(path)
        try StoreFiles.move(path, to: target)
        return nil
    }

    private func place(step: (Step) throws(StoreError) -> Void) throws(StoreError) -> String? {
        let old = DataFolder(target)
        try merge(DataFolder(path).media, into: old.media, over: true)
        try step(.mediaInPlace)
        try merge(DataFolder(path).state, into: old.state, over: false)
        try step(.stateInPlace)
        var kept: String?
        if Folders.exists(old.database) {
            kept = try OldDatabase.holdingStill(old.database) { () throws(StoreError) in
                let kept = try keepOld()
                try step(.oldKept)
                for ending in ["-wal", "-shm"] { try StoreFiles.removeAll(old.database + ending) }
                try StoreFiles.flush(target)
                try step(.logRemoved)
                try StoreFiles.move(DataFolder(path).database, to: old.database)
                return kept
            }
        } else {
            for ending in ["-wal", "-shm"] { try StoreFiles.removeAll(old.database + ending) }
            try StoreFiles.move(DataFolder(path).database, to: old.database)
        }
        try step(.databaseInPlace)
        try StoreFiles.removeAll(path)
        try step(.done)
        return kept
    }

    /// Moves files into a folder that may have some.
    private func merge(_ source: String, into folder: String, over: Bool) throws(StoreError) {
        guard StoreFiles.isFolder(source) else { return }
        try StoreFiles.makeFolder(folder)
        for name in StoreFiles.names(in: source) {
            let (from, to) = (source + "/" + name, folder + "/" + name)
            if StoreFiles.isFolder(from) {
                try merge(from, into: to, over: over)
            } else if over || !Folders.exists(to) {
                try StoreFiles.carry(from, to: to)
            }
        }
        try StoreFiles.flush(folder)
    }

    /// Gives the old database and its media a second name each, in a new folder.
    private func keepOld() throws(StoreError) -> String {
        var kept = target + "/before"
        var number = 2
        while Folders.exists(kept) {
            kept = "\(target)/before-\(number)"
            number += 1
        }
        let (old, new) = (DataFolder(target), DataFolder(kept))
        try StoreFiles.makeFolder(kept)
        for ending in ["", "-wal"] where Folders.exists(old.database + ending) {
            try StoreFiles.link(old.database + ending, to: new.database + ending)
        }
        for name in StoreFiles.names(in: old.media) where name.utf8.count == 2 {
            let (from, to) = (old.media + "/" + name, new.media + "/" + name)
            try StoreFiles.makeFolder(to)
            for file in StoreFiles.names(in: from) {
                // Media on another disk stay where they are alone.
                if link(from + "/" + file, to + "/" + file) != 0, errno == EXDEV { break }
            }
        }
        FolderSharing.followTree(kept)
        try flush(kept)
        return kept
    }
}
