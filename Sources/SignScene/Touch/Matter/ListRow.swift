public import SignModel

/// One activity in a list, at its next time.
public struct ListRow: Hashable, Sendable {
    public var activity: ActivityID
    public var title: LocalizedText
    public var association: LocalizedText
    /// `Tuiran tupa, Tuira`.
    public var place: LocalizedText
    /// The occurrence it stands at; nil without a time.
    public var next: Occurrence?
    /// The time the occurrence is of, for `joka maanantai`.
    public var time: ActivityTime?
    /// Metres from the site, on foot as the crow flies; nil where one of the two is not known.
    public var metres: Int?
    /// It was there and is not any more: cancelled or withdrawn while the list stood open.
    public var isCancelled: Bool
    /// The public holiday its next time falls on, when nobody knows whether it takes place.
    public var holiday: LocalizedText?
    /// What of the title was searched for, to be marked: counts of characters from its beginning.
    public var marks: [Language: [Range<Int>]]

    public init(
        activity: ActivityID, title: LocalizedText, association: LocalizedText = [:], place: LocalizedText = [:],
        next: Occurrence? = nil, time: ActivityTime? = nil, metres: Int? = nil, isCancelled: Bool = false,
        holiday: LocalizedText? = nil, marks: [Language: [Range<Int>]] = [:]
    ) {
        self.activity = activity
        self.title = title
        self.association = association
        self.place = place
        self.next = next
        self.time = time
        self.metres = metres
        self.isCancelled = isCancelled
        self.holiday = holiday
        self.marks = marks
    }
}
