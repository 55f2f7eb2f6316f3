import SignModel

/// The answer of `at` in the shape of `spec/commands.md`: a play, whose end is called `until`.
public struct AtEntry: Encodable, Sendable {
    public var screen: String
    public var now: String
    public var play: PlayEntry
    /// When the screen changes; later than the play's own end where the same goes on over midnight.
    public var until: String

    init(_ answer: ScreenMoment) {
        screen = answer.screen.raw
        now = answer.now.iso(in: answer.zone)
        play = PlayEntry(answer.play, answer.zone)
        until = answer.until.iso(in: answer.zone)
    }

    private enum Key: String, CodingKey {
        case screen, now, start, until, layer, announcement, association, revision, slide, language, because, figures
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(screen, forKey: .screen)
        try container.encode(now, forKey: .now)
        try container.encode(play.start, forKey: .start)
        try container.encode(until, forKey: .until)
        try container.encode(play.layer, forKey: .layer)
        try container.encodeIfPresent(play.announcement, forKey: .announcement)
        try container.encodeIfPresent(play.association, forKey: .association)
        try container.encodeIfPresent(play.revision, forKey: .revision)
        try container.encode(play.slide, forKey: .slide)
        try container.encode(play.language, forKey: .language)
        try container.encode(play.because, forKey: .because)
        try container.encodeIfPresent(play.figures, forKey: .figures)
    }
}
