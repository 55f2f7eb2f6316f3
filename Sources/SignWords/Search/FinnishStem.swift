/// What Snowball leaves of a Finnish word that the dictionary does not know, mostly a name or a word of the day.
enum FinnishStem {
    /// Snowball takes the vowel of `doomin` but not of `doomi`, and tells `kirppis` from `kirppikset`.
    static func trimmed(_ stem: String) -> String {
        var letters = Array(stem)
        if letters.count > 5, letters.suffix(3) == ["i", "k", "s"] { letters.remove(at: letters.count - 2) }
        while letters.count > 4, let last = letters.last, "aeiouyäöj".contains(last) { letters.removeLast() }
        return String(letters)
    }
}
