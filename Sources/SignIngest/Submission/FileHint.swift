internal import Foundation

/// The name of a file as a hint: what programs change of it (letters' case and form, separators, percent signs, suffixes)
/// is not looked at.
struct FileHint: Hashable {
    /// With its folders.
    let path: String
    /// Without them.
    let last: String
    /// Without its suffixes.
    let stem: String

    init(_ name: String) {
        let plain = name.removingPercentEncoding ?? name
        let folded = plain.replacing("\\", with: "/").precomposedStringWithCompatibilityMapping.lowercased()
        let parts = folded.split(separator: "/").filter { $0 != "." }
        path = parts.map(FileHint.key).joined(separator: "/")
        last = parts.last.map(FileHint.key) ?? ""
        stem = FileHint.key(Substring(parts.last.map(FileHint.withoutSuffixes) ?? ""))
    }

    /// Spaces of any kind, low lines and hyphens are put one for another by mail programs; letters that an archive could
    /// not write became low lines, too.
    private static func key(_ part: Substring) -> String {
        var key = ""
        for character in part {
            let isSpace = character.isWhitespace || character == "_" || character == "-" || character == "+"
            if !isSpace { key.append(character) } else if key.last != "_" { key.append("_") }
        }
        return key
    }

    private static let suffixes: Set<Substring> = [
        "png", "jpg", "jpeg", "jpe", "jfif", "webp", "gif", "tif", "tiff", "bmp", "heic", "heif", "avif", "svg", "svgz",
        "pdf",
        "pptx", "odp", "ppt", "txt", "crdownload",
    ]

    private static func withoutSuffixes(_ name: Substring) -> Substring {
        var name = name
        while let dot = name.lastIndex(of: "."), dot > name.startIndex,
            suffixes.contains(name[name.index(after: dot)...])
        {
            name = name[..<dot]
        }
        return name
    }
}
