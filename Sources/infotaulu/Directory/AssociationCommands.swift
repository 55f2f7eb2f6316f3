import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore

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

/// `infotaulu association list`
struct AssociationList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All associations.",
        discussion: "Example: infotaulu association list")

    @OptionGroup var options: DirectoryOptions

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let desk = options.desk
            let all = try desk.associations()
            if options.json {
                var rows: [AssociationJSON] = []
                for association in all { rows.append(AssociationJSON(try desk.associationDetails(association.id))) }
                return try Console.json(rows)
            }
            let words = ReceiptWords(options.answer.chosen)
            var table = TextTable(.left, .left, .left)
            for association in all {
                table.add(association.id.raw, words.text(association.name), association.area ?? "")
            }
            for line in table.lines { Console.data(line) }
            guard all.isEmpty else { return }
            Console.say(
                words.pick(
                    "Yhdistyksiä ei ole. Lisää: infotaulu association add TUNNUS --name fi=NIMI",
                    "Det finns inga föreningar. Lägg till: infotaulu association add BETECKNING --name sv=NAMN",
                    "There are no associations. Add one: infotaulu association add ID --name fi=NAME"))
        }
    }
}

/// `infotaulu association show`
struct AssociationShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Everything about one association.",
        discussion: "Example: infotaulu association show muistiseura --json")

    @OptionGroup var options: DirectoryOptions

    @Argument(help: ArgumentHelp("Which association.", valueName: "id"))
    var id: String

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let details = try options.desk.associationDetails(AssociationID(id))
            if options.json { return try Console.json(AssociationJSON(details)) }
            let association = details.association
            let words = ReceiptWords(options.answer.chosen)
            var table = TextTable(.left, .left)
            for language in association.name.languages {
                table.add("\(language)", words.plain(association.name[language] ?? ""))
            }
            table.add(words.pick("puhelin", "telefon", "phone"), association.contact.phone ?? "–")
            table.add(words.pick("sähköposti", "e-post", "e-mail"), association.contact.email ?? "–")
            table.add(words.pick("verkko", "webb", "web"), association.contact.web ?? "–")
            table.add(words.pick("alue", "område", "area"), association.area ?? "–")
            let themes = NeedTheme.all.filter { association.themes.contains($0.id) }.map { words.text($0.name) }
            table.add(words.pick("aiheet", "ämnen", "topics"), themes.isEmpty ? "–" : themes.joined(separator: "; "))
            table.add(
                words.pick("tiedotteita", "meddelanden", "announcements"),
                String(details.dependants.announcements.count))
            table.add(
                words.pick("toimintaa", "verksamheter", "activities"), String(details.dependants.activities.count))
            for line in table.lines { Console.data(line) }
        }
    }
}

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
