import SignModel

@testable import SignSchedule

/// A small seeded generator (SplitMix64), so that a world can be made again from its printed seed.
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Slide times fixed by announcement, so that a test knows what reading needs.
struct FixedTiming: SlideTiming {
    var seconds: [AnnouncementID: [Int]] = [:]
    var standard = [10]
    var filler: [Fillers.Kind: [Int]] = [.welcome: [8], .week: [12, 9], .submit: [10]]

    var atOnce = Limits.alertLanguagesAtOnce

    func languagesAtOnce(of alert: Alert, in order: [Language]) -> Int { atOnce }

    func slides(of revision: ScheduledRevision, language: PlayLanguage) -> [TimedSlide] {
        (seconds[revision.announcement] ?? standard).enumerated().map { TimedSlide(index: $0, seconds: $1) }
    }

    func slides(of filler: Fillers.Kind, on date: CivilDate, language: PlayLanguage) -> [TimedSlide] {
        (self.filler[filler] ?? []).enumerated().map { TimedSlide(index: $0, seconds: $1) }
    }
}

func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }
func clock(_ text: String) -> CivilTime { CivilTime(text) ?? .midnight }
func civil(_ text: String) -> CivilDateTime { CivilDateTime(text) ?? CivilDateTime(day("1970-01-01"), .midnight) }

func window(_ from: String, _ until: String) -> TimeWindow { TimeWindow(from: clock(from), until: clock(until)) }

/// The instant at which the wall in Helsinki shows `text`.
func at(_ text: String, _ zone: ZoneRules = .helsinki) -> Instant { zone.instant(of: civil(text)) }

/// Open every day, holidays included, in one window.
func everyDay(_ window: TimeWindow) -> OpeningHours {
    OpeningHours(
        weekly: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [window]) }), publicHolidays: [window],
        eves: [window])
}

func playlist(
    _ hours: OpeningHours, languages: [Language] = [.finnish], bilingual: Bool = false,
    weights: [AssociationID: Int] = [:],
    fillers: Fillers = Fillers(kinds: [.welcome, .week, .submit], sharePercent: 0),
    closed: ClosedBehaviour = .dark
) -> Playlist {
    Playlist(
        site: Site(id: "tuira", name: [.finnish: "Tuira"], hours: hours), screens: [lobby], languages: languages,
        bilingual: bilingual, weights: weights, fillers: fillers, closed: closed)
}

let lobby = Screen(
    id: "aula", tags: ["lobby"], display: Display(panel: PixelSize(1920, 1080), diagonalInches: 43))

/// An approved revision; associations are named by the letter the announcement's id begins with unless given.
func approved(
    _ id: String, by association: String? = nil, revision: String? = nil,
    _ schedule: AnnouncementSchedule = AnnouncementSchedule(), languages: [Language] = [.finnish],
    at approvedAt: Instant = Instant(seconds: 0), until endedAt: Instant? = nil, broken: [String] = []
) -> ScheduledRevision {
    ScheduledRevision(
        announcement: AnnouncementID(id), association: AssociationID(association ?? String(id.prefix(1))),
        revision: RevisionID(revision ?? "r-\(id)"), schedule: schedule, languages: languages,
        approvedAt: approvedAt, endedAt: endedAt, brokenMedia: broken)
}

func input(
    _ playlist: Playlist, _ revisions: [ScheduledRevision], timing: FixedTiming = FixedTiming(), alerts: [Alert] = [],
    zone: ZoneRules = .helsinki, clockTrusted: Bool = true
) -> ScheduleInput {
    ScheduleInput(
        playlist: playlist, screen: lobby, zone: zone, revisions: revisions, alerts: alerts, timing: timing,
        clockTrusted: clockTrusted)
}

extension DayPlan {
    /// One letter or word for each play, for timelines: `a1 b1 a2`.
    var story: String {
        plays.map { play in
            switch play.layer {
            case .rotation, .takeover: play.announcement?.raw ?? "?"
            default: play.slide.description
            }
        }.joined(separator: " ")
    }

    /// Airtime of an association in a span, in milliseconds, in the layer given.
    func airtime(_ association: AssociationID, in span: Span, layer: Layer = .rotation) -> Int64 {
        plays.filter { $0.association == association && $0.layer == layer }
            .reduce(0) { $0 + $1.span.intersection(span).durationMs }
    }
}
