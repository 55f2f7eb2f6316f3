import Glibc
import SignStore

/// An empty content database for a screen whose own cannot be read: the site's slides play, and there is always a
/// picture. It lies in the system's temporary folder and goes when the real one can be opened.
struct StandIn {
    let store: ContentStore

    init() throws(StoreError) {
        let folder = DataFolder("/tmp/infotaulu-\(getpid())")
        try StoreFiles.removeAll(folder.path)
        try StoreFiles.makeFolder(folder.path)
        store = try ContentStore.create(in: folder, durable: false)
    }

    func remove() {
        try? StoreFiles.removeAll(store.folder.path)
    }

    /// Whether playing without content is better than not playing: the folder is there, but its database is not to be
    /// read. A folder that is missing is a mistake of whoever started the program, who should be told.
    static func helps(with error: StoreError) -> Bool {
        switch error {
        case .corrupt, .notOurs, .newerSchema, .olderSchema, .unmergedLog, .damagedRow, .database, .file: true
        default: false
        }
    }
}
