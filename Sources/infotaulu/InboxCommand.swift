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
    @OptionGroup var answer: LanguageOptions

    @Flag(help: "Print it as JSON.")
    var json = false

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let store = try data.open(.read)
            let zone = ShowSites(playlists, data: data.folder).zone
            let words = ReceiptWords(answer.chosen)
            let rows: [Row] = try store.read { snapshot in
                try snapshot.inbox().map { submission in
                    let revision = try snapshot.revision(submission.revision)
                    let association = try snapshot.association(submission.association)
                    let earlier = try snapshot.revisions(of: submission.announcement).contains { $0.state == .approved }
                    return Row(
                        id: submission.announcement.raw, state: submission.state.rawValue, receipt: submission.id,
                        revision: submission.revision.raw,
                        association: submission.association.raw,
                        associationName: association.map { words.text($0.name) } ?? submission.association.raw,
                        title: revision.map { words.text($0.content.title) } ?? "",
                        submitter: submission.submitter, at: submission.at.iso(in: zone),
                        replaces: earlier,
                        slides: revision.flatMap { $0.content.posters.isEmpty ? nil : $0.content.posters.count },
                        warnings: submission.findings.count { $0.severity == .warning },
                        hints: submission.findings.count { $0.severity == .hint })
                }
            }
            if json { return try Console.json(rows) }
            guard !rows.isEmpty else {
                return Console.say(words.pick("Mikään ei odota.", "Inget väntar.", "Nothing waits."))
            }
            for row in rows { Console.data(line(row, words)) }
            Console.say(
                words.pick(
                    "Katso: infotaulu show TUNNUS --png KANSIO. Päätä: infotaulu approve TUNNUS, tai return TUNNUS --reason SYY.",
                    "Titta: infotaulu show ID --png MAPP. Besluta: infotaulu approve ID, eller return ID --reason ORSAK.",
                    "Look: infotaulu show ID --png FOLDER. Decide: infotaulu approve ID, or return ID --reason WHY."))
        }
    }

    private func line(_ row: Row, _ words: ReceiptWords) -> String {
        var notes: [String] = []
        if row.replaces { notes.append(words.pick("uusi versio", "ny version", "new version")) }
        if row.warnings > 0 {
            notes.append(
                words.pick("huomioita \(row.warnings)", "anmärkningar \(row.warnings)", "warnings \(row.warnings)"))
        }
        let note = notes.isEmpty ? "" : " (" + notes.joined(separator: ", ") + ")"
        return "\(row.id)  \(row.at.prefix(16).replacing("T", with: " "))  \(row.associationName): \(row.title)\(note)"
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
    }
}
