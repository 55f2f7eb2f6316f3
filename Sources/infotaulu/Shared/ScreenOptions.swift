import ArgumentParser
import SignModel
import SignPlaylist
import SignScene
import SignSchedule
import SignShow
import SignStage
import SignStore

/// Everything a question about one screen needs.
struct ScreenOptions: ParsableArguments {
    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions

    @Option(help: ArgumentHelp("The screen.", valueName: "id"))
    var screen: String

    @Flag(help: "Do as if the clock were not known to be right: only undated content plays.")
    var untrustedClock = false

    /// Opens the data folder, finds the screen and judges the clock as the player does.
    func open() throws -> ScreenView {
        let folder = PlaylistFolder.read(playlists.folder(data: data.folder))
        let id = ScreenID(screen)
        let playlist: Playlist
        do throws(PlaylistError) {
            playlist = try folder.playlist(for: id)
        } catch {
            let isUnknown = error.findings.first?.code == .unknownScreen
            throw Console.fail(error.description, exitCode: isUnknown ? 66 : 65)
        }
        let store = try data.open(.read)
        let view = try ScreenView(playlist: playlist, screen: id, store: store, clock: clock)
        if untrustedClock { view.show.clockTrusted = false }
        return view
    }
}

/// One screen's show with the instant it is asked about.
struct ScreenView {
    let show: Show
    let now: Instant
    let assets: StageAssets
    let foundry: TypeFoundry
    var zone: ZoneRules { show.setup.zone }
    var screen: Screen { show.setup.screen }

    /// - Parameter drawing: fonts and icons that are open already.
    init(
        playlist: Playlist, screen: ScreenID, store: ContentStore, clock: ClockOptions,
        drawing: (assets: StageAssets, foundry: TypeFoundry)? = nil
    ) throws {
        do {
            let assets = try drawing?.assets ?? StageAssets()
            self.assets = assets
            foundry = try drawing?.foundry ?? TypeFoundry(assets: assets)
            let setup = try ScreenSetup(playlist: playlist, screen: screen, assets: assets.root)
            show = Show(setup: setup, store: store, measurer: foundry, stateFolder: store.folder.state)
        } catch let error as ShowError {
            throw Console.fail(error.message, exitCode: 65)
        } catch let error as StageError {
            throw Console.fail(error.description, exitCode: 1)
        }
        now = clock.now(in: show.setup.zone)
        guard clock.text == nil else { return }
        let played = (try? PlayLog(reading: store.folder.state))?.newest
        let known = try store.read { try $0.newestKnownInstant() }
        show.clockTrusted = ClockTrust.isTrusted(
            systemSynchronised: SystemClock.isSynchronised, now: now,
            newestKnown: [known, played].compactMap(\.self).max())
    }
}

extension PlayLog {
    /// The end of the last play, if it can be read.
    fileprivate var newest: Instant? { (try? newestInstant()) ?? nil }
}
