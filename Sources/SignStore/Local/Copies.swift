import GRDB

extension ContentStore {
    /// Writes a consistent copy of the database, without free pages; nothing may be at `path`.
    public func copy(to path: String) throws(StoreError) {
        try ContentStore.translating(folder.database) {
            try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
        }
    }

    /// Closes the connection; the store must not be used afterwards.
    public func close() throws(StoreError) {
        try ContentStore.translating(folder.database) { try queue.close() }
    }
}

extension PlayLog {
    /// Writes a consistent copy of the log of `state`, if there is one.
    public static func copy(from state: String, to path: String) throws(StoreError) {
        let source = state + "/plays.sqlite"
        guard Folders.exists(source) else { return }
        let queue = try open(source, readonly: true)
        try ContentStore.translating(source) {
            try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
        }
    }
}
