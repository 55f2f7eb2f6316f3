internal import SignModel
internal import SignYAML

/// A file from outside that is not the YAML of a form, as a refusal.
extension IngestError {
    /// - Parameter lines: those of the form.
    init(_ problem: YAMLProblem, file: String, lines: [String]) {
        let place = problem.place.map { "line \($0.line), column \($0.column)" }
        switch problem {
        case .tooLarge(let bytes, let limit):
            self.init(file: file, reason: .fileTooLarge(bytes: bytes, limit: limit))
        case .utf16, .notUTF8: self.init(file: file, reason: .notText)
        case .empty, .onlyComments: self.init(file: file, reason: .emptyFile)
        default: self.init(file: file, place: place, reason: .yaml(problem.words(lines)))
        }
    }
}
