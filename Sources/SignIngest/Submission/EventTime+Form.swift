internal import SignModel

extension EventTime {
    /// `when: {start: 2026-12-01T10:00, end: "11:30", rrule: FREQ=WEEKLY, except: [...], also: [...]}`; a bare date as
    /// `start` is a whole day.
    init(_ field: YAMLField) throws(IngestError) {
        let fields = try field.block(["start", "end", "rrule", "except", "also"])
        guard let start = fields["start"] else { throw field.refuse(.missingField("start")) }
        let (civil, allDay) = try EventTime.start(start)
        self.init(
            start: civil, end: try fields["end"]?.value("11:30") { CivilTime($0) }, allDay: allDay,
            rrule: try fields["rrule"]?.recurrenceRule(), except: try fields["except"]?.dates() ?? [],
            also: try fields["also"]?.dates() ?? [])
    }
}

extension EventTime {
    /// When it begins, and whether it takes the whole day.
    static func start(_ field: YAMLField) throws(IngestError) -> (CivilDateTime, allDay: Bool) {
        try field.value("2026-12-01T10:00, 2026-12-01") { text in
            TimeText(text).flatMap { time in time.civil.map { ($0, time.day != nil) } }
        }
    }
}
