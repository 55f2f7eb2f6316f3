internal import SignModel
internal import SignWords

extension FeedFault {
    /// Why nothing of a feed's file is taken, in Finnish, Swedish and English.
    var refusal: (String, String, String) {
        let number = number.map { String($0) } ?? "?"
        let limit = limit.map { String($0) } ?? "?"
        switch code {
        case .cutOff:
            return (
                "tiedosto katkeaa kesken, joten mitään siitä ei oteta; hae se uudelleen",
                "filen är avbruten, så ingenting av den tas in; hämta den på nytt",
                "the file ends in the middle, so nothing of it is taken; fetch it again"
            )
        case .empty:
            return (
                "tiedostossa ei ole mitään luettavaa", "filen innehåller ingenting att läsa",
                "there is nothing to read in the file"
            )
        case .tooLarge:
            return (
                "tiedosto on liian suuri: \(number) tavua, enintään \(limit)",
                "filen är för stor: \(number) byte, högst \(limit)",
                "the file is too large: \(number) bytes, at most \(limit)"
            )
        case .tooDeep:
            return (
                "tiedostossa on liikaa sisäkkäisiä osia: \(number), enintään \(limit)",
                "filen har för många delar inuti varandra: \(number), högst \(limit)",
                "the file has too many parts within one another: \(number), at most \(limit)"
            )
        case .tooManyItems:
            return (
                "tiedostossa on liikaa kohteita: \(number), enintään \(limit)",
                "filen har för många poster: \(number), högst \(limit)",
                "the file has too many items: \(number), at most \(limit)"
            )
        default:
            let form = expected.map { ": " + $0 } ?? ""
            return (
                "tiedosto ei ole mitään tunnetuista syötteistä\(form)", "filen är inget av de kända flödena\(form)",
                "the file is none of the feeds that are known\(form)"
            )
        }
    }
}
