import SignModel
import SignScene

/// What a query leaves of the index, and what would be left with another filter.
struct TouchSelection {
    /// Positions in the index, in the order of the list.
    private(set) var rows: [Int32] = []
    private(set) var themes: [Int]
    private(set) var whens: [Int]
    private(set) var kinds: [Int]
    /// By area as the entries number them, 0 is none.
    private(set) var areas: [Int]

    init(_ query: ListQuery, in index: TouchIndex) {
        themes = [Int](repeating: 0, count: NeedTheme.all.count)
        whens = [Int](repeating: 0, count: ListFilter.When.allCases.count)
        kinds = [Int](repeating: 0, count: Activity.Kind.allCases.count)
        areas = [Int](repeating: 0, count: index.areas.count + 1)
        let weeks = Weeks(index)
        let wantedTheme: UInt16? = query.theme.map { theme in
            TouchThemes.index[theme].map { 1 << UInt16($0) } ?? 0
        }
        let wantedWhen = query.when.flatMap { ListFilter.When.allCases.firstIndex(of: $0) }
        let wantedArea = query.area.map { area in (index.areas.firstIndex(of: area) ?? -2) + 1 }
        let wantedKind = query.kind.flatMap { Activity.Kind.allCases.firstIndex(of: $0) }
        for position in index.order {
            let entry = index.entries[Int(position)]
            let when = weeks.bits(entry)
            let isTheme = wantedTheme.map { entry.themes & $0 != 0 } ?? true
            let isWhen = wantedWhen.map { when >> UInt8($0) & 1 != 0 } ?? true
            let isArea = wantedArea.map { Int(entry.area) == $0 } ?? true
            let isKind = wantedKind.map { Int(entry.kind) == $0 } ?? true
            switch (isTheme, isWhen, isArea, isKind) {
            case (true, true, true, true):
                rows.append(position)
                count(entry.themes, &themes)
                count(UInt16(when), &whens)
                areas[Int(entry.area)] += 1
                kinds[Int(entry.kind)] += 1
            case (false, true, true, true): count(entry.themes, &themes)
            case (true, false, true, true): count(UInt16(when), &whens)
            case (true, true, false, true): areas[Int(entry.area)] += 1
            case (true, true, true, false): kinds[Int(entry.kind)] += 1
            default: break
            }
        }
        if query.when == .nextWeek { rows = index.sorted(rows, inDays: weeks.nextWeek) }
    }

    private func count(_ bits: UInt16, _ counts: inout [Int]) {
        var rest = bits
        while rest != 0 {
            counts[rest.trailingZeroBitCount] += 1
            rest &= rest - 1
        }
    }

    /// The days that filters speak of.
    struct Weeks {
        let today: UInt32
        let thisWeek: UInt32
        let nextWeek: UInt32

        init(_ index: TouchIndex) {
            let day = index.now.date - index.monday
            today = DayBits.days(day...day)
            thisWeek = DayBits.days(day...6)
            nextWeek = DayBits.days(7...13)
        }

        /// A bit for each of `ListFilter.When.allCases`.
        func bits(_ entry: TouchEntry) -> UInt8 {
            guard entry.hasTime else { return 1 << 3 }
            return (entry.on & today != 0 ? 1 : 0) | (entry.on & thisWeek != 0 ? 2 : 0)
                | (entry.on & nextWeek != 0 ? 4 : 0)
        }
    }
}

extension TouchIndex {
    /// By when they are first on within `days`: those that begin on a day before those that go on from before; at the
    /// same time by row.
    func sorted(_ positions: [Int32], inDays days: UInt32) -> [Int32] {
        let keys = positions.map { position -> Int in
            let entry = entries[Int(position)]
            let begins = entry.begins & days
            let day = (begins != 0 ? begins : entry.on & days).trailingZeroBitCount
            return (day * 86_401 + clock(position, on: day)) << 32 | Int(position)
        }
        return keys.sorted().map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
    }

    /// The day an entry stands at within `days`.
    func day(_ entry: TouchEntry, inDays days: UInt32) -> CivilDate {
        let begins = entry.begins & days
        return monday + (begins != 0 ? begins : entry.on & days).trailingZeroBitCount
    }
}
