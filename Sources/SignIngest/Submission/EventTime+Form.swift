internal import SignModel

extension EventTime {
    /// When something takes place, as people write it: `12.12.2026 klo 14–16`, `12.–14.12.2026`, or
    /// `{start: 2026-12-01T10:00, end: "11:30", rrule: FREQ=WEEKLY, except: [...], also: [...]}`; a bare date is a whole
    /// day, several days are each of them with the same time.
    ///
    /// - Parameter today: what a date without a year comes after.
    init(_ field: YAMLField, today: CivilDate) throws(IngestError) {
        guard field.isBlock else {
            try self.init(start: field, end: nil, today: today)
            return
        }
        let fields = try field.block(["start", "end", "rrule", "except", "also"])
        guard let start = fields["start"] else { throw field.refuse(.missingField("start")) }
        try self.init(start: start, end: fields["end"], today: today)
        rrule = try fields["rrule"]?.recurrenceRule()
        except = try fields["except"]?.dates(today: today) ?? []
        also += try fields["also"]?.dates(today: today) ?? []
    }

    private init(start field: YAMLField, end: YAMLField?, today: CivilDate) throws(IngestError) {
        let begins = try field.written(today: today)
        guard let day = begins.day, begins.exact == nil else { throw try field.refuseAsNoDay() }
        var (last, clock) = (begins.lastDay ?? day, begins.until)
        if let end {
            let ends = try end.written(today: day)
            guard ends.exact == nil, ends.until == nil, ends.from != nil || ends.day != nil else {
                throw try end.refuseAsNoDay()
            }
            clock = ends.from ?? clock
            last = ends.lastDay ?? ends.day ?? last
            guard last >= day else { throw end.refuse(.endsBeforeStart) }
            let isNight = last == day + 1 && (clock.map { $0 <= begins.from ?? .midnight } ?? false)
            if isNight { last = day }
            // From one time to another over days is no time of each day.
            if last > day, begins.from != nil, ends.day != nil, ends.from != nil { throw end.refuse(.overSeveralDays) }
            if last == day, ends.day != nil, !isNight, let clock, let from = begins.from, clock <= from {
                throw end.refuse(.endsBeforeStart)
            }
        }
        if begins.untilIsOnLastDay { throw field.refuse(.overSeveralDays) }
        guard last - day < Limits.datesPerList else {
            throw field.refuse(.listTooLong(count: last - day + 1, limit: Limits.datesPerList))
        }
        self.init(
            start: CivilDateTime(day, begins.from ?? .midnight), end: begins.from == nil ? nil : clock,
            allDay: begins.from == nil, also: last > day ? (1...(last - day)).map { day + $0 } : [])
        if begins.from == nil, let clock { throw field.refuse(.time("\(clock)", .unreadable)) }
    }
}

extension YAMLField {
    /// A time without a day.
    fileprivate func refuseAsNoDay() throws(IngestError) -> IngestError {
        refuse(.time(try text(limit: Limits.shortTextCharacters), .unreadable))
    }
}
