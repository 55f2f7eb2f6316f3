import SignModel
import SignScene
import SignSchedule
import SignStore

/// Home, lists and the calendar.
extension TouchReading {
    func home() -> HomeMatter {
        let days = TouchSelection.Weeks(index)
        let volunteering = Activity.Kind.allCases.firstIndex(of: .volunteering).map { UInt8($0) }
        var themes = [Int](repeating: 0, count: NeedTheme.all.count)
        var home = HomeMatter(themes: [], thisWeek: 0, volunteering: 0)
        for position in index.order {
            let entry = index.entries[Int(position)]
            var rest = entry.themes
            while rest != 0 {
                themes[rest.trailingZeroBitCount] += 1
                rest &= rest - 1
            }
            if entry.on & days.thisWeek != 0 { home.thisWeek += 1 }
            if entry.kind == volunteering { home.volunteering += 1 }
        }
        home.themes = zip(NeedTheme.all, themes).filter { $1 > 0 }.map { Counted($0.id, $1) }
        return home
    }

    /// - Parameter page: nil: no rows are wanted, but their days and what can be chosen.
    func list(_ query: ListQuery, page: Int?) throws(StoreError) -> ListMatter {
        let selection = TouchSelection(query, in: index)
        let weeks = TouchSelection.Weeks(index)
        let isNextWeek = query.when == .nextWeek
        let window = page.map { self.window($0, of: selection.rows.count) } ?? 0..<0
        let nextMonday = index.monday + 7
        return ListMatter(
            query: query, count: selection.rows.count,
            rows: try rows(selection.rows[window], in: isNextWeek ? nextMonday...nextMonday + 6 : nil),
            first: window.lowerBound,
            days: selection.rows.map { position in
                let entry = index.entries[Int(position)]
                return isNextWeek ? index.day(entry, inDays: weeks.nextWeek) : index.day(entry)
            },
            themes: themes(selection), whens: zip(ListFilter.When.allCases, selection.whens).map { Counted($0, $1) },
            areas: areas(selection, chosen: query.area), kinds: kinds(selection, chosen: query.kind))
    }

    /// Those that there is something of at all.
    private func themes(_ selection: TouchSelection) -> [Counted<ThemeID>] {
        zip(NeedTheme.all, selection.themes).enumerated()
            .filter { index.themes >> UInt16($0.offset) & 1 != 0 }.map { Counted($0.element.0.id, $0.element.1) }
    }

    /// The most frequent areas of all, whatever is chosen beside them, so that they stay where they are; the chosen one
    /// is among them.
    private func areas(_ selection: TouchSelection, chosen: String?) -> [Counted<String>] {
        var areas = index.frequentAreas.map { (index.areas[Int($0) - 1], selection.areas[Int($0)]) }
        if let chosen, !areas.contains(where: { $0.0 == chosen }) {
            let count = index.areas.firstIndex(of: chosen).map { selection.areas[$0 + 1] } ?? 0
            areas = areas.prefix(TouchIndex.areasShown - 1) + [(chosen, count)]
        }
        return areas.map { Counted($0.0, $0.1) }
    }

    /// Those that there is something of at all, what is for volunteers last: that has a button of its own. At most four,
    /// the chosen one among them.
    private func kinds(_ selection: TouchSelection, chosen: Activity.Kind?) -> [Counted<Activity.Kind>] {
        let all: [Activity.Kind] = [.group, .support, .event, .course, .volunteering]
        var kinds = all.filter { kind in
            Activity.Kind.allCases.firstIndex(of: kind).map { index.kinds >> UInt8($0) & 1 != 0 } ?? false
        }
        if kinds.count > Self.kindsShown { kinds.remove(at: chosen == kinds.last ? kinds.count - 2 : kinds.count - 1) }
        return kinds.map { kind in
            Counted(kind, Activity.Kind.allCases.firstIndex(of: kind).map { selection.kinds[$0] } ?? 0)
        }
    }

    private static let kindsShown = 4

    func calendar(_ day: CivilDate, page: Int) throws(StoreError) -> CalendarMatter {
        var counts = [Int](repeating: 0, count: DayBits.count)
        let offset = day - index.monday
        let wanted = DayBits.days(offset...offset)
        var positions: [Int32] = []
        for position in index.order {
            var rest = index.entries[Int(position)].on
            if rest & wanted != 0 { positions.append(position) }
            // What is behind us is over.
            rest &= DayBits.days(now.date - index.monday...DayBits.count)
            while rest != 0 {
                counts[rest.trailingZeroBitCount] += 1
                rest &= rest - 1
            }
        }
        if day < now.date { positions = [] }
        positions = index.sorted(positions, inDays: wanted)
        let window = windowOrAll(page, of: positions.count)
        return CalendarMatter(
            day: day, days: counts.enumerated().map { Counted(index.monday + $0.offset, $0.element) },
            rows: try rows(positions[window], in: day...day), holiday: FinnishHolidays.day(day)?.name,
            count: positions.count, first: window.lowerBound,
            starts: positions.map { position in
                let clock = index.clock(position, on: offset)
                return clock < 86_400 ? CivilTime(seconds: clock) : nil
            })
    }

    /// The next three things today, by time. What has yet to begin goes before what has begun, of which the latest are
    /// taken; what is near before what is not, or is nobody knows where.
    func board() throws(StoreError) -> [ListRow] {
        let offset = index.now.date - index.monday
        let today = DayBits.days(offset...offset)
        let site = setup.playlist.site.position
        var best: [(rank: Int, wait: Int, position: Int32)] = []
        for position in index.order {
            let entry = index.entries[Int(position)]
            guard entry.begins & today != 0 else { continue }
            let clock = index.clock(position, on: offset)
            let isNear = site == nil || (0...Self.nearMetres).contains(Int(entry.metres))
            let rank = (clock < now.time.seconds ? 2 : 0) + (isNear ? 0 : 1)
            best.append((rank, abs(clock - now.time.seconds), position))
        }
        best.sort { ($0.rank, $0.wait, $0.position) < ($1.rank, $1.wait, $1.position) }
        let shown = index.sorted(best.prefix(Self.boardRows).map(\.position), inDays: today)
        return try rows(shown, in: now.date...now.date)
    }

    private static let boardRows = 3
    /// What one goes to on foot or by a short ride.
    private static let nearMetres = 5_000
}
