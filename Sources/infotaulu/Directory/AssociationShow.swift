import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

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
