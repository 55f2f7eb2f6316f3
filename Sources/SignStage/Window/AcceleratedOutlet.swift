internal import CSDL2
internal import SignMedia
internal import SignModel

/// Draws with SDL's renderer: textures on the graphics processor, in step with the display.
@safe
final class AcceleratedOutlet {
    private let renderer: OpaquePointer
    /// Textures of the last pictures; the pictures are kept so that their addresses stay their own.
    private var textures: [Entry] = []

    private struct Entry {
        var source: PixelPicture
        var texture: OpaquePointer
        /// Where patches stand over the picture in it.
        var patched: [PixelRect] = []
    }

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
        if case .patched(let picture, let patches, let parts) = glass {
            return try draw(picture, patches, parts)
        }
        if case .changed(let picture, let parts) = glass, let last = standing, last.size == picture.size {
            let parts = parts.map { $0.intersection(PixelRect(size: picture.size)) }.filter { !$0.isEmpty }
            guard !parts.isEmpty else {
                adopt(picture, in: last)
                return false
            }
            try update(parts, of: picture, after: last)
        }
        if case .mixed(let from, let to, _, let step?) = glass, let ground = step.change.ground {
            try draw(step, over: ground, from, to)
            return true
        }
        try drawWhole(glass)
        return true
    }

    /// Draws a picture with patches over it.
    private func draw(_ picture: PixelPicture, _ patches: [Patch], _ parts: [PixelRect]) throws(StageError) -> Bool {
        guard Placement.place(of: picture.size, in: size).size == picture.size else {
            // What is scaled mixes a patch with what is beside it.
            return try draw(.changed(patches.laid(over: picture), parts: parts))
        }
        if let last = standing, last.size == picture.size, !last.isSame(as: picture) {
            try update(parts.map { $0.intersection(PixelRect(size: picture.size)) }, of: picture, after: last)
        }
        try drawWhole(.still(picture), under: patches)
        return true
    }

    private func drawWhole(_ glass: Glass, under patches: [Patch] = []) throws(StageError) {
        let (from, to, part) = glass.parts
        standing = part >= Blend.full ? to : nil
        let new = try texture(to, under: patches)
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
    }

    /// A step by way of the bare ground: the ground over what goes or what comes, where the two differ.
    private func draw(
        _ step: Glass.Step, over ground: Color, _ from: PixelPicture, _ to: PixelPicture
    ) throws(StageError) {
        standing = nil
        let (picture, bare) =
            switch step.phase {
            case .leaving(let share): (from, share)
            case .bare: (to, Blend.full)
            case .coming(let share): (to, Blend.full - share)
            }
        let texture = try texture(picture)
        guard SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_NONE) == 0,
            SDL_SetRenderDrawColor(renderer, 0, 0, 0, 255) == 0, SDL_RenderClear(renderer) == 0
        else { throw .sdl(call: "SDL_RenderClear") }
        let box = Placement.place(of: to.size, in: size)
        var place = SDL_Rect(x: Int32(box.x), y: Int32(box.y), w: Int32(box.width), h: Int32(box.height))
        SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_NONE)
        SDL_SetTextureAlphaMod(texture, 255)
        guard SDL_RenderCopy(renderer, texture, nil, &place) == 0 else { throw .sdl(call: "SDL_RenderCopy") }
        let rects = step.change.parts.map { part -> SDL_Rect in
            let left = box.x + part.x * box.width / to.size.width
            let top = box.y + part.y * box.height / to.size.height
            let right = box.x + (part.right * box.width + to.size.width - 1) / to.size.width
            let bottom = box.y + (part.bottom * box.height + to.size.height - 1) / to.size.height
            return SDL_Rect(x: Int32(left), y: Int32(top), w: Int32(right - left), h: Int32(bottom - top))
        }
        guard SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_BLEND) == 0,
            SDL_SetRenderDrawColor(
                renderer, ground.red, ground.green, ground.blue, UInt8(min(255, bare * 255 / Blend.full))) == 0,
            SDL_RenderFillRects(renderer, rects, Int32(rects.count)) == 0
        else { throw .sdl(call: "SDL_RenderFillRects") }
        SDL_SetRenderDrawBlendMode(renderer, SDL_BLENDMODE_NONE)
    }

    /// Brings the changed parts of a picture into the texture of the one before, which becomes its own.
    private func update(_ parts: [PixelRect], of picture: PixelPicture, after last: PixelPicture) throws(StageError) {
        guard let index = textures.firstIndex(where: { $0.source.isSame(as: last) }) else { return }
        for part in parts {
            try write(Patch(part, from: picture, at: PixelPoint(part.x, part.y)), into: textures[index].texture)
        }
        let whole = textures[index].patched.filter { rect in !parts.contains { $0.contains(rect) } }
        textures[index].patched = whole
        adopt(picture, in: last)
    }

    private func write(_ patch: Patch, into texture: OpaquePointer) throws(StageError) {
        guard !patch.rect.isEmpty else { return }
        var rect = SDL_Rect(
            x: Int32(patch.rect.x), y: Int32(patch.rect.y), w: Int32(patch.rect.width), h: Int32(patch.rect.height))
        let source = patch.source
        let part = PixelRect(patch.from.x, patch.from.y, patch.rect.width, patch.rect.height)
        let failed = source.withBytes(of: part) { bytes in
            SDL_UpdateTexture(texture, &rect, bytes, Int32(source.stride)) != 0
        }
        if failed ?? true {
            // Half of it may be there: what comes next is drawn wholly.
            forget()
            throw .sdl(call: "SDL_UpdateTexture")
        }
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

    /// The texture of a picture with these patches over it and no others.
    private func texture(_ picture: PixelPicture, under patches: [Patch] = []) throws(StageError) -> OpaquePointer {
        guard let known = textures.firstIndex(where: { $0.source.isSame(as: picture) }) else {
            let made = try upload(picture)
            for patch in patches { try write(patch, into: made) }
            textures[textures.count - 1].patched = patches.map(\.rect)
            return made
        }
        var entry = textures.remove(at: known)
        let last = entry.patched
        entry.patched = patches.map(\.rect)
        textures.append(entry)
        for rect in last where !patches.cover(rect) {
            try write(Patch(rect, from: picture, at: PixelPoint(rect.x, rect.y)), into: entry.texture)
        }
        for patch in patches { try write(patch, into: entry.texture) }
        return entry.texture
    }

    private func upload(_ picture: PixelPicture) throws(StageError) -> OpaquePointer {
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
        textures.append(Entry(source: picture, texture: made))
        return made
    }
}
