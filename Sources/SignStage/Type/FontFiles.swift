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

    /// Paths by family and face; nil where the file is not on this machine. Inter's are all there, or others stand in.
    private let paths: [[Font.Face: String]]
    /// The font that is missing, where another stands in for it.
    let substituted: StageError?

    /// - Parameter substituting: go on with another font where Inter is missing, rather than throw; throws all the same
    ///   when there is none.
    init(assets: StageAssets, substituting: Bool = false) throws(StageError) {
        var paths: [[Font.Face: String]] = []
        for family in Self.families {
            var faces: [Font.Face: String] = [:]
            for face in Font.Face.allCases { faces[face] = assets.fontPath(family.file(face)) }
            paths.append(faces)
        }
        var missing: StageError?
        for face in Font.Face.allCases where paths[0][face] == nil {
            let problem = StageError.fontMissing(file: Self.inter.file(face), package: Self.inter.package)
            guard substituting, let other = Self.substitute(for: face, among: paths, assets) else { throw problem }
            paths[0][face] = other
            missing = missing ?? problem
        }
        self.paths = paths
        substituted = missing
    }

    /// Another weight of Inter, else Noto Sans, else what most systems have.
    private static func substitute(
        for face: Font.Face, among paths: [[Font.Face: String]], _ assets: StageAssets
    ) -> String? {
        let near: [Font.Face] = face == .regular ? [.medium, .semibold] : [.semibold, .medium, .regular]
        let inter = near.lazy.compactMap { assets.fontPath(Self.inter.file($0)) }.first
        return inter ?? paths[1][face] ?? assets.fontPath(face == .regular ? "DejaVuSans.ttf" : "DejaVuSans-Bold.ttf")
    }

    func path(family: Int, face: Font.Face) -> String? { paths[family][face] }
}
