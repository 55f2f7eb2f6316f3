internal import SignModel
internal import SignStore
internal import SignWords

extension SubmissionIntake {
    /// Pictures that no field names, and texts that are no announcement.yaml.
    func unused(
        _ file: AnnouncementFile, _ material: SubmissionMaterial, slides: [String]
    ) -> [SubmissionFinding] {
        let picture = file.picture.flatMap { try? material.visual($0, field: "picture").name }
        let left = material.visuals.map(\.name).filter { $0 != picture && !slides.contains($0) }
        return strays(material)
            + (left + material.others.map(\.name)).map { name in
                SubmissionFinding(
                    "unusedFile", .hint, at: name,
                    Words("Tiedostoa ei käytetty.", "Filen användes inte.", "The file was not used."),
                    advice: Words(
                        "Nimeä se kohdassa slides tai picture.", "Nämn den i fältet slides eller picture.",
                        "Name it in the field slides or picture."))
            }
    }

    /// Files of kinds that are not taken, beside others that are.
    private func strays(_ material: SubmissionMaterial) -> [SubmissionFinding] {
        material.strays.map { stray in
            let why = stray.reason.text
            return SubmissionFinding(
                "strayFile", .hint, at: stray.name,
                Words(
                    "Tiedostoa ei käytetty. \(why[.finnish]?.asSentence ?? "")",
                    "Filen användes inte. \(why[.swedish]?.asSentence ?? "")",
                    "The file was not used. \(why[.english]?.asSentence ?? "")"),
                advice: Words(
                    "Muut tiedostot otettiin vastaan.", "De andra filerna togs emot.", "The other files were taken in.")
            )
        }
    }

    /// Takes what was read from the slides as their text alternative when none was given.
    func offerAlt(
        _ content: inout AnnouncementContent, _ slides: [SubmissionChecks.Slide], language: Language
    ) -> [SubmissionFinding] {
        let texts = slides.compactMap(\.words)
        guard content.alt.isEmpty, !texts.isEmpty, texts.count == slides.count else { return [] }
        let own = content.languages.contains(language) ? language : content.languages.first ?? language
        // Letters that no layout could bear were left out of the words already; here it is cut to its length.
        let text = texts.joined(separator: "\n").unicodeScalars.prefix(Limits.textCharacters)
        let shown = letters?(String(String.UnicodeScalarView(text)))
        // What somebody else's document says cannot be typed anew; without all its letters it is not offered.
        guard shown?.missing.isEmpty ?? true else { return [] }
        content.alt[own] = shown?.text ?? String(String.UnicodeScalarView(text))
        let advice = Words(
            "Tarkista ne. Anna paremmat, jos niissä on virheitä: --alt TEKSTI.",
            "Kontrollera dem. Ge bättre om de har fel: --alt TEXT.",
            "Check them. Give better ones if they have mistakes: --alt TEXT.")
        guard slides.contains(where: { !$0.isOwnText }) else {
            return [
                SubmissionFinding(
                    "altFromDocument", .hint, at: "alt",
                    Words(
                        "Kuvan sanat otettiin asiakirjan tekstistä.", "Bildens ord togs ur dokumentets text.",
                        "The words of the picture were taken from the document's own text."),
                    advice: advice)
            ]
        }
        return [
            SubmissionFinding(
                "altFromPicture", .hint, at: "alt",
                Words(
                    "Kuvan sanat luettiin kuvasta koneella.", "Bildens ord lästes maskinellt ur bilden.",
                    "The words of the picture were read from it by machine."),
                advice: advice)
        ]
    }
}

extension SubmissionFinding {
    /// The time for reading pictures did not suffice for so many slides.
    static func notAllRead(_ count: Int) -> SubmissionFinding {
        SubmissionFinding(
            "readingGaveUp", .hint, at: "slides",
            Words(
                count == 1 ? "Yhden dian tekstiä ei ehditty lukea." : "\(count) dian tekstiä ei ehditty lukea.",
                count == 1 ? "Texten på en dia hann inte läsas." : "Texten på \(count) dior hann inte läsas.",
                count == 1
                    ? "There was no time to read the text of one slide."
                    : "There was no time to read the text of \(count) slides."),
            advice: Words(
                "Katso itse, että teksti on tarpeeksi isoa ja selvää.",
                "Se själv efter att texten är tillräckligt stor och tydlig.",
                "See for yourself that the text is large and clear enough."))
    }

    /// Somebody asked for it with `--without-jail`.
    static var decodedWithoutJail: SubmissionFinding {
        SubmissionFinding(
            "decodedWithoutJail", .warning, at: "slides",
            Words(
                "Kuvat avattiin ilman suojausta (--without-jail): tiedosto on voinut lukea tämän koneen tietoja.",
                "Bilderna öppnades utan skydd (--without-jail): filen kan ha läst uppgifter på den här datorn.",
                "The pictures were opened without a jail (--without-jail): a file may have read from this machine."),
            advice: Words(
                "Asenna Debianin paketti bubblewrap, ja lähetä aineisto uudelleen.",
                "Installera Debianpaketet bubblewrap, och skicka in materialet på nytt.",
                "Install the Debian package bubblewrap, and submit it again."))
    }
}
