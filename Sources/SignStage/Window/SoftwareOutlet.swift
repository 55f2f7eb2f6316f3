internal import CSDL2
internal import SignMedia
internal import SignModel

/// Writes into the window's own pixels: the cheapest way where there is no graphics processor
/// (`guides/performance.md`: 1.0 × the floor against 2.5 × through SDL's software renderer).
@safe
final class SoftwareOutlet {
    private let window: OpaquePointer
    /// The last pictures at the window's size; what they were made from is kept so that its address stays its own.
    private var fitted: [(source: PixelPicture, picture: PixelPicture)] = []
    private var windowSize = PixelSize(0, 0)
    /// The surface whose bars beside the picture are black already.
    private var cleared: UnsafeMutablePointer<SDL_Surface>?
    /// Where the picture stood then; another place leaves other bars.
    private var clearedPlace = PixelRect(0, 0, 0, 0)

    init(window: OpaquePointer) throws(StageError) {
        self.window = window
        guard SDL_GetWindowSurface(window) != nil else { throw .sdl(call: "SDL_GetWindowSurface") }
    }

    /// Does what takes long before a fade, so that no step of it is late.
    func prepare(_ picture: PixelPicture) throws(StageError) {
        let (_, size) = try surface()
        _ = fit(picture, to: size)
    }

    func draw(_ glass: Glass) throws(StageError) {
        let (surface, size) = try surface()
        let (from, to, part) = glass.parts
        let new = fit(to, to: size)
        let old = part >= Blend.full ? new : fit(from, to: size)
        let place = PixelRect(size: size).centred(new.size)
        if cleared != surface || clearedPlace != place {
            if place.size != size { SDL_FillRect(surface, nil, 0) }
            cleared = surface
            clearedPlace = place
        }
        guard old.size == new.size, let pixels = surface.pointee.pixels,
            let format = surface.pointee.format?.pointee.format
        else { return }
        let pitch = Int(surface.pointee.pitch)
        let isPlain = format == SDL_PIXELFORMAT_RGB888.rawValue || format == SDL_PIXELFORMAT_ARGB8888.rawValue
        guard isPlain else {
            let mixed = part >= Blend.full ? new : Blend.picture(from: old, to: new, part: part)
            let bytes = Int(surface.pointee.format.pointee.BytesPerPixel)
            let failed = mixed.withUnsafeBytes { source in
                SDL_ConvertPixels(
                    Int32(place.width), Int32(place.height), SDL_PIXELFORMAT_RGB888.rawValue, source.baseAddress,
                    Int32(mixed.stride), format, pixels + place.y * pitch + place.x * bytes, Int32(pitch)) != 0
            }
            if failed { throw .sdl(call: "SDL_ConvertPixels") }
            return
        }
        let target = (pixels + place.y * pitch + place.x * 4).assumingMemoryBound(to: UInt8.self)
        old.withUnsafeBytes { oldBytes in
            new.withUnsafeBytes { newBytes in
                guard let from = oldBytes.assumingMemoryBound(to: UInt8.self).baseAddress,
                    let to = newBytes.assumingMemoryBound(to: UInt8.self).baseAddress
                else { return }
                let whole = pitch == new.stride
                let rows = whole ? 1 : place.height
                let count = whole ? new.byteCount : new.stride
                for row in 0..<rows {
                    if part >= Blend.full {
                        (target + row * pitch).update(from: to + row * count, count: count)
                    } else {
                        Blend.mix(
                            from + row * count, to + row * count, part: part, into: target + row * pitch,
                            count: count)
                    }
                }
            }
        }
    }

    /// Brings what was drawn to the display.
    func present() throws(StageError) {
        guard SDL_UpdateWindowSurface(window) == 0 else { throw .sdl(call: "SDL_UpdateWindowSurface") }
    }

    /// Sends one pixel that is there already and waits for the display's answer.
    func proveAlive() throws(StageError) {
        _ = try surface()
        var pixel = SDL_Rect(x: 0, y: 0, w: 1, h: 1)
        guard SDL_UpdateWindowSurfaceRects(window, &pixel, 1) == 0 else {
            throw .sdl(call: "SDL_UpdateWindowSurfaceRects")
        }
    }

    /// What stood in the window is lost, as after a change of its size.
    func forget() {
        cleared = nil
    }

    private func surface() throws(StageError) -> (UnsafeMutablePointer<SDL_Surface>, PixelSize) {
        guard let surface = SDL_GetWindowSurface(window) else { throw .sdl(call: "SDL_GetWindowSurface") }
        let size = PixelSize(Int(surface.pointee.w), Int(surface.pointee.h))
        if size != windowSize {
            windowSize = size
            fitted.removeAll()
            cleared = nil
        }
        return (surface, size)
    }

    /// `picture` as large as the window allows without changing its shape.
    private func fit(_ picture: PixelPicture, to size: PixelSize) -> PixelPicture {
        if picture.size == size { return picture }
        if let known = fitted.first(where: { $0.source.isSame(as: picture) }) { return known.picture }
        let small = picture.scaled(to: picture.size.fitted(in: size))
        if fitted.count >= 3 { fitted.removeFirst() }
        fitted.append((picture, small))
        return small
    }
}
