import SignModel
import SignPlaylist
import Testing

/// What people are told about what is wrong: the whole sentence, with its place.
@Suite struct FindingTests {
    private static let days =
        "days are mon, tue, wed, thu, fri, sat, sun, ranges as mon-fri, holidays and eves"
    private static let hours = #"write hours as "8-16", "8.30-16", ["8-11", "12-16"] or closed"#

    /// Lines after ``Sample/least``, and what comes of them.
    @Test(arguments: [
        ("langauges: [fi]", "7:1: unknown key 'langauges'; did you mean 'languages'?"),
        ("Theme: paper", "7:1: unknown key 'Theme'; did you mean 'theme'?"),
        ("timezone: UTC", "7:1: unknown key 'timezone'; did you mean 'zone'?"),
        ("diagonal: 43", "7:1: unknown key 'diagonal' here: 'diagonal' belongs under screens → ID → display"),
        ("bilingual: true", "7:12: 'bilingual' shows two languages, and 'languages' has 1: name two, as in [fi, sv]"),
        ("bilingual: maybe", "7:12: 'bilingual' is true or false, not 'maybe'"),
        ("languages: []", "7:12: 'languages' is empty: name one at least, as in [fi, sv, en]"),
        ("languages: [fi, fi]", "7:17: 'fi' stands twice in 'languages'"),
        (
            "languages: [FI]",
            "7:13: 'FI' is not a language tag; did you mean 'fi'? a tag has two or three small letters: fi, sv, en, se, uk"
        ),
        ("weights: {a: 101}", "7:14: 'a' is 101; it can be 1 to 100"),
        ("weights: {a: two}", "7:14: 'a' is a whole number, not 'two'"),
        (
            "weights: {Muistiväki ry: 2}",
            "7:11: 'Muistiväki ry' cannot be an id; did you mean 'muistivaki-ry'? an id is made of a–z, 0–9, '-' and '_' and begins with a letter or digit"
        ),
        ("include: {themes: [aging]}", "7:20: 'themes' cannot be 'aging'; did you mean 'ageing'?"),
        ("include: {tags: [a]}\nexclude: {tags: [a]}", "8:10: 'a' is both included and excluded: keep one of them"),
        ("fillers: {share: 60 %}", "7:18: 'share' is 60 %; it can be 0 to 50 %"),
        ("fillers: none", "7:10: 'fillers' is a block, not a text: its keys are slides, share"),
        ("theme: papre", "7:8: 'theme' cannot be 'papre'; did you mean 'paper'?"),
        ("theme: darkness", "7:8: 'theme' cannot be 'darkness': it is one of paper, contrast"),
        ("transition: fade 800 ms", "7:13: a fade of 800 ms; it can be 400 to 600 ms"),
        ("calm:", "7:6: 'calm' has no value"),
        ("calm: &x true", "7:7: an anchor (&): playlists have none: write the value out"),
        ("theme: paper\ntheme: paper", "7:1: 'theme' stands more than once in the same block: keep one of them"),
        ("\ttheme: paper", "7:1: a tab before the text: YAML is indented with spaces"),
        ("---\nsite: b", "7:1: a second document begins here: one file is one playlist: take the line '---' out"),
        (
            "name: a: b",
            "7:8: not YAML: mapping values are not allowed in this context: put quotation marks round a text with a colon in it, and check the indentation"
        ),
        ("theme: a\u{7}b", "7:9: control characters are not allowed (U+7): take the character out"),
        ("theme: \"a\\nb\"", "7:8: 'theme' has a line break or control character in it"),
    ])
    func afterTheLeast(lines: String, complaint: String) {
        #expect(Sample.complaint(lines) == "x.yaml:" + complaint)
    }

    @Test(arguments: [
        (
            "{on: 31.2.2026, closed: true}",
            "10: '31.2.2026' is not a day of the calendar: days are written 2026-12-31 or 31.12.2026"
        ),
        (
            "{on: 2027-02-29, closed: true}",
            "10: '2027-02-29' is not a day of the calendar: days are written 2026-12-31 or 31.12.2026"
        ),
        (
            "{on: 2027-02-28}",
            "5: the exception says neither 'closed: true' nor 'hours': as in 'hours: \"8-12\"' or 'closed: true'"
        ),
        ("{from: 2027-02-28, closed: true}", "5: 'until' is missing: the last day; it is included"),
        ("{from: 2027-02-28, until: 2027-02-01, closed: true}", "31: 'until' is 2027-02-01, before 'from', 2027-02-28"),
        ("{on: 2027-02-28, hours: 8-12, closed: true}", "29: an exception is either closed or has hours: keep one"),
    ])
    func exceptions(yaml: String, complaint: String) {
        #expect(Sample.complaint("exceptions:\n  - \(yaml)") == "x.yaml:8:" + complaint)
    }

    @Test func aDayBelongsToOneException() {
        #expect(
            Sample.complaint(
                """
                exceptions:
                  - {from: 2027-02-01, until: 2027-02-28, closed: true}
                  - {on: 2027-02-28, hours: 8-12}
                  - {on: 2027-03-01, hours: 8-12}
                """)
                == "x.yaml:9:5: 2027-02-28 is in the exception of line 8 as well: a day belongs to one exception: shorten one of them"
        )
    }

    @Test(arguments: [
        ("{mon: 8}", "14: '8' needs a start and an end: \(hours)"),
        ("{mon: 8-25}", "14: '25' is not a time of day: \(hours)"),
        ("{mon: 8.5-16}", "14: '8.5' is not a time of day: \(hours)"),
        ("{mon: }", "14: 'mon' has no hours: \(hours)"),
        ("{mon: {from: 8}}", "14: 'mon' is a text or a list, not a block: \(hours)"),
        ("{mon: [closed, 8-12]}", "15: 'closed' beside other hours"),
        ("{ma-pe: 8-16}", "9: unknown day 'ma-pe'; did you mean 'mon-fri'? \(days)"),
        ("{tor: 8-16}", "9: unknown day 'tor'; did you mean 'thu'? \(days)"),
        ("{holiday: closed}", "9: unknown day 'holiday'; did you mean 'holidays'? \(days)"),
        ("{weekdays: 8-16}", "9: unknown day 'weekdays': \(days)"),
        ("{mon-fri: 8-16, fri: 8-12}", "24: 'fri' already has hours: keep one of them"),
        ("{mon: [8-12, 11.59-16]}", "14: 08:00–12:00 and 11:59–16:00 overlap: write them as one, or move a boundary"),
        ("{mon: [22-6, 5-7, 23-24]}", "14: 22:00–06:00 and 23:00–24:00 overlap: write them as one, or move a boundary"),
    ])
    func openingHours(yaml: String, complaint: String) {
        #expect(Sample.complaint { () throws(PlaylistError) in _ = try Sample.hours(yaml) } == "x.yaml:3:" + complaint)
    }

    @Test(arguments: [
        (
            "pixels: 1080p, diagonal: 43",
            "23: '1080p' is not a size in pixels: write width x height, each 16 to 7680, as in 1920x1080"
        ),
        ("pixels: 1920x1080", "14: 'diagonal' is missing: in inches, as in 43"),
        ("pixels: 1920x1080, diagonal: 430", "44: 'diagonal' is 430 inches; it can be 7 to 150"),
        ("pixels: 1920x1080, diagnal: 43", "34: unknown key 'diagnal'; did you mean 'diagonal'?"),
        ("resolution: 1920x1080, diagonal: 43", "15: unknown key 'resolution'; did you mean 'pixels'?"),
        (
            "pixels: 1920x1080, diagonal: 43, rotation: portrait",
            "58: 'rotation' cannot be 'portrait': it is 0, 90, 180 or 270: how far the picture is turned clockwise on the panel"
        ),
        (
            "pixels: 1920x1080, diagonal: 43, distance: 3",
            "58: 'distance' is a length, not '3': with its unit, as in 3 m"
        ),
        ("pixels: 1920x1080, diagonal: 43, mount: 11 m", "55: 'mount' is 11000 mm; it can be 0 to 4000 mm"),
    ])
    func displays(yaml: String, complaint: String) {
        #expect(
            Sample.complaint { () throws(PlaylistError) in _ = try Sample.display(yaml) } == "x.yaml:6:" + complaint)
    }

    @Test func zonesOfTheMachine() {
        #expect(Sample.complaint("zone: ../passwd").hasPrefix("x.yaml:7:7: this machine knows no zone '../passwd'"))
        #expect(Sample.complaint("zone: Europe/Helsinky").contains("did you mean 'Europe/Helsinki'?"))
        #expect(Sample.complaint("zone: Europe/Stockholm") == "")
    }

    /// One reading tells all, in the order of the file.
    @Test func everythingAtOnce() throws {
        let text = """
            site: Kaakkuri
            name: {fi: }
            hours: {mon: 8}
            screens:
              aula 1:
                display: {pixels: big, diagonal: 43}
              aula-2: {}
            theme: papre
            colour: red
            """
        let error = #expect(throws: PlaylistError.self) { try PlaylistReader.read(text: text, file: "x.yaml") }
        let findings = try #require(error).findings
        #expect(findings.map(\.line) == [1, 2, 3, 5, 6, 7, 8, 9])
        #expect(
            findings.map(\.code) == [
                .badValue, .wrongShape, .badValue, .badValue, .badValue, .missingKey, .badValue, .unknownKey,
            ])
        #expect(findings.map(\.suggestion) == ["kaakkuri", nil, nil, "aula-1", nil, nil, "paper", nil])
    }

    @Test(arguments: [
        ("", "x.yaml: the file is empty: a playlist needs site, name, hours and screens"),
        (" \n\n", "x.yaml: the file is empty: a playlist needs site, name, hours and screens"),
        ("# nothing", "x.yaml: the file has only comments"),
        ("hello", "x.yaml:1:1: 'playlist' is a block, not a text: its keys are site, name, zone,"),
        ("- a", "x.yaml:1:1: 'playlist' is a block, not a list: its keys are site, name, zone,"),
        ("{", "x.yaml:2:1: not YAML: did not find expected node content"),
    ])
    func notAPlaylist(text: String, complaint: String) {
        let found = Sample.complaint { () throws(PlaylistError) in
            _ = try PlaylistReader.read(text: text, file: "x.yaml")
        }
        #expect(found.hasPrefix(complaint))
    }

    @Test func bytesThatAreNoText() {
        func complaint(_ bytes: [UInt8]) -> String {
            Sample.complaint { () throws(PlaylistError) in _ = try PlaylistReader.read(bytes: bytes, file: "x.yaml") }
        }
        #expect(
            complaint(Array("site: a\nname: ä".utf8) + [0xE4, 0x0A])
                == "x.yaml:2:8: the file is not UTF-8: byte E4 would be 'ä' in Latin-1: save it as UTF-8")
        #expect(complaint([0xFF, 0xFE, 0x61, 0x00]) == "x.yaml: the file is UTF-16: save it as UTF-8")
        #expect(complaint([0, 0, 0]) == "x.yaml:1:1: control characters are not allowed (U+0): take the character out")
        #expect(
            complaint([UInt8](repeating: 0x23, count: Limits.playlistBytes + 1))
                == "x.yaml: the file has 1000001 bytes; a playlist has at most 1000000: is it really a playlist?")
    }

    /// Files made to exhaust the parser's stack or memory are refused, quickly.
    @Test func hostileFiles() {
        func complaint(_ text: String) -> String {
            Sample.complaint { () throws(PlaylistError) in
                _ = try PlaylistReader.read(text: text, file: "x.yaml")
            }
        }
        #expect(complaint(String(repeating: "[", count: 500_000)).contains("nested too deeply"))
        #expect(complaint(String(repeating: "[\n", count: 300_000)).contains("nested too deeply"))
        #expect(complaint(String(repeating: "- ", count: 300_000)).contains("nested too deeply"))
        var stairs = ""
        for step in 1...1_200 { stairs += String(repeating: " ", count: step) + "a:\n" }
        #expect(complaint(stairs).contains("nested too deeply"))
        #expect(
            complaint("a: " + String(repeating: "[", count: 20) + String(repeating: "]", count: 20)).contains("levels"))

        var laughs = "a: &a [x,x,x,x,x,x,x,x,x]\n"
        let nine = String(repeating: "*a,", count: 9)
        for name in "bcdefghijk" { laughs += "\(name): &\(name) [\(nine)]\n" }
        #expect(complaint(laughs).contains("90 asterisks"))
        #expect(complaint("a: &a {b: c}\n? *a\n: d\n").contains("an anchor (&)"))

        var long = ""
        for number in 0..<30_000 { long += "k\(number): v\n" }
        #expect(complaint(long).contains("more than 20000 values"))
    }

    /// Bytes cut anywhere, or with one byte changed: an answer, never a crash.
    @Test func damagedFiles() {
        let whole = Array(Sample.least.utf8)
        let damages: [UInt8] = [0xC3, 0x3A, 0x7B, 0x2A, 0x0A]
        var refused = 0
        for index in whole.indices {
            var versions = [Array(whole[..<index])]
            for damage in damages {
                var bytes = whole
                bytes[index] = damage
                versions.append(bytes)
            }
            for bytes in versions {
                do throws(PlaylistError) {
                    let playlist = try PlaylistReader.read(bytes: bytes, file: "x.yaml")
                    #expect(!playlist.screens.isEmpty)
                } catch {
                    refused += 1
                    #expect(!error.findings.isEmpty)
                }
            }
        }
        #expect(refused > 2 * whole.count)
    }
}
