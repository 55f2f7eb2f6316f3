import SignModel
import SignScene
import SignSchedule
import SignWords

/// The words of a guide, shared by its forms.
struct GuideWords: WordPicking {
    let view: ViewWords
    let now: CivilDateTime

    init(_ language: Language, now: CivilDateTime) {
        view = ViewWords(language)
        self.now = now
    }

    var language: Language { view.language }

    func title(_ theme: ThemeID?) -> String {
        theme.flatMap(need)
            ?? pick("Toimintaa ja tukea", "Verksamhet och stöd", "Activities and support")
    }

    func need(_ theme: ThemeID) -> String? {
        NeedTheme.all.first { $0.id == theme }.map { view.text($0.name) }
    }

    /// What an entry stands under: its need, or when it is next.
    func group(_ entry: Guide.Entry, isByNeed: Bool) -> String {
        if isByNeed { return need(entry.need) ?? pick("Muuta", "Annat", "Other") }
        guard let next = entry.times.first else { return pick("Milloin vain", "När som helst", "Any time") }
        let day = max(next.start.date, now.date)
        switch (day.monday - now.date.monday) / 7 {
        case 0: return pick("Tällä viikolla", "Den här veckan", "This week")
        case 1: return pick("Ensi viikolla", "Nästa vecka", "Next week")
        default: return pick("Myöhemmin", "Senare", "Later")
        }
    }

    /// `to 26.11. klo 10–12`; on a holiday that one had better ask.
    func time(_ occurrence: Occurrence) -> String {
        let day = occurrence.start.date
        var text = OccurrenceWords(view.dates).time(occurrence, dated: true)
        if day == now.date, !occurrence.allDay { text = view.dates.today.capitalizedFirst + ", " + text }
        if let holiday = FinnishHolidays.day(day) {
            text +=
                " (" + view.text(holiday.name) + ": "
                + pick("kysy järjestäjältä", "fråga arrangören", "ask the organiser") + ")"
        }
        return view.plain(text)
    }

    var then: String { pick("Sitten", "Sedan", "Then") }

    var printed: String {
        let day = view.plain(view.dates.dayWithYear(now.date))
        return pick("Tulostettu \(day)", "Utskriven \(day)", "Printed on \(day)")
    }

    var nothing: String {
        pick(
            "Tähän ei löytynyt toimintaa seuraavien kahden kuukauden ajalta.",
            "Ingen verksamhet hittades för de två närmaste månaderna.",
            "Nothing was found for the next two months.")
    }

    func leftOut(_ count: Int, _ site: String?) -> String {
        let more = pick(
            count == 1
                ? "Lisäksi on 1 toiminta, joka ei mahtunut tähän."
                : "Lisäksi on \(count) toimintaa, jotka eivät mahtuneet tähän.",
            count == 1
                ? "Dessutom finns 1 verksamhet som inte fick plats här."
                : "Dessutom finns \(count) verksamheter som inte fick plats här.",
            count == 1
                ? "There is 1 more activity that had no room here."
                : "There are \(count) more activities that had no room here.")
        return more + " " + ask(site, isOne: count == 1)
    }

    private func ask(_ site: String?, isOne: Bool) -> String {
        let ask = pick(
            isOne ? "Kysy siitä henkilökunnalta" : "Kysy niistä henkilökunnalta",
            isOne ? "Fråga personalen om den" : "Fråga personalen om dem",
            isOne ? "Ask the staff about it" : "Ask the staff about them")
        return ask + (site.map { ": " + $0 } ?? "") + "."
    }

    var mayChange: String {
        pick(
            "Ajat voivat muuttua. Kysy järjestäjältä ennen kuin lähdet.",
            "Tiderna kan ändras. Fråga arrangören innan du går.",
            "Times may change. Check with the organiser before you go.")
    }

    var helpline: String { Phrase.medicalHelp.text(language) }
    var emergency: String { Phrase.emergency.text(language) }
    var phone: String { pick("Puhelin", "Telefon", "Phone") }
    var web: String { pick("Verkossa", "På nätet", "On the web") }
    var free: String { pick("Maksuton", "Avgiftsfritt", "Free of charge") }
    func code(_ title: String) -> String {
        pick("QR-koodi: \(title)", "QR-kod: \(title)", "QR code: \(title)")
    }
    var scan: String {
        pick(
            "QR-koodin voi lukea puhelimen kameralla.", "QR-koden kan läsas med telefonens kamera.",
            "A phone's camera reads the QR codes.")
    }
}
