import ArgumentParser
import SignDesk
import SignModel
import SignStore
import SignWords

/// `infotaulu association add`
struct AssociationAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add an association.",
        discussion: """
            Example: infotaulu association add muistiseura --name fi="Muistiseura ry" --web muistiseura.example \
            --themes ageing,carers
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var fields: AssociationFields

    @Argument(help: ArgumentHelp("Its id: a–z, 0–9, - and _; kept for good.", valueName: "id"))
    var id: String

    @Flag(help: "Only say what would be.")
    var dryRun = false

    func run() async throws {
        try await Console.failing(in: options.answer.chosen) {
            let answer = try await options.desk.keepAssociations(
                [fields.row(id)], .add, dryRun: dryRun, by: options.role.actor(), at: options.now)
            try DirectoryReport(answer: answer, language: options.answer.chosen).tell(json: options.json, isOne: true)
        }
    }
}
