import SignMedia
import SignModel
import SignScene
import SignStage
import Testing

/// Every announcement and poster template in the look and the shape that its design shows, at half its size.
@Suite(.timeLimit(.minutes(10)))
struct GoldenMessageTests {
    /// A template: what is said, on which display, in which look.
    struct Template: CustomTestStringConvertible, Sendable {
        var name: String
        var display: Display
        var isDark = false
        var item: AnnouncementSlideContent
        var page = 0

        var testDescription: String { name }
    }

    private static let lying = Display(panel: PixelSize(960, 540), diagonalInches: 43)
    private static let touch = Display(panel: PixelSize(960, 540), diagonalInches: 43, touch: true)
    private static let standing = Display(panel: PixelSize(960, 540), rotation: .quarter, diagonalInches: 55)

    static let templates: [Template] = [
        Template(name: "text-code", display: lying, item: item(web: "https://esimerkki.example/a")),
        Template(name: "text-code-dark", display: lying, isDark: true, item: item(web: "https://esimerkki.example/a")),
        Template(name: "text-code-standing", display: standing, item: item(web: "https://esimerkki.example/a")),
        Template(name: "text-touch", display: touch, item: item()),
        Template(name: "phone-leads", display: touch, item: item("Soita, kun on paha olla", when: false, place: false)),
        Template(name: "two-pages-1", display: lying, item: item(text: long)),
        Template(name: "two-pages-2", display: lying, item: item(text: long), page: 1),
        Template(name: "compounds", display: lying, item: item("Henkilökohtaisen avun hakemus\u{AD}neuvonta")),
        Template(name: "picture", display: touch, item: item(picture: PixelSize(800, 600))),
        Template(name: "picture-tall", display: touch, item: item(picture: PixelSize(600, 800))),
        Template(name: "picture-standing", display: standing, item: item(picture: PixelSize(800, 600))),
        Template(name: "poster-beside", display: lying, item: item(poster: PixelSize(540, 960))),
        Template(name: "poster-beside-dark", display: lying, isDark: true, item: item(poster: PixelSize(540, 960))),
        Template(name: "poster-above", display: standing, item: item(poster: PixelSize(960, 540))),
        Template(name: "poster-own-shape", display: lying, item: item(poster: PixelSize(960, 540))),
        Template(name: "poster-own-shape-standing", display: standing, item: item(poster: PixelSize(540, 960))),
        Template(name: "poster-tiny", display: lying, item: item(poster: PixelSize(150, 200))),
        Template(name: "poster-above-dark", display: standing, isDark: true, item: item(poster: PixelSize(960, 540))),
        Template(name: "poster-sheet", display: lying, item: item(poster: PixelSize(600, 848))),
        Template(name: "poster-sheet-standing", display: standing, item: item(poster: PixelSize(600, 848))),
        Template(name: "right-to-left", display: lying, item: item(in: "ar")),
        Template(name: "right-to-left-code", display: lying, item: item(in: "he", web: "https://esimerkki.example/a")),
        Template(name: "right-to-left-dark", display: touch, isDark: true, item: item(in: "ar")),
        Template(name: "right-to-left-standing", display: standing, item: item(in: "ar")),
        Template(
            name: "right-to-left-poster", display: lying, item: item(in: "ar", poster: PixelSize(540, 960))),
        Template(name: "right-to-left-picture", display: touch, item: item(in: "ar", picture: PixelSize(800, 600))),
    ]

    private static let date = CivilDate(dayNumber: 20_780)
    private static let clock = CivilTime(seconds: 9 * 3600 + 5 * 60)
    private static let short = "Tule kahville ja juttelemaan. Läheisesi voi tulla mukaan."
    private static let long = """
        Hoidatko puolisoasi, vanhempaasi tai lastasi kotona? Silloin olet omais\u{AD}hoitaja. Moni hoitaa läheistään \
        eikä huomaa omaa väsymystään. Vertais\u{AD}tuki\u{AD}ryhmässä voit puhua suoraan. Autamme myös hakemuksen \
        tekemisessä. Kahvi on valmiina ja aikaa on.
        """

    private static func item(
        _ title: String = "Omais\u{AD}hoitajien iltapäivä", text: String = short, when: Bool = true, place: Bool = true,
        web: String? = nil, picture: PixelSize? = nil, poster: PixelSize? = nil
    ) -> AnnouncementSlideContent {
        var content = AnnouncementContent(
            title: [.finnish: title, .swedish: "Eftermiddag"], text: poster == nil ? [.finnish: text] : [:],
            contact: Contact(phone: "050 000 0102", web: web), price: place ? [.finnish: "Maksuton"] : [:],
            picture: picture == nil ? nil : "kuva", themes: ["carers"])
        if let poster { content.posters = [Poster(media: "kuva", size: poster)] }
        var association = Association(id: "esimerkki", name: [.finnish: "Esimerkki-Oulun Omaisten Tuki ry"])
        association.logo = "logo"
        return AnnouncementSlideContent(
            content: content, association: association,
            place: place ? Place(id: "tupa", name: [.finnish: "Tuiran tupa"], address: "Esimerkkikatu 3, Oulu") : nil,
            occurrence: when
                ? Occurrence(
                    activity: "kerta", start: CivilDateTime(date + 2, CivilTime(seconds: 52_200)),
                    end: CivilDateTime(date + 2, CivilTime(seconds: 57_600))) : nil,
            pictureSize: picture)
    }

    /// The same in a language that is written from right to left, which only the message itself is in.
    private static func item(
        in language: Language, web: String? = nil, picture: PixelSize? = nil, poster: PixelSize? = nil
    ) -> AnnouncementSlideContent {
        var item = item(web: web, picture: picture, poster: poster)
        let isArabic = language == "ar"
        item.content.title = [language: isArabic ? "مقهى اللغة" : "קפה שפות"]
        if poster == nil {
            item.content.text = [
                language: isArabic ? "نتحدث الفنلندية السهلة ونشرب الشاي." : "מדברים פינית פשוטה ושותים תה יחד."
            ]
        }
        return item
    }

    private func surroundings(_ template: Template) throws -> Surroundings {
        var look = Look.plain
        look.themes = ["carers": Color(0x812317)]
        look.fills = ["carers": Color(0xCB4D39)]
        if template.isDark {
            (look.paper, look.ink, look.quiet) = (Color(0x0C0E10), .white, Color(0xF0F0EA))
            look.fills = ["carers": Color(0xFE947D)]
        }
        return Surroundings(
            display: template.display, look: look, siteName: [.finnish: "Kaakkurin terveyskeskus"], towns: ["Oulu"],
            measurer: try Bench.foundry())
    }

    /// A picture with a frame and a cross, so that one sees whether it is whole and keeps its shape.
    private func picture(_ size: PixelSize) -> PixelPicture {
        PixelPicture(size: size) { pixels in
            for index in pixels.indices {
                let (x, y) = (index % size.width, index / size.width)
                let isRim = min(x, y, size.width - 1 - x, size.height - 1 - y) < 8
                let isCross = abs(x * size.height - y * size.width) < 3 * size.width
                pixels[index] = isRim ? 0x2F7F91 : isCross ? 0xC8553D : 0xE8A33A
            }
        }
    }

    @Test(arguments: templates)
    func aTemplateLooksAsItDid(_ template: Template) throws {
        let slides = AnnouncementSlides(try surroundings(template), on: Self.date).slides(
            of: template.item, in: PlayLanguage(template.item.content.title.languages.first ?? .finnish),
            clock: Self.clock)
        let slide = try #require(slides.indices.contains(template.page) ? slides[template.page] : nil)
        let size = template.item.pictureSize ?? template.item.content.posters.first?.size ?? PixelSize(8, 8)
        let media = MediaInMemory(["kuva": picture(size), "logo": picture(PixelSize(96, 96))])
        let painter = Painter(assets: Bench.assets, foundry: try Bench.foundry(), media: media)
        try Golden.expect(painter.draw(slide.scene), is: "message-\(template.name)")
    }
}
