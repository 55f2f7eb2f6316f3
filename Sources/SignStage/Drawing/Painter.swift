public import SignMedia
public import SignModel
public import SignScene

/// Draws scenes into finished pictures, with no display and nothing but the processor.
///
/// The same scene, assets and media always give the same pixels. A painter belongs to one thread; several may share a
/// foundry.
public final class Painter {
    private let foundry: TypeFoundry
    private let media: any MediaSource
    private var masks = ShapeMasks()
    private var icons: IconShop
    /// What went wrong in the drawing that was made last: media that are not there or damaged. Their places show the
    /// even ground of a poster instead.
    public private(set) var failures: [StageError] = []

    public init(assets: StageAssets, foundry: TypeFoundry, media: any MediaSource) {
        self.foundry = foundry
        self.media = media
        icons = IconShop(assets: assets)
    }

    /// The scene in the pixels of its canvas.
    public func draw(_ scene: Scene) -> PixelPicture {
        failures = []
        var decoded: [MediaID: PixelPicture] = [:]
        for id in Set(scene.media).sorted() {
            do { decoded[id] = try media.picture(id) } catch { failures.append(error) }
        }
        return PixelPicture(size: scene.size) { buffer in
            guard let canvas = Canvas(size: scene.size, buffer: buffer) else { return }
            canvas.clear(scene.background)
            for node in scene.nodes { draw(node, decoded, on: canvas) }
        }
    }

    /// The scene as the panel shows it.
    public func draw(_ scene: Scene, rotation: Rotation) -> PixelPicture {
        draw(scene).turned(rotation)
    }

    private func draw(_ node: Node, _ decoded: [MediaID: PixelPicture], on canvas: Canvas) {
        for paint in node.paints { draw(paint, decoded, on: canvas) }
        for child in node.children { draw(child, decoded, on: canvas) }
    }

    private func draw(_ paint: Paint, _ decoded: [MediaID: PixelPicture], on canvas: Canvas) {
        switch paint {
        case .fill(let rect, let color, let radius):
            masks.fill(rect, color, radius: radius, on: canvas)
        case .outline(let rect, let color, let width, let radius):
            masks.outline(rect, color, width: width, radius: radius, on: canvas)
        case .text(let run):
            foundry.draw(run.string, font: run.font, at: run.origin, run.color, on: canvas)
        case .picture(let id, let rect):
            guard !rect.isEmpty, let picture = decoded[id] else { return }
            let scaled = picture.scaled(to: rect.size)
            scaled.withUnsafePixels { pixels in
                guard let base = pixels.baseAddress else { return }
                let view = PixelView(
                    width: rect.width, height: rect.height, hasAlpha: scaled.hasAlpha, pixels: base)
                canvas.lay(view, x: rect.x, y: rect.y)
            }
        case .posterGround(let id, let rect):
            canvas.fill(rect, decoded[id].map(PosterGround.color) ?? Color(0xD8D4CC))
        case .icon(let name, let rect, let color):
            let side = rect.size.shortSide
            guard let icon = icons.coverage(name, side: side) else { return }
            let box = rect.centred(PixelSize(side, side))
            canvas.tint(icon, x: box.x, y: box.y, color)
        case .qr(let text, let rect, let modulePx, let dark, let light):
            draw(code: text, rect, modulePx: modulePx, dark: dark, light: light, on: canvas)
        }
    }

    private func draw(
        code text: String, _ rect: PixelRect, modulePx: Int, dark: Color, light: Color, on canvas: Canvas
    ) {
        guard let code = try? QRCode.encode(text) else { return }
        canvas.fill(rect, light)
        let start = QRCode.margin * modulePx
        for y in 0..<code.side {
            var x = 0
            while x < code.side {
                var length = 0
                while code[x + length, y] { length += 1 }
                if length > 0 {
                    canvas.fill(
                        PixelRect(
                            rect.x + start + x * modulePx, rect.y + start + y * modulePx, length * modulePx, modulePx),
                        dark)
                }
                x += length + 1
            }
        }
    }
}
