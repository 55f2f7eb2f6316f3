import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

/// Sources in lines for a person.
struct SourceText: WordPicking {
    /// Refusals of one run that are told.
    private static let faults = 5

    let language: Language
    private let zone = ClockOptions.defaultZone

    init(_ language: Language) {
        self.language = language
    }

    var none: String {
        pick(
            "Ei lähteitä. Lisää: infotaulu sources add NIMI TIEDOSTO-tai-OSOITE",
            "Inga källor. Lägg till: infotaulu sources add NAMN FIL-eller-ADRESS",
            "No sources. Add one: infotaulu sources add NAME FILE-or-ADDRESS")
    }

    func line(_ entry: SourceEntry) -> String {
        let last = entry.feed.good.map { pick("viimeksi ", "senast ", "last ") + time($0) }
        return [
            entry.feed.id, state(entry.state),
            pick("\(entry.items) toimintaa", "\(entry.items) verksamheter", "\(entry.items) activities"),
            last, entry.feed.address,
        ].compactMap(\.self).joined(separator: "  ")
    }

    func line(_ run: FeedRun) -> String {
        let state: SourceEntry.State =
            switch run.state {
            case .done: .ok
            case .heldBack: .heldBack
            case .failed: .failed
            }
        let counts = pick(
            "\(run.added) uutta, \(run.updated) muuttunutta, \(run.unchanged) ennallaan, \(run.withdrawn) poistettu, \(run.refused) jäi pois",
            "\(run.added) nya, \(run.updated) ändrade, \(run.unchanged) oförändrade, \(run.withdrawn) borttagna, \(run.refused) togs inte in",
            "\(run.added) new, \(run.updated) changed, \(run.unchanged) as before, \(run.withdrawn) withdrawn, \(run.refused) not taken in"
        )
        let faults = (run.told?.refused ?? []).prefix(SourceText.faults).map { "    - " + $0.message(language) }
        return (["  \(time(run.at))  \(self.state(state))  \(counts)"] + faults).joined(separator: "\n")
    }

    func warning(_ entry: SourceEntry) -> String {
        switch entry.state {
        case .heldBack:
            pick(
                "\(entry.feed.id): suurin osa toiminnasta puuttuu. Jos se on oikein: infotaulu sources run \(entry.feed.id) --confirm",
                "\(entry.feed.id): det mesta av verksamheten saknas. Om det stämmer: infotaulu sources run \(entry.feed.id) --confirm",
                "\(entry.feed.id): most activities are missing. If that is right: infotaulu sources run \(entry.feed.id) --confirm"
            )
        case .stale:
            pick(
                "\(entry.feed.id): tiedot voivat olla vanhentuneita",
                "\(entry.feed.id): uppgifterna kan vara föråldrade",
                "\(entry.feed.id): what it brought may be out of date")
        default:
            pick(
                "\(entry.feed.id): viime haku ei onnistunut. Katso: infotaulu sources show \(entry.feed.id)",
                "\(entry.feed.id): den senaste hämtningen misslyckades. Se: infotaulu sources show \(entry.feed.id)",
                "\(entry.feed.id): the last run failed. See: infotaulu sources show \(entry.feed.id)")
        }
    }

    private func state(_ state: SourceEntry.State) -> String {
        switch state {
        case .new: pick("ei vielä haettu", "ännu inte hämtad", "not run yet")
        case .ok: pick("kunnossa", "i ordning", "fine")
        case .heldBack: pick("odottaa vahvistusta", "väntar på bekräftelse", "is waiting for confirmation")
        case .failed: pick("ei onnistunut", "misslyckades", "failed")
        case .stale: pick("vanhentunut", "föråldrad", "out of date")
        }
    }

    private func time(_ instant: Instant) -> String {
        let words = DateWords(language)
        let civil = zone.civil(at: instant)
        return plain(words.dayAndMonth(civil.date) + " " + words.time(civil.time))
    }
}
