import Foundation
import SignModel
import SignStore

/// Small content for the store's tests.
enum Samples {
    /// Stands in for SHA-256: any function of the bytes will do for the store.
    static func hash(_ bytes: [UInt8]) -> String {
        var state: [UInt64] = [0xcbf2_9ce4_8422_2325, 0x9e37_79b9_7f4a_7c15, 0x1234_5678_9abc_def0, 42]
        for byte in bytes {
            for index in state.indices {
                state[index] = (state[index] ^ UInt64(byte)) &* (0x100_0000_01b3 &+ UInt64(index) * 2)
            }
        }
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    static let association = Association(
        id: "muisti", name: [.finnish: "Esimerkin muisti ry"], themes: ["ageing"])
    static let poster = Medium(
        id: MediaID(String(repeating: "ab", count: 32)), size: PixelSize(1920, 1080), bytes: 100, format: .lz4)

    /// A schedule in which every field says something.
    static let fullSchedule = AnnouncementSchedule(
        targets: [.screen("kaakkuri-aula"), .site("tuira"), .tag("iso näyttö"), .all],
        from: CivilDateTime("2026-12-01T09:30:15"), until: CivilDateTime("2026-12-15T00:00"),
        weekdays: [.monday, .friday, .sunday], rrule: "FREQ=WEEKLY;BYDAY=MO,FR",
        except: [day("2026-12-04"), day("2026-12-07")], also: [day("2026-12-06")],
        windows: [window(8, 16), window(22, 2), window(12, 24)], weight: 9, pinMinutes: 15, takeover: true,
        secondsPerSlide: 21)

    static func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

    static func instant(_ text: String) -> Instant { Instant(iso: text) ?? Instant(ms: 0) }

    static func window(_ from: Int, _ until: Int) -> TimeWindow {
        TimeWindow(from: CivilTime(seconds: from * 3600), until: CivilTime(seconds: until * 3600))
    }

    static func content(_ title: String = "Muistikahvila") -> AnnouncementContent {
        AnnouncementContent(
            title: [.finnish: title, .swedish: "Minnescafé"], text: [.finnish: "Tule kahville."],
            posters: [Poster(media: poster.id, size: poster.size, seconds: 12, language: .finnish)],
            themes: ["ageing", "carers"], tags: ["joulu"])
    }

    static func draft(
        _ announcement: AnnouncementID = "kahvila", title: String = "Muistikahvila",
        schedule: AnnouncementSchedule = AnnouncementSchedule(), withdraws: Bool = false
    ) -> RevisionDraft {
        RevisionDraft(
            announcement: announcement, association: association.id, content: content(title), schedule: schedule,
            submitter: "yhdistys",
            findings: [
                SubmissionFinding(
                    code: "missingLanguage", severity: .hint, place: "title",
                    text: [.finnish: "Englanti puuttuu."], advice: [.finnish: "Lisää otsikko englanniksi."])
            ], withdrawsApproved: withdraws)
    }

    static func activity(
        _ id: ActivityID, start: String, end: CivilTime? = nil, rrule: String? = nil, also: [CivilDate] = [],
        themes: [ThemeID] = ["ageing"], cancelled: Bool = false
    ) -> Activity {
        Activity(
            id: id, association: association.id, title: [.finnish: "Kerho \(id)"], kind: .group, themes: themes,
            online: true,
            times: [
                ActivityTime(
                    EventTime(
                        start: CivilDateTime(start) ?? CivilDateTime(wallSeconds: 0), end: end, rrule: rrule, also: also
                    ),
                    cancelled: [day("2026-12-24")])
            ],
            cancelled: cancelled, free: true, languages: [.finnish, .swedish])
    }
}
