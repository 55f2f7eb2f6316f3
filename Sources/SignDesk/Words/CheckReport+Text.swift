public import SignModel
import SignWords

extension CheckReport {
    /// Whether all is well, in a sentence.
    public func text(_ language: Language) -> String {
        let words = Wording(language)
        if isSound, !displays.isEmpty {
            return words.pick(
                "Tiedot ovat kunnossa. Katso näytöt yllä.", "Data är i sin ordning. Se skärmarna ovan.",
                "The data are fine. See the screens above.")
        }
        return isSound
            ? words.pick("Kaikki on kunnossa.", "Allt är i sin ordning.", "Everything is fine.")
            : words.pick(
                "Korjaa yllä mainitut asiat.", "Rätta det som nämns ovan.", "Please correct what is named above.")
    }
}
