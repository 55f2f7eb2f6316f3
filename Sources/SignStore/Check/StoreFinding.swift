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
        /// The log of plays cannot be read.
        case logUnreadable
        /// Who asks cannot write here, though the database can be written; or the disk is full.
        case notWritable
        /// Who asks may only read the folder.
        case readOnly
        /// A text has letters that no font of this machine has; detail names them.
        case letterWithoutFont
        /// Others of the folder's group are locked out of a file in it.
        case notShared
        /// A touch display is too small for all that its pages hold.
        case touchTooSmall
        /// A touch display hangs out of a seated person's reach; detail says how high its buttons are, in millimetres.
        case touchTooHigh
    }

    public enum Severity: String, Hashable, Sendable {
        case error, info
    }

    public var code: Code
    /// The file or row.
    public var place: String
    /// What SQLite says, the table a row points to, or the folder that is to be shared; nil where the code says all.
    public var detail: String?
    /// Why it cannot be written or read, where the system said so.
    public var cause: StoreError?

    public init(code: Code, place: String, detail: String? = nil, cause: StoreError? = nil) {
        self.code = code
        self.place = place
        self.detail = detail
        self.cause = cause
    }

    /// Unused files are harmless, a folder may be for reading only, and a display may be the one there is.
    public var severity: Severity {
        [.mediaUnused, .readOnly, .touchTooSmall, .touchTooHigh].contains(code) ? .info : .error
    }
}
