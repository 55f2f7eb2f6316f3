import ArgumentParser
import SignDesk
import SignModel

/// The screen that is asked about, and as of when.
struct ScreenOptions: ParsableArguments {
    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions

    @Option(help: ArgumentHelp("The screen.", valueName: "id"))
    var screen: String

    @Flag(help: "Do as if the clock were not known to be right: only undated content plays.")
    var untrustedClock = false

    var desk: Desk { Desk(folder: data.folder, playlists: playlists.folder(data: data.folder)) }

    var request: ScreenRequest {
        ScreenRequest(screen: ScreenID(screen), now: clock.time, isClockUntrusted: untrustedClock)
    }
}
