import ArgumentParser
import SignDesk
import SignModel
import SignWords

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

/// The format of a feed, by its name or what people call it.
enum FeedFormatOption {
    static func read(_ text: String) throws -> FeedFormat {
        let names: [String: FeedFormat] = [
            "ical": .ics, "icalendar": .ics, "linked-events": .linkedEvents, "json-ld": .jsonLD, "schema": .jsonLD,
            "yml": .yaml,
        ]
        let word = text.lowercased()
        guard let format = FeedFormat(rawValue: word) ?? names[word] else {
            let all = FeedFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw Spoken.takesOnly("--format", all, not: text)
        }
        return format
    }
}
