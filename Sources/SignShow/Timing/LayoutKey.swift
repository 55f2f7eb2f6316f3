import SignModel
import SignScene

/// All that the timing of a revision depends on besides the revision and the names in the store, in one line: the rules,
/// the display, the site, and the widths of the letters. Equal lines, equal layouts.
///
/// It depends neither on the day (``SignScene/AnnouncementSlides`` leaves room for the longest date) nor on what the
/// schedule asks (``TimingShelf``) nor on colours.
struct LayoutKey: Hashable, Sendable {
    /// Raised when layouts or reading times change, so that what an older program laid out is not believed.
    static let rules = 5

    let text: String

    init(_ setup: ScreenSetup, measurer: any TextMeasuring, rules: Int = LayoutKey.rules) {
        let display = setup.screen.display.laidOut
        let site = setup.playlist.site
        let names = site.name.byLanguage.map { "\($0.key.tag)=\($0.value)" }.sorted()
        // Another version of the fonts has other widths.
        let widths = Font.Face.allCases.map { face in
            String(measurer.width(of: "Omaishoitajien iltapäivä 0123456789", font: Font(face, px: 1000)))
        }
        text = [
            "rules \(rules)", "\(display.canvas.width)x\(display.canvas.height)", "\(display.pixelPitchMm) mm",
            "\(display.viewingDistanceMm) mm", display.touch ? "touch" : "no touch", site.zone,
            site.area.joined(separator: " "), names.joined(separator: " "), widths.joined(separator: " "),
        ].joined(separator: "|")
    }
}
