public import SignModel

/// One thing that a screen's figures say.
public enum StatusPoint: Hashable, Sendable {
    /// No player of this screen has ever written figures here.
    case neverRan
    /// There are figures, and this account may not read them.
    case unreadable
    /// The player has written nothing since.
    case stopped(since: Instant)
    /// The window or the picture is not there yet.
    case noPicture
    /// The loop should have come round by then.
    case stuck(since: Instant)
    /// The last frame that was brought to the display; a still slide needs no new one.
    case picture(last: Instant)
    /// How the display is reached; and its pixels.
    case display(driver: String, size: String)
    /// What is played is drawn for nobody.
    case nobodySees(driver: String)
    /// No socket of the graphics card has a display in it.
    case notConnected
    /// When other content was taken up.
    case content(changed: Instant?)
    case contentProblem
    case playlistProblem
    /// Media that are missing or damaged.
    case brokenMedia(Int)
    case clockTrusted
    case clockUntrusted
    /// Somebody gave the player a time of its own.
    case clockSet(Instant)
    case log
    case logProblem
    /// Free bytes on the disk of the state folder.
    case disk(free: Int)
    case diskLow(free: Int)
    /// Touch screens; and the 95th of 100 answers to a finger, in milliseconds.
    case touch(devices: Int, answerMs: Int?)
    /// The playlist says that it can be touched, and the system has no touch screen.
    case touchMissing
    /// Contacts that stay in one place: a worn panel, or something that leans on it.
    case stuckContacts(Int)
    case memoryHigh(bytes: Int)
    case descriptorsHigh(open: Int, limit: Int)

    /// How bad it is.
    public enum Grade: String, Sendable, Comparable {
        case well, notice, fault

        public static func < (a: Grade, b: Grade) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .well: 0
            case .notice: 1
            case .fault: 2
            }
        }
    }

    public var grade: Grade {
        switch self {
        case .picture, .display, .content, .clockTrusted, .log, .disk, .touch: .well
        case .clockSet, .brokenMedia, .playlistProblem, .stuckContacts, .diskLow, .memoryHigh, .descriptorsHigh: .notice
        case .neverRan, .unreadable, .stopped, .noPicture, .stuck, .nobodySees, .notConnected, .contentProblem,
            .clockUntrusted,
            .logProblem, .touchMissing:
            .fault
        }
    }

    /// Its stable name.
    public var code: String {
        switch self {
        case .neverRan: "neverRan"
        case .unreadable: "unreadable"
        case .stopped: "stopped"
        case .noPicture: "noPicture"
        case .stuck: "stuck"
        case .picture: "picture"
        case .display: "display"
        case .nobodySees: "nobodySees"
        case .notConnected: "notConnected"
        case .content: "content"
        case .contentProblem: "contentProblem"
        case .playlistProblem: "playlistProblem"
        case .brokenMedia: "brokenMedia"
        case .clockTrusted: "clockTrusted"
        case .clockUntrusted: "clockUntrusted"
        case .clockSet: "clockSet"
        case .log: "log"
        case .logProblem: "logProblem"
        case .disk: "disk"
        case .diskLow: "diskLow"
        case .touch: "touch"
        case .touchMissing: "touchMissing"
        case .stuckContacts: "stuckContacts"
        case .memoryHigh: "memoryHigh"
        case .descriptorsHigh: "descriptorsHigh"
        }
    }
}
