internal import CZlib

/// DEFLATE (RFC 1951) by zlib, bounded: it never gives more than it was asked for, whatever the bytes are.
enum Inflate {
    enum Failure: Error, Hashable, Sendable {
        /// The data break off or make no sense.
        case damaged
        /// More came out than the limit.
        case tooLong
    }

    /// The data of one raw DEFLATE stream, at most `limit` bytes.
    static func inflate(_ input: ArraySlice<UInt8>, limit: Int) throws(Failure) -> [UInt8] {
        var stream = z_stream()
        // Negative: without the header and checksum of zlib's own format.
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .damaged
        }
        defer { inflateEnd(&stream) }
        // One byte more than is taken shows that there is more; zlib writes into it and no further.
        var input = Array(input)
        var status = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
            status = input.withUnsafeMutableBufferPointer { packed in
                stream.next_in = packed.baseAddress
                stream.avail_in = UInt32(clamping: packed.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(clamping: buffer.count)
                return CZlib.inflate(&stream, Z_FINISH)
            }
            count = Int(stream.total_out)
        }
        guard output.count <= limit else { throw .tooLong }
        guard status == Z_STREAM_END else { throw .damaged }
        return output
    }

    /// The data of a gzip file (RFC 1952); nil when it is damaged or longer than `limit`.
    static func unzipped(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        guard bytes.count > 18, bytes[0] == 0x1F, bytes[1] == 0x8B else { return nil }
        let flags = bytes[3]
        var at = 10
        if flags & 4 != 0 { at += 2 + Int(bytes[10]) + Int(bytes[11]) << 8 }
        // A name and a comment, each ended by a zero.
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            while at < bytes.count, bytes[at] != 0 { at += 1 }
            at += 1
        }
        if flags & 2 != 0 { at += 2 }
        guard at < bytes.count else { return nil }
        return try? inflate(bytes[at...], limit: limit)
    }

    /// CRC-32 as ZIP and PNG use it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32(clamping: $0.count)))
        }
    }
}
