/// The language or languages a slide is shown in.
public struct PlayLanguage: Hashable, Sendable, CustomStringConvertible {
    public var primary: Language
    /// Shown beside the primary one on a bilingual screen.
    public var second: Language?

    public init(_ primary: Language, and second: Language? = nil) {
        self.primary = primary
        self.second = second
    }

    /// `fi`, or `fi+sv` side by side.
    public var description: String { second.map { "\(primary)+\($0)" } ?? primary.tag }
}
