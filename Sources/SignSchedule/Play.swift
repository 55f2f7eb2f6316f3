public import SignModel

/// One slide on the screen for one stretch of time.
public struct Play: Hashable, Sendable {
    public var span: Span
    public var slide: SlideRef
    public var language: PlayLanguage
    public var layer: Layer
    /// Set in the layers `takeover` and `rotation` only, like the two after it.
    public var announcement: AnnouncementID?
    public var association: AssociationID?
    public var revision: RevisionID?
    public var because: Because

    public init(
        span: Span, slide: SlideRef, language: PlayLanguage, layer: Layer, announcement: AnnouncementID? = nil,
        association: AssociationID? = nil, revision: RevisionID? = nil, because: Because
    ) {
        self.span = span
        self.slide = slide
        self.language = language
        self.layer = layer
        self.announcement = announcement
        self.association = association
        self.revision = revision
        self.because = because
    }
}
