public import SignModel
import SignWords

extension ScreenStatus {
    /// What is said where there is neither a playlist nor a player.
    public static func nothing(_ language: Language) -> String {
        ViewWords(language).pick(
            "Näyttöjä ei ole: esitysohjelmia ei löydy, eikä mikään näyttö ole toiminut tästä kansiosta.",
            "Det finns inga skärmar: ingen spellista hittas och ingen skärm har visat något ur den här mappen.",
            "There are no screens: no playlist is found, and no screen has ever played from this folder.")
    }

    /// The screen, how it is, and a line for each point; what to do stands below what is wrong.
    public func text(_ language: Language) -> String {
        let words = ViewWords(language)
        let state =
            switch grade {
            case .well: words.pick("kunnossa", "i sin ordning", "well")
            case .notice:
                words.pick("toimii, tarkistettavaa on", "fungerar, något att se över", "works, something to look at")
            case .fault: words.pick("korjattavaa", "något måste åtgärdas", "needs somebody")
            }
        var lines = ["\(screen.raw): \(state)"]
        for point in points {
            let mark =
                switch point.grade {
                case .well: ""
                case .notice: words.pick("tarkista: ", "kontrollera: ", "please check: ")
                case .fault: words.pick("vika: ", "fel: ", "fault: ")
                }
            lines.append("  " + mark + sentence(point, language))
            if let advice = advice(point, language) { lines.append("    → " + advice) }
        }
        return lines.joined(separator: "\n")
    }

    /// What a point says, in a sentence.
    public func sentence(_ point: StatusPoint, _ language: Language) -> String {
        let words = ViewWords(language)
        func moment(_ instant: Instant) -> String { words.moment(instant, zone) }
        func ago(_ instant: Instant) -> String { words.duration(ms: max(0, now - instant)) }
        func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000) MB" }
        switch point {
        case .neverRan:
            return words.pick(
                "Näyttö ei ole vielä toiminut tästä kansiosta.", "Skärmen har ännu inte visat något ur den här mappen.",
                "This screen has not played from this folder yet.")
        case .unreadable:
            return words.pick(
                "Tällä tilillä ei ole oikeutta lukea näytön tietoja.",
                "Det här kontot får inte läsa skärmens uppgifter.",
                "This account may not read what the screen has written.")
        case .stopped(let since):
            return words.pick(
                "Näytön ohjelma ei ole kertonut itsestään mitään: viimeksi \(moment(since)), \(ago(since)) sitten.",
                "Skärmens program har inte hört av sig: senast \(moment(since)), för \(ago(since)) sedan.",
                "The player has not been heard of since \(moment(since)), \(ago(since)) ago.")
        case .noPicture:
            return words.pick(
                "Näytöllä ei ole vielä ollut kuvaa.", "Det har inte kommit någon bild på skärmen ännu.",
                "No picture has been on the display yet.")
        case .stuck(let since):
            return words.pick(
                "Kuvan olisi pitänyt vaihtua \(moment(since)), mutta ohjelma on jumissa.",
                "Bilden skulle ha bytts \(moment(since)) men programmet har fastnat.",
                "The picture should have changed at \(moment(since)), but the player is stuck.")
        case .picture(let last):
            return words.pick(
                "Kuva vaihtui viimeksi \(moment(last)).", "Bilden byttes senast \(moment(last)).",
                "The picture last changed at \(moment(last)).")
        case .display(let driver, let size):
            return words.pick(
                "Näyttö: \(size), \(driver).", "Skärm: \(size), \(driver).", "Display: \(size), \(driver).")
        case .nobodySees(let driver):
            return words.pick(
                "Kukaan ei näe kuvaa: se piirretään ilman näyttöä (\(driver)).",
                "Ingen ser bilden: den ritas utan skärm (\(driver)).",
                "Nobody sees the picture: it is drawn without a display (\(driver)).")
        case .notConnected:
            return words.pick(
                "Näytönohjaimessa ei ole kiinni yhtään näyttöä.", "Ingen skärm är ansluten till grafikkortet.",
                "No display is connected to the graphics card.")
        case .content(let changed?):
            return words.pick(
                "Sisältö muuttui viimeksi \(moment(changed)).", "Innehållet ändrades senast \(moment(changed)).",
                "The content last changed at \(moment(changed)).")
        case .content(nil):
            return words.pick("Sisältö on luettu.", "Innehållet är läst.", "The content has been read.")
        case .contentProblem:
            return words.pick(
                "Kaikkea sisältöä ei voi lukea. Se, mikä luettiin aiemmin, näkyy edelleen.",
                "Allt innehåll kan inte läsas. Det som lästes tidigare visas fortfarande.",
                "Not all of the content can be read. What was read before is still shown.")
        case .playlistProblem:
            return words.pick(
                "Esitysohjelmissa on virhe. Edellinen kunnollinen on käytössä.",
                "Det är något fel i spellistorna. Den senaste fungerande används.",
                "Something is wrong with the playlists. The last good one is used.")
        case .brokenMedia(let count):
            return words.pick(
                "Puuttuvia tai vioittuneita kuvia: \(count). Tiedotteet, joissa ne ovat, eivät näy.",
                "Saknade eller skadade bilder: \(count). Meddelandena med dem visas inte.",
                "Pictures missing or damaged: \(count). Announcements with them are not shown.")
        case .clockTrusted:
            return words.pick("Kelloon voi luottaa.", "Klockan går att lita på.", "The clock is trusted.")
        case .clockUntrusted:
            return words.pick(
                "Kelloon ei voi luottaa. Vain sisältö, jolla ei ole päivämäärää, näkyy.",
                "Klockan går inte att lita på. Bara innehåll utan datum visas.",
                "The clock is not trusted. Only content without dates is shown.")
        case .clockSet(let instant):
            return words.pick(
                "Kello on asetettu käsin (--now): \(moment(instant)). Näyttökertoja ei kirjata.",
                "Klockan är ställd för hand (--now): \(moment(instant)). Visningar loggas inte.",
                "The clock was set by hand (--now): \(moment(instant)). Plays are not logged.")
        case .log:
            return words.pick("Näyttökerrat kirjataan.", "Visningarna loggas.", "Plays are logged.")
        case .logProblem:
            return words.pick(
                "Näyttökertoja ei voi kirjata.", "Visningarna kan inte loggas.", "Plays cannot be logged.")
        case .disk(let free), .diskLow(let free):
            return words.pick(
                "Levyllä on tilaa \(megabytes(free)).", "Ledigt på disken: \(megabytes(free)).",
                "Free on the disk: \(megabytes(free)).")
        case .touch(let devices, let answer):
            let time = answer.map { words.pick(", vastaus \($0) ms", ", svar \($0) ms", ", answers in \($0) ms") } ?? ""
            return words.pick(
                "Kosketusnäyttöjä: \(devices)\(time).", "Pekskärmar: \(devices)\(time).",
                "Touch screens: \(devices)\(time).")
        case .touchMissing:
            return words.pick(
                "Esitysohjelma lupaa kosketusnäytön, mutta laitetta ei ole.",
                "Spellistan lovar en pekskärm, men det finns ingen.",
                "The playlist promises a touch screen, but there is none.")
        case .stuckContacts(let count):
            return words.pick(
                "Kosketuksia, jotka eivät olleet sormia: \(count).", "Beröringar som inte var fingrar: \(count).",
                "Contacts that were no fingers: \(count).")
        case .memoryHigh(let bytes):
            return words.pick(
                "Ohjelma käyttää muistia \(megabytes(bytes)).", "Programmet använder \(megabytes(bytes)) minne.",
                "The player uses \(megabytes(bytes)) of memory.")
        case .descriptorsHigh(let open, let limit):
            return words.pick(
                "Avoimia tiedostoja on \(open), enintään \(limit) saa olla.",
                "Öppna filer: \(open) av högst \(limit).", "Open files: \(open) of at most \(limit).")
        }
    }
}
