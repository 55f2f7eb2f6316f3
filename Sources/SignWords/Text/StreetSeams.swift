/// Where the names of streets may be divided: `Esimerkki␣katu`, `Storgatan` not at all.
///
/// Addresses are no words of a dictionary, and they come without seams; but nearly all of them end in what a street is.
public enum StreetSeams {
    /// Least letters before the seam.
    private static let least = 4
    private static let softHyphen: Character = "\u{AD}"
    private static let kinds = [
        "katu", "kadun", "tie", "tien", "kuja", "polku", "väylä", "ranta", "puisto", "tori", "kaari", "raitti",
        "rinne", "aukio", "portti", "penger", "mäki", "kaarre", "kierto", "silta", "laituri", "kenttä", "kylä",
        "gatan", "vägen", "gränden", "stigen", "stranden", "torget", "parken", "bågen", "planen", "backen",
    ]

    /// `address` with soft hyphens before the kind of street of its longer words; those it had stay.
    public static func mark(_ address: String) -> String {
        address.split(separator: " ", omittingEmptySubsequences: false).map { word in
            guard !word.contains(softHyphen) else { return String(word) }
            let end = word.lastIndex { $0.isLetter }.map(word.index(after:)) ?? word.endIndex
            let name = word[..<end].lowercased()
            guard name.count == word[..<end].count,
                let kind = kinds.first(where: { name.hasSuffix($0) && name.count >= $0.count + least }),
                // A written hyphen divides it already.
                !name.dropLast(kind.count).hasSuffix("-")
            else { return String(word) }
            let seam = word.index(end, offsetBy: -kind.count)
            return "\(word[..<seam])\(softHyphen)\(word[seam...])"
        }.joined(separator: " ")
    }
}
