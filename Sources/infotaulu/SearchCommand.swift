import ArgumentParser
import Foundation
import SignDesk
import SignModel
import SignStore

/// `infotaulu search`: what the touch mode would find.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find activities, associations and announcements, as the touch screen does.",
        discussion: """
            Finnish words are found in all their forms and inside compounds, Swedish and English ones by their stems; \
            each word of the query may be in any language, and what is found answers to all of them. Best first: words \
            in the title before the association, theme, place and text, then what is sooner. A typing mistake in a \
            word of five letters or more is looked through when the word finds nothing as it is.

            --stdin takes one query a line and answers each: with --json one object a line, also where the line is \
            empty.

            Example: infotaulu search muistisairaan omainen
            Example: infotaulu search --language sv minnesgrupp --limit 5
            Example: printf 'kahvila\\nomaiset\\n' | infotaulu search --stdin --json
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var answer: LanguageOptions

    @Argument(help: ArgumentHelp("What to look for.", valueName: "words"))
    var words: [String] = []

    @Option(help: ArgumentHelp("At most so many results.", valueName: "n"))
    var limit = 20

    @Flag(help: "As while the last word is still being typed: what begins with it is found, too.")
    var typing = false

    @Flag(help: "Read queries from standard input, one a line.")
    var stdin = false

    @Flag(help: "Print it as JSON.")
    var json = false

    /// The longest query that is read, in bytes; what is longer than some words is cut anyway.
    private static let lineBytes = 100_000

    func validate() throws {
        guard stdin == words.isEmpty else {
            throw stdin
                ? Spoken.wrong(
                    "--stdin lukee kysymykset syötteestä. Jätä hakusanat pois.",
                    "--stdin läser frågorna från indata. Lämna bort sökorden.",
                    "--stdin takes its questions from the input. Leave out the words.")
                : Spoken.wrong(
                    "Hakusana puuttuu.", "Sökordet saknas.", "Say what to look for.")
        }
        guard (1...1000).contains(limit) else { throw Spoken.takesOnly("--limit", "1–1000", not: "\(limit)") }
    }

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let search = data.desk(playlists).search(now: clock.time)
            // Opens the folder: a missing one is told first.
            if try !search.readsFinnish() { Console.say(Found.withoutDictionary(in: answer.chosen)) }
            guard stdin else {
                let found = try search.ask(words.joined(separator: " "), limit: limit, isTyping: typing)
                if !found.answer.isAvailable { Console.say(Found.withoutIndex(in: answer.chosen)) }
                if json { return try Console.json(FoundEntry(found, in: answer.chosen)) }
                return Console.data(found.text(in: answer.chosen))
            }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try LineStream(
                lineBytes: Self.lineBytes,
                answer: { line in
                    let text = String(decoding: line, as: UTF8.self)
                    let found = try search.ask(text, limit: limit, isTyping: typing)
                    if json {
                        return String(
                            decoding: try encoder.encode(FoundEntry(found, in: answer.chosen)), as: UTF8.self)
                    }
                    return "“\(text)”\n\(found.text(in: answer.chosen))\n"
                },
                tooLong: {
                    json
                        ? #"{"error":{"code":"lineTooLong","text":"The line is longer than \#(Self.lineBytes) bytes."}}"#
                        : "the line is longer than \(Self.lineBytes) bytes\n"
                }
            ).run()
        }
    }
}
