import SignModel
import SignScene
import Testing

/// What is said of displays that are too small, or hang too high.
@Suite struct TouchFitTests {
    private static func display(_ inches: Double, standing: Bool = false, mount: Int? = nil) -> Display {
        Display(
            panel: PixelSize(1920, 1080), rotation: standing ? .quarter : .none, diagonalInches: inches, touch: true,
            mountBottomMm: mount)
    }

    @Test(arguments: [(10.1, true), (15.6, true), (19, true), (22, false), (24, false), (43, false)])
    func smallDisplays(inches: Double, isSmall: Bool) {
        #expect(TouchFit.isTooSmall(Self.display(inches)) == isSmall)
        #expect(TouchFit.isTooSmall(Self.display(inches, standing: true)) == isSmall)
    }

    @Test func displaysOutOfReach() throws {
        for display in [Self.display(43), Self.display(32), Self.display(55, standing: true)] {
            #expect(TouchFit.beyondReachMm(display) == nil)
        }
        let high = try #require(TouchFit.beyondReachMm(Self.display(43, mount: 1300)))
        #expect(high > 1400 && high < 1835)
    }

    /// A display that is turned by 180° is laid out like one that is not, and by 270° like one by 90°.
    @Test func allFourRotationsAreLaidOutAlike() {
        for (one, other) in [(Rotation.none, Rotation.half), (.quarter, .threeQuarters)] {
            let scenes = [one, other].map { rotation in
                let display = Display(
                    panel: PixelSize(1920, 1080), rotation: rotation, diagonalInches: 43, touch: true)
                return ["home", "list", "calendar", "search"].map { name in
                    TouchDisplays.pages(display).layout(
                        matter: TouchSamples.matter(name), settings: TouchSettings(language: .swedish),
                        canGoBack: true
                    ).scene
                }
            }
            #expect(scenes[0] == scenes[1])
            #expect(scenes[0][0].size.isLandscape == (one == .none))
        }
    }
}
