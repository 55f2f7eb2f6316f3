/// The dictionary forms of Finnish words, for what is not a search: by them a table of words is asked. Not for use by two
/// threads at once.
public final class FinnishWords {
    private let reader = FinnishReader()

    public init() {}

    /// Base forms of the words in `text` and of the parts of compounds, lower-case, each once, in order. Words that
    /// Voikko does not know have none.
    public func bases(in text: String) -> [String] {
        var seen: Set<String> = []
        var found: [String] = []
        for word in WordSplitter.words(in: text) {
            let reading = reader.read(word)
            for base in reading.bases + reading.parts where seen.insert(base).inserted { found.append(base) }
        }
        return found
    }
}
