import SignModel

/// The site's own slides in the order they take turns: each slide of each kind, then all again in the next language.
struct FillerWheel {
    struct Slide {
        var ref: SlideRef
        var language: PlayLanguage
        var ms: Int64
    }

    private let kinds: [Fillers.Kind]
    private let languages: [PlayLanguage]
    private var kind = 0
    private var index = 0
    private var round: Int

    init(playlist: Playlist, date: CivilDate) {
        var seen: Set<Fillers.Kind> = []
        kinds = playlist.fillers.kinds.filter { seen.insert($0).inserted }
        // The site's own slides are in one language at a time, on bilingual screens too.
        languages = playlist.languages.isEmpty ? [PlayLanguage(.finnish)] : playlist.languages.map { PlayLanguage($0) }
        round = abs(date.dayNumber)
    }

    /// The slide that is next; nil when no filler has anything to say.
    mutating func peek(_ book: inout SlideBook) -> Slide? {
        guard !kinds.isEmpty else { return nil }
        // A kind may be empty in one language only, so every kind in every language is asked before giving up.
        for _ in 0...(kinds.count * languages.count) {
            let language = languages[round % languages.count]
            let slides = book.filler(kinds[kind], language)
            if index < slides.count {
                return Slide(ref: .filler(kinds[kind], index: index), language: language, ms: slides[index])
            }
            stepKind()
        }
        return nil
    }

    /// Goes on to the next slide.
    mutating func step() {
        index += 1
    }

    private mutating func stepKind() {
        index = 0
        kind += 1
        if kind == kinds.count {
            kind = 0
            round += 1
        }
    }
}
