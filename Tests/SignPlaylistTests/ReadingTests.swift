import SignModel
import SignPlaylist
import Testing

/// What good files mean.
@Suite struct ReadingTests {
    @Test func leastHasTheDocumentedDefaults() throws {
        let playlist = try Sample.with("")
        #expect(playlist.site.zone == "Europe/Helsinki")
        #expect(playlist.site.name == [.finnish: "Kaakkurin sote-keskus"])
        #expect(playlist.languages == [.finnish] && !playlist.bilingual && !playlist.calm)
        #expect(playlist.theme == "paper" && playlist.transition == .fade(ms: 500) && playlist.closed == .dark)
        #expect(playlist.fillers == Fillers(kinds: [.welcome, .today, .week, .submit], sharePercent: 15))
        #expect(playlist.weights.isEmpty && playlist.include.isEmpty && playlist.exclude.isEmpty)
        #expect(playlist.site.hours.weekly[.saturday] == nil)
        #expect(playlist.site.hours.publicHolidays == nil && playlist.site.hours.eves == nil)
        let display = playlist.screens[0].display
        #expect(display.viewingDistanceMm == 3000 && !display.touch && display.mountBottomMm == nil)
        #expect(display.rotation == .none)
    }

    @Test(arguments: [
        ("\"8-16\"", [TimeWindow(800, 1600)]), ("8-16", [TimeWindow(800, 1600)]),
        ("8.30–16", [TimeWindow(830, 1600)]), ("8:30 - 16:00", [TimeWindow(830, 1600)]),
        ("08.30—16.00", [TimeWindow(830, 1600)]),
        ("[8-11, \"12-16\"]", [TimeWindow(800, 1100), TimeWindow(1200, 1600)]),
        ("\"12-16, 8-11\"", [TimeWindow(800, 1100), TimeWindow(1200, 1600)]),
        ("8-12, 12-16", [TimeWindow(800, 1200), TimeWindow(1200, 1600)]),
        ("closed", []), ("0-24", [TimeWindow(0, 2400)]), ("22-6", [TimeWindow(2200, 600)]),
    ])
    func hoursAsPeopleWriteThem(yaml: String, windows: [TimeWindow]) throws {
        #expect(try Sample.hours("\n  mon: \(yaml)").weekly[.monday] == windows)
    }

    @Test func daysAndRanges() throws {
        let hours = try Sample.hours(
            "{mon-wed: 8-16, \"thu, saturday\": 9-12, sun: closed, holidays: 10-12, eves: 8-12}")
        #expect(Set(hours.weekly.keys) == [.monday, .tuesday, .wednesday, .thursday, .saturday, .sunday])
        #expect(hours.weekly[.saturday] == [TimeWindow(900, 1200)])
        #expect(hours.publicHolidays == [TimeWindow(1000, 1200)] && hours.eves == [TimeWindow(800, 1200)])
        #expect(Set(try Sample.hours("{fri-mon: 8-16}").weekly.keys) == [.friday, .saturday, .sunday, .monday])
        let always = try Sample.hours("always")
        #expect(always.weekly.count == 7 && always.publicHolidays == [TimeWindow(0, 2400)])
    }

    @Test func exceptionsWithUnquotedDates() throws {
        let exceptions = try Sample.with(
            """
            exceptions:
              - {on: 2026-12-31, hours: 8-14, reason: {fi: Uudenvuodenaatto}}
              - from: 2027-02-22
                until: 2027-02-26
                closed: yes
                replacement: Tuira
            """
        ).site.hours.exceptions
        #expect(exceptions.map(\.first.description) == ["2026-12-31", "2027-02-22"])
        #expect(exceptions.map(\.last.description) == ["2026-12-31", "2027-02-26"])
        #expect(exceptions[0].windows == [TimeWindow(800, 1400)] && exceptions[1].windows.isEmpty)
        #expect(exceptions[0].reason[.finnish] == "Uudenvuodenaatto" && exceptions[1].replacement[.finnish] == "Tuira")
    }

    /// YAML 1.1 would read `no` as false and `08:30` as a number.
    @Test func scalarsAreTheirText() throws {
        let playlist = try Sample.with("languages: [no, fi]\nweights: {yes: 3, 0x10: 2}\n")
        #expect(playlist.languages == ["no", "fi"])
        #expect(playlist.weights == ["yes": 3, "0x10": 2])
        #expect(playlist.site.name["no"] == "Kaakkurin sote-keskus")
    }

    @Test(arguments: [("3 m", 3000), ("2.5 m", 2500), ("\"2,5 m\"", 2500), ("250cm", 2500), ("4000 mm", 4000)])
    func lengths(yaml: String, mm: Int) throws {
        let display = try Sample.display("pixels: 1920x1080, diagonal: 43, distance: \(yaml)")
        #expect(display.viewingDistanceMm == mm)
    }

    @Test func displays() throws {
        let display = try Sample.display(
            "pixels: 3840 × 2160, diagonal: '55\"', rotation: 270, touch: true, mount: 75 cm")
        #expect(display.panel == PixelSize(3840, 2160) && display.rotation == .threeQuarters && display.touch)
        #expect(display.diagonalInches == 55 && display.mountBottomMm == 750)
        #expect(abs(try Sample.display("pixels: 1920x1080, diagonal: 109 cm").diagonalInches - 42.9) < 0.1)
    }

    @Test func choicesAndShares() throws {
        let playlist = try Sample.with(
            """
            include: {themes: [ageing, mind], associations: muistivaki}
            exclude: {tags: [long-read], announcements: [joulu-2026]}
            fillers: {slides: [submit], share: 20 %}
            transition: fade 0.4 s
            calm: no
            closed: slide
            theme: contrast
            """)
        #expect(playlist.include == Selection(associations: ["muistivaki"], themes: ["ageing", "mind"]))
        #expect(playlist.exclude == Selection(announcements: ["joulu-2026"], tags: ["long-read"]))
        #expect(playlist.fillers == Fillers(kinds: [.submit], sharePercent: 20))
        #expect(playlist.transition == .fade(ms: 400) && playlist.closed == .slide && playlist.theme == "contrast")
        #expect(try Sample.with("transition: cut").transition == .cut)
        #expect(try Sample.with("fillers: {slides: [], share: 0}").fillers == Fillers(kinds: [], sharePercent: 0))
    }

    @Test func editorsLeaveNoTrace() throws {
        let plain = try Sample.with("")
        let windows = Array([0xEF, 0xBB, 0xBF]) + Array(Sample.least.replacing("\n", with: "\r\n").utf8)
        #expect(try PlaylistReader.read(bytes: windows, file: "x.yaml") == plain)
        #expect(try PlaylistReader.read(text: "---\n" + Sample.least + "# end\n\n", file: "x.yaml") == plain)
        #expect(try PlaylistReader.read(text: Sample.least.trimmingSuffix(), file: "x.yaml") == plain)
    }

    @Test func lookNamesAreTheCallers() throws {
        let playlist = try PlaylistReader.read(
            text: Sample.least + "theme: night", file: "x.yaml", themes: ["paper", "night"])
        #expect(playlist.theme == "night")
    }
}

extension String {
    /// Without the last line break.
    fileprivate func trimmingSuffix() -> String { hasSuffix("\n") ? String(dropLast()) : self }
}
