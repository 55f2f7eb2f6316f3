extension TimeText {
    /// Reads a time as people write it, besides the forms for machines.
    ///
    /// `2026-12-12T14:00`, `12.12.2026 klo 14.00`, `12.12. klo 14`, `12. joulukuuta 2026`, `den 12 december`,
    /// `December 12, 2026`, `14.30`, `14–16`, `2 pm`, `ma–pe klo 10–12`, `24.12.–6.1.`, `vko 49`.
    ///
    /// What can be meant two ways is refused with both: `3/4/2026`; `12.10` without `klo` or a last dot.
    ///
    /// - Parameters:
    ///   - today: the day that `huomenna` counts from.
    ///   - earliest: a date without a year is the next one from here; nil: from today.
    public static func written(
        _ text: String, today: CivilDate, earliest: CivilDate? = nil
    ) throws(WrittenTime.Problem) -> WrittenTime {
        let trimmed = TimeWords.trimmed(text)
        guard !trimmed.isEmpty, trimmed.utf8.count <= 200 else { throw .unreadable }
        switch TimeText(trimmed) {
        case .date(let date)?: return WrittenTime(day: date)
        case .civil(let time)?: return WrittenTime(day: time.date, from: time.time)
        case .exact(let instant)?: return WrittenTime(exact: instant)
        case nil: break
        }
        // A sign before it is no part of a time: `+-3` is not three o'clock.
        guard let first = trimmed.first, first != "+", !TimeWords.isDash(first) else { throw .unreadable }
        var reader = WrittenTimeReader(
            TimeWords.joined(TimeWords.tokens(of: trimmed)), today: today, earliest: earliest ?? today)
        return try reader.read()
    }
}
