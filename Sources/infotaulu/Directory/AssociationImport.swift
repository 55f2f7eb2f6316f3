import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

/// `infotaulu association import`
struct AssociationImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take associations in from a spreadsheet (CSV) or a YAML file.",
        discussion: """
            The first row names the columns: id, name fi, name sv, about fi, phone, email, web, area, themes; in Finnish \
            (tunnus, nimi, puhelin …) or Swedish, too. The same file again changes nothing; what is not in it stays.

            Example: infotaulu association import yhdistykset.csv --dry-run
            """)

    @OptionGroup var options: DirectoryOptions

    @Argument(help: ArgumentHelp("A .csv or .yaml file.", valueName: "file"))
    var file: String

    @Flag(help: "Only say what would be.")
    var dryRun = false

    func run() async throws {
        try await Console.failing(in: options.answer.chosen) {
            let rows = try DirectoryFile.rows(
                at: file, list: "associations", keys: DirectoryRow.associationKeys)
            let answer = try await options.desk.keepAssociations(
                rows, .take, dryRun: dryRun, by: options.role.actor(), at: options.now)
            try DirectoryReport(answer: answer, language: options.answer.chosen).tell(
                json: options.json, isOne: false)
        }
    }
}
