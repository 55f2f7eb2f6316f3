public import SignIngest
public import SignModel
import SignPlaylist
public import SignShow
import SignStage
import SignStore

/// The screens of all playlists that can be read, for checks, previews and forecasts.
public struct Sites: Sendable {
    /// By playlist file, then as in the file.
    public let setups: [ScreenSetup]
    /// Playlists in which something is wrong: their screens play what was right last, and nobody here knows which those are.
    public let unreadable: [String]
    /// Whether there is a playlist folder with at least one good playlist.
    public var isKnown: Bool { !setups.isEmpty }
    /// Whether these are all sites that there are.
    public var isWhole: Bool { isKnown && unreadable.isEmpty }

    /// Broken playlists are left out; `infotaulu check` tells about them.
    ///
    /// - Parameter folder: of the playlists; it need not exist.
    public init(folder: String) {
        let assets = (try? StageAssets())?.root ?? "assets"
        guard Folders.exists(folder) else {
            setups = []
            unreadable = []
            return
        }
        let read = PlaylistFolder.read(folder)
        unreadable = read.unreadable
        setups = read.files.flatMap { file in
            file.playlist.screens.compactMap { screen in
                try? ScreenSetup(playlist: file.playlist, screen: screen.id, assets: assets)
            }
        }
    }

    /// The screens that targets match.
    public func matching(_ targets: [Target]) -> [ScreenSetup] {
        setups.filter { setup in
            targets.contains {
                $0.matches(screen: setup.screen.id, site: setup.playlist.site.id, tags: setup.screen.tags)
            }
        }
    }

    /// Whether targets may match a screen of a playlist in which something is wrong.
    func mayMatchElsewhere(_ targets: [Target]) -> Bool {
        !unreadable.isEmpty
            && targets.contains { target in
                switch target {
                case .all, .tag: true
                case .screen(let id): !setups.contains { $0.screen.id == id }
                case .site(let id): !setups.contains { $0.playlist.site.id == id }
                }
            }
    }

    /// The civil time of the sites: that of the first, Finnish time without any.
    public var zone: ZoneRules { setups.first?.zone ?? Sites.defaultZone }

    /// Finnish time, for what belongs to no site.
    public static var defaultZone: ZoneRules { ZoneFiles.rules(for: "Europe/Helsinki") ?? .helsinki }

    /// The screens as the checks of a submission want them.
    public func places(_ targets: [Target]) -> [SubmissionChecks.Place] {
        matching(targets).map { SubmissionChecks.Place(screen: $0.screen, languages: $0.playlist.languages) }
    }

    /// The site called `id`.
    public func site(_ id: SiteID) throws(DeskError) -> Site {
        if let site = setups.first(where: { $0.playlist.site.id == id })?.playlist.site { return site }
        let known = Set(setups.map(\.playlist.site.id.raw)).sorted()
        throw .unknown(.site, id: id.raw, nearest: NearestWord.find(id.raw, in: known), known: known)
    }

    /// The screen called `id`.
    public func screen(_ id: ScreenID) throws(DeskError) -> ScreenSetup {
        if let found = setups.first(where: { $0.screen.id == id }) { return found }
        let known = setups.map(\.screen.id.raw)
        throw .unknown(.screen, id: id.raw, nearest: NearestWord.find(id.raw, in: known), known: known)
    }

    /// The zone of a site's screens.
    public func zone(of id: SiteID) -> ZoneRules {
        setups.first { $0.playlist.site.id == id }?.zone ?? zone
    }
}
