import Glibc
import SignMedia
import SignModel
import SignStore

/// Whether media are there and intact.
enum MediaCheck {
    /// The media whose file is missing or has not the length it should have. All hashes are `infotaulu check`'s business,
    /// each one's that of whoever shows it.
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

    /// Those media of one announcement whose file is missing or is not what its name says.
    static func broken(
        of announcement: AnnouncementID, in store: ContentStore
    ) throws(StoreError) -> Set<MediaID> {
        let media = try store.read { (snapshot) throws(StoreError) in try snapshot.media(of: announcement) }
        return Set(
            media.filter {
                (try? MediaFile.read(id: $0.id, format: $0.format, below: store.folder.media)) == nil
            }.map(\.id))
    }
}
