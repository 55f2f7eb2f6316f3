internal import CFriBidi
internal import SignModel

/// In which order the parts of a line stand on the glass: the Unicode bidirectional algorithm (UAX 9), by FriBidi.
///
/// A line's own first letter says its direction; a mark (U+200E, U+200F) before it says it for a line that begins with
/// a foreign word. Two things differ from the algorithm, as people read them on a wall: the groups of a phone number
/// stay in order, and a plus sign stays before its number.
enum LineOrder {
    /// Neighbouring letters of one direction.
    struct Run: Hashable {
        /// In the order it is spoken.
        var text: String
        var isRightToLeft: Bool
    }

    /// Whether a line has letters that are written from right to left, or marks that order.
    static func isNeeded(_ text: String) -> Bool {
        text.unicodeScalars.contains { isMark($0) || $0.isOfRightToLeftScript }
    }

    /// The line's runs from left to right, without the marks that order them.
    static func runs(_ text: String) -> [Run] {
        let scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty else { return [] }
        let levels = levels(of: scalars)
        var runs: [(level: Int8, text: String)] = []
        for (scalar, level) in zip(scalars, levels) where !isMark(scalar) {
            if let last = runs.indices.last, runs[last].level == level {
                runs[last].text.unicodeScalars.append(scalar)
            } else {
                runs.append((level, String(scalar)))
            }
        }
        return ordered(runs).map { Run(text: $0.text, isRightToLeft: $0.level % 2 == 1) }
    }

    /// A text whose letters a font of the other direction draws: last first, with brackets turned round.
    static func reversed(_ text: String) -> String {
        var turned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.reversed() {
            var other: FriBidiChar = scalar.value
            fribidi_get_mirror_char(scalar.value, &other)
            turned.append(Unicode.Scalar(other) ?? scalar)
        }
        return String(turned)
    }

    /// Rule L2: from the highest level down, what is at least that level is turned round as a whole.
    private static func ordered(_ runs: [(level: Int8, text: String)]) -> [(level: Int8, text: String)] {
        var runs = runs
        var level = runs.map(\.level).max() ?? 0
        while level > 0 {
            var start = 0
            while start < runs.count {
                guard runs[start].level >= level else {
                    start += 1
                    continue
                }
                let end = runs[start...].firstIndex { $0.level < level } ?? runs.count
                runs[start..<end].reverse()
                start = end
            }
            level -= 1
        }
        return runs
    }

    private static func levels(of scalars: [Unicode.Scalar]) -> [Int8] {
        let count = FriBidiStrIndex(scalars.count)
        let letters = scalars.map { FriBidiChar($0.value) }
        var types = [FriBidiCharType](repeating: infotaulu_bidi_separator, count: scalars.count)
        fribidi_get_bidi_types(letters, count, &types)
        for index in scalars.indices {
            let isBefore = index > 0 && isFigure(scalars[index - 1])
            let isAfter = index + 1 < scalars.count && isFigure(scalars[index + 1])
            if scalars[index] == " ", isBefore, isAfter { types[index] = infotaulu_bidi_separator }
            if scalars[index] == "+", isAfter, !isBefore { types[index] = infotaulu_bidi_figure }
        }
        var brackets = [FriBidiBracketType](repeating: 0, count: scalars.count)
        fribidi_get_bracket_types(letters, count, types, &brackets)
        var base = infotaulu_bidi_base_by_text
        var levels = [FriBidiLevel](repeating: 0, count: scalars.count)
        // Zero is a failure of memory alone: then everything stands as it is written.
        guard fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, &levels) != 0 else {
            return [Int8](repeating: 0, count: scalars.count)
        }
        return levels
    }

    private static func isFigure(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Orders letters and is none: marks, embeddings, overrides and isolates.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
