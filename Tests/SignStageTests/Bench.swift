import Foundation
import SignMedia
import SignModel
import SignScene
import SignStage

/// What the tests draw with.
enum Bench {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let assets = StageAssets(root: root + "/assets")
    static let paper = Color(0xF6F2EA)
    static let ink = Color(0x1C1B1A)

    static func foundry() throws -> TypeFoundry { try TypeFoundry(assets: assets) }

    /// A scene of one node with these paints.
    static func scene(_ size: PixelSize, _ paints: [Paint]) -> Scene {
        Scene(
            size: size, pixelPitchMm: 0.5, designDistanceMm: 3000, background: paper,
            nodes: [
                Node(
                    id: "all", role: .group, language: .finnish, rect: PixelRect(size: size), paints: paints)
            ])
    }

    static func draw(
        _ size: PixelSize, _ paints: [Paint], media: [MediaID: PixelPicture] = [:]
    ) throws -> PixelPicture {
        Painter(assets: assets, foundry: try foundry(), media: MediaInMemory(media)).draw(scene(size, paints))
    }

    static func run(_ text: String, _ font: Font, at origin: PixelPoint, by foundry: TypeFoundry) -> TextRun {
        let metrics = foundry.metrics(of: font)
        let rect = PixelRect(
            origin.x, origin.y - metrics.ascent, foundry.width(of: text, font: font),
            metrics.ascent + metrics.descent)
        return TextRun(
            string: text, language: .finnish, font: font, origin: origin, rect: rect, color: ink,
            background: .color(paper))
    }

    /// The smallest rectangle that holds all pixels other than paper; nil when there are none.
    static func inkBounds(_ picture: PixelPicture, ground: Color = paper) -> PixelRect? {
        var (left, top, right, bottom) = (Int.max, Int.max, Int.min, Int.min)
        for y in 0..<picture.size.height {
            for x in 0..<picture.size.width where picture[x, y] != ground.xrgb {
                (left, right) = (min(left, x), max(right, x))
                (top, bottom) = (min(top, y), max(bottom, y))
            }
        }
        return left > right ? nil : PixelRect(left, top, right - left + 1, bottom - top + 1)
    }

    /// A picture in which every pixel is another, so that none can be mistaken.
    static func numbered(_ size: PixelSize) -> PixelPicture {
        PixelPicture(size: size) { pixels in
            for index in pixels.indices { pixels[index] = UInt32(truncatingIfNeeded: index &* 2_654_435) & 0xFFFFFF }
        }
    }

    static func temporaryFile(_ name: String) -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)-\(name)").path
    }
}
