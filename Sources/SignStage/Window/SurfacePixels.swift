internal import CSDL2
internal import SignModel

/// Memory of a part of a window's pixels.
struct SurfacePixels {
    var pixels: UnsafeMutableRawPointer
    /// Bytes from one row to the next.
    var pitch: Int
    var format: UInt32
    /// Whether pixels are as pictures have them.
    var isPlain: Bool

    /// `part` of the picture that stands at `place` in the window; nil when it is not in it.
    init?(_ part: PixelRect, in place: PixelRect, on surface: UnsafeMutablePointer<SDL_Surface>) {
        guard PixelRect(size: place.size).contains(part), let pixels = surface.pointee.pixels,
            let format = surface.pointee.format
        else { return nil }
        let bytes = Int(format.pointee.BytesPerPixel)
        pitch = Int(surface.pointee.pitch)
        self.pixels = pixels + (place.y + part.y) * pitch + (place.x + part.x) * bytes
        self.format = format.pointee.format
        isPlain = self.format == SDL_PIXELFORMAT_RGB888.rawValue || self.format == SDL_PIXELFORMAT_ARGB8888.rawValue
    }
}
