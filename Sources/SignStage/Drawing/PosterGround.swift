internal import SignMedia
internal import SignModel

/// The even colour a poster stands on, taken from its own edges.
enum PosterGround {
    /// The colour most of the outermost 2 % has (an average of cream and dark brown would be mud), calmer than itself:
    /// a little greyer, and a step darker so that the poster stands out; a dark edge gives a ground a step lighter.
    static func color(of picture: PixelPicture) -> Color {
        let size = picture.size
        let rim = max(1, size.shortSide * 2 / 100)
        var bins = [Bin](repeating: Bin(), count: 512)
        picture.withUnsafePixels { pixels in
            for y in 0..<size.height {
                let whole = y < rim || y >= size.height - rim
                var x = 0
                while x < size.width {
                    if !whole, x == rim, size.width > 2 * rim { x = size.width - rim }
                    let pixel = pixels[y * size.width + x]
                    let red = Int(pixel >> 16 & 0xFF)
                    let green = Int(pixel >> 8 & 0xFF)
                    let blue = Int(pixel & 0xFF)
                    bins[(red / 32) * 64 + (green / 32) * 8 + blue / 32].add(red, green, blue)
                    x += 1
                }
            }
        }
        guard let most = bins.max(by: { $0.count < $1.count }), most.count > 0 else { return .black }
        let edge = most.average
        let light: Int = Int(edge.red) * 2126 + Int(edge.green) * 7152 + Int(edge.blue) * 722
        let grey = UInt8(light / 10_000)
        let calm = edge.mixed(with: Color(red: grey, green: grey, blue: grey), 0.15)
        return grey < 64 ? calm.mixed(with: .white, 0.08) : calm.mixed(with: .black, 0.08)
    }

    /// Pixels of similar colour: one of 8 × 8 × 8 boxes.
    private struct Bin {
        var red = 0
        var green = 0
        var blue = 0
        var count = 0

        mutating func add(_ r: Int, _ g: Int, _ b: Int) {
            red += r
            green += g
            blue += b
            count += 1
        }

        var average: Color {
            Color(red: UInt8(red / count), green: UInt8(green / count), blue: UInt8(blue / count))
        }
    }
}
