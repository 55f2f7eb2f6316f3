/// How a feed is written.
public enum FeedFormat: String, CaseIterable, Sendable, Hashable, Codable {
    /// iCalendar, RFC 5545.
    case ics
    /// The events API of Finnish cities.
    case linkedEvents = "linkedevents"
    /// schema.org events as JSON-LD, alone or in a web page.
    case jsonLD = "jsonld"
    /// Lähellä.fi items.
    case lahella
    case csv
    /// The project's own form, one file an association.
    case yaml
}
