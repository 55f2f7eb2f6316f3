internal import SignMedia
internal import SignModel

/// libvips' own file format: a header of 64 bytes, then the bands pixel by pixel; metadata follows and is not read.
///
/// The decoder ran on a hostile file, so its output is read with the same care.
enum VipsFile {
    static let headerBytes = 64

    /// What the header says, all of it checked.
    private struct Layout {
        var width: Int
        var height: Int
        var bands: Int
    }

    /// Whether the picture is without alpha and clearly a photograph, told by how badly every sixteenth of its rows
    /// packs. Small pictures are never taken for one.
    static func isOpaquePhotograph(_ bytes: [UInt8], name: String) throws(IngestError) -> Bool {
        let layout = try layout(bytes, name: name)
        guard layout.bands == 3, layout.width * layout.height > 1_000_000 else { return false }
        let rows = stride(from: 0, to: layout.height, by: 16).map { $0 }
        let sample = PixelPicture(size: PixelSize(layout.width, rows.count)) { pixels in
            bytes.withUnsafeBufferPointer { source in
                for (target, row) in rows.enumerated() {
                    var at = headerBytes + row * layout.width * 3
                    for x in 0..<layout.width {
                        pixels[target &* layout.width &+ x] =
                            UInt32(source[at]) << 16 | UInt32(source[at &+ 1]) << 8 | UInt32(source[at &+ 2])
                        at &+= 3
                    }
                }
            }
        }
        // Twice what would be kept as LZ4, so that only clear cases are decided here.
        return (try? MediumCodec.encode(sample)).map { $0.count > sample.byteCount * 2 / 5 } ?? false
    }

    private static func layout(_ bytes: [UInt8], name: String) throws(IngestError) -> Layout {
        let reader = ByteReader(bytes)
        // Written in the byte order of this machine; all machines meant are little-endian.
        guard reader.little32(0) == 0x08F2_A6B6, let width = reader.little32(4), let height = reader.little32(8),
            let bands = reader.little32(12), reader.little32(20) == 0, reader.little32(24) == 0,
            width > 0, height > 0, (1...4).contains(bands), max(width, height) <= Limits.mediaLongSide,
            min(width, height) <= Limits.mediaShortSide, bytes.count >= headerBytes + width * height * bands
        else { throw IngestError(file: name, reason: .damaged("vips: unexpected output")) }
        return Layout(width: width, height: height, bands: bands)
    }

    /// The picture in the file; with `flattened` laid on white.
    static func picture(_ bytes: [UInt8], flattened: Bool, name: String) throws(IngestError) -> PixelPicture {
        let layout = try layout(bytes, name: name)
        let (width, height, bands) = (layout.width, layout.height, layout.bands)
        let hasAlpha = bands == 2 || bands == 4
        let opaque = !hasAlpha || allOpaque(bytes, count: width * height, bands: bands)
        let keepsAlpha = !opaque && !flattened
        return PixelPicture(size: PixelSize(width, height), hasAlpha: keepsAlpha) { pixels in
            bytes.withUnsafeBufferPointer { source in
                var at = headerBytes
                for index in 0..<width * height {
                    let red = UInt32(source[at])
                    let green = bands >= 3 ? UInt32(source[at &+ 1]) : red
                    let blue = bands >= 3 ? UInt32(source[at &+ 2]) : red
                    if opaque {
                        pixels[index] = red << 16 | green << 8 | blue
                    } else {
                        let alpha = UInt32(source[at &+ bands &- 1])
                        let ground: UInt32 = keepsAlpha ? 0 : 255 &- alpha
                        func over(_ value: UInt32) -> UInt32 { (value &* alpha &+ 127) / 255 &+ ground }
                        let rest = keepsAlpha ? alpha << 24 : 0
                        pixels[index] = rest | over(red) << 16 | over(green) << 8 | over(blue)
                    }
                    at &+= bands
                }
            }
        }
    }

    private static func allOpaque(_ bytes: [UInt8], count: Int, bands: Int) -> Bool {
        bytes.withUnsafeBufferPointer { source in
            for index in 0..<count where source[headerBytes + index * bands + bands - 1] != 255 { return false }
            return true
        }
    }
}

/// Binary PPM (`P6`), what pdftoppm writes.
enum PPM {
    static func picture(_ bytes: [UInt8], name: String) throws(IngestError) -> PixelPicture {
        var offset = 2
        func number() -> Int? {
            while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x0A { offset += 1 }
            let start = offset
            while offset < bytes.count, (0x30...0x39).contains(bytes[offset]), offset - start < 6 { offset += 1 }
            return Int(String(decoding: bytes[start..<offset], as: UTF8.self))
        }
        guard bytes.starts(with: Array("P6".utf8)), let width = number(), let height = number(), number() == 255,
            width > 0, height > 0, max(width, height) <= Limits.mediaLongSide,
            min(width, height) <= Limits.mediaShortSide, bytes.count == offset + 1 + width * height * 3
        else { throw IngestError(file: name, reason: .damaged("pdftoppm: unexpected output")) }
        return PixelPicture(size: PixelSize(width, height)) { pixels in
            bytes.withUnsafeBufferPointer { source in
                var at = offset + 1
                for index in 0..<width * height {
                    pixels[index] =
                        UInt32(source[at]) << 16 | UInt32(source[at &+ 1]) << 8 | UInt32(source[at &+ 2])
                    at &+= 3
                }
            }
        }
    }
}
