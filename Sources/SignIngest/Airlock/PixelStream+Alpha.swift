internal import SignMedia
internal import SignModel

extension PixelStream {
    /// The picture with its transparency, from how it looks on black and on white: where both are the same it is
    /// opaque, where one is black and the other white there is nothing.
    static func transparent(onBlack: PixelPicture, onWhite: PixelPicture, name: String) throws(IngestError)
        -> PixelPicture
    {
        guard onBlack.size == onWhite.size else {
            throw IngestError(file: name, reason: .damaged("unexpected output of the decoder"))
        }
        var isOpaque = true
        let picture = PixelPicture(size: onBlack.size, hasAlpha: true) { pixels in
            HugePages.advise(pixels)
            onBlack.withUnsafePixels { black in
                onWhite.withUnsafePixels { white in
                    for index in pixels.indices {
                        let pixel = premultiplied(black[index], white[index])
                        if pixel >> 24 != 255 { isOpaque = false }
                        pixels[index] = pixel
                    }
                }
            }
        }
        return isOpaque ? onBlack : picture
    }

    /// On black a pixel is its colour times its alpha; on white what is left of the ground is added to it.
    private static func premultiplied(_ black: UInt32, _ white: UInt32) -> UInt32 {
        func channel(_ pixel: UInt32, _ shift: UInt32) -> Int { Int(pixel >> shift & 255) }
        func ground(_ shift: UInt32) -> Int { channel(white, shift) - channel(black, shift) }
        let left = max(0, min(ground(16), ground(8), ground(0)))
        // Rounding may leave a colour above its alpha, which no blending expects.
        let alpha = max(255 - left, channel(black, 16), channel(black, 8), channel(black, 0))
        return UInt32(alpha) << 24 | black & 0xFF_FFFF
    }
}
