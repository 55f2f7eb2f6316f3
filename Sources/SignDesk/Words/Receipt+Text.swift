internal import SignIngest
public import SignModel
internal import SignStore
internal import SignWords

extension Receipt {
    /// The receipt as lines for a terminal or an e-mail.
    public func text(_ language: Language) -> String {
        let words = ReceiptWords(language)
        var lines = [words.text(content.title), "\(words.text(association.name)) · \(words.state(state))", ""]
        lines += facts(words).map { "  \($0.name.padded(to: 14))\($0.value)" }
        lines.append("")
        if findings.isEmpty {
            lines.append(words.nothingFound)
        }
        for finding in findings {
            let text = finding.text.best(words.language)?.text ?? finding.code
            lines.append(
                "\(words.severity(finding.severity)) [\(IngestError.spoken(finding.place, words.language))]: \(text)")
            if let advice = finding.advice.best(words.language)?.text { lines.append("    → \(advice)") }
        }
        return lines.joined(separator: "\n")
    }

    /// What was understood, as pairs of a name and a value.
    func facts(_ words: ReceiptWords) -> [(name: String, value: String)] {
        var facts: [(String, String)] = []
        func add(_ fi: String, _ sv: String, _ en: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            facts.append((words.pick(fi, sv, en), value))
        }
        add("kuitti", "kvitto", "receipt", id)
        add("tiedote", "meddelande", "announcement", announcement.raw)
        add("kielet", "språk", "languages", content.languages.map(\.tag).joined(separator: ", "))
        add("tapahtuma", "evenemang", "event", content.when.map(words.event))
        add("paikka", "plats", "place", place.map { words.text($0.name) } ?? words.text(content.placeText))
        add("hinta", "pris", "price", words.text(content.price))
        add("ilmoittautum.", "anmälan", "registration", words.text(content.registration))
        add("puhelin", "telefon", "phone", content.contact.phone)
        add("sähköposti", "e-post", "e-mail", content.contact.email)
        add("verkko", "webb", "web", content.contact.web)
        let themes = NeedTheme.all.filter { content.themes.contains($0.id) }.map { words.text($0.name) }
        add("aiheet", "teman", "themes", themes.joined(separator: "; "))
        add("näytetään", "visas", "shown", words.schedule(schedule))
        for (index, slide) in slides.enumerated() {
            add(
                "dia \(index + 1)", "dia \(index + 1)", "slide \(index + 1)",
                "\(slide.language) · \(slide.size) · \(slide.seconds) s")
        }
        return facts
    }
}

extension String {
    /// Spaces after it up to `width` characters, and one at least.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}
