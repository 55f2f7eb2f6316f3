import Foundation
import SignStore
import Testing

struct FoldersTests {
    @Test(
        "The data folder is the option's, else the environment's, else XDG's, else in the home",
        arguments: [
            (nil as String?, ["HOME": "/home/x"], "/home/x/.local/share/infotaulu"),
            (nil, ["HOME": "/home/x", "XDG_DATA_HOME": "/xdg"], "/xdg/infotaulu"),
            (nil, ["HOME": "/home/x", "XDG_DATA_HOME": "relative"], "/home/x/.local/share/infotaulu"),
            (nil, ["XDG_DATA_HOME": "/xdg", "INFOTAULU_DATA": "/env/"], "/env"),
            ("/option//", ["INFOTAULU_DATA": "/env"], "/option"),
            ("", ["INFOTAULU_DATA": "/env"], "/env"),
        ])
    func dataFolder(option: String?, environment: [String: String], expected: String) {
        #expect(DataFolder.chosen(option: option, environment: environment) { _ in false }.path == expected)
    }

    @Test("Where the machine has a data folder for all, it is taken unless somebody has one of their own")
    func machineFolder() {
        func chosen(_ there: Set<String>, option: String? = nil, _ environment: [String: String] = [:]) -> String {
            DataFolder.chosen(option: option, environment: environment.merging(["HOME": "/home/x"]) { $1 }) {
                there.contains($0)
            }.path
        }
        #expect(chosen(["/var/lib/infotaulu"]) == "/var/lib/infotaulu")
        #expect(chosen(["/var/lib/infotaulu", "/home/x/.local/share/infotaulu"]) == "/home/x/.local/share/infotaulu")
        #expect(chosen(["/var/lib/infotaulu"], option: "/option") == "/option")
        #expect(chosen(["/var/lib/infotaulu"], ["INFOTAULU_DATA": "/env"]) == "/env")
        #expect(chosen([]) == "/home/x/.local/share/infotaulu")
        #expect(Folders.playlists(option: nil, environment: [:], data: .machine) == "/etc/infotaulu")
    }

    @Test("Playlists are the option's, else the environment's, else beside the data folder as it was named, else here")
    func playlists() throws {
        let folder = try TemporaryFolder()
        for path in ["disk/data", "disk/playlists", "site/playlists", "bare"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(path)", withIntermediateDirectories: true)
        }
        for link in ["site/data", "bare/data"] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/\(link)", withDestinationPath: folder.path + "/disk/data")
        }
        func find(_ data: String, option: String? = nil, _ environment: [String: String] = [:]) -> String {
            Folders.playlists(
                option: option, environment: environment, data: DataFolder(folder.path + data),
                workingDirectory: "/here")
        }
        #expect(find("/disk/data") == folder.path + "/disk/playlists")
        // A link is where it is, whatever it leads to.
        #expect(find("/site/data/") == folder.path + "/site/playlists")
        #expect(find("/bare/data") == "/here/playlists")
        #expect(find("/disk/data", ["INFOTAULU_PLAYLISTS": "/env"]) == "/env")
        #expect(find("/disk/data", option: "/option", ["INFOTAULU_PLAYLISTS": "/env"]) == "/option")
    }

    @Test("Assets are found by the environment, beside an installed program, here, and above a checkout's build")
    func assets() throws {
        let folder = try TemporaryFolder()
        for path in ["env", "usr/share/infotaulu", "here/assets", "checkout/assets"] {
            try FileManager.default.createDirectory(
                atPath: "\(folder.path)/\(path)/demo", withIntermediateDirectories: true)
        }
        func find(_ environment: [String: String], _ executable: String, _ here: String) -> String? {
            Folders.assets(
                containing: "demo", environment: environment, executable: folder.path + executable,
                workingDirectory: folder.path + here
            ).map { String($0.dropFirst(folder.path.count)) }
        }
        #expect(find(["INFOTAULU_ASSETS": folder.path + "/env"], "/usr/bin/infotaulu", "/here") == "/env")
        #expect(find([:], "/usr/bin/infotaulu", "/here") == "/usr/share/infotaulu")
        #expect(find([:], "/usr/lib/infotaulu/infotaulu-feed", "/here") == "/usr/share/infotaulu")
        #expect(find([:], "/opt/bin/infotaulu", "/here") == "/here/assets")
        #expect(find([:], "/checkout/.build/release/infotaulu", "/here") == "/checkout/assets")
        #expect(find([:], "/opt/bin/infotaulu", "/") == nil)
    }
}
