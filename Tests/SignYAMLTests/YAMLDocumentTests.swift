import SignYAML
import Testing

/// One reading for playlists, forms and lists.
@Suite struct YAMLDocumentTests {
    private static let bounds = YAMLBounds(bytes: 10_000, values: 100, depth: 4)

    private func read(_ text: String) throws(YAMLProblem) -> YAMLNode {
        try YAMLDocument.read(Array(text.utf8), within: Self.bounds)
    }

    private func problem(_ text: String) -> YAMLProblem? {
        do throws(YAMLProblem) {
            _ = try read(text)
            return nil
        } catch {
            return error
        }
    }

    @Test func scalarsStayTexts() throws {
        let root = try read("\u{FEFF}on: no\nhours: 8:30\nempty:\ntilde: \"~\"\nlist: [1, {a: b}]\n")
        #expect(root["on"]?.text == "no")
        #expect(root["hours"]?.text == "8:30")
        #expect(root["hours"]?.place == YAMLPlace(line: 2, column: 8))
        #expect(root["empty"]?.isNothing == true && root["tilde"]?.isNothing == false)
        #expect(root["list"]?.items?.last?["a"]?.text == "b")
        #expect(root.pairs?.map(\.key.text) == ["on", "hours", "empty", "tilde", "list"])
        #expect(root["none"] == nil && root.items == nil && root.text == nil)
    }

    @Test func whatIsRefusedHasItsPlace() {
        #expect(problem(" \n") == .empty)
        #expect(problem("# only words\n") == .onlyComments)
        #expect(problem("a: 1\n\tb: 2") == .tab(at: YAMLPlace(line: 2, column: 1)))
        #expect(problem("a: &x 1") == .anchor(at: YAMLPlace(line: 1, column: 4)))
        #expect(problem("a: 1\n---\nb: 2") == .secondDocument(at: YAMLPlace(line: 2, column: 1)))
        #expect(problem("a: 1\na: 2") == .duplicateKeys(["a"], at: YAMLPlace(line: 1, column: 1)))
        #expect(problem("a: [[[b]]]") == .tooDeep(at: YAMLPlace(line: 1, column: 7), limit: 4))
        #expect(problem("[" + String(repeating: "a, ", count: 100) + "a]")?.place?.line == 1)
        #expect(problem(String(repeating: "a", count: 10_001)) == .tooLarge(bytes: 10_001, limit: 10_000))
        #expect(throws: YAMLProblem.utf16) { try YAMLDocument.read([0xFF, 0xFE, 0x61, 0], within: Self.bounds) }
        #expect(throws: YAMLProblem.notUTF8(byte: 0xE4, at: YAMLPlace(line: 2, column: 2))) {
            try YAMLDocument.read([0x61, 0x0A, 0x62, 0xE4], within: Self.bounds)
        }
    }

    /// References to references would be read for years; as keys even the comparing of them takes that long.
    @Test(.timeLimit(.minutes(10))) func referencesDoNotBlowUp() {
        var laughs = "l0: &l0 [a, a]\n"
        for level in 1..<40 { laughs += "l\(level): &l\(level) [*l\(level - 1), *l\(level - 1)]\n" }
        #expect(problem(laughs) == .manyAliases(count: 78))
        #expect(problem(laughs + "? *l39\n: b\n") == .manyAliases(count: 79))
    }

    /// Asterisks and ampersands are ordinary in what people write.
    @Test func textsMayHaveAsterisks() throws {
        let words = Array(repeating: "*tule*", count: 40).joined(separator: " ")
        #expect(try read("text: \"\(words)\"")["text"]?.text == words)
        #expect(try read("text: Kahvi & pulla")["text"]?.text == "Kahvi & pulla")
    }
}
