import SignModel
import SignPlaylist
import SignScene
import SignSchedule
import SignShow
import SignStage
import SignStore

/// The content side of the player: the show, what is watched for changes, and the painter. Owned by one thread, which
/// may read files; the loop never sees it.
final class Programme {
    let show: Show
    let painter: Painter
    let foundry: TypeFoundry
    let clock: PlayClock
    private let request: ShowRequest
    private let assets: StageAssets
    private var playlists: PlaylistWatch
    /// nil while the database cannot be read: a ``StandIn`` takes its place, and the real one is tried again.
    private var content: ChangeWatch?
    private var standIn: StandIn?
    /// Turns of ``refresh()`` until the database is tried again.
    private var turnsToRetry = 0
    private static let retryTurns = 20
    /// The database is another file; it has not been opened yet.
    private var mustReopen = false
    private var trustAskedAt: Instant?
    private var complaints: Set<String> = []

    init(_ request: ShowRequest) throws(PlayerError) {
        self.request = request
        do {
            assets = try StageAssets()
            foundry = try TypeFoundry(assets: assets)
        } catch {
            throw PlayerError(error)
        }
        // Nothing is made in a folder that is none: a mistyped path must not look like a data folder afterwards.
        guard Folders.exists(request.data.database) else {
            throw PlayerError(StoreError.missing(path: request.data.path))
        }
        do {
            playlists = try PlaylistWatch(
                folder: request.playlists, screen: request.screen, data: request.data.path)
        } catch {
            throw PlayerError(error)
        }
        let setup: ScreenSetup
        do {
            setup = try ScreenSetup(
                playlist: playlists.playlist, screen: request.screen, assets: assets.root, panel: request.panel,
                rotation: request.rotation)
        } catch {
            throw PlayerError(error)
        }
        let store: ContentStore
        do {
            // The watch first: what is committed between the two is then a change, never lost.
            content = try ChangeWatch(request.data)
            store = try ContentStore(request.data, mode: .read)
        } catch {
            guard request.mustPlay, StandIn.helps(with: error) else { throw PlayerError(error) }
            Talk.say("\(error.message); until then the site's own slides play")
            do {
                let standIn = try StandIn()
                store = standIn.store
                self.standIn = standIn
            } catch {
                throw PlayerError(error)
            }
            content = nil
        }
        show = Show(setup: setup, store: store, measurer: foundry, stateFolder: request.data.state)
        show.pace = request.pace.map { Pace(seconds: $0) }
        painter = Painter(assets: assets, foundry: foundry, media: MediaFolder(path: request.data.media))
        clock = try Self.clock(request, show)
        report(playlists.findings)
        if let problem = show.setup.lookProblem { complain(problem.description) }
        updateTrust(now: clock.now, log: nil)
    }

    var display: Display { show.setup.screen.display }

    /// The panel's pixels, after `--size`.
    var panel: PixelSize { display.panel }

    /// Asks whether the content or the playlist changed, and takes the change up. Cheap when nothing did. What cannot
    /// be read just now is asked for again; what was read before holds.
    func refresh() -> Bool {
        var changed = false
        do {
            let answer = if let content { try content.ask() } else { try retry() }
            switch answer {
            case .same: break
            case .changed:
                show.reload()
                changed = true
            case .replaced: mustReopen = true
            }
            if mustReopen {
                show.reload(store: try ContentStore(request.data, mode: .read))
                mustReopen = false
                standIn?.remove()
                standIn = nil
                changed = true
            }
        } catch {
            complain(error.message)
        }
        if let news = playlists.poll() {
            report(news.findings)
            if let playlist = news.playlist {
                do {
                    show.take(
                        try ScreenSetup(
                            playlist: playlist, screen: request.screen, assets: assets.root, panel: request.panel,
                            rotation: request.rotation))
                    if let problem = show.setup.lookProblem { complain(problem.description) }
                    changed = true
                } catch {
                    complain(error.message)
                }
            }
        }
        return changed
    }

    /// Tries the database that could not be read, now and then.
    private func retry() throws(StoreError) -> ChangeWatch.Answer {
        turnsToRetry -= 1
        guard turnsToRetry < 0 else { return .same }
        turnsToRetry = Self.retryTurns
        content = try ChangeWatch(request.data)
        return .replaced
    }

    /// Judges the clock anew, at most every ten seconds; true when the judgement changed.
    @discardableResult
    func updateTrust(now: Instant, log: PlayLog?) -> Bool {
        if let asked = trustAskedAt, abs(now - asked) < 10_000 { return false }
        trustAskedAt = now
        let before = show.clockTrusted
        if clock.isSet {
            show.clockTrusted = true
        } else {
            let content = (try? show.store.newestKnownInstant()) ?? nil
            let played = log.flatMap { try? $0.newestInstant() } ?? nil
            show.clockTrusted = ClockTrust.isTrusted(
                systemSynchronised: SystemClock.isSynchronised, now: now,
                newestKnown: [content, played].compactMap(\.self).max())
        }
        if !show.clockTrusted { complain("the clock is not trusted yet: only undated content is shown") }
        return show.clockTrusted != before
    }

    /// Says a thing once.
    func complain(_ message: String) {
        guard complaints.count < 1_000, complaints.insert(message).inserted else { return }
        Talk.say(message)
    }

    private func report(_ findings: [PlaylistFinding]) {
        for finding in findings { complain(finding.description) }
    }

    private static func clock(_ request: ShowRequest, _ show: Show) throws(PlayerError) -> PlayClock {
        if let text = request.now {
            return PlayClock(
                startingAt: try TimeArgument.instant(text, option: request.nowOption, zone: show.setup.zone))
        }
        let now = SystemClock.now
        let calendar = show.calendar
        guard request.demoClock, !calendar.isOpen(at: now),
            let morning = show.setup.nextWorkingMorning(after: now, calendar: { calendar.nextOpening(after: $0) })
        else { return PlayClock() }
        Talk.say("the site is closed now; the clock starts at \(morning.iso(in: show.setup.zone))")
        return PlayClock(startingAt: morning)
    }
}
