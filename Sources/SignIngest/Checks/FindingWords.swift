internal import SignModel
internal import SignStore

/// Words in the three languages the program speaks.
struct Words {
    var fi: String
    var sv: String
    var en: String

    init(_ fi: String, _ sv: String, _ en: String) {
        self.fi = fi
        self.sv = sv
        self.en = en
    }

    var localized: LocalizedText { [.finnish: fi, .swedish: sv, .english: en] }
}

extension SubmissionFinding {
    /// A finding in the three languages.
    init(_ code: String, _ severity: Severity, at place: String, _ text: Words, advice: Words) {
        self.init(
            code: code, severity: severity, place: place, text: text.localized, advice: advice.localized)
    }
}
