import GRDB
public import SignModel

/// Verifies a data folder: the database, what its rows point to, and each media file against its hash.
public struct StoreCheck {
    private let store: ContentStore
    private let examine: (_ medium: Medium, _ folder: String) -> StoreFinding.Code?

    /// - Parameter examine: what is wrong with the file of a medium below the media folder, ``StoreFinding/Code/mediaMissing``
    ///   or ``StoreFinding/Code/mediaDamaged``; nil when it is what its name is the hash of.
    public init(
        _ store: ContentStore, examine: @escaping (_ medium: Medium, _ folder: String) -> StoreFinding.Code?
    ) {
        self.store = store
        self.examine = examine
    }

    /// All findings; none when all is well.
    ///
    /// - Parameter progress: called with the share done, 0…1.
    public func run(progress: (Double) -> Void = { _ in }) throws(StoreError) -> [StoreFinding] {
        var findings = try database()
        findings += try rows()
        let media = try store.read { try $0.media() }
        for (index, medium) in media.enumerated() {
            if let finding = check(medium) { findings.append(finding) }
            progress(Double(index + 1) / Double(media.count))
        }
        return findings + unused(media) + WriteCheck(store).run()
    }

    private func database() throws(StoreError) -> [StoreFinding] {
        let path = store.folder.database
        return try ContentStore.translating(path) {
            try store.queue.inDatabase { db in
                let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
                let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
                return damage.map { StoreFinding(code: .databaseDamaged, place: path, detail: $0) }
                    + broken.map { row in
                        let table: String = row[0]
                        let target: String = row[2]
                        return StoreFinding(code: .brokenReference, place: table, detail: target)
                    }
            }
        }
    }

    private func rows() throws(StoreError) -> [StoreFinding] {
        try store.read { snapshot in
            var findings: [StoreFinding] = []
            func examine(_ kind: StoreError.Kind, _ ids: [String], _ read: (String) throws -> Bool) {
                for id in ids where (try? read(id)) != true {
                    findings.append(StoreFinding(code: .rowDamaged, place: "\(kind.rawValue) \(id)"))
                }
            }
            examine(.association, try snapshot.ids("association")) { try snapshot.association(ID($0)) != nil }
            examine(.place, try snapshot.ids("place")) { try snapshot.place(ID($0)) != nil }
            examine(.revision, try snapshot.ids("revision")) { try snapshot.revision(ID($0)) != nil }
            examine(.activity, try snapshot.ids("activity")) { try snapshot.activity(ID($0)) != nil }
            return findings
        }
    }

    /// The file's length is looked at before anything is read: a row may claim what it likes.
    private func check(_ medium: Medium) -> StoreFinding? {
        let path = store.folder.mediaPath(medium.id, medium.format)
        guard let size = StoreFiles.size(path) else { return StoreFinding(code: .mediaMissing, place: path) }
        guard size == medium.bytes else { return StoreFinding(code: .mediaDamaged, place: path) }
        return examine(medium, store.folder.media).map { StoreFinding(code: $0, place: path) }
    }

    private func unused(_ media: [Medium]) -> [StoreFinding] {
        let known = Set(media.map { store.folder.mediaPath($0.id, $0.format) })
        var findings: [StoreFinding] = []
        for folder in StoreFiles.names(in: store.folder.media) {
            let path = store.folder.media + "/" + folder
            let files = StoreFiles.isFolder(path) ? StoreFiles.names(in: path).map { path + "/" + $0 } : [path]
            for file in files where !known.contains(file) {
                findings.append(StoreFinding(code: .mediaUnused, place: file))
            }
        }
        return findings
    }
}

extension StoreSnapshot {
    /// All ids of a table of content.
    fileprivate func ids(_ table: String) throws(StoreError) -> [String] {
        try query { try String.fetchAll($0, sql: "SELECT id FROM \(table) ORDER BY id") }
    }
}
