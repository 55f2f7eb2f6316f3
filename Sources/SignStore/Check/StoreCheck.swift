import GRDB
import SignModel

#if canImport(Glibc)
    import Glibc
#endif

/// One thing that ``StoreCheck`` found.
public struct StoreFinding: Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// SQLite's own integrity check complains.
        case databaseDamaged
        /// A row points to one that is not there.
        case brokenReference
        /// A row has no file; what uses it is not shown.
        case mediaMissing
        /// A file's bytes are not those it is named after.
        case mediaDamaged
        /// A row's content cannot be read.
        case rowDamaged
        /// A file no row knows: left by a killed run, or not used any more.
        case mediaUnused
    }

    public enum Severity: String, Hashable, Sendable {
        case error, info
    }

    public var code: Code
    /// The file or row.
    public var place: String
    /// What is wrong and what to do, in one line.
    public var text: String

    /// Only unused files are harmless.
    public var severity: Severity { code == .mediaUnused ? .info : .error }
}

/// Verifies a data folder: the database, what its rows point to, and each media file against its hash.
public struct StoreCheck {
    private let store: ContentStore
    private let hash: ContentHash

    /// - Parameter hash: the hash that media files are named after.
    public init(_ store: ContentStore, hash: @escaping ContentHash) {
        self.store = store
        self.hash = hash
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
        return findings + unused(media)
    }

    private func database() throws(StoreError) -> [StoreFinding] {
        let path = store.folder.database
        return try ContentStore.translating(path) {
            try store.queue.inDatabase { db in
                let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
                let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
                return damage.map {
                    StoreFinding(code: .databaseDamaged, place: path, text: "\($0); bring back a backup")
                }
                    + broken.map { row in
                        let table: String = row[0]
                        let target: String = row[2]
                        return StoreFinding(
                            code: .brokenReference, place: table, text: "a row points to a missing \(target)")
                    }
            }
        }
    }

    private func rows() throws(StoreError) -> [StoreFinding] {
        try store.read { snapshot in
            var findings: [StoreFinding] = []
            func examine(_ kind: StoreError.Kind, _ ids: [String], _ read: (String) throws -> Bool) {
                for id in ids where (try? read(id)) != true {
                    findings.append(
                        StoreFinding(
                            code: .rowDamaged, place: "\(kind.rawValue) \(id)",
                            text: "the stored content cannot be read; take it in again"))
                }
            }
            examine(.association, try snapshot.ids("association")) { try snapshot.association(ID($0)) != nil }
            examine(.place, try snapshot.ids("place")) { try snapshot.place(ID($0)) != nil }
            examine(.revision, try snapshot.ids("revision")) { try snapshot.revision(ID($0)) != nil }
            examine(.activity, try snapshot.ids("activity")) { try snapshot.activity(ID($0)) != nil }
            return findings
        }
    }

    private func check(_ medium: Medium) -> StoreFinding? {
        let path = store.folder.mediaPath(medium.id, medium.format)
        guard let bytes = StoreFiles.bytes(path, limit: medium.bytes + 1) else {
            return StoreFinding(
                code: .mediaMissing, place: path,
                text: "the file is missing; what uses it is not shown: submit it again")
        }
        guard bytes.count == medium.bytes, hash(bytes) == medium.id.raw else {
            return StoreFinding(
                code: .mediaDamaged, place: path,
                text: "the file is damaged; what uses it is not shown: submit it again or restore a backup")
        }
        return nil
    }

    private func unused(_ media: [Medium]) -> [StoreFinding] {
        let known = Set(media.map { store.folder.mediaPath($0.id, $0.format) })
        var findings: [StoreFinding] = []
        for folder in StoreFiles.names(in: store.folder.media) {
            let path = store.folder.media + "/" + folder
            let files = StoreFiles.isFolder(path) ? StoreFiles.names(in: path).map { path + "/" + $0 } : [path]
            for file in files where !known.contains(file) {
                findings.append(
                    StoreFinding(code: .mediaUnused, place: file, text: "no row knows this file; it may be removed"))
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
