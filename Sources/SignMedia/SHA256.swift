internal import CNettle

/// SHA-256 by nettle.
public struct SHA256 {
    private var context = sha256_ctx()

    /// Of nothing yet.
    public init() {
        nettle_sha256_init(&context)
    }

    /// Takes in the next bytes.
    public mutating func update(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
    }

    /// The digest of all bytes in lower-case hexadecimal, 64 characters; it begins anew after it.
    public mutating func hex() -> String {
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
        nettle_sha256_digest(&context, digest.count, &digest)
        let letters = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [letters[Int($0 >> 4)], letters[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The digest of bytes that are all there.
    public static func hex(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes[...])
        return hash.hex()
    }
}
