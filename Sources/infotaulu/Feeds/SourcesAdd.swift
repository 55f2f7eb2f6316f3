import ArgumentParser
import SignDesk
import SignModel

/// `infotaulu sources add`
struct SourcesAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Keep a feed by name.",
        discussion: """
            It is run by 'infotaulu sources run', by hand or by the timer that comes with the program.

            Example: infotaulu sources add kerhot https://esimerkki.example/kerhot.ics --association muistivaki --every 1h
            """)

    @OptionGroup var options: FeedOptions

    @Argument(help: ArgumentHelp("Its name: letters, figures, - and _.", valueName: "name"))
    var name: String

    @Argument(help: ArgumentHelp("A file, a folder or an https address.", valueName: "file-or-address"))
    var address: String

    @Option(
        help: ArgumentHelp("ics, linkedevents, jsonld, lahella, csv, yaml.", valueName: "format"),
        transform: FeedFormatOption.read)
    var format: FeedFormat?

    @Option(help: ArgumentHelp("Whose activities they are.", valueName: "id"))
    var association: String?

    @Flag(help: "The feed has everything: what is missing from it is withdrawn.")
    var complete = false

    @Option(help: ArgumentHelp("How often it is asked: 15min, 1h, 1d.", valueName: "time"))
    var every: String?

    @Flag(help: "The address may be one of this house's own network.")
    var allowPrivate = false

    func validate() throws {
        guard every == nil || seconds != nil else { throw Spoken.takes("--every", "15min, 1h, 1d", not: every) }
    }

    private var seconds: Int? {
        guard let every else { return nil }
        let word = every.lowercased()
        let digits = word.prefix(while: \.isNumber)
        guard let number = Int(digits), number > 0, number < 100_000 else { return nil }
        switch word.dropFirst(digits.count).trimmingPrefix(" ") {
        case "min", "m": return number * 60
        case "h", "t": return number * 3600
        case "d", "vrk", "dygn": return number * 86_400
        default: return nil
        }
    }

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let entry = try options.desk.addSource(
                SourceRequest(
                    name: name, address: address, format: format, association: association.map { AssociationID($0) },
                    isComplete: complete, every: seconds, mayBePrivate: allowPrivate),
                by: options.role.actor(), at: options.now)
            try FeedTelling.tell([entry], options)
        }
    }
}
