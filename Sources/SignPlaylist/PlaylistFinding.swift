/// One thing that is wrong with a playlist file: where, what, and how to put it right.
///
/// Made for the person who wrote the file: `kaakkuri.yaml:14:1: unknown key 'langauges'; did you mean 'languages'?`
public struct PlaylistFinding: Hashable, Sendable, CustomStringConvertible {
    /// What kind of thing is wrong; stable, for `infotaulu check --json`.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The file or folder cannot be read; the message names the system's reason.
        case notReadable
        case tooLarge
        case notUTF8
        /// Not YAML, or YAML that playlists do not use (anchors, several documents).
        case syntax
        case empty
        case duplicateKey
        case unknownKey
        case missingKey
        /// A list where a text was expected, and the like.
        case wrongShape
        case badValue
        case outOfRange
        /// Two values of the file cannot both hold.
        case contradiction
        /// A copy lies beside the file it was made from.
        case copy
        /// There is no playlist at all.
        case noPlaylist
        /// A screen stands in two files.
        case duplicateScreen
        /// No file has the screen that was asked for.
        case unknownScreen
        /// The copy of the last good file could not be written or read.
        case lastGoodCopy
    }

    public var code: Code
    /// As the reader was given it: a file name or path.
    public var file: String
    /// From 1; 0 when the finding is about the whole file.
    public var line: Int
    /// From 1, in characters (Unicode scalars); 0 when the finding is about the whole line or file.
    public var column: Int
    /// What is wrong, with the value found and the limit, without a full stop.
    public var message: String
    /// The nearest valid key or value, when one is near.
    public var suggestion: String?
    /// How to put it right, when the message does not say it already.
    public var advice: String?

    public init(
        code: Code, file: String, line: Int = 0, column: Int = 0, message: String, suggestion: String? = nil,
        advice: String? = nil
    ) {
        self.code = code
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.suggestion = suggestion
        self.advice = advice
    }

    /// `kaakkuri.yaml:14:1`, as editors and compilers write it; the file alone when there is no line.
    public var place: String {
        guard line > 0 else { return file }
        return column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)"
    }

    /// The finding without its place, in one line.
    public var text: String {
        var text = message
        if let suggestion { text += "; did you mean '\(suggestion)'?" }
        if let advice { text += (suggestion == nil ? ": " : " ") + advice }
        return text
    }

    public var description: String { "\(place): \(text)" }
}

/// Why there is no playlist: everything that is wrong, in the order of the file.
public struct PlaylistError: Error, Hashable, Sendable, CustomStringConvertible {
    /// At least one.
    public var findings: [PlaylistFinding]

    public init(_ findings: [PlaylistFinding]) {
        self.findings = findings
    }

    /// One finding a line.
    public var description: String { findings.map(\.description).joined(separator: "\n") }
}
