internal import SignModel
internal import SignWords
internal import SignYAML

/// What is wrong with a form as YAML, for who wrote it: what stands there, and what to write instead.
extension YAMLProblem {
    /// - Parameter lines: those of the form, as the YAML reader had them.
    func words(_ lines: [String]) -> LocalizedText {
        switch self {
        case .tooLarge(let bytes, let limit):
            LocalizedText(
                "Tiedosto on liian suuri: \(ByteWords.size(bytes, .finnish)), enintään \(ByteWords.size(limit, .finnish, isLimit: true)). Onko se oikea tiedosto?",
                "Filen är för stor: \(ByteWords.size(bytes, .swedish)), högst \(ByteWords.size(limit, .swedish, isLimit: true)). Är det rätt fil?",
                "The file is too large: \(ByteWords.size(bytes, .english)), at most \(ByteWords.size(limit, .english, isLimit: true)). Is it the right file?"
            )
        case .utf16, .notUTF8:
            LocalizedText(
                "Tiedosto ei ole tekstiä. Tallenna se pelkkänä tekstinä.",
                "Filen är inte text. Spara den som vanlig text.",
                "The file is not text. Save it as plain text.")
        case .empty, .onlyComments:
            LocalizedText(
                "Lomake on tyhjä. Kirjoita ainakin otsikko: title.",
                "Formuläret är tomt. Skriv åtminstone en rubrik: title.",
                "The form is empty. Write at least a title: title.")
        case .tab:
            LocalizedText(
                "Rivin alussa on sarkain. Käytä välilyöntejä.", "Raden börjar med en tabb. Använd mellanslag.",
                "The line begins with a tab. Use spaces.")
        case .tooDeep:
            LocalizedText(
                "Kohtia on sisäkkäin liikaa. Vertaa pohjaan: infotaulu submit --template.",
                "Det finns för många fält i varandra. Jämför med mallen: infotaulu submit --template.",
                "Too many fields lie in one another. Compare with the form: infotaulu submit --template.")
        case .tooManyValues(_, let limit):
            LocalizedText(
                "Kohtia on yli \(limit). Poista osa.", "Det finns över \(limit) fält. Ta bort en del.",
                "There are more than \(limit) fields. Take some out.")
        case .anchor, .alias, .manyAliases:
            LocalizedText(
                "Teksti alkaa merkillä & tai *. Pane teksti lainausmerkkeihin.",
                "Texten börjar med & eller *. Skriv texten inom citattecken.",
                "The text begins with & or *. Put the text in quotation marks.")
        case .secondDocument:
            LocalizedText(
                "Rivillä on vain viivoja. Poista rivi.", "Raden har bara streck. Ta bort raden.",
                "The line has only dashes. Take the line out.")
        case .duplicateKeys(let keys, _):
            LocalizedText(
                "Sama kohta on kahdesti: \(keys.joined(separator: ", ")). Poista toinen.",
                "Samma fält finns två gånger: \(keys.joined(separator: ", ")). Ta bort det ena.",
                "The same field stands there twice: \(keys.joined(separator: ", ")). Take one out.")
        case .character(_, let scalar, _):
            YAMLProblem.words(ofCharacter: scalar)
        case .syntax(let what, _, let place): YAMLProblem.words(ofSyntax: what, YAMLProblem.line(place.line, of: lines))
        case .unreadable: YAMLProblem.unclear
        }
    }

    private static func line(_ number: Int, of lines: [String]) -> String {
        lines.indices.contains(number - 1) ? lines[number - 1] : ""
    }

    private static func words(ofCharacter scalar: UInt32?) -> LocalizedText {
        let code = scalar.map { " (U+" + String($0, radix: 16, uppercase: true) + ")" } ?? ""
        return LocalizedText(
            "Tekstissä on merkki, jota ei voi näyttää\(code). Poista se.",
            "Texten har ett tecken som inte kan visas\(code). Ta bort det.",
            "The text has a character that cannot be shown\(code). Take it out.")
    }

    /// The parser's complaints that people meet, by what stands on the line.
    private static func words(ofSyntax what: String, _ line: String) -> LocalizedText {
        if what.contains("tab") || what.contains("\\t") || (what.contains("cannot start") && line.contains("\t")) {
            return LocalizedText(
                "Rivillä on sarkain. Käytä välilyöntejä.", "Raden har en tabb. Använd mellanslag.",
                "The line has a tab in it. Use spaces.")
        }
        let quotes = line.count { $0 == "\"" }
        if what.contains("unexpected end of stream") || (quotes % 2 == 1 && !what.contains("mapping values")) {
            return LocalizedText(
                "Lainausmerkki jää auki. Pane tekstin alkuun ja loppuun lainausmerkki.",
                "Ett citattecken saknas. Skriv citattecken både före och efter texten.",
                "A quotation mark is missing. Put one before and one after the text.")
        }
        if quotes > 2 || line.count(where: { $0 == "'" }) > 2 {
            return LocalizedText(
                "Lainausmerkkien sisällä on lainausmerkkejä. Käytä sisällä merkkejä ’ ’.",
                "Det finns citattecken inom citattecken. Använd ’ ’ inuti.",
                "There are quotation marks inside quotation marks. Use ’ ’ inside.")
        }
        if line.contains("{") || line.contains("[") || what.contains("','") {
            return LocalizedText(
                "Sulku, pilkku tai lainausmerkki puuttuu. Kirjoita näin: {fi: \"Teksti\", sv: \"Text\"}.",
                "En parentes, ett komma eller ett citattecken saknas. Skriv så här: {fi: \"Teksti\", sv: \"Text\"}.",
                "A bracket, comma or quotation mark is missing. Write it so: {fi: \"Teksti\", sv: \"Text\"}.")
        }
        if what.contains("cannot start any token") {
            return LocalizedText(
                "Teksti alkaa merkillä, jolla on lomakkeessa oma merkitys. Pane teksti lainausmerkkeihin.",
                "Texten börjar med ett tecken som betyder något i formuläret. Skriv texten inom citattecken.",
                "The text begins with a sign that means something in the form. Put the text in quotation marks.")
        }
        if what.contains("could not find expected ':'") {
            return LocalizedText(
                "Kohdan nimestä puuttuu kaksoispiste, tai rivi alkaa väärästä kohdasta. Kirjoita näin: title: Otsikko.",
                "Kolon saknas efter fältets namn, eller så börjar raden på fel ställe. Skriv så här: title: Rubrik.",
                "A colon is missing after the name of the field, or the line begins in the wrong column. Write it so: title: Title."
            )
        }
        if what.contains("mapping values") || what.contains("expected") {
            return LocalizedText(
                "Rivi alkaa väärästä kohdasta. Anna sille yhtä monta välilyöntiä kuin muille saman kohdan riveille.",
                "Raden börjar på fel ställe. Ge den lika många mellanslag som de andra raderna i samma fält.",
                "The line begins in the wrong column. Give it as many spaces as the other lines of the same field.")
        }
        return unclear
    }

    private static let unclear = LocalizedText(
        "Lomaketta ei voi lukea tästä kohdasta. Vertaa pohjaan: infotaulu submit --template.",
        "Formuläret går inte att läsa här. Jämför med mallen: infotaulu submit --template.",
        "The form cannot be read from here. Compare with the form: infotaulu submit --template.")
}
