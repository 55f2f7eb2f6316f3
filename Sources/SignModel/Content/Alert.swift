/// A site-local emergency message; takes over at once, over a touch session too.
public struct Alert: Hashable, Sendable, Codable, Identifiable {
    /// How urgent it is, which decides its shape.
    public enum Grade: String, Hashable, Sendable, Codable, CaseIterable {
        /// People have to do something now, mostly leave: the whole screen.
        case emergency
        /// Something to know while one is here: a calm slide with a broad block.
        case notice
    }

    public var id: ID<Alert>
    public var site: SiteID
    public var text: LocalizedText
    public var grade: Grade
    public var from: Instant
    public var until: Instant
    /// When it was withdrawn before its time.
    public var clearedAt: Instant?

    public init(
        id: ID<Alert>, site: SiteID, text: LocalizedText, grade: Grade = .emergency, from: Instant, until: Instant,
        clearedAt: Instant? = nil
    ) {
        self.id = id
        self.site = site
        self.text = text
        self.grade = grade
        self.from = from
        self.until = until
        self.clearedAt = clearedAt
    }

    /// The stretch it is on.
    public var span: Span { Span(from: from, until: min(until, clearedAt ?? until)) }
}
