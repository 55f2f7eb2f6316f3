import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

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
