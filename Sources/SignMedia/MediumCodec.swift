internal import CLZ4
public import SignModel

/// The canonical form of flat pictures (`Medium.Format.lz4`): a header of 24 bytes and one LZ4 block.
///
/// | offset | bytes | what, little endian |
/// |---|---|---|
/// | 0 | 4 | `ITM1` |
/// | 4 | 4 | width in pixels |
/// | 8 | 4 | height in pixels |
/// | 12 | 4 | flags: bit 0 premultiplied alpha, the others 0 |
/// | 16 | 4 | length of the pixels, width × height × 4 |
/// | 20 | 4 | length of the block, which is the rest of the file |
///
/// 1080p decodes in 0.7 ms (a flat poster) to 1.7 ms (a photograph); `guides/performance.md`.
public enum MediumCodec {
    public static let headerBytes = 24
    private static let magic: [UInt8] = [0x49, 0x54, 0x4D, 0x31]
    private static let alphaFlag: UInt32 = 1

    /// What a header says, every field checked.
    public struct Header: Hashable, Sendable {
        public var size: PixelSize
        public var hasAlpha: Bool
        /// Length of the LZ4 block in bytes.
        public var blockBytes: Int
    }

    /// The file for `picture`.
    public static func encode(_ picture: PixelPicture) throws(MediaError) -> [UInt8] {
        guard let file = try encode(picture, atMost: nil) else { throw .compressionFailed }
        return file
    }

    /// The file for `picture`; nil when it would be longer than `limit`, found out without packing the rest.
    public static func encode(_ picture: PixelPicture, atMost limit: Int?) throws(MediaError) -> [UInt8]? {
        try check(picture.size)
        let raw = picture.byteCount
        let most = Int(LZ4_compressBound(Int32(raw)))
        guard most > 0 else { throw .compressionFailed }
        let bound = min(most, limit.map { max(1, $0 - headerBytes) } ?? most)
        var written: Int32 = 0
        var file = [UInt8](unsafeUninitializedCapacity: headerBytes + bound) { buffer, count in
            written = picture.withUnsafeBytes { source in
                LZ4_compress_default(
                    source.bindMemory(to: CChar.self).baseAddress,
                    UnsafeMutableRawPointer(buffer.baseAddress.map { $0 + headerBytes })?
                        .assumingMemoryBound(to: CChar.self),
                    Int32(raw), Int32(bound))
            }
            buffer[..<headerBytes].initialize(repeating: 0)
            count = headerBytes + max(0, Int(written))
        }
        guard written > 0 else {
            if bound < most { return nil }
            throw .compressionFailed
        }
        file.replaceSubrange(0..<4, with: magic)
        let fields = [
            UInt32(picture.size.width), UInt32(picture.size.height), picture.hasAlpha ? alphaFlag : 0, UInt32(raw),
            UInt32(written),
        ]
        for (index, field) in fields.enumerated() {
            for byte in 0..<4 { file[4 + index * 4 + byte] = UInt8(truncatingIfNeeded: field >> (8 * byte)) }
        }
        return file
    }

    /// The header of `file`, without touching the pixels.
    public static func header(of file: [UInt8]) throws(MediaError) -> Header {
        guard file.count >= headerBytes else { throw .truncated(bytes: file.count, needed: headerBytes) }
        guard file.starts(with: magic) else { throw .wrongMagic }
        func field(_ offset: Int) -> UInt32 {
            (0..<4).reduce(0) { $0 | UInt32(file[offset + $1]) << (8 * $1) }
        }
        let size = PixelSize(Int(field(4)), Int(field(8)))
        try check(size)
        guard field(12) & ~alphaFlag == 0 else { throw .unknownFlags(field(12)) }
        let expected = size.width * size.height * 4
        guard Int(field(16)) == expected else { throw .wrongLength(found: Int(field(16)), expected: expected) }
        let block = Int(field(20))
        guard block > 0 else { throw .damagedBlock }
        guard file.count >= headerBytes + block else {
            throw .truncated(bytes: file.count, needed: headerBytes + block)
        }
        guard file.count == headerBytes + block else { throw .trailingBytes(file.count - headerBytes - block) }
        return Header(size: size, hasAlpha: field(12) & alphaFlag != 0, blockBytes: block)
    }

    /// The picture in `file`; never reads or writes outside, whatever the bytes are.
    public static func decode(_ file: [UInt8]) throws(MediaError) -> PixelPicture {
        let header = try header(of: file)
        let raw = header.size.width * header.size.height * 4
        return try PixelPicture(size: header.size, hasAlpha: header.hasAlpha) { pixels throws(MediaError) in
            let target = UnsafeMutableRawBufferPointer(pixels)
            let written = file.withUnsafeBytes { source in
                LZ4_decompress_safe(
                    source.bindMemory(to: CChar.self).baseAddress.map { $0 + headerBytes },
                    target.bindMemory(to: CChar.self).baseAddress, Int32(header.blockBytes), Int32(raw))
            }
            guard Int(written) == raw else { throw .damagedBlock }
        }
    }

    /// Throws unless canonical media may have this size.
    private static func check(_ size: PixelSize) throws(MediaError) {
        guard size.shortSide > 0, size.longSide <= Limits.mediaLongSide, size.shortSide <= Limits.mediaShortSide else {
            throw .wrongSize(width: size.width, height: size.height)
        }
    }
}
