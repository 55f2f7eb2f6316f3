public import SignIngest
import SignStore

extension Desk {
    /// Copies the whole data folder into one new file, while everything goes on. What is missing or damaged in the folder
    /// is named in the answer; the rest is in the file and can be restored.
    ///
    /// - Parameter file: nothing may be there, and the folder it goes into must be.
    public func backup(to file: String, by actor: Actor) throws(DeskError) -> BackupReport {
        guard actor.role == .it else { throw .notAllowed(actor, .keepData) }
        guard !Folders.exists(file) else { throw .store(.alreadyThere(path: file)) }
        do {
            return try BackupArchive.write(ContentStore(folder, mode: .read), to: file)
        } catch {
            throw .store(error)
        }
    }
}
