import SignModel

// How facts become values of JSON, the same in every answer.

extension LocalizedText {
    /// By language tag.
    var byTag: [String: String] {
        Dictionary(uniqueKeysWithValues: languages.map { ($0.tag, self[$0] ?? "") })
    }
}

extension Int64 {
    /// Of milliseconds: whole seconds, rounded to the nearest, halves away from zero.
    var wholeSeconds: Int { Int((Double(self) / 1000).rounded()) }
}
