import SignDesk
import SignModel
import SignStore

/// What a keystroke of a search costs, by what is being typed: words are typed letter by letter, from the second on,
/// in a data folder of the invented content.
struct SearchBench {
    /// What is typed, by class; the words are those of the invented content.
    private static let classes: [(name: String, queries: [String])] = [
        ("rare", ["digistödskurs", "synskadekväll", "ärendestuga", "naturgrupp", "naapuritupa", "suruilta"]),
        (
            "common",
            ["yhdistys", "kahvila", "ryhmä", "kerho", "vapaaehtoinen", "grupp", "association", "kuvitteellinen"]
        ),
        ("two words", ["muisti kahvila", "yhdistys kerho", "kahvi yksin", "omaishoitaja ryhmä", "memory café"]),
        ("mistake", ["kahvlia", "vapaaehtoinn", "omaishoitjaa", "muistikahvika", "yhdistsy", "föreningem"]),
        ("no hit", ["xylofoni", "zeppeliini", "qwertyuiop", "huuhkaja", "avaruusalus"]),
    ]
    /// Each word is typed so many times.
    private static let rounds = 10
    private static let limit = 20

    let search: DeskSearch

    /// One line for each class.
    func run() throws -> [String] {
        let clock = ContinuousClock()
        var lines: [String] = []
        // The dictionary, the content's words and what is on today: once, when the page of the search opens.
        let opened = try clock.measure { _ = try search.ask("a", limit: Self.limit, isTyping: true) }
        let warmed = try clock.measure { _ = try search.ask("yhdistys", limit: Self.limit, isTyping: true) }
        lines.append("search, first question, ms: \(Figures.ms(opened + warmed))")
        var all: [Duration] = []
        for (name, queries) in Self.classes {
            var times: [Duration] = []
            var least = Int.max
            for _ in 0..<Self.rounds {
                for query in queries {
                    for count in 2...query.count {
                        let typed = String(query.prefix(count))
                        var total = 0
                        times.append(
                            try clock.measure {
                                total = try search.ask(typed, limit: Self.limit, isTyping: true).answer.total
                            })
                        if count == query.count { least = min(least, total) }
                    }
                }
            }
            lines.append("search, a keystroke, \(name), ms: \(Self.figures(times)); least found \(least)")
            all += times
        }
        lines.append("search, a keystroke, all, ms: \(Self.figures(all)) (goal p95 3, p99 5)")
        return lines
    }

    /// The middle and the slow ends, in milliseconds.
    static func figures(_ times: [Duration]) -> String {
        let sorted = times.sorted()
        func part(_ percent: Int) -> String { Figures.ms(sorted[min(sorted.count - 1, sorted.count * percent / 100)]) }
        return "p50 \(part(50)), p95 \(part(95)), p99 \(part(99))"
    }

    /// Durations as the bench prints them.
    enum Figures {
        /// Milliseconds to the microsecond.
        static func ms(_ duration: Duration) -> String {
            let (seconds, attoseconds) = duration.components
            let ms = Double(seconds) * 1000 + Double(attoseconds) / 1e15
            return String((ms * 1000).rounded() / 1000)
        }
    }
}
