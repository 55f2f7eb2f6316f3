import Foundation

/// The source tree these tests stand in, read once.
struct SourceTree {
    /// One Swift file of `Sources/` or `Tests/`.
    struct File: Sendable {
        /// From the root of the tree, `Sources/SignModel/Limits.swift`.
        var path: String
        var lines: [String]

        /// The target's folder, `SignModel`.
        var target: String { String(path.split(separator: "/")[1]) }

        /// The modules it imports, with the number of the line.
        var imports: [(module: String, line: Int)] {
            lines.enumerated().compactMap { index, line in
                let words = line.split(separator: " ")
                guard let at = words.firstIndex(of: "import"), at + 1 < words.count,
                    words[..<at].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
                else { return nil }
                // `import struct Foundation.URL` names a kind first.
                let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "let", "var", "typealias"]
                let name = kinds.contains(words[at + 1]) && at + 2 < words.count ? words[at + 2] : words[at + 1]
                return (String(name.prefix { $0 != "." }), index + 1)
            }
        }

        private var accessLevels: Set<Substring> { ["public", "package", "internal", "fileprivate", "private"] }

        /// `path:line` of each line that `matches`, comments left out.
        func places(where matches: (_ code: Substring) -> Bool) -> [String] {
            lines.enumerated().compactMap { index, line in
                let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line[...]
                return matches(code) ? "\(path):\(index + 1)" : nil
            }
        }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let sources = files(under: "Sources")
    static let all = sources + files(under: "Tests")

    /// The folders of `Sources/`.
    static let targets: [String] =
        (try? FileManager.default.contentsOfDirectory(atPath: root + "/Sources").sorted()) ?? []

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    private static func files(under folder: String) -> [File] {
        let names = FileManager.default.enumerator(atPath: root + "/" + folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
            let path = folder + "/" + name
            return (try? text(path)).map { File(path: path, lines: $0.components(separatedBy: "\n")) }
        }
    }
}
