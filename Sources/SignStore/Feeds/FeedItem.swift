public import SignModel

/// An activity as a feed brings it.
public struct FeedItem: Hashable, Sendable {
    public var activity: Activity
    /// A hash of everything taken from the source; equal when nothing has changed.
    public var fingerprint: String
    /// Its id in the feed; nil: it has none of its own.
    public var item: String?
    /// The municipality of its place, for lists, where the activity names none.
    public var area: String?
    /// The activity as stored, when it has been encoded already.
    private(set) var json: String?

    public init(_ activity: Activity, fingerprint: String) {
        self.activity = activity
        self.fingerprint = fingerprint
    }

    /// An activity under the hash of all its fields.
    public init(_ activity: Activity, hash: ContentHash) throws(StoreError) {
        do {
            let json = try JSONText.encode(activity)
            self.init(activity, fingerprint: hash(Array(json.utf8)))
            self.json = json
        } catch {
            throw .damagedRow(kind: .activity, id: activity.id.raw)
        }
    }
}
