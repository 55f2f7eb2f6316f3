import Foundation
public import SignModel
public import SignPlaylist
public import SignSchedule
internal import SignWords

/// Why a screen cannot be shown at all.
public enum ShowError: Error, Sendable {
    /// Something about the playlists: what, where and how to mend it.
    case playlist(PlaylistError)
    /// The playlist names a zone this machine does not know.
    case unknownZone(String)

    /// One or two plain sentences.
    public var message: String {
        switch self {
        case .playlist(let error): error.findings.map(\.description).joined(separator: "\n")
        case .unknownZone(let id): "this machine does not know the time zone '\(id)'; install tzdata"
        }
    }
}

/// One screen as its playlist describes it, ready for planning and drawing.
public struct ScreenSetup: Sendable {
    public var playlist: Playlist
    public var screen: Screen
    public var zone: ZoneRules
    public var look: Look
    /// What is wrong with the look's file, when the built-in colours stand in.
    public var lookProblem: LookError?
    /// What the touch pages say; nothing where nobody can touch.
    public var vocabulary = TouchVocabulary.none

    /// The setup of `screen`, which must be one of the playlist's screens.
    ///
    /// - Parameters:
    ///   - assets: the folder that holds `themes/` and `words/`.
    ///   - panel, rotation: override the playlist's display.
    public init(
        playlist: Playlist, screen id: ScreenID, assets: String, panel: PixelSize? = nil, rotation: Rotation? = nil
    ) throws(ShowError) {
        guard let found = playlist.screens.first(where: { $0.id == id }) else {
            throw .playlist(
                PlaylistError([
                    PlaylistFinding(code: .unknownScreen, file: "", message: "the playlist has no screen '\(id)'")
                ]))
        }
        guard let zone = ZoneFiles.rules(for: playlist.site.zone) else { throw .unknownZone(playlist.site.zone) }
        self.playlist = playlist
        self.zone = zone
        screen = found
        if let panel { screen.display.panel = panel }
        if let rotation { screen.display.rotation = rotation }
        do {
            look = try ScreenSetup.look(playlist.theme, assets: assets)
        } catch {
            look = .plain
            lookProblem = error
        }
        if screen.display.touch { vocabulary = TouchVocabulary(assets: assets) }
    }

    /// What is wrong with the files that the screen is drawn with, or with the display for its distance, one fault a
    /// line; nil when nothing is.
    public var assetProblem: String? {
        let tooFar = screen.display.isTooFar ? DisplayWords.tooFar(screen.display)[.english] : nil
        let faults =
            [lookProblem?.description, tooFar.map { "\(screen.id): \($0)" }].compactMap(\.self)
            + vocabulary.findings.map(\.description)
        return faults.isEmpty ? nil : faults.joined(separator: "\n")
    }

    /// When the site is open.
    public var calendar: OpeningCalendar { OpeningCalendar(hours: playlist.site.hours, zone: zone) }

    /// From when on the content has to be read to plan `date`: what was on the evening before may go on.
    public func startOfReading(for date: CivilDate) -> Instant { zone.startOfDay(date - 1) }

    /// The look `name` from `assets/themes/<name>.yaml`.
    public static func look(_ name: String, assets: String) throws(LookError) -> Look {
        let file = assets + "/themes/" + name + ".yaml"
        guard let data = FileManager.default.contents(atPath: file) else {
            throw .notYAML(file: file, problem: "the file cannot be read")
        }
        return try LookFile.read(String(decoding: data, as: UTF8.self), name: name, file: file)
    }

    /// What the screen's first moments of a working day are: 09:00, or the opening if that is later, on the first day
    /// from `instant` on that is open then. nil when the site does not open within a year.
    public func nextWorkingMorning(after instant: Instant) -> Instant? {
        guard let opens = calendar.nextOpening(after: instant) else { return nil }
        let date = zone.civil(at: opens).date
        let nine = zone.boundary(of: CivilDateTime(date, CivilTime(seconds: 9 * 3600)))
        return max(opens, nine)
    }
}
