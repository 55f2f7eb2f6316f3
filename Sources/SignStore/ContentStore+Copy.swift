import GRDB

extension ContentStore {
    /// Writes a consistent copy of the database, without free pages; nothing may be at `path`, which is what errors of
    /// the disk are about.
    public func copy(to path: String) throws(StoreError) {
        try ContentStore.copy(queue, from: folder.database, to: path)
    }

    static func copy(_ queue: DatabaseQueue, from source: String, to path: String) throws(StoreError) {
        do {
            try translating(path) {
                try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
            }
        } catch {
            switch error {
            case .corrupt(_, let detail): throw .corrupt(path: source, detail: detail)
            case .busy: throw .busy(path: source)
            default: throw error
            }
        }
    }

    /// Closes the connection; the store must not be used afterwards.
    public func close() throws(StoreError) {
        try ContentStore.translating(folder.database) { try queue.close() }
    }
}
