import Foundation
import SignModel
import SignPlaylist
import Testing

/// The colours of the theme files: every pair that meets is proved here (WCAG 2.2).
struct LookTests {
    private static let folder = Tree.root + "/assets/themes"

    private static func read(_ name: String) throws -> Look {
        let file = "\(folder)/\(name).yaml"
        return try LookFile.read(try String(contentsOfFile: file, encoding: .utf8), name: name, file: file)
    }

    @Test(arguments: PlaylistReader.knownThemes)
    func everyPairHasItsContrast(_ name: String) throws {
        let look = try Self.read(name)
        for pair in look.pairs() { #expect(pair.contrast >= pair.minimum, "\(name): \(pair.name) \(pair.contrast)") }
        #expect(Set(look.themes.keys) == Set(NeedTheme.all.map(\.id)))
        // Codes are read dark on light in every look.
        #expect(look.qrDark.luminance < look.qrLight.luminance)
    }

    @Test func highContrastIsHigh() throws {
        let look = try Self.read("contrast")
        for pair in look.pairs(textMinimum: 15) where pair.name.hasPrefix("ink") { #expect(pair.holds, "\(pair.name)") }
    }

    @Test func theGroundIsNotPureWhite() throws {
        #expect(try Self.read("paper").paper != .white)
        #expect(Look.plain.weakPairs.isEmpty)
    }

    @Test func weakColoursAreRefusedByName() throws {
        let text = try String(contentsOfFile: Self.folder + "/paper.yaml", encoding: .utf8)
        let pale = text.replacingOccurrences(of: "ink: \"#1B1A17\"", with: "ink: \"#8A8A8A\"")
        #expect {
            _ = try LookFile.read(pale, name: "paper", file: "paper.yaml")
        } throws: { error in
            "\(error)".contains("ink on paper") && "\(error)".contains("7")
        }
        let broken = text.replacingOccurrences(of: "#47443D", with: "grey")
        #expect {
            _ = try LookFile.read(broken, name: "paper", file: "paper.yaml")
        } throws: { error in
            "\(error)".contains("quiet") && "\(error)".contains("grey")
        }
        #expect(throws: LookError.self) { _ = try LookFile.read("- a\n- b", name: "x", file: "x.yaml") }
    }
}
