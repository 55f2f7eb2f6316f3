import SignModel
import SignScene

extension TouchScript {
    static let themes = NeedTheme.all.map(\.id.raw)

    /// How `spec/commands.md` calls what an action says in another way.
    static let otherNames: [String: Action] = [
        "calendar": .today, "contrast:high": .contrast(true), "contrast:normal": .contrast(false),
        "controls:low": .low(true), "controls:normal": .low(false),
    ]

    /// What stands after the colon, for those that have one.
    static let values: [String: String] = [
        "language": "language:fi, language:sv or another of two or three letters",
        "theme": "theme:ID, as theme:ageing", "activity": "activity:ID", "association": "association:ID",
        "announcement": "announcement:ID",
        "contact": "contact:activity:ID, contact:association:ID or contact:announcement:ID",
        "calendar-code": "calendar-code:ID, of an activity", "route": "route:ID, of an activity",
        "page": "page:N, from 1",
        "filter": "filter:theme:ID, filter:when:\(whens), filter:area:NAME or filter:kind:\(kinds)",
        "day": "day:YYYY-MM-DD", "key": "key:LETTER", "suggestion": "suggestion:WORD",
        "text": "text:100, text:140 or text:200", "contrast": "contrast:high or contrast:normal",
        "controls": "controls:low or controls:normal", "low": "low:on or low:off", "calm": "calm:on or calm:off",
        "tap": "tap:X,Y", "drag": "drag:X,Y,X,Y", "wait": "wait:SECONDS", "type": "type:TEXT",
    ]

    /// All names of steps.
    static let names = plain + values.keys.sorted()

    private static let plain: [String] =
        ["calendar"]
        + [
            Action.home, .back, .settings, .help, .urgent, .finish, .languages, .volunteer, .today, .search, .all,
            .accessibility, .privacy, .filters, .days, .erase, .clear, .showAll, .resetSettings, .proceed, .moreTime,
        ].map(\.text)

    private static let whens = ListFilter.When.allCases.map(\.rawValue).joined(separator: "|")
    private static let kinds = Activity.Kind.allCases.map(\.rawValue).joined(separator: "|")
}
