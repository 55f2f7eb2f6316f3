import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Which folders are meant to have a disk of their own, and which have it now.
struct MountTable {
    /// Mount points of `/etc/fstab`: what should be there.
    private let wanted: [String]
    /// Mount points of `/proc/self/mounts`: what is there.
    private let mounted: Set<String>

    init(fstab: String = "/etc/fstab", mounts: String = "/proc/self/mounts") {
        wanted = MountTable.points(fstab)
        mounted = Set(MountTable.points(mounts))
    }

    /// The mount point at or above `path` on which nothing is mounted; nil when all is as it should be. Links are
    /// followed as far as there is something.
    func unmounted(above path: String) -> String? {
        let real = MountTable.resolved(path)
        return wanted.first { point in
            (real == point || real.hasPrefix(point + "/")) && !mounted.contains(point)
        }
    }

    /// `path` with the links of what exists of it followed.
    private static func resolved(_ path: String) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        guard path.utf8.count > 1 else { return path }
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let above = resolved(Folders.parent(path))
        // A link to what is not there, as to a disk that is not mounted.
        var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let length = readlink(path, &target, Int(PATH_MAX))
        guard length > 0 else { return above == "/" ? "/" + name : above + "/" + name }
        let text = String(decoding: target[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard text != path else { return path }
        return text.hasPrefix("/") ? text : above + "/" + text
    }

    /// The second field of each line, its octal escapes undone (fstab(5)).
    private static func points(_ file: String) -> [String] {
        guard let data = FileManager.default.contents(atPath: file) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#") else { return nil }
            let fields = line.split { $0 == " " || $0 == "\t" }
            guard fields.count > 2, fields[1].hasPrefix("/"), fields[1] != "/" else { return nil }
            var point = String(fields[1])
            for (escape, character) in [("\\040", " "), ("\\011", "\t"), ("\\134", "\\")] {
                point = point.replacingOccurrences(of: escape, with: character)
            }
            while point.utf8.count > 1, point.hasSuffix("/") { point.removeLast() }
            return point
        }
    }
}
