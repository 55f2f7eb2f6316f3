import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore

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

/// `infotaulu place list`
struct PlaceList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All places.",
        discussion: "Example: infotaulu place list")

    @OptionGroup var options: DirectoryOptions

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let desk = options.desk
            let all = try desk.places()
            if options.json {
                var rows: [PlaceJSON] = []
                for place in all { rows.append(PlaceJSON(try desk.placeDetails(place.id))) }
                return try Console.json(rows)
            }
            let words = ReceiptWords(options.answer.chosen)
            var table = TextTable(.left, .left, .left)
            for place in all {
                table.add(place.id.raw, words.text(place.name), place.area ?? "")
            }
            for line in table.lines { Console.data(line) }
            guard all.isEmpty else { return }
            Console.say(
                words.pick(
                    "Paikkoja ei ole. Lisää: infotaulu place add TUNNUS --name fi=NIMI",
                    "Det finns inga platser. Lägg till: infotaulu place add BETECKNING --name sv=NAMN",
                    "There are no places. Add one: infotaulu place add ID --name fi=NAME"))
        }
    }
}

/// `infotaulu place show`
struct PlaceShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Everything about one place.",
        discussion: "Example: infotaulu place show kirjasto --json")

    @OptionGroup var options: DirectoryOptions

    @Argument(help: ArgumentHelp("Which place.", valueName: "id"))
    var id: String

    func run() throws {
        try Console.failing(in: options.answer.chosen) {
            let details = try options.desk.placeDetails(PlaceID(id))
            if options.json { return try Console.json(PlaceJSON(details)) }
            let place = details.place
            let words = ReceiptWords(options.answer.chosen)
            var table = TextTable(.left, .left)
            for language in place.name.languages { table.add("\(language)", words.plain(place.name[language] ?? "")) }
            table.add(words.pick("osoite", "adress", "address"), place.address ?? "–")
            table.add(words.pick("alue", "område", "area"), place.area ?? "–")
            let features = place.accessibility.map(\.rawValue)
            table.add(
                words.pick("esteettömyys", "tillgänglighet", "access"),
                features.isEmpty ? "–" : features.joined(separator: ", "))
            table.add(
                words.pick("tiedotteita", "meddelanden", "announcements"),
                String(details.dependants.announcements.count))
            table.add(
                words.pick("toimintaa", "verksamheter", "activities"), String(details.dependants.activities.count))
            for line in table.lines { Console.data(line) }
        }
    }
}

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
