/// DEFLATE (RFC 1951), bounded: it never gives more than it was asked for, whatever the bytes are.
struct Inflate {
    enum Failure: Error, Hashable, Sendable {
        /// The data break off or make no sense.
        case damaged
        /// More came out than the limit.
        case tooLong
    }

    private let input: ArraySlice<UInt8>
    private var next: Int
    private var bits: UInt64 = 0
    private var bitCount = 0
    private var output: [UInt8] = []
    private let limit: Int

    private init(_ input: ArraySlice<UInt8>, limit: Int) {
        self.input = input
        self.limit = limit
        next = input.startIndex
    }

    /// The data of one raw DEFLATE stream, at most `limit` bytes.
    static func inflate(_ input: ArraySlice<UInt8>, limit: Int) throws(Failure) -> [UInt8] {
        var inflate = Inflate(input, limit: limit)
        inflate.output.reserveCapacity(min(limit, input.count * 4))
        try inflate.run()
        return inflate.output
    }

    private mutating func run() throws(Failure) {
        var last = false
        while !last {
            last = try take(1) == 1
            switch try take(2) {
            case 0: try stored()
            case 1: try block(Code.fixedLiterals, Code.fixedDistances)
            case 2: try dynamic()
            default: throw .damaged
            }
        }
    }

    /// Up to 16 bits, the lowest first.
    private mutating func take(_ count: Int) throws(Failure) -> Int {
        while bitCount < count {
            guard next < input.endIndex else { throw .damaged }
            bits |= UInt64(input[next]) << UInt64(bitCount)
            next += 1
            bitCount += 8
        }
        let value = Int(bits & (1 << UInt64(count) - 1))
        bits >>= UInt64(count)
        bitCount -= count
        return value
    }

    private mutating func stored() throws(Failure) {
        _ = try take(bitCount % 8)
        let length = try take(16)
        guard try take(16) == ~length & 0xFFFF else { throw .damaged }
        for _ in 0..<length {
            guard output.count < limit else { throw .tooLong }
            output.append(UInt8(try take(8)))
        }
    }

    private mutating func dynamic() throws(Failure) {
        let literals = try take(5) + 257
        let distances = try take(5) + 1
        let codes = try take(4) + 4
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<codes { lengths[order[index]] = try take(3) }
        guard let lengthCode = Code(lengths) else { throw .damaged }
        lengths = []
        while lengths.count < literals + distances {
            let symbol = try read(lengthCode)
            switch symbol {
            case 0..<16: lengths.append(symbol)
            case 16:
                guard let previous = lengths.last else { throw .damaged }
                lengths += [Int](repeating: previous, count: try take(2) + 3)
            case 17: lengths += [Int](repeating: 0, count: try take(3) + 3)
            default: lengths += [Int](repeating: 0, count: try take(7) + 11)
            }
        }
        guard lengths.count == literals + distances, let literal = Code(Array(lengths[..<literals])),
            let distance = Code(Array(lengths[literals...]))
        else { throw .damaged }
        try block(literal, distance)
    }

    private mutating func block(_ literals: Code, _ distances: Code) throws(Failure) {
        while true {
            let symbol = try read(literals)
            if symbol < 256 {
                guard output.count < limit else { throw .tooLong }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol <= 285 else { throw .damaged }
            let length = Code.lengthBase[symbol - 257] + (try take(Code.lengthBits[symbol - 257]))
            let distanceSymbol = try read(distances)
            guard distanceSymbol < 30 else { throw .damaged }
            let distance = Code.distanceBase[distanceSymbol] + (try take(Code.distanceBits[distanceSymbol]))
            guard distance <= output.count else { throw .damaged }
            guard output.count + length <= limit else { throw .tooLong }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    private mutating func read(_ code: Code) throws(Failure) -> Int {
        var value = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            value |= try take(1)
            let count = code.counts[length]
            if value - count < first { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw .damaged
    }

    /// A canonical Huffman code, decoded bit by bit as in M. Adler's puff.
    private struct Code {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int] = []

        /// nil when the lengths give more codes than there is room for.
        init?(_ lengths: [Int]) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            var left = 1
            for length in 1...15 {
                left = left << 1 - counts[length]
                if left < 0 { return nil }
            }
            for length in 1...15 {
                for (symbol, its) in lengths.enumerated() where its == length { symbols.append(symbol) }
            }
        }

        private init(known lengths: [Int]) {
            for length in lengths { counts[length] += 1 }
            for length in 1...15 {
                for (symbol, its) in lengths.enumerated() where its == length { symbols.append(symbol) }
            }
        }

        static let fixedLiterals = Code(
            known: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
        static let fixedDistances = Code(known: [Int](repeating: 5, count: 30))
        static let lengthBase = [
            3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
            227, 258,
        ]
        static let lengthBits = [
            0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
        ]
        static let distanceBase = [
            1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
            4097, 6145, 8193, 12289, 16385, 24577,
        ]
        static let distanceBits = [
            0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
        ]
    }
}

/// CRC-32 as ZIP and PNG use it.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
    }
}
