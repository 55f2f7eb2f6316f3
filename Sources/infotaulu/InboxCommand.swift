import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

/// `infotaulu inbox`: what waits for a decision.
struct InboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "What waits for a decision, oldest first.",
        discussion: "Example: infotaulu inbox")

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions

    @Flag(help: "Print it as JSON.")
    var json = false

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let inbox = try data.desk(playlists).inbox(by: role.actor())
            let words = ReceiptWords(answer.chosen)
            let rows = inbox.entries.map { Row($0, words, zone: inbox.zone) }
            if json { return try Console.json(rows) }
            guard !rows.isEmpty else {
                return Console.say(
                    words.pick(
                        "Mikään tiedote ei odota päätöstä.", "Inga meddelanden väntar på beslut.",
                        "Nothing is waiting."))
            }
            for (row, entry) in zip(rows, inbox.entries) { Console.data(line(row, entry, words, inbox.zone)) }
            Console.say(
                words.pick(
                    "Katso: infotaulu show TUNNUS --png KANSIO. Päätä: infotaulu approve TUNNUS, tai return TUNNUS --reason SYY.",
                    "Titta: infotaulu show ID --png MAPP. Besluta: infotaulu approve ID, eller return ID --reason ORSAK.",
                    "Look: infotaulu show ID --png FOLDER. Decide: infotaulu approve ID, or return ID --reason WHY."))
        }
    }

    private func line(_ row: Row, _ entry: InboxEntry, _ words: ReceiptWords, _ zone: ZoneRules) -> String {
        var notes: [String] = []
        if row.replaces { notes.append(words.pick("uusi versio", "ny version", "new version")) }
        if row.warnings > 0 {
            notes.append(words.toCheck(row.warnings))
        }
        let note = notes.isEmpty ? "" : " (" + notes.joined(separator: ", ") + ")"
        return "\(row.id)  \(words.moment(zone.civil(at: entry.at)))  \(row.associationName): \(row.title)\(note)"
    }

    private struct Row: Encodable {
        var id: String
        var state: String
        var receipt: String
        var revision: String
        var association: String
        var associationName: String
        var title: String
        var submitter: String
        var at: String
        var replaces: Bool
        /// Of finished slides; nil for a text, whose slides depend on the screen.
        var slides: Int?
        var warnings: Int
        var hints: Int

        init(_ entry: InboxEntry, _ words: ReceiptWords, zone: ZoneRules) {
            let name = words.text(entry.associationName)
            id = entry.announcement.raw
            state = "pending"
            receipt = entry.id
            revision = entry.revision.raw
            association = entry.association.raw
            associationName = name.isEmpty ? entry.association.raw : name
            title = words.text(entry.title)
            submitter = entry.submitter
            at = entry.at.iso(in: zone)
            replaces = entry.replaces
            slides = entry.posters == 0 ? nil : entry.posters
            warnings = entry.warnings
            hints = entry.hints
        }
    }
}
