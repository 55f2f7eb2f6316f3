public import SignModel

/// How the window is opened.
public struct StageOptions: Hashable, Sendable {
    /// Who draws the fades.
    public enum Renderer: String, CaseIterable, Hashable, Sendable {
        /// The graphics processor when there is a real one, else the processor.
        case auto
        /// The processor, straight into the window's own pixels.
        case software
        /// SDL's accelerated renderer, whatever stands behind it.
        case accelerated
    }

    public var title: String
    /// The finished pictures' size: the panel, after rotation.
    public var panel: PixelSize
    /// The whole display, where no key does anything.
    public var fullscreen: Bool
    public var renderer: Renderer
    /// How the pictures are turned, so that contacts are told in canvas pixels.
    public var rotation: Rotation
    /// Whether fingers and the mouse's button are told at all; without it they do not even wake the loop.
    public var touch: Bool

    public init(
        title: String, panel: PixelSize, fullscreen: Bool = false, renderer: Renderer = .auto,
        rotation: Rotation = .none, touch: Bool = false
    ) {
        self.title = title
        self.panel = panel
        self.fullscreen = fullscreen
        self.renderer = renderer
        self.rotation = rotation
        self.touch = touch
    }
}
