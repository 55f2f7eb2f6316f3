public import SignModel
public import SignSchedule
internal import SignWords

extension Reason {
    /// One sentence for a liaison person, in fi, sv and en.
    public func text(zone: ZoneRules) -> LocalizedText {
        func words(_ language: Language) -> ReasonWords { ReasonWords(DateWords(language), zone) }
        return LocalizedText(finnish(words(.finnish)), swedish(words(.swedish)), english(words(.english)))
    }

    private func finnish(_ words: ReasonWords) -> String {
        switch self {
        case .shown: "Tiedote näkyy nyt tällä näytöllä."
        case .notApproved(let at):
            at.map { "Tiedotetta ei ollut vielä hyväksytty. Se hyväksyttiin \(words.moment($0))." }
                ?? "Tiedotetta ei ole hyväksytty."
        case .editedSinceApproval: "Tiedotetta on muutettu hyväksymisen jälkeen. Muutos odottaa päätöstä."
        case .otherScreen(true): "Tämän näytön esitysohjelma ei sisällä tätä tiedotetta."
        case .otherScreen(false): "Tiedote on tarkoitettu muille näytöille."
        case .clockUntrusted:
            "Laitteen kello ei ole oikeassa ajassa. Siksi näytetään vain sisältöä, jolla ei ole päivämäärää."
        case .notYet(let from): "Tiedotteen näyttöaika alkaa \(words.moment(from))."
        case .ended(let until, true): "Tiedote poistettiin \(words.moment(until))."
        case .ended(let until, false): "Tiedotteen näyttöaika päättyi \(words.end(until))."
        case .notThisDay: "Tiedotetta ei näytetä tänä päivänä."
        case .exceptedDate(let date):
            "Tiedotetta ei näytetä \(words.day(date))."
        case .notThisTime(let windows): "Tiedote näytetään vain \(words.windows(windows, and: "ja"))."
        case .siteClosed(let reason, let next):
            "Toimipiste on suljettu\(words.bracket(reason))." + (next.map { " Se aukeaa \(words.moment($0))." } ?? "")
        case .mediaBroken(let file): "Tiedotteen kuva puuttuu tai on vioittunut (\(file)). Lähetä tiedote uudelleen."
        case .outranked(let layer): "Näytöllä on nyt \(words.layer(layer)), joka menee tiedotteen edelle."
        case .waitingItsTurn(let next):
            next.map { "Tiedote odottaa vuoroaan. Se näkyy seuraavan kerran \(words.moment($0))." }
                ?? "Tiedote odottaa vuoroaan."
        case .neverFits(let needed):
            "Tiedotteelle varattu aika on liian lyhyt: sen lukemiseen tarvitaan \(needed)\u{A0}sekuntia."
        }
    }

    private func swedish(_ words: ReasonWords) -> String {
        switch self {
        case .shown: "Meddelandet visas nu på den här skärmen."
        case .notApproved(let at):
            at.map { "Meddelandet var ännu inte godkänt. Det godkändes \(words.moment($0))." }
                ?? "Meddelandet har inte godkänts."
        case .editedSinceApproval: "Meddelandet har ändrats efter godkännandet. Ändringen väntar på beslut."
        case .otherScreen(true): "Den här skärmens spellista innehåller inte meddelandet."
        case .otherScreen(false): "Meddelandet är avsett för andra skärmar."
        case .clockUntrusted: "Apparatens klocka går inte rätt. Därför visas bara innehåll utan datum."
        case .notYet(let from): "Meddelandet börjar visas \(words.moment(from))."
        case .ended(let until, true): "Meddelandet togs bort \(words.moment(until))."
        case .ended(let until, false): "Meddelandets visningstid tog slut \(words.end(until))."
        case .notThisDay: "Meddelandet visas inte den här dagen."
        case .exceptedDate(let date):
            "Meddelandet visas inte \(words.day(date))."
        case .notThisTime(let windows): "Meddelandet visas bara \(words.windows(windows, and: "och"))."
        case .siteClosed(let reason, let next):
            "Verksamhetsstället är stängt\(words.bracket(reason))."
                + (next.map { " Det öppnar \(words.moment($0))." } ?? "")
        case .mediaBroken(let file):
            "Meddelandets bild saknas eller är skadad (\(file)). Skicka in meddelandet på nytt."
        case .outranked(let layer): "På skärmen visas nu \(words.layer(layer)), som går före meddelandet."
        case .waitingItsTurn(let next):
            next.map { "Meddelandet väntar på sin tur. Det visas nästa gång \(words.moment($0))." }
                ?? "Meddelandet väntar på sin tur."
        case .neverFits(let needed):
            "Meddelandets visningstid är för kort: det tar \(needed)\u{A0}sekunder att läsa det."
        }
    }

    private func english(_ words: ReasonWords) -> String {
        switch self {
        case .shown: "The announcement is on this screen now."
        case .notApproved(let at):
            at.map { "The announcement was not approved yet. It was approved \(words.moment($0))." }
                ?? "The announcement has not been approved."
        case .editedSinceApproval:
            "The announcement was changed after its approval. The change is waiting for a decision."
        case .otherScreen(true): "This screen's playlist does not include the announcement."
        case .otherScreen(false): "The announcement is meant for other screens."
        case .clockUntrusted: "The device's clock is not right. So only content without dates is shown."
        case .notYet(let from): "The announcement starts \(words.moment(from))."
        case .ended(let until, true): "The announcement was taken off \(words.moment(until))."
        case .ended(let until, false): "The announcement ended \(words.end(until))."
        case .notThisDay: "The announcement is not shown on this day."
        case .exceptedDate(let date):
            "The announcement is not shown on \(words.day(date))."
        case .notThisTime(let windows): "The announcement is shown only between \(words.windows(windows, and: "and"))."
        case .siteClosed(let reason, let next):
            "The centre is closed\(words.bracket(reason))." + (next.map { " It opens \(words.moment($0))." } ?? "")
        case .mediaBroken(let file): "The announcement's picture is missing or damaged (\(file)). Send it in again."
        case .outranked(let layer): "The screen now shows \(words.layer(layer)), which goes before the announcement."
        case .waitingItsTurn(let next):
            next.map { "The announcement is waiting for its turn. It comes on next \(words.moment($0))." }
                ?? "The announcement is waiting for its turn."
        case .neverFits(let needed):
            "The time the announcement may be shown is too short: reading it takes \(needed)\u{A0}seconds."
        }
    }
}

/// Phrases the sentences share, in one language.
private struct ReasonWords: WordPicking {
    let dates: DateWords
    let zone: ZoneRules

    init(_ dates: DateWords, _ zone: ZoneRules) {
        self.dates = dates
        self.zone = zone
    }

    var language: Language { dates.language }

    /// `ma 12.10. klo 14.30`, to the minute.
    func moment(_ instant: Instant) -> String {
        let civil = zone.civil(at: instant)
        let (day, time) = (dates.day(civil.date), dates.time(civil.time))
        return pick("\(day) \(time)", "\(day) \(time)", "on \(day) at \(time)")
    }

    /// When something ended: `ma 12.10. klo 24` rather than the next day's first moment.
    func end(_ instant: Instant) -> String { pick("", "", "on ") + dates.end(zone.civil(at: instant)) }

    func day(_ date: CivilDate) -> String { dates.day(date) }

    func windows(_ windows: [TimeWindow], and: String) -> String {
        let spans = windows.map { dates.span($0.from, $0.until) }
        guard let last = spans.last, spans.count > 1 else { return spans.first ?? "" }
        return spans.dropLast().joined(separator: ", ") + " \(and) " + last
    }

    /// ` (jouluaatto)`, or nothing.
    func bracket(_ reason: OpeningReason) -> String {
        let why = text(reason.text)
        return why.isEmpty ? "" : " (\(why))"
    }

    func layer(_ layer: Layer) -> String {
        switch layer {
        case .alert: pick("hätätiedote", "ett nödmeddelande", "an emergency message")
        case .touch: pick("jonkun käyttämä kosketusnäkymä", "en vy som någon använder", "pages somebody is using")
        case .closed: pick("sulkemisajan näkymä", "vyn för stängt", "the closing slide")
        case .takeover: pick("ohjelma, joka on varannut näytön", "ett program som har reserverat skärmen", "a takeover")
        case .rotation: pick("toinen tiedote", "ett annat meddelande", "another announcement")
        case .filler: pick("toimipisteen oma dia", "verksamhetsställets egen dia", "a slide of the centre's own")
        case .builtIn: pick("perusdia", "grunddian", "the built-in slide")
        }
    }
}
