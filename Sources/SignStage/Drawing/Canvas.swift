internal import SignModel

/// Opaque pixels being drawn: a view of memory that the picture under construction owns.
///
/// All drawing is clipped to it. Mixing is in sRGB values, with 256 steps, so that coverage 0 leaves a pixel and full
/// coverage replaces it exactly.
@safe
struct Canvas {
    let size: PixelSize
    /// Row by row, `size.width` pixels each; valid while the closure runs that was handed the canvas.
    let pixels: UnsafeMutablePointer<UInt32>

    /// `buffer` must hold `size.width * size.height` pixels.
    init?(size: PixelSize, buffer: UnsafeMutableBufferPointer<UInt32>) {
        guard let base = buffer.baseAddress, buffer.count >= size.width * size.height else { return nil }
        self.size = size
        pixels = base
    }

    func clear(_ color: Color) {
        pixels.update(repeating: color.xrgb, count: size.width * size.height)
    }

    /// Fills the part of `rect` that is on the canvas.
    func fill(_ rect: PixelRect, _ color: Color) {
        let clipped = rect.clipped(to: size)
        guard !clipped.isEmpty else { return }
        let value = color.xrgb
        for y in clipped.y..<clipped.bottom {
            (pixels + (y &* size.width &+ clipped.x)).update(repeating: value, count: clipped.width)
        }
    }

    /// Lays `color` over the canvas, by the coverage of `mask`, whose top left comes to `x`, `y`.
    func tint(_ mask: Coverage, x: Int, y: Int, _ color: Color) {
        let target = PixelRect(x, y, mask.width, mask.height).clipped(to: size)
        guard !target.isEmpty else { return }
        let value = color.xrgb
        let redBlue = value & 0xFF00FF
        let green = value & 0x00FF00
        mask.values.withUnsafeBufferPointer { values in
            guard let source = values.baseAddress else { return }
            for row in target.y..<target.bottom {
                let from = source + ((row &- y) &* mask.width &+ target.x &- x)
                let to = pixels + (row &* size.width &+ target.x)
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
        let target = PixelRect(x, y, picture.width, picture.height).clipped(to: size)
        guard !target.isEmpty else { return }
        for row in target.y..<target.bottom {
            let from = picture.pixels + ((row &- y) &* picture.width &+ target.x &- x)
            let to = pixels + (row &* size.width &+ target.x)
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

extension PixelRect {
    /// The part of it that is on a canvas of `size`; empty when none is.
    func clipped(to size: PixelSize) -> PixelRect {
        let left = max(0, x)
        let top = max(0, y)
        return PixelRect(left, top, max(0, min(right, size.width) - left), max(0, min(bottom, size.height) - top))
    }
}
