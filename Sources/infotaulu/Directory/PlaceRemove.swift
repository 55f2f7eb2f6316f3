import ArgumentParser
import SignDesk
import SignModel
import SignStore
import SignWords

/// `infotaulu place remove`
struct PlaceRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a place.",
        discussion: """
            Refused while announcements or activities name it, unless --with-everything withdraws them all.

            Example: infotaulu place remove kirjasto --with-everything
            """)

    @OptionGroup var options: DirectoryOptions

    @Argument(help: ArgumentHelp("Which place.", valueName: "id"))
    var id: String

    @Flag(help: "Withdraw the announcements and take out the activities that name it.")
    var withEverything = false

    @Flag(help: "Only say what would be.")
    var dryRun = false

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let gone = try options.desk.removePlace(
                PlaceID(id), withEverything: withEverything, dryRun: dryRun, by: options.role.actor(),
                at: options.now)
            try DirectoryRemoval(id: id, dependants: gone, isDryRun: dryRun).tell(options)
        }
    }
}
