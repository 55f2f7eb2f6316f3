public import SignModel

/// How long reading revisions takes on one kind of display, as far as it was laid out when they were taken in.
///
/// Each is parsed when it is asked for: of thousands a day asks for some hundred.
public struct StoredTimings: Sendable {
    private var texts: [String: String]

    /// None.
    public init() { texts = [:] }

    /// - Parameter texts: in the form of ``CompactText/timings(_:)``, by revision.
    init(texts: [String: String]) { self.texts = texts }

    /// How many revisions there are.
    public var count: Int { texts.count }

    /// Seconds of each slide; nil when that was not laid out.
    public func seconds(_ revision: RevisionID, _ language: PlayLanguage) -> [Int]? {
        texts[revision.raw].flatMap { CompactText.seconds(of: language, in: $0) }
    }
}
