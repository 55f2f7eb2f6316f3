/// What one file or page of a feed gives.
public struct FeedReading: Hashable, Sendable, Codable {
    public var format: FeedFormat
    /// In the order of the file.
    public var entries: [FeedEntry]
    /// Associations that the file describes (the project's own form does), as far as it may.
    public var associations: [Association]
    public var places: [Place]
    /// Files of their logos as the form names them, by the id of the association.
    public var logos: [String: String]
    /// Places and keywords that other files of the feed refer to by their id in the source.
    public var knownPlaces: [FeedEntry.Place]
    public var knownKeywords: [FeedEntry.Keyword]
    public var faults: [FeedFault]
    /// Faults beyond ``Limits/feedFaults``, not told one by one.
    public var moreFaults: Int
    /// The address of the next page, as the source gives it; it is not believed.
    public var next: String?

    public init(format: FeedFormat) {
        self.format = format
        entries = []
        associations = []
        places = []
        logos = [:]
        knownPlaces = []
        knownKeywords = []
        faults = []
        moreFaults = 0
    }

    /// Adds a fault, or counts it when there are many already.
    public mutating func note(_ fault: FeedFault) {
        if faults.count < Limits.feedFaults {
            faults.append(fault)
        } else {
            moreFaults += 1
        }
    }
}
