internal import SignModel

/// The bytes of a feed: one file, or all of a folder, by name.
public struct FeedMaterial: Sendable {
    /// One file or page.
    public struct Page: Sendable {
        /// For people: the file's name, the page's address.
        public var name: String
        public var bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    public var pages: [Page]

    public init(pages: [Page]) {
        self.pages = pages
    }

    /// What stands at a path of this machine. A folder is read with the folders in it, clutter passed over.
    public init(path: String) throws(IngestError) {
        pages = try MaterialReader.read([path], entries: Limits.feedFiles)
            .sorted { $0.name < $1.name }.map { Page(name: $0.name, bytes: $0.bytes) }
        guard !pages.isEmpty else {
            throw IngestError(file: PictureImporter.lastComponent(path), reason: .emptyFile)
        }
    }
}
