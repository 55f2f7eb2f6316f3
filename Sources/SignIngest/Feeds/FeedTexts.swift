internal import SignModel
internal import SignWords

/// Makes a feed's texts ready for the screens: what was cut or taken out is noted, what cannot be shown is refused.
struct FeedTexts {
    let letters: LetterCheck?
    let hyphenator: FinnishHyphenator

    /// - Parameter notes: takes what was cut.
    func text(
        _ text: LocalizedText, _ field: String, limit: Int, lines: Bool = false, of entry: FeedEntry,
        notes: inout [FeedFault]
    ) throws(FeedFault) -> LocalizedText {
        var result: [Language: String] = [:]
        for language in text.languages where language.isWellFormed {
            guard let raw = text[language], result.count < Limits.languagesPerText else { continue }
            let place = "\(entry.position), \(field).\(language)"
            // Enough to see that it is too long; normalising takes longer the longer a text is.
            let scalars = raw.unicodeScalars
            let bounded = scalars.count > 4 * limit ? String(String.UnicodeScalarView(scalars.prefix(4 * limit))) : raw
            var clean = lines ? TextNormalizer.text(bounded) : TextNormalizer.line(bounded)
            if clean.unicodeScalars.count > limit {
                notes.append(
                    FeedFault(
                        .textCut, at: place, item: entry.id, number: scalars.count, limit: limit, isNote: true))
                clean = FeedTexts.cut(clean, to: limit)
            }
            switch TextFault(clean, limit: limit) {
            case .tooManyMarks(let count, let limit)?:
                throw FeedFault(.tooMany, at: place, item: entry.id, value: "marks", number: count, limit: limit)
            case .wordTooLong(let letters, let limit)?, .tooLong(let letters, let limit)?:
                throw FeedFault(.tooLong, at: place, item: entry.id, number: letters, limit: limit)
            case nil: break
            }
            if let checked = letters?(clean) {
                guard checked.missing.isEmpty else {
                    throw FeedFault(
                        .wrongValue, at: place, item: entry.id,
                        value: String(String.UnicodeScalarView(checked.missing.prefix(8))), expected: "letters")
                }
                clean = checked.text
            }
            if !clean.isEmpty { result[language] = language == .finnish ? hyphenator.hyphenate(clean) : clean }
        }
        return LocalizedText(result)
    }

    /// One line that has no language.
    func line(_ raw: String?, limit: Int) -> String? {
        guard let raw else { return nil }
        guard let text = try? CheckedText.read(raw, limit: limit), !text.isEmpty else { return nil }
        return letters.map { $0(text).missing.isEmpty } ?? true ? text : nil
    }

    /// At the end of a sentence if one ends in the last third, else of a word.
    static func cut(_ text: String, to limit: Int) -> String {
        let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1)))
        let least = head.index(head.startIndex, offsetBy: head.count * 2 / 3)
        if let end = head[least...].lastIndex(where: { ".!?\n".contains($0) }) {
            let sentence = head[...end].trimmed
            return head[end] == "." || head[end].isNewline ? sentence + " …" : sentence
        }
        if let space = head[least...].lastIndex(where: \.isWhitespace) { return head[..<space].trimmed + "…" }
        return head + "…"
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var text = self
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }
}
