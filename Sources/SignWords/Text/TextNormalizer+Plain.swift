/// The quick way for what nearly all texts are made of: letters of Latin alphabets, figures, ordinary punctuation.
///
/// Nothing in them can be removed or composed, so that white space is all there is to look at: many times as fast, which
/// feeds of ten thousand items need. Any other character, and the text goes the long way.
extension TextNormalizer {
    /// `raw` as ``text(_:)`` or ``line(_:)`` give it; nil when it has to go the long way.
    static func plain(_ raw: String, lines: Bool) -> String? {
        var result: [UInt8] = []
        let isPlain = raw.utf8.withContiguousStorageIfAvailable { bytes in
            result.reserveCapacity(bytes.count)
            return squeeze(bytes, into: &result, lines: lines)
        }
        return isPlain == true ? String(decoding: result, as: UTF8.self) : nil
    }

    private static func squeeze(
        _ bytes: UnsafeBufferPointer<UInt8>, into result: inout [UInt8], lines: Bool
    ) -> Bool {
        var at = 0
        // What is waiting to be written before the next thing that is seen: line ends, white space of this line.
        var breaks = 0
        var space = 0..<0
        while at < bytes.count {
            let byte = bytes[at]
            let width = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
            if byte < 0x80 {
                switch byte {
                case 0x21...0x7E: break
                case 0x20, 0x09:
                    if space.isEmpty { space = at..<at }
                    space = space.lowerBound..<at + 1
                    at += 1
                    continue
                case 0x0A, 0x0D:
                    // The two of one line end.
                    if byte == 0x0A, at > 0, bytes[at - 1] == 0x0D {
                        at += 1
                        continue
                    }
                    if lines {
                        breaks += 1
                        space = 0..<0
                    } else {
                        if space.isEmpty { space = at..<at }
                        space = space.lowerBound..<at + 1
                    }
                    at += 1
                    continue
                default: return false
                }
            } else if at + width > bytes.count {
                return false
            } else if byte == 0xC2, bytes[at + 1] == 0xA0 {
                // A no-break space stays within a line, and goes at its ends.
                if space.isEmpty { space = at..<at }
                space = space.lowerBound..<at + 2
                at += 2
                continue
            } else if !isPlain(byte, bytes[at + 1], width == 3 ? bytes[at + 2] : 0) {
                return false
            }
            if !result.isEmpty {
                if breaks > 0 {
                    result.append(contentsOf: breaks > 1 ? [0x0A, 0x0A] : [0x0A])
                } else if !space.isEmpty {
                    append(bytes[space], to: &result)
                }
            }
            (breaks, space) = (0, 0..<0)
            for offset in 0..<width { result.append(bytes[at + offset]) }
            at += width
        }
        return true
    }

    /// White space as it stays: runs of spaces one, no-break spaces as they are.
    private static func append(_ space: Slice<UnsafeBufferPointer<UInt8>>, to result: inout [UInt8]) {
        var wasSpace = false
        for byte in space {
            switch byte {
            case 0xC2: continue
            case 0xA0:
                result.append(0xC2)
                result.append(0xA0)
                wasSpace = false
            default:
                if !wasSpace { result.append(0x20) }
                wasSpace = true
            }
        }
    }

    /// U+00A1…U+02FF but the soft hyphen, Cyrillic letters; dashes, quotation marks, bullets, the ellipsis; the euro;
    /// arrows and signs of reckoning.
    private static func isPlain(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch first {
        case 0xC2: second >= 0xA1 && second != 0xAD
        case 0xC3...0xCB, 0xD0, 0xD1: true
        case 0xE2:
            switch second {
            case 0x80: (0x90...0xA7).contains(third)
            case 0x82: third == 0xAC
            case 0x86: third >= 0x90
            case 0x87...0x8B: true
            default: false
            }
        default: false
        }
    }
}
