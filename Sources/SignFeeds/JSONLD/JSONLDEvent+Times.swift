internal import SignModel

/// When a schema.org event is: by its own dates, by those of its parts, by schedules.
extension JSONLDEvent {
    mutating func times(title: LocalizedText) -> [ActivityTime] {
        let listed = own("eventSchedule", "schema:eventSchedule")?.several ?? value.none
        let schedules = Array(listed.prefix(Limits.timesPerActivity))
        var times: [ActivityTime] = []
        for (index, schedule) in schedules.enumerated() {
            let field = schedules.count == 1 ? "eventSchedule" : "eventSchedule[\(index)]"
            if let time = JSONLDSchedule(graph.resolved(schedule), graph, field, context)
                .time(in: value, &item)
            {
                times.append(time)
            }
        }
        if !times.isEmpty || item.isRefused { return times }
        let parts = partTimes()
        if !parts.isEmpty { return parts }
        return time(of: value, "").map { [$0] } ?? []
    }

    /// The dates of a series: parts without a name of their own.
    private mutating func partTimes() -> [ActivityTime] {
        let name = own("name", "schema:name")?.text
        var times: [ActivityTime] = []
        let parts = value["subEvent"]?.several ?? value["subEvents"]?.several ?? value.none
        for (index, part) in parts.enumerated() {
            let part = graph.resolved(part)
            guard part.isObject, part["name"]?.text ?? name == name, times.count < Limits.timesPerActivity,
                !["EventCancelled", "EventPostponed"].contains(JSONLDEvent.lastPart(part["eventStatus"]?.text))
            else { continue }
            if let time = time(of: part, "subEvent[\(index)].") { times.append(time) }
        }
        return times.sorted { $0.start < $1.start }
    }

    private mutating func time(of event: JSONValue, _ path: String) -> ActivityTime? {
        let start = graph.property(event, "startDate", "schema:startDate")?.text
        var end = graph.property(event, "endDate", "schema:endDate")?.text
        var length: Int?
        if end == nil, let duration = graph.property(event, "duration", "schema:duration")?.text {
            length = ISODuration(duration)?.seconds
            if length == nil { item.note(.wrongValue, path + "duration", value: duration, expected: "PT2H") }
        }
        if end?.isEmpty == true { end = nil }
        guard var time = item.time((start, path + "startDate"), (end, path + "endDate"), zone: context.zone) else {
            return nil
        }
        if let length, !time.allDay { time.end = CivilDateTime(wallSeconds: time.start.wallSeconds + length) }
        return time
    }
}
