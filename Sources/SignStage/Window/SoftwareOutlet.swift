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

    /// The finished picture that stands in the window, unless it has to be drawn wholly.
    var standing: PixelPicture?
    /// The pictures of the fade that is under way in the window, of which only what differs is drawn.
    private var fading: (from: PixelPicture, to: PixelPicture, step: Glass.Step)?
    /// Patches stand over ``standing`` in the window.
    private var hasPatches = false
    /// What was drawn since the last presentation; nil: everything.
    private var drawn: [SDL_Rect]?

    init(window: OpaquePointer) throws(StageError) {
        self.window = window
        guard SDL_GetWindowSurface(window) != nil else { throw .sdl(call: "SDL_GetWindowSurface") }
    }

    /// The window's pixels.
    var size: PixelSize {
        var width: Int32 = 0
        var height: Int32 = 0
        SDL_GetWindowSizeInPixels(window, &width, &height)
        return PixelSize(max(1, Int(width)), max(1, Int(height)))
    }

    /// Does what takes long before a fade, so that no step of it is late.
    func prepare(_ picture: PixelPicture) throws(StageError) {
        let (_, size) = try surface()
        _ = fit(picture, to: size)
    }

    /// Draws; false when nothing differs from what stands in the window.
    func draw(_ glass: Glass) throws(StageError) -> Bool {
        let (surface, size) = try surface()
        if case .patched(let picture, let patches, let parts) = glass {
            return try draw(picture, patches, parts, on: surface, size)
        }
        if case .changed(let picture, let parts) = glass, let last = standing, last.size == picture.size {
            standing = picture
            fading = nil
            hasPatches = false
            return try draw(parts, of: picture, [], after: last, on: surface, size)
        }
        if case .mixed(let from, let to, let crossed, let step?) = glass, isReady(for: from, to, on: surface, size) {
            return draw(step, crossed: crossed, from, to, on: surface)
        }
        if case .still(let picture) = glass, let last = fading, last.to.isSame(as: picture), cleared == surface {
            standing = picture
            fading = nil
            return try draw(last.step.change.parts, of: picture, [], after: picture, on: surface, size)
        }
        fading = nil
        hasPatches = false
        let (from, to, part) = glass.parts
        let new = fit(to, to: size)
        let old = part >= Blend.full ? new : fit(from, to: size)
        let place = Placement.place(of: to.size, in: size)
        if cleared != surface || clearedPlace != place {
            if place.size != size { SDL_FillRect(surface, nil, 0) }
            cleared = surface
            clearedPlace = place
        }
        standing = part >= Blend.full ? to : nil
        drawn = nil
        if part >= Blend.full {
            try copy(PixelRect(size: new.size), of: new, to: place, on: surface)
        } else {
            try mix(old, new, part: part, to: place, on: surface)
        }
        return true
    }

    /// Draws what differs of a picture with patches over it.
    private func draw(
        _ picture: PixelPicture, _ patches: [Patch], _ parts: [PixelRect],
        on surface: UnsafeMutablePointer<SDL_Surface>, _ size: PixelSize
    ) throws(StageError) -> Bool {
        guard Placement.place(of: picture.size, in: size).size == picture.size else {
            // What is scaled mixes a patch with what is beside it.
            return try draw(.changed(patches.laid(over: picture), parts: parts))
        }
        guard let last = standing, last.size == picture.size else {
            _ = try draw(.still(picture))
            _ = try draw(.patched(picture, patches, parts: patches.map(\.rect)))
            drawn = nil
            return true
        }
        standing = picture
        hasPatches = !patches.isEmpty
        return try draw(parts, of: picture, patches, after: last, on: surface, size)
    }

    /// Draws what differs from the picture `last`, which stands there; patches only where nothing is scaled.
    private func draw(
        _ parts: [PixelRect], of picture: PixelPicture, _ patches: [Patch], after last: PixelPicture,
        on surface: UnsafeMutablePointer<SDL_Surface>, _ size: PixelSize
    ) throws(StageError) -> Bool {
        var parts = parts.map { $0.intersection(PixelRect(size: picture.size)) }.filter { !$0.isEmpty }
        guard !parts.isEmpty else { return false }
        let place = Placement.place(of: picture.size, in: size)
        var shown = picture
        if place.size != picture.size {
            var scaled = fit(last, to: size)
            // Not held twice, so that it is changed where it is.
            fitted.removeAll { $0.source.isSame(as: last) }
            parts = parts.map { Scaler.rescale($0, of: picture, in: &scaled) }
            fitted.append((picture, scaled))
            shown = scaled
        }
        for part in parts {
            if !patches.cover(part) { try copy(part, of: shown, to: place, on: surface) }
            for patch in patches.compactMap({ $0.cut(to: part) }) { try copy(patch, to: place, on: surface) }
        }
        drawn = parts.map { part in
            SDL_Rect(
                x: Int32(place.x + part.x), y: Int32(place.y + part.y), w: Int32(part.width), h: Int32(part.height))
        }
        return true
    }

    /// Whether the window holds `from`, or a step of its fade into `to`, pixel by pixel.
    private func isReady(
        for from: PixelPicture, _ to: PixelPicture, on surface: UnsafeMutablePointer<SDL_Surface>, _ size: PixelSize
    ) -> Bool {
        guard to.size == size, from.size == size, cleared == surface,
            let format = surface.pointee.format?.pointee.format,
            format == SDL_PIXELFORMAT_RGB888.rawValue || format == SDL_PIXELFORMAT_ARGB8888.rawValue
        else { return false }
        if let fading { return fading.from.isSame(as: from) && fading.to.isSame(as: to) }
        return !hasPatches && standing?.isSame(as: from) ?? false
    }

    /// Draws a step of a fade where the pictures differ; false while nothing is there, once that is seen.
    private func draw(
        _ step: Glass.Step, crossed: Int, _ from: PixelPicture, _ to: PixelPicture,
        on surface: UnsafeMutablePointer<SDL_Surface>
    ) -> Bool {
        if step.change.ground != nil, step.phase == .bare, fading?.step.phase == .bare { return false }
        fading = (from, to, step)
        standing = nil
        let place = PixelRect(size: to.size)
        for part in step.change.parts {
            guard let target = SurfacePixels(part, in: place, on: surface) else { continue }
            let pixels = target.pixels.assumingMemoryBound(to: UInt8.self)
            from.withUnsafeBytes { old in
                to.withUnsafeBytes { new in
                    StepBlend(step: step, crossed: crossed, part: part, stride: to.stride).draw(
                        from: old, to: new, into: pixels, pitch: target.pitch)
                }
            }
        }
        drawn = step.change.parts.map {
            SDL_Rect(x: Int32($0.x), y: Int32($0.y), w: Int32($0.width), h: Int32($0.height))
        }
        return true
    }

    /// Writes a part of a picture that has the size of `place`.
    private func copy(
        _ part: PixelRect, of picture: PixelPicture, to place: PixelRect,
        on surface: UnsafeMutablePointer<SDL_Surface>
    ) throws(StageError) {
        try copy(Patch(part, from: picture, at: PixelPoint(part.x, part.y)), to: place, on: surface)
    }

    /// Writes a patch of a picture that has the size of `place`.
    private func copy(
        _ patch: Patch, to place: PixelRect, on surface: UnsafeMutablePointer<SDL_Surface>
    ) throws(StageError) {
        let picture = patch.source
        let part = PixelRect(patch.from.x, patch.from.y, patch.rect.width, patch.rect.height)
        guard let target = SurfacePixels(patch.rect, in: place, on: surface) else { return }
        let failed = picture.withBytes(of: part) { source in
            guard !target.isPlain else {
                let isWhole = target.pitch == picture.stride && part.width == picture.size.width
                let count = isWhole ? picture.stride * part.height : part.width * 4
                for row in 0..<(isWhole ? 1 : part.height) {
                    (target.pixels + row * target.pitch).copyMemory(
                        from: source + row * picture.stride, byteCount: count)
                }
                return false
            }
            return SDL_ConvertPixels(
                Int32(part.width), Int32(part.height), SDL_PIXELFORMAT_RGB888.rawValue, source,
                Int32(picture.stride), target.format, target.pixels, Int32(target.pitch)) != 0
        }
        if failed == true { throw .sdl(call: "SDL_ConvertPixels") }
    }

    /// Writes a step between two pictures that have the size of `place`.
    private func mix(
        _ old: PixelPicture, _ new: PixelPicture, part: Int, to place: PixelRect,
        on surface: UnsafeMutablePointer<SDL_Surface>
    ) throws(StageError) {
        let whole = PixelRect(size: new.size)
        guard old.size == new.size, let target = SurfacePixels(whole, in: place, on: surface) else { return }
        guard target.isPlain else {
            return try copy(whole, of: Blend.picture(from: old, to: new, part: part), to: place, on: surface)
        }
        old.withUnsafeBytes { oldBytes in
            new.withUnsafeBytes { newBytes in
                guard let from = oldBytes.assumingMemoryBound(to: UInt8.self).baseAddress,
                    let to = newBytes.assumingMemoryBound(to: UInt8.self).baseAddress
                else { return }
                let isWhole = target.pitch == new.stride
                let rows = isWhole ? 1 : place.height
                let count = isWhole ? new.byteCount : new.stride
                let pixels = target.pixels.assumingMemoryBound(to: UInt8.self)
                for row in 0..<rows {
                    Blend.mix(
                        from + row * count, to + row * count, part: part, into: pixels + row * target.pitch,
                        count: count)
                }
            }
        }
    }

    /// Brings what was drawn to the display.
    func present() throws(StageError) {
        defer { drawn = nil }
        if let drawn {
            guard SDL_UpdateWindowSurfaceRects(window, drawn, Int32(drawn.count)) == 0 else {
                throw .sdl(call: "SDL_UpdateWindowSurfaceRects")
            }
            return
        }
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
        standing = nil
        fading = nil
    }

    private func surface() throws(StageError) -> (UnsafeMutablePointer<SDL_Surface>, PixelSize) {
        guard let surface = SDL_GetWindowSurface(window) else { throw .sdl(call: "SDL_GetWindowSurface") }
        let size = PixelSize(Int(surface.pointee.w), Int(surface.pointee.h))
        if size != windowSize {
            windowSize = size
            fitted.removeAll()
            cleared = nil
            standing = nil
            fading = nil
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
