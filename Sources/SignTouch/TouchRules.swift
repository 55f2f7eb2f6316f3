public import SignModel
public import SignScene

/// What holds for whoever touches the screen: its pixels, its languages and how long it waits for somebody.
public struct TouchRules: Hashable, Sendable {
    /// What touch points are in, and millimetres a pixel of it takes.
    public var canvas: PixelSize
    public var pixelPitchMm: Double
    /// The languages that are offered, the one a session begins with first; never empty.
    public var languages: [Language]
    /// Seconds without a touch until the screen asks whether anybody is there, at least
    /// (`guides/accessibility.md`, A13).
    public var idleSeconds: Int
    /// What else pages are laid out for and drawn with: where it changes, the open page is laid out anew.
    public var appearance: Appearance?

    /// A display as it hangs, and its colours.
    public struct Appearance: Hashable, Sendable {
        public var display: Display
        public var look: Look

        public init(display: Display, look: Look) {
            self.display = display
            self.look = look
        }
    }

    /// - Parameter idleSeconds: taken into ``Limits/touchIdleSeconds``; nil: as long as is usual.
    public init(
        canvas: PixelSize, pixelPitchMm: Double, languages: [Language], idleSeconds: Int? = nil,
        appearance: Appearance? = nil
    ) {
        self.canvas = canvas
        self.pixelPitchMm = pixelPitchMm
        self.languages = languages.isEmpty ? Language.interface : languages
        let range = Limits.touchIdleSeconds
        self.idleSeconds = min(max(idleSeconds ?? Limits.touchIdleSecondsUsual, range.lowerBound), range.upperBound)
        self.appearance = appearance
    }

    /// How one finds the screen: no size, colour or place chosen yet.
    public var settings: TouchSettings { TouchSettings(language: languages.first ?? .finnish) }

    /// Whether `a` and `b` are at most `millimetres` apart.
    func isWithin(_ millimetres: Double, _ a: PixelPoint, _ b: PixelPoint) -> Bool {
        let x = Double(a.x - b.x) * pixelPitchMm
        let y = Double(a.y - b.y) * pixelPitchMm
        return x * x + y * y <= millimetres * millimetres
    }

    /// The corner where staff hold a finger to lock the screen for cleaning: the lower left. It lies below and beside
    /// everything that can be pressed, low enough for whoever wipes the screen, and out of the way of a reading hand.
    func isStaffCorner(_ point: PixelPoint) -> Bool {
        let side = Int(Timings.staffCornerMm / pixelPitchMm)
        return point.x < side && point.y >= canvas.height - side
    }
}
