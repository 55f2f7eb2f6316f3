import SignIngest
import SignMedia
public import SignStore

/// What a restored folder is like.
public struct Restored: Hashable, Sendable {
    /// Where what was there before is kept; nil when nothing was.
    public var kept: String?
    /// What was missing or damaged already when the backup was made.
    public var findings: [StoreFinding]
}

extension Desk {
    /// Makes the data folder what it was when a backup was made: unpacked out of sight, checked, and put in place in one
    /// step. An archive that is damaged or not a backup changes nothing.
    ///
    /// The folder itself stays what it is: a link, a mount point, its owner and permissions. What a player has noted as
    /// shown since is kept, the log of the backup is taken only where there is none.
    public func restore(from file: String, by actor: Actor) throws(DeskError) -> Restored {
        guard actor.role == .it else { throw .notAllowed(actor, .keepData) }
        do {
            let build = try FolderBuild(target: folder.path)
            do {
                try BackupArchive.unpack(file, into: build.path)
                let restored = DataFolder(build.path)
                let store = try ContentStore(restored, mode: .write)
                var findings = try StoreCheck(store, examine: MediaFile.finding).run()
                if let damage = findings.first(where: { $0.code == .databaseDamaged }) {
                    throw IngestError(file: file, reason: .damaged(damage.detail ?? "SQLite"))
                }
                try store.finish()
                try store.close()
                try StoreFiles.makeFolder(restored.media)
                try StoreFiles.makeFolder(restored.state)
                let kept = try build.commit()
                for index in findings.indices {
                    findings[index].place = findings[index].place.replacing(build.path, with: folder.path)
                }
                return Restored(kept: kept, findings: findings.filter { $0.severity == .error })
            } catch {
                build.discard()
                throw error
            }
        } catch {
            throw DeskError(
                error, otherwise: .file(path: file, call: "restore", detail: String(describing: error)))
        }
    }
}
