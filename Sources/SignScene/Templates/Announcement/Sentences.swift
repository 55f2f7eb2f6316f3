import SignModel
import SignWords

/// Splits a text where a reader pauses.
enum Sentences {
    /// Sentences with their final marks; a newline always ends one. `1. kerros` and `klo 14.30` do not.
    static func split(_ text: String) -> [String] {
        var result: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: true) {
            var current = ""
            var iterator = Array(paragraph)[...]
            while let character = iterator.popFirst() {
                current.append(character)
                guard ".!?…".contains(character), iterator.first == " " else { continue }
                let next = iterator.dropFirst().first
                let beforeMark = current.dropLast().last
                let isOrdinal = character == "." && (beforeMark?.isNumber ?? false) && !(next?.isUppercase ?? false)
                if !isOrdinal, next?.isUppercase ?? true || next?.isNumber ?? false || next == "\u{201D}" {
                    result.append(current)
                    current = ""
                    iterator = iterator.drop { $0 == " " }
                }
            }
            let trimmed = current.drop { $0 == " " }
            if !trimmed.isEmpty { result.append(String(trimmed)) }
        }
        return result
    }

    /// Letters one sees of sentences that follow each other.
    static func length(_ sentences: [String]) -> Int {
        sentences.reduce(max(0, sentences.count - 1)) { $0 + $1.withoutSoftHyphens.count }
    }

    /// A sentence halved between words until no part is longer than `most`.
    static func parts(of sentence: String, atMost most: Int) -> [String] {
        guard length([sentence]) > most, let (head, tail) = halves(sentence) else { return [sentence] }
        return parts(of: head, atMost: most) + parts(of: tail, atMost: most)
    }

    /// The longest of `pieces` halved; nil when none is worth it.
    static func halved(_ pieces: [String]) -> [String]? {
        guard let longest = pieces.indices.max(by: { pieces[$0].count < pieces[$1].count }),
            let (head, tail) = halves(pieces[longest])
        else { return nil }
        return pieces[..<longest] + [head, tail] + pieces[(longest + 1)...]
    }

    private static func halves(_ sentence: String) -> (String, String)? {
        let words = sentence.split(separator: " ")
        guard words.count >= 2 else { return nil }
        // At the space nearest to the middle.
        var before = 0
        var cut = 1
        var best = Int.max
        for (n, word) in words.dropLast().enumerated() {
            before += word.count + 1
            let off = abs(2 * before - sentence.count)
            if off < best { (best, cut) = (off, n + 1) }
        }
        return (words[..<cut].joined(separator: " "), words[cut...].joined(separator: " "))
    }

    /// `pieces` over at most `count` pages, in order, the longest page as short as goes.
    static func pages(_ pieces: [String], _ count: Int) -> [[String]] {
        guard count > 1, pieces.count > 1 else { return [pieces] }
        var low = pieces.map { length([$0]) }.max() ?? 0
        var high = length(pieces)
        while low < high {
            let middle = (low + high) / 2
            if filled(pieces, middle).count <= count { high = middle } else { low = middle + 1 }
        }
        return filled(pieces, high)
    }

    private static func filled(_ pieces: [String], _ most: Int) -> [[String]] {
        var pages: [[String]] = []
        for piece in pieces {
            if let last = pages.last, length(last + [piece]) <= most {
                pages[pages.count - 1].append(piece)
            } else {
                pages.append([piece])
            }
        }
        return pages
    }
}
