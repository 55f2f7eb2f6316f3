public import SignMedia
internal import SignModel
internal import SignScene

/// Many pictures in one: small, in rows, each with a line of text under it. For looking over a day without a display.
///
/// Only the small pictures are kept, so a whole day fits in memory.
public struct ContactSheet {
    private let columns: Int
    private let cell: PixelSize
    private let foundry: TypeFoundry
    private var cells: [(picture: PixelPicture, caption: String)] = []

    private static let gap = 16
    private static let font = Font(.medium, px: 18)
    private static let ground = Color(0x2B2B2B)
    private static let ink = Color(0xF2F2F2)

    /// Each picture is shown `cellWidth` px wide or as high as that, whichever is smaller.
    public init(columns: Int = 4, cellWidth: Int = 480, foundry: TypeFoundry) {
        self.columns = max(1, columns)
        cell = PixelSize(max(64, cellWidth), max(64, cellWidth * 9 / 16))
        self.foundry = foundry
    }

    public var count: Int { cells.count }

    /// Adds a picture after the others. A caption that is too long for its picture ends in an ellipsis.
    public mutating func add(_ picture: PixelPicture, caption: String) {
        cells.append((picture.scaled(to: picture.size.fitted(in: cell)), shortened(caption)))
    }

    /// The sheet as it stands.
    public func picture() -> PixelPicture {
        let metrics = foundry.metrics(of: Self.font)
        let caption = metrics.ascent + metrics.descent + 12
        let rows = max(1, (cells.count + columns - 1) / columns)
        let size = PixelSize(
            Self.gap + columns * (cell.width + Self.gap), Self.gap + rows * (cell.height + caption + Self.gap))
        return PixelPicture(size: size) { buffer in
            guard let canvas = Canvas(size: size, buffer: buffer) else { return }
            canvas.clear(Self.ground)
            for (index, entry) in cells.enumerated() {
                let box = PixelRect(
                    Self.gap + index % columns * (cell.width + Self.gap),
                    Self.gap + index / columns * (cell.height + caption + Self.gap), cell.width, cell.height)
                let place = PixelRect(
                    box.x, box.bottom - entry.picture.size.height, entry.picture.size.width,
                    entry.picture.size.height)
                entry.picture.withUnsafePixels { pixels in
                    guard let base = pixels.baseAddress else { return }
                    let view = PixelView(
                        width: place.width, height: place.height, hasAlpha: entry.picture.hasAlpha, pixels: base)
                    canvas.lay(view, x: place.x, y: place.y)
                }
                foundry.draw(
                    entry.caption, font: Self.font, at: PixelPoint(box.x, box.bottom + 8 + metrics.ascent), Self.ink,
                    on: canvas)
            }
        }
    }

    private func shortened(_ caption: String) -> String {
        guard foundry.width(of: caption, font: Self.font) > cell.width else { return caption }
        var text = caption
        while !text.isEmpty, foundry.width(of: text + "…", font: Self.font) > cell.width { text.removeLast() }
        return text + "…"
    }
}
