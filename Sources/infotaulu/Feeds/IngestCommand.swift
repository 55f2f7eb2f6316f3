import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignPlaylist
import SignWords

/// `infotaulu ingest`
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest", abstract: "Take activities in from a calendar, a table or a web page.",
        discussion: """
            Takes iCalendar (.ics), Linked Events, schema.org events (JSON-LD, web pages), Lähellä.fi, CSV and the \
            project's own YAML form: a file, a folder, or an https address. The same again changes nothing. Where the feed \
            has everything (--complete), what it no longer has is withdrawn; when most of it is gone at once, nothing is \
            changed until --confirm.

            Example: infotaulu ingest kerhot.ics --association muistivaki --complete
            Example: infotaulu ingest --template csv > toiminta.csv
            """)

    @OptionGroup var options: FeedOptions

    @Argument(help: ArgumentHelp("A file, a folder or an https address.", valueName: "feed"))
    var feed: String?

    @Option(
        help: ArgumentHelp(
            "How it is written: ics, linkedevents, jsonld, lahella, csv, yaml (else found by what it holds).",
            valueName: "format"), transform: FeedFormatOption.read)
    var format: FeedFormat?

    @Option(help: ArgumentHelp("Whose activities they are.", valueName: "id"))
    var association: String?

    @Flag(
        inversion: .prefixedNo,
        help: "The feed has everything: what is missing from it is withdrawn (else as it was said the last time).")
    var complete: Bool?

    @Flag(help: "Only say what would be.")
    var dryRun = false

    @Flag(help: "It is right that most of its activities are gone.")
    var confirm = false

    @Flag(help: "The address may be one of this house's own network.")
    var allowPrivate = false

    @Flag(help: "Read it without a jail, when none can be had.")
    var withoutJail = false

    @Option(help: ArgumentHelp("Write what became of it as a page.", valueName: "file"))
    var html: String?

    @Option(help: ArgumentHelp("Print a form to fill in: csv.", valueName: "format"))
    var template: String?

    func validate() throws {
        guard (feed == nil) != (template == nil) else {
            throw Spoken.wrong(
                "Anna tiedosto, kansio tai verkko-osoite, tai --template csv.",
                "Ge en fil, en mapp eller en webbadress, eller --template csv.",
                "Give a file, a folder or a web address, or --template csv.")
        }
        guard template == nil || template?.lowercased() == "csv" else {
            throw Spoken.takesOnly("--template", "csv", not: template)
        }
    }

    func run() async throws {
        let language = options.answer.chosen
        guard let feed else {
            let table = try await Console.failing(in: language) { try await FeedJail.template(language) }
            return Console.bytes(Array(table.utf8))
        }
        try await Console.failing(in: language) {
            let request = IngestRequest(
                address: feed, format: format, association: association.map { AssociationID($0) },
                isComplete: complete, isDryRun: dryRun, isConfirmed: confirm, mayBePrivate: allowPrivate,
                isJailless: withoutJail)
            let bar = ProgressBar(feed.shortened(to: 40))
            defer { bar.finish() }
            let answer = try await options.desk.ingest(
                request, by: options.role.actor(), at: options.now, progress: bar.update)
            bar.finish()
            if let html { try FeedTelling.write(try answer.html(language), to: html) }
            try FeedTelling.tell(answer, options)
            if answer.isHeldBack { throw ExitCode(65) }
        }
    }
}
