import SignModel
import SignScene
import SignSchedule
import SignShow
import SignStore
import Testing

/// Single things: activities with their times and states, associations, announcements, contacts, searches.
@Suite(.timeLimit(.minutes(10))) struct TouchPageTests {
    private let now = ZoneRules.helsinki.instant(of: CivilDateTime("2026-12-01T09:00") ?? CivilDateTime(wallSeconds: 0))

    private func activity(_ id: ActivityID, in world: TouchWorld, at wall: String = "2026-12-01T09:00") throws
        -> ActivityMatter
    {
        let instant = ZoneRules.helsinki.instant(of: CivilDateTime(wall) ?? CivilDateTime(wallSeconds: 0))
        guard case .activity(let matter) = try world.body(.activity(id, page: 0), at: instant) else {
            throw Missing()
        }
        return matter
    }

    private struct Missing: Error {}

    @Test func theNextTimesAndTheExceptions() throws {
        let world = try TouchWorld([
            Activity(
                test: "kerho",
                times: [
                    ActivityTime(
                        "2026-11-02T10:00", rrule: "FREQ=WEEKLY", except: ["2026-12-14", "2026-11-09", "2026-12-28"])
                ])
        ])
        let matter = try activity("kerho", in: world)
        #expect(matter.next.map(\.start.date.description) == ["2026-12-07", "2026-12-21", "2027-01-04", "2027-01-11"])
        #expect(matter.exceptions.map(\.description) == ["2026-12-14", "2026-12-28"])
        #expect(matter.state == .open)
        #expect(matter.place?.id == "tupa" && matter.association.id == "yhdistys-0")
        // 6.6 km, north by west.
        #expect(matter.metres.map { $0 / 100 } == 66 && matter.bearing == 340)
        #expect(matter.alternatives.isEmpty)
        guard case .nextCancelled(let left) = try activity("kerho", in: world, at: "2026-12-08T00:00").state else {
            throw Missing()
        }
        #expect(left.start.description == "2026-12-14T10:00:00" && left.end?.description == "2026-12-14T11:00:00")
    }

    /// Nobody knows whether a weekly group meets on a public holiday: page and list say to ask.
    @Test func aTimeOnAHolidayIsMarked() throws {
        let world = try TouchWorld([
            Activity(test: "kerho", times: [ActivityTime("2026-11-29T10:00", rrule: "FREQ=WEEKLY")])
        ])
        let matter = try activity("kerho", in: world)
        #expect(matter.next.first?.start.date.description == "2026-12-06")
        #expect(matter.holiday?[.finnish] == "itsenäisyyspäivä")
        #expect(try activity("kerho", in: world, at: "2026-12-08T09:00").holiday == nil)
        guard case .list(let list) = try world.body(.list(ListQuery(), page: 0), at: now) else { throw Missing() }
        #expect(list.rows.map { $0.holiday?[.swedish] } == ["självständighetsdagen"])
    }

    /// An occurrence that was moved within its day does take place that day.
    @Test func whatWasMovedIsNoException() throws {
        let series = ActivityTime("2026-11-02T10:00", rrule: "FREQ=WEEKLY", except: ["2026-12-07"])
        let world = try TouchWorld([
            Activity(test: "kerho", times: [series, ActivityTime("2026-12-07T14:00")])
        ])
        let matter = try activity("kerho", in: world)
        #expect(matter.exceptions.isEmpty && matter.state == .open)
        #expect(matter.next.first?.start.description == "2026-12-07T14:00:00")
    }

    @Test func whatIsCancelledOrOverTellsWhatElseThereIs() throws {
        let world = try TouchWorld([
            Activity(test: "peruttu", times: [ActivityTime("2026-12-02T10:00")], cancelled: true),
            Activity(test: "ohi", times: [ActivityTime("2026-11-02T10:00")]),
            Activity(
                test: "ainoa",
                times: [ActivityTime("2026-12-03T10:00", except: ["2026-12-03"])]),
            Activity(test: "muu", times: [ActivityTime("2026-12-05T10:00")]),
            Activity(test: "aina", times: []),
            Activity(test: "pian", times: [ActivityTime("2026-12-04T10:00")]),
            Activity(test: "myöhä", times: [ActivityTime("2026-12-09T10:00")]),
            Activity(test: "vieras", times: [ActivityTime("2026-12-04T10:00")], themes: ["mind"]),
        ])
        let cancelled = try activity("peruttu", in: world)
        #expect(cancelled.state == .cancelled && cancelled.next.isEmpty && cancelled.calendarEntry == nil)
        #expect(cancelled.alternatives.map(\.activity) == ["pian", "muu", "myöhä"])
        let over = try activity("ohi", in: world)
        #expect(over.state == .over && over.alternatives.count == 3)
        let only = try activity("ainoa", in: world)
        #expect(only.next.isEmpty && only.alternatives.count == 3)
        guard case .nextCancelled(let occurrence) = only.state else { throw Missing() }
        #expect(occurrence.start.description == "2026-12-03T10:00:00")
        let always = try activity("aina", in: world)
        #expect(always.state == .open && always.next.isEmpty && always.alternatives.isEmpty)
    }

    /// A source that has brought nothing for a month is told; what was taken in by hand is not looked for again.
    @Test func whatIsNotHeardOfIsTold() throws {
        var source = FeedRecord(id: "lahde", format: "json", address: "https://esimerkki.example/lista")
        source.good = now.adding(seconds: -31 * 86_400)
        let activities = [Activity(test: "kerho", times: [ActivityTime("2026-12-02T10:00")])]
        #expect(try activity("kerho", in: TouchWorld(activities, source: source)).staleSince == CivilDate("2026-10-31"))
        source.good = now.adding(seconds: -29 * 86_400)
        #expect(try activity("kerho", in: TouchWorld(activities, source: source)).staleSince == nil)
        source.good = now.adding(seconds: -90 * 86_400)
        source.address = nil
        #expect(try activity("kerho", in: TouchWorld(activities, source: source)).staleSince == nil)
    }

    @Test func anAssociationHasAllItsActivities() throws {
        let activities = (0..<70).map {
            Activity(
                test: ID("a\($0)"), times: [ActivityTime("2026-12-02T10:00")],
                association: $0 < 60 ? "yhdistys-0" : "yhdistys-1")
        }
        func draft(_ id: AnnouncementID, _ schedule: AnnouncementSchedule, title: String? = nil) -> RevisionDraft {
            RevisionDraft(
                announcement: id, association: "yhdistys-1",
                content: AnnouncementContent(title: [.finnish: title ?? "Tiedote \(id)"]), schedule: schedule,
                submitter: "yhdistys")
        }
        let world = try TouchWorld(
            activities,
            announcements: [
                draft("nyt", AnnouncementSchedule()),
                draft("muualla", AnnouncementSchedule(targets: [.screen("toinen")])),
                draft("ohi", AnnouncementSchedule(until: CivilDateTime("2026-12-01T09:00"))),
                draft("tulossa", AnnouncementSchedule(from: CivilDateTime("2026-12-02T00:00"))),
                draft("kerhosta", AnnouncementSchedule(), title: "KERHO A65"),
            ])
        guard case .association(let few) = try world.body(.association("yhdistys-1", page: 1), at: now) else {
            throw Missing()
        }
        #expect(few.count == 10 && few.first == 0 && few.activities.count == 10)
        #expect(few.announcements.map(\.id) == ["kerhosta", "nyt"])
        guard case .association(let many) = try world.body(.association("yhdistys-0", page: 4), at: now, rowsPerPage: 5)
        else { throw Missing() }
        #expect(many.count == 60 && many.first == 15)
        #expect(many.activities.map(\.activity) == (15..<30).map { ID("a\($0)") })
        // Announcements lead to the activity of that title, else to the first.
        for (id, expected) in [("nyt", "a60"), ("kerhosta", "a65")] {
            guard case .announcement(let matter) = try world.body(.announcement(ID(id), page: 0), at: now) else {
                throw Missing()
            }
            #expect(matter.activity?.activity == ID(expected))
        }
        for id in ["muualla", "ohi", "tulossa"] {
            #expect(try world.body(.announcement(ID(id), page: 0), at: now) == .gone)
        }
    }

    @Test func contactsAreTheActivitysElseTheAssociations() throws {
        var own = Activity(test: "oma", times: [])
        own.contact = Contact(phone: "050 000 0099")
        let world = try TouchWorld([own, Activity(test: "muu", times: [])])
        func contact(_ subject: ContactSubject) throws -> ContactMatter {
            guard case .contact(let matter) = try world.body(.contact(subject), at: now) else { throw Missing() }
            return matter
        }
        let mine = try contact(.activity("oma"))
        #expect(mine.name == [.finnish: "Kerho oma"] && mine.contact.phone == "050 000 0099")
        #expect(mine.contact.web == "https://esimerkki.example/0" && mine.address == "Esimerkkikatu 1")
        #expect(try contact(.activity("muu")).name == [.finnish: "Esimerkkiyhdistys 0 ry"])
        #expect(try contact(.association("yhdistys-2")).contact.phone == "050 000 0002")
    }

    @Test func searchFindsMarksAndHelpsOn() throws {
        let world = try TouchWorld([
            Activity(
                test: "kahvila", title: [.finnish: "Muisti\u{AD}kahvila", .swedish: "Minnescafé"],
                times: [ActivityTime("2026-12-03T10:00")]),
            Activity(test: "kahvi", title: [.finnish: "Iso kahvihetki"], times: [ActivityTime("2026-12-02T10:00")]),
            Activity(test: "suru", title: [.finnish: "Sururyhmä"], times: [], themes: ["mind"]),
        ])
        func search(_ text: String) throws -> SearchMatter {
            guard case .search(let matter) = try world.body(.search(text, all: false, page: 0), at: now) else {
                throw Missing()
            }
            return matter
        }
        #expect(try search("m") == SearchMatter(text: "m"))
        let found = try search("kahvi")
        #expect(Set(found.rows.map(\.activity)) == ["kahvi", "kahvila"] && found.count == 2)
        let cafe = try #require(found.rows.first { $0.activity == "kahvi" })
        #expect(cafe.marks == [.finnish: [4..<14]])
        #expect(try search("muistikahvi").rows.first?.marks == [.finnish: [0..<14]])
        #expect(try search("sur").suggestions.count <= 3)
        // Nothing has it: the theme is the one whose name begins so, or that the nearest words lead to.
        let nothing = try search("kriisipuhelin")
        #expect(nothing.rows.isEmpty && nothing.count == 0 && nothing.nearestTheme == Counted("mind", 1))
    }

    /// The same search as pages of all results.
    @Test func allResultsArePaged() throws {
        let world = try TouchWorld(
            (0..<20).map {
                Activity(
                    test: ID("k\($0)"), title: [.finnish: "Kerho"], times: [ActivityTime("2026-12-02T10:\(10 + $0)")])
            })
        guard case .search(let matter) = try world.body(.search("kerho", all: true, page: 2), at: now, rowsPerPage: 4)
        else { throw Missing() }
        #expect(matter.count == 20 && matter.first == 4)
        #expect(matter.rows.map(\.activity) == (4..<16).map { ID("k\($0)") })
    }
}
