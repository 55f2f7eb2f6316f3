import SignModel
import SignSchedule
import SignStage

extension Director {
    /// What a turn begins with.
    struct Tick: Sendable {
        var wall: Instant
        var monotonic: MonotonicTime
        /// Plays that ended on the display since the last turn, and the one that is on.
        var ended: [Presented] = []
        var running: Running?
        /// The program ends, or the display is lost: what was shown is written down.
        var isLast = false
    }

    /// What looking for changes found.
    struct Look: Sendable {
        enum Content: Sendable, Hashable {
            case same
            case changed
            /// Another file is there: it has to be opened anew.
            case replaced
            case failed(String)
        }

        var content = Content.same
        /// The playlist or the look is another one.
        var setupChanged = false
        /// What is wrong with the playlists; nil when nothing is.
        var playlistFault: String?
        var lookFault: String?
    }

    /// What reading came to.
    struct ReadResult: Sendable {
        /// Why not all could be read; nil when all is well.
        var problem: String?
        /// What is played now is not the same content as before.
        var changed: Bool
    }

    /// A finished picture of a play.
    struct Painted: Sendable {
        var play: Play
        /// The instant it was drawn for.
        var instant: Instant
        /// When it changes before the play ends; nil: it does not.
        var change: Instant?
        /// Equal numbers are equal pixels.
        var picture: Int
        var transition: Transition
        /// Why something that it needed could not be read.
        var problem: String?
        /// Media that are damaged (a message) or are well again (nil).
        var faults: [Faults.Topic: String?] = [:]
    }

    /// One picture that the loop is to have.
    struct Shot: Sendable, Hashable {
        /// Names the play: pictures of one play share it.
        var play: Int
        var picture: Int
        var span: Span
        var transition: Transition
        var name: String
        var announcement: AnnouncementID?
        var isAlert = false
    }

    /// A play as it was presented, for the log.
    struct LoggedPlay: Sendable, Hashable {
        var play: Play
        var span: Span
    }

    /// How the player is, for its figures.
    struct Health: Sendable, Hashable {
        var contentProblem = false
        /// nil until it was judged.
        var clockTrusted: Bool?
        /// nil until something was to be logged.
        var logOK: Bool?
        var lastContentChange: Instant?
    }
}

/// What is wrong now, by topic: each fault is said once while it lasts, and again when it comes back.
struct Faults: Sendable {
    enum Topic: Hashable, Sendable {
        case content, clock, playlist, look, log, figures
        case medium(MediaID)
    }

    private var known: [Topic: String] = [:]
    private static let limit = 1_000

    /// What is to be said; nil when it has been.
    mutating func set(_ topic: Topic, _ message: String?) -> String? {
        guard let message else {
            known[topic] = nil
            return nil
        }
        guard known[topic] != message, known[topic] != nil || known.count < Self.limit else { return nil }
        known[topic] = message
        return message
    }

    mutating func clear(_ topic: Topic) { known[topic] = nil }

    /// Whether it was said and is not over.
    func isSaid(_ topic: Topic) -> Bool { known[topic] != nil }
}

/// Notices that the wall clock jumped: it moved otherwise than the monotonic clock did.
struct JumpDetector: Sendable {
    private var last: (wall: Instant, monotonic: MonotonicTime)?
    /// Slewing and reading the clocks one after the other stay far below.
    private static let toleranceMs: Int64 = 1_000

    /// Whether it jumped since this was last asked, by more than a second either way.
    mutating func hasJumped(wall: Instant, monotonic: MonotonicTime) -> Bool {
        defer { last = (wall, monotonic) }
        guard let last else { return false }
        let difference = (wall - last.wall) - (monotonic - last.monotonic) / 1_000_000
        return abs(difference) > Self.toleranceMs
    }
}
