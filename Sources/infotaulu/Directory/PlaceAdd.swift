import ArgumentParser
import SignDesk
import SignModel
import SignStore
import SignWords

/// `infotaulu place add`
struct PlaceAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a place.",
        discussion: """
            Example: infotaulu place add kirjasto --name fi=Kirjasto --address "Koulukatu 1" --area Keskusta
            """)

    @OptionGroup var options: DirectoryOptions
    @OptionGroup var fields: PlaceFields

    @Argument(help: ArgumentHelp("Its id: a–z, 0–9, - and _; kept for good.", valueName: "id"))
    var id: String

    @Flag(help: "Only say what would be.")
    var dryRun = false

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let answer = try options.desk.keepPlaces(
                [fields.row(id)], .add, dryRun: dryRun, by: options.role.actor(), at: options.now)
            try DirectoryReport(answer: answer, language: options.answer.chosen).tell(json: options.json, isOne: true)
        }
    }
}
