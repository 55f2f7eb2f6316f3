import Foundation
import SignModel
import Testing

@testable import SignIngest

@Suite struct AnnouncementFileTests {
    private func read(_ text: String) throws(IngestError) -> AnnouncementFile {
        try AnnouncementFile(Array(text.utf8), name: "announcement.yaml", places: ["koivusali"], now: Self.now)
    }

    private static let now = CivilDateTime(CivilDate(dayNumber: 20_783), CivilTime(seconds: 43_200))

    private func refusal(_ text: String) -> (code: String, place: String?) {
        do throws(IngestError) {
            _ = try read(text)
            return ("taken", nil)
        } catch {
            #expect(error.exitCode == 65 && error.file == "announcement.yaml")
            return (error.reason.code, error.place)
        }
    }

    @Test func theTemplateIsAnAnnouncement() throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("assets/templates/announcement.yaml")
        let file = try AnnouncementFile(
            Array(Data(contentsOf: path)), name: "announcement.yaml", places: [], now: Self.now)
        #expect(file.announcement == "syksyn-perhepaiva")
        #expect(file.content.languages == [.finnish, .swedish, .english])
        #expect(file.content.when?.start == CivilDateTime("2026-12-01T10:00"))
        #expect(file.schedule.until == CivilDateTime("2026-12-02T00:00"))
        #expect(file.content.themes == ["families"])
    }

    @Test func everyFieldIsTakenOver() throws {
        let file = try read(
            """
            announcement: laulu
            association: laulajat
            title: {fi: Laulu, uk: Пісня}
            text: {fi: "Laulamme\\nyhdessä"}
            when: {start: 2026-12-01T10:00, end: "11:30", rrule: FREQ=WEEKLY;BYDAY=TU, except: [2026-12-08], also: [2026-12-09]}
            where: koivusali
            contact: {phone: 050 000 0101, email: a@b.example, web: "https://b.example"}
            price: {fi: Maksuton}
            picture: kuva.jpg
            slides: [a.png, {file: b.pdf, language: sv, seconds: 20}]
            tags: [joulu]
            themes: [mind, active]
            replaces: at-once
            schedule:
              from: 2026-12-01
              until: 2026-12-14T12:00
              days: ma-ke,pe
              hours: [8-10, "14:30-16", 22-6]
              sites: [tuira]
              tags: [aula]
              weight: 7
              pin: 15
              takeover: true
              seconds: 15
            """)
        #expect(file.content.when?.end == CivilTime(hour: 11, minute: 30))
        #expect(file.content.when?.except == [CivilDate("2026-12-08")].compactMap(\.self))
        #expect(file.content.place == "koivusali")
        #expect(file.slides == [.init(file: "a.png"), .init(file: "b.pdf", language: .swedish, seconds: 20)])
        #expect(file.replacesAtOnce)
        #expect(file.schedule.weekdays == [.monday, .tuesday, .wednesday, .friday])
        #expect(
            file.schedule.windows.map { "\($0.from)-\($0.until)" } == ["08:00-10:00", "14:30-16:00", "22:00-06:00"])
        #expect(file.schedule.targets == [.site("tuira"), .tag("aula")])
        #expect(file.schedule.until == CivilDateTime("2026-12-14T12:00"))
        #expect(file.schedule.weight == 7 && file.schedule.pinMinutes == 15 && file.schedule.takeover)
    }

    @Test(arguments: [
        ("text: {fi: a}", "missingField", "line 1"),
        ("title: {fi: a}\ntitel: {fi: b}", "unknownField", "line 2, titel"),
        ("title: {fi: a}\nwhere: atlantis", "wrongValue", "line 2, where"),
        ("title: {fi: a}\nwhen: {start: 12.10}", "ambiguous", "line 2, when.start"),
        ("title: {fi: a}\nwhen: {start: 2026-02-30}", "wrongValue", "line 2, when.start"),
        ("title: {fi: a}\nwhen: {start: 2026-12-01, rrule: FREQ=HOURLY}", "wrongValue", "line 2, when.rrule"),
        ("title: {fi: a}\nthemes: [cars]", "wrongValue", "line 2, themes"),
        ("title: {fi: a}\nschedule: {hours: 8}", "wrongValue", "line 2, schedule.hours"),
        ("title: {fi: a}\nschedule: {weight: 11}", "wrongValue", "line 2, schedule.weight"),
        ("title: {suomi: a}", "unknownField", "line 1, title.suomi"),
        ("title: {fi: [a]}", "wrongValue", "line 1, title.fi"),
        ("title: {fi: a}\ntitle: {fi: b}", "yaml", "line 1, column 1"),
        ("a: [", "yaml", "line 2, column 1"),
        ("", "emptyFile", nil), ("# vain huomautus", "emptyFile", nil),
    ])
    func mistakesAreNamedWithTheirPlace(text: String, code: String, place: String?) {
        let found = refusal(text)
        #expect(found.code == code)
        #expect(found.place == place)
    }

    @Test func lengthsAndDepthsHaveLimits() {
        #expect(refusal("title: {fi: \(String(repeating: "a", count: 121))}").code == "textTooLong")
        #expect(refusal("title: {fi: a}\ntext: {fi: \(String(repeating: "a ", count: 2001))x}").code == "textTooLong")
        #expect(refusal("title: " + String(repeating: "[", count: 50_000)).code == "yaml")
        #expect(refusal(String(repeating: "- ", count: 50_000) + "x").code == "yaml")
        #expect(refusal("title: {fi: \(String(repeating: "a", count: Limits.textFileBytes))}").code == "fileTooLarge")
        let many = (0...Limits.slidesPerAnnouncement).map { "\($0).png" }.joined(separator: ", ")
        #expect(refusal("title: {fi: a}\nslides: [\(many)]").code == "listTooLong")
    }

    @Test func textsAreNormalised() throws {
        let file = try read("title: {fi: \"  Pa\\u0308iva\\u0308 \\u202Eilta\\u0007 \"}\ntext: {fi: \"a\\r\\nb\"}")
        #expect(file.content.title[.finnish] == "Päivä ilta")
        #expect(file.content.text[.finnish] == "a\nb")
    }

    @Test(arguments: [
        ("mon-fri", [1, 2, 3, 4, 5]), ("la-ma", [1, 6, 7]), ("ke", [3]), ("mån,sön", [1, 7]), ("Mon - Wed", [1, 2, 3]),
    ])
    func weekdays(text: String, days: [Int]) {
        #expect(ScheduleText.weekdays(text)?.map(\.rawValue) == days)
    }

    @Test(arguments: ["8-8", "8", "25-26", "8-16-17", "a-b", "8:60-9", ""])
    func windowsThatAreNone(text: String) {
        #expect(ScheduleText.window(text) == nil)
    }
}
