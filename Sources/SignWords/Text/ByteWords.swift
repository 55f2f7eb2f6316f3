public import SignModel

/// Sizes of files as people know them.
public enum ByteWords {
    /// `105 Mt`, `105 MB`, `64 kt`: rounded up, a limit rounded down, so that what is too much is more than its limit in
    /// words, too.
    public static func size(_ bytes: Int, _ language: Language, isLimit: Bool = false) -> String {
        let isLarge = bytes >= 1_000_000
        let unit = isLarge ? 1_000_000 : 1_000
        let words = Wording(language)
        return "\(isLimit ? bytes / unit : (bytes + unit - 1) / unit)\u{A0}"
            + (isLarge ? words.pick("Mt", "MB", "MB") : words.pick("kt", "kB", "kB"))
    }
}
