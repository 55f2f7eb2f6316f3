import ArgumentParser
import SignDesk
import SignModel

/// `infotaulu plan`: the day plan.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "The day plan of a screen: every play of a civil day.",
        discussion: """
            The whole day from midnight to midnight, without gap or overlap; past days are computed again from the \
            decisions of their time.

            Example: infotaulu plan --screen kaakkuri-aula --date 2026-12-01
            """)

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var answer: LanguageOptions

    @Option(help: ArgumentHelp("The day, such as 2026-12-01; today if it is not given.", valueName: "date"))
    var date: String?

    @Flag(help: "Print it as JSON.")
    var json = false

    func validate() throws { _ = try day }

    private var day: CivilDate? {
        get throws { try DayOption.read(date, "--date", today: screen.clock.today(), in: answer.chosen) }
    }

    func run() throws {
        try Console.failing {
            let day = try screen.desk.plan(screen.request, on: try day)
            if json { return try Console.json(day.json) }
            Console.data(day.text(in: answer.chosen))
        }
    }
}
