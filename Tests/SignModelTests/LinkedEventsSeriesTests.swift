import SignModel
import Testing

/// Parts of a series put together.
@Suite struct LinkedEventsSeriesTests {
    private func part(
        _ id: String, of parent: String?, _ start: String, _ end: String? = nil, title: String = "Kerho"
    ) throws -> FeedEntry {
        var entry = FeedEntry(id: id, position: id, title: [.finnish: title])
        entry.parent = parent
        entry.times = [
            ActivityTime(start: try #require(CivilDateTime(start)), end: end.flatMap { CivilDateTime($0) })
        ]
        return entry
    }

    private func head(_ id: String, _ series: FeedEntry.Series = .recurring) throws -> FeedEntry {
        var head = try part(id, of: nil, "2026-12-01T10:00", "2027-01-12T12:00")
        head.series = series
        return head
    }

    private func dates(_ entry: FeedEntry) -> [String] {
        entry.times.flatMap { time in
            [ActivityTime.Addition(start: time.start, end: time.end)] + time.also
        }.map { addition in
            [addition.start.description.prefix(16), addition.end.map { $0.description.suffix(8).prefix(5) }]
                .compactMap { $0.map(String.init) }.joined(separator: "–")
        }
    }

    @Test func aSeriesIsOneEntryWithItsDates() throws {
        var cancelled = try part("d", of: "s", "2026-12-22T10:00", "2026-12-22T12:00")
        cancelled.status = .cancelled
        let joined = LinkedEventsSeries.joined([
            try part("b", of: "s", "2026-12-08T10:00", "2026-12-08T12:00"), try head("s"),
            try part("other", of: nil, "2026-12-05T09:00"),
            try part("c", of: "s", "2026-12-15T14:00", "2026-12-15T15:00"), cancelled,
            try part("a", of: "s", "2026-12-01T10:00", "2026-12-01T12:00"),
        ])
        #expect(joined.map(\.id) == ["s", "other"])
        #expect(joined[0].times.count == 1)
        #expect(
            dates(joined[0]) == ["2026-12-01T10:00–12:00", "2026-12-08T10:00–12:00", "2026-12-15T14:00–15:00"])
        // Once more changes nothing.
        #expect(LinkedEventsSeries.joined(joined) == joined)
    }

    @Test func partsWithoutTheirSeriesAreOneUnderItsId() throws {
        let joined = LinkedEventsSeries.joined([
            try part("a", of: "s", "2026-12-01T10:00"), try part("b", of: "s", "2026-12-08T10:00"),
        ])
        #expect(joined.map(\.id) == ["s"] && joined[0].parent == nil && joined[0].title == [.finnish: "Kerho"])
        #expect(dates(joined[0]) == ["2026-12-01T10:00", "2026-12-08T10:00"])
    }

    @Test func partsOfAnUmbrellaStayThemselves() throws {
        let parts = [
            try head("u", .umbrella), try part("a", of: "u", "2026-12-01T10:00"),
            try part("b", of: "u", "2026-12-08T10:00"),
        ]
        #expect(LinkedEventsSeries.joined(parts) == parts)
        // Nothing says what it is, but the parts have names of their own.
        let unknown = [
            try part("a", of: "u", "2026-12-01T10:00", title: "Avajaiset"),
            try part("b", of: "u", "2026-12-08T10:00", title: "Päättäjäiset"),
        ]
        #expect(LinkedEventsSeries.joined(unknown) == unknown)
    }

    @Test func aSeriesOfWhichNothingIsLeft() throws {
        var part = try part("a", of: "s", "2026-12-01T10:00")
        part.status = .cancelled
        let joined = LinkedEventsSeries.joined([try head("s"), part])
        #expect(joined.map(\.status) == [.cancelled] && joined[0].times == [])
        var gone = try head("s")
        gone.status = .deleted
        #expect(LinkedEventsSeries.joined([gone, try self.part("a", of: "s", "2026-12-01T10:00")]) == [gone])
        // Its parts are on no page: its own time is better than none.
        let alone = [try head("s")]
        #expect(LinkedEventsSeries.joined(alone) == alone)
    }

    @Test func aPartElsewhereSaysWhere() throws {
        var first = try part("a", of: "s", "2026-12-01T10:00")
        first.place = FeedEntry.Place(id: "p:1", name: [.finnish: "Tupa"])
        var second = try part("b", of: "s", "2026-12-08T10:00")
        second.place = FeedEntry.Place(id: "p:2", name: [.finnish: "Sali"])
        let joined = LinkedEventsSeries.joined([try head("s"), first, second])
        #expect(joined[0].place == first.place)
        #expect(joined[0].times.map(\.placeText) == [[:], [.finnish: "Sali"]])
    }

    @Test func theLatestDatesAreKept() throws {
        let start = try #require(CivilDate("2020-01-01"))
        let parts = (0..<2_000).map { day in
            var part = FeedEntry(id: "p\(day)", position: "", title: [.finnish: "Kerho"])
            part.parent = "s"
            part.times = [ActivityTime(start: CivilDateTime(start + day, .midnight), allDay: true)]
            return part
        }
        let joined = LinkedEventsSeries.joined(parts)
        #expect(joined.count == 1 && joined[0].times[0].also.count == Limits.timesPerActivity - 1)
        #expect(joined[0].times[0].also.last?.start.date == start + 1_999)
    }
}
