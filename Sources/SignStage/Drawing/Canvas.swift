internal import SignModel

/// Opaque pixels being drawn: a view of memory that the picture under construction owns.
///
/// What is drawn is said in the scene's pixels and written where the panel has them, so a picture of a turned display is
/// drawn as fast as any other. All drawing is cut to ``clip``. Mixing is in sRGB values, with 256 steps, so that coverage
/// 0 leaves a pixel and full coverage replaces it exactly.
@safe
struct Canvas {
    /// The part of the scene that is drawn; nothing outside of it is touched.
    let clip: PixelRect
    /// How the panel hangs.
    let rotation: Rotation
    /// The whole scene.
    private let size: PixelSize
    /// The panel's pixel that comes first in memory.
    private let origin: PixelPoint
    /// Pixels from one row of the panel to the next.
    private let stride: Int
    /// Valid while the closure runs that was handed the canvas.
    private let pixels: UnsafeMutablePointer<UInt32>

    /// `buffer` must hold `size.width * size.height` pixels.
    init?(size: PixelSize, rotation: Rotation = .none, buffer: UnsafeMutableBufferPointer<UInt32>) {
        self.init(part: PixelRect(size: size), of: size, rotation: rotation, buffer: buffer)
    }

    /// The pixels of `part` of a scene of `size` alone; `buffer` must hold as many.
    init?(
        part: PixelRect, of size: PixelSize, rotation: Rotation, buffer: UnsafeMutableBufferPointer<UInt32>
    ) {
        guard let base = buffer.baseAddress, part.width >= 0, part.height >= 0, buffer.count >= part.area else {
            return nil
        }
        let place = rotation.toPanel(part, canvas: size)
        self.init(
            clip: part, rotation: rotation, size: size, origin: PixelPoint(place.x, place.y), stride: place.width,
            pixels: base)
    }

    private init(
        clip: PixelRect, rotation: Rotation, size: PixelSize, origin: PixelPoint, stride: Int,
        pixels: UnsafeMutablePointer<UInt32>
    ) {
        self.clip = clip
        self.rotation = rotation
        self.size = size
        self.origin = origin
        self.stride = stride
        self.pixels = pixels
    }

    /// The same pixels, of which only those in `rect` may be changed.
    func cut(to rect: PixelRect) -> Canvas {
        Canvas(
            clip: clip.intersection(rect), rotation: rotation, size: size, origin: origin, stride: stride,
            pixels: pixels)
    }

    /// The same pixels by their places on the panel, for what looks the same however it hangs.
    var onPanel: Canvas {
        guard rotation != .none else { return self }
        return Canvas(
            clip: toPanel(clip), rotation: .none, size: rotation.panel(forCanvas: size), origin: origin,
            stride: stride, pixels: pixels)
    }

    /// Where the panel has a rectangle of the scene.
    func toPanel(_ rect: PixelRect) -> PixelRect { rotation.toPanel(rect, canvas: size) }

    func clear(_ color: Color) { fill(clip, color) }

    /// Fills the part of `rect` that is on the canvas.
    func fill(_ rect: PixelRect, _ color: Color) {
        let clipped = toPanel(rect.intersection(clip))
        guard !clipped.isEmpty else { return }
        let value = color.xrgb
        for y in clipped.y..<clipped.bottom {
            address(clipped.x, y).update(repeating: value, count: clipped.width)
        }
    }

    private func address(_ x: Int, _ y: Int) -> UnsafeMutablePointer<UInt32> {
        pixels + ((y &- origin.y) &* stride &+ x &- origin.x)
    }

    /// Lays `color` over the canvas, by the coverage of `mask`, whose top left comes to `x`, `y` of the scene.
    func tint(_ mask: Coverage, x: Int, y: Int, _ color: Color) {
        let mask = mask.turned(rotation)
        let size = rotation.canvas(forPanel: PixelSize(mask.width, mask.height))
        let whole = PixelRect(x, y, size.width, size.height)
        let target = toPanel(whole.intersection(clip))
        guard !target.isEmpty else { return }
        let place = toPanel(whole)
        let ink = Ink(color)
        mask.values.withUnsafeBufferPointer { values in
            guard let source = values.baseAddress else { return }
            for row in target.y..<target.bottom {
                let from = source + ((row &- place.y) &* mask.width &+ target.x &- place.x)
                ink.lay(over: address(target.x, row), by: from, count: target.width)
            }
        }
    }

    /// Lays a picture, turned as the panel hangs, over the canvas unscaled, its top left at `x`, `y` of the scene, by its
    /// own alpha if it has any.
    func lay(_ picture: PixelView, x: Int, y: Int) {
        let size = rotation.canvas(forPanel: PixelSize(picture.width, picture.height))
        let whole = PixelRect(x, y, size.width, size.height)
        let target = toPanel(whole.intersection(clip))
        guard !target.isEmpty else { return }
        let place = toPanel(whole)
        for row in target.y..<target.bottom {
            let from = picture.pixels + ((row &- place.y) &* picture.width &+ target.x &- place.x)
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

/// A colour that is laid over pixels by coverage.
private struct Ink {
    private let value: UInt32
    private let redBlue: UInt32
    private let green: UInt32

    init(_ color: Color) {
        value = color.xrgb
        redBlue = value & 0xFF00FF
        green = value & 0x00FF00
    }

    /// Most of a letter's box is nothing, so eight pixels are looked at together.
    func lay(over to: UnsafeMutablePointer<UInt32>, by from: UnsafePointer<UInt8>, count: Int) {
        var column = 0
        while column &+ 8 <= count {
            let eight = UnsafeRawPointer(from + column).loadUnaligned(as: UInt64.self)
            if eight == .max {
                (to + column).update(repeating: value, count: 8)
            } else if eight != 0 {
                for place in column..<column &+ 8 { lay(over: to + place, by: from[place]) }
            }
            column &+= 8
        }
        while column < count {
            lay(over: to + column, by: from[column])
            column &+= 1
        }
    }

    @inline(__always)
    private func lay(over pixel: UnsafeMutablePointer<UInt32>, by value: UInt8) {
        let coverage = UInt32(value)
        if coverage == 0 { return }
        if coverage == 255 {
            pixel.pointee = self.value
            return
        }
        let part = coverage &+ (coverage &>> 7)
        let rest = 256 &- part
        let under = pixel.pointee
        let rb = ((under & 0xFF00FF) &* rest &+ redBlue &* part) &>> 8 & 0xFF00FF
        let g = ((under & 0x00FF00) &* rest &+ green &* part) &>> 8 & 0x00FF00
        pixel.pointee = rb | g
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
