import SignModel
import Testing

@testable import SignFeeds

/// The project's own form.
@Suite struct ProjectReaderTests {
    private func read(_ text: String) throws -> FeedReading { try ProjectReader.read(Array(text.utf8), .test) }

    private let head = """
        association: muistivaki
        name: {fi: "Esimerkin Muistiväki ry", sv: "Exempel rf"}
        contact: {phone: "050 000 0101", web: "https://yhdistys.example"}
        area: Oulu
        themes: [ageing]
        logo: logos/muistivaki.svg

        """

    @Test func anAssociationAndWhatItDoes() throws {
        let reading = try read(
            head + """
                activities:
                  - id: kahvila
                    title: {fi: "Muistikahvila"}
                    text: {fi: "Rivi.\\n\\nToinen."}
                    kind: group
                    themes: [ageing, company]
                    place: tupa
                    start: "2026-12-01T10:00"
                    end: "12:00"
                    rrule: FREQ=WEEKLY;BYDAY=TU
                    except: ["2026-12-29"]
                    also: ["2027-01-07"]
                    free: true
                    languages: [fi, sv]
                  - id: ryhma
                    title: {fi: "Ryhmä"}
                    times:
                      - {start: "2026-12-07T10:00", end: "12:00", rrule: FREQ=WEEKLY;BYDAY=MO}
                      - {start: "3.12.2026 klo 14–16", rrule: FREQ=WEEKLY;BYDAY=TH}
                      - {start: "2026-12-24", end: "2026-12-26"}
                    place: {name: {fi: "Sali"}, address: "Katu 1", municipality: Oulu}
                    cancelled: yes
                """)
        #expect(reading.faults == [])
        #expect(
            reading.associations.map(\.id) == ["muistivaki"] && reading.logos == ["muistivaki": "logos/muistivaki.svg"])
        #expect(reading.associations[0].contact.phone == "050 000 0101" && reading.associations[0].themes == ["ageing"])
        let cafe = reading.entries[0]
        #expect(cafe.id == "kahvila" && cafe.association == "muistivaki" && cafe.place?.id == "tupa")
        #expect(cafe.position == "line 8, activities[0]" && cafe.text[.finnish] == "Rivi.\n\nToinen.")
        #expect(cafe.times.count == 1 && cafe.times[0].end == CivilDateTime("2026-12-01T12:00"))
        #expect(cafe.times[0].also.map(\.start) == [CivilDateTime("2027-01-07T10:00")])
        let group = reading.entries[1]
        #expect(group.status == .cancelled && group.place?.municipality == "Oulu" && group.times.count == 3)
        #expect(group.times[1].end == CivilDateTime("2026-12-03T16:00"))
        #expect(group.times[2].allDay && group.times[2].end == CivilDateTime("2026-12-27T00:00"))
    }

    @Test func oneBadActivityIsNamedByItsLine() throws {
        let reading = try read(
            head + """
                activities:
                  - id: a
                    title: {fi: "A"}
                    start: "3/4/2026"
                  - id: b
                    title: {fi: "B"}
                    start: "2026-12-01T10:00"
                    rrule: FREQ=HOURLY
                  - id: c
                    title: {fi: "C"}
                    colour: red
                  - title: {fi: "D"}
                  - kaikki
                """)
        #expect(reading.entries.map(\.id) == ["c"])
        #expect(
            reading.faults.map { "\($0.position) \($0.code)" } == [
                "line 8, activities[0].start ambiguous", "line 11, activities[1].rrule badRule",
                "line 15, activities[2] unknownColumn", "line 18, activities[3] missing",
                "line 19, activities[4] wrongValue",
            ])
    }

    @Test func placesInAFileOfTheirOwn() throws {
        let reading = try read(
            "places:\n  - {id: tupa, name: {fi: Tupa}, address: Katu 1, area: Tuira, accessibility: [wheelchair]}\n")
        #expect(reading.places.map(\.id) == ["tupa"] && reading.places[0].accessibility == [.wheelchair])
    }

    @Test(arguments: [
        "", "# vain huomautus\n", "a: b\n", "association: Iso Kirjain\nname: {fi: A}\n", "association: a\n",
        "association: a\nname: {fi: A}\nname: {fi: B}\n", "association: &x a\nname: *x\n", "\tassociation: a\n",
        "association: [\n",
    ])
    func whatIsRefusedWhole(text: String) {
        #expect(throws: FeedFault.self) { try read(text) }
    }
}
