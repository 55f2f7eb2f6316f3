import SignIngest
import SignMedia
public import SignModel
import SignShow
import SignStore
import SignWords

/// An emergency message for a site's screens.
public struct AlertRequest: Hashable, Sendable {
    public var site: SiteID
    /// What to say, in each language.
    public var text: LocalizedText
    /// When it goes by itself, as people write it: `15.00`, `1.12. klo 15`, `2026-12-01T15:00`, `+2h`, `+30` (minutes).
    public var until: String
    public var grade: Alert.Grade

    public init(site: SiteID, text: LocalizedText, until: String, grade: Alert.Grade = .emergency) {
        self.grade = grade
        self.site = site
        self.text = text
        self.until = until
    }
}

/// The answer to raising or clearing.
public struct AlertAnswer: Hashable, Sendable {
    public var site: SiteID
    /// The site's name; empty when no playlist says it.
    public var name: LocalizedText
    public var alerts: [ID<Alert>]
    /// When it was raised or cleared.
    public var at: Instant
    /// When it goes by itself; nil when they were cleared.
    public var until: Instant?
    /// The site's civil time.
    public var zone: ZoneRules
    /// Whether a playlist has the site; where one is missing or broken it is taken as it is.
    public var isChecked: Bool
    /// The broken playlists, which may have it.
    public var unreadable: [String] = []
    /// Emoji that no font of the screens has and that were left out of the message.
    public var leftOut: [String] = []
    /// What was raised.
    public var grade = Alert.Grade.emergency
}

extension Desk {
    /// Puts an emergency message on a site's screens, over everything else.
    public func raiseAlert(
        _ request: AlertRequest, by actor: Actor, at now: Instant
    ) throws(DeskError) -> AlertAnswer {
        guard actor.role == .liaison else { throw .notAllowed(actor, .alert) }
        let place = try alertSite(request.site)
        var texts: [Language: String] = [:]
        var leftOut: [String] = []
        let letters = letters
        for language in request.text.languages {
            let shown = try Desk.shown(
                request.text[language] ?? "", field: "alert \(language)", limit: Limits.slideCharacters, by: letters)
            texts[language] = shown.text
            leftOut += shown.removed.filter { !leftOut.contains($0) }
        }
        guard !texts.isEmpty else {
            throw .wrongValue(
                field: "alert", value: "",
                expected: [.finnish: "viesti", .swedish: "ett meddelande", .english: "a message"])
        }
        let until = try Desk.alertEnd(request.until, zone: place.zone, now: now)
        // The same words may be raised twice at the same `--now`: the machine's clock tells them apart.
        let words = texts.sorted { $0.key < $1.key }
        let hash = SHA256.hex(Array("\(request.site) \(now.ms) \(SystemClock.monotonicMs) \(words)".utf8))
        let alert = Alert(
            id: ID(String(hash.prefix(10))), site: request.site, text: LocalizedText(texts), grade: request.grade,
            from: now, until: until)
        let isEvidence = isEvidence(now)
        try decide { (store) throws(StoreError) in
            try store.raise(alert, by: actor.name, at: now, evidence: isEvidence)
        }
        return AlertAnswer(
            site: request.site, name: place.name, alerts: [alert.id], at: now, until: until, zone: place.zone,
            isChecked: place.isChecked, unreadable: place.unreadable, leftOut: leftOut, grade: request.grade)
    }

    /// Clears the site's messages; the answer names those that were on, perhaps none.
    public func clearAlerts(
        site: SiteID, by actor: Actor, at now: Instant
    ) throws(DeskError) -> AlertAnswer {
        guard actor.role == .liaison else { throw .notAllowed(actor, .alert) }
        let place = try alertSite(site)
        let isEvidence = isEvidence(now)
        let cleared = try decide { (store) throws(StoreError) in
            try store.clearAlerts(site: site, by: actor.name, at: now, evidence: isEvidence)
        }
        return AlertAnswer(
            site: site, name: place.name, alerts: cleared, at: now, until: nil, zone: place.zone,
            isChecked: place.isChecked, unreadable: place.unreadable)
    }

    /// What is known of an alert's site.
    private struct AlertSite {
        var name: LocalizedText
        var zone: ZoneRules
        var isChecked: Bool
        var unreadable: [String]
    }

    /// The site's name and zone. Without playlists, or with a broken one, the site cannot be checked; a message is not
    /// held back for that.
    private func alertSite(_ id: SiteID) throws(DeskError) -> AlertSite {
        let sites = sites()
        if !sites.isWhole, !sites.setups.contains(where: { $0.playlist.site.id == id }) {
            guard id.isWellFormed else { throw .wrongValue(field: "--site", value: id.raw, expected: Desk.anID) }
            return AlertSite(name: [:], zone: sites.zone, isChecked: false, unreadable: sites.unreadable)
        }
        return AlertSite(name: try sites.site(id).name, zone: sites.zone(of: id), isChecked: true, unreadable: [])
    }

    /// What an id is made of.
    static let anID: LocalizedText = [
        .finnish: "tunnus: a–z, 0–9, - ja _", .swedish: "en beteckning: a–z, 0–9, - och _",
        .english: "an id: a–z, 0–9, - and _",
    ]

    /// A full time, a time of day (today, or tomorrow when it is past), or how long from now.
    static func alertEnd(_ text: String, zone: ZoneRules, now: Instant) throws(DeskError) -> Instant {
        let end: Instant
        do throws(WrittenTime.Problem) {
            end = try readEnd(text, zone: zone, now: now)
        } catch {
            throw .time(field: "--until", value: text, error)
        }
        guard end > now else {
            throw .wrongValue(
                field: "--until", value: text,
                expected: LocalizedText { words in
                    let dates = DateWords(words.language)
                    let civil = zone.civil(at: now)
                    let moment = dates.day(civil.date) + " " + dates.time(civil.time)
                    return words.pick("aika, joka on myöhemmin kuin ", "en tid efter ", "a time after ") + moment
                })
        }
        return end
    }

    private static func readEnd(
        _ text: String, zone: ZoneRules, now: Instant
    ) throws(WrittenTime.Problem) -> Instant {
        // Counted by the clock that runs on while the one on the wall is put forward or back.
        if let seconds = TimeText.seconds(fromNow: text) { return now.adding(seconds: seconds) }
        let moment = try TimeText.moment(text, .end, now: zone.civil(at: now))
        if case .exact(let instant) = moment { return instant }
        return zone.boundary(of: moment.civilEnd(in: zone))
    }
}
