import SignModel
import SignSchedule
import SignWords

/// A play in the shape of `spec/commands.md`, with its figures.
struct PlayEntry: Encodable {
    var start: String
    var end: String
    var layer: String
    var announcement: String?
    var association: String?
    var revision: String?
    var slide: String
    var language: String
    var because: String
    var figures: Figures?

    init(_ play: Play, _ zone: ZoneRules) {
        start = play.span.from.iso(in: zone)
        end = play.span.until.iso(in: zone)
        layer = play.layer.rawValue
        announcement = play.announcement?.raw
        association = play.association?.raw
        revision = play.revision?.raw
        slide = play.slide.description
        language = play.language.description
        because = play.because.code
        let found = play.because.figures(zone: zone)
        figures = found.isEmpty ? nil : Figures(found)
    }

    /// The answer of `at`.
    struct At: Encodable {
        var screen: String
        var now: String
        var play: PlayEntry

        private enum Key: String, CodingKey {
            case screen, now, start, until, layer, announcement, association, revision, slide, language, because,
                figures
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(screen, forKey: .screen)
            try container.encode(now, forKey: .now)
            try container.encode(play.start, forKey: .start)
            try container.encode(play.end, forKey: .until)
            try container.encode(play.layer, forKey: .layer)
            try container.encodeIfPresent(play.announcement, forKey: .announcement)
            try container.encodeIfPresent(play.association, forKey: .association)
            try container.encodeIfPresent(play.revision, forKey: .revision)
            try container.encode(play.slide, forKey: .slide)
            try container.encode(play.language, forKey: .language)
            try container.encode(play.because, forKey: .because)
            try container.encodeIfPresent(play.figures, forKey: .figures)
        }
    }

    /// The answer of `plan`.
    struct Plan: Encodable {
        var screen: String
        var date: String
        var plays: [PlayEntry]
        var notes: [Note]

        init(_ plan: DayPlan, _ zone: ZoneRules) {
            screen = plan.screen.raw
            date = plan.date.description
            plays = plan.plays.map { PlayEntry($0, zone) }
            notes = plan.notes.map(Note.init)
        }
    }

    /// Something about the plan that the liaison person should know.
    struct Note: Encodable {
        var code: String
        var announcement: String?
        var minutes: Int?
        var longestSeconds: Int?
        var neededSeconds: Int?

        init(_ note: PlanNote) {
            code = note.code
            switch note {
            case .pinStretched(let id, let asked, let longest):
                announcement = id.raw
                minutes = asked
                longestSeconds = longest
            case .neverFits(let id, let needed):
                announcement = id.raw
                neededSeconds = needed
            case .clockUntrusted: break
            }
        }
    }
}

/// Figures behind a code, whole numbers as numbers.
struct Figures: Encodable {
    private let values: [String: String]
    private static let numbers: Set = ["sharing", "minutes", "percent", "seconds"]

    init(_ values: [String: String]) {
        self.values = values
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(
            Dictionary(
                uniqueKeysWithValues: values.map { key, text in
                    (key, Figures.numbers.contains(key) ? Int(text).map(Value.number) ?? .text(text) : .text(text))
                }))
    }

    private enum Value: Encodable {
        case number(Int)
        case text(String)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .text(let text): try container.encode(text)
            }
        }
    }
}

/// The notes of a plan in words.
enum PlanNotes {
    static func text(_ note: PlanNote, _ words: ViewWords, _ names: ViewNames, _ plan: DayPlan) -> String {
        func title(_ id: AnnouncementID) -> String {
            names.title(plan.plays.first { $0.announcement == id }?.revision, of: id)
        }
        switch note {
        case .pinStretched(let id, let minutes, let longest):
            let wait = words.duration(ms: Int64(longest) * 1000)
            return words.pick(
                "\(title(id)): toivottiin \(minutes) min välein, mutta pisin väli on \(wait).",
                "\(title(id)): önskades var \(minutes) min, men det längsta uppehållet är \(wait).",
                "\(title(id)): asked for every \(minutes) min, but the longest wait is \(wait).")
        case .neverFits(let id, let needed):
            return words.pick(
                "\(title(id)): aika ei riitä lukemiseen, tarvitaan \(needed) s.",
                "\(title(id)): tiden räcker inte för att läsa, \(needed) s behövs.",
                "\(title(id)): its time is too short to read it, \(needed) s are needed.")
        case .clockUntrusted:
            return words.pick(
                "Kello ei ole luotettava: vain päiväämätön sisältö näkyy.",
                "Klockan är inte pålitlig: bara innehåll utan datum visas.",
                "The clock is not trusted: only undated content plays.")
        }
    }
}
