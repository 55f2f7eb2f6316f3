public import SignModel
internal import SignWords

extension FeedFault {
    /// What is wrong and what to do, in plain words; the place is said beside it.
    public var text: LocalizedText {
        let value = (value ?? "").revealed()
        let expected = (expected ?? "").revealed()
        let (bytes, mostBytes) = (self.number ?? 0, self.limit ?? 0)
        let number = number.map(String.init) ?? "?"
        let limit = limit.map(String.init) ?? "?"
        let why = value.isEmpty ? "" : " (\(value))"
        switch code {
        case .unreadable:
            return LocalizedText(
                "Tiedosto ei ole tunnettua muotoa\(why). Anna iCalendar-, CSV-, JSON- tai YAML-tiedosto.",
                "Filen är inte av en känd typ\(why). Ge en iCalendar-, CSV-, JSON- eller YAML-fil.",
                "The file is of no known format\(why). Give an iCalendar, CSV, JSON or YAML file.")
        case .cutOff:
            return LocalizedText(
                "Tiedosto loppuu kesken. Hae se uudelleen.", "Filen slutar mitt i. Hämta den på nytt.",
                "The file ends in the middle. Fetch it again.")
        case .empty:
            return LocalizedText(
                "Tiedosto on tyhjä.", "Filen är tom.", "The file is empty.")
        case .tooLarge:
            return LocalizedText(
                "Liian suuri: \(ByteWords.size(bytes, .finnish)), enintään \(ByteWords.size(mostBytes, .finnish, isLimit: true)).",
                "För stor: \(ByteWords.size(bytes, .swedish)), högst \(ByteWords.size(mostBytes, .swedish, isLimit: true)).",
                "Too large: \(ByteWords.size(bytes, .english)), at most \(ByteWords.size(mostBytes, .english, isLimit: true))."
            )
        case .tooDeep:
            return LocalizedText(
                "Liian monta sisäkkäistä tasoa, enintään \(limit).", "För många nivåer i varandra, högst \(limit).",
                "Too many levels in one another, at most \(limit).")
        case .notFetched:
            return LocalizedText(
                "Osoitteesta ei saatu mitään (\(value)). Aiemmin haettu jää. Yritä myöhemmin uudelleen.",
                "Adressen gav inget (\(value)). Det som hämtats tidigare blir kvar. Försök igen senare.",
                "The address gave nothing (\(value)). What was fetched before stays. Try again later.")
        case .privateAddress:
            return LocalizedText(
                "\(value) on tämä kone tai talon oma verkko. Jos se on tarkoitus: --allow-private.",
                "\(value) är den här datorn eller husets eget nät. Om det är meningen: --allow-private.",
                "\(value) is this machine or the house's own network. If that is meant: --allow-private.")
        case .tooManyItems:
            return LocalizedText(
                "Liian monta tapahtumaa: \(number), enintään \(limit).",
                "För många evenemang: \(number), högst \(limit).",
                "Too many items: \(number), at most \(limit).")
        case .missing:
            return LocalizedText(
                "Kenttä puuttuu: \(value).", "Fältet saknas: \(value).", "The field is missing: \(value).")
        case .wrongValue:
            return expected.isEmpty
                ? LocalizedText(
                    "Arvoa ei voi käyttää: \(value).", "Värdet kan inte användas: \(value).",
                    "The value cannot be used: \(value).")
                : LocalizedText(
                    "”\(value)” ei kelpaa. Kirjoita: \(expected).", "”\(value)” kan inte användas. Skriv: \(expected).",
                    "“\(value)” cannot be used. Write: \(expected).")
        case .badRule:
            return LocalizedText(
                "Toistosääntöä ei ymmärretä: \(value) (\(expected)).",
                "Upprepningsregeln förstås inte: \(value) (\(expected)).",
                "The recurrence rule is not understood: \(value) (\(expected)).")
        case .outOfRange:
            return LocalizedText(
                "Päivä \(value) ei ole väliltä \(expected).", "Dagen \(value) är inte inom \(expected).",
                "The day \(value) is not within \(expected).")
        case .tooLong:
            return LocalizedText(
                "Liian pitkä: \(number), enintään \(limit).", "För lång: \(number), högst \(limit).",
                "Too long: \(number), at most \(limit).")
        case .tooMany:
            return LocalizedText(
                "Liian monta: \(number), enintään \(limit) (\(value)).",
                "För många: \(number), högst \(limit) (\(value)).",
                "Too many: \(number), at most \(limit) (\(value)).")
        case .duplicate:
            return LocalizedText(
                "Sama tunnus on jo toisella tapahtumalla: \(value).",
                "Ett annat evenemang har redan samma id: \(value).", "Another item has the same id already: \(value).")
        case .notOwn:
            return LocalizedText(
                "\(value) kuuluu toiselle. Se jäi ennalleen.", "\(value) hör till någon annan. Den ändrades inte.",
                "\(value) is somebody else's. It stays as it is.")
        case .noAssociation:
            return LocalizedText(
                "Yhdistystä ei tunneta (\(value)). Anna se: --association TUNNUS, tai lisää se: infotaulu association add.",
                "Föreningen är okänd (\(value)). Ge den: --association ID, eller lägg till den: infotaulu association add.",
                "The association is not known (\(value)). Give it: --association ID, or add it: infotaulu association add."
            )
        case .startDropped:
            return LocalizedText(
                "Sääntö ei osu alkuun \(value), joten sitä kertaa ei ole.",
                "Regeln gäller inte den första gången \(value), så den finns inte.",
                "The rule does not hit the start \(value), so that time is left out.")
        case .unknownZone:
            return LocalizedText(
                "Tuntematon aikavyöhyke \(value). Luettiin paikan aikana.",
                "Okänd tidszon \(value). Lästes som platsens tid.",
                "Unknown time zone \(value). Read as the place's time.")
        case .unknownColumn:
            return LocalizedText(
                "Tällä sarakkeella tai kentällä ei ole merkitystä: \(value).",
                "Den här kolumnen eller det här fältet betyder inget: \(value).",
                "This column or field means nothing here: \(value).")
        case .textCut:
            return LocalizedText(
                "Teksti lyhennettiin: \(number) merkkiä, enintään \(limit).",
                "Texten kortades: \(number) tecken, högst \(limit).",
                "The text was cut: \(number) characters, at most \(limit).")
        case .ambiguous:
            return LocalizedText(
                "\(value) voi tarkoittaa kahta asiaa: \(expected).", "\(value) kan betyda två saker: \(expected).",
                "\(value) can mean two things: \(expected).")
        case .noTheme:
            return LocalizedText(
                "Mikään ei kerro aihetta. Löytyy haulla ja päivistä: \(value).",
                "Inget säger ämnet. Hittas med sökning och bland dagarna: \(value).",
                "Nothing says what it is about. Found by search and by day: \(value).")
        case .doubled:
            return LocalizedText(
                "Sama tapahtuma on jo toisesta syötteestä: \(value).",
                "Samma evenemang finns redan från ett annat flöde: \(value).",
                "The same event is there already from another feed: \(value).")
        }
    }

    /// ``text`` as refusals have their words.
    var three: (fi: String, sv: String, en: String) {
        (text[.finnish] ?? "", text[.swedish] ?? "", text[.english] ?? "")
    }

    /// In one language, with its place.
    public func message(_ language: Language) -> String {
        let words = text.best(language.interface)?.text ?? code.rawValue
        return position.isEmpty ? words : "\(position.revealed()): \(words)"
    }
}
