import ArgumentParser
import SignIngest
import SignModel
import SignPlaylist
import SignShow
import SignStage
import SignStore

/// The screens of all playlists that can be read, for checks, previews and forecasts.
struct ShowSites {
    /// By playlist file, then as in the file.
    let setups: [ScreenSetup]
    /// Whether there is a playlist folder with at least one good playlist.
    var isKnown: Bool { !setups.isEmpty }

    /// Broken playlists are left out; `infotaulu check` tells about them.
    init(_ options: PlaylistOptions, data: DataFolder) {
        let folder = options.folder(data: data)
        let assets = (try? StageAssets())?.root ?? "assets"
        guard Folders.exists(folder) else {
            setups = []
            return
        }
        setups = PlaylistFolder.read(folder).files.flatMap { file in
            file.playlist.screens.compactMap { screen in
                try? ScreenSetup(playlist: file.playlist, screen: screen.id, assets: assets)
            }
        }
    }

    /// The screens that targets match.
    func matching(_ targets: [Target]) -> [ScreenSetup] {
        setups.filter { setup in
            targets.contains {
                $0.matches(screen: setup.screen.id, site: setup.playlist.site.id, tags: setup.screen.tags)
            }
        }
    }

    /// The civil time of the sites: that of the first, Finnish time without any.
    var zone: ZoneRules { setups.first?.zone ?? ClockOptions.defaultZone }

    /// The screens as the checks of a submission want them.
    func places(_ targets: [Target]) -> [SubmissionChecks.Place] {
        matching(targets).map { SubmissionChecks.Place(screen: $0.screen, languages: $0.playlist.languages) }
    }

    /// The site called `id`; ends the command when no playlist has it.
    func site(_ id: SiteID) throws -> Site {
        if let site = setups.first(where: { $0.playlist.site.id == id })?.playlist.site { return site }
        let known = Set(setups.map(\.playlist.site.id.raw)).sorted().joined(separator: ", ")
        throw Console.fail(
            "no playlist has a site '\(id)'" + (known.isEmpty ? "" : "; known are \(known)"), exitCode: 66)
    }
}
