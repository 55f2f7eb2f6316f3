import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignStore
import SignWords

/// `infotaulu withdraw`: takes an announcement off all screens at once.
struct WithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take an announcement off all screens at once.",
        discussion: """
            What waits for a decision is withdrawn with it.

            Example: infotaulu withdraw joulumyyjaiset
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions

    @Argument(help: ArgumentHelp("The announcement or its receipt.", valueName: "id"))
    var id: String

    @Option(help: "Why; goes into the log.")
    var reason: String?

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let store = try data.open(.write)
            let announcement = try ShowDetails.find(id, in: store)
            let revisions = try store.read { try $0.revisions(of: announcement.id) }
            guard revisions.contains(where: { $0.state == .approved || $0.state == .pending }) else {
                throw IngestError(file: id, reason: .wrongState(revisions.last?.state.rawValue ?? "unknown"))
            }
            let why = reason.map { String(TextNormalizer.text($0).prefix(Limits.textCharacters)) }
            _ = try store.withdraw(
                announcement.id, by: try role.name(default: "liaison"), reason: why,
                at: clock.now(in: ShowSites(playlists, data: data.folder).zone))
            try store.unindex(.announcement, [announcement.id.raw])
            Console.data("\(announcement.id): \(ReceiptWords(answer.chosen).state("withdrawn"))")
        }
    }
}
