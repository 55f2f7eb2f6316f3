internal import SignModel
internal import SignWords

/// Text from outside, normalised and within its limits.
enum CheckedText {
    /// Why a text is not taken, before it is known in which file it stands.
    struct Refusal: Error, Hashable {
        let reason: IngestError.Reason
    }

    /// `raw` normalised, of at most `limit` scalars.
    ///
    /// A text that is much too long is refused before it is normalised, which takes longer the longer it is.
    static func read(_ raw: String, limit: Int, lines: Bool = false) throws(Refusal) -> String {
        let count = raw.unicodeScalars.count
        guard count <= 4 * limit + 2_000 else {
            throw Refusal(reason: .textTooLong(characters: count, limit: limit))
        }
        let text = lines ? TextNormalizer.text(raw) : TextNormalizer.line(raw)
        switch TextFault(text, limit: limit) {
        case nil: return text
        case .tooLong(let scalars, let limit): throw Refusal(reason: .textTooLong(characters: scalars, limit: limit))
        case .tooManyMarks(let count, let limit): throw Refusal(reason: .tooManyMarks(count: count, limit: limit))
        case .wordTooLong(let letters, let limit): throw Refusal(reason: .wordTooLong(letters: letters, limit: limit))
        }
    }
}
