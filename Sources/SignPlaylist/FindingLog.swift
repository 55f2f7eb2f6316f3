import SignYAML

/// Collects what is wrong with one file while it is read. A class so that the parts of the reader share one list; it
/// never leaves the call that made it.
final class FindingLog {
    let file: String
    private(set) var findings: [PlaylistFinding] = []

    init(file: String) {
        self.file = file
    }

    func add(
        _ code: PlaylistFinding.Code, at place: YAMLPlace?, _ message: String, suggestion: String? = nil,
        advice: String? = nil
    ) {
        findings.append(
            PlaylistFinding(
                code: code, file: file, line: place?.line ?? 0, column: place?.column ?? 0, message: message,
                suggestion: suggestion, advice: advice))
    }

    /// In the order of the file.
    var error: PlaylistError {
        PlaylistError(findings.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
}
