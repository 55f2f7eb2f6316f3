internal import SignModel
internal import SignStore
internal import SignWords

/// Words in the three languages the program speaks; short, as the checks are full of them.
typealias Words = LocalizedText

extension SubmissionFinding {
    /// A finding in the three languages.
    init(_ code: String, _ severity: Severity, at place: String, _ text: Words, advice: Words) {
        self.init(
            code: code, severity: severity, place: place, text: text, advice: advice)
    }
}
