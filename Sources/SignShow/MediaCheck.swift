import Glibc
import SignModel
import SignStore

/// Whether the media of a data folder are there in full; their hashes are `infotaulu check`'s business.
enum MediaCheck {
    /// The media whose file is missing or has not the length it should have.
    static func broken(in store: ContentStore) throws(StoreError) -> Set<MediaID> {
        let media = try store.read { (snapshot) throws(StoreError) in try snapshot.media() }
        var broken: Set<MediaID> = []
        for medium in media {
            var status = stat()
            let there = stat(store.folder.mediaPath(medium.id, medium.format), &status) == 0
            if !there || Int(status.st_size) != medium.bytes { broken.insert(medium.id) }
        }
        return broken
    }
}
