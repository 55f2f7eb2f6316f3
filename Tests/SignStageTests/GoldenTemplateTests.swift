import Foundation
import SignMedia
import SignModel
import SignPlaylist
import SignScene
import SignStage
import Testing

/// Every slide of the site itself, and the templates for few words, in both looks, on a wide and a tall screen.
@Suite(.timeLimit(.minutes(10)))
struct GoldenTemplateTests {
    struct Screen: CustomTestStringConvertible, Sendable {
        var name: String
        var look: String
        var display: Display
        var testDescription: String { "\(look) \(name)" }
    }

    static let screens = ["paper", "contrast"].flatMap { look in
        [
            Screen(
                name: "wide", look: look,
                display: Display(panel: PixelSize(960, 540), diagonalInches: 43, touch: true)),
            Screen(
                name: "tall", look: look,
                display: Display(panel: PixelSize(960, 540), rotation: .quarter, diagonalInches: 55, touch: true)),
        ]
    }

    /// The ground of the light look.
    static let paper = Color(0xF6F2E9)
    static let day = CivilDate(dayNumber: 20_788)
    static let clock = time(9, 5)

    private static func time(_ hour: Int, _ minute: Int = 0) -> CivilTime {
        CivilTime(seconds: hour * 3600 + minute * 60)
    }

    static func surroundings(_ screen: Screen) throws -> Surroundings {
        let file = "\(Bench.root)/assets/themes/\(screen.look).yaml"
        let look = try LookFile.read(
            try String(contentsOfFile: file, encoding: .utf8), name: screen.look, file: file)
        var surroundings = Surroundings(
            display: screen.display, look: look,
            siteName: [
                .finnish: "Kaakkurin sosiaali- ja terveyskeskus", .swedish: "Kaakkuri social- och hälsocentral",
            ], measurer: try Bench.foundry())
        surroundings.languages = Language.interface
        surroundings.picture = .loon
        surroundings.submissions = "jarjestot@kaakkuri.example"
        return surroundings
    }

    private static func entry(
        _ from: CivilTime, _ until: CivilTime, _ theme: ThemeID, _ title: String, _ place: String, after days: Int = 0
    ) -> WeekEntry {
        WeekEntry(
            occurrence: Occurrence(
                activity: ID("\(days)-\(from.seconds)"), start: CivilDateTime(day + days, from),
                end: CivilDateTime(day + days, until)),
            title: [.finnish: title], place: [.finnish: place], themes: [theme])
    }

    private static let today = [
        entry(time(8), time(10), "company", "Avoin aamu", "Järjestötalo Esimerkki"),
        entry(time(9), time(11), "livelihood", "Asumisneuvonta", "puhelimitse"),
        entry(time(9, 30), time(11, 30), "families", "Perhekahvila", "Perhetupa Pörrö"),
        entry(time(10), time(14), "company", "Avoin tupa", "Tuiran tupa"),
        entry(time(10, 15), time(11, 15), "active", "Sauvakävely", "Rantapaviljonki Laine"),
        entry(time(12), time(15), "everyday", "Digituki", "Lukusali Lyhty"),
        entry(time(13), time(14, 30), "illness", "Sydänryhmä", "Oulaisten pirtti"),
        entry(time(17), time(18, 30), "carers", "Omaisten ilta", "Lukusali Lyhty"),
    ]
    private static let later = [
        entry(time(8), time(10), "company", "Avoin aamu", "Järjestötalo Esimerkki", after: 1),
        entry(time(14, 30), time(16), "carers", "Omaishoitajien iltapäivä", "Tuiran tupa", after: 1),
        entry(time(17), time(18, 30), "mind", "Suru kevenee jaettuna", "Koivusali", after: 2),
    ]

    private static func item(
        _ title: LocalizedText, _ text: LocalizedText, _ theme: ThemeID, after days: Int, _ from: CivilTime,
        _ until: CivilTime, place: String, phone: String? = nil
    ) -> AnnouncementSlideContent {
        AnnouncementSlideContent(
            content: AnnouncementContent(
                title: title, text: text, contact: Contact(phone: phone),
                price: [.finnish: "maksuton", .swedish: "avgiftsfritt"], themes: [theme]),
            association: Association(
                id: "esimerkki",
                name: [.finnish: "Esimerkkiseudun Sydänpolku ry", .swedish: "Exempelnejdens Hjärtstig rf"]),
            place: Place(id: "paikka", name: [.finnish: place], address: "Esimerkkitie 5, Oulainen"),
            occurrence: Occurrence(
                activity: "kerta", start: CivilDateTime(day + days, from), end: CivilDateTime(day + days, until)))
    }

    private static func alert(_ texts: LocalizedText, _ grade: Alert.Grade) -> Alert {
        Alert(id: "koe", site: "kaakkuri", text: texts, grade: grade, from: .distantPast, until: .distantFuture)
    }

    static let templates = [
        "welcome", "submit", "closed", "holiday", "built-in", "today-8", "today-3", "today-1", "today-0", "week",
        "emergency", "emergency-3", "notice", "big-words", "quote", "bilingual",
    ]

    static func slide(_ name: String, _ surroundings: Surroundings) -> Slide? {
        let site = SiteSlides(surroundings)
        let days = DaySlides(surroundings, on: day)
        let alerts = AlertSlides(surroundings)
        let announcements = AnnouncementSlides(surroundings, on: day)
        let opens = CivilDateTime(day + 1, time(8))
        func today(_ entries: [WeekEntry]) -> Slide {
            days.slide(of: entries + later, language: .finnish, clock: clock)
        }
        switch name {
        case "welcome":
            return site.welcome(
                SiteNotice(todayHours: [TimeWindow(from: time(8), until: time(16))]), on: day,
                languages: Language.interface, language: .finnish, clock: clock)
        case "submit": return site.submit(language: .finnish, clock: clock)
        case "closed":
            return site.closed(SiteNotice(opensAt: opens), on: day, languages: Language.interface, clock: time(19, 42))
        case "holiday":
            let notice = SiteNotice(
                opensAt: CivilDateTime(day + 6, time(8)),
                reason: [
                    .finnish: "Itsenäisyyspäivä", .swedish: "Självständighetsdagen", .english: "Independence Day",
                ], replacement: [.finnish: "Tuiran sosiaali- ja terveyskeskus"])
            return site.closed(notice, on: day, languages: Language.interface, clock: clock)
        case "built-in": return site.builtIn(language: .finnish, clock: clock)
        case "today-8": return today(self.today)
        case "today-3": return today([self.today[2], self.today[5], self.today[7]])
        case "today-1": return today([self.today[2]])
        case "today-0": return today([])
        case "week":
            return WeekSlides(surroundings, on: day).slides(
                of: self.today + later, language: .finnish, clock: clock
            ).first
        case "emergency":
            let fire: LocalizedText = [
                .finnish: "Poistukaa rakennuksesta. Käyttäkää lähintä uloskäyntiä. Älkää käyttäkö hissiä."
            ]
            return alerts.slide(alert(fire, .emergency), languages: [.finnish], on: day, clock: clock)
        case "emergency-3":
            let fire: LocalizedText = [
                .finnish: "Poistukaa rakennuksesta.", .swedish: "Lämna byggnaden.", .english: "Leave the building.",
            ]
            return alerts.slide(alert(fire, .emergency), languages: Language.interface, on: day, clock: clock)
        case "notice":
            let water: LocalizedText = [
                .finnish: "Älä juo hanavettä. Vettä saa aulan vesipisteestä. Kädet voi pestä hanavedellä.",
                .swedish: "Drick inte kranvatten.",
            ]
            return alerts.slide(
                alert(water, .notice), languages: [.finnish, .swedish], ends: CivilDateTime(day, time(16)), on: day,
                clock: clock)
        case "big-words":
            let walk = item(
                [.finnish: "Lähde kävelylle"], [:], "active", after: 1, time(11), time(12), place: "Oulaisten verstas")
            return BigWordsSlides(surroundings, on: day).slide(of: walk, in: .finnish, clock: clock)
        case "quote":
            let quote = item(
                [
                    .finnish:
                        "”Ensimmäisellä kerralla en sanonut mitään. Toisella kerralla en olisi malttanut lopettaa.”"
                ], [.finnish: "Sydänryhmän kävijä, 71"], "illness", after: 7, time(13), time(14, 30),
                place: "Oulaisten pirtti")
            return announcements.slides(of: quote, in: PlayLanguage(.finnish), clock: clock).first
        default:
            let both = item(
                [.finnish: "Kielikahvila", .swedish: "Språkcafé"],
                [
                    .finnish: "Puhumme helppoa suomea ja juomme teetä. Virheet eivät haittaa.",
                    .swedish: "Vi talar lätt finska och dricker te. Det gör inget om det blir fel.",
                ], "newcomers", after: 1, time(17), time(18, 30), place: "Järjestötalo Esimerkki",
                phone: "050 000 0110")
            return announcements.slides(of: both, in: PlayLanguage(.finnish, and: .swedish), clock: clock).first
        }
    }

    @Test(arguments: screens, templates)
    func template(_ screen: Screen, _ name: String) throws {
        let slide = try #require(Self.slide(name, Self.surroundings(screen)))
        let painter = Painter(assets: Bench.assets, foundry: try Bench.foundry(), media: MediaInMemory())
        try Golden.expect(painter.draw(slide.scene), is: "\(name)-\(screen.look)-\(screen.name)")
    }
}
