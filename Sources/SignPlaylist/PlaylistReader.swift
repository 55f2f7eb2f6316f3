public import SignModel
import SignYAML

/// Reads one playlist file: `docs/playlists.md` has every key.
///
/// All that is wrong is found in one reading, each with its line, column and a way to put it right.
public enum PlaylistReader {
    /// The looks a playlist may name; the program's own list, and the default of ``read(text:file:themes:)``.
    public static let knownThemes = ["paper", "contrast"]

    /// The playlist in `text`.
    ///
    /// - Parameters:
    ///   - file: What findings call the file.
    ///   - themes: The names `theme` may have.
    public static func read(
        text: String, file: String, themes: [String] = knownThemes
    ) throws(PlaylistError) -> Playlist {
        try read(bytes: Array(text.utf8), file: file, themes: themes)
    }

    /// The playlist in the bytes of a file; they may be anything.
    public static func read(
        bytes: [UInt8], file: String, themes: [String] = knownThemes
    ) throws(PlaylistError) -> Playlist {
        try readPlaced(bytes: bytes, file: file, themes: themes).playlist
    }

    /// A playlist and where its screens stand in the file, for findings that concern two files.
    struct Placed {
        var playlist: Playlist
        /// Line and column of each screen's id.
        var screens: [ScreenID: (line: Int, column: Int)]
    }

    static func readPlaced(bytes: [UInt8], file: String, themes: [String]) throws(PlaylistError) -> Placed {
        let log = FindingLog(file: file)
        let root: YAMLNode
        do throws(YAMLProblem) {
            root = try YAMLDocument.read(bytes, within: .playlist)
        } catch {
            log.add(error)
            throw log.error
        }
        var reading = Reading(log: log, themes: themes)
        let placed = reading.playlist(YAMLValue(node: root, key: "playlist", log: log))
        guard let placed, log.findings.isEmpty else { throw log.error }
        return placed
    }

    /// One file being read. A part that is wrong leaves a finding and a stand-in, so that the rest is read as well.
    struct Reading {
        let log: FindingLog
        let themes: [String]
        var languages: [Language] = [.finnish]

        mutating func playlist(_ value: YAMLValue) -> Placed? {
            guard let top = YAMLBlock(value, keys: PlaylistKeys.top) else { return nil }
            if let value = top["languages"] { languages = languages(value) }
            let site = site(top)
            let screens = screens(top)
            // Stand-ins let the rest be read although the site or the screens are wrong.
            var playlist = Playlist(
                site: site ?? Site(id: "", name: [:], hours: OpeningHours(weekly: [:])), screens: screens.map(\.screen),
                languages: languages)
            if let flag = top["bilingual"]?.flag() {
                playlist.bilingual = flag
                if flag, languages.count < 2 {
                    top["bilingual"]?.report(
                        .contradiction, "'bilingual' shows two languages, and 'languages' has \(languages.count)",
                        advice: "name two, as in [fi, sv]")
                }
            }
            if let value = top["weights"] { playlist.weights = weights(value) }
            if let value = top["include"] { playlist.include = selection(value) }
            if let value = top["exclude"] { playlist.exclude = selection(value) }
            refuseBoth(playlist, at: top["exclude"])
            if let value = top["fillers"] { playlist.fillers = fillers(value) }
            if let word = top["theme"]?.word(of: themes) { playlist.theme = word }
            if let value = top["transition"], let transition = transition(value) { playlist.transition = transition }
            if let flag = top["calm"]?.flag() { playlist.calm = flag }
            if let choice = top["closed"]?.choice(ClosedBehaviour.self) { playlist.closed = choice }

            guard site != nil, !screens.isEmpty else { return nil }
            let places = screens.map { ($0.screen.id, (line: $0.place?.line ?? 0, column: $0.place?.column ?? 0)) }
            return Placed(playlist: playlist, screens: Dictionary(places, uniquingKeysWith: { first, _ in first }))
        }

        /// A text in one or more languages: a block by language, or one text in the playlist's first language.
        func localized(_ value: YAMLValue, limit: Int) -> LocalizedText {
            guard value.isBlock else {
                return value.text(limit: limit).map { LocalizedText([languages[0]: $0]) } ?? [:]
            }
            var result: LocalizedText = [:]
            for (key, value) in value.pairs(of: "languages") {
                guard let language = language(key), let text = value.text(limit: limit) else { continue }
                result[language] = text
            }
            if value.pairs(of: "languages").isEmpty { value.report(.badValue, "'\(value.key)' is empty") }
            return result
        }

        /// A language by its tag.
        func language(_ value: YAMLValue) -> Language? {
            guard let tag = value.text() else { return nil }
            let language = Language(tag)
            guard language.isWellFormed else {
                let lower = tag.lowercased()
                let known = [
                    "suomi": "fi", "finnish": "fi", "fi-fi": "fi", "ruotsi": "sv", "svenska": "sv",
                    "swedish": "sv", "se-sv": "sv", "sv-fi": "sv", "englanti": "en", "english": "en", "en-gb": "en",
                ]
                value.report(
                    .badValue, "'\(tag)' is not a language tag",
                    suggestion: known[lower] ?? (Language(lower).isWellFormed ? lower : nil),
                    advice: "a tag has two or three small letters: fi, sv, en, se, uk")
                return nil
            }
            return language
        }

        /// An id people type.
        func id<Of>(_ value: YAMLValue, _: ID<Of>.Type = ID<Of>.self) -> ID<Of>? {
            guard let text = value.text(limit: 10 * Limits.idCharacters) else { return nil }
            let id = ID<Of>(text)
            guard id.isWellFormed else {
                let message =
                    text.count > Limits.idCharacters
                    ? "the id has \(text.count) characters; the limit is \(Limits.idCharacters)"
                    : "'\(text)' cannot be an id"
                value.report(
                    .badValue, message, suggestion: plainID(text),
                    advice: "an id is made of a–z, 0–9, '-' and '_' and begins with a letter or digit")
                return nil
            }
            return id
        }

        /// The id that `text` comes nearest to: small letters, ä as a, other characters as `-`.
        private func plainID(_ text: String) -> String? {
            let letters: [Character: Character] = ["ä": "a", "å": "a", "ö": "o", " ": "-", ".": "-", "/": "-"]
            let id = ID<Playlist>(String(text.lowercased().map { letters[$0] ?? $0 }))
            return id.isWellFormed ? id.raw : nil
        }

        private func languages(_ value: YAMLValue) -> [Language] {
            var result: [Language] = []
            for item in value.list() {
                guard let language = language(item) else { continue }
                if result.contains(language) {
                    item.report(.contradiction, "'\(language)' stands twice in 'languages'")
                } else {
                    result.append(language)
                }
            }
            if result.count > Limits.languagesPerText {
                value.report(
                    .outOfRange, "\(result.count) languages; the limit is \(Limits.languagesPerText)")
            }
            if result.isEmpty, value.list().isEmpty {
                value.report(.badValue, "'languages' is empty", advice: "name one at least, as in [fi, sv, en]")
            }
            return result.isEmpty ? [.finnish] : result
        }
    }
}
