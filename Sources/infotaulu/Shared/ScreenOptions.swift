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

/// The language a view is written in.
struct ViewLanguage: ParsableArguments {
    @Option(
        name: [.customLong("lang"), .customLong("language")],
        help: ArgumentHelp("Write it in this language: fi, sv or en.", valueName: "language"))
    var tag: String?

    func validate() throws {
        guard tag.map({ Language.interface.contains(Language($0)) }) ?? true else {
            throw ValidationError("--lang takes fi, sv or en")
        }
    }

    /// The language given, else `fallback` if the program speaks it, else English.
    func chosen(else fallback: Language) -> Language { (tag.map { Language($0) } ?? fallback).interface }
}
