internal import SignYAML

/// A file from outside that is not the YAML of a form, as a refusal.
extension IngestError {
    init(_ problem: YAMLProblem, file: String) {
        self.init(file: file, place: problem.place.map { "line \($0.line)" }, reason: Reason(problem))
        // What is not text has no lines.
        if case .notText = reason { place = nil }
    }
}

extension IngestError.Reason {
    init(_ problem: YAMLProblem) {
        switch problem {
        case .tooLarge(let bytes, let limit): self = .fileTooLarge(bytes: bytes, limit: limit)
        case .utf16, .notUTF8: self = .notText
        case .empty, .onlyComments: self = .emptyFile
        case .tab: self = .yaml("tabs are not taken: indent with spaces")
        case .tooDeep: self = .yaml("nested too deeply")
        case .tooManyValues(_, let limit): self = .yaml("more than \(limit) values")
        case .anchor: self = .yaml("anchors (&) are not taken")
        case .alias, .manyAliases: self = .yaml("aliases (*) are not taken")
        case .secondDocument: self = .yaml("a second document (---) is not taken")
        case .duplicateKeys(let keys, _): self = .yaml("\(keys.joined(separator: ", ")) stands there twice")
        case .syntax(let what, _, _), .character(let what, _, _): self = .yaml(what)
        case .unreadable: self = .yaml("not YAML")
        }
    }
}
