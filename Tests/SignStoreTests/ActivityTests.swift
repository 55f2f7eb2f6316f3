import SignModel
import SignStore
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ActivityTests {
    let now = Samples.instant("2026-12-01T08:00:00+02:00")

    private func store(_ folder: TemporaryFolder, _ activities: [Activity]) throws -> ContentStore {
        let store = try folder.store()
        try store.put(associations: [Samples.association], at: now)
        try store.take(
            FeedRecord(id: "f", format: "yaml"), changed: activities.map { FeedItem($0, fingerprint: $0.id.raw) },
            at: now)
        return store
    }

    private func found(_ store: ContentStore, _ first: String, _ last: String, theme: ThemeID? = nil) throws -> [String]
    {
        try store.read {
            try $0.activities(from: Samples.day(first), to: Samples.day(last), theme: theme)
        }.map(\.id.raw).sorted()
    }

    @Test("A stretch of days finds what may take place in it, each boundary included")
    func ranges() throws {
        let folder = try TemporaryFolder()
        let store = try store(
            folder,
            [
                Samples.activity("single", start: "2026-12-10T14:00", end: CivilTime(seconds: 16 * 3600)),
                Samples.activity("night", start: "2026-12-09T22:00", end: CivilTime(seconds: 2 * 3600)),
                Samples.activity("weekly", start: "2026-11-02T10:00", rrule: "FREQ=WEEKLY"),
                Samples.activity("ended", start: "2026-11-02T10:00", rrule: "FREQ=WEEKLY;UNTIL=20261130T220000Z"),
                Samples.activity("counted", start: "2026-11-02T10:00", rrule: "FREQ=WEEKLY;COUNT=5"),
                Samples.activity("extra", start: "2026-10-01T10:00", also: [Samples.day("2026-12-11")]),
                Samples.activity("cancelled", start: "2026-12-10T14:00", cancelled: true),
            ])
        #expect(try found(store, "2026-12-10", "2026-12-10") == ["extra", "night", "single", "weekly"])
        #expect(try found(store, "2026-12-11", "2026-12-11") == ["extra", "weekly"])
        #expect(try found(store, "2026-12-12", "2026-12-31") == ["weekly"])
        #expect(try found(store, "2026-12-09", "2026-12-09") == ["extra", "night", "weekly"])
        #expect(try found(store, "2026-12-01", "2026-12-01").contains("ended"))
        #expect(try !found(store, "2026-12-02", "2026-12-02").contains("ended"))
        #expect(try found(store, "2026-11-30", "2026-11-30").contains("counted"))
        #expect(try !found(store, "2026-12-01", "2026-12-01").contains("counted"))
        #expect(try found(store, "2026-09-01", "2026-09-30").isEmpty)
    }

    @Test(
        "For one day, only rules that can hit its weekday are read",
        arguments: [
            ("FREQ=WEEKLY;BYDAY=MO,TH", [1, 4]), ("FREQ=MONTHLY;BYDAY=2TU", [2]), ("FREQ=MONTHLY;BYDAY=-1WE", [3]),
            ("byday=fr;freq=daily", [5]), ("FREQ=YEARLY;BYMONTH=12;BYDAY=SA", [6]),
            ("BYDAY=SU;FREQ=MONTHLY;BYSETPOS=1", [1, 4, 5, 7]), ("FREQ=WEEKLY", [1, 2, 3, 4, 5, 6, 7]),
            ("FREQ=MONTHLY;BYMONTHDAY=10", [1, 2, 3, 4, 5, 6, 7]),
        ] as [(String, [Int])])
    func weekdays(rule: String, expected: [Int]) throws {
        let folder = try TemporaryFolder()
        let activity = Samples.activity("a", start: "2026-11-02T10:00", rrule: rule)
        let put = Samples.activity("put", start: "2026-11-02T10:00", rrule: rule, also: [Samples.day("2026-12-08")])
        let store = try store(folder, [activity, put])
        let monday = Samples.day("2026-12-07")
        let days = try (0..<7).filter { offset in
            let found = try store.read { try $0.activities(of: try $0.activityStarts(on: monday + offset)) }.map(\.id)
            // A day that is put in may be any.
            #expect(found.contains("put"))
            return found.contains("a")
        }.map { $0 + 1 }
        // A word that looks like a weekday may let more through, never less.
        #expect(days == expected)
    }

    @Test("What may take place on a day comes in order of the time before which it does not begin")
    func starts() throws {
        let folder = try TemporaryFolder()
        var allDay = Samples.activity("all day", start: "2026-12-07T18:00", rrule: "FREQ=WEEKLY;BYDAY=MO")
        allDay.times[0] = ActivityTime(
            start: allDay.times[0].start, allDay: true, rrule: allDay.times[0].rrule)
        let store = try store(
            folder,
            [
                Samples.activity("noon", start: "2026-11-02T12:00", rrule: "FREQ=WEEKLY;BYDAY=MO"),
                Samples.activity("single", start: "2026-12-07T09:30"),
                Samples.activity("hours", start: "2026-11-02T20:00", rrule: "FREQ=DAILY;BYHOUR=7,20"),
                Samples.activity("tuesday", start: "2026-11-03T08:00", rrule: "FREQ=WEEKLY;BYDAY=TU"), allDay,
            ])
        try store.read { snapshot in
            let starts = try snapshot.activityStarts(on: Samples.day("2026-12-07"))
            let names = try starts.map { try snapshot.activities(of: [$0]).map(\.id.raw).joined() }
            #expect(Set(names.prefix(2)) == ["hours", "all day"])
            #expect(names.dropFirst(2) == ["single", "noon"])
            #expect(starts.map { $0.earliest.seconds } == [0, 0, 34_200, 43_200])
        }
    }

    @Test("An outline says the same as the whole activity")
    func outlineMatches() throws {
        let folder = try TemporaryFolder()
        let whole = Samples.activity(
            "a", start: "2026-12-10T14:00", end: CivilTime(seconds: 16 * 3600), rrule: "FREQ=MONTHLY;BYDAY=2TH",
            also: [Samples.day("2026-12-11")], themes: ["ageing", "mind"])
        let store = try store(folder, [whole])
        let outline = try store.read {
            try $0.activities(from: Samples.day("2026-12-10"), to: Samples.day("2026-12-10"))
        }
        #expect(
            outline == [
                ActivityOutline(
                    id: "a", association: "muisti", kind: .group, themes: ["ageing", "mind"], place: nil, online: true,
                    byPhone: false, free: true, languages: [.finnish, .swedish], times: whole.times)
            ])
        #expect(try store.read { try $0.activity("a") } == whole)
    }

    @Test("Themes filter, and a feed replaces what it brought")
    func feeds() throws {
        let folder = try TemporaryFolder()
        let store = try store(
            folder,
            [
                Samples.activity("a", start: "2026-12-10T14:00", themes: ["mind"]),
                Samples.activity("b", start: "2026-12-10T14:00", themes: ["ageing", "mind"]),
            ])
        #expect(try found(store, "2026-12-10", "2026-12-10", theme: "ageing") == ["b"])
        #expect(try found(store, "2026-12-10", "2026-12-10", theme: "mind") == ["a", "b"])
        try store.take(
            FeedRecord(id: "f", format: "yaml"),
            changed: [
                FeedItem(Samples.activity("b", start: "2026-12-12T14:00", themes: ["company"]), fingerprint: "b2")
            ], gone: ["a"], at: now)
        #expect(try store.fingerprints(ofFeed: "f") == ["b": "b2"])
        #expect(try found(store, "2026-12-12", "2026-12-12", theme: "company") == ["b"])
        #expect(try found(store, "2026-12-01", "2026-12-31", theme: "mind").isEmpty)
        #expect(try found(store, "2026-12-10", "2026-12-10").isEmpty)
        #expect(try found(store, "2026-12-12", "2026-12-12") == ["b"])
    }

    @Test("What one plain time cannot say is kept and found, too")
    func manyTimes() throws {
        let folder = try TemporaryFolder()
        func activity(_ id: ActivityID, _ times: [ActivityTime]) -> Activity {
            var result = Samples.activity(id, start: "2026-12-10T14:00")
            result.times = times
            return result
        }
        func time(_ start: String, _ end: String? = nil) throws -> ActivityTime {
            ActivityTime(start: try #require(CivilDateTime(start)), end: end.flatMap { CivilDateTime($0) })
        }
        var open = try time("2026-01-07T09:00")
        open.endless = true
        let all = [
            activity("none", []), activity("open", [open]),
            activity("months", [try time("2026-09-01T10:00", "2026-12-31T16:00")]),
            activity("two", [try time("2026-12-10T09:00", "2026-12-10T10:00"), try time("2026-12-12T09:00")]),
        ]
        let store = try store(folder, all)
        for activity in all { #expect(try store.read { try $0.activity(activity.id) } == activity) }
        #expect(try found(store, "2026-12-10", "2026-12-10") == ["months", "open", "two"])
        #expect(try found(store, "2026-12-13", "2026-12-13") == ["months", "open"])
        #expect(try found(store, "2027-01-01", "2027-01-01") == ["open"])
        let outlines = try store.read {
            try $0.activities(from: Samples.day("2026-12-10"), to: Samples.day("2026-12-10"))
        }
        #expect(outlines.allSatisfy { outline in all.contains { $0.id == outline.id && $0.times == outline.times } })
        let long = try store.read { try $0.longActivities(on: Samples.day("2026-12-10")) }
        #expect(Set(long.map(\.id)) == ["open", "months"])
    }
}
