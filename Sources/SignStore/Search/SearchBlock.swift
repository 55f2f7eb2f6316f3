/// The things in 4,096 consecutive rows of `search_item` that have a term: a row of `search_posting`.
///
/// For each field that has any: a byte with the field's number, and 0x80 when 4,096 bits follow; else two bytes with
/// how many offsets of two bytes follow. Little-endian.
struct SearchBlock {
    /// log2 of the items in a block.
    static let shift = 12
    static let items = 1 << shift
    private static let words = items / 64
    /// As offsets, so many take as much room as the bits.
    private static let offsetsMax = items / 16
    private static let bits: UInt8 = 0x80

    /// 64 words for each field.
    private var sets = [UInt64](repeating: 0, count: words * SearchField.allCases.count)

    init() {}

    init(_ bytes: UnsafeRawBufferPointer) {
        sets.withUnsafeMutableBufferPointer { sets in
            SearchBlock.read(bytes) { field, word, bits in
                sets[field * SearchBlock.words + word] |= bits
            }
        }
    }

    /// How many things are in it, in whatever field.
    var count: Int {
        (0..<SearchBlock.words).reduce(0) { count, word in
            let any = stride(from: word, to: sets.count, by: SearchBlock.words).reduce(UInt64(0)) { $0 | sets[$1] }
            return count + any.nonzeroBitCount
        }
    }

    mutating func set(_ offset: Int, _ field: Int, to isIn: Bool) {
        let index = field * SearchBlock.words + offset >> 6
        let bit = UInt64(1) << UInt64(offset & 63)
        if isIn { sets[index] |= bit } else { sets[index] &= ~bit }
    }

    /// nil when nothing is in it.
    var bytes: [UInt8]? {
        var bytes: [UInt8] = []
        for field in SearchField.allCases.map(\.rawValue) {
            let set = sets[(field * SearchBlock.words)..<((field + 1) * SearchBlock.words)]
            let count = set.reduce(0) { $0 + $1.nonzeroBitCount }
            guard count > 0 else { continue }
            if count > SearchBlock.offsetsMax {
                bytes.append(UInt8(field) | SearchBlock.bits)
                for word in set { for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> (8 * byte))) } }
            } else {
                bytes += [UInt8(field), UInt8(truncatingIfNeeded: count), UInt8(truncatingIfNeeded: count >> 8)]
                for (index, word) in set.enumerated() {
                    var rest = word
                    while rest != 0 {
                        let offset = index << 6 + rest.trailingZeroBitCount
                        bytes += [UInt8(truncatingIfNeeded: offset), UInt8(truncatingIfNeeded: offset >> 8)]
                        rest &= rest - 1
                    }
                }
            }
        }
        return bytes.isEmpty ? nil : bytes
    }

    /// Calls `body` with field, number of a word of 64 items, and bits of it. What is damaged is left out.
    @inline(__always)
    static func read(_ bytes: UnsafeRawBufferPointer, _ body: (Int, Int, UInt64) -> Void) {
        var position = 0
        while position < bytes.count {
            let field = Int(bytes[position] & ~bits)
            guard field < SearchField.allCases.count else { return }
            if bytes[position] & bits != 0 {
                guard position + 1 + items / 8 <= bytes.count else { return }
                for word in 0..<words {
                    let set = bytes.loadUnaligned(fromByteOffset: position + 1 + word * 8, as: UInt64.self)
                    if set != 0 { body(field, word, UInt64(littleEndian: set)) }
                }
                position += 1 + items / 8
            } else {
                guard position + 3 <= bytes.count else { return }
                let count = Int(bytes[position + 1]) | Int(bytes[position + 2]) << 8
                guard position + 3 + 2 * count <= bytes.count else { return }
                for index in 0..<count {
                    let at = position + 3 + 2 * index
                    let offset = Int(bytes[at]) | Int(bytes[at + 1]) << 8
                    guard offset < items else { return }
                    body(field, offset >> 6, 1 << UInt64(offset & 63))
                }
                position += 3 + 2 * count
            }
        }
    }
}
