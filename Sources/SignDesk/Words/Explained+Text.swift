public import SignModel
import SignSchedule
import SignWords

extension Explained {
    /// In sentences, with the week in a table below.
    public func text(in language: Language) -> String {
        let words = ViewWords(language)
        var lines = sentences(words)
        if let week { lines += [""] + ExplainWeekText(week: week, zone: zone, words: words).lines }
        return lines.joined(separator: "\n")
    }

    private func sentences(_ words: ViewWords) -> [String] {
        let title = names.title(standing.revision, of: explanation.announcement, in: words)
        let name = words.text(screen.name)
        var lines = [
            "\(title) [\(explanation.announcement)]",
            "\(words.text(site.name))" + (name.isEmpty ? "" : ", \(name)")
                + " [\(screen.id)], \(words.moment(explanation.now, zone))", "",
            words.plain(words.text(explanation.reason.text(zone: zone))),
        ]
        if case .shown(let because) = explanation.reason {
            lines.append(words.because(because, zone: zone).capitalizedFirst + ".")
        }
        if let note = note(words) { lines.append(note) }
        if let next = explanation.next {
            let moment = words.moment(next, zone)
            switch explanation.reason {
            case .waitingItsTurn: break
            case .shown:
                lines.append(words.pick("Seuraavan kerran \(moment).", "Nästa gång \(moment).", "Next time \(moment)."))
            default:
                lines.append(
                    words.pick(
                        "Näkyy seuraavan kerran \(moment).", "Visas nästa gång \(moment).", "Next shown on \(moment)."))
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

    /// What the review adds to the reason; nil when nothing.
    private func note(_ words: ViewWords) -> String? {
        guard let state = standing.state else {
            return words.pick(
                "Sitä ei ollut vielä lähetetty.", "Det hade inte skickats in ännu.", "It had not been sent in yet.")
        }
        if state == .returned {
            let why = standing.returnedBecause.map { ": " + $0 } ?? "."
            return words.pick("Se palautettiin\(why)", "Det returnerades\(why)", "It was returned\(why)")
        }
        if state == .pending, !standing.hasPendingChange {
            return words.pick("Se odottaa päätöstä.", "Det väntar på beslut.", "It is waiting for a decision.")
        }
        guard standing.hasPendingChange, standing.hasApproval else { return nil }
        return words.pick(
            "Uudempi versio odottaa päätöstä.", "En nyare version väntar på beslut.",
            "A newer version is waiting for a decision.")
    }
}
