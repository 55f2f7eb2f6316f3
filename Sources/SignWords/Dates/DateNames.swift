public import SignModel

/// How a language that the program does not know by itself names days and months.
public struct DateNames: Hashable, Sendable {
    /// The language whose order and figures it follows: Finnish (`12.10.`), Swedish (`12.10`) or English (`12 Oct`).
    public var like: Language
    /// From Monday to Sunday, and short as in `ma 12.10.`
    public var weekdays: [String]
    public var shortWeekdays: [String]
    /// From January to December, as after a day: `12. lokakuuta`.
    public var months: [String]
    /// `tänään`, `viikko`, and `klo`, which may be empty.
    public var today: String
    public var week: String
    public var time: String

    public init(
        like: Language, weekdays: [String], shortWeekdays: [String], months: [String], today: String, week: String,
        time: String
    ) {
        self.like = like
        self.weekdays = weekdays
        self.shortWeekdays = shortWeekdays
        self.months = months
        self.today = today
        self.week = week
        self.time = time
    }

    func name(_ weekday: Weekday) -> String? { DateNames.pick(weekday.rawValue, of: weekdays) }
    func short(_ weekday: Weekday) -> String? { DateNames.pick(weekday.rawValue, of: shortWeekdays) }
    func month(_ month: Int) -> String? { DateNames.pick(month, of: months) }

    private static func pick(_ n: Int, of names: [String]) -> String? {
        names.indices.contains(n - 1) ? names[n - 1] : nil
    }
}
