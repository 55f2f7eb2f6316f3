import SignModel

extension LocalizedText {
    /// By language tag.
    var byTag: [String: String] {
        Dictionary(uniqueKeysWithValues: languages.map { ($0.tag, self[$0] ?? "") })
    }
}
