import SignIngest
import SignModel
import SignStore
import SignWords

/// What is said of a feed's run, to people who have never heard the word feed.
struct FeedWords: WordPicking {
    /// Items, notes and keywords that are told one by one.
    static let shown = 30

    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// `12 uutta, 3 muuttunutta, 40 ennallaan, 1 poistettu`.
    func counts(_ answer: FeedAnswer) -> String {
        let added = answer.added.count
        let updated = answer.updated.count
        let gone = answer.withdrawn.count
        return [
            pick("\(added) uutta", "\(added) nya", "\(added) new"),
            pick("\(updated) muuttunutta", "\(updated) ändrade", "\(updated) changed"),
            pick("\(answer.unchanged) ennallaan", "\(answer.unchanged) oförändrade", "\(answer.unchanged) as before"),
            pick("\(gone) poistettu", "\(gone) borttagna", "\(gone) withdrawn"),
        ].joined(separator: ", ")
    }

    func headline(_ answer: FeedAnswer) -> String {
        switch answer.state {
        case .heldBack: pick("Mitään ei muutettu", "Inget ändrades", "Nothing was changed")
        case .failed: pick("Syötettä ei voitu lukea", "Flödet kunde inte läsas", "The feed could not be read")
        case .done where answer.isDryRun:
            pick(
                "Näin kävisi. Mitään ei muutettu", "Så här skulle det bli. Inget ändrades",
                "This is what would be. Nothing was changed")
        case .done:
            answer.added.isEmpty && answer.updated.isEmpty && answer.withdrawn.isEmpty
                ? pick("Kaikki on ajan tasalla", "Allt är aktuellt", "Everything is up to date")
                : pick("Toiminta on päivitetty", "Verksamheten har uppdaterats", "The activities are up to date now")
        }
    }

    /// Why a run was held back and how to say yes; nil when it was not.
    func heldBack(_ answer: FeedAnswer) -> String? {
        guard let lost = answer.lost else { return nil }
        return pick(
            "Syötteestä puuttuu nyt \(lost) tulevaa toimintaa \(answer.known):sta. Jos se on oikein, sano: --confirm.",
            "I flödet saknas nu \(lost) av \(answer.known) kommande verksamheter. Om det stämmer, säg: --confirm.",
            "\(lost) of \(answer.known) coming activities are missing from the feed now. If that is right, say --confirm."
        )
    }

    var refused: String { pick("Jäi pois", "Togs inte in", "Not taken in") }
    var notes: String { pick("Huomaa", "Observera", "Note") }
    var unmapped: String {
        pick(
            "Avainsanoja ilman aihetta (lisää ne tiedostoon assets/needs.yaml)",
            "Nyckelord utan tema (lägg till dem i assets/needs.yaml)",
            "Keywords without a theme (add them to assets/needs.yaml)")
    }
    var new: String { pick("Uutta", "Nytt", "New") }
    var changed: String { pick("Muuttunutta", "Ändrat", "Changed") }

    func more(_ count: Int) -> String { pick("ja \(count) muuta", "och \(count) till", "and \(count) more") }

    /// `kalastus (3): ehkä Liikunta, luonto, kulttuuri`.
    func keyword(_ keyword: UnmappedKeyword) -> String {
        let nearest = keyword.nearest.flatMap { id in NeedTheme.all.first { $0.id == id } }
        let hint = nearest.map { pick(": ehkä ", ": kanske ", ": perhaps ") + plain(text($0.name)) } ?? ""
        return "\(keyword.word.revealed()) (\(keyword.count))\(hint)"
    }

    func message(_ fault: FeedFault) -> String { fault.message(language) }

}
