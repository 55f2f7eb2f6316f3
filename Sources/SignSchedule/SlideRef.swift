public import SignModel

/// Names one picture on the screen; what it looks like is the scene's business.
public enum SlideRef: Hashable, Sendable, CustomStringConvertible {
    /// Slide `index` (0-based) of an announcement's approved revision.
    case announcement(AnnouncementID, RevisionID, index: Int)
    case filler(Fillers.Kind, index: Int)
    case alert(ID<Alert>)
    /// The closing slide: next opening time, replacement site, 116 117 / 112.
    case closed
    /// A black screen.
    case dark
    /// The site's name, the time and 116 117 / 112.
    case builtIn

    /// The stable id used in `--json`: `announcement/ID/0`, `filler/welcome/0`, `alert/ID`, `closed`, `dark`,
    /// `built-in`.
    public var description: String {
        switch self {
        case .announcement(let id, _, let index): "announcement/\(id)/\(index)"
        case .filler(let kind, let index): "filler/\(kind.rawValue)/\(index)"
        case .alert(let id): "alert/\(id)"
        case .closed: "closed"
        case .dark: "dark"
        case .builtIn: "built-in"
        }
    }
}
