internal import Glibc
internal import SignFiles

/// Where the icons and fonts lie on this machine.
///
/// Icons come with the program, by the rule of ``SignFiles/ProgramAssets``. Fonts are Debian's (`fonts-inter`,
/// `fonts-noto-core`); a `fonts` folder among the assets is asked first.
public struct StageAssets: Hashable, Sendable {
    /// The folder that holds `icons/`.
    public let root: String
    let fontFolders: [String]

    /// Looks at the environment, the executable's place and the working directory once.
    public init() throws(StageError) {
        let places = ProgramAssets.places(
            named: getenv("INFOTAULU_ASSETS").map { String(cString: $0) }, executable: ProgramAssets.executable,
            workingDirectory: ".")
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
}
