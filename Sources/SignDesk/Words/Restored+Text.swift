public import SignModel
import SignWords

extension Restored {
    /// That the folder at `path` is what it was, and where the content of before is.
    public func text(_ language: Language, path: String) -> String {
        let words = Wording(language)
        let done = words.pick(
            "Tiedot on palautettu: \(path).", "Innehållet är återställt: \(path).",
            "The data folder is restored: \(path).")
        guard let kept else { return done }
        return done + " "
            + words.pick(
                "Aiempi sisältö on tallessa: \(kept).", "Det tidigare innehållet finns kvar: \(kept).",
                "What was there is kept: \(kept).")
    }
}
