import ArgumentParser
import SignDesk
import SignModel
import SignSchedule
import SignShow
import SignStore
import SignWords

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
            let view = try screen.open()
            let found = try screen.data.desk(screen.playlists).announcement(named: announcement)
            try view.show.verifyMedia(of: found.id)
            let words = ViewWords(answer.chosen)
            let standing = try ExplainStanding(found.id, in: view.show.store)
            let today = view.zone.civil(at: view.now).date
            // Read from the week's Monday on, so that its past days are explained, too.
            var input = try view.show.input(for: week ? today.monday : today)
            // Also what was over long before: plans have no use for it, the answer has.
            let known = Set(input.revisions.map(\.revision))
            input.revisions += try view.show.store.read { try $0.scheduledRevisions() }
                .filter { $0.announcement == found.id && !known.contains($0.revision) }
            let explainer = Explainer(input)
            let explanation = explainer.explain(
                found.id, at: view.now, standing: standing.forSchedule, plan: try view.show.plan(on: today))
            let days = week ? try ExplainWeek(found.id, view, explainer, standing.forSchedule) : nil
            if json {
                try Console.json(ExplainEntry(explanation, view, standing, days))
            } else {
                var lines = text(explanation, view, words, standing)
                if let days { lines += [""] + days.text(words) }
                Console.data(lines.joined(separator: "\n"))
            }
        }
    }

    private func text(
        _ explanation: Explanation, _ view: ScreenView, _ words: ViewWords, _ standing: ExplainStanding
    ) -> [String] {
        let names = ViewNames(view.show.store, words)
        let title = names.title(standing.revision, of: explanation.announcement)
        let screen = words.text(view.screen.name)
        var lines = [
            "\(title) [\(explanation.announcement)]",
            "\(words.text(view.show.setup.playlist.site.name))" + (screen.isEmpty ? "" : ", \(screen)")
                + " [\(view.screen.id)], \(words.moment(view.now, view.zone))", "",
            words.plain(words.text(explanation.reason.text(zone: view.zone))) + " [\(explanation.reason.code)]",
        ]
        if case .shown(let because) = explanation.reason {
            lines.append(words.because(because, zone: view.zone).capitalizedFirst + ".")
        }
        if let note = standing.text(words) { lines.append(note) }
        if let next = explanation.next {
            let moment = words.moment(next, view.zone)
            switch explanation.reason {
            case .waitingItsTurn: break
            case .shown:
                lines.append(words.pick("Seuraavan kerran \(moment).", "Nästa gång \(moment).", "Next time \(moment)."))
            default:
                lines.append(
                    words.pick(
                        "Ensimmäisen kerran sen jälkeen \(moment).", "Första gången därefter \(moment).",
                        "On again from \(moment)."))
            }
        }
        if let longest = explanation.longestWaitSeconds {
            let wait = words.duration(ms: Int64(longest) * 1000)
            lines.append(
                words.pick(
                    "Pisin väli aukioloaikana on \(wait).", "Det längsta uppehållet under öppettiderna är \(wait).",
                    "The longest wait during opening hours is \(wait)."))
        }
        return lines
    }
}
