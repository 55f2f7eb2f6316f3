import Foundation
import Testing

/// House rules that a machine can hold.
@Suite struct HabitTests {
    @Test func filesAreShort() {
        for file in SourceTree.all {
            #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count - 1) lines; 400 are allowed")
        }
    }

    @Test func nothingIsForced() {
        // Put together here, so that this file does not find itself.
        let forbidden = [
            "try" + "!", "as" + "! ", "fatal" + "Error(\"unimplemented", "fatal" + "Error(\"not implemented",
        ]
        for file in SourceTree.all {
            #expect(file.places { code in forbidden.contains { code.contains($0) } } == [])
        }
    }

    @Test func nothingIsLeftForLater() {
        let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
        for file in SourceTree.all {
            for (index, line) in file.lines.enumerated() {
                let words = line.split { !$0.isLetter }
                #expect(!words.contains { marks.contains(String($0)) }, "\(file.path):\(index + 1)")
            }
        }
    }

    @Test func noTestIsSwitchedOff() {
        let switches = [".disab" + "led(", "withKnown" + "Issue", "XCT" + "Skip"]
        for file in SourceTree.all where file.path.hasPrefix("Tests/") {
            #expect(file.places { code in switches.contains { code.contains($0) } } == [])
        }
    }

    /// What the compiler is told to take on trust says why: on the line, or in a comment right above.
    @Test func trustHasAReason() {
        for file in SourceTree.sources {
            for (index, line) in file.lines.enumerated() {
                guard line.contains("@unchecked Sendable") || line.contains("nonisolated(unsafe)") else { continue }
                let code = line.trimmingCharacters(in: .whitespaces)
                if code.hasPrefix("//") { continue }
                let above = index > 0 ? file.lines[index - 1].trimmingCharacters(in: .whitespaces) : ""
                #expect(code.contains("//") || above.hasPrefix("//"), "\(file.path):\(index + 1)")
            }
        }
    }

    /// Every public type that stands by itself says what it is.
    @Test func publicTypesAreDescribed() {
        let kinds = ["struct", "class", "enum", "protocol", "actor"]
        var bare: [String] = []
        for file in SourceTree.sources {
            for (index, line) in file.lines.enumerated() {
                guard line.hasPrefix("public ") else { continue }
                let words = line.split(separator: " ")
                guard let kind = words.dropFirst().first(where: { $0 != "final" }),
                    kinds.contains(String(kind))
                else { continue }
                var above = index - 1
                while above >= 0, file.lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("@") { above -= 1 }
                if above < 0 || !file.lines[above].trimmingCharacters(in: .whitespaces).hasPrefix("///") {
                    bare.append("\(file.path):\(index + 1): \(line.trimmingCharacters(in: .whitespaces))")
                }
            }
        }
        #expect(bare == [])
    }

    /// The packages that `Package.swift` names for its C libraries are those that `scripts/setup` installs.
    @Test func setupInstallsWhatThePackageNeeds() throws {
        let lines = try SourceTree.text("scripts/packages.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }
        let rows = lines.map { $0.split(separator: " ", maxSplits: 2).map { $0.trimmingCharacters(in: .whitespaces) } }
        let groups = ["player", "build", "ingest", "test", "package", "machine"]
        #expect(rows.allSatisfy { $0.count == 3 && groups.contains($0[0]) })
        #expect(Set(rows.map { $0[0] + " " + $0[1] }).count == rows.count)
        let build = Set(rows.filter { $0[0] == "build" }.map { $0[1] })
        let manifest = try SourceTree.text("Package.swift")
        let named = manifest.components(separatedBy: ".apt([").dropFirst().flatMap { part in
            part.prefix { $0 != "]" }.split(separator: ",").map { $0.trimmingCharacters(in: [" ", "\""]) }
        }
        #expect(named.count >= 6)
        #expect(Set(named).subtracting(build) == [])
    }

    @Test func scriptsCanBeRun() throws {
        for script in ["scripts/setup", "scripts/demo", "scripts/test", ".ci/run"] {
            #expect(FileManager.default.isExecutableFile(atPath: SourceTree.root + "/" + script), "\(script)")
        }
        #expect(try SourceTree.text(".ci/run").contains("scripts/test"))
    }
}
