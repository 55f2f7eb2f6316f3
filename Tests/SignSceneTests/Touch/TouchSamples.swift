import SignModel
import SignScene

/// What touch pages say in tests: invented, in three languages, some of it long.
enum TouchSamples {
    /// A Monday.
    static let monday = CivilDate(year: 2026, month: 10, day: 12) ?? CivilDate(dayNumber: 0)
    static let now = CivilDateTime(monday, CivilTime(hour: 9, minute: 40) ?? .midnight)

    static let frame = FrameMatter(
        siteName: [
            .finnish: "Kaakkurin sosiaali- ja terveyskeskus", .swedish: "Kaakkuri social- och hälsocentral",
            .english: "Kaakkuri health centre",
        ], now: now, languages: [.finnish, .swedish, .english], today: [2, 0, 1].map { rows[$0] })

    static let themes: [Counted<ThemeID>] = [
        Counted("illness", 14), Counted("mind", 13), Counted("substance", 9), Counted("ageing", 18),
        Counted("carers", 11), Counted("families", 9), Counted("disability", 8), Counted("everyday", 12),
        Counted("livelihood", 11), Counted("newcomers", 10), Counted("company", 27), Counted("active", 1),
    ]

    static func time(_ hour: Int, _ minute: Int = 0) -> CivilTime { CivilTime(hour: hour, minute: minute) ?? .midnight }

    static func row(
        _ id: String, _ title: LocalizedText, _ place: String, day: Int?, from: CivilTime = .midnight,
        until: CivilTime? = nil, rrule: String? = nil, metres: Int? = nil, cancelled: Bool = false
    ) -> ListRow {
        let start = day.map { CivilDateTime(monday + $0, from) }
        return ListRow(
            activity: ActivityID(id), title: title,
            association: [.finnish: "Esimerkki-Oulun Muistiväki ry"], place: [.finnish: place],
            next: start.map {
                Occurrence(
                    activity: ActivityID(id), start: $0,
                    end: until.map { end in CivilDateTime(monday + (day ?? 0), end) })
            },
            time: start.map { ActivityTime(start: $0, rrule: rrule) }, metres: metres, isCancelled: cancelled)
    }

    static let rows: [ListRow] = [
        row(
            "muistikahvila",
            [.finnish: "Muisti\u{AD}kahvila", .swedish: "Minnescafé", .english: "Memory café"], "Tuiran tupa, Tuira",
            day: 0, from: time(14, 30), until: time(16), rrule: "FREQ=WEEKLY;BYDAY=MO", metres: 450),
        row(
            "omaisten-ilta", [.finnish: "Omaisten ilta", .swedish: "Anhörigkväll"], "Kaakkurin kamari, Kaakkuri",
            day: 0, from: time(17), until: time(18, 30), rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", metres: 3100),
        row(
            "muistineuvonta", [.finnish: "Muisti\u{AD}neuvonta"], "Järjestötalo Esimerkki, Oulu", day: 1,
            from: time(12), until: time(15), rrule: "FREQ=MONTHLY;BYDAY=2TU", metres: 1200),
        row(
            "laulut", [.finnish: "Tuttujen laulujen tuokio"], "Koivusali, Tuira", day: 2, from: time(13),
            until: time(14), rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", metres: 600),
        row(
            "kuulo", [.finnish: "Apua kuulo\u{AD}laitteeseen"], "Lukusali Lyhty, Oulu", day: 2, from: time(14),
            until: time(15), rrule: "FREQ=WEEKLY;BYDAY=WE", metres: 1400),
        row(
            "aivojumppa", [.finnish: "Aivo\u{AD}jumppa"], "Kaakkurin kamari, Kaakkuri", day: 3, from: time(10),
            until: time(11), rrule: "FREQ=WEEKLY;BYDAY=TH", metres: 3100),
        row(
            "koulutus",
            [
                .finnish:
                    "Vapaa\u{AD}ehtois\u{AD}toiminnan ja vertais\u{AD}tuki\u{AD}ryhmien ohjaajien yhteinen koulutus\u{AD}ilta"
            ], "Järjestötalo Esimerkki, Oulu", day: 4, from: time(17, 30), until: time(19, 45), metres: 1200),
        row("retki", [.finnish: "Retki rantaan"], "Tuiran ranta, Tuira", day: 5, from: time(11), cancelled: true),
        row(
            "valokuvat", [.finnish: "Valokuvien iltapäivä"], "Tuiran tupa, Tuira", day: 6, from: time(13),
            until: time(15), rrule: "FREQ=MONTHLY;BYDAY=-1SU", metres: 450),
        row("tapaaminen", [.finnish: "Tapaaminen verkossa"], "verkossa", day: 7, from: time(18)),
        row(
            "perehdytys", [.finnish: "Muistiystäväksi: perehdytys"], "Järjestötalo Esimerkki, Oulu", day: 22,
            from: time(17), until: time(19), metres: 1200),
        row("puhelin", [.finnish: "Kuunteleva puhelin"], "puhelimitse", day: nil),
    ]

    /// Eighteen rows, as in the list of a theme.
    static let list: ListMatter = {
        var all = rows.dropLast().map { $0 }
        for n in 0..<6 {
            let row = rows[n]
            all.append(
                Self.row(
                    "\(row.activity)-\(n)", row.title, row.place[.finnish] ?? "", day: 24 + 3 * n, from: time(10 + n),
                    until: time(12 + n), metres: row.metres))
        }
        all.append(rows[rows.count - 1])
        return list(all, query: ListQuery(theme: "ageing"))
    }()

    static func list(_ rows: [ListRow], query: ListQuery) -> ListMatter {
        ListMatter(
            query: query, count: rows.count, rows: rows, days: rows.map { $0.next?.start.date },
            themes: [Counted("ageing", rows.count)],
            whens: [Counted(.today, 2), Counted(.thisWeek, 6), Counted(.nextWeek, 5), Counted(.anyTime, 0)],
            areas: [Counted("Tuira", 7), Counted("Kaakkuri", 5), Counted("Oulu", 6)],
            kinds: [Counted(.group, 9), Counted(.support, 3), Counted(.event, 4), Counted(.volunteering, 2)])
    }

    static let calendar = CalendarMatter(
        day: monday,
        days: (0..<28).map { n in
            Counted(monday + n, n == 0 ? 8 : [8, 6, 7, 9, 5, 3, 1, 7, 6, 8, 9, 4, 2, 0][n % 14] + n / 14)
        },
        rows: [
            (9, 10, "Aamu\u{AD}kahvit"), (10, 11, "Tuoli\u{AD}jooga"), (12, 14, "Kukkaro\u{AD}klinikka"),
            (14, 16, "Muisti\u{AD}kahvila"), (15, 17, "Kännykkä\u{AD}kahvila"), (17, 18, "Omaisten ilta"),
            (18, 20, "Kaikkien kuoro"), (19, 20, "Lukupiiri"),
        ]
        .enumerated().map { n, item in
            row(
                "paivan-\(n)", [.finnish: item.2], "Tuiran tupa, Tuira", day: 0, from: time(item.0),
                until: time(item.1), metres: 450 + 100 * n)
        })

    static let search: SearchMatter = {
        var found = [0, 2, 10].map { rows[$0] }
        found.append(
            row(
                "uni", [.finnish: "Luento: Uni ja muisti"], "Lukusali Lyhty, Oulu", day: 16, from: time(17),
                until: time(18, 30)))
        found.append(
            row("kuoro", [.finnish: "Muistojen kuoro"], "Koivusali, Tuira", day: 17, from: time(10), until: time(11)))
        found.append(
            row(
                "ryhma", [.finnish: "Muisti\u{AD}sairaan läheisen ryhmä"], "Tuiran tupa, Tuira", day: 20, from: time(10)
            ))
        for n in found.indices {
            let letters = Array((found[n].title[.finnish] ?? "").lowercased())
            if let at = letters.indices.first(where: { String(letters[$0...].prefix(6)) == "muisti" }) {
                found[n].marks = [.finnish: [at..<at + 6]]
            }
        }
        return SearchMatter(
            text: "muisti", rows: found, count: 9, suggestions: ["muistikahvila", "muistineuvonta", "muistisairaus"])
    }()

    /// The matter of the pages these tests are about, by the names they are drawn under.
    static func matter(_ name: String) -> PageMatter {
        switch name {
        case "home": PageMatter(page: .home(page: 0), frame: frame, body: .home(home))
        case "home-2": PageMatter(page: .home(page: 1), frame: frame, body: .home(home))
        case "home-5":
            PageMatter(
                page: .home(page: 0), frame: frame,
                body: .home(HomeMatter(themes: Array(themes.prefix(5)), thisWeek: 3, volunteering: 0)))
        case "list": PageMatter(page: .list(list.query, page: 0), frame: frame, body: .list(list))
        case "list-2": PageMatter(page: .list(list.query, page: 1), frame: frame, body: .list(list))
        case "list-end": PageMatter(page: .list(list.query, page: 99), frame: frame, body: .list(list))
        case "list-none":
            PageMatter(
                page: .list(ListQuery(theme: "ageing", when: .today), page: 0), frame: frame,
                body: .list(list([], query: ListQuery(theme: "ageing", when: .today))))
        case "list-many": PageMatter(page: .list(many.query, page: 3), frame: frame, body: .list(many))
        case "filters": PageMatter(page: .filters(list.query), frame: frame, body: .list(list))
        case "days": PageMatter(page: .days(list.query), frame: frame, body: .list(list))
        case "calendar": PageMatter(page: .calendar(monday, page: 0), frame: frame, body: .calendar(calendar))
        case "calendar-2": PageMatter(page: .calendar(monday, page: 1), frame: frame, body: .calendar(calendar))
        case "search":
            PageMatter(page: .search("muisti", all: false, page: 0), frame: frame, body: .search(search))
        case "search-new":
            PageMatter(page: .search("", all: false, page: 0), frame: frame, body: .search(SearchMatter(text: "")))
        case "search-none":
            PageMatter(
                page: .search("kalastus", all: false, page: 0), frame: frame,
                body: .search(
                    SearchMatter(
                        text: "kalastus", suggestions: ["kävely", "luonto", "retki"],
                        nearestTheme: Counted("active", 19))))
        case "search-all": PageMatter(page: .search("muisti", all: true, page: 0), frame: frame, body: .search(search))
        case "pending": PageMatter(page: .home(page: 0), frame: frame, body: .pending)
        default: PageMatter(page: .home(page: 0), frame: frame, body: .gone)
        }
    }

    static let names = [
        "home", "home-2", "home-5", "list", "list-2", "list-end", "list-none", "list-many", "filters", "days",
        "calendar", "calendar-2", "search", "search-new", "search-none", "search-all", "pending",
    ]

    static let home = HomeMatter(themes: themes, thisWeek: 34, volunteering: 7)

    /// More than nine pages of six.
    static let many: ListMatter = {
        let all = (0..<100).map { n in
            row(
                "monta-\(n)", [.finnish: "Esimerkki\u{AD}ryhmä \(n + 1)"], "Tuiran tupa, Tuira", day: n / 2,
                from: time(8 + n % 10),
                until: time(9 + n % 10), metres: 50 * n)
        }
        return list(all, query: ListQuery(when: .thisWeek))
    }()
}
