import Glibc
import SignMedia
import SignModel
import SignScene
import SignSchedule
import SignShow
import SignStage
import SignStore
import SignTouch

/// Pictures without a display: `--snapshot`, `--tree`, `--frames`, `--contact`. The same arguments and data give the
/// same bytes.
struct StillRun {
    var request: ShowRequest
    var snapshot: String?
    var tree: String?
    /// Steps through the touch mode, before the picture is taken.
    var touch: String?
    var frames: String?
    var contact: String?
    var from: String?
    var to: String?

    /// Without `--to`: how long from `--from` on.
    private static let defaultMinutes = 60
    /// Pictures on a contact sheet; a sheet of more is not looked at.
    private static let sheetLimit = 240
    private static let playLimit = 20_000

    func run() throws(PlayerError) {
        var request = request
        if request.now == nil, let from {
            // A day that is asked about is no clock that may be wrong.
            request.now = from
            request.nowOption = "--from"
        }
        let booth = try StillBooth(request)
        if snapshot != nil || tree != nil { try writeSnapshot(booth) }
        if frames != nil || contact != nil { try writeFrames(booth) }
    }

    private func writeSnapshot(_ booth: StillBooth) throws(PlayerError) {
        let scene: Scene
        let picture: PixelPicture
        if let touch {
            (scene, picture) = try touched(touch, booth)
        } else {
            (scene, picture) = try untouched(booth, at: booth.clock.now)
        }
        do {
            if let snapshot { try PNG.write(picture, to: snapshot) }
            if let tree { try OutputFile.write(Array(SceneTree.json(scene).utf8), to: tree) }
        } catch {
            throw PlayerError(error)
        }
    }

    private func untouched(_ booth: StillBooth, at instant: Instant) throws(PlayerError) -> (Scene, PixelPicture) {
        let still = try booth.still(at: instant)
        return (still.scene, still.picture)
    }

    /// What stands there after somebody went through the steps; the schedule when they left it again.
    private func touched(_ steps: String, _ booth: StillBooth) throws(PlayerError) -> (Scene, PixelPicture) {
        let display = booth.show.setup.screen.display
        guard display.touch else {
            throw PlayerError(
                "--touch: the display of \(request.screen) knows no fingers; its playlist says `touch: true` of one that "
                    + "does", exitCode: 64)
        }
        let script: TouchScript
        do { script = try TouchScript(steps, canvas: display.canvas) } catch {
            throw PlayerError("--touch: \(error.description)", exitCode: 64)
        }
        let now = booth.clock.now
        var tour = TouchTour(
            booth, data: request.data, slide: try booth.still(at: now).play.announcement, at: now)
        do {
            let (scene, instant) = try tour.scene(after: script)
            guard let scene else { return try untouched(booth, at: instant) }
            return (scene, booth.workshop.painter.draw(scene))
        } catch let error as StoreError {
            throw PlayerError(error)
        } catch let error as PlayerError {
            throw error
        } catch {
            throw PlayerError("\(error)", exitCode: 1)
        }
    }

    private func writeFrames(_ booth: StillBooth) throws(PlayerError) {
        let zone = booth.show.setup.zone
        let start = try from.map { text throws(PlayerError) in
            try TimeArgument.instant(text, option: "--from", zone: zone)
        }
        let end = try to.map { text throws(PlayerError) in try TimeArgument.instant(text, option: "--to", zone: zone) }
        let first = start ?? booth.clock.now
        let last = end ?? first.adding(seconds: Self.defaultMinutes * 60)
        guard last > first else { throw PlayerError("--to must be later than --from", exitCode: 64) }
        do {
            try writePlays(booth, from: first, to: last)
        } catch let error as StageError {
            throw PlayerError(error)
        } catch let error as PlayerError {
            throw error
        } catch {
            throw PlayerError("\(error)", exitCode: 1)
        }
    }

    private func writePlays(_ booth: StillBooth, from: Instant, to: Instant) throws {
        let zone = booth.show.setup.zone
        var index = FrameIndex(screen: request.screen, from: from, to: to, zone: zone)
        var sheet = ContactSheet(foundry: booth.workshop.foundry)
        var progress = Progress(label: "drawing", total: Int(to - from))
        if let frames, mkdir(frames, 0o755) != 0, errno != EEXIST {
            throw StageError.file(path: frames, call: "mkdir", errno: errno)
        }
        var instant = from
        while instant < to, index.count < Self.playLimit {
            let still = try booth.still(at: instant)
            let play = still.play
            let file = index.add(play)
            if let frames { try PNG.write(still.picture, to: frames + "/" + file) }
            if contact != nil, sheet.count < Self.sheetLimit {
                let time = zone.civil(at: play.span.from).time
                sheet.add(still.picture, caption: "\(time)  \(play.slide)  \(play.language)")
            }
            instant = max(play.span.until, instant.adding(ms: 1_000))
            progress.show(Int(instant - from))
        }
        progress.end()
        if let frames { try OutputFile.write(Array(index.json.utf8), to: frames + "/index.json") }
        if let contact { try PNG.write(sheet.picture(), to: contact) }
    }
}
