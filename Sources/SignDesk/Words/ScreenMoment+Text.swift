public import SignModel
import SignSchedule
import SignWords

extension ScreenMoment {
    /// As a small table of words.
    public func text(in language: Language) -> String {
        let words = ViewWords(language)
        var table = TextTable(.left, .left)
        table.add(words.pick("Näyttö", "Skärm", "Screen"), screen.raw)
        table.add(words.pick("Nyt", "Nu", "Now"), words.moment(now, zone))
        table.add(words.pick("Näkyy", "Visas", "Shows"), what(words))
        if let association = play.association {
            table.add(words.pick("Yhdistys", "Förening", "From"), names.name(association, in: words))
        }
        let end = zone.civil(at: until)
        let isToday = end.date == zone.civil(at: now).date
        table.add(
            words.pick("Päättyy", "Slutar", "Ends"),
            (isToday ? words.plain(words.dates.time(end.time)) : words.end(until, zone)) + " ("
                + words.duration(ms: until - now) + ")")
        table.add(words.pick("Laji", "Typ", "Kind"), words.layer(play.layer))
        table.add(words.pick("Miksi", "Varför", "Because"), words.because(play.because, zone: zone))
        return table.lines.joined(separator: "\n")
    }

    private func what(_ words: ViewWords) -> String {
        var text = words.slide(play.slide)
        if let announcement = play.announcement {
            text = names.title(play.revision, of: announcement, in: words) + " [\(announcement)]"
        }
        if case .announcement(_, _, let index) = play.slide, index > 0 {
            text += ", " + words.pick("dia \(index + 1)", "dia \(index + 1)", "slide \(index + 1)")
        }
        return text + ", " + words.inLanguage(play.language)
    }
}
