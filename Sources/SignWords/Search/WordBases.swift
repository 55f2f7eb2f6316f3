/// What a word is made of, as Voikko writes it: `+muisti(muisti)+saira(sairas)+us(+us)`.
struct WordBases {
    /// A part as it stands in the word, and the dictionary form it goes back to.
    struct Segment: Hashable {
        var surface: String
        var base: String
    }

    /// Those that are words, not endings.
    private(set) var segments: [Segment] = []
    /// `+us`, `+inen`: what makes another word of a part.
    private var endings: [String] = []

    /// Endings that make the name of a state: who has a `muistisairaus` is a `muistisairas`.
    private static let states: Set = ["+us", "+ys", "+uus", "+yys"]

    init(_ text: String) {
        for piece in text.lowercased().split(separator: "+", omittingEmptySubsequences: true) {
            guard let open = piece.firstIndex(of: "("), let surface = Optional(piece[..<open]) else { continue }
            let base = piece[piece.index(after: open)...].prefix { $0 != ")" }
            if base.isEmpty {
                // `us(+us)` has been split at its plus.
                endings.append("+" + surface)
            } else if base.contains(where: { $0 == "=" || $0 == "|" || $0 == "-" }) {
                // `hyvinvointi(hyvin=vointi)` is two words.
                for part in base.split(whereSeparator: { $0 == "=" || $0 == "|" || $0 == "-" }) {
                    segments.append(Segment(surface: String(part), base: String(part)))
                }
            } else {
                segments.append(Segment(surface: String(surface), base: String(base)))
            }
        }
    }

    /// `muisti+sairas`: the same for a compound and for the state it names; nil for what is no compound, or is made
    /// into yet another word, as `väkivaltainen` of `väkivalta`.
    var roots: String? {
        guard segments.count > 1, Set(endings).isSubset(of: WordBases.states) else { return nil }
        return segments.map(\.base).joined(separator: "+")
    }
}
