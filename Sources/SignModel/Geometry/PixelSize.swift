/// Whole pixels, width × height.
public struct PixelSize: Hashable, Sendable, Codable, CustomStringConvertible {
    public var width: Int
    public var height: Int

    public init(_ width: Int, _ height: Int) {
        self.width = width
        self.height = height
    }

    public var isLandscape: Bool { width >= height }
    public var shortSide: Int { min(width, height) }
    public var longSide: Int { max(width, height) }
    /// Width and height exchanged.
    public var turned: PixelSize { PixelSize(height, width) }
    public var description: String { "\(width)x\(height)" }

    /// Reads `1920x1080` (also with `×`); both sides 16…7680.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(whereSeparator: { $0 == "x" || $0 == "X" || $0 == "×" })
        guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
            (16...Limits.canvasLongSide).contains(width), (16...Limits.canvasLongSide).contains(height)
        else { return nil }
        self.init(width, height)
    }

    /// The largest size of this shape that fits in `box`, at least 1 × 1.
    public func fitted(in box: PixelSize) -> PixelSize {
        guard width > 0, height > 0 else { return PixelSize(1, 1) }
        if width * box.height >= box.width * height {
            return PixelSize(max(1, box.width), max(1, height * box.width / width))
        }
        return PixelSize(max(1, width * box.height / height), max(1, box.height))
    }
}
