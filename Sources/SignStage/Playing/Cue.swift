public import SignMedia
public import SignModel

/// A finished picture and the stretch of wall time it is for.
public struct Cue: Sendable {
    /// Names one play: cues of one play that only differ in a detail, such as the clock, share it.
    public var play: Int
    public var span: Span
    public var picture: PixelPicture
    /// How it comes in after a picture of another play. Within a play it is always a cut.
    public var transition: Transition
    /// What is on, for the service manager's status line: an id, no content.
    public var name: String

    public init(play: Int, span: Span, picture: PixelPicture, transition: Transition, name: String) {
        self.play = play
        self.span = span
        self.picture = picture
        self.transition = transition
        self.name = name
    }
}

/// What is on the display now, from its first presented frame on.
public struct Running: Hashable, Sendable {
    /// ``Cue/play``.
    public var play: Int
    /// Wall time of its first frame.
    public var since: Instant
}

/// What was really on the display, from presented frames.
public struct Presented: Hashable, Sendable {
    /// ``Cue/play``.
    public var play: Int
    /// From its first frame to the first frame of what came after it, in wall time.
    public var span: Span
}
