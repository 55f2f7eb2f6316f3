import ArgumentParser
import SignDesk

/// `infotaulu sources list`
struct SourcesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The sources, when each last brought what it has, and how much.",
        discussion: "Example: infotaulu sources list")

    @OptionGroup var options: FeedOptions

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            try FeedTelling.tell(try options.desk.sources(at: options.now), options)
        }
    }
}
