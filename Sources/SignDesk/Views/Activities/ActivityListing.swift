public import SignModel

/// What takes place in a span of days, in order.
public struct ActivityListing: Sendable {
    /// One time that one activity takes place.
    public struct Row: Hashable, Sendable {
        public var occurrence: Occurrence
        public var association: AssociationID
        /// In the language asked for, else in the first it has.
        public var title: String
        /// The place's name; nil when it is nowhere or not known.
        public var place: String?
        public var online: Bool
        public var byPhone: Bool
        /// Its id in the feed it came from.
        public var uid: String?
    }

    public var from: CivilDate
    /// Included.
    public var to: CivilDate
    public var zone: ZoneRules
    public var language: Language
    public var rows: [Row]
    /// The day at which the limit was reached: of it and of later days there may be more; nil when all are there.
    public var stoppedAt: CivilDate?
    public var names: ViewNames
}
