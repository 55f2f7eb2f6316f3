internal import SignModel

/// How large a YAML file may be before it is refused.
public struct YAMLBounds: Hashable, Sendable {
    public var bytes: Int
    /// Keys included.
    public var values: Int
    /// Levels of blocks and lists.
    public var depth: Int

    public init(bytes: Int, values: Int, depth: Int) {
        self.bytes = bytes
        self.values = values
        self.depth = depth
    }

    /// A playlist or a theme.
    public static let playlist = YAMLBounds(
        bytes: Limits.playlistBytes, values: Limits.playlistValues, depth: Limits.playlistDepth)
    /// A form, or a list of associations or places. Every value has a byte at least.
    public static let form = YAMLBounds(
        bytes: Limits.textFileBytes, values: Limits.textFileBytes, depth: Limits.textFileDepth)
}
