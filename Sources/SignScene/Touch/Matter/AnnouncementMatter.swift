public import SignModel

/// What a slide announces.
public struct AnnouncementMatter: Hashable, Sendable {
    public var announcement: AnnouncementID
    public var content: AnnouncementContent
    public var association: Association
    public var place: Place?
    public var next: Occurrence?
    /// The activity it is about, where one is found; else the association's first.
    public var activity: ListRow?
    /// Size of its picture; nil when it has none: then none is shown.
    public var pictureSize: PixelSize?

    public init(
        announcement: AnnouncementID, content: AnnouncementContent, association: Association, place: Place? = nil,
        next: Occurrence? = nil, activity: ListRow? = nil, pictureSize: PixelSize? = nil
    ) {
        self.announcement = announcement
        self.content = content
        self.association = association
        self.place = place
        self.next = next
        self.activity = activity
        self.pictureSize = pictureSize
    }
}
