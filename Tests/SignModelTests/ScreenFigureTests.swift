import Foundation
import SignModel
import Testing

/// What a player writes of itself, what the documentation says of it and what alert rules ask for are one list.
@Suite struct ScreenFigureTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// All figures, by the names a collector sees.
    private static let all = Set(ScreenFigure.allCases.map { "infotaulu_" + $0.rawValue } + ["infotaulu_player_info"])

    private static func names(in text: some StringProtocol) -> Set<String> {
        Set(String(text).matches(of: /infotaulu_[a-z0-9_]+/).map { String($0.output) })
    }

    private static func everything() -> ScreenFigures {
        ScreenFigures(
            info: ["screen": "aula", "driver": "KMSDRM", "renderer": "a \"b\" \\ c\nd"],
            values: Dictionary(
                zip(ScreenFigure.allCases, (0...).lazy.map { Double($0) * 1.5 + 1_800_000_000 }),
                uniquingKeysWith: { first, _ in first }))
    }

    @Test func whatIsWrittenIsReadTheSame() {
        let figures = Self.everything()
        #expect(ScreenFigures(prometheus: figures.prometheus) == figures)
        #expect(figures.prometheus.contains("infotaulu_clock_set{screen=\"aula\"} 1800000003\n"))
    }

    @Test func everyFigureIsWrittenOnceWithItsHelp() {
        let lines = Self.everything().prometheus.split(separator: "\n")
        for name in Self.all {
            #expect(lines.count { $0.hasPrefix("# HELP \(name) ") } == 1, "\(name)")
            #expect(lines.count { $0.hasPrefix("# TYPE \(name) ") } == 1, "\(name)")
            #expect(lines.count { $0.hasPrefix("\(name){") } == 1, "\(name)")
        }
        #expect(lines.count == 3 * Self.all.count)
    }

    @Test(arguments: [
        "", "infotaulu_", "infotaulu_log_ok", "infotaulu_log_ok nan\n", "x 1\n\n#", "infotaulu_player_info{a=\"b",
    ])
    func whatIsNoFigureIsPassedOver(text: String) {
        #expect(ScreenFigures(prometheus: text).values.isEmpty)
    }

    @Test func everyFigureIsDocumentedAndNoOther() throws {
        let text = try String(contentsOfFile: Self.root + "/docs/figures.md", encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `infotaulu_") }
        #expect(rows.count == Self.all.count)
        #expect(Self.names(in: rows.joined()) == Self.all)
    }

    /// Each figure has a rule that would not be there without it, each rule its line in the table and something to do.
    @Test func everyFigureHasAnAlertRule() throws {
        let rules = try String(contentsOfFile: Self.root + "/assets/prometheus/infotaulu.rules.yml", encoding: .utf8)
        let parts = rules.components(separatedBy: "- alert: ").dropFirst()
        let expressions = parts.compactMap { $0.components(separatedBy: "expr: ").last?.split(separator: "\n").first }
        #expect(parts.count > 20 && expressions.count == parts.count)
        #expect(Self.names(in: expressions.joined(separator: " ")) == Self.all)
        let docs = try String(contentsOfFile: Self.root + "/docs/figures.md", encoding: .utf8)
        for part in parts {
            let name = part.prefix { $0 != "\n" }
            #expect(part.contains("summary: ") && part.contains("action: ") && part.contains("severity: "), "\(name)")
            #expect(docs.contains(name), "\(name)")
        }
        let named = Set(docs.matches(of: /\bInfotaulu[A-Z][A-Za-z]+/).map { String($0.output) })
        #expect(named == Set(parts.map { String($0.prefix { $0 != "\n" }) }))
    }
}
