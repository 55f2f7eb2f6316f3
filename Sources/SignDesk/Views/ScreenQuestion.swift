import SignModel
import SignPlaylist
import SignSchedule
import SignShow
import SignStage
import SignStore

/// One screen's show with the instant it is asked about, its clock judged as the player judges its own.
struct ScreenQuestion {
    let show: Show
    let now: Instant
    var zone: ZoneRules { show.setup.zone }
    var screen: Screen { show.setup.screen }
    var site: Site { show.setup.playlist.site }
    /// The first language of the playlist.
    var language: Language { show.setup.playlist.languages.first ?? .finnish }

    init(
        _ playlist: Playlist, _ screen: ScreenID, store: ContentStore, now text: TimeText?, tools: DrawingTools
    ) throws(DeskError) {
        let setup: ScreenSetup
        do throws(ShowError) {
            setup = try ScreenSetup(playlist: playlist, screen: screen, assets: tools.assets.root)
        } catch {
            throw DeskError(error, of: playlist)
        }
        show = Show(setup: setup, store: store, measurer: tools.foundry, stateFolder: store.folder.state)
        now = text?.instant(in: setup.zone) ?? SystemClock.now
        // A time that is given is believed; it is a question, not a clock.
        guard text == nil else { return }
        show.clockTrusted = ClockInquiry.isTrusted(now: now, content: store)
    }
}

extension DeskError {
    init(_ error: ShowError, of playlist: Playlist) {
        switch error {
        case .playlist(let error): self = .playlist(error)
        case .unknownZone:
            self = .playlist(
                PlaylistError([
                    PlaylistFinding(code: .badValue, file: playlist.site.id.raw, message: error.message)
                ]))
        }
    }
}

extension ScreenQuestion {
    /// Days that are looked through for the end of what goes on: a closed week and its weekends.
    private static let daysAhead = 16

    /// When something else than `play` comes on, over midnights where the same goes on.
    func end(of play: Play) throws(StoreError) -> Instant {
        var end = play.span.until
        for _ in 0..<ScreenQuestion.daysAhead {
            let next = try show.play(at: end)
            let isSame =
                next.slide == play.slide && next.language == play.language && next.layer == play.layer
                && next.span.from == end && zone.startOfDay(zone.civil(at: end).date) == end
            guard isSame else { break }
            end = next.span.until
        }
        return end
    }
}
