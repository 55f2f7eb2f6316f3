internal import SignModel

/// The clocks that a calendar's names mean.
///
/// A name that the world knows (IANA's, Windows', either behind a prefix of the program that wrote it) means that clock,
/// whatever the calendar's own VTIMEZONE says of it: those are often old, simplified or plainly wrong, while times were
/// entered by the clock on the wall. Another name means what its VTIMEZONE says. Without one, and with no city in it that
/// is known, it is read as the place's own clock.
struct CalendarZones {
    enum Found {
        case known(ZoneRules)
        /// Known, while the calendar's own table says something else for today.
        case contradicted(ZoneRules)
        case unknown
    }

    private let context: FeedContext
    private var cache: [String: Found] = [:]

    init(_ context: FeedContext) {
        self.context = context
    }

    /// - Parameter tables: the VTIMEZONEs of the same calendar by their names.
    mutating func find(_ name: String, calendar: Int, tables: [String: ObservanceTable]) -> Found {
        let key = "\(calendar)\n\(name)"
        if let found = cache[key] { return found }
        let found = look(name, tables[name])
        cache[key] = found
        return found
    }

    private func look(_ name: String, _ table: ObservanceTable?) -> Found {
        let own = table?.rules(named: name)
        guard let known = known(name) else {
            return (own ?? guessed(name)).map { .known($0) } ?? .unknown
        }
        guard let own else { return .known(known) }
        let today = Instant(seconds: context.today.dayNumber * 86_400)
        let agree = own.agrees(with: known, from: today, until: Instant(seconds: today.seconds + 365 * 86_400))
        return agree ? .known(known) : .contradicted(known)
    }

    private func known(_ name: String) -> ZoneRules? {
        let name = name.trimmed.filter { $0 != "\"" }
        guard !name.isEmpty, name.utf8.count <= 200 else { return nil }
        if let rules = rules(name) { return rules }
        // `/freeassociation.sourceforge.net/Tzfile/Europe/Helsinki`, `/mozilla.org/20050126_1/Europe/Helsinki`.
        let parts = name.split(separator: "/")
        for count in [3, 2] where parts.count > count {
            if let rules = rules(parts.suffix(count).joined(separator: "/")) { return rules }
        }
        return ["Z", "GMT", "UTC", "Etc/UTC"].contains(name.uppercased()) || name == "tzone://Microsoft/Utc"
            ? .utc : nil
    }

    private func rules(_ name: String) -> ZoneRules? {
        if let id = WindowsZones.id(of: name) ?? WindowsZones.id(of: name + " Standard Time") {
            return context.zones(id)
        }
        return context.zones(name)
    }

    /// What a name may mean that nothing describes: `europe/helsinki`, `(UTC+02:00) Helsinki, Kyiv, Riga, Sofia`.
    private func guessed(_ name: String) -> ZoneRules? {
        if name.contains("/"), let rules = context.zones(CalendarZones.capitalized(name)) { return rules }
        return city(name)
    }

    private static func capitalized(_ name: String) -> String {
        name.split(separator: "/").map { part in
            part.filter { $0 != " " }.split(separator: "_").map { word in
                word.prefix(1).uppercased() + word.dropFirst().lowercased()
            }.joined(separator: "_")
        }.joined(separator: "/")
    }

    private func city(_ name: String) -> ZoneRules? {
        guard let end = name.firstIndex(of: ")") else { return nil }
        for part in name[name.index(after: end)...].split(separator: ",") {
            let city = part.trimmed.split(separator: " ").joined(separator: "_")
            for region in ["Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic"] {
                if let rules = context.zones(region + "/" + city) { return rules }
            }
        }
        return nil
    }
}
