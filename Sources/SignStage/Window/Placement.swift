public import SignModel

/// Where a canvas stands in the window: turned, as large as fits, in the middle between bars. One value and its inverse,
/// for drawing and for touch.
public struct Placement: Hashable, Sendable {
    public let canvas: PixelSize
    public let rotation: Rotation
    /// The window's pixels.
    public let output: PixelSize
    /// The pixels of the window that show the canvas.
    public let place: PixelRect
    /// The canvas after its rotation.
    private let panel: PixelSize

    public init(canvas: PixelSize, rotation: Rotation, output: PixelSize) {
        self.canvas = canvas
        self.rotation = rotation
        self.output = output
        panel = rotation.panel(forCanvas: canvas)
        place = Self.place(of: panel, in: output)
    }

    /// Where a finished picture is drawn in a window.
    static func place(of picture: PixelSize, in output: PixelSize) -> PixelRect {
        PixelRect(size: output).centred(picture.fitted(in: output))
    }

    /// The canvas pixel that the window's pixel `point` shows; nil beside the picture.
    public func toCanvas(_ point: PixelPoint) -> PixelPoint? {
        place.contains(point) ? beyond(point) : nil
    }

    /// The same, as if the canvas went on beyond its edges: where a finger is that has left the picture.
    public func beyond(_ point: PixelPoint) -> PixelPoint {
        let onPanel = PixelPoint(
            Self.scaled(point.x - place.x, from: place.width, to: panel.width),
            Self.scaled(point.y - place.y, from: place.height, to: panel.height))
        return rotation.toCanvas(onPanel, canvas: canvas)
    }

    /// The window's pixel in which the middle of the canvas pixel `point` is.
    public func toOutput(_ point: PixelPoint) -> PixelPoint {
        let onPanel = rotation.toPanel(point, canvas: canvas)
        return PixelPoint(
            place.x + Self.scaled(onPanel.x, from: panel.width, to: place.width),
            place.y + Self.scaled(onPanel.y, from: panel.height, to: place.height))
    }

    /// Where the middle of pixel `value` of `from` comes to among `to` pixels.
    private static func scaled(_ value: Int, from: Int, to: Int) -> Int {
        let twice = (2 * value + 1) * to
        // Rounded down, below 0 as well.
        return twice >= 0 ? twice / (2 * from) : -((2 * from - 1 - twice) / (2 * from))
    }
}
