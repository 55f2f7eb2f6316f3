import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

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
