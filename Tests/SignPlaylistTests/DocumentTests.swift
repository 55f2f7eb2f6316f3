import Foundation
import Testing

@testable import SignPlaylist

/// The guides say what the program does.
@Suite struct DocumentTests {
    private static let guide = "docs/playlists.md"

    /// Every YAML block is a playlist, or a part of one that completes ``Sample/least``.
    @Test(arguments: [guide, "README.md"])
    func everyYAMLBlockIsGood(file: String) throws {
        let blocks = try Self.blocks(of: file)
        #expect(file != Self.guide || blocks.count >= 10)
        for block in blocks where !Self.isContent(block.yaml) {
            let complaint = Sample.complaint { () throws(PlaylistError) in
                _ = try PlaylistReader.read(
                    text: Self.completed(block.yaml), file: "\(file), block at line \(block.line)")
            }
            #expect(complaint == "")
        }
    }

    /// In a table or as code, every key is there.
    @Test func theGuideHasEveryKey() throws {
        let text = try String(contentsOfFile: Tree.root + "/" + Self.guide, encoding: .utf8)
        let days = PlaylistKeys.hours.prefix(7)
        for (block, keys) in PlaylistKeys.homes {
            for key in keys where !days.contains(key) {
                #expect(text.contains("`\(key)`"), "'\(key)' of \(block) is not in \(Self.guide)")
            }
        }
        for theme in PlaylistReader.knownThemes { #expect(text.contains("`\(theme)`")) }
    }

    @Test func everyThemeHasItsFile() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Tree.root + "/assets/themes")
        let names = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
        #expect(Set(names) == Set(PlaylistReader.knownThemes))
    }

    /// `otherNames` leads to keys that exist, and takes none that does.
    @Test func otherNamesLeadToKeys() {
        let keys = Set(PlaylistKeys.homes.flatMap(\.keys))
        for (other, key) in PlaylistKeys.otherNames {
            #expect(keys.contains(key) && !keys.contains(other), "\(other) → \(key)")
        }
    }

    private static func blocks(of file: String) throws -> [(line: Int, yaml: String)] {
        let text = try String(contentsOfFile: Tree.root + "/" + file, encoding: .utf8)
        var blocks: [(line: Int, yaml: String)] = []
        var open: (line: Int, lines: [Substring])?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let block = open {
                if line == "```" {
                    blocks.append((block.line, block.lines.joined(separator: "\n") + "\n"))
                    open = nil
                } else {
                    open?.lines.append(line)
                }
            } else if line == "```yaml" {
                open = (index + 2, [])
            }
        }
        return blocks
    }

    /// Announcements and associations are YAML too; ingest reads them.
    private static func isContent(_ yaml: String) -> Bool {
        yaml.split(separator: "\n").contains { $0.hasPrefix("announcement:") || $0.hasPrefix("association:") }
    }

    /// `part` and those lines of ``Sample/least`` whose top key it lacks.
    private static func completed(_ part: String) -> String {
        let keys = Set(
            part.split(separator: "\n").filter { $0.first?.isLetter == true }.compactMap {
                $0.split(separator: ":").first
            })
        var text = part
        var keeps = false
        for line in Sample.least.split(separator: "\n") {
            if line.first?.isLetter == true { keeps = !keys.contains(line.split(separator: ":")[0]) }
            if keeps { text += line + "\n" }
        }
        return text
    }
}
