import SignModel
import SignWords

/// What is counted, in words.
enum UsageWords {
    /// A page of the touch screen; empty for one that this version does not know.
    static func page(_ kind: String) -> LocalizedText {
        switch kind {
        case "home": LocalizedText("Alku", "Start", "Start")
        case "list": LocalizedText("Luettelo", "Lista", "List")
        case "filters": LocalizedText("Valinnat", "Val", "Choices")
        case "days": LocalizedText("Päivät", "Dagar", "Days")
        case "calendar": LocalizedText("Kalenteri", "Kalender", "Calendar")
        case "activity": LocalizedText("Toiminta", "Verksamhet", "Activity")
        case "association": LocalizedText("Yhdistys", "Förening", "Association")
        case "announcement": LocalizedText("Tiedote", "Meddelande", "Announcement")
        case "contact": LocalizedText("Yhteystiedot", "Kontaktuppgifter", "Contact")
        case "calendar-code": LocalizedText("Kalenterikoodi", "Kalenderkod", "Calendar code")
        case "route": LocalizedText("Reitti", "Vägen dit", "Route")
        case "search": LocalizedText("Haku", "Sökning", "Search")
        case "help": LocalizedText("Ohje", "Anvisningar", "How to use")
        case "settings": LocalizedText("Teksti ja värit", "Text och färger", "Text and colours")
        case "languages": LocalizedText("Kielet", "Språk", "Languages")
        case "urgent": LocalizedText("Apua heti", "Akut hjälp", "Urgent help")
        default: [:]
        }
    }

    static func kind(_ kind: UsageReport.Kind) -> LocalizedText {
        switch kind {
        case .page: LocalizedText("Sivu", "Sida", "Page")
        case .theme: LocalizedText("Aihe", "Ämne", "Topic")
        case .association: LocalizedText("Yhdistys", "Förening", "Association")
        case .activity: LocalizedText("Toiminta", "Verksamhet", "Activity")
        }
    }
}
