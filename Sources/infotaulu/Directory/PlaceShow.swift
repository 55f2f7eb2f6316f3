import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

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
