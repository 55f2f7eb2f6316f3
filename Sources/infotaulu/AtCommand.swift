import ArgumentParser
import SignDesk
import SignModel

/// `infotaulu at`: what is shown, until when, because of what.
struct AtCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "at",
        abstract: "What a screen shows at an instant, until when, because of what.",
        discussion: """
            The player shows the same at that instant, unless somebody is touching the screen.

            Example: infotaulu at --screen kaakkuri-aula --now 2026-12-01T09:00
            """)

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var answer: LanguageOptions

    @Flag(help: "Print it as JSON.")
    var json = false

    func run() throws {
        try Console.failing {
            let moment = try screen.desk.at(screen.request)
            if json { return try Console.json(moment.json) }
            Console.data(moment.text(in: answer.chosen))
        }
    }
}
