import SignModel

extension CompactText {
    /// `fi 8,12;fi+sv 20`: languages, seconds of each slide.
    static func timings(_ seconds: [PlayLanguage: [Int]]) -> String {
        seconds.map { language, seconds in
            "\(language) " + seconds.map(String.init).joined(separator: ",")
        }.sorted().joined(separator: ";")
    }

    /// The seconds of one language; nil when they are not there, or are no seconds that a slide could take.
    static func seconds(of language: PlayLanguage, in text: String) -> [Int]? {
        let name = language.description
        for entry in text.split(separator: ";") {
            let parts = entry.split(separator: " ")
            guard parts.count == 2, parts[0] == name else { continue }
            let words = parts[1].split(separator: ",", omittingEmptySubsequences: false)
            let seconds = words.compactMap { Int($0) }
            let arePlausible = seconds.allSatisfy((1...Limits.slideSecondsAsked).contains)
            guard !seconds.isEmpty, seconds.count == words.count, arePlausible,
                seconds.count <= 2 * Limits.slidesPerAnnouncement
            else { return nil }
            return seconds
        }
        return nil
    }
}
