import ArgumentParser
import SignDesk
import SignIngest
import SignModel
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
            let desk = data.desk(playlists)
            let withdrawn = try desk.withdraw(
                id, reason: reason, by: role.actor(), at: clock.now(in: desk.sites().zone))
            Console.data("\(withdrawn.announcement.id): \(ReceiptWords(answer.chosen).state("withdrawn"))")
        }
    }
}
