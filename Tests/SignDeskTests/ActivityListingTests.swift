import Foundation
import SignDesk
import SignModel
import SignStore
import Testing

/// What takes place in a span of days, and the page to hand over.
@Suite(.timeLimit(.minutes(10))) struct ActivityListingTests {
    private let workplace: Workplace

    init() throws { workplace = try Workplace() }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
    private func time(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(text)) }

    private func activity(
        _ id: String, themes: [ThemeID] = ["active"], _ times: ActivityTime...,
        change: (inout Activity) -> Void = { _ in }
    ) -> Activity {
        var activity = Activity(
            id: ActivityID(id), association: "laulajat",
            title: [.finnish: "Toiminta \(id)", .swedish: "Verksamhet \(id)"],
            kind: .group, themes: themes, times: times,
            contact: Contact(phone: "050 000 0101", web: "https://a.example/\(id)"))
        change(&activity)
        return activity
    }

    private func put(_ activities: [Activity], items: [String: String] = [:], places: [Place] = []) throws {
        let store = try ContentStore(workplace.desk.folder, mode: .write)
        try store.take(
            FeedRecord(id: "koe", format: "ics"),
            changed: activities.map { activity in
                var item = FeedItem(activity, fingerprint: "1")
                item.item = items[activity.id.raw]
                return item
            }, places: places, at: Workplace.now, evidence: false)
        try store.finish()
    }

    private func list(_ request: ActivitiesRequest) throws -> ActivityListing { try workplace.desk.activities(request) }

    @Test func everythingThatIsOnIsListedInOrderWithHolidays() throws {
        try put(
            [
                activity(
                    "nayttely", ActivityTime(start: try time("2026-11-01T10:00"), end: try time("2026-12-20T16:00"))),
                activity("viikko", ActivityTime(start: try time("2026-11-01T12:00"), rrule: "FREQ=WEEKLY;BYDAY=SU")),
                activity(
                    "leiri",
                    ActivityTime(start: try time("2026-12-07T00:00"), end: try time("2026-12-09T00:00"), allDay: true)),
                activity("ohi", ActivityTime(start: try time("2026-12-04T12:00"), end: try time("2026-12-04T13:00"))),
                activity("peruttu", ActivityTime(start: try time("2026-12-06T12:00"))) { $0.cancelled = true },
            ], items: ["viikko": "uid-7@koe"])
        let listing = try list(
            ActivitiesRequest(from: try day("2026-12-05"), to: try day("2026-12-08"), language: .swedish))
        #expect(listing.rows.map(\.occurrence.activity.raw) == ["nayttely", "viikko", "leiri"])
        #expect(listing.rows.map(\.title) == ["Verksamhet nayttely", "Verksamhet viikko", "Verksamhet leiri"])
        #expect(listing.rows.map(\.uid) == [nil, "uid-7@koe", nil])
        let rows = listing.json.occurrences
        #expect(rows.map(\.start) == ["2026-11-01T10:00:00+02:00", "2026-12-06T12:00:00+02:00", "2026-12-07"])
        #expect(rows.map(\.end) == ["2026-12-20T16:00:00+02:00", nil, "2026-12-09"])
        #expect(rows.map(\.holiday) == [false, true, false])
        #expect(rows.map(\.allDay) == [false, false, true])
        #expect(
            listing.text == """
                5.12.2026 – 8.12.2026

                Pågår
                  sön 1.11 kl. 10 – sön 20.12 kl. 16  Verksamhet nayttely  laulajat ry

                sön 6.12.2026, självständighetsdagen
                  kl. 12  Verksamhet viikko  laulajat ry

                mån 7.12.2026
                  7–8.12  Verksamhet leiri  laulajat ry
                """)
    }

    @Test func withoutDaysItIsAFortnightFromToday() throws {
        try put([activity("paiva", ActivityTime(start: try time("2026-11-01T12:00"), rrule: "FREQ=DAILY"))])
        let listing = try list(ActivitiesRequest(now: TimeText("2026-11-26T23:30")))
        #expect(listing.from.description == "2026-11-26")
        #expect(listing.rows.map(\.occurrence.start.date.description).last == "2026-12-09")
        #expect(listing.rows.count == 14)
        #expect(listing.stoppedAt == nil)
    }

    @Test func aSpanOfCenturiesStopsAtTheLimitAndSaysWhere() throws {
        try put([
            activity("tihea", ActivityTime(start: try time("2100-01-01T00:00"), rrule: "FREQ=DAILY;BYHOUR=8,12,16")),
            activity("kerran", ActivityTime(start: try time("2050-05-05T12:00"))),
        ])
        let listing = try list(
            ActivitiesRequest(from: try day("1990-01-01"), to: try day("2200-01-01"), limit: 1 + 3 * 365))
        #expect(listing.rows.count == 1096)
        #expect(listing.rows.first?.occurrence.activity == "kerran")
        #expect(listing.rows.last?.occurrence.start.description.hasPrefix("2100-12-31T16:00") == true)
        #expect(listing.stoppedAt?.description == "2101-01-01")
        let all = try list(ActivitiesRequest(from: try day("2100-01-01"), to: try day("2100-12-31")))
        #expect(all.rows.count == 3 * 365)
        #expect(zip(all.rows, all.rows.dropFirst()).allSatisfy { $0.occurrence.start < $1.occurrence.start })
    }

    @Test func anAreaHoldsItsMunicipalitiesAndTheirParts() throws {
        let daily = ActivityTime(start: try time("2026-11-20T12:00"), rrule: "FREQ=DAILY")
        try put(
            [
                activity("a", daily) { $0.place = "tupa" }, activity("b", daily) { $0.municipality = "Raahe" },
                activity("c", daily) { $0.municipality = "Kajaani" }, activity("d", daily) { $0.online = true },
                activity("e", daily) { $0.place = "kyla" },
            ],
            places: [
                Place(id: "tupa", name: [.finnish: "Tupa"], area: "Tuira"),
                Place(id: "kyla", name: [.finnish: "Kylä"], area: "Kuvitteellinen kylä"),
            ])
        func found(_ area: String?) throws -> [String] {
            try list(
                ActivitiesRequest(from: try day("2026-12-01"), to: try day("2026-12-01"), area: area)
            ).rows.map(\.occurrence.activity.raw)
        }
        #expect(try found(nil) == ["a", "b", "c", "d", "e"])
        #expect(try found("Uleåborg") == ["a", "d"])
        #expect(try found("Pohjois-Pohjanmaan hyvinvointialue") == ["a", "b", "d"])
        #expect(try found("kainuu") == ["c", "d"])
        #expect(try found("kuvitteellinen kylä") == ["d", "e"])
        #expect(throws: DeskError.self) { try found("Atlantis") }
        do {
            _ = try found("Kajani")
        } catch let error as DeskError {
            #expect(error.message(.english).contains("Did you mean 'Kaja"))
            #expect(error.exitCode == 66)
        }
    }

    // MARK: - The guide

    @Test func aPageHasWhatIsNextAndSaysHowManyHadNoRoom() throws {
        let activities = try (10..<40).map { number in
            activity(
                "nro-\(number)", themes: ["carers"],
                ActivityTime(start: CivilDateTime(try day("2026-12-01") + number, CivilTime(seconds: 36_000))))
        }
        try put(activities)
        let request = GuideRequest(theme: "carers", now: TimeText("2026-11-26T08:00"))
        let page = try workplace.desk.guide(request)
        #expect((6..<16).contains(page.entries.count))
        #expect(page.entries.count + page.leftOut == 30)
        let starts = page.entries.compactMap(\.times.first?.start)
        #expect(starts == starts.sorted())
        let html = try page.html(templates)
        #expect(html.contains("Lisäksi on \(page.leftOut) toimintaa, jotka eivät mahtuneet tähän."))
        #expect(html.contains("Kysy niistä henkilökunnalta: Tuira."))
        #expect(html.contains("<h1>Omaiset ja läheiset</h1>"))
        #expect(html.components(separatedBy: "<article").count == page.entries.count + 1)
        #expect(html.components(separatedBy: "<svg").count == page.entries.count + 1)
        #expect(html.contains("116&nbsp;117"))
        var all = request
        all.all = true
        #expect(try workplace.desk.guide(all).entries.count == 30)
    }

    @Test func withoutANeedThereIsSomethingOfEach() throws {
        let activities = try NeedTheme.all.prefix(5).flatMap { need in
            try (0..<20).map { number in
                activity(
                    "\(need.id)-\(number)", themes: [need.id],
                    ActivityTime(start: try time("2026-12-0\(1 + number % 5)T12:00")))
            }
        }
        try put(activities)
        let page = try workplace.desk.guide(GuideRequest(language: .swedish, now: TimeText("2026-11-26T08:00")))
        #expect(Set(page.entries.map(\.need)) == Set(NeedTheme.all.prefix(5).map(\.id)))
        let order = page.entries.compactMap { entry in NeedTheme.all.firstIndex { $0.id == entry.need } }
        #expect(order == order.sorted())
        let html = try page.html(templates)
        #expect(html.contains("<html lang=\"sv\">"))
        #expect(html.contains("<h2>Sjukdom och kamratstöd</h2>"))
        #expect(!html.contains("<script") && !html.contains("http"))
    }

    @Test func textsFromOutsideAreEscapedAndMarkedWithTheirLanguage() throws {
        try put([
            activity("x", themes: ["mind"], ActivityTime(start: try time("2026-11-27T12:00"))) {
                $0.title = [.finnish: "A <b>& \"C\""]
                $0.contact = Contact(phone: "050 000 0103")
            }
        ])
        let html = try workplace.desk.guide(
            GuideRequest(theme: "mind", language: .english, now: TimeText("2026-11-26T08:00"))
        ).html(templates)
        #expect(html.contains("lang=\"fi\">A &lt;b&gt;&amp; "))
        #expect(html.contains("050 000 0103"))
        #expect(html.contains("Fri 27 Nov 12:00"))
    }

    @Test func whatHasNoTimeStandsLast() throws {
        try put([
            activity("aina", themes: ["mind"]) { $0.byPhone = true },
            activity("pian", themes: ["mind"], ActivityTime(start: try time("2026-11-27T12:00"))),
            activity("joskus", themes: ["mind"], ActivityTime(start: try time("2027-05-27T12:00"))),
        ])
        let page = try workplace.desk.guide(GuideRequest(theme: "mind", now: TimeText("2026-11-26T08:00")))
        #expect(page.entries.map(\.activity.id.raw) == ["pian", "aina"])
        #expect(try page.html(templates).contains("<h2>Milloin vain</h2>"))
    }

    @Test func aSitesAreaHoldsUnlessAnotherIsGiven() throws {
        let path = workplace.path + "/playlists/tuira.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try (text + "\narea: [Oulu, Kempele]\n").write(toFile: path, atomically: true, encoding: .utf8)
        let daily = ActivityTime(start: try time("2026-11-20T12:00"), rrule: "FREQ=DAILY")
        try put([
            activity("a", daily) { $0.municipality = "Kempele" }, activity("b", daily) { $0.municipality = "Raahe" },
        ])
        func found(_ area: String?) throws -> [String] {
            try workplace.desk.guide(
                GuideRequest(area: area, site: "tuira", now: TimeText("2026-11-26T08:00"))
            ).entries.map(\.activity.id.raw)
        }
        #expect(try found(nil) == ["a"])
        #expect(try found("Brahestad") == ["b"])
    }

    private var templates: TemplateShelf {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return TemplateShelf(assets: url.path + "/assets")
    }
}
