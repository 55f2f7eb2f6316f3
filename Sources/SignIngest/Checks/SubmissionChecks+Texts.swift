internal import SignModel
internal import SignStore
internal import SignWords

extension SubmissionChecks {
    /// Length of texts that the program lays out itself.
    func textFindings() -> [SubmissionFinding] {
        guard slides.isEmpty else { return [] }
        var findings: [SubmissionFinding] = []
        for language in content.languages {
            let title = (content.title[language] ?? "").withoutSoftHyphens
            if title.count > Limits.headlineCharacters {
                findings.append(
                    SubmissionFinding(
                        "longTitle", .hint, at: "title.\(language)",
                        Words(
                            "Otsikossa on \(title.count) merkkiä. Kauas luettavassa niitä on enintään \(Limits.headlineCharacters).",
                            "Rubriken har \(title.count) tecken. En som läses på håll har högst \(Limits.headlineCharacters).",
                            "The title has \(title.count) characters. One read from afar has at most \(Limits.headlineCharacters)."
                        ),
                        advice: Words(
                            "Sano otsikossa vain tärkein.", "Säg bara det viktigaste i rubriken.",
                            "Say only what matters most in the title.")))
            }
            let text = (content.text[language] ?? "").withoutSoftHyphens
            if text.count > Limits.slideCharacters {
                let slides = (text.count + Limits.slideCharacters - 1) / Limits.slideCharacters
                findings.append(
                    SubmissionFinding(
                        "tooMuchText", text.count > 3 * Limits.slideCharacters ? .warning : .hint,
                        at: "text.\(language)",
                        Words(
                            "Tekstissä on \(text.count) merkkiä. Se jaetaan noin \(slides) dialle, \(Limits.slideCharacters) merkkiä kullekin.",
                            "Texten har \(text.count) tecken. Den delas upp på cirka \(slides) dior, \(Limits.slideCharacters) tecken per dia.",
                            "The text has \(text.count) characters. It is spread over about \(slides) slides of \(Limits.slideCharacters)."
                        ),
                        advice: Words(
                            "Lyhennä sitä. Ihmiset katsovat diaa muutaman sekunnin.",
                            "Förkorta den. Människor tittar på en dia några sekunder.",
                            "Shorten it. People look at a slide for some seconds.")))
            }
        }
        return findings
    }

    /// Languages of the screens that the texts do not have, and texts that are not in all of their own.
    func languageFindings() -> [SubmissionFinding] {
        var findings: [SubmissionFinding] = []
        let own = content.languages
        let wanted = places.flatMap(\.languages).reduce(into: [Language]()) { list, language in
            if !list.contains(language) { list.append(language) }
        }
        let lacking = wanted.filter { !own.contains($0) }
        let first = own.first ?? .finnish
        if !lacking.isEmpty {
            findings.append(
                SubmissionFinding(
                    "missingLanguage", .hint, at: "title",
                    Words(
                        "Näytöllä puhutaan myös näitä kieliä: \(Wording(.finnish).names(of: lacking)). Tiedote näytetään silloin \(Wording(.finnish).inLanguage(first)).",
                        "Skärmen använder även dessa språk: \(Wording(.swedish).names(of: lacking)). Meddelandet visas då \(Wording(.swedish).inLanguage(first)).",
                        "The screens also speak \(Wording(.english).names(of: lacking)). The announcement is then shown \(Wording(.english).inLanguage(first))."
                    ),
                    advice: Words(
                        "Lisää teksti myös näillä kielillä, jos voit.", "Lägg till texten på dessa språk, om du kan.",
                        "Add the text in these languages if you can.")))
        }
        for (field, text) in [
            ("text", content.text), ("price", content.price), ("registration", content.registration),
        ] where !text.isEmpty {
            let gaps = own.filter { text[$0] == nil }
            guard !gaps.isEmpty else { continue }
            findings.append(
                SubmissionFinding(
                    "missingTranslation", .hint, at: field,
                    Words(
                        "Tämä puuttuu \(Wording(.finnish).inLanguages(gaps)).",
                        "Det här saknas \(Wording(.swedish).inLanguages(gaps)).",
                        "This is missing \(Wording(.english).inLanguages(gaps))."),
                    advice: Words(
                        "Lisää se. Otsikko on jo näillä kielillä.",
                        "Lägg till det. Rubriken finns redan på dessa språk.",
                        "Add it. The title is there in these languages already.")))
        }
        return findings
    }

    /// What a linter can see of easy language (`guides/accessibility.md`, 2.5); one finding a kind and language.
    func easyLanguageFindings() -> [SubmissionFinding] {
        content.languages.filter { Language.interface.contains($0) }.flatMap { language in
            EasyLanguage.findings(content.text[language] ?? "", language: language, at: "text.\(language)")
        }
    }

}

/// The easy-language hints.
enum EasyLanguage {
    /// Abbreviations everybody knows.
    private static let allowed: Set<String> = [
        "klo", "puh.", "ry", "mm.", "kl.", "tfn", "rf", "tel.", "tel", "esim.", "t.ex.", "bl.a.", "e.g.", "nro", "nr",
    ]

    static func findings(_ text: String, language: Language, at place: String) -> [SubmissionFinding] {
        guard !text.isEmpty else { return [] }
        var findings: [SubmissionFinding] = []
        let sentences = sentences(of: text)
        func hint(_ code: String, _ text: Words, _ advice: Words) {
            findings.append(SubmissionFinding(code, .hint, at: place, text, advice: advice))
        }
        if let long = sentences.first(where: { words($0).count > 12 || $0.withoutSoftHyphens.count > 90 }) {
            let (count, length) = (words(long).count, long.withoutSoftHyphens.count)
            let isManyWords = count > 12
            hint(
                "longSentence",
                Words(
                    "Pitkä virke, \(isManyWords ? "\(count) sanaa" : "\(length) merkkiä"): ”\(start(long))”",
                    "Lång mening, \(isManyWords ? "\(count) ord" : "\(length) tecken"): ”\(start(long))”",
                    "A long sentence, \(isManyWords ? "\(count) words" : "\(length) characters"): “\(start(long))”"),
                isManyWords
                    ? Words(
                        "Jaa se: enintään 12 sanaa, yksi asia virkkeessä.",
                        "Dela den: högst 12 ord, en sak per mening.",
                        "Split it: at most 12 words, one thing a sentence.")
                    : Words(
                        "Jaa se: enintään 90 merkkiä, yksi asia virkkeessä.",
                        "Dela den: högst 90 tecken, en sak per mening.",
                        "Split it: at most 90 characters, one thing a sentence."))
        }
        if let tangled = sentences.first(where: { $0.filter { $0 == "," }.count > 1 && !isList($0) }) {
            hint(
                "manyClauses",
                Words(
                    "Virkkeessä on monta osaa: ”\(start(tangled))”", "Meningen har många delar: ”\(start(tangled))”",
                    "A sentence with many parts: “\(start(tangled))”"),
                Words("Tee siitä kaksi virkettä.", "Gör två meningar av den.", "Make it two sentences."))
        }
        // A long word with a soft hyphen in it can be broken and is read in parts.
        if let long = words(text).first(where: { $0.count > 20 && !$0.contains("\u{AD}") && !$0.contains("/") }) {
            hint(
                "longWord",
                Words("Pitkä sana: \(long)", "Ett långt ord: \(long)", "A long word: \(long)"),
                Words("Sano se lyhyemmin.", "Säg det kortare.", "Say it shorter."))
        }
        let shouted = words(text).filter { word in
            word.count(where: \.isLetter) >= 4 && word.allSatisfy { !$0.isLetter || $0.isUppercase }
        }
        if let word = shouted.first {
            hint(
                "capitals",
                Words(
                    "Kokonaan isoilla kirjaimilla: \(word)", "Helt med stora bokstäver: \(word)",
                    "All in capitals: \(word)"),
                Words("Kirjoita pienillä kirjaimilla.", "Skriv med små bokstäver.", "Write it in small letters."))
        }
        if let short = abbreviation(in: text) {
            hint(
                "abbreviation",
                Words("Lyhenne: \(short)", "Förkortning: \(short)", "An abbreviation: \(short)"),
                Words("Kirjoita sana kokonaan.", "Skriv ut ordet.", "Write the word out."))
        }
        if language == .finnish {
            let passive = words(text).filter { word in
                let plain = word.withoutSoftHyphens.lowercased()
                return plain.count > 6 && (plain.hasSuffix("taan") || plain.hasSuffix("tään"))
            }
            if passive.count > 2 {
                let examples = passive.prefix(3).map(\.withoutSoftHyphens).joined(separator: ", ")
                hint(
                    "passive",
                    Words(
                        "Ei näy, kuka tekee: \(examples)", "Det syns inte vem som gör: \(examples)",
                        "It does not say who acts: \(examples)"),
                    Words(
                        "Sano, kuka tekee: ”me autamme”, ”voit tulla”.", "Säg vem som gör: ”vi hjälper”.",
                        "Say who does it: “we help”, “you can come”."))
            }
        }
        return findings
    }

    /// Sentences and lines.
    private static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var current = ""
        var previous: Character = " "
        for character in text {
            if character == "\n" || (previous == "." || previous == "!" || previous == "?") && character == " " {
                sentences.append(current)
                current = ""
            } else {
                current.append(character)
            }
            previous = character
        }
        sentences.append(current)
        return sentences.filter { $0.contains(where: \.isLetter) }
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map { word in
            String(word.drop { !$0.isLetter && !$0.isNumber }.reversed().drop { "!?.,:;)”\"".contains($0) }.reversed())
        }.filter { $0.contains(where: \.isLetter) }
    }

    /// Commas between single words are a list, not clauses: `kahvia, teetä, mehua ja pullaa`.
    private static func isList(_ sentence: String) -> Bool {
        let parts = sentence.split(separator: ",").map { words(String($0)) }
        let joining: Set<String> = ["ja", "sekä", "tai", "och", "eller", "and", "or"]
        return parts.dropFirst().allSatisfy { $0.count <= 2 || $0.count <= 4 && $0.contains(where: joining.contains) }
    }

    private static func abbreviation(in text: String) -> String? {
        let tokens = text.split(whereSeparator: \.isWhitespace).map(String.init)
        for (token, next) in zip(tokens, tokens.dropFirst()) {
            let letters = token.filter(\.isLetter)
            guard token.hasSuffix("."), (1...4).contains(letters.count), token.allSatisfy({ $0.isLetter || $0 == "." }),
                next.first?.isLowercase == true || next.first?.isNumber == true,
                !allowed.contains(token.lowercased())
            else { continue }
            return token
        }
        return nil
    }

    private static func start(_ text: String) -> String {
        let text = text.withoutSoftHyphens
        return text.count <= 50 ? text : text.prefix(49) + "…"
    }
}
