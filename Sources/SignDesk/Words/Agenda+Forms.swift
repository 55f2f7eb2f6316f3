public import SignModel

extension Agenda {
    /// As plain text.
    public func text(in language: Language) -> String {
        AgendaText(agenda: week, words: words(language)).lines.joined(separator: "\n")
    }

    /// As one HTML page with its pictures inside, from `templates/agenda.mustache`.
    ///
    /// - Throws: ``TemplateError`` when the template is missing or cannot be used.
    public func html(
        in language: Language, _ templates: TemplateShelf = TemplateShelf()
    ) throws(TemplateError) -> String {
        try AgendaHTML(agenda: week, words: words(language), look: look, pictures: pictures).page(templates)
    }

    /// For programs; titles and reasons in one language.
    public func json(in language: Language) -> AgendaEntry { AgendaEntry(week, words(language)) }
}
