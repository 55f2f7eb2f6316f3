import SignDesk
import SignModel
import SignWords

extension LocalizedText {
    /// By language tag, without soft hyphens.
    var plainObject: [String: String] {
        Dictionary(
            uniqueKeysWithValues: languages.map { language in
                (language.tag, (self[language] ?? "").filter { $0 != "\u{AD}" })
            })
    }
}
