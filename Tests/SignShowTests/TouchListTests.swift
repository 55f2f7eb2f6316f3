import SignModel
import SignScene
import SignSchedule
import SignShow
import Testing

/// Lists, counts and the calendar, as a long reckoning over all activities has them.
@Suite(.timeLimit(.minutes(15))) struct TouchListTests {
    /// Around the ends of summer time, Independence Day, the turn of the year and the begin of summer time.
    private static let days = ["2026-10-24", "2026-12-05", "2026-12-31", "2027-03-27"]

    private static func instant(_ wall: String) -> Instant {
        ZoneRules.helsinki.instant(of: CivilDateTime(wall) ?? CivilDateTime(wallSeconds: 0))
    }

    /// The same library goes through the hours of three days, over midnight and into another week.
    @Test(arguments: days) func listsAreThoseOfALongReckoning(day: String) throws {
        let first = try #require(CivilDate(day))
        var random = TouchRandom(seed: UInt64(first.dayNumber))
        let activities = random.activities(90, around: first)
        let world = try TouchWorld(activities)
        for (offset, time) in [(0, "00:10"), (0, "09:59"), (0, "15:30"), (0, "23:45"), (1, "00:00"), (2, "12:00")] {
            let now = Self.instant("\(first + offset)T\(time)")
            let model = TouchModel(activities, at: ZoneRules.helsinki.civil(at: now))
            try check(home: world.body(.home(page: 0), at: now), model)
            for _ in 0..<8 {
                var query = ListQuery()
                if random.below(2) == 0 { query.theme = random.pick(NeedTheme.all).id }
                if random.below(2) == 0 { query.when = random.pick(ListFilter.When.allCases) }
                if random.below(3) == 0 { query.area = random.pick(["Tuira", "Kaakkuri", "Kempele", "Haukipudas"]) }
                if random.below(3) == 0 { query.kind = random.pick(Activity.Kind.allCases) }
                try check(query, world, model, at: now)
            }
            for when in ListFilter.When.allCases { try check(ListQuery(when: when), world, model, at: now) }
            for ahead in [-1, 0, 1, 8, 20] { try check(day: model.today + ahead, world, model, at: now) }
        }
    }

    private func check(home body: PageMatter.Body, _ model: TouchModel) throws {
        guard case .home(let home) = body else {
            Issue.record("home is something else")
            return
        }
        let themes = NeedTheme.all.map { Counted($0.id, model.count(ListQuery(theme: $0.id))) }
        #expect(home.themes == themes.filter { $0.count > 0 })
        #expect(home.thisWeek == model.count(ListQuery(when: .thisWeek)))
        #expect(home.volunteering == model.count(.volunteers))
    }

    private func check(
        _ query: ListQuery, _ world: TouchWorld, _ model: TouchModel, at now: Instant
    ) throws {
        let expected = model.rows(query)
        var found: [ActivityID?] = Array(repeating: nil, count: expected.count)
        let perPage = 1 + expected.count % 6
        for page in 0...(max(0, expected.count - 1) / perPage) {
            guard case .list(let list) = try world.body(.list(query, page: page), at: now, rowsPerPage: perPage) else {
                Issue.record("a list is something else")
                return
            }
            #expect(list.count == expected.count)
            #expect(list.days == expected.map(\.day))
            #expect(list.first <= page * perPage)
            #expect(list.first + list.rows.count >= min(expected.count, (page + 1) * perPage))
            for (index, row) in list.rows.enumerated() where list.first + index < found.count {
                found[list.first + index] = row.activity
                #expect(row.next.map { !$0.isOver(at: model.now) } ?? true)
                let day = list.days[list.first + index]
                #expect(row.next.map { max($0.start.date, day ?? $0.start.date) } == day)
            }
            guard page == 0 else { continue }
            for theme in list.themes { #expect(theme.count == count(query, model) { $0.theme = theme.value }) }
            for when in list.whens { #expect(when.count == count(query, model) { $0.when = when.value }) }
            for area in list.areas { #expect(area.count == count(query, model) { $0.area = area.value }) }
            for kind in list.kinds { #expect(kind.count == count(query, model) { $0.kind = kind.value }) }
            #expect(list.whens.map(\.value) == ListFilter.When.allCases)
            #expect(list.areas.count <= 4 && list.kinds.count <= 4)
            #expect(query.area.map { area in list.areas.contains { $0.value == area } } ?? true)
            #expect(query.kind.map { kind in list.kinds.contains { $0.value == kind } } ?? true)
        }
        #expect(found == expected.map(\.id), "\(query)")
    }

    private func count(_ query: ListQuery, _ model: TouchModel, _ change: (inout ListQuery) -> Void) -> Int {
        var query = query
        change(&query)
        return model.count(query)
    }

    private func check(day: CivilDate, _ world: TouchWorld, _ model: TouchModel, at now: Instant) throws {
        guard case .calendar(let calendar) = try world.body(.calendar(day, page: 0), at: now) else {
            Issue.record("the calendar is something else")
            return
        }
        let expected = model.agenda(day)
        #expect(calendar.days.map(\.value) == (0..<28).map { model.today.monday + $0 })
        #expect(calendar.days.map(\.count) == calendar.days.map { model.agenda($0.value).count })
        #expect(calendar.count == expected.count && calendar.starts.count == expected.count)
        #expect(calendar.rows.map(\.activity) == Array(expected[calendar.first...].prefix(calendar.rows.count)))
        #expect(calendar.holiday == FinnishHolidays.day(day)?.name)
        for (row, start) in zip(calendar.rows, calendar.starts[calendar.first...]) {
            #expect(row.next.flatMap { $0.start.date == day ? $0.start.time : nil } == start)
        }
    }

    /// At a new state of the content the old is forgotten.
    @Test func whatIsCancelledOrGoneVanishes() throws {
        let now = Self.instant("2026-12-01T09:00")
        var activities = (0..<4).map {
            Activity(test: ID("a\($0)"), times: [ActivityTime("2026-12-0\(2 + $0)T10:00")])
        }
        let world = try TouchWorld(activities)
        func ids() throws -> [ActivityID] {
            guard case .list(let list) = try world.body(.list(ListQuery(), page: 0), at: now) else { return [] }
            return list.rows.map(\.activity)
        }
        #expect(try ids() == ["a0", "a1", "a2", "a3"])
        let open = try world.library.matter(for: .list(ListQuery(), page: 0), language: .finnish, at: now)
        activities[1].cancelled = true
        try world.take([activities[1]], gone: ["a2"])
        let marked = try world.library.marked(open, at: now)
        guard case .list(let list) = marked.body else { return }
        #expect(list.rows.map(\.isCancelled) == [false, true, true, false])
        #expect(try ids() == ["a0", "a3"])
        // What has ended is not on any more, either.
        let later = try world.library.marked(marked, at: Self.instant("2026-12-02T11:00"))
        guard case .list(let list) = later.body else { return }
        #expect(list.rows.map(\.isCancelled) == [true, true, true, false])
    }

    /// Rows say where, how far and of whom.
    @Test func aRowSaysWhereAndHowFar() throws {
        let now = Self.instant("2026-12-01T09:00")
        var own = Activity(test: "oma", times: [ActivityTime("2026-12-02T10:00")], place: nil)
        own.placeText = [.finnish: "Koulun piha"]
        own.municipality = "Kempele"
        own.point = GeoPoint(latitude: 64.9690, longitude: 25.5170)
        let moved = ActivityTime(
            start: CivilDateTime("2026-12-03T10:00") ?? CivilDateTime(wallSeconds: 0), title: [.finnish: "Retki"],
            placeText: [.finnish: "Metsä"])
        let world = try TouchWorld([
            Activity(test: "tupa", times: [ActivityTime("2026-12-01T10:00")]), own,
            Activity(test: "siirto", times: [moved]),
            Activity(test: "kirja", times: [], place: "kirjasto"),
        ])
        guard case .list(let list) = try world.body(.list(ListQuery(), page: 0), at: now) else { return }
        #expect(
            list.rows.map(\.place) == [
                [.finnish: "Tuiran tupa, Tuira"], [.finnish: "Koulun piha, Kempele"], [.finnish: "Metsä"],
                [.finnish: "Keskustan kirjasto, Keskusta"],
            ])
        #expect(
            list.rows.map(\.title) == [
                [.finnish: "Kerho tupa"], [.finnish: "Kerho oma"], [.finnish: "Retki"], [.finnish: "Kerho kirja"],
            ])
        #expect(list.rows.map(\.association) == Array(repeating: [.finnish: "Esimerkkiyhdistys 0 ry"], count: 4))
        // 6.6 km; here; not known where; no point on the map.
        #expect(list.rows.map { $0.metres.map { $0 / 100 } } == [66, 0, nil, nil])
        #expect(
            list.rows.map { $0.next?.start.description } == [
                "2026-12-01T10:00:00", "2026-12-02T10:00:00", "2026-12-03T10:00:00", nil,
            ])
    }

    /// Where nobody says how many rows a page has, what any layout shows is there.
    @Test func anyLayoutFindsItsRows() throws {
        let now = Self.instant("2026-12-01T09:00")
        let world = try TouchWorld(
            (0..<90).map { Activity(test: ID("a\($0)"), times: [ActivityTime("2026-12-02T10:00")]) })
        for page in 0..<14 {
            guard case .list(let list) = try world.body(.list(ListQuery(), page: page), at: now) else { return }
            for perPage in 2...6 where page * perPage < 90 {
                let shown = page * perPage..<min(90, (page + 1) * perPage)
                #expect(list.first <= shown.lowerBound && shown.upperBound <= list.first + list.rows.count)
            }
            #expect(list.rows.map(\.activity) == (0..<list.rows.count).map { ID("a\(list.first + $0)") })
        }
        for page in [-1, 99, Int.max] {
            guard case .list(let list) = try world.body(.list(ListQuery(), page: page), at: now, rowsPerPage: 6) else {
                return
            }
            #expect(list.first == (page < 0 ? 0 : 84 - 6) && !list.rows.isEmpty)
        }
    }

    @Test func anEmptyFolderHasPages() throws {
        let now = Self.instant("2026-12-06T09:00")
        let world = try TouchWorld([])
        let home = try world.library.matter(for: .home(page: 0), language: .finnish, at: now)
        #expect(home.body == .home(HomeMatter(themes: [], thisWeek: 0, volunteering: 0)))
        #expect(home.frame.today.isEmpty)
        // The site speaks Swedish and Finnish; English is offered besides.
        #expect(home.frame.languages == [.swedish, .finnish, .english])
        #expect(home.frame.now.description == "2026-12-06T09:00:00")
        guard case .list(let list) = try world.body(.list(ListQuery(theme: "mind", when: .today), page: 7), at: now)
        else { return }
        #expect(list.count == 0 && list.rows.isEmpty && list.days.isEmpty && list.first == 0)
        guard case .calendar(let calendar) = try world.body(.calendar(home.frame.now.date, page: 3), at: now) else {
            return
        }
        #expect(calendar.holiday?[.swedish] == "självständighetsdagen")
        for page: TouchPage in [
            .activity("x", page: 0), .association("x", page: 0), .announcement("x", page: 0), .calendarCode("x"),
            .route("x"), .contact(.association("x")), .contact(.activity("x")), .contact(.announcement("x")),
        ] { #expect(try world.body(page, at: now) == .gone) }
        for page: TouchPage in [.help(.privacy), .settings, .languages, .urgent] {
            #expect(try world.body(page, at: now) == .plain)
        }
    }

    /// Near things that have yet to begin, soonest first; far ones only where there are no others.
    @Test func theBoardTellsOfWhatIsNear() throws {
        let world = try TouchWorld([
            Activity(test: "kaukana", times: [ActivityTime("2026-12-01T10:00")], place: "maja"),
            Activity(test: "alkanut", times: [ActivityTime("2026-12-01T08:30", minutes: 240)], place: "sali"),
            Activity(test: "toinen", times: [ActivityTime("2026-12-01T14:00")], place: "sali"),
            Activity(test: "eka", times: [ActivityTime("2026-12-01T12:00")], place: "sali"),
            Activity(test: "huomenna", times: [ActivityTime("2026-12-02T09:00")], place: "sali"),
            Activity(test: "kolmas", times: [ActivityTime("2026-12-01T15:00")], place: "sali"),
        ])
        func board(_ wall: String) throws -> [ActivityID] {
            try world.library.matter(for: .settings, language: .finnish, at: Self.instant(wall)).frame.today
                .map(\.activity)
        }
        #expect(try board("2026-12-01T09:00") == ["eka", "toinen", "kolmas"])
        #expect(try board("2026-12-01T09:30") == ["eka", "toinen", "kolmas"])
        #expect(try board("2026-12-01T12:10") == ["eka", "toinen", "kolmas"])
        #expect(try board("2026-12-01T13:00") == ["toinen", "kolmas"])
        #expect(try board("2026-12-01T16:00") == [])
        #expect(try board("2026-12-02T00:00") == ["huomenna"])
    }

    /// What a playlist leaves out is in no list.
    @Test func thePlaylistsChoiceHolds() throws {
        let now = Self.instant("2026-12-01T09:00")
        let activities = (0..<4).map {
            Activity(
                test: ID("a\($0)"), title: [.finnish: "Muistikahvila \($0)"],
                times: [ActivityTime("2026-12-02T1\($0):00")], themes: [$0 == 3 ? "mind" : "ageing"],
                association: ID("yhdistys-\($0 % 2)"))
        }
        let world = try TouchWorld(activities) { playlist in
            playlist.exclude = Selection(associations: ["yhdistys-1"])
        }
        guard case .list(let list) = try world.body(.list(ListQuery(), page: 0), at: now) else { return }
        #expect(list.rows.map(\.activity) == ["a0", "a2"])
        #expect(list.themes.map(\.value) == ["ageing"])
        guard case .search(let search) = try world.body(.search("muisti", all: false, page: 0), at: now) else { return }
        #expect(search.rows.map(\.activity) == ["a0", "a2"] && search.count == 2)
    }
}
