public import SignModel

/// A finished picture: opaque 32-bit pixels `0x00RRGGBB` (bytes B G R X), or premultiplied `0xAARRGGBB`, row by row
/// from the top left without padding.
///
/// It is a value and may be shared between threads: copying shares the pixels, and changing one changes no other.
public struct PixelPicture: Sendable, Hashable {
    public let size: PixelSize
    /// Whether the top byte of each pixel is alpha, with the colours multiplied by it; otherwise it means nothing.
    public let hasAlpha: Bool
    /// `size.width * size.height` pixels.
    public private(set) var pixels: [UInt32]

    /// nil when `pixels` is not exactly `size.width * size.height` long or a side is below 1.
    public init?(size: PixelSize, hasAlpha: Bool = false, pixels: [UInt32]) {
        guard size.width > 0, size.height > 0, size.width <= Int(UInt16.max), size.height <= Int(UInt16.max),
            pixels.count == size.width * size.height
        else { return nil }
        self.size = size
        self.hasAlpha = hasAlpha
        self.pixels = pixels
    }

    /// A picture of one colour; `size` must be positive.
    public init(size: PixelSize, filledWith color: Color) {
        precondition(size.width > 0 && size.height > 0, "a picture has pixels")
        self.size = size
        hasAlpha = false
        pixels = [UInt32](repeating: color.xrgb, count: size.width * size.height)
    }

    /// Lets `write` fill the pixels in place, all of which it must set; they begin as whatever memory held, so it
    /// reads none of them first. Sides must be positive.
    public init<Failure: Error>(
        size: PixelSize, hasAlpha: Bool = false,
        write: (UnsafeMutableBufferPointer<UInt32>) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(size.width > 0 && size.height > 0, "a picture has pixels")
        let count = size.width * size.height
        var failure: Failure?
        let pixels = [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
            do throws(Failure) {
                try write(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
            } catch {
                failure = error
            }
            initialized = count
        }
        if let failure { throw failure }
        self.size = size
        self.hasAlpha = hasAlpha
        self.pixels = pixels
    }

    /// Bytes from one row to the next.
    public var stride: Int { size.width * 4 }
    /// Bytes the pixels take in memory; what caches count.
    public var byteCount: Int { pixels.count * 4 }

    /// The pixel at `x`, `y`; both must be inside.
    public subscript(x: Int, y: Int) -> UInt32 {
        precondition(x >= 0 && x < size.width && y >= 0 && y < size.height, "outside the picture")
        return pixels[y * size.width + x]
    }

    /// The colour at `x`, `y` without its alpha; both must be inside.
    public func color(x: Int, y: Int) -> Color { Color(self[x, y] & 0xFFFFFF) }

    /// The pixels for as long as `body` runs.
    public func withUnsafePixels<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt32>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try pixels.withUnsafeBufferPointer(body)
    }

    /// Lets `body` change pixels: in place when nobody else holds them, else in a copy of its own.
    public mutating func withMutablePixels<Failure: Error>(
        _ body: (UnsafeMutableBufferPointer<UInt32>) throws(Failure) -> Void
    ) throws(Failure) {
        try pixels.withUnsafeMutableBufferPointer { (buffer) throws(Failure) in try body(buffer) }
    }

    /// The bytes of the pixels for as long as `body` runs.
    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try pixels.withUnsafeBytes(body)
    }
}
