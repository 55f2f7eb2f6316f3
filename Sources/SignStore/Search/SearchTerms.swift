import Foundation

/// The terms of one thing with their fields, as its row keeps them: so that it can be taken out again.
///
/// Numbers of term × 8 + field, ascending, as differences in groups of seven bits.
struct SearchTerms: Equatable {
    private var codes: [UInt64] = []

    init() {}

    init(_ terms: [SearchField: [String]], id: (String) throws -> Int64) rethrows {
        // In one order, so that the same content gives the same numbers.
        for field in SearchField.allCases {
            for word in terms[field] ?? [] { codes.append(UInt64(try id(word)) << 3 | UInt64(field.rawValue)) }
        }
        codes.sort()
        codes = codes.enumerated().filter { $0.offset == 0 || codes[$0.offset - 1] != $0.element }.map(\.element)
    }

    init(_ data: Data) {
        var last: UInt64 = 0
        var value: UInt64 = 0
        var shift: UInt64 = 0
        for byte in data {
            value |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 != 0 {
                shift += 7
            } else {
                last &+= value
                codes.append(last)
                value = 0
                shift = 0
            }
        }
    }

    var data: Data {
        var data = Data(capacity: codes.count * 2)
        var last: UInt64 = 0
        for code in codes {
            var rest = code - last
            last = code
            while rest > 0x7F {
                data.append(UInt8(truncatingIfNeeded: rest & 0x7F | 0x80))
                rest >>= 7
            }
            data.append(UInt8(rest))
        }
        return data
    }

    /// Calls `body` with term, field and whether it is new, for each that only one of the two has; those that go first.
    static func difference(_ old: SearchTerms, _ new: SearchTerms, _ body: (Int64, Int, Bool) -> Void) {
        var (before, after) = (old.codes[...], new.codes[...])
        var added: [UInt64] = []
        // Both ascend.
        while let code = before.first ?? after.first {
            let next = min(code, after.first ?? code)
            let (goes, comes) = (before.first == next, after.first == next)
            if goes { before.removeFirst() }
            if comes { after.removeFirst() }
            if goes, !comes { body(Int64(next >> 3), Int(next & 7), false) }
            if comes, !goes { added.append(next) }
        }
        for code in added { body(Int64(code >> 3), Int(code & 7), true) }
    }
}
