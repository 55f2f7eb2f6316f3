import SignMedia
import SignModel
import SignPlaylist
import SignScene
import SignSchedule
import SignShow
import SignStage
import SignStore

/// Draws what a screen shows at an instant, without a display and without leaving anything in the data folder. A picture
/// that something damaged stands in the way of is refused: it would not be what was asked.
final class StillBooth {
    struct Still {
        var play: Play
        var scene: Scene
        /// Upright, as people see it, so that the tree's rectangles fit the picture whatever way the panel hangs.
        var picture: PixelPicture
    }

    let show: Show
    let clock: PlayClock
    let workshop: Workshop
    private var faults = Faults()

    init(_ request: ShowRequest) throws(PlayerError) {
        workshop = try Workshop(request)
        guard Folders.exists(request.data.database) else {
            throw PlayerError(StoreError.missing(path: request.data.path))
        }
        let playlists = PlaylistFolder.read(request.playlists)
        let playlist: Playlist
        do { playlist = try playlists.playlist(for: request.screen) } catch { throw PlayerError(error) }
        let setup = try workshop.setup(playlist, request)
        clock = try PlayClock(request, setup)
        do {
            let store = try ContentStore(request.data, mode: .read)
            show = Show(
                setup: setup, store: store, measurer: workshop.foundry, stateFolder: request.data.state)
            show.clockTrusted = clock.isSet || ClockInquiry.isTrusted(now: clock.now, content: store)
        } catch {
            throw PlayerError(error)
        }
        for finding in playlists.findings { Talk.say(finding.description) }
        if let problem = setup.assetProblem { Talk.say(problem) }
        if !show.clockTrusted { Talk.say("the clock is not trusted: only undated content is shown") }
    }

    /// What is on at `instant`. A medium that turns out to be damaged takes its announcement out of the plan, as it does
    /// on the screen.
    func still(at instant: Instant) throws(PlayerError) -> Still {
        while true {
            let play: Play
            do { play = try show.play(at: instant) } catch { throw PlayerError(error) }
            let scene = show.scene(for: play, at: instant)
            if let problem = show.problem { throw PlayerError(problem) }
            let picture = workshop.painter.draw(scene)
            var files: [String] = []
            for failure in workshop.painter.failures {
                guard case .medium(let id, _) = failure else { continue }
                files.append(id.raw)
                if let news = faults.set(.medium(id), failure.description) { Talk.say(news) }
            }
            if !files.isEmpty, let revision = play.revision, show.leaveOut(revision, because: files) { continue }
            return Still(play: play, scene: scene, picture: picture)
        }
    }
}
