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

    /// The picture, white where there is nothing, and what is missing; nil when the decoder had nothing to say. Refused
    /// when it is half of the picture or more.
    ///
    /// - Parameter rows: of the file, before it was scaled.
    static func judge(
        _ picture: PixelPicture, complaint: String, rows: Int, name: String
    ) throws(IngestError) -> (picture: PixelPicture, note: PictureNote?) {
        let lower = complaint.lowercased()
        guard signs.contains(where: lower.contains) else { return (picture, nil) }
        let height = picture.size.height
        // The reader of PNG says it row by row, and leaves in them whatever memory held.
        let told = min(rows, lower.split(separator: "not enough data", omittingEmptySubsequences: false).count - 1)
        let missing = max(emptyRows(of: picture), told * height / max(1, rows))
        let percent = missing * 100 / height
        guard percent < Limits.missingPercentMax else {
            throw IngestError(file: name, reason: .mostlyMissing(percent: percent))
        }
        guard told > 0 else { return (picture, .damaged(missingPercent: percent)) }
        var cleared = picture
        cleared.withMutablePixels { pixels in
            // The row at which the data ended was begun.
            for index in max(0, (height - missing - 1) * picture.size.width)..<pixels.count { pixels[index] = 0xFFFFFF }
        }
        return (cleared, .damaged(missingPercent: percent))
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
