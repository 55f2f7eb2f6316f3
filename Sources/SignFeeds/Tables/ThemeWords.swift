internal import SignModel
internal import SignWords

/// Themes as a cell lists them: ids or names of the twelve in Finnish, Swedish and English, and other words.
enum ThemeWords {
    enum Piece: Hashable {
        case theme(ThemeID)
        case words(String)
    }

    /// Separated by semicolons, line ends or commas; names of themes have commas themselves.
    static func pieces(_ text: String) -> [Piece] {
        var pieces: [Piece] = []
        for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            var rest = TextNormalizer.line(String(part).cut(to: Limits.textCharacters))
            while !rest.isEmpty, pieces.count < Limits.feedKeywords {
                let lower = rest.lowercased()
                if let (name, id) = names.first(where: { begins(lower, with: $0.name) }) {
                    pieces.append(.theme(id))
                    rest = String(rest.dropFirst(name.count))
                } else {
                    let word = rest.prefix { $0 != "," }
                    pieces.append(.words(String(word)))
                    rest = String(rest.dropFirst(word.count))
                }
                rest = String(rest.trimmingPrefix { $0 == "," || $0.isWhitespace })
            }
        }
        return pieces
    }

    private static func begins(_ text: String, with name: String) -> Bool {
        guard text.hasPrefix(name) else { return false }
        let next = text.dropFirst(name.count).first
        return next == nil || next == ","
    }

    /// The longest first.
    private static let names: [(name: String, id: ThemeID)] = NeedTheme.all.flatMap { theme in
        [(theme.id.raw, theme.id)]
            + theme.name.languages.compactMap { language in
                theme.name[language].map { ($0.lowercased(), theme.id) }
            }
    }.sorted { $0.0.count > $1.0.count }
}
