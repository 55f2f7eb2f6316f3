internal import SignModel

/// Opaque pixels being drawn: a view of memory that the picture under construction owns.
///
/// All drawing is cut to ``clip``. Mixing is in sRGB values, with 256 steps, so that coverage 0 leaves a pixel and full
/// coverage replaces it exactly.
@safe
struct Canvas {
    /// The part of the scene that is drawn; nothing outside of it is touched.
    let clip: PixelRect
    /// The scene's pixel that comes first in memory.
    private let origin: PixelPoint
    /// Pixels from one row to the next.
    private let stride: Int
    /// Valid while the closure runs that was handed the canvas.
    private let pixels: UnsafeMutablePointer<UInt32>

    /// `buffer` must hold `size.width * size.height` pixels.
    init?(size: PixelSize, buffer: UnsafeMutableBufferPointer<UInt32>) {
        self.init(part: PixelRect(size: size), buffer: buffer)
    }

    /// The pixels of `part` of a scene alone; `buffer` must hold as many.
    init?(part: PixelRect, buffer: UnsafeMutableBufferPointer<UInt32>) {
        guard let base = buffer.baseAddress, part.width >= 0, part.height >= 0, buffer.count >= part.area else {
            return nil
        }
        self.init(clip: part, origin: PixelPoint(part.x, part.y), stride: part.width, pixels: base)
    }

    private init(clip: PixelRect, origin: PixelPoint, stride: Int, pixels: UnsafeMutablePointer<UInt32>) {
        self.clip = clip
        self.origin = origin
        self.stride = stride
        self.pixels = pixels
    }

    /// The same pixels, of which only those in `rect` may be changed.
    func cut(to rect: PixelRect) -> Canvas {
        Canvas(clip: clip.intersection(rect), origin: origin, stride: stride, pixels: pixels)
    }

    func clear(_ color: Color) { fill(clip, color) }

    /// Fills the part of `rect` that is on the canvas.
    func fill(_ rect: PixelRect, _ color: Color) {
        let clipped = rect.intersection(clip)
        guard !clipped.isEmpty else { return }
        let value = color.xrgb
        for y in clipped.y..<clipped.bottom {
            address(clipped.x, y).update(repeating: value, count: clipped.width)
        }
    }

    private func address(_ x: Int, _ y: Int) -> UnsafeMutablePointer<UInt32> {
        pixels + ((y &- origin.y) &* stride &+ x &- origin.x)
    }

    /// Lays `color` over the canvas, by the coverage of `mask`, whose top left comes to `x`, `y`.
    func tint(_ mask: Coverage, x: Int, y: Int, _ color: Color) {
        let target = PixelRect(x, y, mask.width, mask.height).intersection(clip)
        guard !target.isEmpty else { return }
        let value = color.xrgb
        let redBlue = value & 0xFF00FF
        let green = value & 0x00FF00
        mask.values.withUnsafeBufferPointer { values in
            guard let source = values.baseAddress else { return }
            for row in target.y..<target.bottom {
                let from = source + ((row &- y) &* mask.width &+ target.x &- x)
                let to = address(target.x, row)
                for column in 0..<target.width {
                    let coverage = UInt32(from[column])
                    if coverage == 0 { continue }
                    if coverage == 255 {
                        to[column] = value
                        continue
                    }
                    let part = coverage &+ (coverage &>> 7)
                    let rest = 256 &- part
                    let under = to[column]
                    let rb = ((under & 0xFF00FF) &* rest &+ redBlue &* part) &>> 8 & 0xFF00FF
                    let g = ((under & 0x00FF00) &* rest &+ green &* part) &>> 8 & 0x00FF00
                    to[column] = rb | g
                }
            }
        }
    }

    /// Lays a picture over the canvas unscaled, its top left at `x`, `y`, by its own alpha if it has any.
    func lay(_ picture: PixelView, x: Int, y: Int) {
        let target = PixelRect(x, y, picture.width, picture.height).intersection(clip)
        guard !target.isEmpty else { return }
        for row in target.y..<target.bottom {
            let from = picture.pixels + ((row &- y) &* picture.width &+ target.x &- x)
            let to = address(target.x, row)
            if !picture.hasAlpha {
                for column in 0..<target.width { to[column] = from[column] & 0xFFFFFF }
                continue
            }
            for column in 0..<target.width {
                let over = from[column]
                let alpha = over &>> 24
                let rest = 256 &- (alpha &+ (alpha &>> 7))
                let under = to[column]
                let rb = ((under & 0xFF00FF) &* rest) &>> 8 & 0xFF00FF
                let g = ((under & 0x00FF00) &* rest) &>> 8 & 0x00FF00
                to[column] = (rb | g) &+ (over & 0xFFFFFF)
            }
        }
    }
}

/// Somebody else's pixels for the length of a call.
@safe
struct PixelView {
    let width: Int
    let height: Int
    let hasAlpha: Bool
    let pixels: UnsafePointer<UInt32>
}

/// How much of each pixel a shape covers, 0…255.
struct Coverage: Sendable {
    let width: Int
    let height: Int
    /// Row by row without padding.
    let values: [UInt8]
}
