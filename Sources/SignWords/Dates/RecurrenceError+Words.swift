public import SignModel

extension RecurrenceError {
    /// What is wrong with a rule of repetition, with the part that offends, and what to write.
    public var words: LocalizedText {
        switch self {
        case .malformed(let text):
            LocalizedText(
                "Toistosääntöä ei ymmärretty: ”\(text.shortened(to: 60))”. Kirjoita esimerkiksi FREQ=WEEKLY;BYDAY=TU.",
                "Upprepningen gick inte att förstå: ”\(text.shortened(to: 60))”. Skriv till exempel FREQ=WEEKLY;BYDAY=TU.",
                "The rule was not understood: “\(text.shortened(to: 60))”. Write for example FREQ=WEEKLY;BYDAY=TU.")
        case .tooLong(let characters):
            LocalizedText(
                "Toistosäännössä on \(characters) merkkiä, enintään \(Limits.recurrenceRuleCharacters) käy. Lyhennä sitä.",
                "Upprepningen har \(characters) tecken, högst \(Limits.recurrenceRuleCharacters) går. Förkorta den.",
                "The rule has \(characters) characters, at most \(Limits.recurrenceRuleCharacters) are taken. Shorten it."
            )
        case .missingFrequency:
            LocalizedText(
                "Toistosäännöstä puuttuu FREQ. Lisää esimerkiksi FREQ=WEEKLY.",
                "FREQ saknas i upprepningen. Lägg till till exempel FREQ=WEEKLY.",
                "The rule has no FREQ. Add for example FREQ=WEEKLY.")
        case .unknownFrequency(let value), .subDaily(let value):
            LocalizedText(
                "FREQ=\(value) ei käy. Kirjoita DAILY, WEEKLY, MONTHLY tai YEARLY.",
                "FREQ=\(value) går inte. Skriv DAILY, WEEKLY, MONTHLY eller YEARLY.",
                "FREQ=\(value) is not taken. Write DAILY, WEEKLY, MONTHLY or YEARLY.")
        case .unknownPart(let part):
            LocalizedText(
                "Toistosäännössä ei ole osaa \(part). Poista se.", "Upprepningar har ingen del \(part). Ta bort den.",
                "Rules have no part \(part). Take it out.")
        case .repeatedPart(let part):
            LocalizedText(
                "\(part) on toistosäännössä kahdesti. Poista toinen.",
                "\(part) finns två gånger i upprepningen. Ta bort den ena.",
                "\(part) is in the rule twice. Take one out.")
        case .badValue(let part, let value):
            LocalizedText(
                "\(part)=\(value.shortened(to: 60)) ei käy toistosäännössä. Korjaa se.",
                "\(part)=\(value.shortened(to: 60)) går inte i en upprepning. Rätta den.",
                "\(part)=\(value.shortened(to: 60)) cannot be used in a rule. Correct it.")
        case .countWithUntil:
            LocalizedText(
                "COUNT ja UNTIL eivät käy yhdessä. Poista toinen.", "COUNT och UNTIL går inte ihop. Ta bort det ena.",
                "COUNT and UNTIL do not go together. Take one out.")
        case .notAllowed(let part, let other):
            LocalizedText(
                "\(part) ei käy yhdessä osan \(other) kanssa. Poista toinen.",
                "\(part) går inte ihop med \(other). Ta bort det ena.",
                "\(part) does not go with \(other). Take one out.")
        case .tooManyTimes(let found):
            LocalizedText(
                "BYHOUR, BYMINUTE ja BYSECOND antavat \(found) aikaa päivässä, enintään \(Limits.recurrenceTimesPerDay) käy. Poista osa.",
                "BYHOUR, BYMINUTE och BYSECOND ger \(found) tider om dagen, högst \(Limits.recurrenceTimesPerDay) går. Ta bort en del.",
                "BYHOUR, BYMINUTE and BYSECOND give \(found) times a day, at most \(Limits.recurrenceTimesPerDay) are taken. Take some out."
            )
        }
    }
}
