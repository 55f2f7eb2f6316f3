public import SignModel

extension Playlist {
    /// In what something that exists in `available` is shown: the screen's languages it has, in the screen's order, by
    /// turns or by twos side by side; with none of them, what it has.
    public func ways(of available: [Language]) -> [PlayLanguage] {
        let wanted = languages.filter(available.contains)
        guard let first = wanted.first else {
            let own = available.min { Playlist.order($0) < Playlist.order($1) }
            return [PlayLanguage(own ?? languages.first ?? .finnish)]
        }
        guard bilingual, wanted.count > 1 else { return wanted.map { PlayLanguage($0) } }
        return stride(from: 0, to: wanted.count, by: 2).map { n in
            n + 1 < wanted.count
                ? PlayLanguage(wanted[n], and: wanted[n + 1]) : PlayLanguage(wanted[n], and: first)
        }
    }

    /// fi, sv, en, then by tag.
    private static func order(_ language: Language) -> (Int, String) {
        (Language.interface.firstIndex(of: language) ?? Language.interface.count, language.tag)
    }
}
