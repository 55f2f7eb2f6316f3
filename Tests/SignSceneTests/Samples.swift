import SignModel
import SignScene
import SignStage
import Testing

/// Displays, contents and measures that the layout tests share. All names are invented.
enum Samples {
    static let foundry: TypeFoundry = {
        do {
            return try TypeFoundry(assets: StageAssets(root: "\(Repository.root)/assets"))
        } catch {
            preconditionFailure("the fonts are missing: \(error)")
        }
    }()

    struct Named: CustomTestStringConvertible, Sendable {
        var name: String
        var display: Display
        var testDescription: String { name }
    }

    static let displays: [Named] = [
        Named(name: "43 landscape touch", display: display(43, touch: true)),
        Named(name: "55 portrait", display: display(55, rotation: .quarter)),
        Named(name: "32 landscape", display: display(32)),
        Named(name: "32 landscape from 2 m", display: display(32, distance: 2000)),
        Named(name: "32 portrait touch", display: display(32, rotation: .threeQuarters, distance: 1500, touch: true)),
        Named(
            name: "4K 65 landscape",
            display: Display(panel: PixelSize(3840, 2160), diagonalInches: 65, viewingDistanceMm: 4000)),
        Named(name: "small window", display: Display(panel: PixelSize(1280, 720), diagonalInches: 43, touch: true)),
    ]

    private static func display(
        _ inches: Double, rotation: Rotation = .none, distance: Int = 3000, touch: Bool = false
    ) -> Display {
        Display(
            panel: PixelSize(1920, 1080), rotation: rotation, diagonalInches: inches, viewingDistanceMm: distance,
            touch: touch)
    }

    static func surroundings(_ display: Display) -> Surroundings {
        Surroundings(
            display: display, look: .plain,
            siteName: [
                .finnish: "Kaakkurin sosiaali- ja terveyskeskus", .swedish: "Kaakkuri social- och hälsocentral",
                .english: "Kaakkuri health centre",
            ], measurer: foundry)
    }

    static let association = Association(
        id: "esimerkki",
        name: [
            .finnish: "Esimerkki-Oulun Omaisten Tuki ry", .swedish: "Exempel-Uleåborgs Anhörigstöd rf",
            .english: "Example Oulu Carers",
        ])

    static let shortText = "Tule kahville ja juttelemaan. Läheisesi voi tulla mukaan."

    /// 480 characters with compounds that carry their seams.
    static let longText = """
        Omais\u{AD}hoitajan arki voi olla raskasta. Vertais\u{AD}tuki\u{AD}ryhmässä tapaat muita, joilla on sama \
        tilanne. Ryhmä kokoontuu joka toinen viikko. Ohjaajina toimivat koulutetut vapaa\u{AD}ehtoiset. Voit tulla \
        mukaan milloin vain. Saat tietoa kunnan palveluista ja Kelan tuista. Muisti\u{AD}sairaan läheinen voi \
        osallistua samaan aikaan ohjattuun toimintaan viereisessä huoneessa. Kahvi ja pulla kuuluvat \
        iltapäivään. Tila on esteetön. Ilmoittaudu soittamalla toimistoon viimeistään edellisenä päivänä.
        """

    static func item(
        title: String = "Omais\u{AD}hoitajien iltapäivä", text: String = shortText, web: String? = nil,
        picture: Bool = false
    ) -> AnnouncementSlideContent {
        AnnouncementSlideContent(
            content: AnnouncementContent(
                title: [.finnish: title], text: text.isEmpty ? [:] : [.finnish: text],
                contact: Contact(phone: "050 000 0102", web: web), price: [.finnish: "Maksuton"],
                picture: picture ? "kuva" : nil, themes: ["carers"]),
            association: association,
            place: Place(id: "tupa", name: [.finnish: "Tuiran tupa"], address: "Esimerkkikatu 3, Oulu"),
            occurrence: Occurrence(
                activity: "kerta", start: CivilDateTime(date + 2, CivilTime(seconds: 14 * 3600 + 1800)),
                end: CivilDateTime(date + 2, CivilTime(seconds: 16 * 3600))),
            pictureSize: picture ? PixelSize(1200, 900) : nil)
    }

    /// Monday 23 November 2026, week 48.
    static let date = CivilDate(dayNumber: 20_780)
    static let clock = CivilTime(seconds: 14 * 3600 + 5 * 60)
}
