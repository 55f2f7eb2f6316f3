import ArgumentParser
import SignDesk

/// `infotaulu sources remove`
struct SourcesRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Forget a source and withdraw what it brought.",
        discussion: "Example: infotaulu sources remove kerhot --keep-items")

    @OptionGroup var options: FeedOptions

    @Argument(help: ArgumentHelp("Which source, or the address of a feed taken in by hand.", valueName: "name"))
    var name: String

    @Flag(help: "What it brought stays.")
    var keepItems = false

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let count = try options.desk.removeSource(
                name, keepingItems: keepItems, by: options.role.actor(), at: options.now)
            if options.json {
                try Console.json(["withdrawn": keepItems ? 0 : count, "kept": keepItems ? count : 0])
            } else {
                Console.say(FeedTelling.removed(count, keepItems, options.answer.chosen))
            }
        }
    }
}
