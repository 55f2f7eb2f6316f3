import ArgumentParser
import SignModel
import SignSchedule
import SignShow
import SignWords

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
            let view = try screen.open()
            let play = try view.show.play(at: view.now)
            if json {
                return try Console.json(
                    PlayEntry.At(
                        screen: view.screen.id.raw, now: view.now.iso(in: view.zone), play: PlayEntry(play, view.zone)))
            }
            let words = ViewWords(answer.chosen)
            let names = ViewNames(view.show.store, words)
            var table = TextTable(.left, .left)
            table.add(words.pick("Näyttö", "Skärm", "Screen"), view.screen.id.raw)
            table.add(words.pick("Nyt", "Nu", "Now"), words.moment(view.now, view.zone))
            table.add(words.pick("Näkyy", "Visas", "Shows"), what(play, words, names))
            if let association = play.association {
                table.add(words.pick("Yhdistys", "Förening", "From"), names.name(association))
            }
            let end = view.zone.civil(at: play.span.until)
            let isToday = end.date == view.zone.civil(at: view.now).date
            table.add(
                words.pick("Asti", "Till", "Until"),
                (isToday ? words.clock(end.time) : words.moment(play.span.until, view.zone))
                    + " (" + words.duration(ms: play.span.until - view.now) + ")")
            table.add(words.pick("Kerros", "Lager", "Layer"), words.layer(play.layer))
            table.add(words.pick("Miksi", "Varför", "Because"), words.because(play.because, zone: view.zone))
            Console.data(table.lines.joined(separator: "\n"))
        }
    }

    private func what(_ play: Play, _ words: ViewWords, _ names: ViewNames) -> String {
        var text = words.slide(play.slide)
        if let announcement = play.announcement {
            text = names.title(play.revision, of: announcement) + " [\(announcement)]"
        }
        if case .announcement(_, _, let index) = play.slide, index > 0 {
            text += ", " + words.pick("dia \(index + 1)", "bild \(index + 1)", "slide \(index + 1)")
        }
        return text + ", " + words.inLanguage(play.language)
    }
}
