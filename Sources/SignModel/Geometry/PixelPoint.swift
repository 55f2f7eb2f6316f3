/// A point on the pixel grid, y downwards.
public struct PixelPoint: Hashable, Sendable, Codable {
    public var x: Int
    public var y: Int

    public init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }
}
