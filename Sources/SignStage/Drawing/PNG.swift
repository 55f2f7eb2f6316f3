internal import CSDL2
public import SignMedia
internal import SignModel

/// PNG files of finished pictures; the same picture always gives the same bytes.
public enum PNG {
    /// The file for `picture`, without its alpha.
    public static func encode(_ picture: PixelPicture) throws(StageError) -> [UInt8] {
        // PNG never takes more than the pixels themselves and some bytes a row.
        let capacity = picture.byteCount + picture.byteCount / 100 + 65_536
        var written = 0
        var failure: StageError?
        let bytes = try rgb(picture) { surface throws(StageError) in
            [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                guard let sink = SDL_RWFromMem(buffer.baseAddress, Int32(capacity)) else {
                    failure = .sdl(call: "SDL_RWFromMem")
                    return
                }
                if IMG_SavePNG_RW(surface, sink, 0) == 0 {
                    written = Int(SDL_RWtell(sink))
                } else {
                    failure = .sdl(call: "IMG_SavePNG_RW")
                }
                _ = SDL_RWclose(sink)
                count = written
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes `picture` to `path`: beside it first, then in its place.
    public static func write(_ picture: PixelPicture, to path: String) throws(StageError) {
        try OutputFile.write(encode(picture), to: path)
    }

    /// Reads a PNG, alpha premultiplied if it has any that is not opaque.
    public static func read(_ path: String) throws(StageError) -> PixelPicture {
        let bytes: [UInt8]
        do {
            bytes = try MediaFile.read(path: path, limit: 256_000_000)
        } catch .file(let call, let number) {
            throw .file(path: path, call: call, errno: number)
        } catch {
            throw .notAPicture(path: path)
        }
        guard let picture = Surface.decode(bytes, type: "PNG", alpha: true) else { throw .notAPicture(path: path) }
        guard picture.hasAlpha, picture.pixels.allSatisfy({ $0 >> 24 == 255 }) else { return picture }
        return PixelPicture(size: picture.size, pixels: picture.pixels.map { $0 & 0xFFFFFF }) ?? picture
    }

    /// A surface of three bytes a pixel, which SDL_image writes without an alpha channel.
    private static func rgb<Result>(
        _ picture: PixelPicture, _ body: (UnsafeMutablePointer<SDL_Surface>) throws(StageError) -> Result
    ) throws(StageError) -> Result {
        try Surface.withSurface(of: picture) { surface throws(StageError) in
            guard let plain = SDL_ConvertSurfaceFormat(surface, SDL_PIXELFORMAT_RGB24.rawValue, 0) else {
                throw .sdl(call: "SDL_ConvertSurfaceFormat")
            }
            defer { SDL_FreeSurface(plain) }
            return try body(plain)
        }
    }
}
