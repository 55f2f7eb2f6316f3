public import SignModel
internal import SignWords

/// What a site's own slides say besides its name.
public struct SiteNotice: Sendable {
    /// Today's opening windows; empty when closed.
    public var todayHours: [TimeWindow]
    /// When it opens next; nil when that is not known.
    public var opensAt: CivilDateTime?
    /// Why it is closed, when there is a reason beyond the ordinary hours.
    public var reason: LocalizedText
    /// Where people go meanwhile.
    public var replacement: LocalizedText

    public init(
        todayHours: [TimeWindow] = [], opensAt: CivilDateTime? = nil, reason: LocalizedText = [:],
        replacement: LocalizedText = [:]
    ) {
        self.todayHours = todayHours
        self.opensAt = opensAt
        self.reason = reason
        self.replacement = replacement
    }
}

/// The slides a site shows in its own name: welcome, how to send in material, closed, the built-in one, alerts and the
/// black screen.
public struct SiteSlides {
    let surroundings: Surroundings

    public init(_ surroundings: Surroundings) {
        self.surroundings = surroundings
    }

    /// Nothing at all: outside opening hours.
    public func dark() -> Scene {
        SlideKit(surroundings, language: .finnish).scene(background: .black, [])
    }

    /// *Tervetuloa* in the playlist's languages, the site's name, today's hours and the time.
    public func welcome(
        _ notice: SiteNotice, on date: CivilDate, languages: [Language], language: Language, clock: CivilTime? = nil
    ) -> Slide {
        let kit = SlideKit(surroundings, language: language)
        let order = [language] + languages.filter { $0 != language }
        var greeting = Stack(kit: kit)
        for (n, tongue) in order.prefix(3).enumerated() {
            greeting.items.append(
                Stack.Item(
                    id: "welcome-\(tongue)", role: n == 0 ? .heading : .text, text: Phrase.welcome.text(tongue),
                    face: n == 0 ? .semibold : .regular, scale: n == 0 ? 2.4 : 1.25,
                    color: n == 0 ? kit.look.onSite : kit.look.quietOnSite, gap: n == 0 ? 0 : 2, leading: 1.15,
                    headline: true, language: tongue))
        }
        var foot = Stack(kit: kit)
        if let name = surroundings.siteName.best(language) {
            foot.items.append(
                Stack.Item(
                    id: "site", role: .text, text: name.text, face: .semibold, scale: 1.25, color: kit.look.onSite,
                    gap: 0, headline: true, language: name.language))
        }
        foot.items.append(
            Stack.Item(
                id: "hours", role: .time, text: hours(notice, kit: kit), face: .regular, scale: 1.25,
                color: kit.look.onSite, gap: 2, language: language))
        return siteSlide(kit, head: greeting, foot: foot, clock: clock, numbers: true)
    }

    private func hours(_ notice: SiteNotice, kit: SlideKit) -> String {
        guard !notice.todayHours.isEmpty else { return Phrase.closedToday.text(kit.language) }
        let spans = notice.todayHours.map { kit.words.span($0.from, $0.until) }
        return Phrase.openToday.text(kit.language) + " " + spans.joined(separator: ", ")
    }

    /// How associations send in material, in three steps.
    public func submit(language: Language, clock: CivilTime? = nil) -> Slide {
        let kit = SlideKit(surroundings, language: language)
        let frame = kit.frame(Chrome(clock: clock))
        var stack = Stack(kit: kit)
        stack.items = [
            Stack.Item(
                id: "title", role: .heading, text: Phrase.submitTitle.text(language), face: .semibold, scale: 1.75,
                color: kit.look.ink, gap: 0, leading: 1.12, headline: true, language: language),
            Stack.Item(
                id: "lead", role: .text, text: Phrase.submitLead.text(language), face: .regular, scale: 1,
                color: kit.look.ink, gap: 4, leading: 1.35, language: language),
        ]
        for (n, step) in [Phrase.submitFirst, .submitSecond, .submitThird].enumerated() {
            stack.items.append(
                Stack.Item(
                    id: "step-\(n + 1)", role: .listItem, text: step.text(language), face: .regular, scale: 1,
                    color: kit.look.ink, gap: n == 0 ? 6 : 3, leading: 1.35, language: language,
                    icon: ["pen", "mail", "check"][n]))
        }
        let set = stack.nodes(in: frame.content, bases: kit.metrics.body, ground: kit.look.paper)
        return Slide(
            scene: kit.scene(background: kit.look.paper, frame.nodes + set.nodes),
            readingSeconds: ReadingTime.seconds(characters: stack.characters))
    }

    /// Outside opening hours: when it opens, why it is closed, where to go and whom to call.
    public func closed(_ notice: SiteNotice, language: Language, clock: CivilTime? = nil) -> Slide {
        let kit = SlideKit(surroundings, language: language)
        var head = Stack(kit: kit)
        if let name = surroundings.siteName.best(language) {
            head.items.append(
                Stack.Item(
                    id: "site", role: .text, text: name.text, face: .regular, scale: 1, color: kit.look.quietOnSite,
                    gap: 0, headline: true, language: name.language))
        }
        head.items.append(
            Stack.Item(
                id: "title", role: .heading, text: Phrase.closed.text(language), face: .semibold, scale: 2.1,
                color: kit.look.onSite, gap: 2, leading: 1.15, headline: true, language: language))
        if let reason = notice.reason.best(language) {
            head.items.append(
                Stack.Item(
                    id: "reason", role: .text, text: reason.text, face: .regular, scale: 1, color: kit.look.onSite,
                    gap: 2, language: reason.language))
        }
        var foot = Stack(kit: kit)
        if let opens = notice.opensAt {
            let text =
                Phrase.opensAgain.text(language) + " " + kit.words.day(opens.date) + " " + kit.words.time(opens.time)
            foot.items.append(
                Stack.Item(
                    id: "opens", role: .time, text: text, face: .semibold, scale: 1.25, color: kit.look.onSite, gap: 0,
                    language: language))
        }
        if let place = notice.replacement.best(language) {
            foot.items.append(
                Stack.Item(
                    id: "replacement", role: .text, text: Phrase.meanwhile.text(language) + " " + place.text,
                    face: .regular, scale: 1, color: kit.look.onSite, gap: 2, language: language))
        }
        return siteSlide(kit, head: head, foot: foot, clock: clock, numbers: true)
    }

    /// There is always something: the site's name, the time, 116 117 and 112.
    public func builtIn(language: Language, clock: CivilTime? = nil) -> Slide {
        let kit = SlideKit(surroundings, language: language)
        var head = Stack(kit: kit)
        head.items.append(
            Stack.Item(
                id: "site", role: .heading, text: surroundings.siteName.best(language)?.text ?? "Infotaulu",
                face: .semibold, scale: 1.9, color: kit.look.onSite, gap: 0, leading: 1.15, headline: true,
                language: language))
        return siteSlide(kit, head: head, foot: Stack(kit: kit), clock: clock, numbers: true)
    }

    /// Head from the top, foot on the bottom above the two numbers, on the site's deep colour.
    private func siteSlide(_ kit: SlideKit, head: Stack, foot: Stack, clock: CivilTime?, numbers: Bool) -> Slide {
        let metrics = kit.metrics
        let ground = kit.look.site
        var nodes: [Node] = []
        let rowHeight = metrics.small * 5 / 4
        if let clock { nodes.append(kit.clockNode(clock, color: kit.look.onSite, on: ground)) }
        var zone = PixelRect(
            metrics.left, metrics.top + rowHeight + 4 * kit.unit, metrics.contentWidth,
            metrics.bottom - metrics.top - rowHeight - 4 * kit.unit)
        if surroundings.display.touch {
            nodes += kit.touchHint(
                top: metrics.bottom - rowHeight, height: rowHeight, color: kit.look.onSite, on: ground)
        }
        if numbers {
            let top = numbersTop(kit, rowHeight: rowHeight)
            nodes += self.numbers(kit, top: top, rowHeight: rowHeight, ground: ground)
            zone.height = top - 5 * kit.unit - zone.y
        }
        // One base for both, so that their sizes agree.
        var bases = metrics.body
        while bases.count > 1, !fits(head, foot, base: bases[0], zone, kit, ground) { bases.removeFirst() }
        let footSet = foot.nodes(in: zone, bases: bases, onBottom: true, ground: ground)
        var headZone = zone
        headZone.height = max(1, zone.height - footSet.height - (footSet.height > 0 ? 5 * kit.unit : 0))
        let headSet = head.nodes(in: headZone, bases: bases, ground: ground)
        return Slide(
            scene: kit.scene(background: ground, nodes + headSet.nodes + footSet.nodes),
            readingSeconds: ReadingTime.seconds(characters: head.characters + foot.characters))
    }

    private func fits(
        _ head: Stack, _ foot: Stack, base: Int, _ zone: PixelRect, _ kit: SlideKit, _ ground: Color
    ) -> Bool {
        let a = head.nodes(in: PixelRect(zone.x, 0, zone.width, 100_000), bases: [base], ground: ground).height
        let b = foot.nodes(in: PixelRect(zone.x, 0, zone.width, 100_000), bases: [base], ground: ground).height
        return a + b + 5 * kit.unit <= zone.height
    }

    // MARK: - 116 117 and 112

    private func numberTexts(_ kit: SlideKit) -> [String] {
        [
            Phrase.medicalHelp.text(kit.language) + " 116\u{A0}117", Phrase.emergency.text(kit.language) + " 112",
        ]
    }

    /// In one row when they fit beside the touch hint, else in two.
    private func numbersTop(_ kit: SlideKit, rowHeight: Int) -> Int {
        kit.metrics.bottom - rowHeight * (numbersInOneRow(kit) ? 1 : surroundings.display.touch ? 3 : 2)
    }

    private func numbersInOneRow(_ kit: SlideKit) -> Bool {
        let font = Font(.medium, px: kit.metrics.small)
        let both = numberTexts(kit).reduce(6 * kit.unit) { $0 + kit.width($1, font) + 2 * kit.unit + kit.metrics.small }
        let hint =
            surroundings.display.touch
            ? kit.width(Phrase.touchTheScreen.text(kit.language), font) + kit.metrics.small * 2 + 6 * kit.unit : 0
        return both + hint <= kit.metrics.contentWidth
    }

    private func numbers(_ kit: SlideKit, top: Int, rowHeight: Int, ground: Color) -> [Node] {
        let oneRow = numbersInOneRow(kit)
        var x = kit.metrics.left
        var y = top
        var nodes: [Node] = []
        for (n, text) in numberTexts(kit).enumerated() {
            let item = kit.contactItem(icon: "phone", text, room: kit.metrics.contentWidth)
            nodes.append(
                kit.contactNode(
                    item, id: "number-\(n)", x: x, top: y, height: rowHeight, color: kit.look.onSite, on: ground))
            if oneRow { x += item.width + 6 * kit.unit } else { y += rowHeight }
        }
        return nodes
    }
}
