public import SignModel

/// An association, with all it does.
public struct AssociationMatter: Hashable, Sendable {
    public var association: Association
    /// Its activities from ``first`` on, soonest first; of an association with few all of them.
    public var activities: [ListRow]
    /// What it announces now: title and id.
    public var announcements: [AnnouncementLine]
    /// How many activities it has in all.
    public var count: Int
    /// Index of the first of ``activities`` among all.
    public var first: Int

    public struct AnnouncementLine: Hashable, Sendable {
        public var id: AnnouncementID
        public var title: LocalizedText

        public init(id: AnnouncementID, title: LocalizedText) {
            self.id = id
            self.title = title
        }
    }

    /// - Parameter count: nil: ``activities`` are all.
    public init(
        association: Association, activities: [ListRow], announcements: [AnnouncementLine] = [], count: Int? = nil,
        first: Int = 0
    ) {
        self.association = association
        self.activities = activities
        self.announcements = announcements
        self.count = count ?? activities.count
        self.first = first
    }
}
