extension DecodingJob {
    /// Names that mean any typeface of a kind.
    private static let general: Set<String> = [
        "serif", "sans-serif", "sans", "monospace", "cursive", "fantasy", "system-ui", "inherit", "initial", "normal",
        "none",
    ]
    /// These have free doubles of the same widths, which stand in for them.
    private static let doubled: Set<String> = [
        "arial", "helvetica", "times", "times new roman", "courier", "courier new",
    ]

    /// The typefaces that a drawing names and this machine does not have: its texts are drawn in another. Nothing where
    /// nobody can say what there is.
    func lacking(_ names: [String]) async -> [PictureNote] {
        guard !names.isEmpty, jail.tools.path(of: "fc-list") != nil else { return [] }
        let output = try? await run(
            "fc-list", package: "fontconfig", [":", "family"], printing: 2_000_000)
        guard let lines = output?.text.lowercased(), !lines.isEmpty else { return [] }
        let known = Set(lines.split { $0 == "\n" || $0 == "," }.map { $0.split(separator: " ").joined(separator: " ") })
        let hasDoubles = known.contains { $0.hasPrefix("liberation") || $0.hasPrefix("nimbus") || $0 == "arimo" }
        let lacking = names.filter { name in
            let plain = name.lowercased()
            // A drawing program adds the weight to the name: `Inter Bold`, `Inter-Bold`.
            let family = plain.split { $0 == "-" || $0 == ":" }.first.map(String.init) ?? plain
            let isThere = known.contains { $0 == plain || $0 == family || plain.hasPrefix($0 + " ") }
            return !isThere && !Self.general.contains(plain) && !(hasDoubles && Self.doubled.contains(plain))
        }
        return lacking.isEmpty ? [] : [.fonts(lacking)]
    }
}
