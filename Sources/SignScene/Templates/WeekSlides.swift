public import SignModel
internal import SignWords

/// One activity of the week, as the week's slides list it.
public struct WeekEntry: Hashable, Sendable {
    public var occurrence: Occurrence
    public var title: LocalizedText
    /// The place's name; empty when it is online or by phone.
    public var place: LocalizedText
    public var themes: [ThemeID]
    /// The day it is listed under: its first, or a later one of what goes on for days.
    public var day: CivilDate

    public init(
        occurrence: Occurrence, title: LocalizedText, place: LocalizedText = [:], themes: [ThemeID] = [],
        day: CivilDate? = nil
    ) {
        self.day = day ?? occurrence.start.date
        self.occurrence = occurrence
        self.title = title
        self.place = place
        self.themes = themes
    }
}

/// *Viikko 48*: what the associations offer this week, grouped by day with the date as a calendar leaf.
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
        let frame = kit.frame(Chrome(clock: clock))
        let zone = frame.content
        let head = heading(kit, zone)
        let list =
            kit.metrics.isLandscape
            ? PixelRect(zone.x + zone.width * 34 / 100, zone.y, zone.width * 66 / 100, zone.height)
            : PixelRect(
                zone.x, zone.y + head.height + 5 * kit.unit, zone.width, zone.height - head.height - 5 * kit.unit)
        var slides: [Slide] = []
        var rest = entries[...]
        while !rest.isEmpty, slides.count < WeekSlides.maxSlides {
            let page = rows(rest, kit: kit, in: list)
            rest = rest.dropFirst(max(1, page.taken))
            slides.append(
                Slide(
                    scene: kit.scene(background: kit.look.paper, frame.nodes + head.nodes + page.nodes),
                    readingSeconds: ReadingTime.seconds(characters: page.characters)))
        }
        return slides
    }

    private func heading(_ kit: SlideKit, _ zone: PixelRect) -> (nodes: [Node], height: Int) {
        let week = date.isoWeek
        var stack = Stack(kit: kit)
        let title = kit.words.week(week.week)
        stack.items = [
            Stack.Item(
                id: "title", role: .heading, text: title.prefix(1).uppercased() + title.dropFirst(), face: .semibold,
                scale: 1.75, color: kit.look.ink, gap: 0, leading: 1.12, headline: true, language: kit.language),
            Stack.Item(
                id: "dates", role: .time, text: kit.words.range(date.monday, date.monday + 6), face: .regular, scale: 1,
                color: kit.look.ink, gap: 1, language: kit.language),
            Stack.Item(
                id: "lead", role: .text, text: Phrase.thisWeekLead.text(kit.language), face: .regular, scale: 1,
                color: kit.look.quiet, gap: 3, leading: 1.3, headline: true, language: kit.language),
        ]
        let width = kit.metrics.isLandscape ? zone.width * 34 / 100 - 6 * kit.unit : zone.width
        return stack.nodes(
            in: PixelRect(zone.x, zone.y, width, zone.height), bases: [kit.metrics.body[2], kit.metrics.body[3]],
            ground: kit.look.paper)
    }

    /// As many rows as fit, and how many entries they hold.
    private func rows(
        _ entries: ArraySlice<WeekEntry>, kit: SlideKit, in zone: PixelRect
    ) -> (nodes: [Node], taken: Int, characters: Int) {
        let unit = kit.unit
        let leaf = kit.metrics.small * 27 / 10
        let indent = leaf + 7 * unit
        let width = zone.width - indent
        var nodes: [Node] = []
        var y = zone.y
        var taken = 0
        var characters = 0
        var day: CivilDate?
        for entry in entries {
            let newDay = entry.day != day
            let title = kit.paragraph(
                entry.title.best(kit.language)?.text ?? "", Font(.semibold, px: kit.metrics.small), width: width,
                leading: 1.25, language: entry.title.best(kit.language)?.language)
            let detail = kit.paragraph(
                self.detail(entry, kit: kit), Font(.regular, px: kit.metrics.small), width: width, leading: 1.25)
            var top = y + (taken == 0 ? 0 : newDay ? 5 * unit : 3 * unit)
            let needed = max(title.height + detail.height, newDay ? leaf : 0)
            guard taken == 0 || top + needed <= zone.bottom else { break }
            if newDay, taken > 0 {
                let rule = PixelRect(zone.x, top - 5 * unit / 2, zone.width, max(1, unit / 3))
                nodes.append(
                    Node(
                        id: "rule-\(taken)", role: .decoration, language: kit.language, rect: rule,
                        paints: [.fill(rule, kit.look.line, radius: 0)]))
            }
            if newDay { nodes.append(calendarLeaf(entry.day, kit: kit, at: PixelRect(zone.x, top, leaf, leaf))) }
            let hue = kit.look.hue(of: entry.themes)
            var node = kit.node(
                "entry-\(taken)", .listItem, title, x: zone.x + indent, top: top, width: width, color: kit.look.ink,
                on: kit.look.paper)
            let bar = PixelRect(zone.x + leaf + 3 * unit, top + unit, unit, title.height + detail.height - 2 * unit)
            node.paints.insert(.fill(bar, hue, radius: unit / 2), at: 0)
            top += title.height
            let below = kit.node(
                "entry-\(taken)-detail", .text, detail, x: zone.x + indent, top: top, width: width, color: kit.look.ink,
                on: kit.look.paper)
            node.rect.height = title.height + detail.height
            node.label = title.text + ", " + detail.text
            node.children = [below]
            nodes.append(node)
            characters += ReadingTime.characters(of: node.label)
            y = max(top + detail.height, newDay ? top - title.height + leaf : 0)
            day = entry.day
            taken += 1
        }
        return (nodes, taken, characters)
    }

    private func detail(_ entry: WeekEntry, kit: SlideKit) -> String {
        let occurrence = entry.occurrence
        var parts: [String] = []
        if occurrence.endless {
            parts.append(Phrase.untilFurtherNotice.text(kit.language))
        } else if occurrence.lastDay > occurrence.start.date {
            parts.append(kit.words.range(occurrence.start.date, occurrence.lastDay))
        } else if !occurrence.allDay {
            parts.append(
                occurrence.end.map { kit.words.span(occurrence.start.time, $0.time) }
                    ?? kit.words.time(occurrence.start.time))
        }
        if let place = entry.place.best(kit.language) { parts.append(place.text) }
        return parts.joined(separator: " · ")
    }

    /// The day as a leaf of a calendar: weekday on a coloured head, the number below.
    private func calendarLeaf(_ date: CivilDate, kit: SlideKit, at rect: PixelRect) -> Node {
        let look = kit.look
        let radius = kit.unit
        let headHeight = rect.height * 46 / 100
        let head = PixelRect(rect.x, rect.y, rect.width, headHeight)
        let isToday = date == today
        let text = kit.words.short(date.weekday)
        let font = Font(.semibold, px: kit.metrics.small)
        let number = Font(.semibold, px: kit.metrics.small * 5 / 4)
        let day = "\(date.day)"
        return Node(
            id: "day-\(date)", role: .time, label: isToday ? kit.words.today : kit.words.long(date),
            language: kit.language, rect: rect,
            paints: [
                .fill(rect, look.site, radius: radius),
                .fill(
                    PixelRect(rect.x + 2, head.bottom, rect.width - 4, rect.bottom - head.bottom - 2), look.panel,
                    radius: max(0, radius - 2)),
                .text(
                    kit.line(
                        text, font, x: rect.x + (rect.width - kit.width(text, font)) / 2, top: head.y,
                        height: headHeight,
                        color: look.onSite, on: look.site)),
                .text(
                    kit.line(
                        day, number, x: rect.x + (rect.width - kit.width(day, number)) / 2, top: head.bottom,
                        height: rect.height - headHeight - 2, color: look.ink, on: look.panel)),
            ])
    }
}
