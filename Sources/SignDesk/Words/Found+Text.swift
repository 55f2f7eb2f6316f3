public import SignModel
import SignStore
import SignWords

extension Found {
    /// For a person: a line for each thing, or what to try instead.
    public func text(in language: Language) -> String {
        let words = ViewWords(language)
        guard !answer.hits.isEmpty else { return nothing(words) }
        var table = TextTable(.left, .left, .left, .left)
        for hit in answer.hits {
            let title = words.text(hit.title)
            table.add(
                title.isEmpty ? hit.ref : title,
                hit.kind == .association
                    ? words.pick("yhdistys", "förening", "association")
                    : names.name(hit.association, in: words),
                hit.next.map { words.day($0.date) + " " + words.clock($0.time) } ?? "", id(of: hit))
        }
        var lines = table.lines
        let more = answer.total - answer.hits.count
        if more > 0 {
            lines.append(words.pick("… ja \(more) muuta", "… och \(more) till", "… and \(more) more"))
        }
        return lines.joined(separator: "\n")
    }

    /// As the player's `--touch` takes it.
    private func id(of hit: SearchHit) -> String { "[\(hit.kind.rawValue):\(hit.ref)]" }

    private func nothing(_ words: ViewWords) -> String {
        var text = words.pick(
            "Haulla ”\(query)” ei löydy mitään.", "Inget hittades med ”\(query)”.",
            "Nothing is found by “\(query)”.")
        if !answer.nearest.isEmpty {
            text += " " + words.pick("Lähimmät sanat: ", "Närmaste ord: ", "Nearest words: ")
            text += answer.nearest.joined(separator: ", ") + "."
        }
        return text
    }

    /// What is said, once, where Finnish words are not found in all their forms.
    public static func withoutDictionary(in language: Language) -> String {
        Wording(language).pick(
            "Suomen sanastoa ei ole tai hakemisto on tehty ilman sitä: sanat löytyvät vain vartaloina ja alkuina. "
                + "Asenna voikko-fi.",
            "Den finska ordlistan saknas eller fattades när sökregistret gjordes: ord hittas bara som stammar och "
                + "början av ord. Installera voikko-fi.",
            "The Finnish dictionary is missing, or was when the index was made: words are found by their stems and "
                + "beginnings only. Install voikko-fi.")
    }

    /// What is said where the database has no search yet.
    public static func withoutIndex(in language: Language) -> String {
        Wording(language).pick(
            "Datakansio on aiemman version tekemä: haku alkaa toimia, kun jokin komento kirjoittaa siihen.",
            "Datamappen är av en tidigare version: sökningen fungerar när något kommando har skrivit i den.",
            "The data folder is of an earlier version: search works once a command has written to it.")
    }
}
