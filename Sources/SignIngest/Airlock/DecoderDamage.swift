internal import SignMedia
internal import SignModel

/// How whole a decoded picture is, by what its decoder complained of.
///
/// Every format is judged alike and never by chance: the decoder draws what there is, its warnings say whether something
/// is wrong, and the rows at the end that it left as they were say how much is missing.
enum DecoderDamage {
    /// Words of a decoder about data that broke off or made no sense. A few stray bytes between two parts, which every
    /// program steps over, are none.
    private static let signs = [
        "premature end", "truncat", "not enough data", "unexpected end", "read error", "bad data", "crc error",
        "error in tile", "decompress", "invalid distance", "bad huffman", "corrupt jpeg data: bad", "incomplete",
        "premature end of data segment", "out of order",
    ]

    /// What is missing; nil when the decoder had nothing to say. Refused when it is half of the picture or more.
    static func judge(
        _ picture: PixelPicture, complaint: String, name: String
    ) throws(IngestError) -> PictureNote? {
        let lower = complaint.lowercased()
        guard signs.contains(where: lower.contains) else { return nil }
        let rows = emptyRows(of: picture)
        let percent = rows * 100 / picture.size.height
        guard percent < Limits.missingPercentMax else {
            throw IngestError(file: name, reason: .mostlyMissing(percent: percent))
        }
        return .damaged(missingPercent: percent)
    }

    /// Rows at the end in which nothing was drawn: all of one colour, which is a decoder's own (middle grey of JPEG, black
    /// or white of the others).
    static func emptyRows(of picture: PixelPicture) -> Int {
        let (width, height) = (picture.size.width, picture.size.height)
        return picture.withUnsafePixels { pixels in
            let last = pixels[width * height - 1] & 0xFF_FFFF
            guard isFill(last) else { return 0 }
            var rows = 0
            while rows < height {
                let start = (height - 1 - rows) * width
                guard pixels[start..<start + width].allSatisfy({ $0 & 0xFF_FFFF == last }) else { break }
                rows += 1
            }
            return rows
        }
    }

    private static func isFill(_ pixel: UInt32) -> Bool {
        let parts = [16, 8, 0].map { Int(pixel >> UInt32($0) & 255) }
        let isGrey = parts.allSatisfy { abs($0 - 128) <= 4 }
        return isGrey || parts.allSatisfy { $0 == 0 } || parts.allSatisfy { $0 == 255 }
    }
}
