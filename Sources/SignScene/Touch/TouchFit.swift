public import SignModel

/// What a display's size and place leave of what the touch mode promises, for who plans a screen.
public enum TouchFit {
    /// Whether its picture is too low for keys of 20 mm and text of twice the size beside the fixed buttons.
    public static func isTooSmall(_ display: Display) -> Bool {
        Double(display.canvas.shortSide) * display.pixelPitchMm < Double(Limits.touchShortSideMm)
    }

    /// How high above the floor the highest of what can be pressed reaches, in millimetres, where that is more than
    /// somebody who sits can reach; nil where it is not.
    public static func beyondReachMm(_ display: Display) -> Int? {
        let metrics = TouchMetrics(
            display, text: .normal, low: false, navRows: display.canvas.isLandscape ? 1 : 2)
        let above = Double(display.canvas.height - metrics.shelfTop) * display.pixelPitchMm
        let top = Double(TouchSurroundings.mountBottomMm(display)) + above
        return top > TouchMetrics.reachMm + 1 ? Int(top.rounded()) : nil
    }
}
