internal import SignMedia
internal import SignModel

/// A canonical medium that is not stored yet, encoded by this program from pixels.
struct FinishedMedium: Sendable {
    let medium: Medium
    let bytes: [UInt8]

    init(_ bytes: [UInt8], size: PixelSize, format: Medium.Format) {
        self.bytes = bytes
        medium = Medium(id: MediaID(SHA256.hex(bytes)), size: size, bytes: bytes.count, format: format)
    }
}
