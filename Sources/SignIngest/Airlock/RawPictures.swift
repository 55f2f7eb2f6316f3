internal import Glibc
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
            HugePages.advise(pixels)
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

/// Asks for large pages of memory before a picture is written: touching 10 MB for the first time then takes a tenth of
/// the time. Only worth while in short work; nothing depends on the answer.
enum HugePages {
    private static let bytes = 1 << 21

    static func advise(_ pixels: UnsafeMutableBufferPointer<UInt32>) {
        let memory = UnsafeMutableRawBufferPointer(pixels)
        guard let start = memory.baseAddress, memory.count >= 2 * bytes else { return }
        let offset = (bytes - Int(bitPattern: start) % bytes) % bytes
        madvise(start + offset, (memory.count - offset) / bytes * bytes, MADV_HUGEPAGE)
    }
}

/// Binary PPM (`P6`), what pdftoppm writes.
enum PPM {
    /// Bytes read at a time: a page is never whole in memory beside its pixels.
    private static let chunkBytes = 3 * 65_536

    /// The picture in a file, of at most the size of a canonical medium.
    static func picture(path: String, name: String) throws(IngestError) -> PixelPicture {
        let damaged = IngestError(file: name, reason: .damaged("pdftoppm: unexpected output"))
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw IngestError(file: name, MediaError.file(call: "open", errno: errno)) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw damaged }
        var bytes = [UInt8](repeating: 0, count: chunkBytes)
        let head = try fill(&bytes, count: min(64, Int(status.st_size)), from: file, name: name)
        guard let (size, start) = header(bytes[..<head]), Int(status.st_size) == start + size.width * size.height * 3,
            lseek(file, start, SEEK_SET) == start
        else { throw damaged }
        let picture = try PixelPicture(size: size) { (pixels) throws(IngestError) in
            HugePages.advise(pixels)
            var done = 0
            while done < pixels.count {
                let part = min(chunkBytes / 3, pixels.count - done)
                guard try fill(&bytes, count: part * 3, from: file, name: name) == part * 3 else { throw damaged }
                bytes.withUnsafeBytes { unpack($0, part, into: pixels, at: done) }
                done += part
            }
        }
        return picture
    }

    /// Four pixels at a time from three words, a page in a millisecond; then the odd ones.
    private static func unpack(
        _ source: UnsafeRawBufferPointer, _ count: Int, into pixels: UnsafeMutableBufferPointer<UInt32>, at start: Int
    ) {
        let fours = count / 4
        for four in 0..<fours {
            let at = four &* 12
            let a = UInt32(bigEndian: source.loadUnaligned(fromByteOffset: at, as: UInt32.self))
            let b = UInt32(bigEndian: source.loadUnaligned(fromByteOffset: at &+ 4, as: UInt32.self))
            let c = UInt32(bigEndian: source.loadUnaligned(fromByteOffset: at &+ 8, as: UInt32.self))
            let target = start &+ four &* 4
            pixels[target] = a >> 8
            pixels[target &+ 1] = (a & 0xFF) << 16 | b >> 16
            pixels[target &+ 2] = (b & 0xFFFF) << 8 | c >> 24
            pixels[target &+ 3] = c & 0xFF_FFFF
        }
        for odd in fours * 4..<count {
            let at = odd * 3
            pixels[start + odd] = UInt32(source[at]) << 16 | UInt32(source[at + 1]) << 8 | UInt32(source[at + 2])
        }
    }

    /// The size, and where the pixels begin.
    private static func header(_ bytes: ArraySlice<UInt8>) -> (size: PixelSize, start: Int)? {
        var offset = 2
        func number() -> Int? {
            while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x0A { offset += 1 }
            let start = offset
            while offset < bytes.count, (0x30...0x39).contains(bytes[offset]), offset - start < 6 { offset += 1 }
            return Int(String(decoding: bytes[start..<offset], as: UTF8.self))
        }
        guard bytes.starts(with: Array("P6".utf8)), let width = number(), let height = number(), number() == 255,
            width > 0, height > 0, max(width, height) <= Limits.mediaLongSide,
            min(width, height) <= Limits.mediaShortSide
        else { return nil }
        return (PixelSize(width, height), offset + 1)
    }

    /// Reads `count` bytes to the front of `bytes`, or what is left of the file.
    private static func fill(
        _ bytes: inout [UInt8], count: Int, from file: Int32, name: String
    ) throws(IngestError) -> Int {
        var got = 0
        while got < count {
            let more = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress.map { $0 + got }, count - got) }
            if more < 0, errno == EINTR { continue }
            guard more >= 0 else { throw IngestError(file: name, MediaError.file(call: "read", errno: errno)) }
            if more == 0 { break }
            got += more
        }
        return got
    }
}
