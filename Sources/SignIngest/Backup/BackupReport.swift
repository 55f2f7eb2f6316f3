public import SignStore

/// What ``BackupArchive/write(_:to:temporary:)`` made.
public struct BackupReport: Hashable, Sendable {
    /// As it was asked for.
    public var file: String
    /// Length of the archive.
    public var bytes = 0
    /// Media in it.
    public var media = 0
    /// What could not be taken along; the rest is in it.
    public var findings: [StoreFinding] = []

    init(file: String) {
        self.file = file
    }
}
