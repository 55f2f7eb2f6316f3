internal import SignMedia
internal import SignModel

/// Where the first frame of a GIF lies on its canvas, by its header (GIF89a, sections 18 and 20).
struct GIFFrame: Hashable {
    let canvas: PixelSize
    let frame: PixelRect

    /// nil for what is no GIF, or breaks off before its first frame.
    init?(_ bytes: [UInt8]) {
        let reader = ByteReader(bytes)
        guard bytes.starts(with: Array("GIF8".utf8)), bytes.count > 13, let width = reader.little16(6),
            let height = reader.little16(8), width > 0, height > 0
        else { return nil }
        canvas = PixelSize(width, height)
        var at = 13 + GIFFrame.colours(bytes[10])
        while at + 10 <= bytes.count {
            switch bytes[at] {
            case 0x21:
                // An extension: a label, then blocks with their lengths until an empty one.
                at += 2
                while at < bytes.count, bytes[at] > 0 { at += 1 + Int(bytes[at]) }
                at += 1
            case 0x2C:
                guard let x = reader.little16(at + 1), let y = reader.little16(at + 3), let w = reader.little16(at + 5),
                    let h = reader.little16(at + 7)
                else { return nil }
                frame = PixelRect(x, y, w, h)
                return
            default: return nil
            }
        }
        return nil
    }

    private static func colours(_ flags: UInt8) -> Int { flags & 0x80 != 0 ? 3 << (Int(flags & 7) + 1) : 0 }

    /// `picture` with white where the frame is not: a decoder leaves that black.
    func cleared(_ picture: PixelPicture) -> PixelPicture {
        guard frame != PixelRect(size: canvas) else { return picture }
        let (width, height) = (picture.size.width, picture.size.height)
        let left = frame.x * width / canvas.width
        let right = (frame.right * width + canvas.width - 1) / canvas.width
        let top = frame.y * height / canvas.height
        let bottom = (frame.bottom * height + canvas.height - 1) / canvas.height
        var result = picture
        result.withMutablePixels { pixels in
            for y in 0..<height {
                for x in 0..<width where x < left || x >= right || y < top || y >= bottom {
                    pixels[y * width + x] = 0xFFFFFF
                }
            }
        }
        return result
    }
}
