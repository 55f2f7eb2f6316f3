import SignModel
import SignWords

/// When and where an activity is, and what else one asks.
extension TouchKit {
    /// The leaf, when it is next, how often, the times after, and the days on which it is not.
    func whenPieces(
        _ matter: ActivityMatter, role: TouchMetrics.Role, today: CivilDate, width: Int
    ) -> [ReadingPiece] {
        guard let next = matter.next.first else {
            return facts(
                [Fact("when", icon: "clock", words[.whenLabel], askTime(matter))], columns: 1, width: width,
                above: px(mm: 10))
        }
        let times = matter.activity.times
        let time = times.indices.contains(next.time) ? times[next.time] : nil
        return [
            whenPiece(
                next, time: time, following: Array(matter.next.dropFirst().prefix(3)), exceptions: matter.exceptions,
                holiday: matter.holiday, role: role, today: today, width: width)
        ]
    }

    /// Without a time: by phone one calls when it suits, else the organiser knows.
    private func askTime(_ matter: ActivityMatter) -> String {
        matter.activity.times.isEmpty && matter.activity.byPhone && matter.contact.phone != nil
            ? words[.anyTime] : words[.askOrganiser]
    }

    func whenPiece(
        _ next: Occurrence, time: ActivityTime?, following: [Occurrence] = [], exceptions: [CivilDate] = [],
        holiday: LocalizedText? = nil, role: TouchMetrics.Role, today: CivilDate, width: Int,
        small: TouchMetrics.Role? = nil
    ) -> ReadingPiece {
        let leafEm = min(em(role) * 145 / 100, max(em(role), px(mm: 42)))
        let leaf = leafSize(leafEm)
        let indent = leaf.width + px(mm: 14)
        let room = max(1, width - indent)
        let second = small ?? (role >= .e ? .d : .c)
        let when = words.when(next, today: today).capitalizedFirst
        var bits = [Bit(text: when, role: role, face: .semibold, leading: 1.14, mayBreak: true)]
        var lines: [String] = []
        if let repetition = words.repetition(time) { lines.append(repetition.capitalizedFirst + ".") }
        if next.endless { lines.append(words[.untilFurtherNotice] + ".") }
        if !lines.isEmpty {
            bits.append(
                Bit(text: lines.joined(separator: " "), role: second, leading: 1.3, above: px(mm: 2), mayBreak: true))
        }
        if let holiday = holiday?.best(language)?.text {
            bits.append(
                Bit(
                    text: holiday.capitalizedFirst + ". " + words[.askOrganiser].asSentence, role: second, leading: 1.3,
                    mayBreak: true))
        }
        let later = following.filter { $0.start.date != next.start.date }.map { dates.dayAndMonth($0.start.date) }
        if !later.isEmpty {
            bits.append(
                Bit(
                    text: closed(words(.following, ["days": words.list(later)])), role: second, tone: .quiet,
                    leading: 1.3, mayBreak: true))
        }
        if !exceptions.isEmpty {
            let days = exceptions.sorted().prefix(4).map(dates.day)
            bits.append(
                Bit(text: closed(words(.notOn, ["days": words.list(days)])), role: second, leading: 1.3, mayBreak: true)
            )
        }
        let block = block(bits, width: room)
        let height = max(leaf.height, block.height)
        let said = bits.map(\.text.spoken).joined(separator: " ")
        // A long text hangs from the top of the leaf, a short one stands beside its middle.
        let shift = max(0, (leaf.height - block.height) / 2)
        return ReadingPiece(
            above: px(mm: 12),
            body: .whole(height: height) { at in
                [
                    self.leaf(next.start.date, em: leafEm, x: at.x, top: at.y, id: "leaf"),
                    Node(
                        id: "when", role: .time, label: said, language: language,
                        rect: PixelRect(at.x + indent, at.y + shift, room, block.height),
                        paints: paints(
                            block, x: at.x + indent, top: at.y + shift, ink: look.ink, quiet: look.quiet,
                            on: look.paper)),
                ]
            })
    }

    /// With a point at its end, once.
    private func closed(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

    func activityFacts(_ matter: ActivityMatter) -> [Fact] {
        let activity = matter.activity
        let ask = words[.askOrganiser]
        func said(_ text: LocalizedText) -> [Fact.Value]? {
            text.best(language).map { [Fact.Value(text: $0.text, language: $0.language)] }
        }
        var facts = [
            Fact(
                "place", icon: activity.place == nil && !matter.hasPlace && activity.byPhone ? "phone" : "place",
                words[.place], placeValue(matter) ?? [Fact.Value(text: ask)])
        ]
        if let metres = matter.metres {
            facts.append(Fact("distance", icon: "door", words[.distance], words.way(metres)))
        }
        facts.append(
            Fact("audience", icon: "people", words[.forWhom], said(activity.audience) ?? [Fact.Value(text: ask)]))
        let price = said(activity.price) ?? [Fact.Value(text: activity.free ? words[.free] : ask)]
        facts.append(Fact("price", icon: "ticket", words[.price], price))
        facts.append(
            Fact(
                "registration", icon: "pen", words[.registration],
                said(activity.registration) ?? [Fact.Value(text: ask)]))
        let spoken = words.list(activity.languages.map { words.name(of: $0) })
        facts.append(Fact("language", icon: "language", words[.languages], spoken.isEmpty ? ask : spoken))
        return facts
    }

    /// Where it is: the place by its name and its address; by phone or on the net; nil when nobody has said.
    func placeValue(_ matter: ActivityMatter) -> [Fact.Value]? {
        let activity = matter.activity
        let time = matter.next.first.flatMap { next in
            activity.times.indices.contains(next.time) ? activity.times[next.time].placeText.best(language) : nil
        }
        let name = time ?? activity.placeText.best(language) ?? matter.place?.name.best(language)
        let address = time == nil ? activity.address ?? matter.place?.address : nil
        var values: [Fact.Value] = []
        if let name { values.append(Fact.Value(text: name.text, face: .semibold, language: name.language)) }
        if let address, address != name?.text { values.append(Fact.Value(address: address)) }
        if values.isEmpty {
            if activity.online { values.append(Fact.Value(text: words[.onTheNet], face: .semibold)) }
            if activity.byPhone { values.append(Fact.Value(text: words[.byPhone], face: .semibold)) }
        }
        return values.isEmpty ? nil : values
    }
}
