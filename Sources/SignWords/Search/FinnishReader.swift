/// What a Finnish word can be: its base forms, and of compounds their parts, by Voikko. Not for use by two threads at
/// once.
final class FinnishReader {
    /// All ways to read a word, together.
    struct Reading: Hashable, Sendable {
        /// Dictionary forms: `tuen` → tukea, tuki.
        var bases: [String] = []
        /// Of what is made of a verb but is a word of its own: `hoidettu`, `hoitaminen` → hoitaa.
        var verbs: [String] = []
        /// Of a compound: its parts as they stand and in their base forms, `omaishoitajille` → omais, omainen, hoitajille,
        /// hoitaja.
        var parts: [String] = []
        /// Of a compound: what its parts go back to, `muistisairaus` → muisti+sairas, as `muistisairaan`.
        var roots: [String] = []

        /// Not a Finnish word, as far as the dictionary goes.
        var isUnknown: Bool { bases.isEmpty }
    }

    /// Shorter parts say too little.
    private static let partLetters = 3
    /// Words that are remembered, so that a text costs what its new words do.
    private static let knownMax = 50_000

    private let voikko = Voikko()
    private var known: [String: Reading] = [:]

    /// Whether the dictionary was found.
    var isAvailable: Bool { voikko != nil }

    /// Forgets which words were read.
    func forget() { known = [:] }

    /// Reads a lower-case word.
    func read(_ word: String) -> Reading {
        if let reading = known[word] { return reading }
        var reading = Reading()
        if let voikko {
            let analyses = voikko.analyses(of: word)
            for analysis in analyses { reading.add(analysis, of: word) }
            reading.bases = reading.bases.unique
            reading.verbs = reading.verbs.unique.filter { !reading.bases.contains($0) }
            // What may be no compound at all is not taken apart.
            let cuts = analyses.map { FinnishReader.cuts(in: $0.structure ?? "", of: word) }
            if !cuts.isEmpty, cuts.allSatisfy({ !$0.isEmpty }) {
                reading.roots = analyses.compactMap { roots($0, voikko) }.unique
                let segments = analyses.flatMap { WordBases($0.wordBases ?? "").segments }
                reading.parts = parts(of: Array(word), Set(cuts.joined()).sorted(), segments, voikko).filter {
                    $0 != word
                }
            }
        }
        if known.count >= FinnishReader.knownMax { known.removeAll(keepingCapacity: true) }
        known[word] = reading
        return reading
    }

    /// The pieces between the cuts, and those that stand together, each with the base forms it has by itself.
    private func parts(
        of letters: [Character], _ cuts: [Int], _ segments: [WordBases.Segment], _ voikko: Voikko
    ) -> [String] {
        let edges = [0] + cuts + [letters.count]
        var found: [String] = []
        for first in edges.indices.dropLast() {
            for last in edges.indices where last > first && last - first < edges.count - 1 {
                let piece = String(letters[edges[first]..<edges[last]].filter { $0 != "-" })
                guard piece.count >= FinnishReader.partLetters else { continue }
                if last == first + 1 { found.append(piece) }
                let alone = voikko.analyses(of: piece)
                // A part of a noun is a noun: `suoja` is not what one may `suoda`.
                let nouns = alone.filter { !$0.isVerb }
                found += (nouns.isEmpty ? alone : nouns).compactMap { $0.baseForm?.lowercased() }
                // `omais` is no word by itself.
                if alone.isEmpty {
                    found += segments.filter { $0.surface == piece && !isVerb($0.base, voikko) }.map(\.base)
                }
            }
        }
        return found.unique.filter { $0.count >= FinnishReader.partLetters }
    }

    /// `muisti+sairas`, unless the last is something one does: `valo+kuvata` is as much of a photograph as of a camera.
    private func roots(_ analysis: Voikko.Analysis, _ voikko: Voikko) -> String? {
        let bases = WordBases(analysis.wordBases ?? "")
        guard let last = bases.segments.last?.base, !isVerb(last, voikko) else { return nil }
        return bases.roots
    }

    private func isVerb(_ base: String, _ voikko: Voikko) -> Bool {
        let analyses = voikko.analyses(of: base)
        return !analyses.isEmpty && analyses.allSatisfy(\.isVerb)
    }

    /// Numbers of letters before each inner boundary.
    private static func cuts(in structure: String, of word: String) -> [Int] {
        var found: [Int] = []
        var position = 0
        for mark in structure {
            if mark == "=" { found.append(position) } else { position += 1 }
        }
        guard position == word.count else { return [] }
        return found.filter { $0 > 0 && $0 < position }
    }
}

extension FinnishReader.Reading {
    fileprivate mutating func add(_ analysis: Voikko.Analysis, of word: String) {
        guard let base = analysis.baseForm?.lowercased() else { return }
        if analysis.isDoing, let noun = Self.doing(word) {
            bases.append(noun)
            verbs.append(base)
            return
        }
        bases.append(base)
        guard analysis.isParticiple, let verb = WordBases(analysis.wordBases ?? "").segments.last?.base else { return }
        verbs.append(verb)
    }

    /// `hoitamisessa` → hoitaminen: all its forms have a `mi` before `nen` or `s`, and none after that.
    private static func doing(_ word: String) -> String? {
        var end: String.Index?
        for index in word.indices where word[index...].hasPrefix("min") || word[index...].hasPrefix("mis") {
            end = word.index(index, offsetBy: 2)
        }
        return end.map { word[..<$0] + "nen" }
    }
}

extension Sequence where Element: Hashable {
    /// Each once, in order.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
