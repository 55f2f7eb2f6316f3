public import SignModel

/// One of the figures behind a reason, see ``Reason/figures`` and ``Because/figures``.
public enum Figure: Hashable, Sendable {
    case number(Int)
    case instant(Instant)
    case date(CivilDate)
    case windows([TimeWindow])
    /// A code, a rule or a file name.
    case word(String)

    /// As text; instants in the site's time.
    public func text(zone: ZoneRules) -> String {
        switch self {
        case .number(let number): String(number)
        case .instant(let instant): instant.iso(in: zone)
        case .date(let date): date.description
        case .windows(let windows): windows.map { "\($0.from)-\($0.until)" }.joined(separator: ",")
        case .word(let word): word
        }
    }
}
