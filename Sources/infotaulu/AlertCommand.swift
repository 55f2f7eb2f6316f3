import ArgumentParser
import SignIngest
import SignMedia
import SignModel
import SignShow
import SignStore
import SignWords

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
            let store = try data.open(.write)
            let sites = ShowSites(playlists, data: data.folder)
            let id = SiteID(site ?? "")
            let zone = try zone(of: id, in: sites)
            let now = clock.now(in: zone)
            let actor = try role.name(default: "liaison")
            if clear { return try clearAll(id, in: store, actor: actor, now: now) }
            let alert = try alert(id, zone: zone, now: now)
            try store.raise(alert, by: actor, at: now)
            try report([alert.id], state: "raised", until: alert.until.iso(in: zone))
        }
    }

    /// The site's zone. Without any playlist the site cannot be checked; a message is not held back for that.
    private func zone(of id: SiteID, in sites: ShowSites) throws -> ZoneRules {
        guard sites.isKnown else {
            guard id.isWellFormed else { throw ValidationError("--site takes an id: a–z, 0–9, - and _") }
            Console.say("no playlists were found; '\(id)' is taken as it is")
            return sites.zone
        }
        _ = try sites.site(id)
        return sites.setups.first { $0.playlist.site.id == id }?.zone ?? sites.zone
    }

    private func clearAll(_ id: SiteID, in store: ContentStore, actor: String, now: Instant) throws {
        let cleared = try store.clearAlerts(site: id, by: actor, at: now)
        if cleared.isEmpty, !json { Console.say("\(id): nothing to clear") }
        try report(cleared, state: "cleared", until: nil)
    }

    private func alert(_ id: SiteID, zone: ZoneRules, now: Instant) throws -> Alert {
        var texts: [Language: String] = [:]
        for (tag, raw) in [(Language(language), text), (.finnish, fi), (.swedish, sv), (.english, en)] {
            guard let raw else { continue }
            let text = TextNormalizer.text(raw)
            guard text.count <= Limits.slideCharacters else {
                throw IngestError(
                    file: "alert", place: tag.tag,
                    reason: .textTooLong(characters: text.count, limit: Limits.slideCharacters))
            }
            guard !text.isEmpty else { throw IngestError(file: "alert", place: tag.tag, reason: .emptyFile) }
            texts[tag] = text
        }
        let end = try end(zone: zone, now: now)
        guard end > now else {
            throw IngestError(
                file: "--until",
                reason: .wrongValue(until ?? "", expected: "a time after \(now.iso(in: zone).prefix(16))"))
        }
        // The same words may be raised twice at the same `--now`: the machine's clock tells them apart.
        let words = texts.sorted { $0.key < $1.key }
        let hash = SHA256.hex(Array("\(id) \(now.ms) \(SystemClock.monotonicMs) \(words)".utf8))
        return Alert(id: ID(String(hash.prefix(10))), site: id, text: LocalizedText(texts), from: now, until: end)
    }

    /// A full time, a time of day (today, or tomorrow when it is past), or minutes from now.
    private func end(zone: ZoneRules, now: Instant) throws -> Instant {
        let text = until ?? ""
        let count = text.dropFirst().prefix { $0.isNumber }
        let unit = text.dropFirst(1 + count.count).filter { $0 != " " }
        if text.hasPrefix("+"), ["", "m", "min", "minutes"].contains(unit), let minutes = Int(count),
            (1...44_640).contains(minutes)
        {
            return Instant(seconds: now.seconds + minutes * 60)
        }
        if let instant = Instant(iso: text) { return instant }
        if let civil = ScheduleText.until(text) { return zone.boundary(of: civil) }
        let today = zone.civil(at: now).date
        if let time = CivilTime(text.count == 4 ? "0" + text : text) {
            let end = zone.boundary(of: CivilDateTime(today, time))
            return end > now ? end : zone.boundary(of: CivilDateTime(today + 1, time))
        }
        throw IngestError(
            file: "--until", reason: .wrongValue(text, expected: "15:00, 2026-12-01T15:00 or +30 (minutes)"))
    }

    private func report(_ ids: [ID<Alert>], state: String, until: String?) throws {
        if json {
            try Console.json(Report(site: site ?? "", state: state, alerts: ids.map(\.raw), until: until))
        } else if !ids.isEmpty {
            let list = ids.map(\.raw).joined(separator: " ")
            Console.data("\(site ?? ""): \(state) \(list)" + (until.map { " until \($0)" } ?? ""))
        }
    }

    private struct Report: Encodable {
        var site: String
        var state: String
        var alerts: [String]
        var until: String?
    }
}
