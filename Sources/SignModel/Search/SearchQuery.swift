/// What somebody typed, as terms of the index; `SignWords` makes it, `SignStore` answers it.
public struct SearchQuery: Hashable, Sendable {
    /// More words than anybody types are not looked at.
    public static let wordsMax = 8

    /// One word; a text must answer to each.
    public struct Word: Hashable, Sendable {
        /// As typed, in lower case.
        public var text: String
        /// Any of these is a hit.
        public var terms: [String] = []
        /// Asked when none of ``terms`` is there: the verb that the word is made of.
        public var weaker: [String] = []
        /// Asked when nothing else is there: without diacritics.
        public var plain: [String] = []
        /// No dictionary has it, as a name: when nothing else answers, what begins with it does.
        public var isUnknown = false
        /// The word is still being typed: what begins with it is a hit, too, from the second letter on.
        public var isPrefix = false
        /// The term of its first letters, while they are too few to look them up in the list of words.
        public var prefixTerm: String?

        public init(text: String) {
            self.text = text
        }
    }

    /// Normalised.
    public var text: String
    public var words: [Word]

    public init(text: String, words: [Word]) {
        self.text = text
        self.words = words
    }
}
