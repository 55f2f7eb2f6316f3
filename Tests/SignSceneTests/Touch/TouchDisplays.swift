import SignModel
import SignScene
import SignStage
import Testing

/// The displays and settings touch pages are judged on.
enum TouchDisplays {
    static let all: [Samples.Named] = [
        named("32", 32), named("43", 43), named("55", 55), named("55 standing", 55, standing: true),
        named("43 standing", 43, standing: true), named("15.6", 15.6), named("24", 24),
        named("32 at 800 mm", 32, mount: 800),
    ]

    private static func named(_ name: String, _ inches: Double, standing: Bool = false, mount: Int? = nil)
        -> Samples.Named
    {
        Samples.Named(
            name: name,
            display: Display(
                panel: PixelSize(1920, 1080), rotation: standing ? .quarter : .none, diagonalInches: inches,
                touch: true,
                mountBottomMm: mount))
    }

    /// A keyboard of 20 mm keys is higher than what a display of 15.6 inches leaves beside the nav.
    static func names(_ named: Samples.Named) -> [String] {
        TouchSamples.names.filter { named.name != "15.6" || !($0.hasPrefix("search") || $0.hasPrefix("calendar")) }
    }

    /// Every language, text size and place of the controls, in one of the looks: the other differs in colours alone.
    static let layouts = settings.filter { $0.contrast == ($0.low == ($0.text == .larger)) }

    /// Every language, text size, look and place of the controls.
    static let settings: [TouchSettings] = [Language.finnish, .swedish, .english].flatMap { language in
        TextSize.allCases.flatMap { text in
            [false, true].flatMap { contrast in
                [false, true].map { TouchSettings(language: language, text: text, contrast: contrast, low: $0) }
            }
        }
    }

    static func pages(_ display: Display) -> TouchPages {
        TouchPages(
            TouchSurroundings(
                display: display, look: TouchLooks.paper, contrast: TouchLooks.contrast, measurer: Samples.foundry,
                words: TouchTexts.all))
    }

    static func name(_ settings: TouchSettings) -> String {
        "\(settings.language) \(settings.text.rawValue)\(settings.contrast ? " contrast" : "")\(settings.low ? " low" : "")"
    }
}
