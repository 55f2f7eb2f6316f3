/// A canonical medium in the store.
public struct Medium: Hashable, Sendable, Codable, Identifiable {
    public var id: MediaID
    public var size: PixelSize
    /// Length of the file in bytes.
    public var bytes: Int
    public var format: Format

    /// How the bytes are packed; both are written by ingest only.
    public enum Format: String, Sendable, Hashable, Codable, CaseIterable {
        /// LZ4 block of BGRX pixels behind a small header: posters and other flat pictures.
        case lz4
        /// Baseline JPEG: photographs.
        case jpeg
    }

    public init(id: MediaID, size: PixelSize, bytes: Int, format: Format) {
        self.id = id
        self.size = size
        self.bytes = bytes
        self.format = format
    }
}
