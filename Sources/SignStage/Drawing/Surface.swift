internal import CSDL2
internal import SignMedia
internal import SignModel

/// SDL surfaces as pictures and back; none outlives the call.
enum Surface {
    /// The pixels of `surface`, which is freed; alpha comes out premultiplied when `alpha` is wanted and there is any.
    static func picture(
        taking surface: UnsafeMutablePointer<SDL_Surface>, alpha: Bool
    ) throws(StageError) -> PixelPicture? {
        defer { SDL_FreeSurface(surface) }
        let hasAlpha = alpha && (surface.pointee.format?.pointee.Amask ?? 0) != 0
        let format = hasAlpha ? SDL_PIXELFORMAT_ARGB8888 : SDL_PIXELFORMAT_RGB888
        guard let plain = SDL_ConvertSurfaceFormat(surface, format.rawValue, 0) else {
            throw .sdl(call: "SDL_ConvertSurfaceFormat")
        }
        defer { SDL_FreeSurface(plain) }
        let size = PixelSize(Int(plain.pointee.w), Int(plain.pointee.h))
        guard size.shortSide > 0, size.longSide <= Limits.canvasLongSide * 2, let pixels = plain.pointee.pixels else {
            return nil
        }
        let pitch = Int(plain.pointee.pitch)
        return PixelPicture(size: size, hasAlpha: hasAlpha) { target in
            guard let to = target.baseAddress else { return }
            for row in 0..<size.height {
                (to + row * size.width).update(
                    from: (pixels + row * pitch).assumingMemoryBound(to: UInt32.self), count: size.width)
            }
            for index in 0..<target.count {
                to[index] = hasAlpha ? premultiplied(to[index]) : to[index] & 0xFFFFFF
            }
        }
    }

    /// Decodes bytes that SDL_image knows by `type` (`JPG`, `PNG`); nil when they are no such picture.
    static func decode(_ bytes: [UInt8], type: String, alpha: Bool) -> PixelPicture? {
        let surface = bytes.withUnsafeBytes { buffer in
            SDL_RWFromConstMem(buffer.baseAddress, Int32(buffer.count)).flatMap { IMG_LoadTyped_RW($0, 1, type) }
        }
        guard let surface else { return nil }
        return try? picture(taking: surface, alpha: alpha)
    }

    /// Runs `body` with a surface over the picture's own pixels, which it may only read.
    static func withSurface<Result>(
        of picture: PixelPicture, _ body: (UnsafeMutablePointer<SDL_Surface>) throws(StageError) -> Result
    ) throws(StageError) -> Result {
        try picture.withUnsafePixels { pixels throws(StageError) in
            let surface = SDL_CreateRGBSurfaceWithFormatFrom(
                UnsafeMutableRawPointer(mutating: pixels.baseAddress), Int32(picture.size.width),
                Int32(picture.size.height), 32, Int32(picture.stride), SDL_PIXELFORMAT_RGB888.rawValue)
            guard let surface else { throw .sdl(call: "SDL_CreateRGBSurfaceWithFormatFrom") }
            defer { SDL_FreeSurface(surface) }
            return try body(surface)
        }
    }

    private static func premultiplied(_ pixel: UInt32) -> UInt32 {
        let alpha = pixel &>> 24
        func by(_ value: UInt32) -> UInt32 { (value &* alpha &+ 127) / 255 }
        return alpha &<< 24 | by(pixel &>> 16 & 0xFF) &<< 16 | by(pixel &>> 8 & 0xFF) &<< 8 | by(pixel & 0xFF)
    }
}
