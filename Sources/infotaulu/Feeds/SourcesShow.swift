import ArgumentParser
import SignDesk

/// `infotaulu sources show`
struct SourcesShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "A source's settings and its last runs.",
        discussion: "Example: infotaulu sources show kerhot")

    @OptionGroup var options: FeedOptions

    @Argument(help: ArgumentHelp("Which source.", valueName: "name"))
    var name: String

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let (entry, runs) = try options.desk.source(name, at: options.now)
            try FeedTelling.tell(entry, runs, options)
        }
    }
}
