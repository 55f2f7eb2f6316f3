import ArgumentParser
import Glibc
import SignModel
import SignStage
import SignStore

/// `infotaulu-player`: `spec/commands.md`.
@main
struct PlayerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infotaulu-player",
        abstract: "Shows what a lobby screen shows: on the screen, in a window, or as pictures.",
        discussion: """
            Example: infotaulu-player --screen kaakkuri-aula
            Example: infotaulu-player --screen kaakkuri-aula --snapshot now.png --now 2026-12-01T09:00

            In a window, F11 is full screen and Esc ends. With --fullscreen no key does anything; SIGTERM ends.
            """)

    @Option(help: ArgumentHelp("The screen to show, an id of a playlist.", valueName: "ID"))
    var screen: String
    @Option(help: ArgumentHelp("The data folder.", valueName: "DIR"))
    var data: String?
    @Option(help: ArgumentHelp("The folder of playlists.", valueName: "DIR"))
    var playlists: String?
    @Flag(help: "Take the whole display.")
    var fullscreen = false
    @Option(
        help: ArgumentHelp("The panel's pixels, in place of the playlist's.", valueName: "1920x1080"),
        transform: Self.size)
    var size: PixelSize?
    @Option(
        help: ArgumentHelp("Turn the picture clockwise: 0, 90, 180 or 270.", valueName: "DEGREES"),
        transform: Self.rotation)
    var rotate: Rotation?
    @Option(
        help: ArgumentHelp(
            "How the display is reached: kmsdrm, wayland, x11, offscreen or dummy.", valueName: "NAME"),
        transform: Self.videoDriver)
    var videoDriver: String?
    @Option(
        help: ArgumentHelp("Who draws the fades: auto, software or accelerated.", valueName: "NAME"),
        transform: Self.renderer)
    var renderer: StageOptions.Renderer = .auto
    @Option(help: ArgumentHelp("Write one frame and exit.", valueName: "FILE.png"))
    var snapshot: String?
    @Option(help: ArgumentHelp("Write what is in the frame, as JSON, and exit.", valueName: "FILE.json"))
    var tree: String?
    @Option(help: ArgumentHelp("Touch the screen first, step by step.", valueName: "STEPS"))
    var touch: String?
    @Option(help: ArgumentHelp("Write a picture of each play and index.json, and exit.", valueName: "DIR"))
    var frames: String?
    @Option(help: ArgumentHelp("Write all plays as small pictures on one sheet, and exit.", valueName: "FILE.png"))
    var contact: String?
    @Option(help: ArgumentHelp("The first instant for --frames and --contact.", valueName: "T"))
    var from: String?
    @Option(help: ArgumentHelp("The last one; without it, an hour later.", valueName: "T"))
    var to: String?
    @Option(help: ArgumentHelp("End by itself.", valueName: "SECONDS"))
    var exitAfter: Double?
    @Option(help: ArgumentHelp("Figures for a Prometheus text-file collector.", valueName: "FILE.prom"))
    var metrics: String?
    @Option(help: ArgumentHelp("Figures of the whole run, written at its end.", valueName: "FILE.json"))
    var stats: String?
    @Option(help: ArgumentHelp("The time it is, site time; the clock goes on from there.", valueName: "TIME"))
    var now: String?
    @Flag(help: "While the site is closed, begin with its next working morning.")
    var demoClock = false

    @Option(help: ArgumentHelp("Every slide for as long, for measurements.", valueName: "SECONDS", visibility: .hidden))
    var pace: Int?
    @Option(
        help: ArgumentHelp("So many sessions by a random hand, for measurements.", valueName: "N", visibility: .hidden))
    var drill: Int?
    @Option(
        help: ArgumentHelp("Play so many days as fast as it goes, from --now.", valueName: "DAYS", visibility: .hidden))
    var soak: Int?

    func validate() throws {
        if let exitAfter, !(exitAfter > 0 && exitAfter < 1e9) {
            throw ValidationError("--exit-after needs a number of seconds above 0.")
        }
        if touch != nil, snapshot == nil, tree == nil {
            throw ValidationError("--touch goes with --snapshot or --tree: it says what they show.")
        }
        let writesFrames = frames != nil || contact != nil
        if from != nil || to != nil, !writesFrames {
            throw ValidationError("--from and --to go with --frames or --contact.")
        }
    }

    func run() throws {
        let request = ShowRequest(
            screen: ScreenID(screen), data: chosenData, playlists: chosenPlaylists, panel: size, rotation: rotate,
            now: now, demoClock: demoClock, pace: pace)
        do throws(PlayerError) {
            if let drill {
                try TouchDrill(request: request, videoDriver: videoDriver, renderer: renderer, sessions: drill).run()
            } else if snapshot != nil || tree != nil || frames != nil || contact != nil {
                try StillRun(
                    request: request, snapshot: snapshot, tree: tree, touch: touch, frames: frames, contact: contact,
                    from: from, to: to
                ).run()
            } else if let soak {
                try SoakRun(request, days: soak).run()
            } else {
                try PlayRun(
                    request: request, videoDriver: videoDriver, fullscreen: fullscreen, renderer: renderer,
                    exitAfter: exitAfter, metrics: metrics, stats: stats
                ).run()
            }
        } catch {
            Talk.say(error.message)
            throw ExitCode(error.exitCode)
        }
    }

    private static func size(_ text: String) throws -> PixelSize {
        guard let size = PixelSize(text) else { throw ValidationError("'\(text)' is no size like 1920x1080.") }
        return size
    }

    private static func rotation(_ text: String) throws -> Rotation {
        guard let degrees = Int(text), let rotation = Rotation(rawValue: degrees) else {
            throw ValidationError("'\(text)' is none of 0, 90, 180 and 270.")
        }
        return rotation
    }

    private static func videoDriver(_ text: String) throws -> String {
        let known = ["kmsdrm", "wayland", "x11", "offscreen", "dummy"]
        guard known.contains(text.lowercased()) else {
            throw ValidationError("'\(text)' is none of \(known.joined(separator: ", ")).")
        }
        return text.lowercased()
    }

    private static func renderer(_ text: String) throws -> StageOptions.Renderer {
        guard let renderer = StageOptions.Renderer(rawValue: text) else {
            throw ValidationError("'\(text)' is none of auto, software and accelerated.")
        }
        return renderer
    }

    private var environment: [String: String] {
        var environment: [String: String] = [:]
        for name in ["INFOTAULU_DATA", "INFOTAULU_PLAYLISTS", "XDG_DATA_HOME", "HOME"] {
            environment[name] = getenv(name).map { String(cString: $0) }
        }
        return environment
    }

    private var chosenData: DataFolder { DataFolder.chosen(option: data, environment: environment) }

    /// The same rule as for commands.
    private var chosenPlaylists: String {
        Folders.playlists(option: playlists, environment: environment, data: chosenData)
    }
}
