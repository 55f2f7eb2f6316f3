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
                "Toistosäännössä on \(characters) merkkiä, enintään \(Limits.recurrenceRuleCharacters). Lyhennä sitä.",
                "Upprepningen har \(characters) tecken, högst \(Limits.recurrenceRuleCharacters). Förkorta den.",
                "The rule has \(characters) characters, at most \(Limits.recurrenceRuleCharacters). Shorten it."
            )
        case .missingFrequency:
            LocalizedText(
                "Toistosäännöstä puuttuu FREQ. Lisää esimerkiksi FREQ=WEEKLY.",
                "FREQ saknas i upprepningen. Lägg till till exempel FREQ=WEEKLY.",
                "The rule has no FREQ. Add for example FREQ=WEEKLY.")
        case .unknownFrequency(let value), .subDaily(let value):
            LocalizedText(
                "FREQ=\(value) ei kelpaa. Kirjoita DAILY, WEEKLY, MONTHLY tai YEARLY.",
                "FREQ=\(value) kan inte användas. Skriv DAILY, WEEKLY, MONTHLY eller YEARLY.",
                "FREQ=\(value) cannot be used. Write DAILY, WEEKLY, MONTHLY or YEARLY.")
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
                "\(part)=\(value.shortened(to: 60)) ei kelpaa toistosääntöön. Korjaa se.",
                "\(part)=\(value.shortened(to: 60)) kan inte användas i en upprepning. Rätta den.",
                "\(part)=\(value.shortened(to: 60)) cannot be used in a rule. Correct it.")
        case .countWithUntil:
            LocalizedText(
                "COUNT ja UNTIL eivät sovi yhteen. Poista toinen.",
                "COUNT och UNTIL passar inte ihop. Ta bort det ena.",
                "COUNT and UNTIL do not go together. Take one out.")
        case .notAllowed(let part, let other):
            LocalizedText(
                "\(part) ei sovi yhteen osan \(other) kanssa. Poista toinen.",
                "\(part) passar inte ihop med \(other). Ta bort det ena.",
                "\(part) does not go with \(other). Take one out.")
        case .tooManyTimes(let found):
            LocalizedText(
                "BYHOUR, BYMINUTE ja BYSECOND antavat \(found) aikaa päivässä, enintään \(Limits.recurrenceTimesPerDay). Poista osa.",
                "BYHOUR, BYMINUTE och BYSECOND ger \(found) tider om dagen, högst \(Limits.recurrenceTimesPerDay). Ta bort en del.",
                "BYHOUR, BYMINUTE and BYSECOND give \(found) times a day, at most \(Limits.recurrenceTimesPerDay). Take some out."
            )
        }
    }
}
