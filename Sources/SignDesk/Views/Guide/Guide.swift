public import SignModel

/// Activities for somebody who is here now, as a page of paper says them.
public struct Guide: Sendable {
    /// One activity with what a person needs to go there.
    public struct Entry: Sendable {
        /// The need under which it stands.
        public var need: ThemeID
        public var activity: Activity
        public var association: SignModel.Association?
        public var place: Place?
        /// The next times, the first that is not over first; none: whenever, or not known.
        public var times: [Occurrence]
    }

    /// Whose page it is.
    public var site: Site?
    public var theme: ThemeID?
    /// As it was asked for.
    public var area: String?
    public var language: Language
    public var now: CivilDateTime
    /// What is on the page: by need when ``theme`` is nil, in the order of needs; within by their next time.
    public var entries: [Entry]
    /// How many more match.
    public var leftOut: Int
    public var look: Look
}
