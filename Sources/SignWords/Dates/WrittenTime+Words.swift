public import SignModel

extension WrittenTime.Problem {
    /// Stable, for scripts.
    public var code: String {
        switch self {
        case .unreadable, .impossible: "wrongValue"
        case .ambiguous, .weekdayDiffers: "ambiguous"
        }
    }

    /// What is wrong with a time that somebody wrote, and how to write it.
    public var words: LocalizedText {
        switch self {
        case .unreadable:
            LocalizedText(
                "Aikaa ei ymmärretty. Kirjoita esimerkiksi 12.12.2026 klo 14.",
                "Tiden gick inte att förstå. Skriv till exempel 12.12.2026 kl. 14.",
                "The time was not understood. Write for example 12 December 2026 at 14:00.")
        case .ambiguous(let one, let other):
            LocalizedText(
                "Tämän voi ymmärtää kahdella tavalla: \(one.words(.finnish)) tai \(other.words(.finnish)). Kirjoita niistä toinen.",
                "Det här kan betyda två saker: \(one.words(.swedish)) eller \(other.words(.swedish)). Skriv den ena.",
                "This can mean two things: \(one.words(.english)) or \(other.words(.english)). Write one of them.")
        case .impossible(let said):
            LocalizedText(
                "Sellaista päivää tai kellonaikaa ei ole: ”\(said)”. Tarkista se.",
                "Det finns ingen sådan dag eller tid: ”\(said)”. Kontrollera den.",
                "There is no such day or time: “\(said)”. Check it.")
        case .weekdayDiffers(let date):
            LocalizedText(
                "Viikonpäivä ja päivämäärä eivät sovi yhteen: \(DateWords(.finnish).day(date)). Korjaa toinen.",
                "Veckodagen och datumet stämmer inte överens: \(DateWords(.swedish).day(date)). Rätta det ena.",
                "The day of the week and the date do not agree: \(DateWords(.english).day(date)). Correct one of them.")
        }
    }
}

extension WrittenTime.Meaning {
    /// As the screens write it in a language: `3.4.2026`, `kl. 14`, `14:00`.
    public func words(_ language: Language) -> String {
        let words = DateWords(language)
        switch self {
        case .clock(let time): return words.time(time)
        case .date(let day, let month, let year):
            // A leap year has every day that there is.
            guard let date = CivilDate(year: year ?? 2000, month: month, day: day) else { return description }
            return year == nil ? words.dayAndMonth(date) : words.dayWithYear(date)
        }
    }
}
