internal import Glibc

/// Where the read-only files lie that belong to the program: `icons/`, `themes/`, `templates/`, `demo/` and so on.
///
/// One rule for all programs, so that one layout serves them all: what `INFOTAULU_ASSETS` names; else, from the
/// executable's folder upwards, `share/infotaulu` (`/usr/share/infotaulu` for `/usr/bin` and for `/usr/lib/infotaulu`)
/// or `assets` (a checkout's, above its `.build`); else `assets` in the working directory.
public enum ProgramAssets {
    /// All places, in the order they are looked at.
    ///
    /// - Parameters:
    ///   - named: what `INFOTAULU_ASSETS` says; nil or empty: it is not set.
    ///   - executable: the running program's absolute path; nil: not known.
    public static func places(named: String?, executable: String?, workingDirectory: String) -> [String] {
        var places: [String] = []
        if let named, !named.isEmpty { places.append(named) }
        var folder = Substring(executable ?? "")
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            places += ["\(folder)/share/infotaulu", "\(folder)/assets"]
        }
        places.append(workingDirectory + "/assets")
        return places
    }

    /// The first place that has `entry` in it, and nil when none has.
    public static func folder(
        containing entry: String, named: String?, executable: String?, workingDirectory: String
    ) -> String? {
        places(named: named, executable: executable, workingDirectory: workingDirectory)
            .first { access($0 + "/" + entry, R_OK) == 0 }
    }

    /// The running program's absolute path, from `/proc/self/exe`; nil where there is no /proc.
    public static var executable: String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        guard length > 0 else { return nil }
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
