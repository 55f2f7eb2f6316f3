public import SignModel

/// One of three texts, by the language a reader is answered in.
///
/// The one place that chooses between Finnish, Swedish and English words.
public enum WordPicking {
    /// The text of `language`, or of the interface language nearest to it.
    public static func pick(_ fi: String, _ sv: String, _ en: String, in language: Language) -> String {
        switch language.interface {
        case .swedish: sv
        case .english: en
        default: fi
        }
    }
}
