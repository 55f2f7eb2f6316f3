extension EventTime {
    /// The same in the short form that one plain time has; nil when it says more: another clock, several days, ends of its
    /// own, a name of its own.
    public init?(_ time: ActivityTime) {
        var except: [CivilDate] = []
        for moment in time.except {
            guard case .date(let date) = moment else { return nil }
            except.append(date)
        }
        let clock = time.start.time
        guard time.zone == nil, !time.endless, time.title.isEmpty, time.placeText.isEmpty, !time.isLong,
            time.also.allSatisfy({ $0.end == nil && $0.start.time == clock }), !time.allDay || time.end == nil
        else { return nil }
        if let end = time.end {
            // An end is a time after the start, on that day or up to the same time of the next.
            let seconds = end.wallSeconds - time.start.wallSeconds
            guard seconds > 0, seconds <= 86_400, end.time != .endOfDay else { return nil }
        }
        self.init(
            start: time.start, end: time.end?.time, allDay: time.allDay, rrule: time.rrule, except: except,
            also: time.also.map(\.start.date))
    }
}
