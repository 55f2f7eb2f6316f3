public import SignModel

/// A site's opening hours as stretches of time.
public struct OpeningCalendar: Sendable {
    /// How far ahead the next opening is looked for.
    public static let horizonDays = 366

    public let hours: OpeningHours
    public let zone: ZoneRules

    public init(hours: OpeningHours, zone: ZoneRules) {
        self.hours = hours
        self.zone = zone
    }

    public func day(_ date: CivilDate) -> OpeningDay { OpeningDay(date, hours: hours, zone: zone) }

    /// When the site is open within the civil day `date`, windows that began the day before included; clipped to it.
    public func spans(within date: CivilDate) -> [Span] {
        let whole = zone.span(of: date)
        return (day(date - 1).spans + day(date).spans).map { $0.intersection(whole) }.joined()
    }

    public func isOpen(at instant: Instant) -> Bool {
        spans(within: zone.civil(at: instant).date).contains { $0.contains(instant) }
    }

    /// The first instant after `instant` at which the site opens; nil when it does not within ``horizonDays``.
    ///
    /// While it is open: the opening after the coming closing.
    public func nextOpening(after instant: Instant) -> Instant? {
        let date = zone.civil(at: instant).date
        var openUntil = Instant.distantPast
        for offset in -1...OpeningCalendar.horizonDays {
            for span in day(date + offset).spans {
                if span.from > instant, span.from > openUntil { return span.from }
                openUntil = max(openUntil, span.until)
            }
        }
        return nil
    }

    /// The rule that decides what holds at `instant`: that of the window still open from the day before, else of the
    /// civil day itself.
    public func reason(at instant: Instant) -> OpeningReason {
        let date = zone.civil(at: instant).date
        let before = day(date - 1)
        return before.spans.contains { $0.contains(instant) } ? before.reason : day(date).reason
    }
}
