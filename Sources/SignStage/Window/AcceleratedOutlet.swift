internal import CSDL2
internal import SignMedia
internal import SignModel

/// Draws with SDL's renderer: textures on the graphics processor, in step with the display.
@safe
final class AcceleratedOutlet {
    private let renderer: OpaquePointer
    /// Textures of the last pictures; the pictures are kept so that their addresses stay their own.
    private var textures: [(source: PixelPicture, texture: OpaquePointer)] = []
    /// The old picture, the new one and the one after.
    private static let textureLimit = 3
    /// The finished picture on the display, unless it has to be drawn wholly.
    var standing: PixelPicture?
    /// SDL's name for what draws, `opengles2` and so on.
    let name: String

    init(window: OpaquePointer) throws(StageError) {
        let flags = SDL_RENDERER_ACCELERATED.rawValue | SDL_RENDERER_PRESENTVSYNC.rawValue
        guard let renderer = SDL_CreateRenderer(window, -1, flags) else { throw .sdl(call: "SDL_CreateRenderer") }
        self.renderer = renderer
        var info = SDL_RendererInfo()
        SDL_GetRendererInfo(renderer, &info)
        name = info.name.map { String(cString: $0) } ?? "unknown"
    }

    /// To be called before its window goes; nothing is called after it.
    func close() {
        forget()
        SDL_DestroyRenderer(renderer)
    }

    /// What OpenGL says draws, as `llvmpipe (LLVM 15.0.6, 256 bits)`; nil when it is not OpenGL or does not say.
    var device: String? {
        guard let address = SDL_GL_GetProcAddress("glGetString") else { return nil }
        typealias GetString = @convention(c) (UInt32) -> UnsafePointer<CChar>?
        // SDL hands out untyped addresses; the type is glGetString's, from the OpenGL ES 2.0 manual.
        let glGetString = unsafeBitCast(address, to: GetString.self)
        let glRenderer: UInt32 = 0x1F01
        return glGetString(glRenderer).map { String(cString: $0) }
    }

    /// Presents black without drawing anything.
    ///
    /// On the bare console SDL 2.26 makes a window's buffers anew at the first presentation after its size or mode was
    /// set, after drawing (`KMSDRM_GLES_SwapWindow`): what was drawn then is lost, and black is what is seen. This gives
    /// it that presentation before there is anything to lose.
    func settle() throws(StageError) {
        guard SDL_SetRenderDrawColor(renderer, 0, 0, 0, 255) == 0, SDL_RenderClear(renderer) == 0 else {
            throw .sdl(call: "SDL_RenderClear")
        }
        SDL_RenderPresent(renderer)
    }

    /// Uploads a picture before it is needed.
    func prepare(_ picture: PixelPicture) throws(StageError) {
        _ = try texture(picture)
    }

    /// The window's pixels.
    var size: PixelSize {
        var width: Int32 = 0
        var height: Int32 = 0
        SDL_GetRendererOutputSize(renderer, &width, &height)
        return PixelSize(max(1, Int(width)), max(1, Int(height)))
    }

    /// Draws; false when nothing differs from what stands on the display.
    func draw(_ glass: Glass) throws(StageError) -> Bool {
        if case .changed(let picture, let parts) = glass, let last = standing, last.size == picture.size {
            let parts = parts.map { $0.intersection(PixelRect(size: picture.size)) }.filter { !$0.isEmpty }
            guard !parts.isEmpty else {
                adopt(picture, in: last)
                return false
            }
            try update(parts, of: picture, after: last)
        }
        let (from, to, part) = glass.parts
        standing = part >= Blend.full ? to : nil
        let new = try texture(to)
        let old = part >= Blend.full ? nil : try texture(from)
        guard SDL_SetRenderDrawColor(renderer, 0, 0, 0, 255) == 0, SDL_RenderClear(renderer) == 0 else {
            throw .sdl(call: "SDL_RenderClear")
        }
        let box = Placement.place(of: to.size, in: size)
        var place = SDL_Rect(x: Int32(box.x), y: Int32(box.y), w: Int32(box.width), h: Int32(box.height))
        if let old {
            SDL_SetTextureBlendMode(old, SDL_BLENDMODE_NONE)
            guard SDL_RenderCopy(renderer, old, nil, &place) == 0 else { throw .sdl(call: "SDL_RenderCopy") }
        }
        SDL_SetTextureBlendMode(new, old == nil ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND)
        SDL_SetTextureAlphaMod(new, UInt8(min(255, max(0, part * 255 / Blend.full))))
        if old == nil { SDL_SetTextureAlphaMod(new, 255) }
        guard SDL_RenderCopy(renderer, new, nil, &place) == 0 else { throw .sdl(call: "SDL_RenderCopy") }
        return true
    }

    /// Brings the changed parts of a picture into the texture of the one before, which becomes its own.
    private func update(_ parts: [PixelRect], of picture: PixelPicture, after last: PixelPicture) throws(StageError) {
        guard let entry = textures.first(where: { $0.source.isSame(as: last) }) else { return }
        for part in parts {
            var rect = SDL_Rect(
                x: Int32(part.x), y: Int32(part.y), w: Int32(part.width), h: Int32(part.height))
            let failed = picture.withBytes(of: part) { bytes in
                SDL_UpdateTexture(entry.texture, &rect, bytes, Int32(picture.stride)) != 0
            }
            if failed ?? true {
                // Half of it may be there: what comes next is drawn wholly.
                forget()
                throw .sdl(call: "SDL_UpdateTexture")
            }
        }
        adopt(picture, in: last)
    }

    /// `picture` stands where `last` stood.
    private func adopt(_ picture: PixelPicture, in last: PixelPicture) {
        standing = picture
        for index in textures.indices where textures[index].source.isSame(as: last) {
            textures[index].source = picture
        }
    }

    func present() throws(StageError) {
        SDL_RenderPresent(renderer)
    }

    /// Textures are lost, as after the display's return.
    func forget() {
        for entry in textures { SDL_DestroyTexture(entry.texture) }
        textures.removeAll()
        standing = nil
    }

    private func texture(_ picture: PixelPicture) throws(StageError) -> OpaquePointer {
        if let known = textures.firstIndex(where: { $0.source.isSame(as: picture) }) {
            let entry = textures.remove(at: known)
            textures.append(entry)
            return entry.texture
        }
        let made = SDL_CreateTexture(
            renderer, SDL_PIXELFORMAT_RGB888.rawValue, Int32(SDL_TEXTUREACCESS_STATIC.rawValue),
            Int32(picture.size.width), Int32(picture.size.height))
        guard let made else { throw .sdl(call: "SDL_CreateTexture") }
        let failed = picture.withUnsafeBytes { bytes in
            SDL_UpdateTexture(made, nil, bytes.baseAddress, Int32(picture.stride)) != 0
        }
        if failed {
            let error = StageError.sdl(call: "SDL_UpdateTexture")
            SDL_DestroyTexture(made)
            throw error
        }
        if textures.count >= Self.textureLimit { SDL_DestroyTexture(textures.removeFirst().texture) }
        textures.append((picture, made))
        return made
    }
}
