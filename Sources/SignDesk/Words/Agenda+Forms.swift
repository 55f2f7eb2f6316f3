public import SignModel

extension Agenda {
    /// As plain text.
    public func text(in language: Language) -> String {
        AgendaText(agenda: week, words: words(language)).lines.joined(separator: "\n")
    }

    /// As one HTML page with its pictures inside.
    public func html(in language: Language) -> String {
        AgendaHTML(agenda: week, words: words(language), look: look, pictures: pictures).page + "\n"
    }

    /// For programs; titles and reasons in one language.
    public func json(in language: Language) -> AgendaEntry { AgendaEntry(week, words(language)) }
}
