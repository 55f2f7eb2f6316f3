public import SignModel

/// How long reading a revision takes on one kind of display, as it was laid out when it was taken in.
public struct RevisionTiming: Hashable, Sendable {
    public var revision: RevisionID
    /// All that a layout depends on besides the content and the names in the store; equal lines, equal layouts.
    public var layout: String
    /// The place that the slides name; nil when there is none.
    public var place: PlaceID?
    /// Seconds of each slide, in each way it may be shown.
    public var seconds: [PlayLanguage: [Int]]

    public init(revision: RevisionID, layout: String, place: PlaceID?, seconds: [PlayLanguage: [Int]]) {
        self.revision = revision
        self.layout = layout
        self.place = place
        self.seconds = seconds
    }
}
