internal import SignModel
internal import SignWords

/// The text of a form as its writer meant it, made fit for the YAML reader.
///
/// Word processors, phones and mail programs change what people type: other encodings, curly quotation marks, no-break
/// spaces before a line, long dashes before an item. And a text may have in it what means something in YAML. What can
/// have been meant in one way only is read so; lines stay where they are, so that a refusal names the right one.
struct FormText {
    /// Words that a comment sign cut off.
    struct Cut: Hashable, Sendable {
        var place: String
        var words: String
        /// The sign stands before a word (`#yhdessä`), so it was hardly meant as a comment.
        var isHashtag: Bool
    }

    private(set) var lines: [String]
    private(set) var cuts: [Cut] = []

    /// The text for the YAML reader.
    var text: String { lines.joined(separator: "\n") }

    /// - Parameter keys: words that stand before a colon in such a form.
    init(_ bytes: [UInt8], keys: Set<String>) {
        let whole = TextBytes.string(bytes)
        lines = whole.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        let isTabbed = lines.contains { $0.hasPrefix("\t") } && !lines.contains { $0.hasPrefix(" ") }
        var reader = FormLineReader(keys: keys, isTabbed: isTabbed)
        for index in lines.indices {
            lines[index] = reader.read(lines[index])
            if let cut = reader.cut {
                cuts.append(
                    Cut(
                        place: "line \(index + 1), column \(cut.column)", words: cut.words.shortened(to: 60),
                        isHashtag: cut.isHashtag))
            }
        }
    }
}
