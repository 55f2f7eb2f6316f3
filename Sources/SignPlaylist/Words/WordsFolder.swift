import SignFiles
import SignModel

/// The languages that the touch pages speak: a folder of files, one a language. A broken file is a finding; the others
/// hold.
public struct WordsFolder: Sendable {
    public var files: [WordsFile]
    /// All that is wrong, file by file.
    public var findings: [PlaylistFinding]

    /// Reads the folder at `path`; one that cannot be read is a finding, too.
    ///
    /// - Parameter keys: the phrases there are.
    public static func read(_ path: String, keys: [String]) -> WordsFolder {
        var folder = WordsFolder(files: [], findings: [])
        let names: [String]
        switch PlaylistFolder.names(in: path) {
        case .failure(let error):
            folder.findings = error.findings
            return folder
        case .success(let all): names = Array(all.prefix(Limits.interfaceLanguages))
        }
        for name in names {
            // Not only its name: somebody has to find it among all that is installed.
            let log = FindingLog(file: "words/\(name)")
            defer { folder.findings += log.error.findings }
            let language = Language(String(name.prefix { $0 != "." }))
            guard language.isWellFormed else {
                log.add(
                    .badValue, at: nil, "no language is called '\(language)'",
                    advice: "a file of words is called by the language's two or three letters, such as se.yaml")
                continue
            }
            switch PlaylistFolder.contents(of: name, in: path) {
            case .failure(let failure): log.add(.notReadable, at: nil, "cannot be read: \(failure.reason)")
            case .success(let bytes):
                if let file = WordsFile.read(bytes, language: language, keys: keys, log: log) {
                    folder.files.append(file)
                }
            }
        }
        return folder
    }
}
