public import SignModel

/// What the header of a raster picture says of it, read without decoding.
///
/// The readers only follow lengths inside the bytes they are given; a header that does not add up is nil, and the
/// decoder is never started on it.
public struct PictureHeader: Hashable, Sendable {
    /// As stored, before the EXIF rotation.
    public var size: PixelSize
    /// It carries a colour profile, by which it must be converted. (Asked to convert a picture without one, libvips
    /// 8.14 makes white a little yellow.)
    public var hasProfile: Bool
    /// It is not grey or RGB, so even without a profile it must pass through a conversion.
    public var isCMYK: Bool
    /// EXIF orientation 1…8; 1 where absent. Only read for JPEG and TIFF; the decoder finds the others by itself.
    public var orientation: Int
    /// A fourth byte for each pixel that is no alpha (BMP): it is dropped before anything else is done.
    public var hasMeaninglessAlpha = false

    public init(size: PixelSize, hasProfile: Bool = false, isCMYK: Bool = false, orientation: Int = 1) {
        self.size = size
        self.hasProfile = hasProfile
        self.isCMYK = isCMYK
        self.orientation = orientation
    }

    /// Reads the header of a file of `kind`; nil when it is damaged, or of a kind whose header is read by its
    /// decoder (HEIF, SVG).
    public init?(_ bytes: [UInt8], kind: FileKind) {
        let reader = ByteReader(bytes)
        let found: PictureHeader? =
            switch kind {
            case .png: PictureHeader.png(reader)
            case .jpeg: PictureHeader.jpeg(reader)
            case .gif: PictureHeader.gif(reader)
            case .webp: PictureHeader.webp(reader)
            case .bmp: PictureHeader.bmp(reader)
            case .tiff: PictureHeader.tiff(reader)
            default: nil
            }
        guard let found, found.size.width > 0, found.size.height > 0 else { return nil }
        self = found
    }

    /// W3C PNG, 5.3 and 11.2: IHDR first, then chunks until the pixels begin.
    private static func png(_ reader: ByteReader) -> PictureHeader? {
        guard reader.big32(8) == 13, reader.text(12, 4) == "IHDR", let width = reader.big32(16),
            let height = reader.big32(20)
        else { return nil }
        var header = PictureHeader(size: PixelSize(width, height))
        var offset = 33
        while let length = reader.big32(offset), let name = reader.text(offset + 4, 4), name != "IDAT" {
            if name == "iCCP" { header.hasProfile = true }
            offset += 12 + length
        }
        return header
    }

    /// ITU-T T.81, annex B: marker segments until the first frame header and on to the scan.
    private static func jpeg(_ reader: ByteReader) -> PictureHeader? {
        var offset = 2
        var header: PictureHeader?
        var hasProfile = false
        var orientation: Int?
        while let marker = reader.byte(offset + 1), reader.byte(offset) == 0xFF {
            if marker == 0xFF {
                offset += 1
                continue
            }
            if marker == 0xDA || marker == 0xD9 { break }
            guard let length = reader.big16(offset + 2), length >= 2 else { return nil }
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard let height = reader.big16(offset + 5), let width = reader.big16(offset + 7),
                    let channels = reader.byte(offset + 9)
                else { return nil }
                header = PictureHeader(size: PixelSize(width, height), isCMYK: channels == 4)
            case 0xE1:
                if orientation == nil, reader.text(offset + 4, 4) == "Exif" {
                    orientation = Exif.orientation(reader, tiffAt: offset + 10)
                }
            case 0xE2:
                if reader.text(offset + 4, 11) == "ICC_PROFILE" { hasProfile = true }
            default: break
            }
            offset += 2 + length
        }
        header?.hasProfile = hasProfile
        header?.orientation = orientation ?? 1
        return header
    }

    private static func gif(_ reader: ByteReader) -> PictureHeader? {
        guard let width = reader.little16(6), let height = reader.little16(8) else { return nil }
        return PictureHeader(size: PixelSize(width, height))
    }

    /// RFC 9649: the extended form, lossy or lossless.
    private static func webp(_ reader: ByteReader) -> PictureHeader? {
        switch reader.text(12, 4) {
        case "VP8X":
            guard let flags = reader.byte(20), let width = reader.little24(24), let height = reader.little24(27) else {
                return nil
            }
            return PictureHeader(size: PixelSize(width + 1, height + 1), hasProfile: flags & 0x20 != 0)
        case "VP8 ":
            guard let width = reader.little16(26), let height = reader.little16(28) else { return nil }
            return PictureHeader(size: PixelSize(width & 0x3FFF, height & 0x3FFF))
        case "VP8L":
            guard let bits = reader.little32(21) else { return nil }
            return PictureHeader(size: PixelSize(bits & 0x3FFF + 1, (bits >> 14) & 0x3FFF + 1))
        default: return nil
        }
    }

    private static func bmp(_ reader: ByteReader) -> PictureHeader? {
        guard let header = reader.little32(14) else { return nil }
        if header == 12 {
            guard let width = reader.little16(18), let height = reader.little16(20) else { return nil }
            return PictureHeader(size: PixelSize(width, height))
        }
        // OS/2's long headers are read wrongly by the decoder: better refused than shown in wrong colours.
        guard header >= 40, header != 64, let width = reader.little32(18), let height = reader.little32(22),
            let bits = reader.little16(28), let pixels = reader.little32(10), let colors = reader.little32(46)
        else { return nil }
        // So are pixels that begin within the palette.
        let palette = bits <= 8 ? (colors == 0 ? 1 << bits : colors) : 0
        guard palette <= 256, pixels >= 14 + header + palette * 4 else { return nil }
        // A negative height says that the rows come from the top.
        let rows = Int(Int32(truncatingIfNeeded: height).magnitude)
        var found = PictureHeader(size: PixelSize(Int(Int32(truncatingIfNeeded: width)), rows))
        // Only long headers say what is alpha; in short ones the fourth byte means nothing.
        found.hasMeaninglessAlpha = bits == 32 && (header < 56 || reader.little32(66) == 0)
        return found
    }

    /// TIFF 6.0: the first directory.
    private static func tiff(_ reader: ByteReader) -> PictureHeader? {
        guard let width = Exif.tag(0x0100, reader, tiffAt: 0), let height = Exif.tag(0x0101, reader, tiffAt: 0) else {
            return nil
        }
        let orientation = Exif.orientation(reader, tiffAt: 0) ?? 1
        let hasProfile = Exif.entry(0x8773, reader, tiffAt: 0) != nil
        return PictureHeader(size: PixelSize(width, height), hasProfile: hasProfile, orientation: orientation)
    }
}

/// The directory of a TIFF file, which EXIF uses as well.
enum Exif {
    /// EXIF 2.3, tag 0x0112; nil when absent or not 1…8.
    static func orientation(_ reader: ByteReader, tiffAt start: Int) -> Int? {
        tag(0x0112, reader, tiffAt: start).flatMap { (1...8).contains($0) ? $0 : nil }
    }

    /// The first value of a SHORT or LONG tag in the first directory.
    static func tag(_ tag: Int, _ reader: ByteReader, tiffAt start: Int) -> Int? {
        guard let entry = entry(tag, reader, tiffAt: start) else { return nil }
        let big = reader.text(start, 2) == "MM"
        switch big ? reader.big16(entry + 2) : reader.little16(entry + 2) {
        case 3: return big ? reader.big16(entry + 8) : reader.little16(entry + 8)
        case 4: return big ? reader.big32(entry + 8) : reader.little32(entry + 8)
        default: return nil
        }
    }

    /// Where the entry of a tag lies in the first directory; nil when it has none.
    static func entry(_ tag: Int, _ reader: ByteReader, tiffAt start: Int) -> Int? {
        let big = reader.text(start, 2) == "MM"
        guard big || reader.text(start, 2) == "II" else { return nil }
        func short(_ offset: Int) -> Int? { big ? reader.big16(offset) : reader.little16(offset) }
        func long(_ offset: Int) -> Int? { big ? reader.big32(offset) : reader.little32(offset) }
        guard short(start + 2) == 42, let directory = long(start + 4), let count = short(start + directory) else {
            return nil
        }
        for index in 0..<count {
            let entry = start + directory + 2 + index * 12
            guard let name = short(entry) else { return nil }
            if name == tag { return entry }
        }
        return nil
    }
}

/// Numbers at offsets in bytes; nil outside them.
struct ByteReader {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func byte(_ offset: Int) -> Int? { offset >= 0 && offset < bytes.count ? Int(bytes[offset]) : nil }
    func big16(_ offset: Int) -> Int? { number(offset, 2, big: true) }
    func big32(_ offset: Int) -> Int? { number(offset, 4, big: true) }
    func little16(_ offset: Int) -> Int? { number(offset, 2, big: false) }
    func little24(_ offset: Int) -> Int? { number(offset, 3, big: false) }
    func little32(_ offset: Int) -> Int? { number(offset, 4, big: false) }

    func text(_ offset: Int, _ count: Int) -> String? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }

    private func number(_ offset: Int, _ count: Int, big: Bool) -> Int? {
        guard offset >= 0, offset <= bytes.count - count else { return nil }
        var value = 0
        for index in 0..<count { value = value << 8 | Int(bytes[offset + (big ? index : count - 1 - index)]) }
        return value
    }
}
