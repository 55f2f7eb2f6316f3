import ArgumentParser
import SignDesk
import SignModel
import SignStore
import SignWords

/// `infotaulu association edit`
struct AssociationEdit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change what is known of an association.",
        discussion: """
            What is not given stays; '' takes a value away.

            Example: infotaulu association edit muistiseura --phone "050 000 0102"
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var fields: AssociationFields

    @Argument(help: ArgumentHelp("Which association.", valueName: "id"))
    var id: String

    @Flag(help: "Only say what would be.")
    var dryRun = false

    func run() async throws {
        try await Console.failing(in: options.answer.chosen) {
            let answer = try await options.desk.keepAssociations(
                [fields.row(id)], .edit, dryRun: dryRun, by: options.role.actor(), at: options.now)
            try DirectoryReport(answer: answer, language: options.answer.chosen).tell(json: options.json, isOne: true)
        }
    }
}
