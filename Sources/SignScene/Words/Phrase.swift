public import SignModel
internal import SignWords

/// What the screen itself says, in Finnish, Swedish and English: easy language, no system words.
public enum Phrase: CaseIterable, Sendable {
    case touchTheScreen, welcome, openToday, closedToday, thisWeekLead
    case submitTitle, submitLead, submitFirst, submitSecond, submitThird
    case closed, opensAgain, meanwhile, medicalHelp, emergency, readMore
    case everyWeek, everySecondWeek, everyMonth, everyDay, online, byPhone, attention, untilFurtherNotice

    /// The phrase in a language the program speaks; others read English.
    public func text(_ language: Language) -> String {
        let (fi, sv, en) = all
        return Wording(language).pick(fi, sv, en)
    }

    private var all: (String, String, String) {
        switch self {
        case .touchTheScreen: ("Kosketa näyttöä", "Rör vid skärmen", "Touch the screen")
        case .welcome: ("Tervetuloa", "Välkommen", "Welcome")
        case .openToday: ("Avoinna tänään", "Öppet i\u{A0}dag", "Open today")
        case .closedToday: ("Tänään suljettu", "Stängt i\u{A0}dag", "Closed today")
        case .thisWeekLead:
            ("Yhdistysten toimintaa lähellä", "Föreningarnas verksamhet i\u{A0}närheten", "Activities near you")
        case .submitTitle:
            ("Yhdistys, tule mukaan näytölle", "Förening, visa er på skärmen", "Associations, use this screen")
        case .submitLead:
            (
                "Tiedote tälle näytölle on maksuton.", "Ett meddelande på den här skärmen är avgiftsfritt.",
                "A notice on this screen is free of charge."
            )
        case .submitFirst:
            (
                "Kirjoita lyhyesti: mitä, missä ja milloin.", "Skriv kort: vad, var och när.",
                "Write briefly: what, where and when."
            )
        case .submitSecond:
            (
                "Lähetä teksti tai juliste toimipisteen järjestö\u{AD}yhdys\u{AD}henkilölle.",
                "Skicka texten eller affischen till kontaktpersonen för organisationer.",
                "Send the text or poster to this centre’s NGO contact person."
            )
        case .submitThird:
            (
                "Saat vastauksen ja kuvan siitä, miltä tiedote näyttää.", "Du får svar och en bild av hur det ser ut.",
                "You get an answer and a picture of how it looks."
            )
        case .closed: ("Suljettu", "Stängt", "Closed")
        case .opensAgain: ("Avaamme", "Vi öppnar", "We open")
        case .meanwhile: ("Sillä välin palvelee", "Under tiden betjänar", "Meanwhile please use")
        case .medicalHelp: ("Päivystysapu", "Jourhjälpen", "Medical Helpline")
        case .emergency: ("Hätänumero", "Nödnumret", "Emergency")
        case .readMore: ("Lue lisää puhelimella", "Läs mer med telefonen", "Read more on your phone")
        case .everyWeek: ("joka viikko", "varje vecka", "every week")
        case .everySecondWeek: ("joka toinen viikko", "varannan vecka", "every second week")
        case .everyMonth: ("joka kuukausi", "varje månad", "every month")
        case .everyDay: ("joka päivä", "varje dag", "every day")
        case .online: ("verkossa", "på nätet", "online")
        case .byPhone: ("puhelimitse", "per telefon", "by phone")
        case .attention: ("Huomio", "Obs!", "Attention")
        case .untilFurtherNotice: ("toistaiseksi", "tills vidare", "until further notice")
        }
    }
}
