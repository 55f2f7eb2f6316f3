public import SignScene

/// A page that is asked for: all that its maker needs beside the content.
public struct PageRequest: Hashable, Sendable {
    /// Names the request; later ones have larger numbers, also of a later session. The answer carries it.
    public var generation: Int64
    /// Names somebody's being on a page: the same while it is only turned, filtered, typed on or read anew.
    public var screen: Int64
    public var page: TouchPage
    public var settings: TouchSettings
    /// Whether *Back* leads anywhere.
    public var canGoBack: Bool
    /// What was on this screen and is not there any more stays, disabled, in its place: it goes with the next request.
    public var keepsVanished: Bool
    public var motion: Motion

    /// How the page comes: another page fades in, whatever changes on a page is cut to.
    public enum Motion: Hashable, Sendable {
        case fade, cut
    }
}

/// What somebody looks for is theirs: a description may come into a log, and says the kind of page only.
extension PageRequest: CustomStringConvertible {
    public var description: String { "\(page.kind.rawValue) \(generation)" }
}
