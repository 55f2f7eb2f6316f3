import ArgumentParser
import SignDesk
import SignModel

/// `infotaulu explain`: why an announcement is or is not shown.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Why an announcement is or is not on a screen.",
        discussion: """
            For any instant, past or future: the first reason that applies, when it comes on next, and the longest it \
            has to wait. With --week: every showing of the week, and for each day without one what stands in its way. \

            Example: infotaulu explain muistikahvila --screen kaakkuri-aula --now 2026-12-01T09:00
            Example: infotaulu explain muistikahvila --screen kaakkuri-aula --week
            """)

    @Argument(help: ArgumentHelp("The announcement or its receipt.", valueName: "announcement"))
    var announcement: String

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var answer: LanguageOptions

    @Flag(help: "The whole week (Monday to Sunday) around the instant.")
    var week = false

    @Flag(help: "Print it as JSON.")
    var json = false

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let explained = try screen.desk.explain(
                ExplainRequest(announcement: announcement, screen: screen.request, withWeek: week))
            if json { return try Console.json(explained.json) }
            Console.data(explained.text(in: answer.chosen))
        }
    }
}
