import SignModel
import SignWords

/// The longer sentences of refusals.
extension DeskError {
    typealias Sentences = (fi: String, sv: String, en: String)

    static func words(notAllowed actor: Actor, _ deed: Deed) -> Sentences {
        let what: Sentences =
            switch deed {
            case .submit: ("lähettää tätä", "skicka in detta", "hand this in")
            case .approve: ("hyväksyä", "godkänna", "approve")
            case .return: ("palauttaa", "returnera", "send things back")
            case .withdraw: ("poistaa tätä näytöiltä", "ta bort detta från skärmarna", "withdraw this")
            case .alert:
                ("antaa eikä poistaa hätätiedotteita", "ge eller ta bort nödmeddelanden", "raise or clear alerts")
            case .look: ("katsoa tätä", "se på detta", "look at this")
            case .keepAssociation:
                ("muuttaa tätä yhdistystä", "ändra den här föreningen", "change this association")
            case .keepPlace: ("muuttaa paikkoja", "ändra platser", "change places")
            case .keepFeed: ("muuttaa syötteitä", "ändra flöden", "change feeds")
            case .keepData:
                (
                    "tarkistaa, varmuuskopioida eikä palauttaa tietoja", "kontrollera, kopiera eller återställa data",
                    "check, back up or restore the data"
                )
            }
        let who: Sentences =
            switch deed {
            case .submit, .withdraw, .look, .keepAssociation:
                (
                    "Sen voi tehdä yhdistys itse tai yhdyshenkilö",
                    "Det kan föreningen själv eller kontaktpersonen göra",
                    "The association itself or the liaison can"
                )
            case .approve, .return, .alert:
                ("Sen tekee yhdyshenkilö", "Det gör kontaktpersonen", "The liaison can")
            case .keepPlace, .keepFeed:
                ("Sen tekee yhdyshenkilö tai IT", "Det gör kontaktpersonen eller IT", "The liaison or IT can")
            case .keepData: ("Sen tekee IT", "Det gör IT", "IT can")
            }
        let role = deed == .keepData ? "it" : "liaison"
        return (
            "\(actor.name) ei saa \(what.fi). \(who.fi): --as \(role).",
            "\(actor.name) får inte \(what.sv). \(who.sv): --as \(role).",
            "\(actor.name) may not \(what.en). \(who.en): --as \(role)."
        )
    }

    static func words(unknown thing: Thing, _ id: String, _ nearest: String?, _ known: [String]) -> Sentences {
        let name = id.shortened(to: 80)
        let what: Sentences =
            switch thing {
            case .announcement: ("Tiedotetta", "Meddelandet", "announcement")
            case .association: ("Yhdistystä", "Föreningen", "association")
            case .place: ("Paikkaa", "Platsen", "place")
            case .site: ("Toimipistettä", "Verksamhetsstället", "site")
            case .screen: ("Näyttöä", "Skärmen", "screen")
            case .alert: ("Hätätiedotetta", "Nödmeddelandet", "alert")
            case .revision: ("Versiota", "Versionen", "version")
            case .feed: ("Syötettä", "Flödet", "feed")
            case .theme: ("Aihetta", "Temat", "theme")
            case .area: ("Aluetta", "Området", "area")
            }
        var hint: Sentences
        if let nearest {
            hint = ("Tarkoititko '\(nearest)'?", "Menade du '\(nearest)'?", "Did you mean '\(nearest)'?")
        } else if !known.isEmpty {
            let list = known.prefix(15).joined(separator: ", ")
            let rest = known.count - min(15, known.count)
            hint = (
                "Tunnetut: \(list)" + (rest > 0 ? " ja \(rest) muuta." : "."),
                "Kända: \(list)" + (rest > 0 ? " och \(rest) till." : "."),
                "Known are \(list)" + (rest > 0 ? " and \(rest) more." : ".")
            )
        } else {
            switch thing {
            case .announcement, .revision:
                hint = (
                    "Mitä odottaa: infotaulu inbox. Mitä näytetään: infotaulu agenda.",
                    "Vad som väntar: infotaulu inbox. Vad som visas: infotaulu agenda.",
                    "What is waiting: infotaulu inbox. What is shown: infotaulu agenda."
                )
            case .association, .place:
                hint = (
                    "Lisää se: infotaulu \(thing.rawValue) add TUNNUS --name fi=…",
                    "Lägg till: infotaulu \(thing.rawValue) add BETECKNING --name sv=…",
                    "Add it: infotaulu \(thing.rawValue) add ID --name fi=…"
                )
            case .feed:
                hint = (
                    "Lisää se: infotaulu sources add NIMI TIEDOSTO-tai-OSOITE",
                    "Lägg till: infotaulu sources add NAMN FIL-eller-ADRESS",
                    "Add it: infotaulu sources add NAME FILE-or-ADDRESS"
                )
            case .site, .screen, .alert:
                hint = (
                    "Esitysohjelmat: --playlists KANSIO.", "Spellistor: --playlists MAPP.",
                    "Playlists: --playlists FOLDER."
                )
            case .theme, .area:
                hint = (
                    "Ne ovat kansiossa assets: needs.yaml ja areas.yaml.",
                    "De finns i mappen assets: needs.yaml och areas.yaml.",
                    "They are in the folder assets: needs.yaml and areas.yaml."
                )
            }
        }
        return (
            "\(what.fi) '\(name)' ei ole. \(hint.fi)", "\(what.sv) '\(name)' finns inte. \(hint.sv)",
            "There is no \(what.en) '\(name)'. \(hint.en)"
        )
    }

    static func words(until: CivilDateTime, last: CivilDateTime) -> Sentences {
        let end = until.time == .midnight ? until.date - 1 : until.date
        let day = last.time == .midnight ? last.date - 1 : last.date
        return (
            "Tapahtuma on ohi \(DateWords(.finnish).dayWithYear(day)), mutta viimeinen näyttöpäivä on \(DateWords(.finnish).dayWithYear(end)). Jätä --until pois, tai hyväksy silti: --even-after-it-is-over.",
            "Evenemanget är över \(DateWords(.swedish).dayWithYear(day)), men sista visningsdagen är \(DateWords(.swedish).dayWithYear(end)). Lämna bort --until, eller godkänn ändå: --even-after-it-is-over.",
            "The event is over on \(DateWords(.english).dayWithYear(day)), but the last day shown is \(DateWords(.english).dayWithYear(end)). Leave --until out, or approve all the same: --even-after-it-is-over."
        )
    }

    static func words(inTheWay id: String, _ announcements: [String], _ activities: Int) -> Sentences {
        let list = announcements.prefix(10).joined(separator: ", ")
        let more = announcements.count > 10 ? ", …" : ""
        let bracket = list.isEmpty ? "" : " (\(list)\(more))"
        let count = announcements.count
        return (
            "\(id): tähän liittyy \(count) \(count == 1 ? "tiedote" : "tiedotetta")\(bracket) ja \(activities) \(activities == 1 ? "toiminta" : "toimintaa"). Poista ne ensin, tai kaikki kerralla: --with-everything.",
            "\(id): \(count) \(count == 1 ? "meddelande" : "meddelanden")\(bracket) och \(activities) \(activities == 1 ? "verksamhet" : "verksamheter") hör till. Ta bort dem först, eller allt på en gång: --with-everything.",
            "\(id): \(count) \(count == 1 ? "announcement" : "announcements")\(bracket) and \(activities) \(activities == 1 ? "activity" : "activities") belong to it. Remove these first, or all of it at once: --with-everything."
        )
    }
}
