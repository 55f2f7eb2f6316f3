internal import SignModel

/// The texts of a calendar entry, clean and no longer than they are shown.
enum CalendarTexts {
    static func title(_ text: LocalizedText) -> LocalizedText {
        clean(text, limit: Limits.titleCharacters, lines: false)
    }

    static func place(_ text: LocalizedText) -> LocalizedText {
        clean(text, limit: Limits.shortTextCharacters, lines: false)
    }

    /// Without markup; on one line unless `lines`, and cut behind a word at `limit` scalars.
    static func clean(_ text: LocalizedText, limit: Int, lines: Bool) -> LocalizedText {
        text.mapValues { value, _ in
            let clean = Markup.clean(value)
            return shortened(lines ? clean : oneLine(clean), limit)
        }
    }

    /// Lines behind one another with commas.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { line in
            var line = line.trimmed
            while line.hasSuffix(",") { line = String(line.dropLast()) }
            return line
        }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    static func shortened(_ text: String, _ limit: Int) -> String {
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit - 1, limitedBy: scalars.endIndex),
            end < scalars.endIndex, scalars.index(after: end) < scalars.endIndex
        else { return text }
        var cut = text[..<end]
        if let space = cut.lastIndex(where: \.isWhitespace), cut.distance(from: space, to: cut.endIndex) < 40 {
            cut = cut[..<space]
        }
        while let last = cut.last, last.isWhitespace || last == "," { cut = cut.dropLast() }
        return cut + "…"
    }

    /// Whether a place is a meeting on the net.
    static func isOnline(_ place: String) -> Bool {
        let lower = place.lowercased()
        return [
            "http://", "https://", "microsoft teams", "teams-", "zoom", "google meet", "etänä", "verkossa",
            "på distans",
        ]
        .contains { lower.hasPrefix($0) }
    }

    /// The place that a LOCATION says: a name, and the address behind it where there is one.
    static func location(_ text: LocalizedText) -> FeedEntry.Place? {
        let names = place(text)
        guard let (best, _) = names.best(.finnish), !isOnline(best) else { return nil }
        var place = FeedEntry.Place(name: names)
        let parts = best.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
        // `Kulttuuritalo, Esimerkkikatu 1, 00100 Helsinki, Suomi`
        if let street = parts.firstIndex(where: isStreet), street > 0 {
            place.address = parts[street...].joined(separator: ", ")
            if names.languages.count == 1, let language = names.languages.first {
                place.name = [language: parts[..<street].joined(separator: ", ")]
            }
        }
        if let coded = parts.first(where: { $0.prefix(5).allSatisfy(\.isNumber) && $0.count > 6 }) {
            place.municipality = coded.dropFirst(5).trimmed
        }
        return place
    }

    /// A word and a number behind it: `Esimerkkikatu 1`.
    private static func isStreet(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.count >= 2 && words[0].first?.isLetter == true
            && words.dropFirst().contains { $0.first?.isNumber == true }
    }

    /// A phone number in a text; nil when there is none.
    static func phone(_ text: String) -> String? {
        var best = ""
        var current = ""
        for character in text + "\n" {
            if character.isASCII, character.isNumber || "+ -()".contains(character) {
                current.append(character)
            } else {
                let found = current.trimmed
                if found.count(where: \.isNumber) > best.count(where: \.isNumber) { best = found }
                current = ""
            }
        }
        let digits = best.count(where: \.isNumber)
        return (7...15).contains(digits) && (best.hasPrefix("0") || best.hasPrefix("+")) ? best : nil
    }

    /// An address of e-mail that is a role's, never a person's.
    static func roleMail(_ text: String) -> String? {
        let roles: Set = [
            "info", "toimisto", "palvelu", "asiakaspalvelu", "yhteys", "kirjaamo", "ilmoittautuminen",
            "ilmoittautumiset",
            "tapahtumat", "office", "contact", "kontakt", "events", "service", "yhdistys", "neuvonta", "kurssit",
            "posti",
        ]
        for word in text.split(whereSeparator: { $0.isWhitespace || "<>,;()".contains($0) }) {
            var word = word[...]
            if word.lowercased().hasPrefix("mailto:") { word = word.dropFirst(7) }
            let parts = word.split(separator: "@", omittingEmptySubsequences: false)
            if parts.count == 2, parts[1].contains("."), roles.contains(parts[0].lowercased()) { return String(word) }
        }
        return nil
    }
}
