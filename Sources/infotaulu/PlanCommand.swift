import ArgumentParser
import SignModel
import SignSchedule
import SignShow
import SignWords

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

    func validate() throws {
        guard date.map({ CivilDate($0) != nil }) ?? true else {
            throw ValidationError("--date takes a date like 2026-12-01")
        }
    }

    func run() throws {
        try Console.failing {
            let view = try screen.open()
            // A day that is named is planned by the calendar, whatever this machine's clock is worth.
            if date != nil, !screen.untrustedClock { view.show.clockTrusted = true }
            let day = date.flatMap { CivilDate($0) } ?? view.zone.civil(at: view.now).date
            let plan = try view.show.plan(on: day)
            if json { return try Console.json(PlayEntry.Plan(plan, view.zone)) }
            let words = ViewWords(answer.chosen)
            Console.data(text(plan, view, words).joined(separator: "\n"))
        }
    }

    private func text(_ plan: DayPlan, _ view: ScreenView, _ words: ViewWords) -> [String] {
        let names = ViewNames(view.show.store, words)
        var table = TextTable(.left, .right, .left, .left, .left, .left)
        for play in plan.plays {
            table.add(
                words.clock(view.zone.civil(at: play.span.from).time), words.duration(ms: play.span.durationMs),
                play.language.description,
                play.announcement.map { names.title(play.revision, of: $0).shortened(to: 40) }
                    ?? words.slide(play.slide),
                play.association.map { names.name($0).shortened(to: 32) } ?? "–",
                words.because(play.because, zone: view.zone))
        }
        let opening = view.show.calendar.day(plan.date)
        let why = words.text(opening.reason.text)
        let hours =
            opening.isClosed
            ? words.pick("suljettu", "stängt", "closed")
            : opening.windows.map { words.plain(words.dates.span($0.from, $0.until)) }.joined(separator: ", ")
        var lines = [
            "\(plan.screen), \(words.day(plan.date)): \(hours)" + (why.isEmpty ? "" : " (\(why))"), "",
        ]
        lines += table.lines
        let notes = plan.notes.map { PlanNotes.text($0, words, names, plan) }
        if !notes.isEmpty { lines += [""] + notes }
        return lines
    }
}
