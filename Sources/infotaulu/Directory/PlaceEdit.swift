import ArgumentParser
import SignDesk
import SignModel
import SignStore
import SignWords

/// `infotaulu place edit`
struct PlaceEdit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "Change what is known of a place.",
        discussion: """
            What is not given stays; '' takes a value away.

            Example: infotaulu place edit kirjasto --accessibility wheelchair,accessibleToilet
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var fields: PlaceFields

    @Argument(help: ArgumentHelp("Which place.", valueName: "id"))
    var id: String

    @Flag(help: "Only say what would be.")
    var dryRun = false

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let answer = try options.desk.keepPlaces(
                [fields.row(id)], .edit, dryRun: dryRun, by: options.role.actor(), at: options.now)
            try DirectoryReport(answer: answer, language: options.answer.chosen).tell(json: options.json, isOne: true)
        }
    }
}
