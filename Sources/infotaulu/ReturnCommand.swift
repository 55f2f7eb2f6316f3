import ArgumentParser
import SignDesk
import SignIngest
import SignModel
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

    @Option(
        help: ArgumentHelp(
            "The revision that was looked at, or its beginning; another is not sent back.", valueName: "id"))
    var revision: String?

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let desk = data.desk(playlists)
            let returned = try desk.return(
                Pick(id, revision: revision), reason: reason, by: role.actor(),
                at: clock.now(in: desk.sites().zone))
            let words = ReceiptWords(answer.chosen)
            Console.data("\(returned.revision.announcement): \(words.state("returned")): \(returned.reason)")
        }
    }
}
