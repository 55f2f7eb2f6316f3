/// All that a touch page says, read once from the content: layout and drawing ask nothing more.
public struct PageMatter: Hashable, Sendable {
    /// Which page it is of.
    public var page: TouchPage
    public var frame: FrameMatter
    public var body: Body

    public enum Body: Hashable, Sendable {
        case home(HomeMatter)
        case list(ListMatter)
        case calendar(CalendarMatter)
        case activity(ActivityMatter)
        case association(AssociationMatter)
        case announcement(AnnouncementMatter)
        /// Also of the calendar code and the route: what they are about.
        case contact(ContactMatter)
        case search(SearchMatter)
        /// Help, settings, languages, help now: nothing from the content but the frame's.
        case plain
        /// What it was about is not there any more.
        case gone
        /// Not read yet: the frame stands, its body comes.
        case pending
    }

    public init(page: TouchPage, frame: FrameMatter, body: Body) {
        self.page = page
        self.frame = frame
        self.body = body
    }
}
