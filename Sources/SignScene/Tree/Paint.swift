public import SignModel

/// One act of drawing, in canvas pixels.
public enum Paint: Hashable, Sendable {
    /// A filled rectangle; `radius` rounds its corners, anti-aliased.
    case fill(PixelRect, Color, radius: Int)
    /// An outline of `width` px inside the rectangle, its corners rounded by `radius`.
    case outline(PixelRect, Color, width: Int, radius: Int)
    /// A shape with smooth edges.
    case shape(Shape, Color)
    /// One line of text.
    case text(TextRun)
    /// A canonical picture scaled to fill the rectangle exactly; the layout has kept its shape.
    case picture(MediaID, PixelRect)
    /// An even ground in the colour that most of one of the picture's edges has.
    case posterGround(MediaID, PixelRect, PictureEdge)
    /// `assets/icons/<name>.svg`, drawn in one colour by its coverage.
    case icon(String, PixelRect, Color)
    /// The QR code of `text`, modules of exactly `modulePx` pixels, in a light field that includes the four-module
    /// margin: the rectangle's side is (modules + 8) · modulePx.
    case qr(text: String, PixelRect, modulePx: Int, dark: Color, light: Color)
}

/// An edge of a picture.
public enum PictureEdge: String, Hashable, Sendable, CaseIterable {
    case left, right, top, bottom
}

/// One line of text in one face, size, colour and language.
public struct TextRun: Hashable, Sendable {
    public var string: String
    public var language: Language
    public var font: Font
    /// Left end of the baseline.
    public var origin: PixelPoint
    /// From the top of the ascenders to the bottom of the descenders, as wide as the text.
    public var rect: PixelRect
    public var color: Color
    public var background: Ground

    /// What the text stands on, for contrast checks.
    public enum Ground: Hashable, Sendable {
        case color(Color)
        case image
    }

    public init(
        string: String, language: Language, font: Font, origin: PixelPoint, rect: PixelRect, color: Color,
        background: Ground
    ) {
        self.string = string
        self.language = language
        self.font = font
        self.origin = origin
        self.rect = rect
        self.color = color
        self.background = background
    }
}

/// A face at a size.
public struct Font: Hashable, Sendable {
    public enum Face: String, CaseIterable, Hashable, Sendable {
        case regular, medium, semibold
        /// SemiBold drawn for large words, with a closer fit.
        case display
    }

    public var face: Face
    /// Em size in pixels.
    public var px: Int
    /// Figures of equal width, for times that change in place or stand in columns.
    public var tabular: Bool

    public init(_ face: Face, px: Int, tabular: Bool = false) {
        self.face = face
        self.px = px
        self.tabular = tabular
    }

    /// The CSS-like weight the tree reports.
    public var weight: Int {
        switch face {
        case .regular: 400
        case .medium: 500
        case .semibold, .display: 600
        }
    }
}
