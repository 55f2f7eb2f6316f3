import ArgumentParser
import SignDesk
import SignModel
import SignWords

/// `infotaulu alert`: an emergency message on a site's screens, over everything else.
struct AlertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert",
        abstract: "Put an emergency message on a site's screens, or clear them.",
        discussion: """
            It is on within a second, over touch sessions too, until the time given or until it is cleared. Several \
            take turns. An emergency covers the whole screen in red; a notice is a calm slide for what people should know \
            while they are here, such as water that must not be drunk.

            Example: infotaulu alert "Poistukaa pääovesta." --sv "Gå ut genom huvudingången." --site tuira --until 15:00
            Example: infotaulu alert "Älä juo hanavettä. Vettä saa aulasta." --grade notice --site tuira --until 16:00
            Example: infotaulu alert --clear --site tuira
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions

    @OptionGroup var answer: LanguageOptions

    @Argument(help: ArgumentHelp("What to say, in the language of --language; Finnish without it.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("The language of the text when it is another one, such as uk.", valueName: "tag"))
    var textLanguage: String?

    @Option(help: ArgumentHelp("The same in Finnish.", valueName: "text"))
    var fi: String?

    @Option(help: ArgumentHelp("The same in Swedish.", valueName: "text"))
    var sv: String?

    @Option(help: ArgumentHelp("The same in English.", valueName: "text"))
    var en: String?

    @Option(help: ArgumentHelp("The site whose screens show it.", valueName: "id"))
    var site: String?

    @Option(
        help: ArgumentHelp(
            "When it goes by itself: 15.00, 1.12. klo 15, 2026-12-01T15:00, +2h, or +30 (minutes).", valueName: "time"))
    var until: String?

    @Option(
        help: ArgumentHelp(
            "How urgent it is: emergency, the whole screen in red, or notice, a calm slide. Without it, emergency.",
            valueName: "grade"))
    var grade: String?

    @Flag(help: "Clear the site's messages.")
    var clear = false

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func validate() throws {
        let words = Wording(answer.chosen)
        guard site != nil else {
            throw ValidationError(
                words.pick(
                    "Toimipiste puuttuu: --site TUNNUS.", "Verksamhetsstället saknas: --site BETECKNING.",
                    "The centre is missing: --site ID."))
        }
        guard textLanguage.map({ Language($0).isWellFormed }) ?? true else {
            throw ValidationError(
                words.pick(
                    "--text-language on kielen tunnus, kuten uk.", "--text-language är en språkkod, till exempel uk.",
                    "--text-language is the tag of a language, such as uk."))
        }
        if clear {
            guard text == nil, until == nil, grade == nil else {
                throw ValidationError(
                    words.pick(
                        "--clear poistaa hätätiedotteet. Jätä viesti ja aika pois.",
                        "--clear tar bort nödmeddelandena. Lämna bort texten och tiden.",
                        "--clear takes the messages off. Leave out the text and the time."))
            }
            return
        }
        guard grade.map({ Alert.Grade(rawValue: $0) != nil }) ?? true else {
            throw ValidationError(
                words.pick(
                    "--grade on emergency (hätätiedote) tai notice (tärkeä tiedote).",
                    "--grade är emergency (nödmeddelande) eller notice (viktigt meddelande).",
                    "--grade is emergency or notice (an important notice)."))
        }
        guard text != nil || fi != nil || sv != nil || en != nil else {
            throw ValidationError(
                words.pick(
                    "Kirjoita viesti lainausmerkkeihin.", "Skriv meddelandet inom citattecken.",
                    "Write the message in quotation marks."))
        }
        guard until != nil else {
            throw ValidationError(
                words.pick(
                    "Päättymisaika puuttuu. Kirjoita esimerkiksi --until 15.00 tai --until +2h.",
                    "Sluttiden saknas. Skriv till exempel --until 15.00 eller --until +2h.",
                    "The end is missing. Write for example --until 15:00 or --until +2h."))
        }
    }

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let desk = data.desk(playlists)
            let site = SiteID(site ?? "")
            let now = clock.now(in: desk.sites().zone(of: site))
            if clear {
                return try report(try desk.clearAlerts(site: site, by: role.actor(), at: now), state: "cleared")
            }
            let own = textLanguage.map { Language($0) } ?? answer.given ?? .finnish
            var texts: [Language: String] = [:]
            for (language, text) in [(own, text), (.finnish, fi), (.swedish, sv), (.english, en)] {
                guard let text else { continue }
                // The desk refuses what is empty; a text that is left out is none.
                texts[language] = text.isEmpty ? " " : text
            }
            let request = AlertRequest(
                site: site, text: LocalizedText(texts), until: until ?? "",
                grade: grade.flatMap(Alert.Grade.init) ?? .emergency)
            try report(try desk.raiseAlert(request, by: role.actor(), at: now), state: "raised")
        }
    }

    private func report(_ alert: AlertAnswer, state: String) throws {
        if let doubt = alert.doubt(answer.chosen) { Console.say(doubt) }
        if let hint = alert.hint(answer.chosen) { Console.say(hint) }
        if json {
            try Console.json(
                Report(
                    site: alert.site.raw, state: state, alerts: alert.alerts.map(\.raw),
                    until: alert.until.map { $0.iso(in: alert.zone) },
                    grade: alert.until == nil ? nil : alert.grade.rawValue))
        } else if alert.alerts.isEmpty {
            Console.say(alert.text(answer.chosen))
        } else {
            Console.data(alert.text(answer.chosen))
        }
    }

    private struct Report: Encodable {
        var site: String
        var state: String
        var alerts: [String]
        var until: String?
        var grade: String?
    }
}
