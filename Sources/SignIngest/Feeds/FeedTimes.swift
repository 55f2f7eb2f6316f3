internal import SignModel
internal import SignWords

/// The times of an item, looked at again: they come out of a decoder's mouth.
enum FeedTimes {
    static func checked(_ entry: FeedEntry) throws(FeedFault) -> [ActivityTime] {
        let count = entry.times.reduce(entry.times.count) { $0 + $1.also.count + $1.except.count }
        guard entry.times.count <= Limits.timesPerActivity, count <= 4 * Limits.timesPerActivity else {
            throw FeedFault(
                .tooMany, at: entry.position, item: entry.id, value: "times", number: count,
                limit: 4 * Limits.timesPerActivity)
        }
        for time in entry.times {
            for moment in [time.start] + [time.end].compactMap(\.self)
                + time.also.flatMap({ [$0.start, $0.end ?? $0.start] })
            {
                guard Limits.feedYears.contains(moment.date.year) else {
                    throw FeedFault(
                        .outOfRange, at: entry.position, item: entry.id, value: moment.date.description,
                        expected: "\(Limits.feedYears.lowerBound)–\(Limits.feedYears.upperBound)")
                }
            }
            if let rrule = time.rrule {
                do throws(RecurrenceError) {
                    _ = try RecurrenceRule(rrule)
                } catch {
                    throw FeedFault(
                        .badRule, at: entry.position, item: entry.id, value: rrule.shortened(to: 80),
                        expected: error.code)
                }
            }
        }
        return entry.times
    }
}
