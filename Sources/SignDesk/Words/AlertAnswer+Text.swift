public import SignModel
import SignWords

extension AlertAnswer {
    /// What is on now, and until when; or what is off.
    public func text(_ language: Language) -> String {
        let words = ViewWords(language)
        let place = name.isEmpty ? site.raw : words.text(name)
        guard let until else {
            switch alerts.count {
            case 0:
                return words.pick(
                    "Hätätiedotteita ei ole: \(place).", "Det finns inga nödmeddelanden: \(place).",
                    "No emergency message is on: \(place).")
            case 1:
                return words.pick(
                    "Hätätiedote on poistettu: \(place).", "Nödmeddelandet är borttaget: \(place).",
                    "The emergency message is off: \(place).")
            default:
                return words.pick(
                    "\(alerts.count) hätätiedotetta on poistettu: \(place).",
                    "\(alerts.count) nödmeddelanden är borttagna: \(place).",
                    "\(alerts.count) emergency messages are off: \(place).")
            }
        }
        let end = zone.civil(at: until)
        // What ends with the day ends today, at 24.
        let isToday = end.date == zone.civil(at: at).date
        let when = isToday ? words.dates.time(end.time) : words.dates.end(end)
        if grade == .notice {
            return words.plain(
                words.pick(
                    "Tärkeä tiedote näkyy: \(place), \(when) asti.",
                    "Det viktiga meddelandet visas: \(place), till \(when).",
                    "The important notice is on: \(place), until \(when)."))
        }
        return words.plain(
            words.pick(
                "Hätätiedote näkyy: \(place), \(when) asti.", "Nödmeddelandet visas: \(place), till \(when).",
                "The emergency message is on: \(place), until \(when)."))
    }

    /// A word about emoji that were left out; nil when none were.
    public func hint(_ language: Language) -> String? {
        guard !leftOut.isEmpty else { return nil }
        return LetterCheck.leftOut(leftOut).best(language.interface)?.text
    }

    /// A word when no playlist could tell whether the site exists; nil when one did.
    public func doubt(_ language: Language) -> String? {
        guard !isChecked else { return nil }
        if !unreadable.isEmpty {
            let files = unreadable.joined(separator: ", ")
            return Wording(language).pick(
                "Esitysohjelmassa on virhe (\(files)), joten toimipisteen tunnusta \(site) ei voitu tarkistaa. Katso: infotaulu check",
                "Det finns ett fel i en spellista (\(files)), så beteckningen \(site) kunde inte kontrolleras. Se: infotaulu check",
                "A playlist has a mistake (\(files)), so the id \(site) could not be checked. See: infotaulu check")
        }
        return Wording(language).pick(
            "Esitysohjelmia ei löytynyt. Tarkista toimipisteen tunnus: \(site).",
            "Inga spellistor hittades. Kontrollera verksamhetsställets beteckning: \(site).",
            "No playlists were found. Check the id of the centre: \(site).")
    }
}
