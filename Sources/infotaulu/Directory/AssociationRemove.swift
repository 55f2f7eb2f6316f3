import ArgumentParser
import SignDesk
import SignModel
import SignStore
import SignWords

/// `infotaulu association remove`
struct AssociationRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove an association.",
        discussion: """
            Refused while it has announcements or activities, unless --with-everything withdraws them all.

            Example: infotaulu association remove muistiseura --with-everything
            """)

    @OptionGroup var options: DirectoryOptions

    @Argument(help: ArgumentHelp("Which association.", valueName: "id"))
    var id: String

    @Flag(help: "Withdraw its announcements and take out its activities with it.")
    var withEverything = false

    @Flag(help: "Only say what would be.")
    var dryRun = false

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let gone = try options.desk.removeAssociation(
                AssociationID(id), withEverything: withEverything, dryRun: dryRun, by: options.role.actor(),
                at: options.now)
            try DirectoryRemoval(id: id, dependants: gone, isDryRun: dryRun).tell(options)
        }
    }
}
