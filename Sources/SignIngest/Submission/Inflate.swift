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

    /// CRC-32 as ZIP and PNG use it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer {
            UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32(clamping: $0.count)))
        }
    }
}
