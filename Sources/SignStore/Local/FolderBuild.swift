#if canImport(Glibc)
    import Glibc
#endif

/// A data folder that is made out of sight and put in its place when it is whole, so that a run killed at any point
/// leaves the old state. What killed runs left is removed by the next one.
public struct FolderBuild {
    /// Where to build.
    public let path: String
    private let target: String
    private let isInside: Bool

    /// - Parameter target: where the folder is to be. Missing or empty: it is built beside or in it. Anything else is put
    ///   aside as `….before` when the new one is ready.
    public init(target: String) throws(StoreError) {
        self.target = target
        FolderBuild.sweep(target)
        isInside = Folders.exists(target) && FolderBuild.isEmptyOrAbsent(target)
        let parent = Folders.parent(target)
        let name = target.split(separator: "/").last.map(String.init) ?? ""
        // Inside, because the folder above may belong to somebody else (/var/lib).
        path = isInside ? "\(target)/.build-\(getpid())" : "\(parent)/.\(name).build-\(getpid())"
        try StoreFiles.makeFolder(parent)
        try StoreFiles.removeAll(path)
        try StoreFiles.makeFolder(path)
    }

    /// Flushes everything to the disk and puts it in place; the database last, since it is what makes a data folder.
    ///
    /// - Returns: where what was there before is kept; nil when nothing was.
    @discardableResult
    public func commit() throws(StoreError) -> String? {
        var kept: String?
        try flush(path)
        let database = DataFolder(path).database
        if isInside {
            for name in StoreFiles.names(in: path) where path + "/" + name != database {
                try StoreFiles.move(path + "/" + name, to: target + "/" + name)
            }
            try StoreFiles.move(database, to: DataFolder(target).database)
            try StoreFiles.removeAll(path)
        } else {
            if !FolderBuild.isEmptyOrAbsent(target) {
                // What was kept before stays, too.
                var old = target + ".before"
                var number = 2
                while Folders.exists(old) {
                    old = "\(target).before-\(number)"
                    number += 1
                }
                try StoreFiles.move(target, to: old)
                kept = old
            }
            try StoreFiles.move(path, to: target)
        }
        return kept
    }

    /// Removes what has been built.
    public func discard() {
        try? StoreFiles.removeAll(path)
    }

    /// Nothing is there but what killed builds left.
    public static func isEmptyOrAbsent(_ path: String) -> Bool {
        guard Folders.exists(path) else { return true }
        return StoreFiles.isFolder(path) && StoreFiles.names(in: path).allSatisfy { $0.hasPrefix(".build-") }
    }

    private func flush(_ path: String) throws(StoreError) {
        if StoreFiles.isFolder(path) {
            for name in StoreFiles.names(in: path) { try flush(path + "/" + name) }
        }
        try StoreFiles.flush(path)
    }

    /// Removes builds whose process is gone.
    private static func sweep(_ target: String) {
        let parent = Folders.parent(target)
        let name = target.split(separator: "/").last.map(String.init) ?? ""
        for (folder, prefix) in [(parent, ".\(name).build-"), (target, ".build-")] {
            for entry in StoreFiles.names(in: folder) where entry.hasPrefix(prefix) {
                guard let process = pid_t(entry.dropFirst(prefix.count)), process != getpid() else { continue }
                if kill(process, 0) != 0, errno == ESRCH { try? StoreFiles.removeAll(folder + "/" + entry) }
            }
        }
    }
}
