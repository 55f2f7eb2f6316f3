public import SignModel
public import SignStore
import SignWords

extension StoreFinding {
    /// What is wrong and what to do, in one line.
    public func text(_ language: Language) -> String {
        let words = Wording(language)
        let detail = detail ?? ""
        switch code {
        case .databaseDamaged:
            return words.pick(
                "\(detail). Palauta varmuuskopio: infotaulu restore TIEDOSTO.",
                "\(detail). Återställ en säkerhetskopia: infotaulu restore FIL.",
                "\(detail). Bring back a backup: infotaulu restore FILE.")
        case .brokenReference:
            return words.pick(
                "Rivi viittaa tietoon, jota ei ole (\(detail)). Palauta varmuuskopio: infotaulu restore TIEDOSTO.",
                "En rad hänvisar till något som inte finns (\(detail)). Återställ en säkerhetskopia: infotaulu restore FIL.",
                "A row points to something that is not there (\(detail)). Bring back a backup: infotaulu restore FILE.")
        case .mediaMissing:
            return words.pick(
                "Tiedosto puuttuu. Tiedote, jossa kuva on, ei näy. Lähetä se uudelleen.",
                "Filen saknas. Meddelandet med bilden visas inte. Skicka in det på nytt.",
                "The file is missing. The announcement with the picture is not shown. Send it in again.")
        case .mediaDamaged:
            return words.pick(
                "Tiedosto on vioittunut. Tiedote, jossa kuva on, ei näy. Lähetä se uudelleen tai palauta varmuuskopio.",
                "Filen är skadad. Meddelandet med bilden visas inte. Skicka in det på nytt eller återställ en kopia.",
                "The file is damaged. The announcement with the picture is not shown. Send it in again or bring back a backup."
            )
        case .rowDamaged:
            return words.pick(
                "Tallennettua sisältöä ei voi lukea. Ota se sisään uudelleen.",
                "Det sparade innehållet kan inte läsas. Ta in det på nytt.",
                "The stored content cannot be read. Take it in again.")
        case .mediaUnused:
            return words.pick(
                "Tiedostoa ei käytetä. Sen voi poistaa.", "Filen används inte. Den kan tas bort.",
                "The file is not used. It may be removed.")
        case .logUnreadable:
            return words.pick(
                "Näyttökertojen lokia ei voi lukea, eikä se ole varmuuskopiossa.",
                "Loggen över visningar kan inte läsas och finns inte i säkerhetskopian.",
                "The log of plays cannot be read and is not in the backup.") + why(words)
        case .notWritable:
            return words.pick("Tänne ei voi kirjoittaa.", "Det går inte att skriva hit.", "This cannot be written to.")
                + why(words)
        case .readOnly:
            return words.pick(
                "Tämä tili saa vain lukea kansiota.", "Det här kontot får bara läsa mappen.",
                "This account may only read the folder.")
        case .letterWithoutFont:
            return words.pick(
                "Kirjasimissa ei ole näitä kirjaimia: \(detail). Asenna kirjasimet, esimerkiksi fonts-noto-cjk, tai muuta teksti.",
                "Teckensnitten saknar de här bokstäverna: \(detail). Installera teckensnitt, till exempel fonts-noto-cjk, eller ändra texten.",
                "The fonts lack these letters: \(detail). Install fonts, for example fonts-noto-cjk, or change the text."
            )
        case .touchTooSmall:
            return words.pick(
                "Kosketusnäyttö on pieni: haun näppäimet ja suurin teksti eivät mahdu. Käytä vähintään 22 tuuman näyttöä.",
                "Pekskärmen är liten: sökningens tangenter och den största texten får inte plats. Använd minst 22 tum.",
                "The touch display is small: the keys of the search and the largest text have no room. Use 22 inches or more."
            )
        case .touchTooHigh:
            return words.pick(
                "Näytön napit ovat \(detail) mm lattiasta. Pyörätuolista ylettyy 1220 mm. Laske näyttöä tai korjaa `mount`.",
                "Skärmens knappar är \(detail) mm över golvet. Från rullstol når man 1220 mm. Sänk skärmen eller rätta `mount`.",
                "The display's buttons are \(detail) mm above the floor. From a wheelchair one reaches 1220 mm. Lower it, or correct `mount`."
            )
        case .notShared:
            return words.pick(
                "Muut kansion ryhmästä eivät voi kirjoittaa tänne. Omistaja korjaa sen: chmod -R g+rwX '\(detail)'",
                "Andra i mappens grupp kan inte skriva hit. Ägaren rättar det: chmod -R g+rwX '\(detail)'",
                "Others of the folder's group cannot write here. Its owner puts that right: chmod -R g+rwX '\(detail)'")
        }
    }

    private func why(_ words: Wording) -> String {
        cause.map { " " + words.pick($0.deskWords.fi, $0.deskWords.sv, $0.deskWords.en) } ?? ""
    }

    /// As one line of talk: how bad, where, what.
    public func line(_ language: Language) -> String {
        "\(severity.word(language)): \(place): \(text(language))"
    }
}

extension StoreFinding.Severity {
    /// `virhe`, `tiedoksi`.
    public func word(_ language: Language) -> String {
        let words = Wording(language)
        switch self {
        case .error: return words.pick("virhe", "fel", "error")
        case .info: return words.pick("tiedoksi", "obs", "note")
        }
    }
}
