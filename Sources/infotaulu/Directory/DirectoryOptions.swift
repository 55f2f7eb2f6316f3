import ArgumentParser
import SignDesk
import SignIngest
import SignModel
import SignWords

/// What all commands on associations and places take.
struct DirectoryOptions: ParsableArguments {
    @OptionGroup var data: DataOptions
    @OptionGroup var playlists: PlaylistOptions
    @OptionGroup var clock: ClockOptions
    @OptionGroup var role: RoleOptions
    @OptionGroup var answer: LanguageOptions

    @Flag(help: "Print it as JSON.")
    var json = false

    var desk: Desk { data.desk(playlists) }
    var now: Instant { clock.now(in: desk.sites().zone) }
}
