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

    public init(
        title: String, panel: PixelSize, fullscreen: Bool = false, renderer: Renderer = .auto
    ) {
        self.title = title
        self.panel = panel
        self.fullscreen = fullscreen
        self.renderer = renderer
    }
}
