public import SignModel
public import SignStore

extension FeedItem {
    /// An activity under the hash of all its fields.
    public init(hashed activity: Activity) throws {
        self.init(activity, fingerprint: SHA256.hex(Array(try JSONText.encode(activity).utf8)))
    }
}
