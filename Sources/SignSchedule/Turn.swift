public import SignModel

/// One time an announcement comes on: its slides in a row, from the first one on.
///
/// Every count of "times" is a count of these (``DayPlan/turns``). What they begin and end with:
/// - the same announcement twice running is two turns, since its second row begins with the first slide again;
/// - a last slide that is held before a boundary, because nothing else can be read in the time left, is still the
///   same turn;
/// - a turn that something cuts (an alert, closing time, its own end, a takeover, midnight) has been one turn. What
///   comes on afterwards begins with its first slide and is another one, also when it is the same announcement: no
///   day plan takes up a turn of the day before, nor one that was cut.
public struct Turn: Hashable, Sendable {
    public var announcement: AnnouncementID
    public var association: AssociationID
    public var revision: RevisionID
    public var language: PlayLanguage
    /// `takeover` or `rotation`.
    public var layer: Layer
    /// From the first slide's beginning to the last one's end, as shown.
    public var span: Span
    /// Where its plays are in ``DayPlan/plays``.
    public var plays: Range<Int>
    /// Why it came on.
    public var because: Because

    public init(
        announcement: AnnouncementID, association: AssociationID, revision: RevisionID, language: PlayLanguage,
        layer: Layer, span: Span, plays: Range<Int>, because: Because
    ) {
        self.announcement = announcement
        self.association = association
        self.revision = revision
        self.language = language
        self.layer = layer
        self.span = span
        self.plays = plays
        self.because = because
    }
}
