import ArgumentParser
import SignDesk
import SignModel
import SignWords

/// `infotaulu activities`: what takes place in a span of days.
struct ActivitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activities",
        abstract: "What takes place in a span of days, in order, with holidays marked.",
        discussion: """
            Everything that is on on one of the days is listed, also what began before: by time, then by id. The days are \
            those of the site given with --site, else of the first playlist, else of Finland. --area takes a municipality, \
            a district or a wellbeing services county, in Finnish or Swedish. What is online or by phone and says no place \
            is everywhere.

            Example: infotaulu activities --theme carers --area Oulu
            Example: infotaulu activities --from 2026-12-01 --to 2026-12-31 --json
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var answer: LanguageOptions

    @Option(help: ArgumentHelp("The first day. Today if it is not given.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("The last day, included. A fortnight in all if it is not given.", valueName: "date"))
    var to: String?

    @Option(help: ArgumentHelp("Only for this need, as ageing or carers.", valueName: "id"))
    var theme: String?

    @Option(help: ArgumentHelp("Only of this association.", valueName: "id"))
    var association: String?

    @Option(help: ArgumentHelp("Only in this municipality, district or county.", valueName: "name"))
    var area: String?

    @Option(help: ArgumentHelp("By this site's clock.", valueName: "id"))
    var site: String?

    @Option(
        help: ArgumentHelp(
            "At most so many; \(Limits.occurrencesPerAnswer) if it is not given. It says so when there are more.",
            valueName: "n"))
    var limit: Int = Limits.occurrencesPerAnswer

    @Flag(help: "Print it as JSON.")
    var json = false

    private var days: (from: CivilDate?, to: CivilDate?) {
        get throws {
            let today = clock.today()
            return (
                try DayOption.read(from, "--from", today: today, in: answer.chosen),
                try DayOption.read(to, "--to", .end, today: today, in: answer.chosen)
            )
        }
    }

    func validate() throws {
        let (from, to) = try days
        if let from, let to, from > to { throw Spoken.backwards }
        guard (1...Limits.occurrencesPerAnswer).contains(limit) else {
            throw Spoken.takesOnly("--limit", "1–\(Limits.occurrencesPerAnswer)", not: "\(limit)")
        }
    }

    func run() throws {
        try Console.failing(in: answer.chosen) {
            let (from, to) = try days
            let listing = try data.desk(playlists).activities(
                ActivitiesRequest(
                    from: from, to: to, theme: theme.map { ThemeID($0) }, association: association.map { ID($0) },
                    area: area, site: site.map { SiteID($0) }, language: answer.chosen, now: clock.time, limit: limit))
            if let day = listing.stoppedAt {
                let words = ViewWords(answer.chosen)
                Console.say(
                    words.pick(
                        "Lisää on \(words.day(day)) alkaen. Tässä on \(listing.rows.count) ensimmäistä. Muuta: --limit",
                        "Det finns fler från \(words.day(day)). Här är de första \(listing.rows.count). Ändra: --limit",
                        "There are more from \(words.day(day)) on. These are the first \(listing.rows.count). Change: --limit"
                    ))
            }
            if json { return try Console.json(listing.json) }
            Console.data(listing.text)
        }
    }
}
