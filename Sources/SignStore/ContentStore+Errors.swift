import GRDB

extension ContentStore {
    /// Runs `body`, turning whatever GRDB throws into a ``StoreError`` about the file at `path`.
    static func translating<T>(_ path: String, _ body: () throws -> T) throws(StoreError) -> T {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch {
            throw .database(path: path, code: 0, detail: String(describing: type(of: error)))
        }
    }
}

extension StoreError {
    /// SQLite's message is kept, its statement and arguments (which may hold content) are not.
    init(_ error: DatabaseError, path: String) {
        let detail = error.message ?? "no message"
        // With no room for the files beside the database SQLite says only that it cannot open them, or an input/output
        // error.
        if [.SQLITE_CANTOPEN, .SQLITE_IOERR].contains(error.resultCode), StoreFiles.isDiskFull(of: path) {
            self = .full(path: path)
            return
        }
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .corrupt(path: path, detail: detail)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly(path: path)
        default: self = .database(path: path, code: Int(error.extendedResultCode.rawValue), detail: detail)
        }
    }
}
