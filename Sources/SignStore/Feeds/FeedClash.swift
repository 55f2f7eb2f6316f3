/// Something that a feed brings under the id of what is somebody else's.
public struct FeedClash: Hashable, Sendable {
    public var kind: StoreError.Kind
    public var id: String
}
