internal import SignMedia
internal import SignModel

/// The even colour a poster stands on, taken from its own edges.
enum PosterGround {
    /// The average of the outermost 2 % on all sides, calmer than itself: a little greyer, and darker so that the
    /// poster stands out; a nearly black edge gives a ground a little lighter than it.
    static func color(of picture: PixelPicture) -> Color {
        let size = picture.size
        let rim = max(1, size.shortSide * 2 / 100)
        var (red, green, blue, count) = (0, 0, 0, 0)
        picture.withUnsafePixels { pixels in
            for y in 0..<size.height {
                let whole = y < rim || y >= size.height - rim
                var x = 0
                while x < size.width {
                    if !whole, x == rim, size.width > 2 * rim { x = size.width - rim }
                    let pixel = pixels[y * size.width + x]
                    red += Int(pixel >> 16 & 0xFF)
                    green += Int(pixel >> 8 & 0xFF)
                    blue += Int(pixel & 0xFF)
                    count += 1
                    x += 1
                }
            }
        }
        guard count > 0 else { return .black }
        let edge = Color(red: UInt8(red / count), green: UInt8(green / count), blue: UInt8(blue / count))
        let grey = UInt8((red * 2126 + green * 7152 + blue * 722) / (count * 10_000))
        let calm = edge.mixed(with: Color(red: grey, green: grey, blue: grey), 0.2)
        return grey < 24 ? calm.mixed(with: .white, 0.1) : calm.mixed(with: .black, 0.14)
    }
}
