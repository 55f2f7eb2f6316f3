internal import SignModel

/// A rule as it is written, in parts, so that it can be cut and moved without being made anew.
struct RuleText: Hashable {
    private(set) var parts: [(name: String, value: String)] = []

    /// Forgives what means nothing: spaces, small letters, empty parts, parts of programs' own (`X-…`), and the negative
    /// COUNT by which some programs say "for ever".
    init(_ text: String) {
        for part in text.uppercased().split(whereSeparator: { $0 == ";" }) {
            let part = part.filter { !$0.isWhitespace }
            guard !part.isEmpty else { continue }
            let cut = part.firstIndex(of: "=") ?? part.endIndex
            let (name, value) = (
                String(part[..<cut]), cut < part.endIndex ? String(part[part.index(after: cut)...]) : ""
            )
            if name.hasPrefix("X-") || name == "COUNT" && value.hasPrefix("-") { continue }
            if value.isEmpty, cut < part.endIndex { continue }
            parts.append((name, value))
        }
    }

    var text: String { parts.map { $0.value.isEmpty ? $0.name : $0.name + "=" + $0.value }.joined(separator: ";") }

    subscript(name: String) -> String? {
        get { parts.first { $0.name == name }?.value }
        set {
            parts.removeAll { $0.name == name }
            if let newValue { parts.append((name, newValue)) }
        }
    }

    /// The rule until a time of the event's own clock, for whole days until that day.
    mutating func end(at time: CivilDateTime, allDay: Bool) {
        self["COUNT"] = nil
        self["UNTIL"] = RuleText.written(time, allDay: allDay)
    }

    /// `20261224T120000`, or the day only.
    static func written(_ time: CivilDateTime, allDay: Bool) -> String {
        time.description.filter { $0 != "-" && $0 != ":" }.prefix(allDay ? 8 : 15).description
    }

    static func == (a: RuleText, b: RuleText) -> Bool { a.text == b.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
