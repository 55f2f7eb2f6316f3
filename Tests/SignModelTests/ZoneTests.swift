import SignModel
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// Zone rules against the machine's zone files, and both clock changes.
@Suite struct ZoneTests {
    /// The bytes of a zone file; empty where the machine has none.
    private func bytes(_ id: String) -> [UInt8] {
        guard let file = fopen("/usr/share/zoneinfo/" + id, "rb") else { return [] }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 100_000)
        let count = fread(&buffer, 1, buffer.count, file)
        return Array(buffer[..<count])
    }

    private func rules(_ id: String) throws -> ZoneRules { try #require(ZoneRules(id: id, tzif: bytes(id))) }

    private func civil(_ text: String) throws -> CivilDateTime { try #require(CivilDateTime(text)) }

    @Test func helsinkiAgreesWithItsZoneFile() throws {
        let file = try rules("Europe/Helsinki")
        let first = try #require(Instant(iso: "2000-01-01T00:00:00Z"))
        let last = try #require(Instant(iso: "2060-12-31T23:00:00Z"))
        var now = first
        while now < last {
            #expect(file.offsetSeconds(at: now) == ZoneRules.helsinki.offsetSeconds(at: now))
            now = now.adding(seconds: 43_200)
        }
        for year in 2000...2060 {
            for text in ["\(year)-03-25", "\(year)-10-25"] {
                let date = try #require(CivilDate(text))
                for day in 0..<7 {
                    for half in 0..<12 {
                        let time = CivilDateTime(date + day, CivilTime(seconds: 7200 + half * 900))
                        #expect(file.resolve(time) == ZoneRules.helsinki.resolve(time))
                    }
                }
            }
        }
    }

    @Test func springGap() throws {
        let zone = ZoneRules.helsinki
        let inside = try civil("2026-03-29T03:30")
        guard case .gap(let jump, let shifted) = zone.resolve(inside) else {
            Issue.record("03:30 exists")
            return
        }
        #expect(jump.iso(in: zone) == "2026-03-29T04:00:00+03:00")
        #expect(shifted.iso(in: zone) == "2026-03-29T04:30:00+03:00")
        #expect(zone.instant(of: inside) == shifted)
        #expect(zone.boundary(of: inside) == jump)
        #expect(zone.boundary(of: try civil("2026-03-29T03:00")) == jump)
        #expect(zone.resolve(try civil("2026-03-29T04:00")) == .unique(jump))
        #expect(zone.resolve(try civil("2026-03-29T02:59:59")) == .unique(jump.adding(seconds: -1)))
        #expect(zone.span(of: inside.date).durationMs == 23 * 3_600_000)
    }

    @Test func autumnFold() throws {
        let zone = ZoneRules.helsinki
        let doubled = try civil("2026-10-25T03:30")
        guard case .fold(let first, let second) = zone.resolve(doubled) else {
            Issue.record("03:30 happens once")
            return
        }
        #expect(second - first == 3_600_000)
        #expect(first.iso(in: zone) == "2026-10-25T03:30:00+03:00")
        #expect(second.iso(in: zone) == "2026-10-25T03:30:00+02:00")
        #expect(zone.instant(of: doubled) == first)
        #expect(zone.boundary(of: doubled) == first)
        #expect(zone.span(of: doubled.date).durationMs == 25 * 3_600_000)
        #expect(zone.civil(at: first) == zone.civil(at: second))
    }

    @Test func newYork() throws {
        let zone = try rules("America/New_York")
        #expect(Instant(iso: "2026-07-01T12:00:00Z")?.iso(in: zone) == "2026-07-01T08:00:00-04:00")
        #expect(Instant(iso: "2055-01-01T12:00:00Z")?.iso(in: zone) == "2055-01-01T07:00:00-05:00")
        guard case .gap(let jump, _) = zone.resolve(try civil("2026-03-08T02:30")) else {
            Issue.record("02:30 exists in New York")
            return
        }
        #expect(jump.iso(in: zone) == "2026-03-08T03:00:00-04:00")
    }

    @Test func theSouthernHalf() throws {
        let zone = try rules("Pacific/Auckland")
        for year in [2026, 2050] {
            #expect(zone.offsetSeconds(at: try #require(Instant(iso: "\(year)-01-10T00:00:00Z"))) == 13 * 3600)
            #expect(zone.offsetSeconds(at: try #require(Instant(iso: "\(year)-07-10T00:00:00Z"))) == 12 * 3600)
        }
        #expect(zone.span(of: try #require(CivilDate("2026-04-05"))).durationMs == 25 * 3_600_000)
        #expect(zone.span(of: try #require(CivilDate("2026-09-27"))).durationMs == 23 * 3_600_000)
    }

    @Test func odderOnes() throws {
        let kathmandu = try rules("Asia/Kathmandu")
        #expect(Instant(iso: "2026-07-01T00:00:00Z")?.iso(in: kathmandu) == "2026-07-01T05:45:00+05:45")
        let lordHowe = try rules("Australia/Lord_Howe")
        #expect(lordHowe.span(of: try #require(CivilDate("2026-10-04"))).durationMs == 23 * 3_600_000 + 1_800_000)
        let dublin = try rules("Europe/Dublin")
        #expect(dublin.offsetSeconds(at: try #require(Instant(iso: "2045-07-01T00:00:00Z"))) == 3600)
        #expect(dublin.offsetSeconds(at: try #require(Instant(iso: "2045-01-01T00:00:00Z"))) == 0)
    }

    @Test func everySecondOfACivilDayComesBack() throws {
        for text in ["2026-03-29", "2026-10-25", "2028-02-29", "2026-12-31"] {
            let span = ZoneRules.helsinki.span(of: try #require(CivilDate(text)))
            var now = span.from
            while now < span.until {
                let civil = ZoneRules.helsinki.civil(at: now)
                #expect(civil.date.description == text)
                switch ZoneRules.helsinki.resolve(civil) {
                case .unique(let instant): #expect(instant == now)
                case .fold(let first, let second): #expect(now == first || now == second)
                case .gap: Issue.record("\(civil) was shown but does not exist")
                }
                now = now.adding(seconds: 61)
            }
        }
    }

    @Test func damagedFilesAreRefused() {
        let whole = bytes("Europe/Helsinki")
        #expect(ZoneRules(id: "x", tzif: []) == nil)
        #expect(ZoneRules(id: "x", tzif: Array("TZif".utf8)) == nil)
        for cut in stride(from: 0, to: whole.count, by: 37) {
            #expect(ZoneRules(id: "x", tzif: Array(whole[..<cut])) == nil)
        }
    }
}
