public import SignModel

/// One activity, with all that is known of when and where it is.
public struct ActivityMatter: Hashable, Sendable {
    public var activity: Activity
    public var association: Association
    public var place: Place?
    /// The next one and those after it, at most four.
    public var next: [Occurrence]
    /// Days of the coming weeks on which it does not take place though its rule says so.
    public var exceptions: [CivilDate]
    /// The public holiday the next time falls on, when nobody knows whether it takes place.
    public var holiday: LocalizedText?
    public var metres: Int?
    /// Where from the site: degrees clockwise from north.
    public var bearing: Int?
    public var state: State
    /// Where it comes from has not been heard of for 30 days: since when.
    public var staleSince: CivilDate?
    /// The calendar entry a phone's camera adds, as text for a QR code; nil without a time.
    public var calendarEntry: String?
    /// What else there is, when this is cancelled or over: at most three.
    public var alternatives: [ListRow]

    public enum State: Hashable, Sendable {
        case open
        /// It is cancelled altogether.
        case cancelled
        /// Only its next time is: the occurrence that is not to be.
        case nextCancelled(Occurrence)
        case over
    }

    public init(
        activity: Activity, association: Association, place: Place? = nil, next: [Occurrence] = [],
        exceptions: [CivilDate] = [], metres: Int? = nil, bearing: Int? = nil, state: State = .open,
        staleSince: CivilDate? = nil, calendarEntry: String? = nil, alternatives: [ListRow] = []
    ) {
        self.activity = activity
        self.association = association
        self.place = place
        self.next = next
        self.exceptions = exceptions
        self.metres = metres
        self.bearing = bearing
        self.state = state
        self.staleSince = staleSince
        self.calendarEntry = calendarEntry
        self.alternatives = alternatives
    }
}
