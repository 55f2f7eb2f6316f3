internal import SignMedia
internal import SignModel

/// What decoders print: binary PPM and PGM pictures, one after the other, of eight bits a value.
///
/// The decoder ran on a hostile file, so nothing of it is believed: each header is checked against the limits of a
/// medium, and the bytes must be as many as the headers say, no more and no fewer.
struct PixelStream {
    /// The longest that a picture of a canonical medium can be.
    static let pictureBytes = Limits.mediaLongSide * Limits.mediaShortSide * 3 + 256

    private let bytes: [UInt8]
    private let name: String
    private var offset = 0

    /// The pictures in `bytes`, at most `most` of them.
    static func pictures(_ bytes: [UInt8], most: Int, name: String) throws(IngestError) -> [PixelPicture] {
        var stream = PixelStream(bytes, name: name)
        var pictures: [PixelPicture] = []
        while stream.offset < bytes.count {
            guard pictures.count < most else { throw stream.damaged }
            pictures.append(try stream.next())
        }
        return pictures
    }

    /// The one picture in `bytes`.
    static func picture(_ bytes: [UInt8], name: String) throws(IngestError) -> PixelPicture {
        guard let picture = try pictures(bytes, most: 1, name: name).first else {
            throw PixelStream(bytes, name: name).damaged
        }
        return picture
    }

    private init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
    }

    private var damaged: IngestError { IngestError(file: name, reason: .damaged("unexpected output of the decoder")) }

    private mutating func next() throws(IngestError) -> PixelPicture {
        guard bytes.count - offset > 2, bytes[offset] == UInt8(ascii: "P"), [0x35, 0x36].contains(bytes[offset + 1])
        else { throw damaged }
        let channels = bytes[offset + 1] == 0x36 ? 3 : 1
        offset += 2
        guard let width = number(), let height = number(), number() == 255, width > 0, height > 0,
            max(width, height) <= Limits.mediaLongSide, min(width, height) <= Limits.mediaShortSide
        else { throw damaged }
        // One white space ends the header.
        let start = offset + 1
        let count = width * height
        guard bytes.count - start >= count * channels else { throw damaged }
        offset = start + count * channels
        return PixelPicture(size: PixelSize(width, height)) { pixels in
            HugePages.advise(pixels)
            bytes.withUnsafeBytes { source in
                let source = UnsafeRawBufferPointer(rebasing: source[start..<start + count * channels])
                channels == 3 ? PixelStream.unpack(source, into: pixels) : PixelStream.spread(source, into: pixels)
            }
        }
    }

    /// A number of at most six digits, after white space and comments.
    private mutating func number() -> Int? {
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "#") {
                while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
            } else if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) {
                offset += 1
            } else {
                break
            }
        }
        let start = offset
        while offset < bytes.count, (0x30...0x39).contains(bytes[offset]), offset - start < 6 { offset += 1 }
        return Int(String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    /// Colours: four pixels at a time from three words, a page in a millisecond; then the odd ones.
    private static func unpack(_ source: UnsafeRawBufferPointer, into pixels: UnsafeMutableBufferPointer<UInt32>) {
        let fours = pixels.count / 4
        for four in 0..<fours {
            let at = four &* 12
            let a = UInt32(bigEndian: source.loadUnaligned(fromByteOffset: at, as: UInt32.self))
            let b = UInt32(bigEndian: source.loadUnaligned(fromByteOffset: at &+ 4, as: UInt32.self))
            let c = UInt32(bigEndian: source.loadUnaligned(fromByteOffset: at &+ 8, as: UInt32.self))
            let target = four &* 4
            pixels[target] = a >> 8
            pixels[target &+ 1] = (a & 0xFF) << 16 | b >> 16
            pixels[target &+ 2] = (b & 0xFFFF) << 8 | c >> 24
            pixels[target &+ 3] = c & 0xFF_FFFF
        }
        for odd in fours * 4..<pixels.count {
            let at = odd * 3
            pixels[odd] = UInt32(source[at]) << 16 | UInt32(source[at + 1]) << 8 | UInt32(source[at + 2])
        }
    }

    /// Greys.
    private static func spread(_ source: UnsafeRawBufferPointer, into pixels: UnsafeMutableBufferPointer<UInt32>) {
        for index in pixels.indices { pixels[index] = UInt32(source[index]) &* 0x01_0101 }
    }
}
