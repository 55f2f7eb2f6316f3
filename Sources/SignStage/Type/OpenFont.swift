internal import CSDL2
internal import SignScene

/// One font file opened at one size: the only holder of its `TTF_Font`.
///
/// SDL_ttf keeps one FreeType library for the process, so every use is under ``TypeFoundry``'s lock.
@safe
final class OpenFont {
    private let font: OpaquePointer
    /// SDL_ttf's own ascent: the row of the baseline in what it draws.
    private let ascent: Int
    private let height: Int
    /// When it was last asked for; the shelf closes the one longest unused.
    var lastUse = 0

    /// Kept as long as the font, which reads from it.
    private let file: MappedFile

    /// `px` is the em size.
    init(file: MappedFile, px: Int, family: FontFiles.Family) throws(StageError) {
        guard let source = SDL_RWFromConstMem(file.base, Int32(file.count)) else {
            throw .sdl(call: "SDL_RWFromConstMem")
        }
        guard let font = TTF_OpenFontRW(source, 1, Int32(px)) else { throw .sdl(call: "TTF_OpenFontRW") }
        self.font = font
        self.file = file
        // Vertical edges stay where the outline has them and glyphs may begin between pixels, so the spacing of words
        // is that of the design at any size; only heights are fitted to the pixel rows.
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL)
        TTF_SetFontKerning(font, 1)
        if let script = family.script {
            _ = TTF_SetFontScriptName(font, script)
            _ = TTF_SetFontDirection(font, family.rightToLeft ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR)
        }
        ascent = Int(TTF_FontAscent(font))
        height = Int(TTF_FontHeight(font))
    }

    deinit { TTF_CloseFont(font) }

    func provides(_ scalar: Unicode.Scalar) -> Bool { TTF_GlyphIsProvided32(font, scalar.value) != 0 }

    /// Advance of a line, or its ink where that reaches further.
    func width(_ text: String) -> Int {
        var width: Int32 = 0
        guard TTF_SizeUTF8(font, text, &width, nil) == 0 else { return 0 }
        return Int(width)
    }

    /// How far a glyph reaches above and below the baseline, in pixels.
    func reach(_ scalar: Unicode.Scalar) -> (above: Int, below: Int) {
        var minY: Int32 = 0
        var maxY: Int32 = 0
        guard TTF_GlyphMetrics32(font, scalar.value, nil, nil, &minY, &maxY, nil) == 0 else { return (0, 0) }
        return (Int(maxY), Int(-minY))
    }

    /// White left of a glyph's ink, in pixels.
    func leftBearing(_ scalar: Unicode.Scalar) -> Int {
        var minX: Int32 = 0
        guard TTF_GlyphMetrics32(font, scalar.value, &minX, nil, nil, nil, nil) == 0 else { return 0 }
        return Int(minX)
    }

    /// The coverage of one line and the row of its baseline; nil when there is nothing to see.
    func coverage(_ text: String) -> (mask: Coverage, baseline: Int)? {
        let white = SDL_Color(r: 255, g: 255, b: 255, a: 255)
        let black = SDL_Color(r: 0, g: 0, b: 0, a: 255)
        // Shaded text is an 8-bit picture whose values are the coverage itself.
        guard let surface = TTF_RenderUTF8_Shaded(font, text, white, black) else { return nil }
        defer { SDL_FreeSurface(surface) }
        let width = Int(surface.pointee.w)
        let height = Int(surface.pointee.h)
        let pitch = Int(surface.pointee.pitch)
        guard let pixels = surface.pointee.pixels, width > 0, height > 0 else { return nil }
        let values = [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
            for row in 0..<height {
                buffer.baseAddress.map { $0 + row * width }?
                    .update(from: (pixels + row * pitch).assumingMemoryBound(to: UInt8.self), count: width)
            }
            count = width * height
        }
        // Marks that rise above the ascent make SDL_ttf add rows above it.
        var raised = 0
        if height > self.height {
            let highest = text.unicodeScalars.map { reach($0).above }.max() ?? 0
            raised = min(max(0, highest - ascent), height - self.height)
        }
        return (Coverage(width: width, height: height, values: values), ascent + raised)
    }
}

extension StageError {
    /// The failure of `call`, with what SDL says about it now.
    static func sdl(call: String) -> StageError {
        .sdl(call: call, text: SDL_GetError().map { String(cString: $0) } ?? "")
    }
}
