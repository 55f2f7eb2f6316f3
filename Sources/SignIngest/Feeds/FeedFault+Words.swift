public import SignModel
internal import SignWords

extension FeedFault {
    /// What is wrong and what to do, in plain words; the place is said beside it.
    public var text: LocalizedText {
        let value = (value ?? "").revealed()
        let expected = (expected ?? "").revealed()
        let number = number.map(String.init) ?? "?"
        let limit = limit.map(String.init) ?? "?"
        let why = value.isEmpty ? "" : " (\(value))"
        switch code {
        case .unreadable:
            return LocalizedText(
                "tiedosto ei ole tunnettua muotoa\(why). Anna iCalendar-, CSV-, JSON- tai YAML-tiedosto",
                "filen är inte av en känd typ\(why). Ge en iCalendar-, CSV-, JSON- eller YAML-fil",
                "the file is of no known format\(why). Give an iCalendar, CSV, JSON or YAML file")
        case .cutOff:
            return LocalizedText(
                "tiedosto loppuu kesken. Hae se uudelleen", "filen slutar mitt i. Hämta den på nytt",
                "the file ends in the middle. Fetch it again")
        case .empty:
            return LocalizedText(
                "tiedosto on tyhjä", "filen är tom", "the file is empty")
        case .tooLarge:
            return LocalizedText(
                "liian suuri: \(number) tavua, enintään \(limit)", "för stor: \(number) byte, högst \(limit)",
                "too large: \(number) bytes, at most \(limit)")
        case .tooDeep:
            return LocalizedText(
                "liian monta sisäkkäistä tasoa, enintään \(limit)", "för många nivåer i varandra, högst \(limit)",
                "too many levels in one another, at most \(limit)")
        case .notFetched:
            return LocalizedText(
                "osoitteesta ei saatu mitään (\(value)). Aiemmin haettu jää; yritä myöhemmin uudelleen",
                "adressen gav inget (\(value)). Det som hämtats tidigare blir kvar; försök igen senare",
                "the address gave nothing (\(value)). What was fetched before stays; try again later")
        case .privateAddress:
            return LocalizedText(
                "\(value) on tämä kone tai talon oma verkko. Jos se on tarkoitus: --allow-private",
                "\(value) är den här datorn eller husets eget nät. Om det är meningen: --allow-private",
                "\(value) is this machine or the house's own network. If that is meant: --allow-private")
        case .tooManyItems:
            return LocalizedText(
                "liian monta tapahtumaa: \(number), enintään \(limit)",
                "för många evenemang: \(number), högst \(limit)",
                "too many items: \(number), at most \(limit)")
        case .missing:
            return LocalizedText(
                "kenttä puuttuu: \(value)", "fältet saknas: \(value)", "the field is missing: \(value)")
        case .wrongValue:
            return expected.isEmpty
                ? LocalizedText(
                    "arvoa ei voi käyttää: \(value)", "värdet kan inte användas: \(value)",
                    "the value cannot be used: \(value)")
                : LocalizedText(
                    "arvo \(value) ei käy; odotettiin: \(expected)", "värdet \(value) duger inte; väntat: \(expected)",
                    "the value \(value) will not do; expected: \(expected)")
        case .badRule:
            return LocalizedText(
                "toistosääntöä ei ymmärretä: \(value) (\(expected))",
                "upprepningsregeln förstås inte: \(value) (\(expected))",
                "the recurrence rule is not understood: \(value) (\(expected))")
        case .outOfRange:
            return LocalizedText(
                "päivä \(value) ei ole väliltä \(expected)", "dagen \(value) är inte inom \(expected)",
                "the day \(value) is not within \(expected)")
        case .tooLong:
            return LocalizedText(
                "liian pitkä: \(number), enintään \(limit)", "för lång: \(number), högst \(limit)",
                "too long: \(number), at most \(limit)")
        case .tooMany:
            return LocalizedText(
                "liian monta: \(number), enintään \(limit) (\(value))",
                "för många: \(number), högst \(limit) (\(value))",
                "too many: \(number), at most \(limit) (\(value))")
        case .duplicate:
            return LocalizedText(
                "sama tunnus on jo toisella tapahtumalla: \(value)",
                "ett annat evenemang har redan samma id: \(value)", "another item has the same id already: \(value)")
        case .notOwn:
            return LocalizedText(
                "\(value) kuuluu toiselle; se jäi ennalleen", "\(value) hör till någon annan; den ändrades inte",
                "\(value) is somebody else's; it stays as it is")
        case .noAssociation:
            return LocalizedText(
                "yhdistystä ei tunneta (\(value)). Anna se: --association TUNNUS, tai lisää se: infotaulu association add",
                "föreningen är okänd (\(value)). Ge den: --association ID, eller lägg till den: infotaulu association add",
                "the association is not known (\(value)). Give it: --association ID, or add it: infotaulu association add"
            )
        case .startDropped:
            return LocalizedText(
                "sääntö ei osu alkuun \(value), joten sitä kertaa ei ole",
                "regeln träffar inte början \(value), så den gången finns inte",
                "the rule does not hit the start \(value), so that time is left out")
        case .unknownZone:
            return LocalizedText(
                "tuntematon aikavyöhyke \(value); luettiin paikan aikana",
                "okänd tidszon \(value); lästes som platsens tid",
                "unknown time zone \(value); read as the place's time")
        case .unknownColumn:
            return LocalizedText(
                "tällä sarakkeella tai kentällä ei ole merkitystä: \(value)",
                "den här kolumnen eller det här fältet betyder inget: \(value)",
                "this column or field means nothing here: \(value)")
        case .textCut:
            return LocalizedText(
                "teksti lyhennettiin: \(number) merkkiä, enintään \(limit)",
                "texten kortades: \(number) tecken, högst \(limit)",
                "the text was cut: \(number) characters, at most \(limit)")
        case .ambiguous:
            return LocalizedText(
                "\(value) voi tarkoittaa kahta asiaa: \(expected)", "\(value) kan betyda två saker: \(expected)",
                "\(value) can mean two things: \(expected)")
        case .noTheme:
            return LocalizedText(
                "mikään ei kerro aihetta; löytyy haulla ja päivistä: \(value)",
                "inget säger ämnet; hittas med sökning och bland dagarna: \(value)",
                "nothing says what it is about; found by search and by day: \(value)")
        case .doubled:
            return LocalizedText(
                "sama tapahtuma on jo toisesta syötteestä: \(value)",
                "samma evenemang finns redan från ett annat flöde: \(value)",
                "the same event is there already from another feed: \(value)")
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
