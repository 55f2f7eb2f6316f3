import ArgumentParser
import Foundation
import SignDesk
import SignModel
import SignPlaylist
import SignShow
import SignStore

/// Where the data folder is: of every command that uses it.
struct DataOptions: ParsableArguments {
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp(
            "The data folder (else INFOTAULU_DATA, else $XDG_DATA_HOME/infotaulu).", valueName: "dir"))
    var path: String?

    var folder: DataFolder {
        DataFolder.chosen(option: path, environment: ProcessInfo.processInfo.environment)
    }

    /// Where people decide on the folder's content.
    func desk(_ playlists: PlaylistOptions) -> Desk {
        Desk(folder: folder, playlists: playlists.folder(data: folder))
    }

    /// The store of the folder; ends the command with the error's own exit code when it does not open.
    func open(_ mode: ContentStore.Mode) throws -> ContentStore {
        try Console.failing { () throws(StoreError) in try ContentStore(folder, mode: mode) }
    }
}

/// Where the playlists are.
struct PlaylistOptions: ParsableArguments {
    @Option(
        name: .customLong("playlists"),
        help: ArgumentHelp(
            "The folder of playlists (else INFOTAULU_PLAYLISTS, else playlists/ beside the data folder or here).",
            valueName: "dir"))
    var path: String?

    func folder(data: DataFolder) -> String {
        Folders.playlists(option: path, environment: ProcessInfo.processInfo.environment, data: data)
    }
}

/// The clock of one run.
struct ClockOptions: ParsableArguments {
    @Option(
        name: .customLong("now"),
        help: ArgumentHelp(
            "Do as if it were this time at the site: 2026-12-01T09:00, 1.12. klo 9, a day for its midnight, or with an offset.",
            valueName: "time"))
    var text: String?

    func validate() throws {
        guard let text else { return }
        _ = try DayOption.moment(
            text, "--now", .beginning, now: ClockOptions.systemTime,
            in: LanguageOptions.ofLocale(ProcessInfo.processInfo.environment))
    }

    /// The time given.
    var time: TimeText? {
        text.flatMap { try? TimeText.moment($0, .beginning, now: ClockOptions.systemTime) }
    }

    /// What the machine's clock shows in Finland.
    private static var systemTime: CivilDateTime { defaultZone.civil(at: SystemClock.now) }

    /// The instant given, in civil time of `zone`; else the system's clock.
    func now(in zone: ZoneRules = ClockOptions.defaultZone) -> Instant { time?.instant(in: zone) ?? SystemClock.now }

    /// The date at ``now(in:)``.
    func today(in zone: ZoneRules = ClockOptions.defaultZone) -> CivilDate { zone.civil(at: now(in: zone)).date }

    /// Finnish time, for what belongs to no site.
    static var defaultZone: ZoneRules { ZoneFiles.rules(for: "Europe/Helsinki") ?? .helsinki }
}
