import SignModel
import SignScene
import SignSchedule

/// What lists have to say, worked out the long way from all activities.
struct TouchModel {
    let activities: [Activity]
    let now: CivilDateTime
    /// By activity: the next one.
    private var next: [ActivityID: Occurrence] = [:]
    /// By activity and day: what is on at some time of the day and is not over; one over midnight is on the day it begins
    /// on, and while it is on.
    private var on: [ActivityID: [CivilDate: [Occurrence]]] = [:]

    init(_ activities: [Activity], at now: CivilDateTime) {
        self.activities = activities
        self.now = now
        let zone = ZoneRules.helsinki
        for activity in activities {
            next[activity.id] = Occurrences.next(of: activity, at: now, zone: zone)
            for day in (0..<28).map({ now.date.monday + $0 }) where day >= now.date {
                let found = OccurrenceExpander.occurrences(
                    of: activity, from: day, to: day, zone: zone, choice: .touching
                ).filter {
                    !$0.isOver(at: now)
                        && ($0.start.date == day || $0.endless || $0.lastDay >= day || day == now.date)
                }
                if !found.isEmpty { on[activity.id, default: [:]][day] = found }
            }
        }
    }

    var today: CivilDate { now.date }

    /// What somebody may take part in.
    func isLive(_ activity: Activity) -> Bool {
        !activity.cancelled && (activity.times.isEmpty || next[activity.id] != nil)
    }

    func on(_ activity: Activity, _ day: CivilDate) -> [Occurrence] { on[activity.id]?[day] ?? [] }

    func isOn(_ activity: Activity, _ days: ClosedRange<CivilDate>) -> Bool {
        on[activity.id]?.keys.contains { days.contains($0) } ?? false
    }

    func days(_ when: ListFilter.When) -> ClosedRange<CivilDate>? {
        switch when {
        case .today: today...today
        case .thisWeek: today...today.monday + 6
        case .nextWeek: today.monday + 7...today.monday + 13
        case .anyTime: nil
        }
    }

    func answers(_ activity: Activity, _ query: ListQuery) -> Bool {
        guard isLive(activity) else { return false }
        if let theme = query.theme, !activity.themes.contains(theme) { return false }
        if let kind = query.kind, activity.kind != kind { return false }
        if let area = query.area, self.area(activity) != area { return false }
        guard let when = query.when else { return true }
        guard let days = days(when) else { return activity.times.isEmpty }
        return isOn(activity, days)
    }

    func area(_ activity: Activity) -> String? {
        let place = TouchWorld.places.first { $0.id == activity.place }
        return place?.area ?? place?.municipality ?? activity.municipality
    }

    /// The rows of a list: who, and at which day, in order.
    func rows(_ query: ListQuery) -> [(id: ActivityID, day: CivilDate?)] {
        var rows: [(key: Int, order: Int, id: ActivityID, day: CivilDate?)] = []
        for (order, activity) in activities.enumerated() where answers(activity, query) {
            guard !activity.times.isEmpty else {
                rows.append((.max, order, activity.id, nil))
                continue
            }
            let (key, day) = standing(activity, query.when == .nextWeek ? days(.nextWeek) : nil)
            rows.append((key, order, activity.id, day))
        }
        rows.sort { ($0.key, $0.order) < ($1.key, $1.order) }
        return rows.map { ($0.id, $0.day) }
    }

    /// Where it stands: its first beginning in the days, else the end of the first day on which it is on.
    private func standing(_ activity: Activity, _ days: ClosedRange<CivilDate>?) -> (Int, CivilDate) {
        guard let days else {
            guard let next = next[activity.id] else { return (.max, today) }
            if next.start.date >= today { return (next.start.wallSeconds, next.start.date) }
            return (CivilDateTime(today, .endOfDay).wallSeconds - 1, today)
        }
        let all = (0...(days.upperBound - days.lowerBound)).map { days.lowerBound + $0 }
        for day in all {
            if let first = on(activity, day).first(where: { $0.start.date == day }) {
                return (first.start.wallSeconds, day)
            }
        }
        let first = all.first { !on(activity, $0).isEmpty } ?? days.lowerBound
        return (CivilDateTime(first, .endOfDay).wallSeconds - 1, first)
    }

    func count(_ query: ListQuery) -> Int { activities.count { answers($0, query) } }

    /// Who is on that day: those that begin by time, then those that go on.
    func agenda(_ day: CivilDate) -> [ActivityID] {
        var rows: [(key: Int, order: Int, id: ActivityID)] = []
        for (order, activity) in activities.enumerated() where !activity.cancelled {
            let on = on(activity, day)
            guard !on.isEmpty else { continue }
            rows.append((on.first { $0.start.date == day }?.start.time.seconds ?? 86_400, order, activity.id))
        }
        rows.sort { ($0.key, $0.order) < ($1.key, $1.order) }
        return rows.map(\.id)
    }
}

/// Invented activities of every sort, the same for the same seed.
struct TouchRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    mutating func activities(_ count: Int, around day: CivilDate) -> [Activity] {
        (0..<count).map { number in
            var activity = Activity(
                test: ID("a\(number)"), times: times(around: day),
                themes: (0...below(2)).map { _ in pick(NeedTheme.all).id }.reduce(into: []) { list, theme in
                    if !list.contains(theme) { list.append(theme) }
                }, kind: pick(Activity.Kind.allCases), place: pick(TouchWorld.places.map(\.id) + [nil, nil]),
                association: pick(TouchWorld.associations).id, cancelled: below(15) == 0)
            if activity.place == nil, below(2) == 0 { activity.municipality = pick(["Ii", "Kempele"]) }
            if activity.place == nil, below(3) == 0 { activity.online = true }
            return activity
        }
    }

    private mutating func times(around day: CivilDate) -> [ActivityTime] {
        switch below(12) {
        case 0: []
        case 1: [time(day), time(day), time(day)]
        case 2: [time(day), ActivityTime(day: (day - 20 + below(40)).description, days: 2 + below(20))]
        default: [time(day)]
        }
    }

    private mutating func time(_ day: CivilDate) -> ActivityTime {
        let date = day - 25 + below(60)
        // Half hours of the whole day: those of the night meet the clock changes.
        let start = CivilDateTime(date, CivilTime(seconds: below(48) * 1800))
        let end: CivilDateTime? =
            below(4) == 0 ? nil : CivilDateTime(wallSeconds: start.wallSeconds + (1 + below(8)) * 1800)
        switch below(9) {
        case 0: return ActivityTime(day: date.description)
        case 1: return ActivityTime(day: date.description, days: 2 + below(30))
        case 2: return ActivityTime(day: date.description, endless: true)
        case 3: return ActivityTime(start: start, end: end)
        case 4: return ActivityTime(start: start, end: CivilDateTime(date + 2 + below(9), start.time))
        case 5:
            return ActivityTime(
                start: start, end: end, rrule: "FREQ=DAILY;COUNT=\(1 + below(40))", except: [.date(date + below(9))])
        case 6: return ActivityTime(start: start, end: end, rrule: "FREQ=MONTHLY", also: [.init(start: start)])
        default:
            return ActivityTime(
                start: start, end: end, rrule: "FREQ=WEEKLY;INTERVAL=\(1 + below(2))",
                except: [.date(date + 7), .date(date + 14 * below(4))], zone: below(6) == 0 ? .utc : nil)
        }
    }
}
