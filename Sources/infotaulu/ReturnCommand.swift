import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

/// `infotaulu return`: sends a submission back with a reason.
struct ReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Send what waits back to its association, with a reason.",
        discussion: """
            What was approved before stays on.

            Example: infotaulu return joulumyyjaiset --reason "Päivä puuttuu"
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions

    @Argument(help: ArgumentHelp("The announcement or its receipt.", valueName: "id"))
    var id: String

    @Option(help: "Why, in words for the association.")
    var reason: String

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let why = TextNormalizer.text(reason)
            guard !why.isEmpty else { throw ValidationError("--reason is empty") }
            guard why.count <= Limits.textCharacters else {
                throw IngestError(
                    file: "--reason", reason: .textTooLong(characters: why.count, limit: Limits.textCharacters))
            }
            let store = try data.open(.write)
            let announcement = try ShowDetails.find(id, in: store)
            let revisions = try store.read { try $0.revisions(of: announcement.id) }
            guard let pending = revisions.last(where: { $0.state == .pending }) else {
                throw IngestError(file: id, reason: .wrongState(revisions.last?.state.rawValue ?? "unknown"))
            }
            try store.return(
                pending.id, reason: why, reviewer: try role.name(default: "liaison"),
                at: clock.now(in: ShowSites(playlists, data: data.folder).zone))
            let words = ReceiptWords(answer.chosen)
            Console.data("\(announcement.id): \(words.state("returned")): \(why)")
        }
    }
}
