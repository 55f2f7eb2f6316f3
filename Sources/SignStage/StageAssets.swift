internal import Glibc

/// Where the icons and fonts lie on this machine.
///
/// Icons come with the program: `INFOTAULU_ASSETS`, else `share/infotaulu` beside the executable or one folder up,
/// else `assets` in any folder from the executable upwards, else `assets` in the working directory. Fonts are
/// Debian's (`fonts-inter`, `fonts-noto-core`); a `fonts` folder among the assets is asked first.
public struct StageAssets: Hashable, Sendable {
    /// The folder that holds `icons/`.
    public let root: String
    let fontFolders: [String]

    /// Looks at the environment, the executable's place and the working directory once.
    public init() throws(StageError) {
        var places: [String] = []
        if let set = getenv("INFOTAULU_ASSETS") { places.append(String(cString: set)) }
        if let executable = Self.executableFolder {
            places += [executable + "/share/infotaulu", Self.parent(executable) + "/share/infotaulu"]
            var folder = executable
            while folder != "/", !folder.isEmpty {
                places.append(folder + "/assets")
                folder = Self.parent(folder)
            }
        }
        places.append("assets")
        guard let root = places.first(where: { Self.exists($0 + "/icons") }) else {
            throw .assetsMissing(searched: places)
        }
        self.init(root: root)
    }

    /// Assets in a known folder.
    public init(root: String) {
        self.init(
            root: root,
            fontFolders: [
                root + "/fonts", "/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/noto",
                "/usr/share/fonts/opentype/noto", "/usr/local/share/fonts", "/usr/share/fonts/truetype/dejavu",
            ])
    }

    init(root: String, fontFolders: [String]) {
        self.root = root
        self.fontFolders = fontFolders
    }

    /// The SVG file of an icon; it need not exist.
    func iconPath(_ name: String) -> String { root + "/icons/" + name + ".svg" }

    /// The first font folder's file of this name, nil when none has it.
    func fontPath(_ file: String) -> String? {
        fontFolders.lazy.map { $0 + "/" + file }.first(where: Self.exists)
    }

    private static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }

    private static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    private static var executableFolder: String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        guard length > 0 else { return nil }
        return parent(String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
}
