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

    /// Which of two versions holds: the one with the higher number, else the one written later, else the first.
    func isNewer(than other: CalendarEvent) -> Bool {
        if sequence != other.sequence { return sequence > other.sequence }
        guard let stamp, let before = other.stamp else { return false }
        return stamp > before
    }

    /// Whether another entry has its UID by a mistake of who wrote it: nothing says which is newer, and they differ.
    func isOther(than other: CalendarEvent) -> Bool {
        sequence == other.sequence && stamp == other.stamp && (start != other.start || title != other.title)
    }
}
