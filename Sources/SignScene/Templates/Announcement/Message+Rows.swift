import SignModel

/// A row of facts: one line of parts, or, where nothing else helps, several.
struct FactRow {
    var id: String
    var spans: [Span]
    /// The same broken into lines; nil: it is one line.
    var broken: SetText?

    func height(_ style: TextStyle) -> Int { broken?.height ?? style.cap }
    var firstLine: String { broken?.lines.first ?? spans.map(\.text).joined() }
    var lastLine: String { broken?.lines.last ?? spans.map(\.text).joined() }
    func lastBaseline(from top: Int, _ style: TextStyle) -> Int { top + height(style) }
}

extension Message {
    private static let dot = " · "

    /// Place and street, then price, registration and number: at most two rows and, where the foot has no room for it, the
    /// address. nil when they do not fit `width`.
    ///
    /// - Parameters:
    ///   - style: the text's.
    ///   - isLed: the number leads, and is not among the facts.
    ///   - addressIsRow: the foot has no room for the web address.
    func rows(
        drop: Drop, style: TextStyle, width: Int, kit: SlideKit, isLed: Bool, addressIsRow: Bool
    ) -> [FactRow]? {
        if isPoster { return facts(drop: drop, style: style, width: width, kit: kit, isLed: isLed) }
        func fits(_ text: String) -> Bool { kit.width(text, style) <= width }
        var whereabouts = [place, drop < .street ? street : nil, drop < .town ? town : nil].compactMap(\.self)
            .map(Typographer.tidy).joined(separator: ", ")
        let calling = calling(style, isLed: isLed)
        var price = drop < .price ? self.price.map(Typographer.tidy) : nil
        if let cost = price, !whereabouts.isEmpty, !isLed, contact != nil || registration == nil {
            let joined = whereabouts + Message.dot + Message.inner(cost)
            if fits(joined) {
                whereabouts = joined
                price = nil
            }
        }
        if let repetition, when != nil, drop < .price, !whereabouts.isEmpty {
            let joined = whereabouts + Message.dot + repetition
            if fits(joined) { whereabouts = joined }
        }
        var rows: [FactRow] = []
        if !whereabouts.isEmpty {
            rows.append(FactRow(id: "place", spans: [Span(text: whereabouts, style: style)]))
        }
        var second: [Span] = []
        if let price { second.append(Span(text: Message.first(price), style: style)) }
        if !second.isEmpty, !calling.isEmpty { second.append(Span(text: Message.dot, style: style)) }
        second += calling
        if let start = second.first, second.count == 1 || !calling.isEmpty, start.style == style {
            second[0].text = Message.first(start.text)
        }
        if !second.isEmpty { rows.append(FactRow(id: "facts", spans: Message.joined(second))) }
        // Where room is short one row is enough for place and number.
        if drop >= .code, rows.count == 2 {
            let spans = rows[0].spans + [Span(text: Message.dot, style: style)] + rows[1].spans
            if kit.width(spans) <= width { rows = [FactRow(id: "place", spans: Message.joined(spans))] }
        }
        if addressIsRow, contact == nil || drop < .rows, let address {
            rows.append(FactRow(id: "address", spans: [Span(text: address, style: style)]))
        }
        if rows.isEmpty, let repetition, when != nil {
            rows.append(FactRow(id: "repeats", spans: [Span(text: Message.first(repetition), style: style)]))
        }
        for index in rows.indices where kit.width(rows[index].spans) > width {
            guard drop == .rows else { return nil }
            rows[index].broken = Message.broken(rows[index], style, width, kit)
        }
        return rows
    }

    /// Beside a poster: place, street, price and number, each on a line of its own, the place on two where it must.
    private func facts(
        drop: Drop, style: TextStyle, width: Int, kit: SlideKit, isLed: Bool
    ) -> [FactRow]? {
        var rows: [FactRow] = []
        let texts = [
            ("place", place), ("street", drop < .street ? street : nil), ("price", drop < .price ? price : nil),
        ]
        for (id, text) in texts {
            guard let text else { continue }
            rows.append(FactRow(id: id, spans: [Span(text: Message.first(Typographer.tidy(text)), style: style)]))
        }
        // How to register is on the poster, too; where there is little room the number is enough.
        let number = contact.map { isLed ? [] : [Span(text: $0, style: style.strong)] } ?? []
        let calling = drop < .rows ? calling(style, isLed: isLed) : number
        if !calling.isEmpty { rows.append(FactRow(id: "facts", spans: calling)) }
        for index in rows.indices where kit.width(rows[index].spans) > width {
            let set = Message.broken(rows[index], style, width, kit)
            guard drop == .rows || rows[index].id != "facts" && set.isWhole && set.lines.count == 2 else {
                return nil
            }
            rows[index].broken = set
        }
        return rows
    }

    /// Registration with the number in the weight of a name.
    private func calling(_ style: TextStyle, isLed: Bool) -> [Span] {
        guard let contact, !isLed else {
            return registration.map { [Span(text: Typographer.tidy($0), style: style)] } ?? []
        }
        let strong = Span(text: contact, style: style.strong)
        guard let registration else { return [strong] }
        let text = Typographer.tidy(registration)
        if let range = text.firstRange(of: contact) {
            return [
                Span(text: String(text[..<range.lowerBound]), style: style), strong,
                Span(text: String(text[range.upperBound...]), style: style),
            ].filter { !$0.text.isEmpty }
        }
        // “Ilmoittaudu 050 000 0104”, but “Ei ilmoittautumista · 050 000 0104”.
        let joint = text.contains(" ") || text.hasSuffix(".") ? Message.dot : " "
        return [Span(text: text + joint, style: style), strong]
    }

    /// A row on several lines: facts begin lines of their own, so that no dot ends or begins one.
    private static func broken(_ row: FactRow, _ style: TextStyle, _ width: Int, _ kit: SlideKit) -> SetText {
        let text = row.spans.map(\.text).joined().replacing(dot, with: "\n")
        return kit.running(text, style, measure: width, language: kit.languageOfFacts(text))
    }

    /// Neighbours of one style as one.
    private static func joined(_ spans: [Span]) -> [Span] {
        spans.reduce(into: []) { joined, span in
            if let last = joined.last, last.style == span.style {
                joined[joined.count - 1].text += span.text
            } else {
                joined.append(span)
            }
        }
    }

    /// As it begins a row.
    private static func first(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// As it stands within a row: `Maksuton` → `maksuton`; `SPR` stays.
    private static func inner(_ text: String) -> String {
        guard let second = text.dropFirst().first, second.isLowercase else { return text }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
