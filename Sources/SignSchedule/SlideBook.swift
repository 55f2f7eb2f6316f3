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
            variants[index] = playlist.ways(of: revision.languages).map { Variant(language: $0) }
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
}
