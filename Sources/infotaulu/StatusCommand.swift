import ArgumentParser
import SignDesk
import SignModel

/// `infotaulu status`: what the screens' figures say, for a person.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "How the screens are, and what to do where something is wrong.",
        discussion: """
            Reads what the players on this data folder last wrote about themselves (state/figures). Nothing has to run and \
            no database is opened. Exit code 0 when all is well or can wait, 1 when a screen needs somebody.

            Example: infotaulu status --screen kaakkuri-aula
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions

    @Option(help: ArgumentHelp("One screen; without it, all.", valueName: "id"))
    var screen: String?

    @Flag(help: "Print it as JSON, with all figures.")
    var json = false

    func run() throws {
        let language = answer.chosen
        let screens = try Console.failing(in: language) {
            try data.desk(playlists).status(of: screen.map { ScreenID($0) }, by: role.keeper(), now: clock.time)
        }
        let isWell = screens.allSatisfy { $0.grade != .fault }
        if json {
            try Console.json(Report(ok: isWell, screens: screens.map { Screen($0, language) }))
        } else if screens.isEmpty {
            Console.say(ScreenStatus.nothing(language))
        } else {
            Console.data(screens.map { $0.text(language) }.joined(separator: "\n\n"))
        }
        if !isWell { throw ExitCode(1) }
    }

    private struct Report: Encodable {
        var ok: Bool
        var screens: [Screen]
    }

    private struct Screen: Encodable {
        var screen: String
        var state: String
        var points: [Point]
        var figures: [String: Double]
        var info: [String: String]

        init(_ status: ScreenStatus, _ language: Language) {
            screen = status.screen.raw
            state = status.grade.rawValue
            points = status.points.map {
                Point(
                    code: $0.code, state: $0.grade.rawValue, text: status.sentence($0, language),
                    advice: status.advice($0, language))
            }
            figures = Dictionary(
                (status.figures?.values ?? [:]).map { ($0.rawValue, $1) }, uniquingKeysWith: { first, _ in first })
            info = status.figures?.info ?? [:]
        }
    }

    private struct Point: Encodable {
        var code: String
        var state: String
        var text: String
        var advice: String?
    }
}
