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

    /// Uploads a picture before it is needed.
    func prepare(_ picture: PixelPicture) throws(StageError) {
        _ = try texture(picture)
    }

    func draw(_ glass: Glass) throws(StageError) {
        let (from, to, part) = glass.parts
        let new = try texture(to)
        let old = part >= Blend.full ? nil : try texture(from)
        guard SDL_SetRenderDrawColor(renderer, 0, 0, 0, 255) == 0, SDL_RenderClear(renderer) == 0 else {
            throw .sdl(call: "SDL_RenderClear")
        }
        var place = try self.place(of: to.size)
        if let old {
            SDL_SetTextureBlendMode(old, SDL_BLENDMODE_NONE)
            guard SDL_RenderCopy(renderer, old, nil, &place) == 0 else { throw .sdl(call: "SDL_RenderCopy") }
        }
        SDL_SetTextureBlendMode(new, old == nil ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND)
        SDL_SetTextureAlphaMod(new, UInt8(min(255, max(0, part * 255 / Blend.full))))
        if old == nil { SDL_SetTextureAlphaMod(new, 255) }
        guard SDL_RenderCopy(renderer, new, nil, &place) == 0 else { throw .sdl(call: "SDL_RenderCopy") }
    }

    func present() throws(StageError) {
        SDL_RenderPresent(renderer)
    }

    /// Textures are lost, as after the display's return.
    func forget() {
        for entry in textures { SDL_DestroyTexture(entry.texture) }
        textures.removeAll()
    }

    private func place(of size: PixelSize) throws(StageError) -> SDL_Rect {
        var width: Int32 = 0
        var height: Int32 = 0
        guard SDL_GetRendererOutputSize(renderer, &width, &height) == 0 else {
            throw .sdl(call: "SDL_GetRendererOutputSize")
        }
        let output = PixelSize(Int(width), Int(height))
        let box = PixelRect(size: output).centred(size.fitted(in: output))
        return SDL_Rect(x: Int32(box.x), y: Int32(box.y), w: Int32(box.width), h: Int32(box.height))
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
