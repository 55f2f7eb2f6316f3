import SignMedia
import SignModel
import SignScene
import SignStage
import Testing

/// A few telling slides, drawn by the real painter with the real fonts and compared pixel by pixel.
@Suite(.timeLimit(.minutes(10)))
struct GoldenSlideTests {
    private let landscape = Display(panel: PixelSize(960, 540), diagonalInches: 43, touch: true)
    private let portrait = Display(panel: PixelSize(960, 540), rotation: .quarter, diagonalInches: 55)
    private let date = CivilDate(dayNumber: 20_780)
    private let clock = CivilTime(seconds: 14 * 3600 + 5 * 60)

    private func surroundings(_ display: Display) throws -> Surroundings {
        var look = Look.plain
        look.themes = ["carers": Color(0x942A14)]
        return Surroundings(
            display: display, look: look,
            siteName: [.finnish: "Kaakkurin sosiaali- ja terveyskeskus", .swedish: "Kaakkuri hälsocentral"],
            measurer: try Bench.foundry())
    }

    private var item: AnnouncementSlideContent {
        AnnouncementSlideContent(
            content: AnnouncementContent(
                title: [
                    .finnish: "Omais\u{AD}hoitajien iltapäivä", .swedish: "Eftermiddag för närstående\u{AD}vårdare",
                ],
                text: [
                    .finnish: "Tule kahville ja juttelemaan. Läheisesi voi tulla mukaan.",
                    .swedish: "Kom på kaffe och prata. Den du vårdar kan följa med.",
                ],
                contact: Contact(phone: "050 000 0102", web: "https://esimerkki.example/iltapaiva"),
                price: [.finnish: "Maksuton", .swedish: "Avgiftsfritt"], themes: ["carers"]),
            association: Association(
                id: "esimerkki", name: [.finnish: "Esimerkki-Oulun Omaisten Tuki ry", .swedish: "Exempel rf"]),
            place: Place(id: "tupa", name: [.finnish: "Tuiran tupa"], address: "Esimerkkikatu 3, Oulu"),
            occurrence: Occurrence(
                activity: "kerta", start: CivilDateTime(date + 2, CivilTime(seconds: 52_200)),
                end: CivilDateTime(date + 2, CivilTime(seconds: 57_600))))
    }

    private func draw(_ slide: Slide?, as name: String) throws {
        let assets = Bench.assets
        let painter = Painter(assets: assets, foundry: try Bench.foundry(), media: MediaInMemory())
        try Golden.expect(painter.draw(try #require(slide).scene), is: name)
    }

    @Test func anAnnouncement() throws {
        let slides = AnnouncementSlides(try surroundings(landscape), on: date)
        try draw(slides.slides(of: item, in: PlayLanguage(.finnish), clock: clock).first, as: "announcement-landscape")
    }

    @Test func anAnnouncementOnATurnedScreen() throws {
        let slides = AnnouncementSlides(try surroundings(portrait), on: date)
        try draw(slides.slides(of: item, in: PlayLanguage(.swedish), clock: clock).first, as: "announcement-portrait")
    }

    @Test func twoLanguagesSideBySide() throws {
        let wide = Display(panel: PixelSize(1280, 720), diagonalInches: 65)
        let slides = AnnouncementSlides(try surroundings(wide), on: date)
        let both = PlayLanguage(.finnish, and: .swedish)
        try draw(slides.slides(of: item, in: both, clock: clock).first, as: "bilingual")
    }
}
