import SignModel

/// The site's own slides in the order they take turns: one page of each kind, then of all again in the next language.
///
/// A kind with several pages shows another one at each of its turns in a language, so that none is left out however far
/// apart its turns are. Over the days kind, language and page at which the wheel begins move on, so that a day with a
/// few turns only is not always the same ones.
struct FillerWheel {
    struct Slide {
        var ref: SlideRef
        var language: PlayLanguage
        var ms: Int64
    }

    private struct Pages: Hashable {
        var kind: Int
        var language: Int
    }

    private let kinds: [Fillers.Kind]
    private let languages: [PlayLanguage]
    /// Whose turn it is.
    private var kind = 0
    /// How many rounds of all kinds went before the day, and how many turns each kind has had in it.
    private let before: Int
    private var turns: [Int]
    private var shown: [Pages: Int] = [:]

    init(playlist: Playlist, date: CivilDate) {
        var seen: Set<Fillers.Kind> = []
        kinds = playlist.fillers.kinds.filter { seen.insert($0).inserted }
        // The site's own slides are in one language at a time, on bilingual screens too.
        languages = playlist.languages.isEmpty ? [PlayLanguage(.finnish)] : playlist.languages.map { PlayLanguage($0) }
        let day = abs(date.dayNumber)
        kind = kinds.isEmpty ? 0 : day % kinds.count
        before = kinds.isEmpty ? 0 : day / kinds.count
        turns = Array(repeating: 0, count: kinds.count)
    }

    /// The slide that is next; nil when no filler has anything to say.
    mutating func peek(_ book: inout SlideBook) -> Slide? {
        // A kind may be empty in one language only, so every kind in every language is asked before giving up.
        for _ in 0..<(kinds.count * languages.count) {
            let language = language(of: kind, &book)
            let pages = book.filler(kinds[kind], languages[language])
            if !pages.isEmpty {
                let turn = before + shown[Pages(kind: kind, language: language), default: 0]
                let page = turn % pages.count
                return Slide(
                    ref: .filler(kinds[kind], index: page), language: languages[language], ms: pages[page])
            }
            pass()
        }
        return nil
    }

    /// Goes on to the next kind, once the slide that ``peek(_:)`` gave is shown.
    mutating func step(_ book: inout SlideBook) {
        guard !kinds.isEmpty else { return }
        shown[Pages(kind: kind, language: language(of: kind, &book)), default: 0] += 1
        pass()
    }

    private mutating func pass() {
        turns[kind] += 1
        kind = (kind + 1) % kinds.count
    }

    /// The language of a kind's turn. The one a day begins with moves on only when each page has had its day, so that
    /// with one turn a day, too, every page comes in every language.
    private func language(of kind: Int, _ book: inout SlideBook) -> Int {
        let pages = max(1, book.filler(kinds[kind], languages[0]).count)
        return (turns[kind] + before / pages) % languages.count
    }
}
