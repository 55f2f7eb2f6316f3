import SignModel

/// How long what takes: asks ``SlideTiming`` once for each revision and language that is about to be played.
struct SlideBook {
    struct Variant {
        var language: PlayLanguage
        /// Milliseconds of each slide; empty until asked for.
        var slidesMs: [Int64] = []
        var totalMs: Int64 = 0
    }

    private let timing: any SlideTiming
    private let playlist: Playlist
    private let date: CivilDate
    private var variants: [[Variant]]
    private var fillers: [FillerKey: [Int64]] = [:]

    private struct FillerKey: Hashable {
        var kind: Fillers.Kind
        var language: PlayLanguage
    }

    init(timing: any SlideTiming, playlist: Playlist, date: CivilDate, revisions: Int) {
        self.timing = timing
        self.playlist = playlist
        self.date = date
        variants = Array(repeating: [], count: revisions)
    }

    /// The variant for an announcement's n-th turn of the day. Languages take turns; the day's first turn moves on
    /// with the date, so that what is on once a day is not always in the same one.
    mutating func variant(of index: Int, _ revision: ScheduledRevision, turn: Int) -> Variant {
        if variants[index].isEmpty {
            variants[index] = SlideBook.languages(of: revision.languages, playlist: playlist).map {
                Variant(language: $0)
            }
        }
        let count = variants[index].count
        let chosen = ((date.dayNumber + turn) % count + count) % count
        if variants[index][chosen].slidesMs.isEmpty {
            let slides = timing.slides(of: revision, language: variants[index][chosen].language)
            var ms = slides.map { Int64(max(1, $0.seconds)) * 1000 }
            if ms.isEmpty { ms = [Int64(Limits.slideSecondsMin) * 1000] }
            variants[index][chosen].slidesMs = ms
            variants[index][chosen].totalMs = ms.reduce(0, +)
        }
        return variants[index][chosen]
    }

    /// Milliseconds of each slide of a filler; empty when it has nothing to say.
    mutating func filler(_ kind: Fillers.Kind, _ language: PlayLanguage) -> [Int64] {
        let key = FillerKey(kind: kind, language: language)
        if let known = fillers[key] { return known }
        let ms = timing.slides(of: kind, on: date, language: language).map { Int64(max(1, $0.seconds)) * 1000 }
        fillers[key] = ms
        return ms
    }

    /// In what something that exists in `available` is shown: the screen's languages it has, in the screen's order, by
    /// turns or by twos side by side; with none of them, what it has.
    static func languages(of available: [Language], playlist: Playlist) -> [PlayLanguage] {
        let wanted = playlist.languages.filter(available.contains)
        guard let first = wanted.first else {
            let own = available.min { order($0) < order($1) }
            return [PlayLanguage(own ?? playlist.languages.first ?? .finnish)]
        }
        guard playlist.bilingual, wanted.count > 1 else { return wanted.map { PlayLanguage($0) } }
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
