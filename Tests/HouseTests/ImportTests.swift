import Foundation
import Testing

/// Data flows one way, from room to room. The package manager does not stop an import of what a dependency depends on,
/// so this table does.
@Suite struct ImportTests {
    private static let system: Set = ["Foundation", "Glibc", "Synchronization", "Dispatch"]
    private static let rooms: Set = [
        "SignModel", "SignWords", "SignSchedule", "SignScene", "SignPlaylist", "SignStore", "SignMedia", "SignStage",
        "SignShow", "SignTouch",
    ]

    /// What each target may import; nothing else. The pure rooms import no system module either.
    private static let table: [String: Set<String>] = [
        "SignModel": [],
        "SignWords": system.union(["SignModel", "CVoikko", "CStemmer"]),
        "SignSchedule": ["SignModel"],
        // Slides need date words.
        "SignScene": ["SignModel", "SignWords"],
        // What a finger does is pure: it waits, reads and draws nothing.
        "SignTouch": ["SignModel", "SignScene"],
        // The one place that knows the YAML library; playlists, forms and lists are read through it.
        "SignYAML": ["SignModel", "Yams"],
        // Files read and written whole; the rooms above say what theirs mean.
        "SignFiles": system.union(["SystemPackage"]),
        "SignPlaylist": system.union(["SignModel", "SignFiles", "SignYAML"]),
        "SignStore": system.union(["SignModel", "SignFiles", "GRDB"]),
        "SignMedia": system.union(["SignModel", "SignFiles", "CLZ4", "CNettle", "CQRencode"]),
        "SignStage": system.union(["SignModel", "SignFiles", "SignScene", "SignMedia", "CSDL2", "CFriBidi"]),
        "SignIngest": system.union([
            "SignModel", "SignWords", "SignFiles", "SignYAML", "SignStore", "SignMedia", "CTurboJPEG", "CSeccomp",
            "CZlib", "Subprocess",
            "SwiftCSV",
        ]),
        // Feeds are read in a program of its own, inside the jail: nothing of the store or of files is seen from here.
        "SignFeeds": system.union(["SignModel", "SignWords", "SignYAML", "CLibical", "CLibXML2", "SwiftCSV"]),
        "infotaulu-feed": system.union(["SignModel", "SignPlaylist", "SignFeeds"]),
        "SignShow": system.union(rooms).union(["CTimex"]),
        "SignDesk": system.union(rooms).union(["SignFiles", "SignIngest", "Mustache"]),
        "infotaulu-player": system.union(rooms).union(["ArgumentParser"]),
        "infotaulu": system.union(rooms).union(["SignIngest", "SignDesk", "ArgumentParser"]),
    ]

    @Test func everyImportIsAllowed() {
        #expect(SourceTree.sources.count > 100)
        var wrong: [String] = []
        for file in SourceTree.sources {
            let allowed = Self.table[file.target] ?? []
            for (module, line) in file.imports where !allowed.contains(module) {
                wrong.append("\(file.path):\(line): \(file.target) may not import \(module)")
            }
        }
        #expect(wrong == [])
    }

    @Test func everyTargetIsInTheTable() {
        let swift = Set(SourceTree.sources.map(\.target))
        #expect(swift.subtracting(Self.table.keys) == [])
    }

    /// One room and no other wraps a C library.
    @Test func eachCLibraryHasOneRoom() {
        for library in SourceTree.targets
        where FileManager.default.fileExists(
            atPath: "\(SourceTree.root)/Sources/\(library)/module.modulemap")
        {
            let rooms = Set(SourceTree.sources.filter { $0.imports.contains { $0.module == library } }.map(\.target))
            #expect(rooms.count == 1, "\(library) is imported by \(rooms.sorted())")
        }
    }

    /// The pure rooms get time and seeds as arguments.
    @Test func pureRoomsHaveNoClockOrChance() {
        let forbidden = [
            "ContinuousClock", "SuspendingClock", "RandomNumberGenerator()", ".random(", ".shuffled()",
            ".randomElement()", "Task.sleep", "print(", "CommandLine.", "#filePath",
        ]
        for file in SourceTree.sources
        where ["SignModel", "SignSchedule", "SignScene", "SignTouch"].contains(file.target) {
            #expect(file.places { code in forbidden.contains { code.contains($0) } } == [])
        }
    }

    /// "The player opens no network socket at all": nothing here can.
    @Test func nothingSpeaksToANetwork() {
        let forbidden = [
            "FoundationNetworking", "URLSession", "AF_INET", "PF_INET", "getaddrinfo", "SDLNet_", "SDL_net",
        ]
        for file in SourceTree.sources {
            #expect(file.places { code in forbidden.contains { code.contains($0) } } == [])
        }
    }
}
