public import SignModel

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

/// What stands on every page.
public struct FrameMatter: Hashable, Sendable {
    public var siteName: LocalizedText
    /// Wall time at the site; the clock shows its minute. Seconds are 0.
    public var now: CivilDateTime
    /// False while the machine's clock is not believed: neither clock nor date are shown.
    public var showsClock: Bool
    /// The languages that are offered, the site's first.
    public var languages: [Language]
    /// The next few things today, for the board that is only looked at.
    public var today: [ListRow]

    public init(
        siteName: LocalizedText, now: CivilDateTime, showsClock: Bool = true, languages: [Language],
        today: [ListRow] = []
    ) {
        self.siteName = siteName
        self.now = now
        self.showsClock = showsClock
        self.languages = languages
        self.today = today
    }
}

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
    /// What of the title was searched for, to be marked: counts of characters from its beginning.
    public var marks: [Language: [Range<Int>]]

    public init(
        activity: ActivityID, title: LocalizedText, association: LocalizedText = [:], place: LocalizedText = [:],
        next: Occurrence? = nil, time: ActivityTime? = nil, metres: Int? = nil, isCancelled: Bool = false,
        marks: [Language: [Range<Int>]] = [:]
    ) {
        self.activity = activity
        self.title = title
        self.association = association
        self.place = place
        self.next = next
        self.time = time
        self.metres = metres
        self.isCancelled = isCancelled
        self.marks = marks
    }
}

/// Something with how many activities it has.
public struct Counted<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var count: Int

    public init(_ value: Value, _ count: Int) {
        self.value = value
        self.count = count
    }
}

public struct HomeMatter: Hashable, Sendable {
    /// The themes that have something, in the order of ``NeedTheme/all``.
    public var themes: [Counted<ThemeID>]
    /// How much there is today and in the rest of this week, and for volunteers.
    public var thisWeek: Int
    public var volunteering: Int

    public init(themes: [Counted<ThemeID>], thisWeek: Int, volunteering: Int) {
        self.themes = themes
        self.thisWeek = thisWeek
        self.volunteering = volunteering
    }
}

/// A list, as a window over its rows: what is not near it is not read.
public struct ListMatter: Hashable, Sendable {
    public var query: ListQuery
    /// How many rows there are in all.
    public var count: Int
    /// The rows from ``first`` on: as many as any layout shows on a page, and more where cheap.
    public var rows: [ListRow]
    public var first: Int
    /// The day each row stands at, for all rows: where a page starts is named by its day. nil: without a time, last.
    public var days: [CivilDate?]
    /// What can be turned on beside what is on, with what would be left; what is on with what there is.
    public var themes: [Counted<ThemeID>]
    public var whens: [Counted<ListFilter.When>]
    public var areas: [Counted<String>]
    public var kinds: [Counted<Activity.Kind>]

    public init(
        query: ListQuery, count: Int, rows: [ListRow], first: Int = 0, days: [CivilDate?],
        themes: [Counted<ThemeID>] = [], whens: [Counted<ListFilter.When>] = [], areas: [Counted<String>] = [],
        kinds: [Counted<Activity.Kind>] = []
    ) {
        self.query = query
        self.count = count
        self.rows = rows
        self.first = first
        self.days = days
        self.themes = themes
        self.whens = whens
        self.areas = areas
        self.kinds = kinds
    }
}

public struct CalendarMatter: Hashable, Sendable {
    public var day: CivilDate
    /// Four weeks from this week's Monday on: how much is on each day.
    public var days: [Counted<CivilDate>]
    /// What is on ``day`` from ``first`` on, by time, then what goes on from before; each row's `next` is its occurrence
    /// on that day. Of a day with little all of it.
    public var rows: [ListRow]
    /// The public holiday it is, in words.
    public var holiday: LocalizedText?
    /// How much there is on ``day`` in all.
    public var count: Int
    /// Index of the first of ``rows`` among all of the day.
    public var first: Int
    /// When each of the day's begins, for all of them: where a page starts is named by its time. nil: it goes on from
    /// before.
    public var starts: [CivilTime?]

    /// - Parameter count: nil: ``rows`` are all.
    public init(
        day: CivilDate, days: [Counted<CivilDate>], rows: [ListRow], holiday: LocalizedText? = nil,
        count: Int? = nil, first: Int = 0, starts: [CivilTime?]? = nil
    ) {
        self.day = day
        self.days = days
        self.rows = rows
        self.holiday = holiday
        self.count = count ?? rows.count
        self.first = first
        self.starts = starts ?? rows.map { row in row.next.flatMap { $0.start.date == day ? $0.start.time : nil } }
    }
}

public struct ActivityMatter: Hashable, Sendable {
    public var activity: Activity
    public var association: Association
    public var place: Place?
    /// The next one and those after it, at most four.
    public var next: [Occurrence]
    /// Days of the coming weeks on which it does not take place though its rule says so.
    public var exceptions: [CivilDate]
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

/// How to reach somebody; also what a calendar code and a route are of.
public struct ContactMatter: Hashable, Sendable {
    /// Whom one calls: the association, or the activity's own number.
    public var name: LocalizedText
    public var contact: Contact
    public var address: String?
    public var association: AssociationID
    /// The whole activity, for its calendar code and its route; nil for an association.
    public var activity: ActivityMatter?

    public init(
        name: LocalizedText, contact: Contact, address: String? = nil, association: AssociationID,
        activity: ActivityMatter? = nil
    ) {
        self.name = name
        self.contact = contact
        self.address = address
        self.association = association
        self.activity = activity
    }
}

public struct SearchMatter: Hashable, Sendable {
    /// What was typed.
    public var text: String
    /// Soonest and best first; at most those of a page of all results.
    public var rows: [ListRow]
    public var count: Int
    /// Index of the first of ``rows`` among all.
    public var first: Int
    /// Whole words one may have meant, at most three.
    public var suggestions: [String]
    /// When nothing was found: the theme nearest to the words.
    public var nearestTheme: Counted<ThemeID>?
    /// When no activity was found: associations and announcements that answer.
    public var others: [Other]

    /// Something that is no activity.
    public enum Other: Hashable, Sendable {
        case association(AssociationID, LocalizedText)
        case announcement(AnnouncementID, LocalizedText)
    }

    public init(
        text: String, rows: [ListRow] = [], count: Int = 0, first: Int = 0, suggestions: [String] = [],
        nearestTheme: Counted<ThemeID>? = nil, others: [Other] = []
    ) {
        self.text = text
        self.rows = rows
        self.count = count
        self.first = first
        self.suggestions = suggestions
        self.nearestTheme = nearestTheme
        self.others = others
    }
}
