internal import SignModel

/// A VEVENT as it is written, before its clocks are known and before it is put together with others of its UID.
struct CalendarEvent {
    struct Addition {
        var start: CalendarTime
        var end: CalendarTime?
        var length: CalendarLength?
    }

    var line: Int
    /// Which of the calendars of the file it is in.
    var calendar: Int
    var uid = ""
    var sequence = 0
    /// When it was written last.
    var stamp: CivilDateTime?
    var start: CalendarTime?
    var end: CalendarTime?
    var length: CalendarLength?
    var rules: [String] = []
    var exceptionRules: [String] = []
    var exceptions: [CalendarTime] = []
    var additions: [Addition] = []
    /// The occurrence of its series that it stands for.
    var recurrence: CalendarTime?
    /// With all that follow.
    var isFuture = false
    var isCancelled = false
    var isPrivate: String?
    /// Outlook's word for a whole day that is written as a time.
    var isMarkedAllDay = false

    var title: LocalizedText = [:]
    var text: LocalizedText = [:]
    var html: String?
    var place: LocalizedText = [:]
    var latitude: Double?
    var longitude: Double?
    var address: String?
    var categories: [(word: String, language: Language)] = []
    var contact: String?
    var organizer: String?
    var organizerAddress: String?
    var online = false
    /// What was read otherwise than it is written.
    var notes: [FeedFault] = []
    /// Why it is not taken.
    var refusal: FeedFault?

    /// Which of two versions holds: the later one, by their numbers, then by when they were written, then by their place.
    func isNewer(than other: CalendarEvent) -> Bool {
        if sequence != other.sequence { return sequence > other.sequence }
        if let stamp, let before = other.stamp, stamp != before { return stamp > before }
        return true
    }
}
