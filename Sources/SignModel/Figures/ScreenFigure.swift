/// One figure that a player writes about itself. The raw value is its name in the Prometheus text format, without
/// `infotaulu_`; `docs/figures.md` says of each what it means and when somebody should be told.
public enum ScreenFigure: String, CaseIterable, Sendable {
    // The run.
    case playerStart = "player_start_timestamp_seconds"
    case figuresWritten = "figures_timestamp_seconds"
    case clockSet = "clock_set"

    // What is on the glass.
    case framesPresented = "frames_presented_total"
    case lastFrame = "last_frame_timestamp_seconds"
    case firstPicture = "first_picture_seconds"
    case playsShown = "plays_shown_total"
    case fades = "fades_total"
    case fadeWorstGap = "fade_worst_gap_seconds"
    case loopTurns = "loop_turns_total"
    case loopDue = "loop_due_timestamp_seconds"
    case watchdogPings = "watchdog_pings_total"

    // What it is made of.
    case contentProblem = "content_problem"
    case lastContentChange = "last_content_change_timestamp_seconds"
    case playlistProblem = "playlist_problem"
    case brokenMedia = "broken_media"
    case clockTrusted = "clock_trusted"
    case logOK = "log_ok"

    // Fingers.
    case touchExpected = "touch_expected"
    case touchDevices = "touch_devices"
    case touches = "touches_total"
    case touchAnswer = "touch_answer_p95_seconds"
    case stuckContacts = "stuck_contacts_total"

    // The machine.
    case displaysConnected = "displays_connected"
    case residentMemory = "resident_memory_bytes"
    case openDescriptors = "open_descriptors"
    case descriptorLimit = "open_descriptors_limit"
    case stateFree = "state_free_bytes"
    case stateSize = "state_size_bytes"

    /// How Prometheus takes it.
    public enum Kind: String, Sendable {
        /// Only rises while the player runs.
        case counter
        case gauge
    }

    public var kind: Kind { rawValue.hasSuffix("_total") ? .counter : .gauge }

    /// One sentence for whoever reads the file.
    public var help: String {
        switch self {
        case .playerStart: "When the player was started."
        case .figuresWritten: "When these figures were written."
        case .clockSet: "1 when the player's clock was set by hand (--now)."
        case .framesPresented: "Frames brought to the display."
        case .lastFrame: "When the last frame was brought to the display."
        case .firstPicture: "From the start of the process to the first picture."
        case .playsShown: "Plays that were on the display."
        case .fades: "Cross-fades shown."
        case .fadeWorstGap: "Longest time between two steps of a fade."
        case .loopTurns: "Times the loop came round."
        case .loopDue: "When the loop has to come round next; absent while nothing is due."
        case .watchdogPings: "Proofs of life sent to the service manager."
        case .contentProblem: "1 while not all of the content can be read."
        case .lastContentChange: "When other content was taken up."
        case .playlistProblem: "1 while something is wrong with the playlists or a look."
        case .brokenMedia: "Media whose files are missing or damaged."
        case .clockTrusted: "1 while the clock is believed."
        case .logOK: "1 while the play log can be written."
        case .touchExpected: "1 when the playlist says that the display knows fingers."
        case .touchDevices: "Touch screens that the system has."
        case .touches: "Fingers that came down and were answered."
        case .touchAnswer:
            "From a finger's coming down to the frame that answers it, 95th of 100, of the last thousand."
        case .stuckContacts: "Contacts that were no fingers."
        case .displaysConnected: "Displays that the graphics card says are connected; absent where it does not say."
        case .residentMemory: "Memory of the player."
        case .openDescriptors: "Descriptors that the player has open."
        case .descriptorLimit: "Descriptors it may have open."
        case .stateFree: "Free on the disk of the state folder, for the player."
        case .stateSize: "Size of the disk of the state folder."
        }
    }
}
