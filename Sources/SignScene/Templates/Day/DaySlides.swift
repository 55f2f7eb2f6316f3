public import SignModel
import SignWords

/// *Tänään*: what there is today, large where it is little (`design/slides.md`, 8).
public struct DaySlides {
    let surroundings: Surroundings
    let today: CivilDate

    public init(_ surroundings: Surroundings, on today: CivilDate) {
        self.surroundings = surroundings
        self.today = today
    }

    /// Rows at most.
    private static let mostRows = 8

    /// The slide of `entries`: today's and those after it, in order, none over.
    ///
    /// - Parameter clock: nil: nothing is said about how soon something begins.
    public func slide(of entries: [WeekEntry], language: Language, clock: CivilTime? = nil) -> Slide {
        let kit = SlideKit(surroundings, language: language)
        let now = clock.map { CivilDateTime(today, $0) }
        let todays = entries.filter { entry in
            entry.day <= today && !(now.map { RemainingTime.hasEnded(entry.occurrence, at: $0) } ?? false)
        }
        let later = entries.filter { $0.day > today }
        let next = now.flatMap { todays.next(at: $0) }
        switch todays.count {
        case 0, 1: return hero(todays.first, later, kit, now: now, clock: clock)
        case 2, 3:
            if let slide = large(todays, later, kit, next: next, now: now, clock: clock) { return slide }
        default: break
        }
        return timetable(todays, later, kit, next: next, now: now, clock: clock)
    }

    func title(_ kit: SlideKit) -> String {
        let text = kit.words.today
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// `tiistai 1. joulukuuta`, as a label.
    static func label(_ date: CivilDate, _ kit: SlideKit) -> String {
        let words = kit.words
        let month = "\u{A0}" + words.month(date.month)
        return words.name(date.weekday)
            + Wording(kit.chromeLanguage).pick(
                "\u{A0}\(date.day)." + month, "\u{A0}\(date.day)" + month, "\u{A0}\(date.day)" + month)
    }

    func remaining(_ entry: WeekEntry?, _ now: CivilDateTime?, _ kit: SlideKit) -> String? {
        guard let entry, let now, RemainingTime.isTimed(entry.occurrence) else { return nil }
        return RemainingTime(entry.occurrence, at: now)?.text(kit.chromeLanguage)
    }

    func slide(_ kit: SlideKit, _ frame: SlideFrame, _ nodes: [Node], characters: Int) -> Slide {
        Slide(
            scene: kit.scene(background: frame.tones.ground, frame.nodes + nodes),
            readingSeconds: ReadingTime.seconds(characters: characters))
    }

    private func timetable(
        _ entries: [WeekEntry], _ later: [WeekEntry], _ kit: SlideKit, next: WeekEntry?, now: CivilDateTime?,
        clock: CivilTime?
    ) -> Slide {
        let rows = entries.map { Timetable.Row(entry: $0, isNext: $0 == next) }
        let table = Timetable(kit: kit, rows: rows)
        // How many rows go is known before what the foot says about the others.
        let probe = kit.siteFrame(icon: "calendar", clock: clock)
        let head = kit.dayHeading(title(kit), Self.label(today, kit), probe)
        let limit = kit.dayLimit(probe, hasFoot: true)
        let made = table.nodes(from: head.bottom, to: limit, most: Self.mostRows)
        let quiet = kit.text(.at22, kit.look.quiet)
        var foot: [[Span]] = []
        let more = entries.count - made.taken
        let rest = more > 0 ? Self.more(more, kit.chromeLanguage) : nil
        if let text = remaining(next, now, kit), let name = next?.title.best(kit.language)?.text {
            let soon = [Span(text: name, style: quiet.strong), Span(text: " " + text, style: quiet)]
            if let rest { foot.append(soon + [Span(text: " \u{B7} " + rest, style: quiet)]) }
            foot.append(soon)
            foot.append([Span(text: text.prefix(1).uppercased() + text.dropFirst(), style: quiet)])
        }
        if let rest { foot.append([Span(text: rest, style: quiet)]) }
        let frame = kit.siteFrame(icon: "calendar", clock: clock, foot: foot)
        // A standing display has room for the days that follow a short one.
        guard more == 0, !kit.metrics.isLandscape else {
            return slide(kit, frame, head.nodes + made.nodes, characters: made.characters + head.characters)
        }
        let below = self.later(
            later, kit, frame, from: made.bottom, to: limit, most: Self.mostRows, under: entries)
        return slide(
            kit, frame, head.nodes + made.nodes + below.nodes,
            characters: made.characters + head.characters + below.characters)
    }

    /// `+ 5 muuta`.
    static func more(_ count: Int, _ language: Language) -> String {
        Wording(language).pick(
            count == 1 ? "+\u{A0}1\u{A0}muu" : "+\u{A0}\(count)\u{A0}muuta", "+\u{A0}\(count)\u{A0}till",
            "+\u{A0}\(count)\u{A0}more")
    }
}
