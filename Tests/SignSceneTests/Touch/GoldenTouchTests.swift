import SignMedia
import SignModel
import SignScene
import SignStage
import Testing

/// The main touch pages as pictures, at half size: lying and standing, in three languages, at three text sizes, in both
/// looks.
@Suite(.timeLimit(.minutes(10)))
struct GoldenTouchTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        /// The page by its name in ``TouchSamples`` or ``ReadingSamples``.
        var page: String
        var settings: TouchSettings
        var stands = false
        var testDescription: String { name }

        init(_ name: String, _ language: Language, _ text: TextSize = .normal, black: Bool = false, low: Bool = false) {
            self.name = name
            stands = name.hasSuffix("-tall")
            let words = name.split(separator: "-").filter { !["tall", "black", "200", "140", "low"].contains($0) }
            page = words.joined(separator: "-")
            settings = TouchSettings(language: language, text: text, contrast: black, low: low)
        }
    }

    static let cases: [Case] = [
        Case("home", .finnish), Case("home-black", .swedish, black: true), Case("home-200", .english, .largest),
        Case("home-low", .swedish, low: true), Case("home-tall", .finnish),
        Case("home-200-tall", .finnish, .largest),
        Case("list", .finnish), Case("list-140", .swedish, .larger),
        Case("list-200-black", .finnish, .largest, black: true),
        Case("list-tall", .english), Case("list-200-tall", .swedish, .largest), Case("list-none", .english),
        Case("filters", .finnish), Case("calendar", .swedish), Case("calendar-200", .finnish, .largest),
        Case("calendar-tall", .finnish),
        Case("activity", .finnish), Case("activity-black", .english, black: true),
        Case("activity-200", .swedish, .largest), Case("activity-tall", .swedish),
        Case("activity-200-tall", .finnish, .largest), Case("activity-cancelled", .finnish),
        Case("association", .finnish), Case("association-tall", .english), Case("announcement", .finnish),
        Case("contact", .swedish), Case("calendar-code", .finnish), Case("route", .english),
        Case("search", .finnish), Case("search-200", .swedish, .largest), Case("search-tall", .finnish),
        Case("search-none", .finnish), Case("search-all", .english),
        Case("help", .english), Case("help-tall", .finnish), Case("urgent", .swedish),
        Case("urgent-black", .finnish, black: true),
        Case("settings", .finnish), Case("settings-200-black", .english, .largest, black: true),
        Case("idle", .finnish), Case("idle-200-black-tall", .swedish, .largest, black: true),
        Case("cleaning", .finnish),
    ]

    static func scene(_ one: Case, panel: PixelSize = PixelSize(1920, 1080)) -> Scene {
        let display = Display(
            panel: panel, rotation: one.stands ? .quarter : .none, diagonalInches: one.stands ? 55 : 43, touch: true)
        let pages = TouchDisplays.pages(display)
        switch one.page {
        case "idle": return pages.idle(secondsLeft: 28, settings: one.settings, frame: TouchSamples.frame).scene
        case "cleaning":
            return pages.cleaning(secondsLeft: 45, settings: one.settings, frame: TouchSamples.frame).scene
        default:
            let isRead = ReadingSamples.names.contains(one.page)
            let matter = isRead ? ReadingSamples.matter(one.page) : TouchSamples.matter(one.page)
            return pages.layout(matter: matter, settings: one.settings, canGoBack: one.page != "home").scene
        }
    }

    @Test(arguments: cases)
    func page(_ one: Case) throws {
        let painter = Painter(
            assets: StageAssets(root: "\(Repository.root)/assets"), foundry: Samples.foundry, media: MediaInMemory())
        try Golden.expect(Self.halved(painter.draw(Self.scene(one))), is: "touch-\(one.name)")
    }

    /// Laid out and drawn at full size, as sizes in millimetres do not halve evenly; every four pixels are then one.
    private static func halved(_ picture: PixelPicture) throws -> PixelPicture {
        let size = PixelSize(picture.size.width / 2, picture.size.height / 2)
        let width = picture.size.width
        var half = [UInt32](repeating: 0, count: size.width * size.height)
        // The mean of each channel of two pixels, all channels at once.
        func mean(_ a: UInt32, _ b: UInt32) -> UInt32 { (a & b) &+ (((a ^ b) & 0xFEFE_FEFE) >> 1) }
        picture.withUnsafePixels { pixels in
            var at = 0
            for n in half.indices {
                if n > 0, n % size.width == 0 { at += width }
                half[n] = mean(mean(pixels[at], pixels[at + 1]), mean(pixels[at + width], pixels[at + width + 1]))
                at += 2
            }
        }
        return try #require(PixelPicture(size: size, pixels: half))
    }
}
