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
        let decoded = decode(Set(scene.media))
        return PixelPicture(size: scene.size) { buffer in
            guard let canvas = Canvas(size: scene.size, buffer: buffer) else { return }
            draw(scene.placed, on: scene.background, decoded, canvas)
        }
    }

    /// The scene as the panel shows it.
    public func draw(_ scene: Scene, rotation: Rotation) -> PixelPicture {
        draw(scene).turned(rotation)
    }

    /// Draws parts of the scene, in canvas pixels, into a picture of it that is right everywhere else.
    ///
    /// Only what reaches into the parts costs anything. The picture is changed in place when nobody else holds its
    /// pixels, else it becomes a copy. A picture of another size than the scene on that panel is drawn wholly.
    public func redraw(
        _ scene: Scene, parts: [PixelRect], of picture: inout PixelPicture, rotation: Rotation = .none
    ) {
        let whole = PixelRect(size: scene.size)
        guard picture.size == rotation.panel(forCanvas: scene.size), !picture.hasAlpha,
            rotation == .none || parts != [whole]
        else {
            picture = draw(scene, rotation: rotation)
            return
        }
        let parts = scene.few(parts)
        let nodes = scene.placed
        let decoded = decode(Self.media(of: nodes, in: parts))
        for part in parts {
            if rotation == .none {
                picture.withMutablePixels { buffer in
                    guard let canvas = Canvas(size: scene.size, buffer: buffer) else { return }
                    draw(nodes, on: scene.background, decoded, canvas.cut(to: part))
                }
                continue
            }
            let piece = PixelPicture(size: part.size) { buffer in
                guard let canvas = Canvas(part: part, buffer: buffer) else { return }
                draw(nodes, on: scene.background, decoded, canvas)
            }
            picture.lay(piece.turned(rotation), at: rotation.toPanel(part, canvas: scene.size))
        }
    }

    /// The media that are drawn in any of `parts`.
    private static func media(of nodes: [PlacedNode], in parts: [PixelRect]) -> Set<MediaID> {
        var media: Set<MediaID> = []
        for node in nodes {
            for paint in node.node.paints {
                guard let id = paint.medium, !media.contains(id) else { continue }
                let reach = node.reach(paint)
                if parts.contains(where: reach.intersects) { media.insert(id) }
            }
        }
        return media
    }

    /// Reads pictures; those that cannot be read become ``failures``.
    private func decode(_ media: Set<MediaID>) -> [MediaID: PixelPicture] {
        failures = []
        var decoded: [MediaID: PixelPicture] = [:]
        for id in media.sorted() {
            do { decoded[id] = try self.media.picture(id) } catch { failures.append(error) }
        }
        return decoded
    }

    /// Draws what reaches into the canvas. Each paint is cut to what it says it reaches, which is what
    /// ``SignScene/Scene/damage(from:)`` goes by.
    private func draw(
        _ nodes: [PlacedNode], on background: Color, _ decoded: [MediaID: PixelPicture], _ canvas: Canvas
    ) {
        canvas.clear(background)
        for node in nodes {
            for paint in node.node.paints {
                let reach = node.reach(paint)
                guard !reach.isEmpty, reach.intersects(canvas.clip) else { continue }
                draw(paint.moved(node.dy), decoded, on: canvas.cut(to: reach))
            }
        }
    }

    private func draw(_ paint: Paint, _ decoded: [MediaID: PixelPicture], on canvas: Canvas) {
        switch paint {
        case .fill(let rect, let color, let radius):
            masks.fill(rect, color, radius: radius, on: canvas)
        case .outline(let rect, let color, let width, let radius):
            masks.outline(rect, color, width: width, radius: radius, on: canvas)
        case .shape(let shape, let color):
            ShapeFill(shape).draw(color, on: canvas)
        case .text(let run):
            foundry.draw(run.string, font: run.font, at: run.origin, run.color, on: canvas)
        case .picture(let id, let rect):
            guard let picture = decoded[id] else { return }
            let scaled = picture.scaledSharply(to: rect.size)
            scaled.withUnsafePixels { pixels in
                guard let base = pixels.baseAddress else { return }
                let view = PixelView(
                    width: rect.width, height: rect.height, hasAlpha: scaled.hasAlpha, pixels: base)
                canvas.lay(view, x: rect.x, y: rect.y)
            }
        case .posterGround(let id, let rect, let edge):
            canvas.fill(rect, decoded[id].map { PosterGround.color(of: $0, at: edge) } ?? Color(0xD8D4CC))
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
