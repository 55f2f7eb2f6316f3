#if canImport(Glibc)
    import Glibc
#endif

/// A data folder that is made out of sight and put in its place when it is whole, so that a run killed at any point
/// leaves the old state or the new one. What killed runs left is removed by the next one.
///
/// - Where there is no folder yet, it is built beside its place and renamed.
/// - Where there is one, it is built inside it and its contents are put in place (see ``FolderBuild/commit(step:)``). The
///   folder itself stays: its owner and permissions, the link or the mount point that it is; nothing above it is
///   written.
public struct FolderBuild {
    /// Where to build.
    public let path: String
    let target: String
    let isInside: Bool

    /// - Parameter target: where the folder is to be.
    public init(target: String) throws(StoreError) {
        try self.init(target: target, mounts: MountTable())
    }

    init(target: String, mounts: MountTable) throws(StoreError) {
        self.target = target
        // Filled, it would be hidden by its own disk when that comes.
        if let point = mounts.unmounted(above: target) { throw .notMounted(path: point) }
        FolderBuild.sweep(target)
        isInside = Folders.exists(target)
        let parent = Folders.parent(target)
        let name = target.split(separator: "/").last.map(String.init) ?? ""
        path = isInside ? "\(target)/.build-\(getpid())" : "\(parent)/.\(name).build-\(getpid())"
        if !isInside {
            var status = stat()
            guard lstat(target, &status) != 0 else {
                throw .file(path: target, call: "open", detail: "a link to what is not there; is its disk mounted?")
            }
            try StoreFiles.makeFolder(parent)
        }
        try StoreFiles.removeAll(path)
        try StoreFiles.makeFolder(path)
    }

    /// Removes what has been built.
    public func discard() {
        try? StoreFiles.removeAll(path)
    }

    /// Nothing is there but what killed builds left.
    public static func isEmptyOrAbsent(_ path: String) -> Bool {
        guard Folders.exists(path) else { return true }
        return StoreFiles.isFolder(path + "/.")
            && StoreFiles.names(in: path).allSatisfy { $0.hasPrefix(".build-") || $0 == "lost+found" }
    }

    func flush(_ path: String) throws(StoreError) {
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
