public import SignModel

/// A site's week as facts, with the names behind its ids; its forms are made in `Words/`.
public struct Agenda: Sendable {
    public let week: AgendaWeek
    public let names: ViewNames
    /// The site's first language.
    public let language: Language
    /// The ordinary colours, for paper, also where the screen's are those of high contrast.
    public let look: Look
    /// Empty when none were asked for.
    public let pictures: [AgendaPictures.Item]

    func words(_ language: Language) -> AgendaWords {
        let words = ViewWords(language)
        return AgendaWords(week, words, SpokenNames(names, words))
    }
}
