import SignIngest
import SignModel
import SignStore
import SignWords

extension ReceiptWords {
    /// What a finding is about, as the form's reader calls it: `contact.web` is `Verkko-osoite`, `title.sv`
    /// `Otsikko, ruotsi`; a file by its name; nil for the whole of it.
    func field(_ place: String) -> String? {
        if place.isEmpty { return nil }
        if let name = ReceiptWords.fields[place] { return text(name) }
        let parts = place.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2, let name = ReceiptWords.fields[parts[0]] {
            return text(name) + ", " + self.name(of: Language(parts[1]))
        }
        return IngestError.spoken(place, language)
    }

    /// How a slide is told: `suomeksi, 26 sekuntia`.
    func slide(_ language: Language, seconds: Int) -> String {
        let time =
            seconds == 1
            ? pick("1 sekunti", "1 sekund", "1 second")
            : pick("\(seconds) sekuntia", "\(seconds) sekunder", "\(seconds) seconds")
        return ViewWords(dates: dates).inLanguage(PlayLanguage(language)) + ", " + time
    }

    /// How much there is to check: `1 tarkistettava`, `2 tarkistettavaa`.
    public func toCheck(_ count: Int) -> String {
        pick(
            "\(count) \(count == 1 ? "tarkistettava" : "tarkistettavaa")", "\(count) att kontrollera",
            "\(count) to check")
    }

    /// Asked for at least so often.
    func atLeastEvery(minutes: Int) -> String {
        pick(
            "ainakin kerran \(minutes) minuutissa", "minst en gång per \(minutes) minuter",
            "at least once every \(minutes) minutes")
    }

    /// What happens after the receipt; nil when nothing is expected of anybody.
    func whatIsNext(_ state: String) -> String? {
        switch state {
        case RevisionState.pending.rawValue:
            pick(
                "Yhteyshenkilö katsoo tiedotteen. Saat vastauksen.",
                "Kontaktpersonen ser på meddelandet. Du får svar.",
                "The contact person looks at it. You get an answer.")
        case "stopped":
            pick(
                "Tee korjaukset ja lähetä tiedote uudelleen.", "Gör rättelserna och skicka meddelandet på nytt.",
                "Correct these and send the announcement again.")
        default: nil
        }
    }

    private static let fields: [String: LocalizedText] = [
        "title": LocalizedText("Otsikko", "Rubrik", "Title"),
        "text": LocalizedText("Teksti", "Text", "Text"),
        "when": LocalizedText("Aika", "Tid", "When"),
        "where": LocalizedText("Paikka", "Plats", "Where"),
        "contact": LocalizedText("Yhteystiedot", "Kontaktuppgifter", "Contact"),
        "contact.phone": LocalizedText("Puhelin", "Telefon", "Phone"),
        "contact.email": LocalizedText("Sähköposti", "E-post", "Email"),
        "contact.web": LocalizedText("Verkko-osoite", "Webbadress", "Web address"),
        "price": LocalizedText("Hinta", "Pris", "Price"),
        "registration": LocalizedText("Ilmoittautuminen", "Anmälan", "Registration"),
        "alt": LocalizedText("Kuvan sanat", "Bildens ord", "Words of the picture"),
        "picture": LocalizedText("Kuva", "Bild", "Picture"),
        "slides": LocalizedText("Diat", "Dior", "Slides"),
        "themes": LocalizedText("Aiheet", "Ämnen", "Topics"),
        "schedule": LocalizedText("Näyttöaika", "Visningstid", "Showing time"),
        "schedule.from": LocalizedText("Ensimmäinen näyttöpäivä", "Första visningsdag", "First day"),
        "schedule.until": LocalizedText("Viimeinen näyttöpäivä", "Sista visningsdag", "Last day"),
    ]
}
