public import SignModel
internal import SignWords

/// What the screen itself says, in Finnish, Swedish and English: easy language, no system words.
public enum Phrase: CaseIterable, Sendable {
    case touchTheScreen, welcome, open, closedToday, allDay, nothingToday, tomorrow
    case emergencyWord, noticeWord, helpWord, callFirst, helpText, forAssociations
    case submitTitle, submitLead, submitFirst, submitSecond, submitThird
    case closed, opensAgain, meanwhile, medicalHelp, emergency, readMore
    case online, byPhone

    /// The phrase in a language the program speaks; others read English.
    public func text(_ language: Language) -> String {
        let (fi, sv, en) = all
        return Wording(language).pick(fi, sv, en)
    }

    private var all: (String, String, String) {
        switch self {
        case .touchTheScreen: ("Kosketa näyttöä", "Rör vid skärmen", "Touch the screen")
        case .welcome: ("Tervetuloa", "Välkommen", "Welcome")
        case .open: ("Avoinna", "Öppet", "Open")
        case .closedToday: ("Tänään suljettu", "Stängt i\u{A0}dag", "Closed today")
        case .allDay: ("koko päivän", "hela dagen", "all day")
        case .nothingToday:
            ("Tänään ei ole toimintaa", "Ingen verksamhet i\u{A0}dag", "Nothing on today")
        case .tomorrow: ("Huomenna", "I\u{A0}morgon", "Tomorrow")
        case .emergencyWord: ("Hätätiedote", "Nödmeddelande", "Emergency message")
        case .noticeWord: ("Tärkeä tiedote", "Viktigt meddelande", "Important notice")
        case .helpWord: ("Kun tarvitset apua", "När du behöver hjälp", "When you need help")
        case .callFirst:
            ("Päivystykseen? Soita ensin", "Till jouren? Ring först", "Emergency clinic? Call first")
        case .helpText:
            (
                "Päivystysapu neuvoo yötä päivää. Puhelu on maksuton.",
                "Jourhjälpen ger råd dygnet runt. Samtalet är avgiftsfritt.",
                "The Medical Helpline gives advice day and night. The call is free."
            )
        case .forAssociations: ("Yhdistyksille", "För föreningar", "For associations")
        case .submitTitle:
            ("Tuo tiedotteesi tälle näytölle", "Visa ert meddelande på skärmen", "Show your announcement here")
        case .submitLead:
            (
                "Tiedotteen näyttäminen on maksutonta.", "Det är avgiftsfritt att visa ett meddelande.",
                "Showing an announcement is free."
            )
        case .submitFirst:
            (
                "Kirjoita lyhyesti: mitä, missä ja milloin.", "Skriv kort: vad, var och när.",
                "Write briefly: what, where and when."
            )
        case .submitSecond:
            (
                "Lähetä teksti tai juliste meille.", "Skicka texten eller affischen till oss.",
                "Send us the text or poster."
            )
        case .submitThird:
            (
                "Saat vastauksen ja näet, miltä tiedote näyttää.", "Du får svar och ser hur meddelandet ser ut.",
                "You get an answer and see how it looks."
            )
        case .closed: ("Suljettu", "Stängt", "Closed")
        case .opensAgain: ("Avaamme", "Vi öppnar", "We open")
        case .meanwhile: ("Sillä välin palvelee", "Under tiden kan du besöka", "Meanwhile, please go to")
        case .medicalHelp: ("Päivystysapu", "Jourhjälpen", "Medical Helpline")
        case .emergency: ("Hätänumero", "Nödnummer", "Emergency number")
        case .readMore: ("Lue lisää puhelimella", "Läs mer med telefonen", "Read more on your phone")
        case .online: ("verkossa", "på nätet", "online")
        case .byPhone: ("puhelimitse", "per telefon", "by phone")
        }
    }
}
