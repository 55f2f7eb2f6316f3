import ArgumentParser
import SignDesk
import SignModel

/// `infotaulu alert`: an emergency message on a site's screens, over everything else.
struct AlertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alert",
        abstract: "Put an emergency message on a site's screens, or clear them.",
        discussion: """
            It is on within a second, over touch sessions too, until the time given or until it is cleared. Several \
            take turns.

            Example: infotaulu alert "Poistukaa pääovesta." --sv "Gå ut genom huvudingången." --site tuira --until 15:00
            Example: infotaulu alert --clear --site tuira
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions

    @Argument(help: ArgumentHelp("What to say; Finnish unless --language says otherwise.", valueName: "text"))
    var text: String?

    @Option(help: ArgumentHelp("The language of the text.", valueName: "language"))
    var language = "fi"

    @Option(help: ArgumentHelp("The same in Finnish.", valueName: "text"))
    var fi: String?

    @Option(help: ArgumentHelp("The same in Swedish.", valueName: "text"))
    var sv: String?

    @Option(help: ArgumentHelp("The same in English.", valueName: "text"))
    var en: String?

    @Option(help: ArgumentHelp("The site whose screens show it.", valueName: "id"))
    var site: String?

    @Option(help: ArgumentHelp("When it goes by itself: 15:00, 2026-12-01T15:00, or +30 (minutes).", valueName: "time"))
    var until: String?

    @Flag(help: "Clear the site's messages.")
    var clear = false

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func validate() throws {
        guard site != nil else { throw ValidationError("--site is missing") }
        guard Language(language).isWellFormed else { throw ValidationError("--language takes a tag such as fi") }
        if clear {
            guard text == nil, until == nil else { throw ValidationError("--clear takes neither text nor --until") }
        } else {
            guard text != nil || fi != nil || sv != nil || en != nil else { throw ValidationError("say what") }
            guard until != nil else { throw ValidationError("--until is missing: every alert has an end") }
        }
    }

    func run() throws {
        try Console.failing {
            let desk = data.desk(playlists)
            let site = SiteID(site ?? "")
            let now = clock.now(in: desk.sites().zone(of: site))
            if clear {
                let cleared = try desk.clearAlerts(site: site, by: role.actor(), at: now)
                if cleared.alerts.isEmpty, !json { Console.say("\(site): nothing to clear") }
                return try report(cleared, state: "cleared")
            }
            var texts: [Language: String] = [:]
            for (language, text) in [(Language(language), text), (.finnish, fi), (.swedish, sv), (.english, en)] {
                guard let text else { continue }
                // The desk refuses what is empty; a text that is left out is none.
                texts[language] = text.isEmpty ? " " : text
            }
            let request = AlertRequest(site: site, text: LocalizedText(texts), until: until ?? "")
            try report(try desk.raiseAlert(request, by: role.actor(), at: now), state: "raised")
        }
    }

    private func report(_ answer: AlertAnswer, state: String) throws {
        if !answer.isChecked { Console.say("no playlists were found; '\(answer.site)' is taken as it is") }
        let until = answer.until.map { $0.iso(in: answer.zone) }
        if json {
            try Console.json(
                Report(site: answer.site.raw, state: state, alerts: answer.alerts.map(\.raw), until: until))
        } else if !answer.alerts.isEmpty {
            let list = answer.alerts.map(\.raw).joined(separator: " ")
            Console.data("\(answer.site): \(state) \(list)" + (until.map { " until \($0)" } ?? ""))
        }
    }

    private struct Report: Encodable {
        var site: String
        var state: String
        var alerts: [String]
        var until: String?
    }
}
