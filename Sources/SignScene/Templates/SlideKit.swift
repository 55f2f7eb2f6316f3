import SignModel
import SignWords

/// The tools templates set type with, on one display in one language.
struct SlideKit {
    let surroundings: Surroundings
    var metrics: SlideMetrics
    /// The message's.
    let language: Language
    /// Of dates, the theme's name and all else that is not the message's own.
    let chromeLanguage: Language
    /// The message is written from right to left: it is laid as others are, and then turned over; see
    /// ``mirrored(_:left:right:)``.
    var isMirrored = false
    private let measured: MeasuredTexts

    init(_ surroundings: Surroundings, language: Language, measured: MeasuredTexts = MeasuredTexts()) {
        self.surroundings = surroundings
        self.language = language
        chromeLanguage = surroundings.chromeLanguage(for: language)
        self.measured = measured
        metrics = SlideMetrics(surroundings.display)
    }

    var look: Look { surroundings.look }
    var measurer: any TextMeasuring { surroundings.measurer }
    var words: DateWords { DateWords(chromeLanguage) }

    /// The same kit speaking another language.
    func speaking(_ other: Language) -> SlideKit { SlideKit(surroundings, language: other, measured: measured) }

    func width(_ text: String, _ font: Font) -> Int { measurer.width(of: text, font: font) }
    func measuredText(_ text: String, _ font: Font) -> MeasuredText { measured.text(text, font, measurer) }

    func scene(background: Color, _ nodes: [Node]) -> Scene {
        Scene(
            size: metrics.canvas, pixelPitchMm: metrics.display.pixelPitchMm,
            designDistanceMm: metrics.display.viewingDistanceMm, background: background, nodes: nodes)
    }
}
