internal import SignMedia
internal import SignModel

/// The ground that a poster with transparency stands on.
enum PictureGround {
    /// Dark, as the screen's own ground is.
    static let dark = Color(0x1A1A1A)

    /// The poster on white, or on a dark ground when what can be seen of it is so pale that white would swallow it.
    static func flattened(onBlack: PixelPicture, onWhite: PixelPicture) -> (picture: PixelPicture, isDark: Bool) {
        guard onBlack.size == onWhite.size, isPale(onBlack, onWhite) else { return (onWhite, false) }
        var picture = onBlack
        picture.withMutablePixels { pixels in
            onWhite.withUnsafePixels { white in
                for index in pixels.indices { pixels[index] = onDark(pixels[index], white[index]) }
            }
        }
        return (picture, true)
    }

    /// Whether most of what is drawn has less contrast with white than letters need, and a good part is not drawn at all.
    private static func isPale(_ onBlack: PixelPicture, _ onWhite: PixelPicture) -> Bool {
        var (drawn, pale, clear) = (0, 0, 0)
        onBlack.withUnsafePixels { black in
            onWhite.withUnsafePixels { white in
                // Every seventh pixel says as much, and lies in all columns.
                for index in stride(from: 0, to: black.count, by: 7) {
                    let alpha = 255 - (channel(white[index], 8) - channel(black[index], 8))
                    if alpha < 32 {
                        clear += 1
                    } else if alpha > 200 {
                        drawn += 1
                        if Color(white[index] & 0xFF_FFFF).contrast(with: Color(0xFFFFFF)) < 2 { pale += 1 }
                    }
                }
            }
        }
        return drawn > 0 && clear * 10 > drawn && pale * 2 > drawn
    }

    /// On black a pixel is its colour times its alpha; what white adds to it is what the ground gives.
    private static func onDark(_ black: UInt32, _ white: UInt32) -> UInt32 {
        var pixel: UInt32 = 0
        for shift: UInt32 in [16, 8, 0] {
            let ground = max(0, channel(white, shift) - channel(black, shift)) * channel(dark.xrgb, shift) / 255
            pixel |= UInt32(min(255, channel(black, shift) + ground)) << shift
        }
        return pixel
    }

    private static func channel(_ pixel: UInt32, _ shift: UInt32) -> Int { Int(pixel >> shift & 255) }
}
