import SignMedia
import SignModel
import SignPlaylist
import SignScene
import SignSchedule
import SignShow
import SignStage
import SignStore

/// The content side of the player: it reads, plans and draws what the ``Director`` asks for. Owned by one thread, which
/// may read files; the loop never sees it.
final class Programme {
    let clock: PlayClock
    private(set) var setup: ScreenSetup
    private let request: ShowRequest
    let workshop: Workshop
    private var playlists: PlaylistWatch
    private var playlistFault: String?
    /// nil while the database cannot be opened.
    private var store: ContentStore?
    private var watch: ChangeWatch?
    private var repertoire: Repertoire
    private var drawings = Drawings()
    private var patrol: MediaPatrol
    private let isSynchronised: () -> Bool

    /// - Parameter isSynchronised: whether the system says that its clock is kept right.
    init(
        _ request: ShowRequest, isSynchronised: @escaping () -> Bool = { SystemClock.isSynchronised }
    ) throws(PlayerError) {
        self.request = request
        patrol = MediaPatrol(request.data)
        self.isSynchronised = isSynchronised
        // Nothing is made in a folder that is none: a mistyped path must not look like a data folder afterwards.
        guard Folders.exists(request.data.database) else {
            throw PlayerError(StoreError.missing(path: request.data.path))
        }
        workshop = try Workshop(request)
        do {
            playlists = try PlaylistWatch(
                folder: request.playlists, screen: request.screen, data: request.data.path)
        } catch {
            throw PlayerError(error)
        }
        playlistFault = Self.words(playlists.findings)
        setup = try workshop.setup(playlists.playlist, request)
        clock = try PlayClock(request, setup)
        repertoire = Repertoire(
            setup, ContentReading(span: Span(from: .distantFuture, until: .distantFuture)), store: nil,
            measurer: workshop.foundry)
    }

    /// The panel's pixels, after `--size`.
    var panel: PixelSize { setup.screen.display.panel }

    private static func words(_ findings: [PlaylistFinding]) -> String? {
        findings.isEmpty ? nil : findings.map(\.description).joined(separator: "\n")
    }

    // MARK: - What changes

    /// Asks whether content or playlist changed. Cheap when nothing did.
    func look(now: Instant) -> Director.Look {
        var look = Director.Look()
        do {
            switch try watch?.ask() ?? .same {
            case .same:
                // A new day looks anew which media are there, and so does a file that was put back.
                if repertoire.reading.span.from < startOfReading(now) { look.content = .changed }
                if patrol.hasNews() { look.content = .changed }
            case .changed: look.content = .changed
            case .replaced: look.content = .replaced
            }
        } catch {
            look.content = .failed(goesOn(error))
        }
        if let news = playlists.poll() {
            playlistFault = Self.words(news.findings)
            if let playlist = news.playlist {
                do {
                    setup = try workshop.setup(playlist, request)
                    look.setupChanged = true
                } catch {
                    playlistFault = error.message
                }
            }
        }
        look.playlistFault = playlistFault
        look.lookFault = setup.assetProblem
        return look
    }

    /// Reads the content; what cannot be read goes on as it was, or is not there.
    func read(now: Instant, opensAnew: Bool) -> Director.ReadResult {
        var refusal: StoreError?
        if opensAnew || store == nil {
            do {
                // The watch first: what is committed between the two is then a change, never lost.
                let watch = try ChangeWatch(request.data)
                store = try ContentStore(request.data, mode: .read)
                self.watch = watch
            } catch {
                refusal = error
            }
        }
        let last = repertoire.reading.isEmpty ? nil : repertoire.reading
        let reading = ContentReading.salvaged(
            from: refusal == nil ? store : nil, refusal: refusal, site: setup.playlist.site.id,
            from: startOfReading(now), last: last)
        let fresh = Repertoire(
            setup, reading, store: store, measurer: workshop.foundry, clockTrusted: repertoire.clockTrusted,
            stateFolder: request.data.state, last: repertoire)
        fresh.pace = request.pace.map { Pace(seconds: $0) }
        fresh.leaveOutWhatStillFails(in: repertoire)
        let isSame = fresh.isSame(as: repertoire)
        // While something is damaged, what has been read of the slides before is worth keeping.
        if !isSame { repertoire = fresh }
        return Director.ReadResult(
            problem: fresh.problem.map(goesOn), changed: !isSame, faults: patrol.take(missing: reading.broken))
    }

    private func startOfReading(_ now: Instant) -> Instant {
        setup.startOfReading(for: setup.zone.civil(at: now).date)
    }

    private func goesOn(_ error: StoreError) -> String {
        repertoire.reading.isEmpty
            ? "\(error.message); until then the site's own slides play"
            : "\(error.message); until then what was read before goes on"
    }

    /// Whether the machine's clock can be believed.
    func judge(_ now: Instant, _ log: PlayLog?, earlier: ClockVerdict?) -> ClockVerdict {
        ClockInquiry.verdict(now: now, content: store, log: log, isSynchronised: isSynchronised(), earlier: earlier)
    }

    // MARK: - What is on

    /// Draws what is on at `instant`. A medium that turns out to be damaged takes its announcement out of the plan.
    func paint(_ instant: Instant, isQuick: Bool, trusted: Bool) -> Director.Painted {
        repertoire.clockTrusted = trusted
        var faults: [Faults.Topic: String?] = [:]
        while true {
            let play = isQuick ? repertoire.firstPlay(at: instant) : repertoire.play(at: instant)
            let scene = repertoire.scene(for: play, at: instant)
            if repertoire.leaveOutUnreadable() { continue }
            let drawn = drawings.draw(scene, setup.screen.display.rotation, with: workshop.painter)
            for medium in scene.media {
                faults.updateValue(nil, forKey: .medium(medium))
                patrol.note(medium, nil)
            }
            var files: [String] = []
            for failure in drawn.failures {
                guard case .medium(let id, let problem) = failure else { continue }
                faults.updateValue(failure.description, forKey: .medium(id))
                patrol.note(id, problem)
                files.append(id.raw)
            }
            if !files.isEmpty, let revision = play.revision, repertoire.leaveOut(revision, because: files) { continue }
            return Director.Painted(
                play: play, instant: instant, change: repertoire.nextChange(of: play, after: instant),
                picture: drawn.number,
                // An alert does not dissolve in.
                transition: play.layer == .alert ? .cut : setup.playlist.effectiveTransition,
                problem: repertoire.problem.map(goesOn), faults: faults)
        }
    }

    /// Plans the whole day.
    func plan(_ instant: Instant, trusted: Bool) -> Play {
        repertoire.clockTrusted = trusted
        _ = repertoire.plan(on: setup.zone.civil(at: instant).date)
        return repertoire.play(at: instant)
    }

    /// Pages of the touch mode are on the display, or the schedule is.
    func cover(_ isCovered: Bool) { drawings.cover(isCovered) }

    /// What was painted under a number of ``Director/Painted/picture``, and the scene it shows.
    func picture(_ number: Int) -> Drawings.Finished? { drawings.picture(number) }
}
