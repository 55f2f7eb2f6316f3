internal import SignMedia
internal import SignModel
internal import SignScene

/// The even colour beside a poster, taken from its own edge.
enum PosterGround {
    /// The colour most of the outermost 1 % at that edge has: where an edge is of one colour, just that, so that one does
    /// not see where the poster ends; an average of cream and dark brown would be mud.
    static func color(of picture: PixelPicture, at edge: PictureEdge) -> Color {
        let size = picture.size
        let across = max(1, size.width / 100)
        let down = max(1, size.height / 100)
        let part =
            switch edge {
            case .left: PixelRect(0, 0, across, size.height)
            case .right: PixelRect(size.width - across, 0, across, size.height)
            case .top: PixelRect(0, 0, size.width, down)
            case .bottom: PixelRect(0, size.height - down, size.width, down)
            }
        var bins = [Bin](repeating: Bin(), count: 512)
        picture.withUnsafePixels { pixels in
            for y in part.y..<part.bottom {
                for x in part.x..<part.right {
                    let pixel = pixels[y * size.width + x]
                    let red = Int(pixel >> 16 & 0xFF)
                    let green = Int(pixel >> 8 & 0xFF)
                    let blue = Int(pixel & 0xFF)
                    bins[(red / 32) * 64 + (green / 32) * 8 + blue / 32].add(red, green, blue)
                }
            }
        }
        return bins.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.average : nil } ?? .black
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
