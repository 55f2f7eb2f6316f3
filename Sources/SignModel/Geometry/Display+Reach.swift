/// From how far a display's slides can be read, by its size alone.
extension Display {
    /// Rows of the least letters (22′) that a slide takes: its head, its foot, its headline, six for what it says, and the
    /// room between them.
    private static let rows = 11.0
    /// Letters of them side by side: a long Finnish word with its hyphen.
    private static let columns = 20.0
    /// A capital letter is 0.727 of the em, a row 4/3 of it, a letter 0.55 of it wide.
    private static let emPerMm = 22 / 3438 / 0.727

    /// The farthest place, in millimetres and whole decimetres, from which a slide of 22′ letters has room.
    ///
    /// | display | farthest |
    /// |---|---|
    /// | 43″ 1920 × 1080 | 4.1 m |
    /// | 24″ 1920 × 1080 | 2.3 m |
    /// | 19″ 1280 × 1024 | 2.3 m |
    /// | 10″ 1280 × 800 | 1.0 m |
    public var farthestMm: Int {
        let (width, height) = (Double(canvas.width) * pixelPitchMm, Double(canvas.height) * pixelPitchMm)
        // The edges beside the content take a fifth of the short side.
        let content = width - 0.2 * min(width, height)
        let least = min(
            height / (Display.rows * Display.emPerMm * 4 / 3), content / (Display.columns * Display.emPerMm * 0.55))
        return max(100, Int(least / 100) * 100)
    }

    /// Whether letters that can be read from where people are leave no room for what a slide says.
    public var isTooFar: Bool { viewingDistanceMm > farthestMm }

    /// The diagonal, in whole inches, that a display of this shape needs for its distance.
    public var neededInches: Int {
        Int((diagonalInches * Double(viewingDistanceMm) / Double(farthestMm)).rounded(.up))
    }

    /// As slides are laid out on it: where it is too far away, for the farthest place from which it can be read, as
    /// letters over one another can be read from nowhere.
    public var laidOut: Display {
        var display = self
        display.viewingDistanceMm = min(viewingDistanceMm, farthestMm)
        return display
    }
}
