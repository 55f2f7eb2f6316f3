public import SignModel
import SignWords

/// *Viikko 48*: what the associations offer this week, as a timetable.
public struct WeekSlides {
    /// Slides a round of the week takes at most; the touch mode has the rest.
    public static let maxSlides = 3

    let surroundings: Surroundings
    /// A day of the week that is listed.
    let date: CivilDate
    let today: CivilDate

    /// The week of `date`; `today` when that is another week's.
    public init(_ surroundings: Surroundings, on date: CivilDate, today: CivilDate? = nil) {
        self.surroundings = surroundings
        self.date = date
        self.today = today ?? date
    }

    /// The slides for `entries`, which are in order of time and not yet over; none when there are none.
    public func slides(of entries: [WeekEntry], language: Language, clock: CivilTime? = nil) -> [Slide] {
        guard !entries.isEmpty else { return [] }
        let kit = SlideKit(surroundings, language: language)
        var pages = pages(entries, kit, count: nil, clock: clock)
        if pages.count > 1 { pages = self.pages(entries, kit, count: pages.count, clock: clock) }
        return pages
    }

    private func pages(_ entries: [WeekEntry], _ kit: SlideKit, count: Int?, clock: CivilTime?) -> [Slide] {
        let days = entries.map { kit.words.day($0.day) }
        let rows = entries.enumerated().map { n, entry in
            Timetable.Row(entry: entry, day: days[n], isNewDay: n > 0 && days[n] != days[n - 1])
        }
        let timetable = Timetable(kit: kit, rows: rows)
        var slides: [Slide] = []
        var first = 0
        while first < rows.count, slides.count < WeekSlides.maxSlides {
            let frame = kit.siteFrame(
                icon: "calendar", page: count.map { (slides.count + 1, $0) }, clock: clock)
            let week = kit.words.week(date.isoWeek.week)
            let head = kit.dayHeading(
                week.prefix(1).uppercased() + week.dropFirst(), kit.words.range(date.monday, date.monday + 6), frame)
            let table = timetable.nodes(
                from: head.bottom, to: kit.dayLimit(frame, hasFoot: surroundings.display.touch), first: first)
            first += max(1, table.taken)
            slides.append(
                Slide(
                    scene: kit.scene(background: frame.tones.ground, frame.nodes + head.nodes + table.nodes),
                    readingSeconds: ReadingTime.seconds(characters: table.characters + head.characters)))
        }
        return slides
    }
}

extension SlideKit {
    /// *Tänään* and its date; in portrait, or where they do not go beside each other, under each other.
    func dayHeading(
        _ title: String, _ date: String, _ frame: SlideFrame
    ) -> (nodes: [Node], bottom: Int, characters: Int) {
        let ground = frame.tones.ground
        let small = text(.at26, look.quiet)
        let style = [TypeStep.at44, .at37, .at31].map { headline($0, look.siteInk) }.first {
            width(title, $0) <= frame.width
        }
        let large = style ?? headline(.at26, look.siteInk)
        let set = balanced(title, large, measure: frame.width)
        var nodes = [node("title", .heading, set, x: frame.left, capTop: frame.top, on: ground, level: 1)]
        let beside = frame.left + width(title, large) + metrics.px(30)
        let characters = ReadingTime.characters(of: title + " " + date)
        var baseline = frame.top + set.height
        if metrics.isLandscape, set.lines.count == 1, beside + width(date, small) <= frame.right {
            nodes.append(
                node("dates", .time, [Span(text: date, style: small)], x: beside, baseline: baseline, on: ground))
            return (nodes, baseline + metrics.px(36), characters)
        }
        baseline += metrics.px(84) - metrics.px(46) + small.cap
        let dates = running(date, small, measure: frame.width)
        nodes.append(node("dates", .time, dates, x: frame.left, capTop: baseline - small.cap, on: ground))
        baseline += dates.height - small.cap
        return (nodes, baseline + metrics.px(60), characters)
    }

    /// Where rows must end.
    func dayLimit(_ frame: SlideFrame, hasFoot: Bool) -> Int {
        hasFoot
            ? metrics.footBaseline - metrics.s.cap - metrics.px(24) : metrics.canvas.height - metrics.px(48)
    }
}
