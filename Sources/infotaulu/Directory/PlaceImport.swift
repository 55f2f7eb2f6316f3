import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

/// `infotaulu place import`
struct PlaceImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take places in from a spreadsheet (CSV) or a YAML file.",
        discussion: """
            The first row names the columns: id, name fi, name sv, address, area, accessibility; in Finnish (tunnus, \
            nimi, osoite …) or Swedish, too. The same file again changes nothing; what is not in it stays.

            Example: infotaulu place import paikat.csv --dry-run
            """)

    @OptionGroup var options: DirectoryOptions

    @Argument(help: ArgumentHelp("A .csv or .yaml file.", valueName: "file"))
    var file: String

    @Flag(help: "Only say what would be.")
    var dryRun = false

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let rows = try DirectoryFile.rows(
                at: file, list: "places", keys: DirectoryRow.placeKeys)
            let answer = try options.desk.keepPlaces(
                rows, .take, dryRun: dryRun, by: options.role.actor(), at: options.now)
            try DirectoryReport(answer: answer, language: options.answer.chosen).tell(
                json: options.json, isOne: false)
        }
    }
}
