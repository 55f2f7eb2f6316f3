import Foundation
import SignModel
import SignStore
import Testing

/// `infotaulu status`: what a person is told of a screen, and what a monitor sees of it.
@Suite(.timeLimit(.minutes(10))) struct StatusTests {
    private static let now = "2026-12-01T09:00"
    private static let instant = 1_796_108_400.0

    /// All is well, ten seconds ago.
    private static let well: [ScreenFigure: Double] = [
        .playerStart: instant - 3_600, .figuresWritten: instant - 10, .clockSet: 0, .framesPresented: 700,
        .lastFrame: instant - 15, .firstPicture: 0.6, .loopDue: instant - 5, .contentProblem: 0, .playlistProblem: 0,
        .brokenMedia: 0, .clockTrusted: 1, .logOK: 1, .lastContentChange: instant - 3_000, .touchExpected: 1,
        .touchDevices: 1, .residentMemory: 1e8, .openDescriptors: 30, .descriptorLimit: 1_024, .stateFree: 5e9,
        .stateSize: 1e10, .displaysConnected: 1,
    ]

    private func leave(_ lobby: Lobby, _ changes: [ScreenFigure: Double] = [:], driver: String = "KMSDRM") throws {
        let path = try #require(DataFolder(lobby.program.data).figures(of: "koe-aula"))
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        let figures = ScreenFigures(
            info: ["screen": "koe-aula", "driver": driver, "renderer": "software", "size": "1280x720"],
            values: Self.well.merging(changes) { $1 })
        try figures.prometheus.write(toFile: path, atomically: true, encoding: .utf8)
    }

    private func ask(_ lobby: Lobby, _ more: String...) throws -> Program.Run {
        try lobby.program.run(["status", "--screen", "koe-aula", "--now", Self.now] + more)
    }

    @Test func aScreenThatIsWellEndsWithZero() throws {
        let lobby = try Lobby()
        try leave(lobby)
        let run = try ask(lobby, "--language", "en")
        #expect(run.code == 0, "\(run.text)\(run.talk)")
        #expect(run.lines.first == "koe-aula: well")
        #expect(run.text.contains("KMSDRM") && !run.text.contains("→"))
        // The other screen of the playlist has never played.
        let all = try lobby.program.run("status", "--now", Self.now, "--language", "en")
        #expect(all.code == 1 && all.text.contains("koe-toinen: needs somebody"))
    }

    /// Each fault is a stable code, a sentence in each language, something to do, and an exit code.
    @Test(
        arguments: [
            ([.figuresWritten: instant - 600], "stopped", 1), ([.loopDue: instant - 400], "stuck", 1),
            ([.contentProblem: 1], "contentProblem", 1), ([.clockTrusted: 0], "clockUntrusted", 1),
            ([.logOK: 0], "logProblem", 1), ([.displaysConnected: 0], "notConnected", 1),
            ([.touchDevices: 0], "touchMissing", 1), ([.playlistProblem: 1], "playlistProblem", 0),
            ([.brokenMedia: 2], "brokenMedia", 0), ([.stateFree: 1e6], "diskLow", 0),
            ([.stuckContacts: 4], "stuckContacts", 0), ([.residentMemory: 9e8], "memoryHigh", 0),
            ([.openDescriptors: 1_000], "descriptorsHigh", 0), ([.clockSet: 1], "clockSet", 0),
        ] as [([ScreenFigure: Double], String, Int32)])
    func whatIsWrongIsToldWithWhatToDo(changes: [ScreenFigure: Double], code: String, exit: Int32) throws {
        let lobby = try Lobby()
        try leave(lobby, changes)
        var texts: Set<String> = []
        for language in ["fi", "sv", "en"] {
            let run = try ask(lobby, "--json", "--language", language)
            #expect(run.code == exit, "\(code): \(run.text)")
            let answer = try run.json()
            #expect(answer["ok"] as? Bool == (exit == 0))
            let screens = try #require(answer["screens"] as? [[String: Any]])
            let points = try #require(screens.first?["points"] as? [[String: Any]])
            let point = try #require(points.first { $0["code"] as? String == code }, "\(points)")
            texts.insert(try #require(point["text"] as? String))
            #expect((point["advice"] as? String)?.isEmpty == false)
            #expect(points.filter { $0["state"] as? String != "well" }.count == 1, "\(points)")
        }
        #expect(texts.count == 3)
    }

    @Test func aDamagedDatabaseAndUnknownScreensAreNoObstacle() throws {
        let lobby = try Lobby()
        try leave(lobby)
        try Data("no database".utf8).write(to: URL(fileURLWithPath: lobby.program.data + "/infotaulu.sqlite"))
        #expect(try ask(lobby).code == 0)
        let unknown = try lobby.program.run("status", "--screen", "koe-ala", "--language", "en")
        #expect(unknown.code == 66 && unknown.talk.contains("koe-aula"), "\(unknown.talk)")
        let role = try lobby.program.run("status", "--as", "liaison")
        #expect(role.code != 0)
        // Figures that cannot be read are not the same as none.
        let path = try #require(DataFolder(lobby.program.data).figures(of: "koe-aula"))
        try FileManager.default.removeItem(atPath: path)
        let none = try ask(lobby, "--language", "en")
        #expect(none.code == 1 && none.text.contains("has not played"), "\(none.text)")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        let locked = try ask(lobby, "--language", "en")
        #expect(locked.code == 1 && locked.text.contains("may not read"), "\(locked.text)")
    }
}
