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
        #expect(DataFolder.chosen(option: option, environment: environment).path == expected)
    }

    @Test("Assets are found by the environment, beside an installed program, here, and above a checkout's build")
    func assets() throws {
        let folder = try TemporaryFolder()
        for path in ["env", "usr/share/infotaulu/assets", "here/assets", "checkout/assets"] {
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
        #expect(find([:], "/usr/bin/infotaulu", "/here") == "/usr/share/infotaulu/assets")
        #expect(find([:], "/opt/bin/infotaulu", "/here") == "/here/assets")
        #expect(find([:], "/checkout/.build/release/infotaulu", "/") == "/checkout/assets")
        #expect(find([:], "/opt/bin/infotaulu", "/") == nil)
    }
}
