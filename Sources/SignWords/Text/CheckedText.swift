public import SignModel

/// Text from outside, normalised and within its limits.
public enum CheckedText {
    /// `raw` normalised (``TextNormalizer``), of at most `limit` Unicode scalars.
    ///
    /// A text that is much too long is refused before it is normalised, which takes longer the longer it is.
    ///
    /// - Parameter lines: whether line breaks stay.
    public static func read(_ raw: String, limit: Int, lines: Bool = false) throws(TextFault) -> String {
        let count = raw.unicodeScalars.count
        guard count <= 4 * limit + 2_000 else { throw .tooLong(scalars: count, limit: limit) }
        let text = lines ? TextNormalizer.text(raw) : TextNormalizer.line(raw)
        if let fault = TextFault(text, limit: limit) { throw fault }
        return text
    }
}
