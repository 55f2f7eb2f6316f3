internal import SignScene

/// The font files, in the order they are asked for a letter: Inter first, then Noto Sans for what Inter lacks.
struct FontFiles {
    struct Family {
        /// File names by face; Noto comes in Regular and Bold only.
        let regular: String
        let medium: String
        let semibold: String
        let display: String
        let package: String
        /// ISO 15924 tag given to the shaper where letters join or run from right to left.
        let script: String?
        let rightToLeft: Bool

        func file(_ face: Font.Face) -> String {
            switch face {
            case .regular: regular
            case .medium: medium
            case .semibold: semibold
            case .display: display
            }
        }
    }

    static let inter = Family(
        regular: "Inter-Regular.otf", medium: "Inter-Medium.otf", semibold: "Inter-SemiBold.otf",
        display: "InterDisplay-SemiBold.otf", package: "fonts-inter", script: nil, rightToLeft: false)

    static let families: [Family] =
        [inter] + [
            noto("", nil), noto("Arabic", "Arab", rightToLeft: true), noto("Hebrew", "Hebr", rightToLeft: true),
            noto("Ethiopic", "Ethi"), noto("Thai", "Thai"), noto("Devanagari", "Deva"), noto("Bengali", "Beng"),
            noto("Tamil", "Taml"), noto("Armenian", "Armn"), noto("Georgian", "Geor"), noto("Symbols", nil),
            noto("Symbols2", nil, bold: false), noto("Math", nil, bold: false), cjk,
        ]

    /// Chinese, Japanese and Korean: large, and used where it is installed.
    private static let cjk = Family(
        regular: "NotoSansCJK-Regular.ttc", medium: "NotoSansCJK-Regular.ttc", semibold: "NotoSansCJK-Bold.ttc",
        display: "NotoSansCJK-Bold.ttc", package: "fonts-noto-cjk", script: nil, rightToLeft: false)

    private static func noto(
        _ name: String, _ script: String?, rightToLeft: Bool = false, bold: Bool = true
    ) -> Family {
        let regular = "NotoSans\(name)-Regular.ttf"
        let heavy = bold ? "NotoSans\(name)-Bold.ttf" : regular
        return Family(
            regular: regular, medium: regular, semibold: heavy, display: heavy,
            package: "fonts-noto-core", script: script, rightToLeft: rightToLeft)
    }

    /// Paths by family and face; nil where the file is not on this machine. Inter's are all there.
    private let paths: [[Font.Face: String]]

    init(assets: StageAssets) throws(StageError) {
        var paths: [[Font.Face: String]] = []
        for family in Self.families {
            var faces: [Font.Face: String] = [:]
            for face in Font.Face.allCases { faces[face] = assets.fontPath(family.file(face)) }
            paths.append(faces)
        }
        self.paths = paths
        for face in Font.Face.allCases where paths[0][face] == nil {
            throw .fontMissing(file: Self.inter.file(face), package: Self.inter.package)
        }
    }

    func path(family: Int, face: Font.Face) -> String? { paths[family][face] }
}
