import Glibc
import SignMedia
import SignModel
import SignSchedule
import SignShow
import SignStage
import SignStore

/// Pictures without a display: `--snapshot`, `--tree`, `--frames`, `--contact`. The same arguments and data give the
/// same bytes.
struct StillRun {
    var request: ShowRequest
    var snapshot: String?
    var tree: String?
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
        let programme = try Programme(request)
        if snapshot != nil || tree != nil { try writeSnapshot(programme) }
        if frames != nil || contact != nil { try writeFrames(programme) }
    }

    private func writeSnapshot(_ programme: Programme) throws(PlayerError) {
        let now = programme.clock.now
        let play: Play
        do { play = try programme.show.play(at: now) } catch { throw PlayerError(error) }
        let scene = programme.show.scene(for: play, at: now)
        do {
            if let snapshot {
                // Upright, as people see it, so that the tree's rectangles fit the picture whatever way the panel
                // hangs.
                let picture = programme.painter.draw(scene)
                for failure in programme.painter.failures { programme.complain(failure.description) }
                try PNG.write(picture, to: snapshot)
            }
            if let tree { try OutputFile.write(Array(SceneTree.json(scene).utf8), to: tree) }
        } catch {
            throw PlayerError(error)
        }
    }

    private func writeFrames(_ programme: Programme) throws(PlayerError) {
        let zone = programme.show.setup.zone
        let start = try from.map { text throws(PlayerError) in
            try TimeArgument.instant(text, option: "--from", zone: zone)
        }
        let end = try to.map { text throws(PlayerError) in try TimeArgument.instant(text, option: "--to", zone: zone) }
        let first = start ?? programme.clock.now
        let last = end ?? first.adding(seconds: Self.defaultMinutes * 60)
        guard last > first else { throw PlayerError("--to must be later than --from", exitCode: 64) }
        do {
            try writePlays(programme, from: first, to: last)
        } catch let error as StageError {
            throw PlayerError(error)
        } catch let error as StoreError {
            throw PlayerError(error)
        } catch {
            throw PlayerError("\(error)", exitCode: 1)
        }
    }

    private func writePlays(_ programme: Programme, from: Instant, to: Instant) throws {
        let zone = programme.show.setup.zone
        var index = FrameIndex(screen: request.screen, from: from, to: to, zone: zone)
        var sheet = ContactSheet(foundry: programme.foundry)
        var progress = Progress(label: "drawing", total: Int(to - from))
        if let frames, mkdir(frames, 0o755) != 0, errno != EEXIST {
            throw StageError.file(path: frames, call: "mkdir", errno: errno)
        }
        var instant = from
        while instant < to, index.count < Self.playLimit {
            let play = try programme.show.play(at: instant)
            let scene = programme.show.scene(for: play, at: instant)
            let picture = programme.painter.draw(scene)
            for failure in programme.painter.failures { programme.complain(failure.description) }
            let file = index.add(play)
            if let frames { try PNG.write(picture, to: frames + "/" + file) }
            if contact != nil, sheet.count < Self.sheetLimit {
                let time = zone.civil(at: play.span.from).time
                sheet.add(picture, caption: "\(time)  \(play.slide)  \(play.language)")
            }
            instant = max(play.span.until, instant.adding(ms: 1_000))
            progress.show(Int(instant - from))
        }
        progress.end()
        if let frames { try OutputFile.write(Array(index.json.utf8), to: frames + "/index.json") }
        if let contact { try PNG.write(sheet.picture(), to: contact) }
    }
}
