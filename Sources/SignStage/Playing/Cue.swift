public import SignMedia
public import SignModel
public import SignScene

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
    /// What the picture was drawn from, for whoever draws over it, and so that only what differs has to be shown; nil
    /// where the picture is not all that it says, as when a medium was missing.
    public var scene: Scene?
    /// How the picture is turned.
    public var rotation: Rotation
    /// What a touch of it opens; nil: nothing of its own.
    public var announcement: AnnouncementID?
    /// An emergency message: it is over everything.
    public var isAlert: Bool
    /// What all of it lies on; nil when it has several grounds.
    public var ground: Color?

    public init(
        play: Int, span: Span, picture: PixelPicture, transition: Transition, name: String, scene: Scene? = nil,
        rotation: Rotation = .none, announcement: AnnouncementID? = nil, isAlert: Bool = false, ground: Color? = nil
    ) {
        self.ground = ground
        self.play = play
        self.span = span
        self.picture = picture
        self.transition = transition
        self.name = name
        self.scene = scene
        self.rotation = rotation
        self.announcement = announcement
        self.isAlert = isAlert
    }
}

extension Cue {
    /// What brings it to a glass that shows `last`: no more than differs, where that is known.
    func glass(after last: Cue) -> Glass {
        guard let scene, let old = last.scene, rotation == last.rotation, picture.size == last.picture.size,
            picture.size == rotation.panel(forCanvas: scene.size)
        else { return .still(picture) }
        let parts = scene.damage(from: old)
        if parts == [PixelRect(size: scene.size)] { return .still(picture) }
        return .changed(picture, parts: parts.map { rotation.toPanel($0, canvas: scene.size) })
    }
}

/// What is on the display now, from its first presented frame on.
public struct Running: Hashable, Sendable {
    /// ``Cue/play``.
    public var play: Int
    /// Wall time of its first frame.
    public var since: Instant

    /// What stands for somebody touching the screen, among the plays.
    public static let touchPlay = 0
}

/// What was really on the display, from presented frames.
public struct Presented: Hashable, Sendable {
    /// ``Cue/play``.
    public var play: Int
    /// From its first frame to the first frame of what came after it, in wall time.
    public var span: Span
}
