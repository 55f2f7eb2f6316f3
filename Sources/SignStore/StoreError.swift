public import SignModel

/// What can go wrong between the program and its data folder: what, where, and what to do about it.
///
/// Holds paths, ids and figures only, never content, so that every message may be logged.
public enum StoreError: Error, Hashable, Sendable {
    /// There is no database in the folder.
    case missing(path: String)
    /// The file is a database, but not one of Infotaulu's.
    case notOurs(path: String)
    /// SQLite says that the file is damaged.
    case corrupt(path: String, detail: String)
    /// Written by a newer version of the program.
    case newerSchema(path: String, found: Int, known: Int)
    /// Written by an older version, and opened for reading, where it cannot be brought up to date.
    case olderSchema(path: String, found: Int, known: Int)
    /// Read-only, with changes left in a write-ahead log that cannot be taken up there.
    case unmergedLog(path: String)
    /// The folder or disk does not let the program write.
    case readOnly(path: String)
    /// Somebody else is writing; the wait of 10 s ran out.
    case busy(path: String)
    /// The disk is full.
    case full(path: String)
    /// The disk or the account does not take a file that long.
    case tooLong(path: String)
    /// A mount point on which nothing is mounted; what is written there is hidden when its disk comes.
    case notMounted(path: String)
    /// Something has the name of what is to be made.
    case alreadyThere(path: String)
    /// Nothing of that kind has the id.
    case unknown(kind: Kind, id: String)
    /// The decision does not fit the state the revision is in.
    case wrongState(id: String, state: RevisionState, wanted: RevisionState)
    /// Nobody decides on their own submission.
    case ownSubmission(id: String)
    /// A row that the program wrote cannot be read back.
    case damagedRow(kind: Kind, id: String)
    /// A file operation failed; the call and errno's text.
    case file(path: String, call: String, detail: String)
    /// Anything else SQLite reports: its result code and message.
    case database(path: String, code: Int, detail: String)

    /// What a row is about.
    public enum Kind: String, Hashable, Sendable {
        case association, announcement, revision, activity, place, medium, alert, feed, submission
    }

    /// One or two plain sentences: what, where, what to do.
    public var message: String {
        switch self {
        case .missing(let path): "there is no data folder at \(path); make one with `infotaulu init --data DIR`"
        case .notOurs(let path): "\(path) is not a database of Infotaulu; choose another data folder"
        case .corrupt(let path, let detail):
            "the database \(path) is damaged (\(detail)); bring back a copy with `infotaulu restore FILE`"
        case .newerSchema(let path, let found, let known):
            "\(path) was written by a newer version (schema \(found), known here: \(known)); update the program"
        case .olderSchema(let path, let found, let known):
            "\(path) is of an older version (schema \(found), here: \(known)); run `infotaulu check` on it once"
        case .unmergedLog(let path):
            "\(path) is read-only and has an unfinished log beside it; copy it with `infotaulu backup` instead"
        case .readOnly(let path): "\(path) cannot be written to; check its owner, permissions and mount"
        case .busy(let path): "\(path) is busy; try again"
        case .full(let path): "the disk of \(path) is full; make room and try again"
        case .tooLong(let path): "\(path) grows longer than its disk or this account may have; choose another place"
        case .notMounted(let path): "nothing is mounted on \(path), where /etc/fstab has a disk; mount it first"
        case .alreadyThere(let path): "\(path) is there already; choose another name"
        case .unknown(let kind, let id): "there is no \(kind.rawValue) \(id)"
        case .wrongState(let id, let state, let wanted):
            "revision \(id.prefix(12)) is \(state.rawValue), not \(wanted.rawValue)"
        case .ownSubmission(let id):
            "revision \(id.prefix(12)) must be decided by somebody else than its submitter"
        case .damagedRow(let kind, let id): "the stored \(kind.rawValue) \(id) cannot be read; run `infotaulu check`"
        case .file(let path, let call, let detail): "\(path): \(call): \(detail)"
        case .database(let path, let code, let detail): "\(path): SQLite error \(code): \(detail)"
        }
    }

    /// The exit code of `spec/commands.md` that a command ends with.
    public var exitCode: Int32 {
        switch self {
        case .missing, .unknown: 66
        case .busy: 75
        case .alreadyThere, .notOurs, .corrupt, .newerSchema, .olderSchema, .unmergedLog, .wrongState, .ownSubmission,
            .damagedRow:
            65
        case .readOnly, .full, .tooLong, .notMounted, .file, .database: 1
        }
    }
}
