import ArgumentParser
import SignDesk
import SignModel

/// What all commands on feeds take.
struct FeedOptions: ParsableArguments {
    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions

    @Flag(help: "Print it as JSON.")
    var json = false

    var desk: Desk { data.desk(playlists) }
    var now: Instant { clock.now(in: desk.sites().zone) }
}

extension FeedFormat: ExpressibleByArgument {
    public init?(argument: String) {
        let names: [String: FeedFormat] = [
            "ical": .ics, "icalendar": .ics, "linked-events": .linkedEvents, "json-ld": .jsonLD, "schema": .jsonLD,
            "yml": .yaml,
        ]
        let word = argument.lowercased()
        guard let format = FeedFormat(rawValue: word) ?? names[word] else { return nil }
        self = format
    }
}
