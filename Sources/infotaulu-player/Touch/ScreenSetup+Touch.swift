import SignModel
import SignScene
import SignShow
import SignTouch

/// What the touch mode makes of a screen.
extension ScreenSetup {
    var touchRules: TouchRules {
        let display = screen.display
        return TouchRules(
            canvas: display.canvas, pixelPitchMm: display.pixelPitchMm, languages: TouchLibrary.languages(self),
            idleSeconds: screen.touchIdleSeconds, appearance: TouchRules.Appearance(display: display, look: look))
    }

    /// The pages' layout.
    ///
    /// - Parameter contrast: of who asks for high contrast; nil where nobody can ask yet.
    func touchPages(contrast: Look? = nil, measurer: any TextMeasuring) -> TouchPages {
        TouchPages(
            TouchSurroundings(
                display: screen.display, look: look, contrast: contrast ?? look, measurer: measurer,
                words: vocabulary.words, idleSeconds: screen.touchIdleSeconds))
    }
}
